"""Columns whose headings do not tell what they hold, or tell it wrongly."""

from __future__ import annotations

from inspector.documents.column_solving import solved
from inspector.documents.headings import find_headings
from inspector.documents.rows import Body, read_body
from tests.pages import Line, lay, reading


def roles(*lines: Line) -> list[str]:
    return [c.role for c in solved(body(*lines), ".").columns]


def body(*lines: Line) -> Body:
    read = reading(lay(*lines))
    return read_body(read, find_headings(read.sheet, read.grid)[0])


def test_the_product_settles_which_figure_is_the_price() -> None:
    heading: Line = {50: "Description", 250: "Quantity", 330: "Total USD", 420: "Value USD"}
    got = roles(
        heading,
        {50: "Zinc die castings", 250: "1,250", 330: "6.80", 420: "8,500.00"},
        {50: "Brass rods", 250: "900", 330: "2.35", 420: "2,115.00"},
    )
    assert got == ["description", "quantity", "unit_price", "amount"]


def test_weights_of_one_package_are_told_from_those_of_the_line() -> None:
    heading: Line = {50: "Goods", 180: "Pkgs", 230: "Net each KGS", 310: "Net total KGS", 400: "Gross total KGS"}
    got = solved(
        body(
            heading,
            {50: "Kaolin", 180: "145", 240: "25.00", 320: "3,625", 410: "3,654"},
            {50: "Barytes", 180: "20", 240: "50.00", 320: "1,000", 410: "1,010"},
        ),
        ".",
    )
    assert [c.role for c in got.columns] == ["description", "packages", "_each", "net_weight_kg", "gross_weight_kg"]


def test_words_over_one_column_are_one_heading() -> None:
    columns = [c.heading for c in solved(body(
        {50: "Goods", 180: "Pkgs", 230: "Net each KGS", 310: "Net total KGS"},
        {50: "Kaolin", 180: "145", 240: "25.00", 320: "3,625"},
    ), ".").columns]  # fmt: skip
    assert columns == ["Goods", "Pkgs", "Net each KGS", "Net total KGS"]


def test_a_heading_that_its_rows_confirm_stays_the_same_object() -> None:
    got = body(
        {50: "Description", 250: "Quantity", 330: "Price", 420: "Amount"},
        {50: "Zinc die castings", 250: "1,250", 330: "6.80", 420: "8,500.00"},
    )
    assert solved(got, ".") is got.heading


def test_net_is_no_more_than_gross() -> None:
    heading: Line = {50: "Description", 250: "Weight kg", 330: "Weight kg total", 420: "Cartons"}
    got = roles(
        heading,
        {50: "Zinc die castings", 250: "1,000", 330: "1,050", 420: "40"},
        {50: "Brass rods", 250: "900", 330: "930", 420: "30"},
    )
    assert got.index("net_weight_kg") < got.index("gross_weight_kg")
