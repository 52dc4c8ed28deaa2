"""The heading of a goods table is found, whole, and nothing else is taken for one."""

from __future__ import annotations

from inspector.documents.cells import Grid
from inspector.documents.columns import Heading
from inspector.documents.headings import find_headings
from inspector.documents.layout import lay_out
from tests.pages import Line, frame, lay


def headings(*lines: Line, **more: object) -> list[Heading]:
    sheet = lay_out(lay(*lines, **more))  # type: ignore[arg-type]
    return find_headings(sheet, Grid(sheet))


def roles(heading: Heading) -> list[str]:
    return [column.role for column in heading.columns]


GOODS: Line = {50: "Zinc die castings", 250: "1,250 PCS", 320: "6.80", 420: "8,500.00"}


def test_an_unruled_heading_is_found() -> None:
    (found,) = headings("Buyer: Norfeld GmbH", {50: "Description", 250: "Quantity", 320: "Price", 420: "Amount"}, GOODS)
    assert roles(found) == ["description", "quantity", "unit_price", "amount"]
    assert (found.first_row, found.last_row, found.ruled) == (1, 1, False)


def test_a_chinese_heading_over_an_english_one_is_one() -> None:
    (found,) = headings(
        {50: "品名", 250: "数量", 320: "单价", 420: "金额"},
        {50: "Description", 250: "Quantity", 320: "Unit price", 420: "Amount"},
        GOODS,
    )
    assert roles(found) == ["description", "quantity", "unit_price", "amount"]
    assert (found.first_row, found.last_row) == (0, 1)


def test_headings_that_stand_close_are_taken_apart() -> None:
    (found,) = headings(
        {50: "Description", 250: "Packages", 310: "Net weight", 362: "Gross weight"},
        {50: "Zinc die castings", 250: "12 cartons", 310: "18,000", 365: "18,500"},
    )
    assert roles(found) == ["description", "packages", "net_weight_kg", "gross_weight_kg"]


def test_rules_part_the_columns_and_units_belong_to_the_heading() -> None:
    (found,) = headings(
        {52: "Description", 252: "Qty", 322: "Amount"},
        {252: "KGS", 322: "USD"},
        {52: "Zinc die castings", 252: "1,250", 322: "8,500.00"},
        rules=frame([48, 248, 318, 420], [57, 85, 102]),
    )
    assert found.ruled
    assert found.last_row == 1
    assert [c.heading for c in found.columns][1] == "Qty KGS"
    assert found.columns[0].right == 248


def test_quantities_with_prices_speak_for_goods_under_a_strange_name() -> None:
    (found,) = headings({50: "Warenbezeichnung", 250: "Qty", 320: "Unit price", 420: "Amount"}, GOODS)
    assert roles(found) == ["description", "quantity", "unit_price", "amount"]


def test_a_row_of_header_fields_is_no_heading() -> None:
    assert not headings({50: "Quantity 12", 250: "Amount 8,500.00", 420: "Goods 1,250"}, GOODS)
    assert not headings("Lantern Bay Metals Co., Ltd.", "Buyer: Norfeld GmbH")


def test_a_name_of_two_words_is_not_taken_apart() -> None:
    (found,) = headings(
        {50: "Description", 200: "Pieces", 300: "Weight of package", 420: "Total weight"},
        {50: "Fish sauce, 500 ml", 200: "12240", 300: "12.00", 420: "6120.00"},
    )
    assert [c.heading for c in found.columns][2:] == ["Weight of package", "Total weight"]


def test_a_second_ruled_row_of_names_heads_no_columns_of_its_own() -> None:
    names = frame([48, 78, 150, 250, 320, 390, 460, 540], [57, 71])
    second = frame([48, 78, 150, 320, 390, 540], [71, 85])
    (found,) = headings(
        {50: "项号", 82: "商品编号", 155: "商品名称", 255: "成交数量", 325: "单价", 395: "总价", 465: "原产国"},
        {82: "备案序号", 190: "规格型号", 325: "货源地", 410: "最终目的国"},
        {50: "1", 82: "7318159001", 155: "内六角螺钉", 255: "500个", 325: "0.20", 395: "100.00", 465: "中国"},
        rules=(*names, *second, *frame([48, 78, 150, 250, 320, 390, 460, 540], [85, 99])),
    )
    assert [c.heading for c in found.columns] == [
        "项号", "商品编号", "商品名称", "成交数量", "单价", "总价", "原产国"
    ]  # fmt: skip
    assert found.last_row == 1
