"""How surely values are taken as printed."""

from __future__ import annotations

from dataclasses import replace

from inspector.legible import UNLIKELY, as_printed
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
