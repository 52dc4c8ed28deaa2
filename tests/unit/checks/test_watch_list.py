"""Watch list and listed entities."""

from __future__ import annotations

from dataclasses import replace

from inspector.checks.watch_list import watch_list
from inspector.core.document import Entity
from inspector.core.finding import Severity
from tests.build import box, document, judge

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


def test_a_watched_party_within_a_sentence_that_the_recogniser_sees():
    sentence = "goods sold through Orlanvik Strategic Metals DMCC in Dubai and released there"
    party = Entity("PARTY", "Orlanvik Strategic Metals DMCC", "orlanvik strategic metals", (box(61, 2),), 0.9, "ner")
    letter = document("other", text=[sentence])
    assert judge(watch_list, letter, watch=WATCH) == []
    (finding,) = judge(watch_list, replace(letter, entities=(party,)), watch=WATCH)
    assert finding.message.startswith("Text of paper")
    assert finding.evidence[0].boxes == party.boxes


def test_a_party_that_a_field_holds_is_not_told_twice():
    party = Entity("PARTY", "Orlanvik Strategic Metals DMCC", "orlanvik strategic metals", (box(3),), 0.9, "ner")
    paper = replace(document("bill_of_lading", notify="Orlanvik Strategic Metals DMCC"), entities=(party,))
    (finding,) = judge(watch_list, paper, watch=WATCH)
    assert [e.role for e in finding.evidence] == ["declared", "listed"]


def test_other_names_are_quiet():
    for name in ("Delmere Castings B.V.", "Strategic Metals Trading DMCC", "Osterwick Industrial Supply Inc."):
        assert judge(watch_list, document("commercial_invoice", consignee=name), watch=WATCH) == []
