"""Goods in running text: bills of lading, waybills, certificates of origin."""

from __future__ import annotations

from decimal import Decimal

import pytest

from inspector.documents.flow import COUNTED
from tests.pages import Line, lay, paper, rows, values

HEADING: Line = {40: "Marks and numbers", 160: "Description of goods", 380: "Gross weight", 470: "Measurement"}


def lading(*lines: Line) -> dict[str, object]:
    got = paper(lay({50: "B/L No.: OOLU2711093"}, "", HEADING, *lines, title="BILL OF LADING"))
    assert got.kind == "bill_of_lading"
    return {**values(got), "goods": rows(got)}


@pytest.mark.parametrize(
    ("text", "count", "goods"),
    [("200 CARTONS OF LED LAMPS", "200", "LED LAMPS"), ("48 pallets", "48", ""), ("(12) drums: zinc", "12", "zinc")],
)
def test_counted_goods_are_taken_apart(text: str, count: str, goods: str) -> None:
    match = COUNTED.match(text)
    assert match is not None
    assert (match.group("count").strip(), match.group("goods")) == (count, goods)


def test_goods_have_their_packages_code_and_weight() -> None:
    got = lading(
        {40: "N/M", 160: "200 CARTONS OF LED LAMPS", 380: "4,310.000 KGS", 470: "28.400 CBM"},
        {160: "HS CODE: 9405.11"},
        {160: "FREIGHT PREPAID"},
    )
    (goods,) = got["goods"]  # type: ignore[misc]
    assert goods["description"] == "LED LAMPS"
    assert goods["packages"] == Decimal(200)
    assert goods["hs_code"] == "940511"
    assert got["total_gross_kg"] == Decimal(4310)
    assert got["total_volume_cbm"] == Decimal("28.4")


def test_each_count_opens_goods() -> None:
    got = lading(
        {160: "200 CARTONS OF LED LAMPS", 380: "4,310.000 KGS"},
        "",
        {160: "12 DRUMS OF ZINC POWDER", 380: "900.000 KGS"},
    )
    described = [goods["description"] for goods in got["goods"]]  # type: ignore[attr-defined]
    assert described == ["LED LAMPS", "ZINC POWDER"]


def test_carriers_phrases_are_no_goods() -> None:
    got = lading({160: "SAID TO CONTAIN"}, {160: "1x40'HC CONTAINER"}, {160: "ZINC INGOTS", 380: "900.000 KGS"})
    assert [goods["description"] for goods in got["goods"]] == ["ZINC INGOTS"]  # type: ignore[attr-defined]


def test_what_containers_are_said_to_contain_is_counted_and_their_numbers_are_no_goods() -> None:
    got = lading(
        {160: "1 Container Said to Contain 400 BAGS", 380: "20,400.000 KGS", 470: "28.000 CBM"},
        {160: "FERRO MOLYBDENUM FEMO60"},
        {160: "H.S. CODE: 720270"},
        {160: "MSKU1234565 40 DRY 400 BAGS"},
        {160: "SHIPPER SEAL : SD20881"},
    )
    (goods,) = got["goods"]  # type: ignore[misc]
    assert (goods["description"], goods["packages"]) == ("FERRO MOLYBDENUM FEMO60", Decimal(400))


def test_pieces_in_brackets_are_part_of_the_goods() -> None:
    assert COUNTED.match("COCKPIT LIGHTS (2 PCS)") is None
    assert COUNTED.match("TWO HUNDRED (200) CARTONS OF LAMPS") is not None


def test_no_marks_that_ran_into_the_goods_are_none_of_them() -> None:
    got = lading({160: "N/M 18 PALLETS OF ZINC INGOTS", 380: "900.000 KGS"})
    (goods,) = got["goods"]  # type: ignore[misc]
    assert (goods["description"], goods["packages"]) == ("ZINC INGOTS", Decimal(18))
