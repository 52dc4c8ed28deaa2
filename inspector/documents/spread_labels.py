"""Chinese labels that are set wide, so that two letters fill the room of four ("品　　名"): put together again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from inspector.documents.layout import Segment, Sheet, rule_between, segment_of
from inspector.documents.meaning import UNKNOWN, meaning
from inspector.documents.phrases import column_trie, label_key, label_trie

WIDEST: Final = 8.0
"""Letters of such a label stand at most so many of their heights apart."""
MOST: Final = 6
"""Pieces of the longest one."""
_PIECE: Final = re.compile(r"[\u4e00-\u9fff]{1,2}|[\u4e00-\u9fff][、/][\u4e00-\u9fff]")
_TAIL: Final = re.compile(r"(?P<head>[\u4e00-\u9fff]{1,4})(?:\s*[（(][^（()）]{1,12}[)）])?\s*(?:[:：].*)?")
_SUMS: Final = frozenset({"合计", "总计", "小计", "共计"})


def with_spread_labels(sheet: Sheet) -> Sheet:
    """The page with the pieces of each such label made one segment; nothing is joined that makes no known label."""
    rows = tuple(_joined(row, sheet) for row in sheet.rows)
    return sheet if rows == sheet.rows else replace(sheet, rows=rows)


def _joined(row: tuple[Segment, ...], sheet: Sheet) -> tuple[Segment, ...]:
    made: list[Segment] = []
    index = 0
    while index < len(row):
        size = _pieces(row, index, sheet)
        made.append(segment_of((w for s in row[index : index + size] for w in s.words), row[index].row))
        index += size
    return row if len(made) == len(row) else tuple(made)


def _pieces(row: Sequence[Segment], first: int, sheet: Sheet) -> int:
    """How many segments from this one on make one label; 1 where it stands by itself."""
    count = 1
    while count < MOST and first + count < len(row) and _PIECE.fullmatch(row[first + count - 1].text):
        if not _near(row[first + count - 1], row[first + count], sheet):
            break
        count += 1
    for size in range(count, 1, -1):
        tail = _TAIL.fullmatch(row[first + size - 1].text)
        parts = [*(s.text for s in row[first : first + size - 1]), tail["head"]] if tail else []
        # Two labels side by side (品名, 规格) are two columns, though they make one label together.
        if parts and not any(map(_is_label, parts)) and _is_label("".join(parts)):
            # The last letter of a name written downwards (方) may stand before a label of its own (电话).
            return 1 if not _known("".join(parts)) and _known("".join(parts[1:])) else size
    return 1


def _near(left: Segment, right: Segment, sheet: Sheet) -> bool:
    gap = right.place.x0 - left.place.x1
    if gap > WIDEST * max(left.place.height, right.place.height):
        return False
    return not any(rule_between(r, left.place, right.place) for r in sheet.rules if not r.horizontal)


def _is_label(text: str) -> bool:
    if len(text) < 2:
        return False
    return _known(text) or meaning(text) not in {None, UNKNOWN}


def _known(text: str) -> bool:
    key = label_key(text)
    return key in _SUMS or key in label_trie().folded or key in column_trie().folded
