"""Column headings mean roles, and rows of totals are known."""

from __future__ import annotations

import pytest

from inspector.documents.columns import Column, Heading, column_role, is_total
from tests.pages import segment


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Description of Goods", "description"),
        ("品名 Description", "description"),
        ("Qty (PCS)", "quantity"),
        ("Unit Price USD", "unit_price"),
        ("Amount (USD)", "amount"),
        ("N.W. (KGS)", "net_weight_kg"),
        ("毛重(千克)", "gross_weight_kg"),
        ("HS Code", "hs_code"),
        ("#", "number"),
        ("货物品名及数量（包括体积或尺寸） Nature and Quantity of Goods (incl. Volume)", "description"),
        ("Chg. Wt", "chargeable"),
        ("Descnption of Gocds", "description"),
        ("Lantern Bay Metals", ""),
        ("", ""),
    ],
)
def test_a_heading_means_a_role(heading: str, role: str) -> None:
    assert column_role(heading) == role


@pytest.mark.parametrize(
    "text", ["TOTAL", "Grand Total:", "合计", "INVOICE TOTAL", "Total amount", "小计", "18. 总计 Total"]
)
def test_a_row_of_totals_is_known_by_its_first_words(text: str) -> None:
    assert is_total(text)


@pytest.mark.parametrize("text", ["Totally sealed bearings", "Zinc", "", "总成零件", "22. Total net weight"])
def test_goods_are_no_total(text: str) -> None:
    assert not is_total(text)


def test_a_heading_finds_its_columns_by_role_and_by_place() -> None:
    place = segment("Amount").place
    heading = Heading(
        (Column("description", "Goods", 40, 200, place), Column("amount", "Amount", 200, 300, place)),
        0,
        0,
        60,
        69,
        False,
    )
    assert heading.at(250) is heading.column("amount")
    assert heading.at(310) is None
    assert heading.column("packages") is None
