"""Every announcement file holds what it says, and its own examples prove it."""

from __future__ import annotations

import datetime as dt

import pytest
from pydantic import ValidationError

from inspector.controls.catalogue import ANNOUNCEMENTS, Catalogue
from inspector.controls.schema import MATERIALS, Announcement, Example, Examples, Price, Suspension
from inspector.controls.yamlfile import load_model

CATALOGUE = Catalogue.load()
CASES = [
    (a.id, kind, example)
    for a in CATALOGUE.announcements
    if a.examples
    for kind in ("match", "no_match")
    for example in getattr(a.examples, kind)
]


@pytest.mark.parametrize(
    ("announcement", "kind", "example"), CASES, ids=[f"{a}-{k}-{e.text[:30]}" for a, k, e in CASES]
)
def test_examples_of_the_announcements_do_what_they_say(announcement: str, kind: str, example: Example) -> None:
    hits = [m for m in CATALOGUE.match(example.text, hs=example.hs, cas=example.cas) if m.hit]
    if kind == "no_match":
        assert not hits
    else:
        own = {m.item for m in hits if m.announcement == announcement}
        assert example.item in own if example.item else own


def test_file_names_are_the_ids() -> None:
    for path in ANNOUNCEMENTS.glob("*.yaml"):
        assert load_model(path, Announcement)[0].id == path.stem


def test_every_public_material_has_an_item() -> None:
    carried = {item.material for item in CATALOGUE.items if item.material}
    assert carried == set(MATERIALS)


def test_counts_are_those_of_the_texts() -> None:
    assert len(CATALOGUE.announcements) == 38
    assert len(CATALOGUE.items) == 112


def test_each_item_has_names_in_english_and_chinese_or_is_named_by_a_code() -> None:
    for item in CATALOGUE.items:
        assert item.names.en or item.names.trade, item.id
        assert item.names.zh, item.id


def test_examples_need_both_languages() -> None:
    four = tuple(Example(text=f"antimony ingot {n}") for n in range(4))
    with pytest.raises(ValidationError, match="English and in Chinese"):
        Examples(match=four, no_match=four)


def test_a_suspension_may_not_end_before_it_begins() -> None:
    with pytest.raises(ValidationError, match="before it begins"):
        Suspension.model_validate({"from": "2026-01-02", "until": "2026-01-01", "by": "x", "certainty": "confirmed"})


def test_a_price_without_a_day_stands_in_the_middle_of_its_month() -> None:
    price = {"low": 1, "high": 2, "unit": "USD/kg", "basis": "x", "certainty": "recalled"}
    assert Price.model_validate({**price, "date": "2025-04"}).day == dt.date(2025, 4, 15)
    assert Price.model_validate({**price, "date": "2025"}).day == dt.date(2025, 7, 15)
