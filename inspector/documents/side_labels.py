"""Names of parties written downwards beside their block, as tax invoices have them: 购/买/方 beside 名称, 地址."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from inspector.documents.label import Label
from inspector.documents.layout import Segment, Sheet
from inspector.documents.phrases import label_key, label_trie
from inspector.values.script import has_han

MOST: Final = 5
"""Letters of the longest name."""
APART: Final = 3.0
"""The letters of one name stand at most so many of their heights under one another."""
_NAMES: Final = frozenset({"名称", "单位名称", "企业名称", "公司名称", "姓名", "全称"})
_PARTIES: Final = frozenset({"seller", "buyer", "consignee", "notify"})


@dataclass(frozen=True, slots=True)
class _Side:
    role: str
    x: float
    y0: float
    y1: float


def with_side_labels(sheet: Sheet, labels: Sequence[Label]) -> list[Label]:
    """The labels, those that ask for a name made labels of the party beside whose name they stand."""
    sides = list(_sides(sheet))
    return [_beside(label, sides) for label in labels] if sides else list(labels)


def _beside(label: Label, sides: Sequence[_Side]) -> Label:
    if label_key(label.segment.text[label.start : label.end]) not in _NAMES:
        return label
    place = label.segment.place
    near = [
        s for s in sides
        if s.x < place.x0 and s.y0 - 0.8 * (s.y1 - s.y0) <= place.yc <= s.y1 + 0.8 * (s.y1 - s.y0)
    ]  # fmt: skip
    side = max(near, key=lambda s: s.x, default=None)
    return label if side is None else replace(label, role=side.role, strength=max(label.strength, 0.9), guessed=False)


def _sides(sheet: Sheet) -> Iterator[_Side]:
    """Every name of a party whose letters stand under one another."""
    single = [s for s in sheet.segments if len(s.text) == 1 and has_han(s.text)]
    for first in single:
        stack = [first]
        while len(stack) < MOST and (below := _under(stack[-1], single)) is not None:
            stack.append(below)
        role = label_trie().folded.get(label_key("".join(s.text for s in stack)))
        if len(stack) > 1 and role in _PARTIES:
            yield _Side(role, first.place.xc, first.place.y0, stack[-1].place.y1)


def _under(letter: Segment, others: Sequence[Segment]) -> Segment | None:
    a = letter.place
    level = [s for s in others if abs(s.place.xc - a.xc) < 0.5 * a.height and s.place.y0 - a.y0 > 0]
    nearest = min(level, key=lambda s: s.place.y0, default=None)
    return nearest if nearest is not None and nearest.place.y0 - a.y1 < APART * a.height else None
