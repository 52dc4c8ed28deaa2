"""Parties whose labels no reader could read, by the order of their boxes."""

from __future__ import annotations

from inspector.documents.stacked_parties import stacked_parties
from tests.pages import Line, lay, paper, reading, values

STACK: list[Line] = [
    "Suzhou Weilan Materials Co., Ltd.", "Building 5", "", "Kitahara Seimitsu Co., Ltd.", "Yokohama", "",
    "SAME AS CONSIGNEE",
]  # fmt: skip


def test_three_names_in_the_left_column_are_the_parties_of_a_bill() -> None:
    got = {field: segment.text for field, segment in stacked_parties(reading(lay(*STACK)), "bill_of_lading")}
    assert got == {
        "seller": "Suzhou Weilan Materials Co., Ltd.",
        "consignee": "Kitahara Seimitsu Co., Ltd.",
        "notify": "SAME AS CONSIGNEE",
    }


def test_another_number_of_names_or_another_kind_says_nothing() -> None:
    assert not list(stacked_parties(reading(lay(*STACK[:5])), "bill_of_lading"))
    assert not list(stacked_parties(reading(lay(*STACK)), "commercial_invoice"))


def test_a_form_without_a_readable_title_is_known_by_what_its_boxes_ask_for() -> None:
    boxes: list[Line] = [
        {50: "Shipper", 180: "Suzhou Weilan Co., Ltd."}, {50: "Consignee", 180: "Kitahara Seimitsu Co., Ltd."},
        {50: "Notify", 180: "Kitahara Seimitsu Co., Ltd."}, {50: "Vessel", 180: "COSTA VERDINA"},
        {50: "Voyage", 180: "496W"}, {50: "From port", 180: "Qingdao, China"}, {50: "To port", 180: "Mersin, Türkiye"},
        {50: "Container", 180: "Seal"}, {50: "QDNU0654829", 180: "C1831241"},
    ]  # fmt: skip
    got = paper(lay(*boxes, title="BI- AWNE"))
    assert got.kind == "bill_of_lading"
    assert values(got)["vessel"] == "COSTA VERDINA"
