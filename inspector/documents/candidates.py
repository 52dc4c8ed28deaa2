"""What may be the value of a label: the words behind it, beside it, or under it."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Final

from inspector.core.page import Word
from inspector.documents.cells import SLACK, Cell, Grid
from inspector.documents.column_heads import column_below, heads_column
from inspector.documents.company import COMPANY
from inspector.documents.labels import REFERENCE_ROLES, Label
from inspector.documents.layout import Segment, Sheet
from inspector.documents.next_cells import beside, under_cell
from inspector.documents.off_line import half_a_line_off
from inspector.documents.open_brackets import closes_below, unclosed

FAR = 0.4
"""A value to the right stands within this share of the page width."""
ASIDES = frozenset({"doc_no", "_tax_id", "credit_code"})
"""Labels of numbers that belong to a party, printed beside the label of the party."""
JOINED = frozenset({"place/date", "invoice_no/invoice_date", "vessel/voyage", "date", "total_net/total_gross"})
"""Labels that ask for two things, which may stand apart on one line."""
PARTIES = frozenset({"seller", "buyer", "consignee", "producer", "end_user"})
RUNNING: Final = 20
"""A label that so many characters stand before is one in running text."""
BELOW_LINES = 8
"""A value of several lines (a party with its address) has at most so many."""
BESIDE = 0.85
"""How likely the cell beside a cell of captions holds their value."""
SMALL_PRINT = 1.15
"""A value is at least so much larger than the caption of its box, where the two differ."""
BOX_NUMBER = re.compile(r"\(?\d{1,2}[.)]\s?\D")
"""The number of a box: where boxes have numbers, a line with one opens the next box."""
BOX_CODE = re.compile(r"[A-DZ]\d{2}\s")
"""The number of a box of a mill certificate."""
CODE = re.compile(r"[(（]?(?=\d*[A-Z])[0-9A-Z]{18}[)）]?")
"""A company's social credit code, which declarations print between the label and the name."""
_SENTENCE_END: Final = re.compile(r"[。；]|(?<=\w)\.\s+(?=[\u4e00-\u9fff])")
"""Where a Chinese sentence ends that a value opens ("Liege Airport. 允许转运")."""
_NAMED_BEFORE: Final = re.compile(r"(?<=\S)\s+[^\W\d_A-Z]{1,12}\s*/\s*$")
"""The name of the next label in another language, which ends the value before it ("Chengdu Airport nach / to …")."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible value: printed lines (first the value, then what belongs to it) and how likely the place is.

    It is `alone` where its row holds nothing but the label and it.
    """

    label: Label
    lines: tuple[tuple[Word, ...], ...]
    texts: tuple[str, ...]
    prior: float
    way: str
    alone: bool = False

    @property
    def text(self) -> str:
        """The first line."""
        return self.texts[0] if self.texts else ""


@dataclass
class Reading:
    """A page with its labels, ready to be asked for candidates."""

    sheet: Sheet
    grid: Grid
    labels: tuple[Label, ...]
    by_segment: dict[int, list[Label]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        for label in self.labels:
            self.by_segment[id(label.segment)].append(label)

    def opens_label(self, segment: Segment) -> bool:
        """Whether a segment begins with a label that is surely one, or ends like one that we do not know."""
        if segment.text.rstrip().endswith((":", "：")):
            return True
        return any(
            (label.colon or label.whole or label.strength >= 0.9) and label.start <= 4 and not label.guessed
            for label in self.by_segment.get(id(segment), ())
        )

    def in_label_column(self, segment: Segment) -> bool:
        """Whether labels stand right over or under a segment, level with it: a column of boxes, not one of values."""
        rows = self.sheet.rows
        near = (
            s
            for row in (*rows[max(0, segment.row - 3) : segment.row], *rows[segment.row + 1 : segment.row + 4])
            for s in row
        )
        return any(
            abs(s.place.x0 - segment.place.x0) < 3
            and any(
                x.whole and not x.colon and x.start <= 4 and x.strength >= 0.5 for x in self.by_segment.get(id(s), ())
            )
            for s in near
        )

    def _captions(self, segment: Segment) -> bool:
        """Whether a segment is the small print at the top of a box, over larger print: the box's own label."""
        cell = self.grid.cell(segment.place)
        if not cell.boxed or self.sheet.cells:
            return False
        inside = [s for row in self.sheet.rows[segment.row + 1 : segment.row + 3] for s in row if cell.holds(s.place)]
        top = segment.place.y0 - cell.y0 < 1.2 * segment.place.height
        return top and bool(inside) and inside[0].place.height > SMALL_PRINT * segment.place.height

    def is_label(self, segment: Segment) -> bool:
        """Whether a segment begins with a label, be it one that only its words or its colon tell: it is no value."""
        return (
            self.opens_label(segment)
            or self._captions(segment)
            or any(
                label.start <= 4 and (label.strength >= 0.7 or (label.guessed and (label.whole or label.colon)))
                for label in self.by_segment.get(id(segment), ())
            )
        )


def candidates(reading: Reading, label: Label) -> list[Candidate]:
    """All places where the value of a label may stand, with the likelihood of the place."""
    ways = (_inline, _right, _off_line, _below, _next_cell, _beside)
    found = [way(reading, label) for way in ways]
    return [c for c in found if c is not None]


def _inline(reading: Reading, label: Label) -> Candidate | None:
    segment = label.segment
    after = [other.start for other in reading.by_segment[id(segment)] if other.start >= label.end and _ends(other)]
    end = min(after, default=len(segment.text))
    text = segment.text[label.end : end]
    words = segment.words_between(label.end + len(text) - len(text.lstrip(" :：.-")), label.end + len(text.rstrip()))
    named = _NAMED_BEFORE.sub("", text) if end < len(segment.text) else text
    stripped = _SENTENCE_END.split(named.strip(" :：-—|/,;，；"), maxsplit=1)[0]
    if not stripped or not words or not re.search(r"\w", stripped):
        return None
    if label.role in PARTIES and CODE.fullmatch(stripped):
        return None
    prior = 0.97 if label.colon else 0.85 * label.strength + 0.15
    if label.role in PARTIES and label.start > RUNNING and end == len(segment.text) and not COMPANY.search(stripped):
        prior = 0.4  # a name in running text that may go on below
    lines, texts = [words], [stripped]
    if end == len(segment.text):
        for below in _under(reading, label, continues=True):
            lines.append(below.words)
            texts.append(below.text)
    return Candidate(label, tuple(lines), tuple(texts), prior, "inline")


def _ends(label: Label) -> bool:
    return label.colon or label.strength >= 0.4


def _right(reading: Reading, label: Label) -> Candidate | None:
    segment = label.segment
    behind = segment.text[label.end :].strip(" :：.-—|/")
    if behind and not (label.role in PARTIES and CODE.fullmatch(behind)):
        return None
    row = reading.sheet.rows[segment.row]
    index = next(i for i, s in enumerate(row) if s is segment)
    if index + 1 >= len(row):
        return None
    value = row[index + 1]
    if (value.text.strip() in {":", "："} or CODE.fullmatch(value.text)) and index + 2 < len(row):
        value = row[index + 2]
    alone = len(row) == 2 and segment is row[0]
    if not label.colon and heads_column(reading.sheet, segment, reading.is_label):
        return None
    far = value.place.x0 - segment.place.x1 > FAR * reading.sheet.width
    if reading.is_label(value) or (far and not alone):
        return None
    prior = _right_prior(reading, label, value)
    lines, texts = _value_part(reading, value)
    if not texts[0]:
        return None
    for below in _column_under(reading, value):
        lines.append(below.words)
        texts.append(below.text)
    return Candidate(label, tuple(lines), tuple(texts), prior, "right", alone)


def _off_line(reading: Reading, label: Label) -> Candidate | None:
    """What stands right behind a label but a little higher or lower."""
    value = half_a_line_off(reading.sheet, label.segment, far=FAR if label.colon else 0.0) if label.whole else None
    if value is None or reading.is_label(value):
        return None
    lines = [value, *_column_under(reading, value)]
    return Candidate(label, tuple(s.words for s in lines), tuple(s.text for s in lines), 0.72, "right")


def _beside(reading: Reading, label: Label) -> Candidate | None:
    """What the next ruled cell holds, where the label's own holds captions alone."""
    lines = beside(reading.sheet, reading.grid, label.segment, reading.is_label) if label.whole else []
    if not lines:
        return None
    return Candidate(label, tuple(s.words for s in lines), tuple(s.text for s in lines), BESIDE, "right")


def _value_part(reading: Reading, value: Segment) -> tuple[list[tuple[Word, ...]], list[str]]:
    """The value segment up to a label that begins within it."""
    inner = [other.start for other in reading.by_segment.get(id(value), ()) if other.colon and other.start > 0]
    end = min(inner, default=len(value.text))
    text = value.text[:end].strip(" :：|,;")
    return [value.words_between(0, end)], [text]


def _right_prior(reading: Reading, label: Label, value: Segment) -> float:
    if label.colon or reading.sheet.cells:
        return 0.93
    cell = home(reading, label.segment)
    if not cell.boxed and (BOX_NUMBER.match(label.segment.text) or reading.in_label_column(value)):
        return 0.45
    if cell.boxed and cell.holds(value.place):
        return 0.6
    return 0.66 if cell.boxed else 0.7


def _below(reading: Reading, label: Label) -> Candidate | None:
    segment = label.segment
    if _behind(reading, label) or (reading.sheet.cells and label.colon):
        return None
    listed = column_below(reading.sheet, segment, reading.is_label)
    lines = listed or _under(reading, label, continues=False)
    if not lines:
        return None
    cell = home(reading, segment)
    inside = cell.boxed and cell.holds(lines[0].place)
    prior = 0.9 if inside else 0.5 if label.colon or reading.sheet.cells else 0.74
    if cell.boxed and not inside:
        prior = 0.55
    if not listed and _in_list(reading, segment, lines[0]):
        prior *= 0.5
    return Candidate(label, tuple(s.words for s in lines), tuple(s.text for s in lines), prior, "below")


def _next_cell(reading: Reading, label: Label) -> Candidate | None:
    """What stands in the cell under that of a label, where a row of such cells heads a small table."""
    if label.colon or _behind(reading, label):
        return None
    lines = under_cell(reading.sheet, reading.grid, label.segment)
    if not lines or _is_stop(reading, lines[0]):
        return None
    return Candidate(label, tuple(s.words for s in lines), tuple(s.text for s in lines), 0.63, "below")


def _behind(reading: Reading, label: Label) -> str:
    """What stands behind a label in its segment, without other names ("/ EC No.", "/ PO No." of one number)."""
    text, end = label.segment.text, label.end
    for other in sorted(reading.by_segment[id(label.segment)], key=lambda x: x.start):
        one = {label.role, other.role} <= REFERENCE_ROLES and "/" in text[end : other.start]
        if other.start >= end and (one or other.role.startswith("_")) and not re.search(r"\w", text[end : other.start]):
            end = other.end
    return text[end:].strip(" :：.-—|/")


def home(reading: Reading, segment: Segment) -> Cell:
    """The cell a label governs: the ruled one, narrowed where it shares it with others on its row.

    Scans lose ruling lines; two labels side by side in one cell are then two cells.
    """
    cell = reading.grid.cell(segment.place)
    if not cell.boxed:
        return cell
    row = [
        s for s in reading.sheet.rows[segment.row]
        if s is not segment and cell.holds(s.place) and not _aside(reading, s)
    ]  # fmt: skip
    left = max((s.place.x1 for s in row if s.place.x1 <= segment.place.x0), default=None)
    right = min((s.place.x0 for s in row if s.place.x0 >= segment.place.x1), default=None)
    return Cell(
        cell.x0 if left is None else (left + segment.place.x0) / 2,
        cell.y0,
        cell.x1 if right is None else right - SLACK,
        cell.y1,
        cell.sides,
    )


def _aside(reading: Reading, segment: Segment) -> bool:
    """Whether a segment only adds a number to the label beside it ("8 Consignee   No DE4512378"): no own cell."""
    return any(x.role in ASIDES and x.start <= 4 for x in reading.by_segment.get(id(segment), ()))


def _in_list(reading: Reading, label: Segment, below: Segment) -> bool:
    """Whether labels stand in a list with their values beside them: then what is below is the next label."""
    if BOX_NUMBER.match(label.text):
        return False
    if reading.in_label_column(next((s for s in reading.sheet.rows[label.row] if s.place.x0 > label.place.x1), label)):
        return False
    here = [s for s in reading.sheet.rows[label.row] if s.place.x0 > label.place.x1]
    there = [s for s in reading.sheet.rows[below.row] if s.place.x0 > below.place.x1]
    if not here or not there or reading.is_label(here[0]) or reading.grid.cell(label.place).boxed:
        return False
    return abs(here[0].place.x0 - there[0].place.x0) < 4


def _under(reading: Reading, label: Label, *, continues: bool) -> list[Segment]:
    """The segments under a label, in its cell or its column, down to the next label or a wide gap."""
    segment = label.segment
    cell = home(reading, segment)
    left, right = _column(reading, label, cell)
    found: list[Segment] = []
    open_bracket = not continues and unclosed(segment.text[: label.end]) and closes_below(reading.sheet, segment)
    last = segment
    numbered = BOX_NUMBER.match(segment.text) is not None
    for row in reading.sheet.rows[segment.row + 1 :]:
        inside = [s for s in row if left - SLACK <= s.place.x0 and s.place.x0 < right and _aligned(s, label, cell)]
        if not inside:
            if row and row[0].place.y0 - last.place.y1 > 3 * reading.sheet.line_height:
                break
            continue
        # In a wide cell a label at the right has its value under it, not what else begins further left.
        current = next(
            (s for s in inside if s.place.x0 < segment.place.x1 and s.place.x1 > segment.place.x0), inside[0]
        )
        if _too_far(reading, last, current, cell, first=not found and not continues):
            break
        if open_bracket:
            open_bracket = not re.search(r"[)）]", current.text)
            last = current
            continue
        if _is_stop(reading, current) or (numbered and BOX_NUMBER.match(current.text)):
            break
        found.append(current)
        if label.role in JOINED:
            found += [s for s in inside[1:] if s.place.x1 <= right + SLACK and not _is_stop(reading, s)]
        last = current
        if len(found) >= BELOW_LINES:
            break
    return found


def _column(reading: Reading, label: Label, cell: Cell) -> tuple[float, float]:
    segment = label.segment
    row = reading.sheet.rows[segment.row]
    others = [s.place.x0 for s in row if s.place.x0 > segment.place.x1]
    inner = segment.words_between(0 if BOX_CODE.match(segment.text) else label.start, label.start + 1)
    start = inner[0].place.x0 if inner else segment.place.x0
    right = min([*others, cell.x1 if cell.sides >= 2 else reading.sheet.width])
    if cell.boxed:
        return cell.x0, cell.x1
    return start - 1.2 * reading.sheet.line_height, right


def _aligned(segment: Segment, label: Label, cell: Cell) -> bool:
    if cell.boxed:
        return cell.x0 - SLACK <= segment.place.x0 and segment.place.xc <= cell.x1 + SLACK
    inner = label.segment.words_between(label.start, label.end)
    x0 = inner[0].place.x0 if inner else label.segment.place.x0
    x1 = inner[-1].place.x1 if inner else label.segment.place.x1
    height = max(6.0, label.segment.place.height)
    return abs(segment.place.x0 - x0) < 1.6 * height or (segment.place.x0 < x1 and segment.place.x1 > x0)


def _too_far(reading: Reading, last: Segment, current: Segment, cell: Cell, *, first: bool) -> bool:
    if cell.boxed:
        return not cell.holds(current.place) or current.place.y0 - last.place.y1 > 4 * reading.sheet.line_height
    gap = current.place.y0 - last.place.y1
    height = max(last.place.height, current.place.height, reading.sheet.line_height)
    limit = 1.8 * height if first else 1.15 * height
    crossed = reading.grid.level_between(last.place.yc, current.place.yc, current.place.x0, current.place.x1)
    return gap > limit or (bool(crossed) and not first)


def _is_stop(reading: Reading, segment: Segment) -> bool:
    labels = reading.by_segment.get(id(segment), ())
    return any(
        (label.colon or label.strength >= 0.7 or (label.guessed and label.whole)) and label.start <= 4
        for label in labels
    )


def _column_under(reading: Reading, value: Segment) -> list[Segment]:
    """Lines that go on right under a value, aligned with its left edge (an address under a name)."""
    cell = reading.grid.cell(value.place)
    found: list[Segment] = []
    last = value
    for row in reading.sheet.rows[value.row + 1 : value.row + 1 + BELOW_LINES]:
        for current in row:
            near = abs(current.place.x0 - value.place.x0) < 0.8 * max(6.0, value.place.height)
            if near and not _too_far(reading, last, current, cell, first=False):
                if _is_stop(reading, current) or _has_label_left(reading, current):
                    return found
                found.append(current)
                last = current
    return found


def _has_label_left(reading: Reading, segment: Segment) -> bool:
    row = reading.sheet.rows[segment.row]
    index = next(i for i, s in enumerate(row) if s is segment)
    return index > 0 and reading.opens_label(row[index - 1])
