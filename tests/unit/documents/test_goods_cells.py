"""Cells of goods rows are read by the role of their column."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from inspector.documents.columns import Column
from inspector.documents.goods_cells import READERS, ignored, volume_cbm
from inspector.values.number import DecimalMark
from tests.pages import print_words, segment


def read(role: str, *lines: str, heading: str = "", mark: DecimalMark | None = None) -> dict[str, Any]:
    cell = [tuple(print_words(text, 50, 60 + 11 * n)) for n, text in enumerate(lines)]
    column = Column(role, heading or role, 40, 300, segment(heading or role).place)
    return {f.name: f.value for f in READERS[role](cell, column, mark)}


def test_the_last_of_stacked_quantities_is_the_one_traded() -> None:
    got = read("quantity", "4000千克", "4000千克", "160箱")
    assert got == {"quantity": Decimal(160), "unit": "箱", "net_weight_kg": Decimal(4000)}


def test_a_unit_in_the_heading_is_the_unit_of_the_cells() -> None:
    assert read("quantity", "1,250", heading="Qty (PCS)") == {"quantity": Decimal(1250), "unit": "PCS"}


def test_price_amount_and_currency_stand_under_one_another() -> None:
    got = read("price_stack", "215.0000", "860000.00", "美元")
    assert got == {"unit_price": Decimal(215), "amount": Decimal(860000), "currency": "USD"}


def test_net_over_gross_in_one_column() -> None:
    expected = {"net_weight_kg": Decimal(4000), "gross_weight_kg": Decimal(4310)}
    assert read("weights", "4,000", "4,310") == expected
    assert read("weights", "G.W. 4,310 KGS / N.W. 4,000 KGS") == expected
    assert read("weights", "4,310", "4,000", heading="Gross/Net") == expected


def test_tonnes_of_the_heading_become_kilograms() -> None:
    assert read("net_weight_kg", "18.5", heading="Net weight (MT)") == {"net_weight_kg": Decimal(18500)}


def test_a_decimal_comma_is_one_where_the_paper_says_so() -> None:
    assert read("amount", "8.500,00", mark=",") == {"amount": Decimal(8500)}
    assert volume_cbm("38,123", mark=None) == Decimal("38.123")


def test_a_description_has_its_code_and_packing_in_fields_of_their_own() -> None:
    got = read("description", "Zinc ingots", "HS CODE 7901.11", "Packed in 25 kg bags")
    assert got["description"] == "Zinc ingots"
    assert got["hs_code"] == "790111"
    assert "bags" in got["packing"]


def test_packages_and_origin() -> None:
    assert read("packages", "48 pallets")["packages"] == Decimal(48)
    assert read("origin", "中国") == {"origin": "CN"}
    assert read("origin", "Atlantis") == {}
    assert ignored([], Column("", "", 0, 1, segment("x").place), None) == []


def test_two_quantities_on_one_line_are_two() -> None:
    assert read("quantity", "8270千克 235件") == {
        "quantity": Decimal(235),
        "unit": "件",
        "net_weight_kg": Decimal(8270),
    }


def test_the_last_word_of_a_heading_may_be_the_unit() -> None:
    assert read("quantity", "921.60", heading="Quantity SQM") == {"quantity": Decimal("921.60"), "unit": "SQM"}


def test_a_code_of_no_chapter_is_read_where_the_column_asks_for_codes() -> None:
    assert read("hs_code", "0019.56", heading="HS Code") == {"hs_code": "001956"}
    assert read("hs_code", "0019.56", heading="Item") == {}


def test_the_number_of_an_article_over_the_goods_is_not_their_name() -> None:
    assert read("description", "22E9901D036", "BRAKE SET")["description"] == "BRAKE SET"


def test_a_code_and_a_country_told_on_one_line_under_the_goods_are_both_read() -> None:
    got = read("description", "Carbide inserts", "Warennummer: 8209 00 20 , Ursprungsland: DE")
    assert (got["hs_code"], got["origin"]) == ("82090020", "DE")
