"""The remark of a declaration."""

from __future__ import annotations

import pytest

from inspector.checks.remark import remark
from inspector.core.finding import Severity
from tests.build import document, judge, line

APT = line(description="仲钨酸铵", hs_code="2841801000")


def declaration(*text, goods=APT, date="2026-05-21"):
    return document("customs_declaration", goods, date=date, text=text)


def test_a_missing_remark():
    (finding,) = judge(remark, declaration())
    assert finding.severity is Severity.LOW
    assert finding.evidence[0].quote == "仲钨酸铵"


def test_a_denial_without_figures():
    (finding,) = judge(remark, declaration("备注：不属于两用物项"))
    assert "without the figures" in finding.message


def test_a_missing_remark_for_bismuth():
    goods = line(description="金属铋 99.99%", hs_code="8106101090")
    assert len(judge(remark, declaration(goods=goods))) == 1


def test_the_remark_is_quiet():
    assert judge(remark, declaration("备注：属于两用物项 1C117.d")) == []


def test_a_denial_with_figures_is_quiet():
    assert judge(remark, declaration("不属于两用物项，纯度 99.5%")) == []


def test_ordinary_goods_are_quiet():
    assert judge(remark, declaration(goods=line(description="LED灯", hs_code="9405119000"))) == []


def declared(words, *text):
    goods = line(description=words, hs_code="2841801000")
    return document("customs_declaration", goods, date="2026-05-21", text=["两用物项", *text])


@pytest.mark.parametrize("code", ["3C901.a.1", "1C908.a", "6C002.b"])
def test_a_control_code_of_other_items_contradicts(code):
    found = [f for f in judge(remark, declared("仲钨酸铵", f"备注：两用物项 {code}")) if f.severity is Severity.MEDIUM]
    assert [code.lower() in f.message.lower() for f in found] == [True]


@pytest.mark.parametrize("text", ["备注：两用物项 1C117.d.1", "备注：两用物项", "备注：两用物项 批号 8A991"])
def test_the_right_code_or_none_is_quiet(text):
    assert [f for f in judge(remark, declared("仲钨酸铵", text)) if f.severity is Severity.MEDIUM] == []


def test_figures_that_meet_the_limit_contradict_a_denial():
    goods = line(description="钨合金 W 97%", hs_code="8101991000")
    denied = document("customs_declaration", goods, date="2026-05-21", text=["备注：不属于两用物项，W 97%"])
    open_one = document("customs_declaration", goods, date="2026-05-21", text=["备注：两用物项"])
    found = judge(remark, denied)
    assert all(f.severity <= Severity.MEDIUM for f in found)
    assert [f for f in judge(remark, open_one) if f.severity is Severity.MEDIUM] == []
