"""Lines of a goods cell are joined where the edge broke them, and parted where the writer did."""

from __future__ import annotations

import pytest

from inspector.core.page import Word
from inspector.documents.paragraphs import paragraphs
from tests.pages import print_words


def lines(*texts: str, small: bool = False) -> list[list[Word]]:
    return [print_words(t, 50, 60 + 11 * n, size=7 if small and n else 9) for n, t in enumerate(texts)]


def texts(*printed: str, right: float = 190.0, small: bool = False) -> list[str]:
    return [p.text for p in paragraphs(lines(*printed, small=small), right, ruled=True)]


def test_a_line_that_the_edge_broke_goes_on() -> None:
    assert texts("Zinc die castings, polished", "chromed, for door furniture") == [
        "Zinc die castings, polished chromed, for door furniture"
    ]


def test_a_short_line_was_ended_by_its_writer() -> None:
    assert texts("Zinc die castings", "Polished") == ["Zinc die castings", "Polished"]


@pytest.mark.parametrize("note", ["CAS 7440-66-6", "Packed in drums", "(Zn 99.995%)", "规格：Zn99.995"])
def test_a_note_is_no_part_of_a_name(note: str) -> None:
    assert texts("Special high grade zinc ing.", note)[0] == "Special high grade zinc ing."


def test_small_print_is_a_note() -> None:
    assert texts("Zinc die castings, polished", "chromed for doors", small=True)[1:] == ["chromed for doors"]


def test_han_lines_are_joined_without_a_space_and_broken_words_without_their_break() -> None:
    assert texts("铝合金锭用于铸造汽车零件的", "原料", right=150) == ["铝合金锭用于铸造汽车零件的原料"]
    assert texts("Borosilicate glass lens bl-", "anks") == ["Borosilicate glass lens bl-anks"]


def test_packing_is_known_by_its_words() -> None:
    first, second = paragraphs(lines("Zinc ingots", "25 kg bags on pallets"), 190)
    assert not first.is_packing
    assert second.is_packing


def test_the_elements_of_a_declaration_go_on_whatever_they_look_like() -> None:
    assert texts("铜制阀门|材质:黄铜|型号:", "无型号|品牌:SH牌", right=300.0) == [
        "铜制阀门|材质:黄铜|型号:无型号|品牌:SH牌"
    ]


def test_what_a_semicolon_leaves_open_goes_on() -> None:
    assert texts("BRAKE SET, ASSEMBLED;", "BLACK", right=400.0) == ["BRAKE SET, ASSEMBLED; BLACK"]
