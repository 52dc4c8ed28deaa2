"""Tables whose values reach into their neighbours' columns, and figures whose notes say more than their columns."""

from __future__ import annotations

from inspector.core.page import Rule
from inspector.documents.goods_text import code_in, digits_of
from inspector.documents.marks import decimal_mark
from tests.pages import Line, lay, paper, rows, values

HEADING: Line = {50: "No.", 90: "Description", 270: "Quantity", 330: "Packages", 430: "Net Weight"}


def test_one_wide_value_among_many_bridges_no_columns() -> None:
    plain: list[Line] = [
        {50: str(n), 90: "Steel shafts forged", 265: f"{n},000 KGS", 330: f"{n} PALLETS", 440: f"{n},000"}
        for n in range(1, 7)
    ]
    wide: Line = {50: "7", 90: "Dead burned magnesia", 275: "3 MT", 301: "3 JUMBO BAGS", 440: "3,000"}
    got = rows(paper(lay(HEADING, *plain, wide, title="PACKING LIST")))
    assert [(row["quantity"], row["unit"], row["packages"]) for row in got[:2]] == [(1000, "KGS", 1), (2000, "KGS", 2)]
    assert (got[6]["quantity"], got[6]["unit"], got[6]["packages"]) == (3, "MT", 3)


def test_a_rule_that_text_crosses_parts_no_columns() -> None:
    lines: list[Line] = [
        {50: "1", 90: "Free cutting brass rods of 12 mm", 270: "1,500 KGS", 330: "3 BUNDLES", 440: "1,500"}
    ]
    fold = Rule(150.0, 50.0, 150.0, 300.0)
    (row,) = rows(paper(lay(HEADING, *lines, title="PACKING LIST", rules=(fold,))))
    assert (row["description"], row["quantity"]) == ("Free cutting brass rods of 12 mm", 1500)


def test_a_code_ends_before_the_count_behind_it() -> None:
    match = code_in("HS: 78019900 1 PALLET")
    assert match is not None
    assert digits_of(match) == "78019900"
    match = code_in("HS-CODE: 8102.10")
    assert match is not None
    assert digits_of(match) == "8102.10"


def test_a_grade_in_a_description_does_not_say_how_a_paper_writes_its_thousands() -> None:
    lines = ["Molybdenum powder, Mo 99.95%, 4.5 mm", "1.500 KGS", "13.100 KG", "15,614 M3"]
    assert decimal_mark((w for line in lines for w in line.split()), lines) == ","
    assert decimal_mark(["1,500.25"], ["1,500.25 USD"]) == "."


def test_what_every_line_says_alike_is_said_of_the_paper() -> None:
    heading: Line = {
        50: "项号",
        90: "商品名称",
        260: "数量及单位",
        330: "最终目的国",
        400: "单价",
        450: "总价",
        500: "币制",
    }
    line: Line = {50: "1", 90: "钼粉", 260: "1500千克", 330: "西班牙", 400: "61.56", 450: "92340.00", 500: "欧元"}
    got = paper(lay("运费：CNY 3/200", "", heading, line, {330: "原产国：中国"}, title="出口货物报关单"))
    assert values(got)["currency"] == "EUR"
    assert [(row["origin"], row["destination"], row["currency"]) for row in rows(got)] == [("CN", "ES", "EUR")]
