"""A caption that fills its cell has its value in the next one."""

from __future__ import annotations

from inspector.documents.candidates import candidates
from tests.pages import Line, frame, lay, reading


def texts(*lines: Line, role: str, rules: object, leading: float = 14.0) -> dict[str, tuple[str, ...]]:
    read = reading(lay(*lines, rules=rules, leading=leading))  # type: ignore[arg-type]
    label = next(x for x in read.labels if x.role == role)
    return {c.way: c.texts for c in candidates(read, label)}


FORM = ({50: "판매자"}, {250: "Lantern Bay Metals"}, {50: "Seller"}, {250: "12 Harbour Road"})


def test_two_captions_over_one_another_share_the_value_of_the_cell_beside() -> None:
    page = lay(*FORM)
    top, bottom = page.words[0].place.y0 - 3, page.words[-1].place.y1 + 3
    got = texts(*FORM, role="seller", rules=frame([45, 200, 480], [top, bottom]))
    assert got["right"] == ("Lantern Bay Metals", "12 Harbour Road")


def test_a_cell_that_begins_with_a_caption_is_no_value() -> None:
    lines: tuple[Line, ...] = ({50: "판매자"}, {250: "Buyer"}, {50: "Seller"}, {250: "Norfeld Werkstoffe AG"})
    page = lay(*lines)
    top, bottom = page.words[0].place.y0 - 3, page.words[-1].place.y1 + 3
    got = texts(*lines, role="seller", rules=frame([45, 200, 480], [top, bottom]))
    assert "Norfeld Werkstoffe AG" not in sum(got.values(), ())


def test_a_cell_with_its_own_value_does_not_look_beside() -> None:
    lines: tuple[Line, ...] = ({50: "Seller"}, {50: "Lantern Bay Metals", 250: "Steel 400 tons"})
    page = lay(*lines)
    top, bottom = page.words[0].place.y0 - 3, page.words[-1].place.y1 + 3
    got = texts(*lines, role="seller", rules=frame([45, 200, 480], [top, bottom]))
    assert got["below"][0] == "Lantern Bay Metals"
    assert all("Steel" not in lines[0] for lines in got.values())


def test_a_caption_broken_over_two_lines_has_its_value_in_the_next_cell() -> None:
    lines: tuple[Line, ...] = ({50: "Country of"}, {250: "Yemen"}, {50: "destination"})
    page = lay(*lines, leading=6.5)
    top, bottom = page.words[0].place.y0 - 3, page.words[-1].place.y1 + 3
    got = texts(*lines, role="final_destination", rules=frame([45, 200, 480], [top, bottom]), leading=6.5)
    assert got["right"] == ("Yemen",)


def test_the_value_under_a_caption_may_stand_lower_than_those_beside_it() -> None:
    lines: tuple[Line, ...] = ({50: "Port of discharge", 250: "Terms"}, {250: "CIF"}, {50: "DIKILI, TURKEY"})
    page = lay(*lines)
    y = [page.words[0].place.y0 - 3, page.words[0].place.y1 + 2, page.words[-1].place.y1 + 3]
    got = texts(*lines, role="discharge_port", rules=frame([45, 200, 480], y))
    assert got["below"] == ("DIKILI, TURKEY",)
