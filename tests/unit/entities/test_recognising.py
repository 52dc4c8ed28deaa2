"""Entities of a paper stand in the words that name them; the released recogniser does the naming."""

from __future__ import annotations

from dataclasses import replace

import pytest

from inspector.controls.catalogue import Catalogue
from inspector.core.box import Box, PageId
from inspector.core.document import Document, Entity, TextLine
from inspector.core.page import Word
from inspector.documents.layout import segment_of
from inspector.entities import recognising
from inspector.entities.loading import RecogniserSource
from inspector.entities.recognising import name_entities
from models.ner.serving import Recogniser
from tests.build import document, word

LINES = (
    "SHIPPER",
    "NINGBO HAOSHENG METALS CO., LTD.",
    "NINGBO, CHINA",
    "40 drums gallium oxide powder 99.99%",
    "HS CODE 2825.90 CAS 12024-21-4 1,000 kg",
    "最终目的国：德国 净重500千克",
)


@pytest.fixture(scope="module")
def recogniser() -> Recogniser:
    return RecogniserSource().get()


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue.load()


def printed(lines: tuple[str, ...], *, page: int = 1) -> tuple[TextLine, ...]:
    """The lines with a box for each word, as laying out makes them."""
    made = []
    for row, text in enumerate(lines, start=1):
        words: list[Word] = [word(w, row=row, column=column) for column, w in enumerate(text.split())]
        segment = segment_of(words, row)
        home = PageId("papers.pdf", page)
        made.append(TextLine(segment.text, tuple(replace(b, page=home) for b in segment.boxes), home, segment.starts))
    return tuple(made)


def paper(*lines: str) -> Document:
    return replace(document("commercial_invoice", file="papers.pdf"), text=printed(lines))


def boxes_of(paper: Document, row: int, *columns: int) -> tuple[Box, ...]:
    return tuple(paper.text[row].boxes[c] for c in columns)


def find(paper: Document, label: str, text: str) -> Entity:
    (found,) = [e for e in paper.entities if (e.label, e.text) == (label, text)]
    return found


def test_entities_stand_in_the_words_that_name_them(recogniser: Recogniser, catalogue: Catalogue) -> None:
    (named,) = name_entities([paper(*LINES)], recogniser, catalogue)
    assert find(named, "PARTY", "NINGBO HAOSHENG METALS CO., LTD.").boxes == boxes_of(named, 1, 0, 1, 2, 3, 4)
    assert find(named, "COUNTRY", "CHINA").boxes == boxes_of(named, 2, 1)
    material = find(named, "MATERIAL", "gallium oxide")
    assert (material.name, material.boxes) == ("gallium", boxes_of(named, 3, 2, 3))
    assert find(named, "HS_CODE", "2825.90").name == "282590"
    assert find(named, "CAS", "12024-21-4").name == "gallium"
    assert find(named, "COUNTRY", "德国").name == "DE"
    assert find(named, "QUANTITY", "500千克").name == "500 kg"


def test_entities_come_in_reading_order_with_confidence_and_reader(
    recogniser: Recogniser, catalogue: Catalogue
) -> None:
    (named,) = name_entities([paper(*LINES)], recogniser, catalogue)
    tops = [e.boxes[0].top for e in named.entities]
    assert tops == sorted(tops)
    assert all(0 < e.confidence <= 1 for e in named.entities)
    assert {e.reader for e in named.entities} == {f"ner {recogniser.version}"}


def test_each_document_gets_its_own(recogniser: Recogniser, catalogue: Catalogue) -> None:
    one, two, three = name_entities([paper("made in CHINA"), paper(), paper("made in GERMANY")], recogniser, catalogue)
    assert [e.name for e in one.entities] == ["CN"]
    assert two.entities == ()
    assert [e.name for e in three.entities] == ["DE"]


def test_a_line_whose_words_have_no_known_places_gives_all_its_boxes(
    recogniser: Recogniser, catalogue: Catalogue
) -> None:
    bare = tuple(replace(line, starts=()) for line in printed(("goods made in CHINA",)))
    (named,) = name_entities([replace(paper(), text=bare)], recogniser, catalogue)
    assert find(named, "COUNTRY", "CHINA").boxes == bare[0].boxes


def test_a_long_document_is_looked_at_as_far_as_the_limit(
    recogniser: Recogniser, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recognising, "LONGEST", 20)
    (named,) = name_entities([paper("made in CHINA", "made in GERMANY")], recogniser, catalogue)
    assert [e.name for e in named.entities] == ["CN"]
    monkeypatch.setattr(recognising, "LONGEST", 200)
    monkeypatch.setattr(recognising, "MOST", 1)
    (named,) = name_entities([paper("made in CHINA", "made in GERMANY")], recogniser, catalogue)
    assert [e.name for e in named.entities] == ["CN"]
