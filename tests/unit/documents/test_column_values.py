"""What cells can hold, by their shapes."""

from __future__ import annotations

import pytest

from inspector.documents.column_values import figure, shares, value_votes


@pytest.mark.parametrize(
    ("cells", "role"),
    [
        (["3824.99", "2507.00", "8505.19"], "hs_code"),
        (["China", "Germany"], "origin"),
        (["10 DRUMS", "145 BAGS"], "packages"),
        (["DRUMS", "BAGS", "CARTONS"], "package_kind"),
        (["39,000 PCS", "40 SETS"], "quantity"),
        (["1", "2", "3"], "number"),
        (["10", "20", "30"], "number"),
        (["1-20", "21-50"], "package_range"),
        (["Polyester chip, bright", "Carbon black N330"], "description"),
        (["2026-04-17", "17 May 2026"], "_other"),
    ],
)
def test_shapes_speak_for_a_role(cells: list[str], role: str) -> None:
    votes = value_votes(shares(cells, "."))
    assert max(votes, key=lambda r: votes[r]) == role


def test_an_empty_column_says_nothing() -> None:
    assert value_votes(shares(["", " "], None)) == {}


def test_a_cell_begins_with_its_figure() -> None:
    assert figure("USD 1,250.50", ".") == 1250.5
    assert figure("7.125 KGS", ",") == 7125
    assert figure("aseptic bags in 200 l drums", None) is None
