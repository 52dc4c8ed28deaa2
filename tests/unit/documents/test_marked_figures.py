"""Cells with a weight and a quantity under one another."""

from __future__ import annotations

from decimal import Decimal

import pytest

from inspector.documents.marked_figures import marked_figures
from tests.pages import print_words


def _read(*lines: str) -> dict[str, object]:
    cell = [tuple(print_words(text, 10, 10 + 12 * n)) for n, text in enumerate(lines)]
    return {f.name: f.value for f in marked_figures(cell, None)}


@pytest.mark.parametrize(
    ("lines", "want"),
    [
        (("110KGS", "G.W.", "95 SETS"), {"gross_weight_kg": Decimal(110), "quantity": Decimal(95), "unit": "SETS"}),
        (("95 SETS", "G.W. 110 KGS"), {"gross_weight_kg": Decimal(110), "quantity": Decimal(95), "unit": "SETS"}),
        (("1000 KGS", "G.W. 1012 KGS"), {"gross_weight_kg": Decimal(1012), "quantity": Decimal(1000), "unit": "KGS"}),
        (("N.W. 80 KG", "G.W. 92 KG"), {"net_weight_kg": Decimal(80), "gross_weight_kg": Decimal(92)}),
        (("95 SETS", "110 KGS"), {}),
        (("G.W.",), {}),
    ],
)
def test_figures_are_what_their_names_say(lines: tuple[str, ...], want: dict[str, object]) -> None:
    assert _read(*lines) == want


def test_a_figure_knows_where_it_stands() -> None:
    cell = [
        tuple(print_words("110KGS", 10, 10)),
        tuple(print_words("G.W.", 10, 22)),
        tuple(print_words("95 SETS", 10, 34)),
    ]
    boxes = {f.name: f.boxes[0] for f in marked_figures(cell, None)}
    assert boxes["gross_weight_kg"].top < boxes["quantity"].top
