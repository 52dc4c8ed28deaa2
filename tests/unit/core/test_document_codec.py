"""Documents come back from JSON exactly, whatever they hold."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import fields, replace
from decimal import Decimal
from pathlib import Path

import pytest

from inspector.core.box import Box, PageId
from inspector.core.document import Document, Entity, Field, LineItem, TextLine
from inspector.core.document_codec import decode_documents, encode_documents
from tests import cases, pages

HERE, THERE = PageId("papers.pdf", 1), PageId("goods.xlsx", 2)
BOX, CELL = Box(HERE, 0.1, 0.2, 0.30000000000000004, 0.25), Box(THERE, 0.0, 0.0, 0.5, 0.1, "B7")

FIELDS = (
    Field("total_net_kg", "1 234,50", Decimal("1234.50"), (BOX,), 0.75, (), "1 284,50"),
    Field("date", "03/04/2026", dt.date(2026, 4, 3), (BOX, CELL), 0.5, ("2026-03-04",)),
    Field("container_numbers", "CMLU 1", ("CMLU1", "CMLU2"), ()),
    Field("seller", "厦门 “恒泰”\n", "厦门恒泰", (CELL,)),
    Field("buyer", "?", None, ()),
)


def back(documents: tuple[Document, ...], *known: object) -> tuple[Document, ...]:
    data = json.loads(json.dumps(encode_documents(documents, known)))  # type: ignore[arg-type]
    return decode_documents(data, known)  # type: ignore[arg-type]


def test_every_kind_of_value_comes_back():
    document = Document(
        "d1", "commercial_invoice", "papers.pdf", (1, 3), FIELDS, (LineItem(1, FIELDS[:2], (BOX, CELL)),),
        (Entity("MATERIAL", "Ga", "gallium", (BOX,), 0.9, "ner"),),
        (TextLine("a line", (BOX, BOX), HERE, (0, 2)), TextLine("of another file", (CELL,), THERE)),
        "proforma", "mixed", 0.125, ("COMMERCIAL INVOICE",),
    )  # fmt: skip
    assert back((document,)) == (document,)


def test_understood_papers_come_back_by_the_words_of_their_pages():
    page = pages.lay("Invoice No. QB-1", "Date 2026-04-02", {50: "Aluminium ingot", 300: "500 KGS"}, title="INVOICE")
    documents = pages.papers(page)
    assert documents[0].text
    assert back(documents, page) == documents
    assert encode_documents(documents, (page,))[0]["text"][0][2] is True


def test_what_a_picture_goes_on_from_comes_back():
    page = pages.lay("Invoice No. QB-1", title="INVOICE")
    (document,) = pages.papers(page)
    assert back((replace(document, continues="d7"),), page)[0].continues == "d7"


def test_a_case_made_by_hand_comes_back(tmp_path: Path):
    case, _ = cases.contradictory(tmp_path)
    assert back(case.documents, *case.pages) == case.documents


def test_no_field_of_a_type_is_forgotten():
    made = {"Document": 13, "Field": 7, "LineItem": 3, "Entity": 6, "TextLine": 4}
    assert {t.__name__: len(fields(t)) for t in (Document, Field, LineItem, Entity, TextLine)} == made


def test_another_page_is_no_home_of_the_words():
    page = pages.lay("Invoice No. QB-1", title="INVOICE")
    data = encode_documents(pages.papers(page), (page,))
    with pytest.raises(IndexError):
        decode_documents(data, (replace(page, words=()),))
