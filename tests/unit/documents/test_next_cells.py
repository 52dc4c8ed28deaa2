"""A caption that fills its cell has its value in the next one."""

from __future__ import annotations

from inspector.documents.candidates import candidates
from tests.pages import Line, frame, lay, reading


def texts(*lines: Line, role: str, rules: object) -> dict[str, tuple[str, ...]]:
    read = reading(lay(*lines, rules=rules))  # type: ignore[arg-type]
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
