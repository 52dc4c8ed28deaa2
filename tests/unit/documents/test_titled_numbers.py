"""The number of a paper asked for by a word of its title."""

from __future__ import annotations

import pytest

from inspector.core.box import PageId
from inspector.core.page import Page
from inspector.documents.labels import find_labels
from inspector.documents.layout import lay_out
from tests.pages import print_words


def _roles(asked: str, *, size: float) -> dict[str, str]:
    words = print_words("PACKING SPECIFICATION", 40, 40, size=size)
    words += [*print_words(asked, 40, 80), *print_words("PS-4471", 220, 80)]
    for n in range(8):
        words += print_words(f"packed with care in row {n}", 40, 300 + 14 * n)
    sheet = lay_out(Page(PageId("a.pdf", 1), 595.0, 842.0, tuple(words), "text", ()))
    return {x.segment.text: x.role for x in find_labels(sheet)}


@pytest.mark.parametrize("asked", ["Specification no.", "Packing Specification No", "SPECIFICATION #"])
def test_a_word_of_the_title_with_no_asks_for_the_number_of_the_paper(asked: str) -> None:
    assert _roles(asked, size=16.0)[asked] in {"doc_no", "packing_no"}


def test_a_word_that_no_title_holds_asks_for_something_else() -> None:
    assert _roles("Suspension no.", size=16.0).get("Suspension no.") != "doc_no"


def test_small_print_is_no_title() -> None:
    assert _roles("Specification no.", size=9.0).get("Specification no.") != "doc_no"
