"""Whole papers in wordings of their own, in six languages: each field as a person would read it."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from pathlib import Path
from typing import Any
from unicodedata import east_asian_width

import pytest
import yaml

from inspector.core.box import PageId
from inspector.core.page import Page
from tests.pages import HIGH, WIDE, papers, print_words

PAPERS: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "typed_papers.yaml").read_text("utf-8"))


def columns(text: str) -> int:
    """The columns that a typed text fills: an eastern letter fills two."""
    return sum(2 if east_asian_width(c) in "WF" else 1 for c in text)


def typed(text: str) -> Page:
    """A page typed in columns of equal width; two blanks part what stands apart."""
    step = min(5.0, (WIDE - 50) / max(map(columns, text.split("\n"))))
    size, y, words = min(9.0, step * 1.75), 40.0, []
    for line in text.split("\n"):
        for match in re.finditer(r"\S+(?: \S+)*", line):
            words += print_words(match[0], 25 + columns(line[: match.start()]) * step, y, size=size)
        y += size * (1.5 if line.strip() else 1.2)
    return Page(PageId("typed.pdf", 1), WIDE, max(HIGH, y + 30), tuple(words), "text", ())


def plain(value: object) -> object:
    """A value as the truth writes it."""
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return float(value)
    return list(value) if isinstance(value, tuple) else value


@pytest.mark.parametrize("paper", PAPERS, ids=[paper["name"] for paper in PAPERS])
def test_every_field_is_read_as_it_stands(paper: dict[str, Any]) -> None:
    document = papers(typed(paper["printed"]))[0]
    found = {field.name: plain(field.value) for field in document.fields}
    assert {"kind": document.kind, **{name: found.get(name) for name in paper["says"]}} == {
        "kind": paper["kind"],
        **paper["says"],
    }
