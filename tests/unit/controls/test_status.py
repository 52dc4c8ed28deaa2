"""The law on a day: effect, suspension, what comes after, destinations and the reach of knowledge."""

from __future__ import annotations

import datetime as dt

import pytest

from inspector.controls.catalogue import Catalogue

CATALOGUE = Catalogue.load()


def on(day: str) -> dt.date:
    return dt.date.fromisoformat(day)


@pytest.mark.parametrize(
    ("item", "day", "status"),
    [
        ("ga_metal", "2023-07-31", "not_controlled"),
        ("ga_metal", "2023-08-01", "controlled"),
        ("ga_metal", "2026-11-24", "controlled"),
        ("ga_metal", "2026-11-25", "unknown"),
        ("sb_metal", "2024-09-14", "not_controlled"),
        ("sb_metal", "2024-09-15", "controlled"),
        ("apt", "2025-02-04", "controlled"),
        ("dy_oxide", "2025-04-03", "not_controlled"),
        ("dy_oxide", "2026-05-01", "controlled"),
        ("er_oxide", "2025-11-07", "not_controlled"),
        ("er_oxide", "2025-11-08", "suspended"),
        ("er_oxide", "2026-11-10", "suspended"),
        ("er_oxide", "2026-11-11", "unknown"),
        ("dia_powder", "2026-03-01", "suspended"),
        ("lfp", "2026-11-20", "unknown"),
        ("no_such_item", "2026-01-01", "not_controlled"),
    ],
)
def test_status_on_a_day(item: str, day: str, status: str) -> None:
    assert CATALOGUE.status(item, on(day)) == status


def test_beyond_our_knowledge_nothing_is_known() -> None:
    assert CATALOGUE.status("ga_metal", on("2026-05-02"), as_of=on("2026-05-01")) == "unknown"
    assert CATALOGUE.status("ga_metal", on("2027-02-01"), as_of=on("2027-03-01")) == "controlled"


def test_an_announcement_that_was_in_force_for_a_month() -> None:
    assert CATALOGUE.status("MOFCOM-2025-62", on("2025-10-20")) == "controlled"
    assert CATALOGUE.status("MOFCOM-2025-62", on("2025-11-07")) == "suspended"


def test_an_announcement_without_a_known_date_of_effect_is_unknown() -> None:
    assert CATALOGUE.status("MOFCOM-2026-23", on("2026-07-01"), destination="US") == "unknown"


def test_the_rule_for_the_united_states() -> None:
    def paragraph_2(day: str) -> str:
        rules = CATALOGUE.destination_rules("ga_metal", on(day), "US", as_of=on("2026-12-31"))
        return next(r.status for r in rules if r.part)

    assert paragraph_2("2024-12-02") == "not_controlled"
    assert paragraph_2("2024-12-03") == "controlled"
    assert paragraph_2("2025-11-08") == "controlled"
    assert paragraph_2("2025-11-09") == "suspended"
    assert paragraph_2("2026-11-27") == "suspended"
    assert paragraph_2("2026-11-28") == "unknown"


def test_the_military_part_of_the_us_rule_was_never_suspended() -> None:
    rules = CATALOGUE.destination_rules("dy_oxide", on("2026-01-15"), "US")
    assert [(r.part, r.status) for r in rules] == [("", "controlled")]


def test_the_rule_for_japan_holds_for_every_item_and_for_japan_only() -> None:
    assert CATALOGUE.destination_rules("ga_metal", on("2026-01-06"), "JP")[0].status == "controlled"
    assert CATALOGUE.destination_rules("ga_metal", on("2026-01-05"), "JP")[0].status == "not_controlled"
    assert CATALOGUE.destination_rules("ga_metal", on("2026-06-01"), "KR") == ()


def test_a_destination_rule_may_be_asked_by_its_id() -> None:
    assert CATALOGUE.status("MOFCOM-2026-1", on("2026-06-01"), destination="JP") == "controlled"
    assert CATALOGUE.status("MOFCOM-2026-1", on("2026-06-01"), destination="DE") == "not_controlled"


def test_the_destination_does_not_lift_the_control_of_the_goods() -> None:
    for country in ("US", "JP", "DE", ""):
        assert CATALOGUE.status("sb_metal", on("2026-05-01"), destination=country) == "controlled"
