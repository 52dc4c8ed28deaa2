"""Goods tables as companies of many countries print them, typed with fixed-width characters; no generator drew them."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
import yaml

from inspector.core.box import PageId, clamp
from inspector.core.page import Page, Place, Word
from inspector.values.number import parse_number
from tests.pages import paper

TABLES = yaml.safe_load(Path(__file__).with_name("typed_tables.yaml").read_text(encoding="utf-8"))
CELL, LEADING, SIZE = 5.0, 13.0, 8.0


def typed(text: str, *, file: str = "typed.pdf", number: int = 1) -> Page:
    """A page on which each character takes one place of the same width, a Han character two."""
    lines = text.splitlines()
    wide = max(595.0, max(map(_width, lines)) * CELL + 80)
    high = max(842.0, len(lines) * LEADING + 80)
    words = []
    for row, line in enumerate(lines):
        at, begun, piece = 0.0, 0.0, ""
        for char in f"{line} ":
            if char != " ":
                begun, piece = (begun if piece else at), piece + char
            elif piece:
                x, y = 40 + begun * CELL, 40 + row * LEADING
                place = Place(x, y, x + _width(piece) * CELL, y + SIZE)
                box = clamp(PageId(file, number), place.x0 / wide, place.y0 / high, place.x1 / wide, place.y1 / high)
                words.append(Word(piece, box, place, 1.0, "layer"))
                piece = ""
            at += _width(char)
    return Page(PageId(file, number), wide, high, tuple(words), "text", ())


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


@pytest.mark.parametrize("name", TABLES)
def test_a_typed_table_gives_its_lines(name: str) -> None:
    table = TABLES[name]
    got = paper(typed(table["print"]))
    assert got.kind == table["kind"]
    rows = [{f.name: f for f in line.fields} for line in got.lines]
    told = [
        {k: str(_plain(row[k])) if k in row else None for k in want}
        for row, want in zip(rows, table["lines"], strict=False)
    ]
    assert told == [{k: str(v) for k, v in want.items()} for want in table["lines"]]
    assert len(rows) == len(table["lines"])


def _plain(field: object) -> object:
    value = field.value  # type: ignore[attr-defined]  # a Field
    number = parse_number(str(value)) if not isinstance(value, str) else None
    return value if number is None else f"{number.normalize():f}"
