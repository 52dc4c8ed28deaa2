"""Single words of headings, in many languages."""

from __future__ import annotations

import pytest

from inspector.documents.heading_words import heading_votes, likely_role, notions


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Net total KGS", "net_weight_kg"),
        ("Gesamt Brutto", "gross_weight_kg"),
        ("总毛重", "gross_weight_kg"),
        ("EUR/unit", "unit_price"),
        ("Preis je Stk", "unit_price"),
        ("Value USD", "amount"),
        ("Precio total", "amount"),
        ("HS heading", "hs_code"),
        ("Zolltarif-Nr.", "hs_code"),
        ("Ctry of orig.", "origin"),
        ("What is supplied", "description"),
        ("Gross weight or other qty", "gross_weight_kg"),
        ("KGS", ""),
        ("Delivery date", ""),
        ("Our terms of business as printed on the back of this page apply to all orders", ""),
    ],
)
def test_words_make_a_role_likely(heading: str, role: str) -> None:
    assert likely_role(heading) == role


@pytest.mark.parametrize("heading", ["Net each KGS", "毛重/箱", "G.W./CTN", "Qty per carton"])
def test_what_one_package_weighs_or_holds_is_no_weight_of_the_line(heading: str) -> None:
    votes = heading_votes(heading)
    assert votes["_each"] > max(votes.get(role, 0.0) for role in ("net_weight_kg", "gross_weight_kg", "quantity"))


def test_notions_are_found_in_any_spelling() -> None:
    assert notions("N.W.") == {"net"}
    assert {"quantity", "packages"} <= notions("Anzahl Packstücke")
    assert notions("") == frozenset()
