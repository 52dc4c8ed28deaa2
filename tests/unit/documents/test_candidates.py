"""Values stand behind, beside or under their label."""

from __future__ import annotations

import dataclasses

from inspector.documents.candidates import Candidate, candidates, home
from tests.pages import Line, frame, lay, print_words, reading


def found(*lines: Line, **more: object) -> dict[str, Candidate]:
    read = reading(lay(*lines, **more))  # type: ignore[arg-type]
    return {c.way: c for c in candidates(read, read.labels[0])}


def test_a_value_behind_its_colon_is_most_likely() -> None:
    got = found("Seller: Lantern Bay Metals Co., Ltd.")
    assert list(got) == ["inline"]
    assert got["inline"].text == "Lantern Bay Metals Co., Ltd."
    assert got["inline"].prior > 0.9


def test_a_value_behind_ends_where_the_next_label_begins() -> None:
    assert found("Invoice No.: LB260417 Date: 2026-04-17")["inline"].text == "LB260417"


def test_a_value_beside_or_under() -> None:
    assert found({50: "Seller", 200: "Lantern Bay Metals Co., Ltd."})["right"].text == "Lantern Bay Metals Co., Ltd."
    below = found("Seller", "Lantern Bay Metals Co., Ltd.", "12 Harbour Road")["below"]
    assert below.texts == ("Lantern Bay Metals Co., Ltd.", "12 Harbour Road")


def test_a_value_in_the_same_cell_is_likelier_than_one_beside() -> None:
    rules = frame([48, 240, 440], [57, 90])
    got = found({50: "Seller", 250: "Buyer"}, {52: "Lantern Bay Metals"}, rules=rules)
    assert set(got) == {"below"}
    assert got["below"].prior == 0.9
    read = reading(lay({50: "Seller", 150: "Buyer"}, rules=rules))
    assert home(read, read.labels[0].segment).x1 < 150, "two labels in one cell are two cells"


def test_a_label_beside_is_no_value() -> None:
    assert "right" not in found({50: "Seller", 200: "Buyer:"})


def test_what_stands_far_below_is_no_value() -> None:
    assert found("Seller", "", "", "", "Lantern Bay Metals Co., Ltd.") == {}


def test_a_value_typed_half_a_line_off_its_label_is_found() -> None:
    page = lay({50: "DATED", 300: "SUSAN HART"})
    stamped = print_words("14-10-2025", 84, page.words[0].place.y0 - 7)
    read = reading(dataclasses.replace(page, words=(*page.words, *stamped)))
    got = next(c for c in candidates(read, read.labels[0]) if c.text == "14-10-2025")
    assert got.prior > 0.7


def test_a_value_of_two_lines_beside_a_label_set_in_their_middle_is_found() -> None:
    page = lay({50: "Messrs:"})
    beside = print_words("Lanhai Foods Inc.", 250, page.words[0].place.y0 - 6)
    read = reading(dataclasses.replace(page, words=(*page.words, *beside)))
    assert [c.text for c in candidates(read, read.labels[0])] == ["Lanhai Foods Inc."]
