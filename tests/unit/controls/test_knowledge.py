"""What is carried beside the law is whole and names its sources."""

from __future__ import annotations

from inspector.controls.knowledge import evasion, lookalikes, red_flags, routes, sources
from inspector.controls.listed import entity_file


def test_counts_are_those_of_the_texts() -> None:
    assert len(lookalikes().groups) == 18
    assert sum(len(group.covers) for group in lookalikes().groups) == 97
    assert len(routes()) == 28
    assert len(red_flags()) == 75
    assert len(evasion().patterns) == 27
    assert len(sources()) == 108
    assert len(entity_file().listings) == 29


def test_every_cover_has_codes_and_bands_in_order() -> None:
    for group in lookalikes().groups:
        for cover in group.covers:
            assert cover.hs, cover.goods
            assert cover.density is None or cover.density[0] <= cover.density[1]
            assert cover.usd_per_kg is None or cover.usd_per_kg[0] <= cover.usd_per_kg[1]


def test_ids_are_given_once() -> None:
    for things in (routes(), red_flags(), evasion().patterns, sources()):
        ids = [thing.id for thing in things]  # type: ignore[attr-defined]
        assert len(ids) == len(set(ids))
