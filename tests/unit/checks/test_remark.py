"""The remark of a declaration."""

from __future__ import annotations

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
