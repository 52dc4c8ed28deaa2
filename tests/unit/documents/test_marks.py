"""The decimal mark of a document."""

from __future__ import annotations

import pytest

from inspector.documents.marks import decimal_mark


@pytest.mark.parametrize(
    ("printed", "mark"),
    [
        (["1.250,00", "6,80"], ","),
        (["1,250.00", "6.80"], "."),
        (["16.575 KGS", "38,123 M3"], ","),
        (["16.575 KGS"], ","),
        (["1250"], None),
        (["Menge Netto Brutto", "Datum 16.05.2026", "Anzahl", "156,500"], ","),
        (["Quantity Net Gross", "Date", "156,500"], None),
        ([], None),
    ],
)
def test_the_numbers_of_a_paper_say_its_mark(printed: list[str], mark: str | None) -> None:
    assert decimal_mark([w for line in printed for w in line.split()], printed) == mark
