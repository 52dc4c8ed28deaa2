"""Goods told in running prose, as on liner bills of lading: "7 BAGS OF KAOLIN (HS 250700); 40 CARTONS OF …".

The lines of the column are one text; every count of packages with what they hold is one line of goods.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from inspector.core.document import Field
from inspector.core.page import Word
from inspector.documents.goods_field import make_field
from inspector.documents.goods_text import code_in, digits_of
from inspector.documents.layout import segment_of
from inspector.documents.package_words import KINDS
from inspector.values.hs_code import parse_hs
from inspector.values.measure import package_kind, parse_count
from inspector.values.number import DecimalMark

PART: Final = re.compile(
    rf"(?<![\w.,/-])(?P<count>\d[\d,.]*)\s*(?:\([A-Z\- ]+\)\s*)?"
    rf"(?P<kind>(?:[a-z]+\s+)?(?:{KINDS}))\b\.?\s*(?:\(s\))?\s*"
    r"(?:of|containing|with|stc|said to contain)\s+(?P<goods>[^;]+)",
    re.IGNORECASE,
)
"""Packages, how many, and what is in them up to a semicolon or the next count."""
END: Final = re.compile(
    r"\W*(?:[(（]?\s*h\.?s\.?[\s-]*(?:code|no)|shipper'?s? load|said to|freight|clean on board|total\b|say\b|"
    r"\(?\s*(?:net|gross) w|$)",
    re.IGNORECASE,
)
"""What ends the name of the goods within a part."""
CONTAINERS: Final = re.compile(r"container", re.IGNORECASE)
LEAST: Final = 2
"""So many counts in one text make it prose; a single one is a line like any other."""


@dataclass(frozen=True, slots=True)
class Run:
    """The lines of a column as one text, and the word at each place of it."""

    text: str
    words: tuple[Word, ...]
    starts: tuple[int, ...]

    def between(self, start: int, end: int) -> tuple[Word, ...]:
        """The words that stand, wholly or in part, between two places of the text."""
        return tuple(w for w, at in zip(self.words, self.starts, strict=True) if at < end and at + len(w.text) > start)


def run_of(lines: Sequence[Sequence[Word]]) -> Run:
    """The lines joined by spaces."""
    text = ""
    words: list[Word] = []
    starts: list[int] = []
    for line in lines:
        segment = segment_of(line, 0)
        base = len(text) + bool(text)
        text = f"{text} {segment.text}" if text else segment.text
        words += segment.words
        starts += [base + at for at in segment.starts]
    return Run(text, tuple(words), tuple(starts))


def prose_goods(lines: Sequence[Sequence[Word]], mark: DecimalMark | None) -> list[list[Field]]:
    """The goods that the lines tell in prose: packages, description and code of each; empty where they tell none so."""
    printed = [line for line in lines if line]
    run = run_of(printed)
    heads = [m for m in _parts(run.text) if not CONTAINERS.search(m["kind"])]
    openers = {id(line[0]) for line in printed}
    # Goods listed line by line are no prose.
    within = sum(id(run.between(m.start(), m.start() + 1)[0]) not in openers for m in heads)
    if len(heads) < LEAST or 2 * within < len(heads):
        return []
    ends = [*(m.start() for m in heads[1:]), len(run.text)]
    return [made for m, end in zip(heads, ends, strict=True) if (made := _goods(run, m, end, mark))]


def _parts(text: str) -> list[re.Match[str]]:
    found, at = [], 0
    while (match := PART.search(text, at)) is not None:
        found.append(match)
        at = match.start("goods")
    return found


def _goods(run: Run, match: re.Match[str], end: int, mark: DecimalMark | None) -> list[Field]:
    stop = min(end, match.end("goods"))
    told = run.text[match.start("goods") : stop]
    cut = next((m.start() for m in END.finditer(told)), len(told))
    name = told[:cut].strip(" ,.;:-")
    count = parse_count(match["count"], mark=mark)
    if not re.search(r"[^\W\d_]{3}", name) or count is None:
        return []
    at = match.start("goods")
    head = run.between(match.start("count"), match.end("kind"))
    found = [make_field("description", name, name, run.between(at, at + cut))]
    found.append(make_field("packages", f"{match['count']} {match['kind']}", count, head))
    if kind := package_kind(match["kind"]):
        found.append(make_field("package_kind", match["kind"], kind, head))
    code = code_in(run.text[at:end])
    if code and (digits := parse_hs(digits_of(code))):
        words = run.between(at + code.start(), at + code.end())
        found.append(make_field("hs_code", digits_of(code), digits, words))
    return found
