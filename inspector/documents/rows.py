"""The body of a goods table: which words belong to which row and column, and where the table ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise, zip_longest

from inspector.core.page import Word
from inspector.documents.candidates import Reading
from inspector.documents.columns import NUMBERS, Column, Heading, is_total
from inspector.documents.frame_bottom import frame_bottom
from inspector.documents.layout import Segment, segment_of
from inspector.documents.phrases import label_key
from inspector.documents.unit_loads import heads_load

PARTIAL = re.compile(
    r"^(?:subtotal|carryover|carryforward|pagetotal|小计|소계|carriedforward|broughtforward|carriedover|amountcarried|balance(?:b|brought)?forward|[bc]/?f(?:wd)?(?![a-z])|[bc]/?d(?![a-z])|"
    r"承前页|转下页|过次页|接上页|(?:zwischensumme)?(?:ubertrag|uebertrag)|zwischensumme|areporter|report(?:er)?$|soustotal|"
    r"transporte$|sumaysigue|sumaanterior|broughtover|riporto|ariportare|transport$|warenwert|nettobetrag|nettosumme|totalht(?!apayer)|montantht(?!apayer)|nettotal|netamount|"
    r"baseimponible|imponibile|goodsvalue|totalgoodsvalue|valueofgoods|공급가액)"
)
CHARGE = re.compile(
    r"freight|insurance|handling|(?:packing|bank|fob|courier|delivery|documentation) (?:charge|cost|fee)|"
    r"shipping|surcharge|discount|\b(?:vat|tax|gst)\b|"
    r"fracht|verpackung|versicherung|mwst|\bust\b|rabatt|skonto|zuschlag|versand|porto|\btva\b|\biva\b|remise|assurance|"
    r"flete|seguro|descuento|frete|frais|gastos|spese di|trasporto|sconto|운임|보험료|运费|运保费|保险费|折扣|税额",
    re.IGNORECASE,
)
"""What an invoice adds to the goods or takes off: a row of these with an amount alone is no goods."""
PART = re.compile(
    r"^\W*(?:part|piece|pallet|case|carton|crate|package|pkg|lot|box|bundle)s?\s*\d+\s*(?:of|/)\s*\d+\W*$|^第\d+[件托箱]$",
    re.IGNORECASE,
)
"""One package of a goods line, listed by itself: the line tells of all of them."""
GOODS_ROLES = frozenset({
    "hs_code", "origin_country", "purity", "cas_number", "un_number", "batch_number", "quantity", "total_net",
    "total_gross", "total_packages", "marks", "product", "remarks", "producer", "container_numbers", "seal_numbers",
    "container_numbers/seal_numbers", "_purpose",
})  # fmt: skip
"""Labels that a note under a description may carry."""
LISTED = 2
"""So many lines that open goods make a list of them."""
SLOT = 9.0
"""Line heights of the tallest slot that a form leaves for one line of goods."""
REFERENCE = re.compile(
    r"(?:[^\W\d]+\W+){0,3}?(?:orders?|p\.?o|contract|confirmation|delivery|lieferung|lieferschein|livraison|shipment|bestellung|auftrag|commande|pedido|ordine|订单|合同|[^\W\d]*订单)"
    r"(?:[^\W\d]+|\W+){0,6}?[A-Z]*[\-/]?\d{3}[\w\-/.]*(?:\W+(?:of|dated?|vom|du|del?|日期)?\W*[\w./年月日\-]{6,20}){0,3}",
    re.IGNORECASE,
)
"""A line that is nothing but the name and number of an order or contract, and its date."""
NOTES = 5
"""So many rows of notes stand under a line of goods at most."""
APART = 1.8
"""Line heights of empty paper between the last goods and what is told of all of them."""
WEIGHED = frozenset({"total_net", "total_gross", "total_packages", "total_volume"})
NOTE = re.compile(r"(?:[^\W\d_][\W\d_]*){8}")
"""So many letters make a line of words, and none of figures."""
WIDE_GAP = 3.2
"""Line heights of empty paper after which an unruled table has ended."""


@dataclass
class Row:
    """One printed row of a table: words by column."""

    index: int
    top: float
    bottom: float
    cells: dict[int, list[Word]] = field(default_factory=dict)
    band: int = 0

    def text(self, column: int) -> str:
        """The printed text of one column."""
        words = self.cells.get(column)
        return segment_of(words, 0).text if words else ""

    @property
    def whole(self) -> str:
        """The printed text of the row."""
        return " ".join(self.text(c) for c in sorted(self.cells))


@dataclass
class Body:
    """The rows of goods, the rows of totals, and the height at which the table ends."""

    heading: Heading
    rows: list[Row]
    totals: list[Row]
    end: float
    last_row: int


def carried_body(reading: Reading, heading: Heading) -> Body:
    """Read the rows of a table that goes on from the page before, under the heading that stands there.

    What stands above the first row with figures under their headings is the head of the page.
    """
    carried = replace(heading, first_row=-1, last_row=-1, top=0.0, bottom=0.0)
    for index, segments in enumerate(reading.sheet.rows):
        top, bottom = min(s.place.y0 for s in segments), max(s.place.y1 for s in segments)
        row = _row(index, [s for s in segments if _within(s, heading)], heading, top, bottom)
        figures = sum(c.role in NUMBERS and bool(re.search(r"\d", row.text(i))) for i, c in enumerate(heading.columns))
        if figures >= 2 and not any(_labelled(reading, s) for s in segments):
            return read_body(reading, replace(carried, bottom=top), from_row=index)
    return Body(carried, [], [], 0.0, -1)


def read_body(reading: Reading, heading: Heading, *, from_row: int | None = None, until: int | None = None) -> Body:
    """Read the rows under a heading down to the total, the end of the frame, a label, or the row `until`."""
    sheet = reading.sheet
    frame = frame_bottom(reading, heading)
    start = heading.last_row + 1 if from_row is None else from_row
    bands = reading.grid.level_between(
        heading.bottom - 2, frame + 2, heading.columns[0].place.x0, heading.columns[-1].place.x1
    )
    body = Body(heading, [], [], heading.bottom, start - 1)
    last_bottom = heading.bottom
    summing = False
    for index in range(start, len(sheet.rows) if until is None else until):
        segments = [s for s in sheet.rows[index] if _within(s, heading)]
        if not segments:
            continue
        top, bottom = min(s.place.y0 for s in segments), max(s.place.y1 for s in segments)
        wide = WIDE_GAP * (1.0 if body.rows else 2.0) * sheet.line_height  # below a heading a table may begin late
        far = not heading.ruled and not sheet.cells and top - last_bottom > wide
        beyond = (top + bottom) / 2 > frame
        total_next = any(is_total(s.text) for s in segments)
        row = _row(index, segments, heading, top, bottom)
        far = far and not (body.rows and top - last_bottom <= SLOT * sheet.line_height and _like_goods(row, heading))
        near = beyond and top < frame + 2.5 * sheet.line_height
        if near and not total_next:
            continue  # the row of totals may follow in its own box, behind the sum in words
        if (beyond and not near) or (far and not total_next):
            break
        row.band = sum(b < (top + bottom) / 2 for b in bands)
        verdict = _verdict(reading, row, segments, heading)
        apart = bool(body.rows) and (summing or top - last_bottom > APART * sheet.line_height)
        summing = apart and all(_sums(reading, s) for s in segments)
        verdict = "skip" if summing and verdict == "row" else verdict
        if verdict == "end" and _next_number_follows(reading, heading, body, index):
            verdict = "row"
        if verdict == "end" and not body.rows and len(segments) == 1 and _goods_follow(reading, heading, index):
            verdict = "skip"
        if verdict == "end":
            break
        body.last_row, body.end, last_bottom = index, bottom, bottom
        if verdict == "total":
            body.totals += [row, *_rest_of_total(reading, row, heading)]
            break
        if verdict == "row":
            body.rows.append(row)
    return body


def _rest_of_total(reading: Reading, total: Row, heading: Heading) -> list[Row]:
    """The row right below that of totals, where it goes on in a column of weights ("NT 950 KGS" over "GR 990 KGS")."""
    at = next((i for i, c in enumerate(heading.columns) if c.role == "weights"), None)
    if at is None or not total.text(at) or total.index + 1 >= len(reading.sheet.rows):
        return []
    segments = [s for s in reading.sheet.rows[total.index + 1] if _within(s, heading)]
    top, bottom = (min(s.place.y0 for s in segments), max(s.place.y1 for s in segments)) if segments else (1e9, 0.0)
    row = _row(total.index + 1, segments, heading, top, bottom)
    near = top - total.bottom < reading.sheet.line_height
    return [row] if near and set(row.cells) == {at} and re.search(r"\d", row.text(at)) else []


def _sums(reading: Reading, segment: Segment) -> bool:
    """Whether a segment weighs or counts behind a label: set apart under the goods, it tells of all of them."""
    return any(x.colon and x.start <= 4 and x.role in WEIGHED for x in reading.by_segment.get(id(segment), ()))


def _next_number_follows(reading: Reading, heading: Heading, body: Body, index: int) -> bool:
    """Whether the running number after the last one stands in its column a few rows on: the table has not ended."""
    at = next((i for i, c in enumerate(heading.columns) if c.role == "number"), None)
    numbers = [int(t) for row in body.rows if at is not None and (t := row.text(at).strip(" .)")).isdigit()]
    if at is None or not numbers:
        return False
    for further, segments in enumerate(reading.sheet.rows[index + 1 : index + 1 + NOTES], index + 1):
        inside = [s for s in segments if _within(s, heading)]
        if inside:
            row = _row(further, inside, heading, inside[0].place.y0, inside[0].place.y1)
            if row.text(at).strip(" .)") == str(numbers[-1] + 1) and _figures(row, heading):
                return True
    return False


def _goods_follow(reading: Reading, heading: Heading, index: int) -> bool:
    """Whether the row below one right under the heading is goods: the one names what holds them ("Container: …")."""
    if index + 1 >= len(reading.sheet.rows):
        return False
    inside = [s for s in reading.sheet.rows[index + 1] if _within(s, heading)]
    if not inside or is_total(inside[0].text):
        return False
    row = _row(index + 1, inside, heading, inside[0].place.y0, inside[0].place.y1)
    return _figures(row, heading) and _like_goods(row, heading)


def _like_goods(row: Row, heading: Heading) -> bool:
    """Whether a row far below the last one fills its columns as goods do: forms give each line a slot."""
    filled = sum(bool(row.text(i)) for i in range(len(heading.columns)))
    return 2 * filled > len(heading.columns) and _figures(row, heading)


def _within(segment: Segment, heading: Heading) -> bool:
    return segment.place.xc >= heading.columns[0].left and segment.place.xc <= heading.columns[-1].right


def _verdict(reading: Reading, row: Row, segments: Sequence[Segment], heading: Heading) -> str:
    """Whether a row is goods, a total, to be passed over, or beyond the end of the table."""
    if heads_load([s.text for s in segments]):
        return "skip"
    if any(PARTIAL.match(label_key(s.text)) or PART.match(s.text) for s in segments):
        return "skip"
    if is_total(row.whole) or any(is_total(s.text) for s in segments):
        return "total" if re.search(r"\d", row.whole) else "skip"
    if _repeats(row, heading) or _is_charge(row, heading) or _refers(segments):
        return "skip"
    bare = sum(_bare_label(reading, s) for s in segments)
    alone = len(segments) == 1 and bare == 1 and segments[0].place.x0 < heading.columns[0].right and _no_marks(heading)
    alone = alone and not (heading.columns[0].role == "description" and _of_goods(reading, segments[0], heading))
    if (bare >= 2 or alone) and not reading.sheet.cells:
        return "end"
    if any(_labelled(reading, s) and not _of_goods(reading, s, heading) for s in segments) and not _figures(
        row, heading
    ):
        return "end"
    return "row"


def _refers(segments: Sequence[Segment]) -> bool:
    """Whether a row only names the order or contract to which the goods below it belong."""
    return len(segments) == 1 and REFERENCE.fullmatch(segments[0].text.strip()) is not None


def _is_charge(row: Row, heading: Heading) -> bool:
    filled = {c.role for i, c in enumerate(heading.columns) if re.search(r"\d(?![\d.,]*\s*%)", row.text(i))}
    words = re.sub(r"[\d.,%]+", " ", row.whole)
    return "amount" in filled and not filled & {"quantity", "hs_code", "net_weight_kg", "packages"} \
        and len(words) <= 48 and CHARGE.search(words) is not None  # fmt: skip


def _labelled(reading: Reading, segment: Segment) -> bool:
    return any(
        label.colon and label.start <= 4 and label.strength >= 0.8 for label in reading.by_segment.get(id(segment), ())
    )


def _no_marks(heading: Heading) -> bool:
    return heading.columns[0].role not in {"marks", "container"}


def _bare_label(reading: Reading, segment: Segment) -> bool:
    """A label that stands alone, as over the boxes that follow a table."""
    return len(segment.text) >= 6 and any(
        label.whole and label.strength >= 0.9 and not label.colon for label in reading.by_segment.get(id(segment), ())
    )


def _of_goods(reading: Reading, segment: Segment, heading: Heading) -> bool:
    """A "Grade: …", "HS code: …" or "Origin: …" in the column of the goods, or of their marks, belongs to them."""
    column = next((c for c in heading.columns if c.left <= segment.place.x0 < c.right), None)
    if column is None:
        return False
    roles = {label.role for label in reading.by_segment.get(id(segment), ()) if label.start <= 4}
    if column.role not in {"description", "specification", "marks", "container"}:
        return heading.columns.index(column) > 0 and bool(roles & GOODS_ROLES)
    return heading.columns.index(column) > 0 or bool(roles & GOODS_ROLES)


def _figures(row: Row, heading: Heading) -> bool:
    return (
        sum(c.role in NUMBERS and re.search(r"\d", row.text(i)) is not None for i, c in enumerate(heading.columns)) >= 2
    )


def _repeats(row: Row, heading: Heading) -> bool:
    """Whether a row is the heading printed again."""
    printed = [(row.text(i), label_key(row.text(i)), label_key(c.heading)) for i, c in enumerate(heading.columns)]
    same = sum(bool(key) and key in name and not re.search(r"\d", text) for text, key, name in printed)
    return same >= max(2, len(heading.columns) // 2)


def _row(index: int, segments: Sequence[Segment], heading: Heading, top: float, bottom: float) -> Row:
    row = Row(index, top, bottom)
    noted = _noted_under(segments, heading)
    if noted is not None:
        return Row(index, top, bottom, {noted: list(segments[0].words)})
    for segment in segments:
        for words in _split(segment, heading):
            column = _column_of(words, heading)
            row.cells.setdefault(column, []).extend(words)
    for words in row.cells.values():
        words.sort(key=lambda w: w.place.x0)
    return row


def _noted_under(segments: Sequence[Segment], heading: Heading) -> int | None:
    """The column of the goods under which a line stands alone that runs on over the next columns: a note, all of it."""
    if len(segments) != 1 or not NOTE.search(segments[0].text) or is_total(segments[0].text):
        return None
    place, words = segments[0].place, segments[0].words
    at = next((i for i, c in enumerate(heading.columns) if c.left <= place.x0 < c.right), None)
    if at is None or heading.columns[at].role not in {"description", "specification"}:
        return None
    over = [c for c in heading.columns[at + 1 :] if place.x0 < c.place.x0 and c.place.x1 < place.x1]
    tight = all(b.place.x0 - a.place.x1 < 0.8 * a.place.height for a, b in pairwise(words))
    return at if over and tight else None


def _split(segment: Segment, heading: Heading) -> list[list[Word]]:
    """Part a segment where its words stand in different columns' territories."""
    parts: list[list[Word]] = []
    last: Column | None = None
    for word, following in zip_longest(segment.words, segment.words[1:]):
        column = heading.at(_counting(word, following).place.xc)
        if parts and column is last:
            parts[-1].append(word)
        else:
            parts.append([word])
        last = column
    return parts


def _counting(word: Word, following: Word | None) -> Word:
    """The word that tells the column of a number: what it counts ("3 JUMBO"), where that stands close behind it."""
    if following is None or not re.fullmatch(r"[\d.,]+", word.text) or not following.text[:1].isalpha():
        return word
    return following if following.place.x0 - word.place.x1 < 0.6 * word.place.height else word


def _column_of(words: Sequence[Word], heading: Heading) -> int:
    middle = (words[0].place.x0 + words[-1].place.x1) / 2
    for index, column in enumerate(heading.columns):
        if column.left <= middle < column.right:
            return index
    return 0 if middle < heading.columns[0].left else len(heading.columns) - 1


def listed_body(reading: Reading, opens: re.Pattern[str]) -> list[Body]:
    """Goods that a page without a heading lists line by line, each line opening as `opens` says: an attached list."""
    sheet = reading.sheet
    lines = [row[0] for row in sheet.rows]
    first = next((n for n, s in enumerate(lines) if opens.match(s.text)), None)
    if first is None or sum(opens.match(s.text) is not None for s in lines) < LISTED:
        return []
    place = lines[first].place
    column = Column("description", "", 0.0, sheet.width + 1, place)
    heading = Heading((column,), first - 1, first - 1, 0.0, place.y0, False)
    rows = [
        Row(n, min(s.place.y0 for s in row), max(s.place.y1 for s in row), {0: [w for s in row for w in s.words]})
        for n, row in enumerate(sheet.rows) if n >= first
    ]  # fmt: skip
    return [Body(heading, rows, [], rows[-1].bottom, rows[-1].index)]


def flow_body(reading: Reading) -> list[Body]:
    """The goods of a paper without a table: the lines under a label such as "Nature of goods"."""
    sheet = reading.sheet
    label = next((x for x in reading.labels if x.role == "product" and x.whole and x.strength >= 0.8), None)
    if label is None:
        return []
    place = label.segment.place
    column = Column("description", label.segment.text, place.x0 - 6, sheet.width + 1, place)
    heading = Heading((column,), label.segment.row, label.segment.row, place.y0, place.y1, False)
    body = Body(heading, [], [], place.y1, label.segment.row)
    last = place.y1
    for index in range(label.segment.row + 1, len(sheet.rows)):
        segments = [s for s in sheet.rows[index] if s.place.x0 >= column.left]
        if not segments:
            continue
        top, bottom = min(s.place.y0 for s in segments), max(s.place.y1 for s in segments)
        if top - last > WIDE_GAP * sheet.line_height or any(reading.opens_label(s) for s in segments):
            break
        body.rows.append(Row(index, top, bottom, {0: [w for s in segments for w in s.words]}))
        last, body.end, body.last_row = bottom, bottom, index
    return [body] if body.rows else []
