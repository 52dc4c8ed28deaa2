"""Parts the lines of a goods cell into the description and what is printed under it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from inspector.core.page import Word
from inspector.documents.goods_notes import is_aside, note_of
from inspector.documents.goods_text import code_in
from inspector.documents.layout import segment_of, units
from inspector.values.script import has_han

SMALLER = 0.9
"""A line whose letters are smaller than this share of the first line's is a note under it."""
NOTE = re.compile(
    r"^\s*(?:spec|grade\b|model|brand|purity|assay|each\b|origin|for\b|\d+\s*[x×*]\s*\d|\d+\s*(?:kg|g|l|ml|pcs)\b|"
    r"用途|品牌|[A-Z][a-z]?\d*\s*[≥>]?\s*\d+(?:\.\d+)?\s*%)",
    re.IGNORECASE,
)
"""Openings that a note under a description often has, but a wrapped description may have too."""
HARD_NOTE = re.compile(
    r"^\s*(?:[(（\[]|cas\b|un\s?\d{4}|"
    r"h\.?s\.?\s*(?:code|no)?[:.\s]*\d|lot\b|batch\b|packed|packing|pack\.|made in|net\s*w|"
    r"n\.?\s?w\b|g\.?\s?w\b|0\||规格|型号|纯度|包装|成分|\d+\s*[x×*]\s*\d+(?:\.\d+)?\s*(?:kg|g|l|ml|pcs)\b)",
    re.IGNORECASE,
)
"""Openings that no wrapped description has."""
DANGLING = re.compile(
    r"\b(?:of|with|and|for|from|in|containing|width|length|thickness|dia(?:meter)?\.?|\d+\s*[x×*])\s*$",
    re.IGNORECASE,
)
"""How a line ends that says nothing without the next ("…, WIDTH")."""
GOES_ON = re.compile(r"^\s*(?:containing|of|with|and|in|from|made of|based on)\s+(?!total)[^\W_]", re.IGNORECASE)
"""How a line opens that says nothing without the one before ("CONTAINING DYSPROSIUM")."""
BROKEN_SIZE = re.compile(r"^\s*[x×*]\s*\d", re.IGNORECASE)
"""How the rest of a size opens, broken behind a figure ("30" over "X 20 X 12 MM")."""
MOST_PADDING = 8.0
"""Points between a rule and the text beside it; more is an indent."""
PACKING = re.compile(
    r"drum|bag|carton|pallet|bottle|case|box|crate|keep |store|below|argon|nitrogen|packed|bundle|"
    r"桶|袋|箱|托|瓶|保存|包装",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together, joined, with their words."""

    text: str
    words: tuple[Word, ...]

    @property
    def is_packing(self) -> bool:
        """Whether it speaks of packages or storage rather than of the goods."""
        return PACKING.search(self.text) is not None


def paragraphs(
    lines: Sequence[Sequence[Word]], right: float, *, ruled: bool = False, left: float | None = None
) -> list[Paragraph]:
    """Join wrapped lines, part deliberate breaks.

    A line was broken by the column's edge only if the first word of the next line had no room left on it;
    smaller print, an indent, a wider gap, or the opening of a note also begin a new paragraph.
    `right` is the right end of the column's territory in points; where no rule stands there, it lies midway
    between this column's text and the next one's. `left` is the rule on its left, if any: padding is alike on both
    sides of a cell.
    """
    groups: list[list[Sequence[Word]]] = []
    edge = _edge(lines, right, left, ruled=ruled)
    for line in lines:
        if not line:
            continue
        if groups and _goes_on(groups[-1], line, edge):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_joined(group) for group in groups]


def _edge(lines: Sequence[Sequence[Word]], right: float, left: float | None, *, ruled: bool) -> float:
    """Where text must break: at the padding before the rule, else a little before the text of the next column."""
    known = [line for line in lines if line]
    widest = max((line[-1].place.x1 for line in known), default=right)
    start = min((line[0].place.x0 for line in known), default=0.0)
    padding = 3.0 if left is None else min(max(3.0, start - left), MOST_PADDING)
    return max(widest, right - padding if ruled else right + max(0.0, right - widest) - 8.0)


def _goes_on(group: Sequence[Sequence[Word]], line: Sequence[Word], edge: float) -> bool:
    before, first = group[-1], group[0]
    size = _size(first)
    inked = len({round(w.place.height, 2) for w in (*first, *line)}) > 1
    if inked and _size(line) < SMALLER * size and line[0].reader == "layer":
        return False
    text = segment_of(line, 0).text
    before_text = segment_of(before, 0).text
    code = code_in(text)
    if note_of(line) is not None or (code is not None and code.start() <= 2):
        return False
    if before_text.rstrip().endswith((",", ";", "/", "-", "–", "、", "，", "(", "（", "&", "+")) or _open(before_text):
        return True
    if "|" in before_text and "|" in text:  # the elements of a declaration
        return True
    if _says_nothing_alone(before_text, text):
        return True
    if line[0].place.x0 - first[0].place.x0 > 0.9 * size or line[0].place.y0 - before[-1].place.y1 > 0.9 * size:
        return False
    room = edge - before[-1].place.x1
    space = before[-1].place.width / units(before[-1].text) if before else 3.0
    need = (line[0].place.width if not has_han(line[0].text) else 2 * space) + 0.8 * space
    if HARD_NOTE.match(text) or is_aside(text):
        return False
    return room < (0.6 if NOTE.match(text) else 1.0) * need


def _says_nothing_alone(before: str, text: str) -> bool:
    """Whether a line was broken within a phrase or a size, whatever room it had."""
    if HARD_NOTE.match(text) or PACKING.search(text):
        return False
    broken = re.search(r"\d\s*$", before) is not None and BROKEN_SIZE.match(text) is not None
    return broken or DANGLING.search(before) is not None or GOES_ON.match(text) is not None


def _open(text: str) -> bool:
    return len(re.findall(r"[(（]", text)) > len(re.findall(r"[)）]", text))


def _size(line: Sequence[Word]) -> float:
    """The size of the print, made equal for lines with and without letters that reach up or down."""
    sizes = sorted(w.place.height / _reach(w.text) for w in line)
    return sizes[len(sizes) // 2]


def _reach(text: str) -> float:
    """The share of a full line's height that the ink of a text takes."""
    if has_han(text):
        return 1.0
    up = re.search(r"[A-Z0-9bdfhklt%(/|\[\]]", text) is not None
    down = re.search(r"[gjpqy,;()/|\[\]]", text) is not None
    return 0.53 + (0.25 if up else 0.0) + (0.22 if down else 0.0)


def _joined(group: Sequence[Sequence[Word]]) -> Paragraph:
    text = ""
    for line in group:
        piece = segment_of(line, 0).text
        if (text.endswith("-") and len(text) > 1 and text[-2].isalpha()) or (
            text and has_han(text.rstrip(":：|")[-1:]) and has_han(piece[0])
        ):
            text += piece
        else:
            text = f"{text} {piece}".strip()
    return Paragraph(text, tuple(w for line in group for w in line))
