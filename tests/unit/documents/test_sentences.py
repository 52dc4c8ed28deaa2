"""Facts in running text."""

from __future__ import annotations

import pytest

from inspector.documents.sentences import carriage_lines, references_in, routes, vessel_and_voyage, vessel_in


@pytest.mark.parametrize(
    ("text", "route"),
    [
        ("FROM NINGBO, CHINA TO HAMBURG, GERMANY BY SEA", ["NINGBO, CHINA", "HAMBURG, GERMANY"]),
        ("Ningbo, China → Hamburg, Germany", ["Ningbo, China", "Hamburg, Germany"]),
        ("自宁波运往汉堡", ["宁波", "汉堡"]),
        ("the goods are sold from stock", []),
    ],
)
def test_a_route_has_two_ends(text: str, route: list[str]) -> None:
    assert [quote for _, quote in routes(text)] == route


def test_a_vessel_is_named_after_per_but_sea_is_none() -> None:
    assert vessel_in("shipped per S.S. BAY CORMORANT") == "BAY CORMORANT"
    assert vessel_in("BY SEA FREIGHT") is None


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("BAY CORMORANT/416W", ("BAY CORMORANT", "416W")),
        ("BAY CORMORANT V.416W", ("BAY CORMORANT", "416W")),
        ("M/V BAY CORMORANT", ("BAY CORMORANT", "")),
    ],
)
def test_vessel_and_voyage_are_parted(text: str, parts: tuple[str, str]) -> None:
    assert vessel_and_voyage(text) == parts


def test_references_are_named_by_their_prefix() -> None:
    assert dict(references_in("INV HP26-0370 / S/C SC26-118")) == {"invoice_no": "HP26-0370", "contract_no": "SC26-118"}
    assert not list(references_in("MSKU1234565"))
    assert dict(carriage_lines("BAY CORMORANT")) == {"vessel": "BAY CORMORANT"}
