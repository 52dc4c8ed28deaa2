"""The score: bounded, monotone, free of order, and never clear over unread parts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.core.finding import Evidence, Finding, Severity
from inspector.errors import CatalogueInvalid
from inspector.scoring import load_weights, score

WEIGHTS = load_weights()
KINDS = ("weight_conflict", "licence_missing", "illegible", "price_anomaly", "controlled_goods")


def finding(kind="weight_conflict", severity=Severity.MEDIUM, confidence=1.0, name="a"):
    return Finding(name, "x", kind, severity, confidence, "t", f"message {name}", (Evidence("absent", "q"),))


some = st.builds(
    finding,
    kind=st.sampled_from(KINDS),
    severity=st.sampled_from(list(Severity)),
    confidence=st.floats(0, 1),
    name=st.text("abcdef", min_size=1, max_size=6),
)


@given(st.lists(some, max_size=12))
def test_it_is_a_probability(findings):
    assert 0 <= score(findings, WEIGHTS, unread=False).value <= 1


@given(st.lists(some, max_size=8), some)
def test_one_more_finding_never_lowers_it(findings, more):
    assert score([*findings, more], WEIGHTS, unread=False).value >= score(findings, WEIGHTS, unread=False).value


@given(st.lists(some, max_size=8), st.randoms())
def test_order_does_not_matter(findings, shuffler):
    mixed = list(findings)
    shuffler.shuffle(mixed)
    assert score(mixed, WEIGHTS, unread=False).value == score(findings, WEIGHTS, unread=False).value


@given(st.lists(some, max_size=8))
def test_unread_parts_are_never_clear(findings):
    assert score(findings, WEIGHTS, unread=True).level != "clear"


def test_nothing_found_is_clear():
    assert score([], WEIGHTS, unread=False) == score([finding(severity=Severity.INFO)], WEIGHTS, unread=False)
    assert score([], WEIGHTS, unread=False).level == "clear"
    assert score([], WEIGHTS, unread=True).level == "unknown"


def test_many_doubts_are_no_contradiction():
    doubts = [finding(severity=Severity.LOW, name=str(n)) for n in range(40)]
    assert score(doubts, WEIGHTS, unread=False).value < score([finding()], WEIGHTS, unread=False).value


def test_a_licence_that_lacks_is_high():
    result = score([finding("licence_missing", Severity.HIGH)], WEIGHTS, unread=False)
    assert result.level == "high"


def test_reasons_come_heaviest_first():
    found = [
        finding(name="a"),
        finding("licence_missing", Severity.HIGH, name="b"),
        finding(severity=Severity.INFO, name="c"),
    ]
    result = score(found, WEIGHTS, unread=False)
    assert [r.finding for r in result.reasons] == ["b", "a"]


@pytest.mark.parametrize(
    "text",
    ["low_cap = ", "low_cap = 0.1\n[severity]\nlow = 2.0\n[level]\nlow = 0.1", "low_cap = 0.1\n[severity]\nlow = 0.1"],
)
def test_malformed_weights_are_refused(tmp_path, text):
    path = tmp_path / "weights.toml"
    path.write_text(text)
    with pytest.raises(CatalogueInvalid):
        load_weights(path)
