"""How surely values are taken as printed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from inspector.core.box import Box, PageId
from inspector.core.finding import Problem
from inspector.legible import UNLIKELY, as_printed, something_lost
from tests.build import document, field, line, page, word


def seen(confidence, printed):
    paper = document("packing_list", total_net_kg=field("", 7145, row=9, confidence=confidence), file="papers.pdf")
    (read,) = as_printed([paper], [page(word("7,145", row=9, confidence=printed))])
    return read.fields[0].confidence


def test_a_layer_is_as_printed_however_odd_the_place():
    assert seen(0.8, 1.0) == 1.0


def test_recognised_words_are_as_sure_as_the_weakest():
    assert seen(0.6, 0.6) == 0.6
    assert seen(0.8, 0.93) == 0.93


def test_a_value_without_its_label_stays_doubtful():
    assert seen(0.7, 1.0) == UNLIKELY


def test_fields_of_unknown_pages_stay():
    paper = document("packing_list", line(net_weight_kg=field("", 5, confidence=0.66)))
    assert as_printed([paper], []) == (paper,)


def test_the_words_of_a_cell_count_by_its_name():
    made = document("packing_list", total_net_kg=field("", 5, row=3, confidence=0.85), file="papers.pdf")
    boxes = tuple(replace(b, cell="F13") for b in made.fields[0].boxes)
    made = replace(made, fields=(replace(made.fields[0], boxes=boxes),))
    cell = word("5", row=60)
    (read,) = as_printed([made], [page(replace(cell, box=replace(cell.box, cell="F13")))])
    assert read.fields[0].confidence == 1.0


def box_of(wide, high, top=0.5):
    return Box(PageId("papers.pdf", 1), 0.1, top, 0.1 + wide, top + high)


def invoice(**values):
    named = {"number": "A1", "date": "2026-05-11", "total_amount": 100, **values}
    return document("commercial_invoice", line(description="Zinc ingots"), file="papers.pdf", **named)


STAMP, PRINT = box_of(0.12, 0.08), box_of(0.3, 0.012)


@pytest.mark.parametrize(
    ("made", "paper"),
    [
        (page(word("a"), unread=(STAMP,)), invoice(date=None)),
        (page(word("a"), unread=(STAMP, PRINT)), invoice()),
        (page(word("a"), readability=0.7), invoice()),
        (page(), invoice()),
    ],
)
def test_stamps_and_a_lost_word_leave_a_case_as_it_is(made, paper):
    assert something_lost([paper], [made], []) is False


@pytest.mark.parametrize(
    ("made", "paper"),
    [
        (page(origin="none"), invoice()),
        (page(unread=(STAMP,)), invoice()),
        (page(word("a"), readability=0.5), invoice()),
        (page(word("a"), unread=(PRINT,)), invoice(total_amount=None)),
        (page(word("a"), unread=tuple(box_of(0.4, 0.012, 0.1 * n) for n in range(1, 7))), invoice()),
        (page(word("a"), unread=(box_of(0.4, 0.3),)), invoice()),
    ],
)
def test_what_matters_and_was_not_read_is_said(made, paper):
    assert something_lost([paper], [made], []) is True


def test_a_problem_always_matters():
    assert something_lost([invoice()], [page(word("a"))], [Problem("E106", "m", "h")]) is True
