"""A page survives JSON exactly."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from inspector.core.box import Box, PageId, clamp
from inspector.core.codec import decode_page, decode_problem, encode_page, encode_problem
from inspector.core.finding import Problem
from inspector.core.page import Page, Place, Rule, Word

ID = PageId("outer.zip!发票.pdf", 3)
_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
_SHARE = st.floats(0, 1)
_POINTS = st.floats(-1e4, 1e4)
_BOXES = st.builds(clamp, st.just(ID), _SHARE, _SHARE, _SHARE, _SHARE, _TEXT)
_PLACES = st.builds(Place, _POINTS, _POINTS, _POINTS, _POINTS)
_WORDS = st.builds(Word, _TEXT, _BOXES, _PLACES, _SHARE, _TEXT, _TEXT)
_PROBLEMS = st.builds(Problem, _TEXT, _TEXT, _TEXT, _TEXT, st.none() | st.integers(1, 9))


def _few(of: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(of, max_size=4).map(tuple)


_PAGES = st.builds(
    Page,
    st.just(ID),
    _POINTS,
    _POINTS,
    _few(_WORDS),
    st.sampled_from(["text", "ocr", "cells", "none"]),
    _few(st.builds(Rule, _POINTS, _POINTS, _POINTS, _POINTS)),
    st.sampled_from([0, 90, 180, 270]),
    _POINTS,
    _SHARE,
    _TEXT,
    _few(_BOXES),
    _few(_WORDS),
    _few(_PROBLEMS),
)


@given(_PAGES)
def test_a_page_comes_back_as_it_was(page: Page) -> None:
    assert decode_page(json.loads(json.dumps(encode_page(page)))) == page


@given(_PROBLEMS)
def test_a_problem_comes_back_as_it_was(problem: Problem) -> None:
    assert decode_problem(json.loads(json.dumps(encode_problem(problem)))) == problem


def test_boxes_lie_on_the_page_they_came_from() -> None:
    page = Page(ID, 1, 1, (Word("x", Box(ID, 0, 0, 1, 1), Place(0, 0, 1, 1)),), "text")

    assert decode_page(encode_page(page)).words[0].box.page == ID
