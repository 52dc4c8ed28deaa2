"""The body of a table: its rows, its totals, and where it ends."""

from __future__ import annotations

from inspector.documents.headings import find_headings
from inspector.documents.rows import Body, carried_body, flow_body, read_body
from tests.pages import Line, lay, reading

HEADING: Line = {50: "Description", 250: "Quantity", 320: "Price", 420: "Amount"}
ZINC: Line = {50: "Zinc die castings", 250: "1,250 PCS", 320: "6.80", 420: "8,500.00"}
BRASS: Line = {50: "Brass rods", 250: "900 KGS", 320: "2.35", 420: "2,115.00"}


def body(*lines: Line) -> Body:
    read = reading(lay(HEADING, *lines))
    heading = find_headings(read.sheet, read.grid)[0]
    return read_body(read, heading)


def test_a_total_ends_the_table() -> None:
    got = body(ZINC, BRASS, {50: "TOTAL", 420: "10,615.00"}, {50: "Bank: Hengtong", 420: "A/C 302041"})
    assert [row.text(0) for row in got.rows] == ["Zinc die castings", "Brass rods"]
    assert [row.text(3) for row in got.totals] == ["10,615.00"]


def test_a_label_and_a_wide_gap_end_the_table() -> None:
    assert len(body(ZINC, "Payment terms: T/T", BRASS).rows) == 1
    assert len(body(ZINC, "", "", "", "", {50: "Bank: Hengtong", 420: "A/C 302041"}).rows) == 1


def test_a_form_leaves_each_line_a_slot_of_fixed_height() -> None:
    assert len(body(ZINC, "", "", "", "", BRASS).rows) == 2


def test_what_is_carried_over_and_a_heading_printed_again_are_passed_over() -> None:
    got = body(ZINC, {50: "Carried forward", 420: "8,500.00"}, HEADING, BRASS)
    assert [row.text(0) for row in got.rows] == ["Zinc die castings", "Brass rods"]


def test_a_table_goes_on_below_the_head_of_the_next_page() -> None:
    read = reading(lay(HEADING, ZINC))
    (heading,) = find_headings(read.sheet, read.grid)
    following = reading(lay("Lantern Bay Metals Co., Ltd.", "", "", BRASS, {50: "TOTAL", 420: "10,615.00"}, page=2))
    got = carried_body(following, heading)
    assert [row.whole for row in got.rows] == ["Brass rods 900 KGS 2.35 2,115.00"]
    assert got.totals
    assert not carried_body(reading(lay("Terms and conditions", page=2)), heading).rows


def test_goods_under_a_label_are_a_body_without_a_table() -> None:
    (got,) = flow_body(reading(lay("Nature and quantity of goods", "ZINC DIE CASTINGS", "IN PLYWOOD CASES")))
    assert [row.whole for row in got.rows] == ["ZINC DIE CASTINGS", "IN PLYWOOD CASES"]
    assert flow_body(reading(lay("Buyer: Norfeld GmbH"))) == []


def test_goods_named_like_a_label_do_not_end_their_table() -> None:
    got = body({50: "Robot automation", 250: "5 EA", 320: "6.80", 420: "34.00"}, "Equipment", BRASS)
    assert [row.text(0) for row in got.rows] == ["Robot automation", "Equipment", "Brass rods"]


def test_what_holds_the_goods_may_stand_between_them_and_the_heading() -> None:
    read = reading(lay(
        {50: "No", 90: "Description", 250: "Quantity", 320: "Price", 420: "Amount"},
        "Container: MSKU1234565",
        {50: "1", 90: "Zinc die castings", 250: "1,250 PCS", 320: "6.80", 420: "8,500.00"},
    ))  # fmt: skip
    got = read_body(read, find_headings(read.sheet, read.grid)[0])
    assert [row.text(1) for row in got.rows] == ["Zinc die castings"]


def test_a_tax_with_its_share_is_no_goods() -> None:
    assert len(body(ZINC, {50: "TVA", 250: "20%", 420: "1,700.00"}, BRASS).rows) == 2
