"""The name of a company stands for the party in whose box it is listed."""

from __future__ import annotations

from inspector.documents.labels import find_labels
from inspector.documents.layout import lay_out
from tests.pages import Line, lay


def named(*lines: Line) -> list[str]:
    found = find_labels(lay_out(lay(*lines)))
    return [x.role for x in found if x.segment.text[: x.end].startswith("Company Name")]


def test_each_box_names_its_own_party() -> None:
    roles = named(
        {50: "FROM"},
        {50: "Contact Name: Lily Chen"},
        {50: "Company Name: Kanghai Optics Co., Ltd."},
        {50: "SHIP TO", 320: "SOLD TO INFORMATION"},
        {50: "Contact Name: R. Meeks", 320: "Contact Name: Accounts"},
        {50: "Company Name: Parallax Instruments Inc.", 320: "Company Name: Parallax Holdings LLC"},
    )
    assert roles == ["seller", "consignee", "buyer"]


def test_without_a_box_it_is_what_it_was() -> None:
    assert named("Company Name: Kanghai Optics Co., Ltd.") == ["producer"]
