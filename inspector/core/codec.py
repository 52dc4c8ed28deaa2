"""Pages and problems as JSON and back, exactly; compact, for pipes and for `pages.json`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any, TypeAlias

from inspector.core.box import Box, PageId
from inspector.core.finding import Problem
from inspector.core.page import Page, Place, Rule, Word

Json: TypeAlias = Any
"""What `json.dumps` takes: nested lists, dicts, strings, numbers."""


def encode_page(page: Page) -> Json:
    """A page as JSON. Its boxes do not repeat the page: they lie on it."""
    return {
        "file": page.id.file,
        "page": page.id.number,
        "size": [page.width, page.height],
        "origin": page.origin,
        "turn": page.turn,
        "skew": page.skew,
        "readability": page.readability,
        "reader": page.reader,
        "words": [_encode_word(w) for w in page.words],
        "rules": [[r.x0, r.y0, r.x1, r.y1] for r in page.rules],
        "unread": [_encode_box(b) for b in page.unread],
        "hidden": [_encode_word(w) for w in page.hidden],
        "problems": [encode_problem(p) for p in page.problems],
        "cuts": list(page.cuts),
    }


def decode_page(data: Json) -> Page:
    """The page of `encode_page`.

    Raises:
        KeyError, TypeError, ValueError: it is not one.
    """
    page = PageId(data["file"], data["page"])
    return Page(
        id=page,
        width=data["size"][0],
        height=data["size"][1],
        words=tuple(_decode_word(page, w) for w in data["words"]),
        origin=data["origin"],
        rules=tuple(Rule(*r) for r in data["rules"]),
        turn=data["turn"],
        skew=data["skew"],
        readability=data["readability"],
        reader=data["reader"],
        unread=tuple(_decode_box(page, b) for b in data["unread"]),
        hidden=tuple(_decode_word(page, w) for w in data["hidden"]),
        problems=tuple(decode_problem(p) for p in data["problems"]),
        cuts=tuple(data.get("cuts", ())),  # pages kept before there were any have none
    )


def encode_problem(problem: Problem) -> Json:
    """A problem as JSON."""
    return [
        problem.code,
        problem.message,
        problem.hint,
        problem.file,
        problem.page,
        problem.message_zh,
        problem.hint_zh,
    ]


def decode_problem(data: Sequence[Any]) -> Problem:
    """The problem of `encode_problem`; what was kept before there was Chinese has none."""
    code, message, hint, file, page, *chinese = data
    return Problem(code, message, hint, file, page, *chinese)


def _encode_box(box: Box) -> list[Any]:
    return [box.left, box.top, box.right, box.bottom, box.cell]


def _decode_box(page: PageId, data: Sequence[Any]) -> Box:
    left, top, right, bottom, cell = data
    return Box(page, left, top, right, bottom, cell)


def _encode_word(word: Word) -> list[Any]:
    place = word.place
    return [
        word.text,
        _encode_box(word.box),
        [place.x0, place.y0, place.x1, place.y1],
        word.confidence,
        word.reader,
        word.alternative,
    ]


def _decode_word(page: PageId, data: Sequence[Any]) -> Word:
    text, box, place, confidence, reader, alternative = data
    # A large bundle has a hundred thousand words: what most of them share is kept once.
    sure = 1.0 if confidence == 1.0 else confidence
    return Word(text, _decode_box(page, box), Place(*place), sure, sys.intern(reader), alternative)
