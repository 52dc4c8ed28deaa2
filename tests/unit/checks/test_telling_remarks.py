"""Remarks that honest trade seldom needs."""

from __future__ import annotations

import re

import pytest

from inspector.checks.telling_remarks import telling_remarks
from inspector.controls.knowledge import red_flags
from inspector.controls.telling import remarks, telling
from inspector.core.finding import Severity
from tests.build import document, judge, line

ROWS = [(kind.id, text) for kind in remarks() for text in kind.match]
QUIET = [(kind.id, text) for kind in remarks() for text in kind.no_match]


@pytest.mark.parametrize(("kind", "text"), ROWS)
def test_the_remark_is_seen(kind, text):
    found = judge(telling_remarks, document("bill_of_lading", text=[text]))
    assert kind in {t.kind for t in telling(text)}
    assert all(f.severity is Severity.LOW and f.evidence[0].boxes for f in found)
    assert found


@pytest.mark.parametrize(("kind", "text"), QUIET)
def test_ordinary_remarks_are_quiet(kind, text):
    assert kind not in {t.kind for t in telling(text)}


def test_grave_remarks_ask_for_eyes_where_a_material_is_pointed_at():
    hidden = document("other", text=["Please do not mention the metal, CAS 7440-55-3, on any paper"])
    goods = document("commercial_invoice", line(description="Art supplies", hs_code="32131000"))
    (finding,) = judge(telling_remarks, goods, hidden)
    assert (finding.severity, finding.material) == (Severity.MEDIUM, "gallium")
    neutral = document("other", text=["Neutral packing", "CAS 7440-55-3"])
    (finding,) = judge(telling_remarks, goods, neutral)
    assert (finding.severity, finding.material) == (Severity.LOW, None)


def test_a_remark_is_told_once():
    papers = [document(kind, text=["Neutral packing"]) for kind in ("commercial_invoice", "packing_list")]
    assert len(judge(telling_remarks, *papers)) == 1


def test_every_kind_shows_a_red_flag_and_is_in_two_languages():
    flags = {flag.id for flag in red_flags()}
    assert all(kind.flag in flags for kind in remarks())
    assert all(re.search("[\u4e00-\u9fff]", kind.why_zh) for kind in remarks())
    assert all(any(re.search("[\u4e00-\u9fff]", text) for text in kind.match) for kind in remarks())
