"""Watch list and listed entities."""

from __future__ import annotations

from inspector.checks.watch_list import watch_list
from inspector.core.finding import Severity
from tests.build import document, judge

WATCH = {"Orlanvik Strategic Metals DMCC": "Diversion of dual-use metals"}


def test_a_watched_consignee():
    papers = [
        document(kind, consignee="ORLANVIK STRATEGIC METALS DMCC") for kind in ("commercial_invoice", "bill_of_lading")
    ]
    (finding,) = judge(watch_list, *papers, watch=WATCH)
    assert finding.severity is Severity.HIGH
    assert finding.kind == "watchlist_hit"
    assert "Diversion of dual-use metals" in finding.message
    assert [e.role for e in finding.evidence] == ["declared", "declared", "listed"]


def test_a_watched_notify_party():
    (finding,) = judge(watch_list, document("bill_of_lading", notify="Orlanvik Strategic Metals DMCC"), watch=WATCH)
    assert finding.message.startswith("Notify on bill of lading")


def test_a_watched_name_in_running_text():
    paper = document("bill_of_lading", text=["Also notify: Orlanvik Strategic Metals DMCC"])
    (finding,) = judge(watch_list, paper, watch=WATCH)
    assert finding.message.startswith("Text of bill of lading")


def test_other_names_are_quiet():
    for name in ("Delmere Castings B.V.", "Strategic Metals Trading DMCC", "Osterwick Industrial Supply Inc."):
        assert judge(watch_list, document("commercial_invoice", consignee=name), watch=WATCH) == []
