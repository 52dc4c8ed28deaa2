"""Totals that are the figure of one line of several."""

from __future__ import annotations

from decimal import Decimal

import pytest

from inspector.core.box import Box, PageId
from inspector.core.document import Document, Field, LineItem, TextLine
from inspector.documents.summed_totals import with_printed_sums

PAGE = PageId("a.pdf", 1)


def _box(row: int) -> tuple[Box, ...]:
    return (Box(PAGE, 0.1, row / 20, 0.2, (row + 0.8) / 20),)


def _document(total: int, at: int, *texts: str) -> Document:
    lines = tuple(
        LineItem(n, (Field("packages", str(count), Decimal(count), _box(n)),))
        for n, count in enumerate((120, 250, 15), 1)
    )
    text = tuple(TextLine(t, _box(10 + n), PAGE, (0,)) for n, t in enumerate(texts))
    fields = (Field("total_packages", str(total), Decimal(total), _box(at)),)
    return Document("d1", "bill_of_lading", "a.pdf", (1,), fields, lines, text=text)


@pytest.mark.parametrize(
    ("total", "at", "texts", "want"),
    [
        (120, 1, ("TOTAL: THREE HUNDRED EIGHTY-FIVE", "(385) PACKAGES ONLY"), Decimal(385)),
        (120, 1, ("120 CARTONS",), None),
        (390, 9, ("385 PACKAGES",), Decimal(390)),
    ],
)
def test_only_what_stands_apart_from_the_lines_is_a_total(
    total: int, at: int, texts: tuple[str, ...], want: Decimal | None
) -> None:
    field = with_printed_sums(_document(total, at, *texts)).get("total_packages")
    assert (field.value if field else None) == want


def test_the_sum_is_shown_where_it_is_printed() -> None:
    field = with_printed_sums(_document(120, 1, "(385) PACKAGES ONLY")).get("total_packages")
    assert field is not None
    assert field.boxes == _box(10)
