"""Goods printed as running text in columns: bills of lading, air waybills, certificates of origin."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from inspector.core.box import hull
from inspector.core.document import Field, LineItem
from inspector.core.page import Word
from inspector.documents.flow_lines import (
    MARKED,
    VOLUME,
    WEIGHED,
    headed_by_weight,
    is_counting,
    is_weighed,
    unnumbered,
    weights_in,
    wrapped_codes,
)
from inspector.documents.flow_opening import opening_columns
from inspector.documents.flow_pairing import Goods, paired, stands_apart
from inspector.documents.goods_cells import READERS, volume_cbm
from inspector.documents.goods_field import make_field
from inspector.documents.goods_text import code_in, digits_of
from inspector.documents.interpret import words_of
from inspector.documents.layout import segment_of
from inspector.documents.package_words import KINDS
from inspector.documents.prose_goods import prose_goods
from inspector.documents.rows import Body, Row
from inspector.values.country import parse_country
from inspector.values.date import parse_date
from inspector.values.hs_code import parse_hs
from inspector.values.measure import package_kind, parse_count, parse_mass_kg
from inspector.values.number import DecimalMark
from inspector.values.reference_number import parse_reference

COUNTED: Final = re.compile(
    rf"^\W*(?:[A-Z][A-Z \-]+\s*\((?=[\d,. ]+\)))?(?P<count>\d[\d,. ]*)\)?\s*(?:\([A-Z\- ]+\)\s*)?"
    rf"(?P<kind>(?:[a-z]+\s+)?(?:{KINDS}))\b\.?\s*"
    rf"(?:\(s\))?\s*(?:of|containing|with|stc|:|,|-)?\s*(?P<goods>.*)$",
    re.IGNORECASE,
)
_NOISE: Final = re.compile(
    r"^\W*(?:\d{1,3}\s*[x×*]\s*(?:20|40|45)\s*['’`′]?\s*(?:gp|hc|hq|dc|ot|fr|"
    r"rf|ft|feet|dv|st|std|container)?(?!\w)|(?:\d{1,3}\s*containers?\s*)?\(?s?\)?\s*said to contain|consisting of\b|"
    r"s\.?t\.?c\.?\b|shipper'?s? load|"
    r"freight|enclos(?:ed|ures?)\b|attached\b|clean on board|\d+ days\b|"
    r"shipped on board|total\b|say\b|\*+|[-=_.]{3,}|un\s?\d{4}|class\s*\d|imo\b|country of origin|"
    r"made in|origin\b|marks\b|said to|on deck|"
    r"tare and|contents as per|particulars as per|"
    r"cargo of|l/?c no|invoice|contract|order no|seal|fcl|lcl|cy[-/ ]|notify|consignee|as per|dims?\b|"
    r"dimensions|net weight|gross weight|n\.?w\.?\b|g\.?w\.?\b|hawb|temperature|emergency|packing group|"
    r"\d{2}\s?['’′]?\s*(?:dry|high|hi-?cube|reefer|open|flat|tank|standard|general|gp|hc|hq|dv|rf)\b|"
    r"(?:shipper|carrier|customs)\W?s? seal\b|"
    r"[A-Z]{3}[UJZ] ?\d{6}-?\d\b|"
    r"tare\b|\(?as declared by|pre-?carriage|in transit|transhipment|transshipment|third party|country of|原产国|运费)",
    re.IGNORECASE,
)


HOLDS: Final = re.compile(r"\W*\d{1,3}\s.{0,40}?said to contain\W*(?=\d)", re.IGNORECASE)
CONTAINERS: Final = re.compile(r"containers?\b", re.IGNORECASE)
LISTED: Final = re.compile(
    rf"\W*(?:\d{{1,3}}\s*[.)]\s*)?\d[\d,.]*\s*(?:[a-z]+\s+)?(?:{KINDS})\b\.?\s*(?:\(s\))?\s*(?:of|containing|with|stc)?\s+[a-z]{{3}}",
    re.IGNORECASE,
)
"""How a line opens that lists goods: a running number, a count of packages, and what they hold."""
SAID: Final = re.compile(
    r"(?:\W|fcl|lcl|cy|cfs|said to contain|s\.?t\.?c\.?|goods|cargo|general|as per attached (?:list|sheet|rider))*",
    re.IGNORECASE,
)
"""What stands behind a count of containers where it names no goods."""
FIGURED: Final = frozenset({"packages", "gross_weight_kg", "volume_cbm", "quantity"})
"""Columns whose figures stand beside the line that opens goods."""
NUMBERED: Final = re.compile(r"^\d{1,2}\s*[.)]\s*\D")
"""A line that begins with its running number opens goods."""


def flow_items(bodies: Sequence[Body], mark: DecimalMark | None) -> tuple[list[LineItem], list[Field]]:
    """Line items of the running text, and the totals that stand once for all of them."""
    made: list[list[Field]] = []
    totals: list[Field] = []
    for body in bodies:
        goods = _goods(body, mark)
        columns = {role: _values(body, role, mark) for role in ("packages", "gross_weight_kg", "volume_cbm", "hs_code",
                                                               "origin", "quantity", "net_weight_kg")}  # fmt: skip
        columns |= _counts(body, mark)
        totals += _invoice(body)
        told = prose_goods(_described(body), mark)
        made += told or paired(goods, columns, body, mark)
        totals += _totals(goods, columns)
    items = [
        LineItem(number, tuple(fields), hull(b for f in fields for b in f.boxes))
        for number, fields in enumerate(made, 1)
    ]
    return items, totals


def _described(body: Body) -> list[tuple[Word, ...]]:
    """The printed lines of the column of the goods."""
    index = next((i for i, c in enumerate(body.heading.columns) if c.role == "description"), None)
    return [] if index is None else [tuple(row.cells.get(index, ())) for row in body.rows]


def _goods(body: Body, mark: DecimalMark | None) -> list[Goods]:
    found: list[Goods] = []
    for row, printed in zip(body.rows, wrapped_codes(_described(body)), strict=False):
        words = unnumbered(printed, sum(bool(g.lines) for g in found) + 1)
        if words and not MARKED.search(segment_of(words, 0).text):
            _take(found, row, words, body, mark)
    return [g for g in found if g.lines]


def _take(found: list[Goods], row: Row, words: tuple[Word, ...], body: Body, mark: DecimalMark | None) -> None:
    words = _contained(words)
    text = segment_of(words, 0).text
    current = found[-1] if found else None
    code = code_in(text)
    if current is not None and not code and _weigh(current, text, words, mark):
        return
    if code:
        _coded(found, code, row, words, mark)
        return
    volume = VOLUME.search(text)
    if volume and current is not None:
        value = volume_cbm(volume.group("volume") or volume.group("bare"), mark=mark)
        if value is not None:
            current.fields.append(make_field("volume_cbm", text, value, words))
        return
    counted = COUNTED.match(text)
    if counted and not _NOISE.match(text) and not _tells_pieces(counted, current):
        _count(found, counted, row, words, mark)
        return
    if _NOISE.match(text) or not re.search(r"[^\W_]{2}", text):
        if current is not None and current.lines:
            current.bottom = -1.0
        return
    if current is not None and not current.lines:
        current.lines.append(words)
        current.bottom = row.bottom
    elif current is None or _opens(current, row, body):
        found.append(Goods([words], row.top, row.bottom))
    else:
        current.lines.append(words)
        current.bottom = row.bottom


def _contained(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """What a line says that containers hold, where it counts it ("1 CONTAINER SAID TO CONTAIN 400 BAGS")."""
    segment = segment_of(words, 0)
    holder = HOLDS.match(segment.text)
    return segment.words_between(holder.end(), len(segment.text)) if holder else words


def _tells_pieces(counted: re.Match[str], current: Goods | None) -> bool:
    """Whether a count of pieces only goes on with what was said of goods ("420 PIECES, AGE 6+")."""
    open_goods = current is not None and bool(current.lines) and not current.closed
    pieces = package_kind(counted["kind"]) in {None, "piece", "set"}
    return open_goods and pieces and "," in counted.group()[counted.end("kind") - counted.start() :]


def _weigh(current: Goods, text: str, words: tuple[Word, ...], mark: DecimalMark | None) -> bool:
    """Take what a line says of the weight of the goods; whether it says anything."""
    told = weights_in(text, words, mark)
    current.fields += [f for f in told if f.name not in {have.name for have in current.fields}]
    current.bottom = -1.0 if told else current.bottom
    return bool(told)


def _coded(
    found: list[Goods], code: re.Match[str], row: Row, words: tuple[Word, ...], mark: DecimalMark | None
) -> None:
    """A line with a code: what stands before it opens goods or goes on with them, what stands behind counts."""
    segment = segment_of(words, 0)
    before = segment.words_between(0, code.start())
    text = segment.text[: code.start()].strip(" ,;:-")
    current = found[-1] if found else None
    if text:
        counted = COUNTED.match(text)
        if counted and not _NOISE.match(text):
            _count(found, counted, row, before, mark)
        elif current is None or (current.closed and current.lines) or NUMBERED.match(text):
            found.append(Goods([before], row.top, row.bottom))
        else:
            current.lines.append(before)
            current.bottom = row.bottom
        current = found[-1]
    _close(current, code, words)
    if current is not None:
        _weigh(current, segment.text[code.end() :], words, mark)
    _count_behind(current, segment.text[code.end() :], words, mark)


def _count(
    found: list[Goods], match: re.Match[str], row: Row, words: tuple[Word, ...], mark: DecimalMark | None
) -> None:
    """A line that counts packages opens goods ("200 CARTONS OF …"); alone behind goods it counts those."""
    said = match.group("goods")
    if (CONTAINERS.match(match.group("kind")) and SAID.fullmatch(said)) or re.fullmatch(
        r"\W*(?:(?:in )?total|only)\W*", said, re.I
    ):
        return
    goods = _counted(match, row, words, mark)
    alone = not re.search(r"\w", match.group("goods"))
    opens = re.search(r"\b(?:of|containing|stc)\W*$", match.group(0), re.IGNORECASE) is not None
    before = found[-1] if found else None
    if (
        alone
        and not opens
        and before is not None
        and before.lines
        and not any(f.name == "packages" for f in before.fields)
    ):
        before.fields += goods.fields
        before.bottom = -1.0
    else:
        found.append(goods)


def _count_behind(current: Goods | None, tail: str, words: tuple[Word, ...], mark: DecimalMark | None) -> None:
    """Packages counted behind a commodity code, a weight behind them ("HS: 848210 10 CARTONS G.W. 84 KGS")."""
    tail = WEIGHED.split(tail, maxsplit=1)[0].strip(" ,;/")
    match = COUNTED.match(tail.strip())
    count = parse_count(match.group("count"), mark=mark) if match and not match.group("goods").strip() else None
    if match and count is not None and current is not None and not any(f.name == "packages" for f in current.fields):
        current.fields.append(make_field("packages", tail.strip(), count, words_of(words, tail.strip())))


def _close(current: Goods | None, code: re.Match[str], words: tuple[Word, ...]) -> None:
    quote = digits_of(code)
    digits = parse_hs(quote)
    if digits and current is not None and not current.closed:
        segment = segment_of(words, 0)
        at = segment.text.find(quote)
        current.fields.append(make_field("hs_code", quote, digits, segment.words_between(at, at + len(quote))))


def _counted(match: re.Match[str], row: Row, words: tuple[Word, ...], mark: DecimalMark | None) -> Goods:
    """Of "200 CARTONS OF LED LAMPS": the count, its kind, and the goods."""
    segment = segment_of(words, 0)
    described = (
        segment.words_between(match.start("goods"), match.end("goods"))
        if re.search(r"\w", match.group("goods"))
        else ()
    )
    goods = Goods([described] if described else [], row.top, row.bottom)
    count = parse_count(match.group("count"), mark=mark)
    head = segment.words_between(match.start("count"), match.end("kind"))
    if count is not None:
        goods.fields.append(make_field("packages", segment.text[match.start("count") : match.end("kind")], count, head))
        kind = package_kind(match.group("kind"))
        if kind:
            goods.fields.append(make_field("package_kind", match.group("kind"), kind, head))
    return goods


def _opens(current: Goods, row: Row, body: Body) -> bool:
    """Whether a line begins new goods: after a code, after a pause, or where other columns begin anew."""
    if current.closed or current.bottom < 0:
        return current.closed or _has_figures(row, body)
    height = max(4.0, row.bottom - row.top)
    if row.top - current.bottom > 1.3 * height:
        return True
    return _has_figures(row, body) and bool(current.lines)


def _has_figures(row: Row, body: Body) -> bool:
    opening = opening_columns(body, FIGURED)
    return any(re.search(r"\d", row.text(i)) for i in opening)


def _counts(body: Body, mark: DecimalMark | None) -> dict[str, list[tuple[Field, float]]]:
    """Quantities and their units, where a column is headed by no word for weight."""
    found: dict[str, list[tuple[Field, float]]] = {"counted": [], "unit": []}
    for index, column in enumerate(body.heading.columns):
        if column.role != "quantity" or not is_counting(column) or headed_by_weight(body, index):
            continue
        for at, row in enumerate(body.rows):
            words = tuple(row.cells.get(index, ()))
            told = not words or is_weighed(body, at, index)
            for made in () if told else READERS["quantity"]([words], column, mark):
                name = "counted" if made.name == "quantity" else made.name
                if name in found:
                    found[name].append((made, row.top))
    return found


def _values(body: Body, role: str, mark: DecimalMark | None) -> list[tuple[Field, float]]:
    """Every value of a column with the height at which it stands."""
    found: list[tuple[Field, float]] = []
    for index, column in enumerate(body.heading.columns):
        if column.role != role or found:
            continue
        for at, row in enumerate(body.rows):
            words = tuple(row.cells.get(index, ()))
            counting = is_counting(column) and not headed_by_weight(body, index)
            if role == "quantity" and counting and not is_weighed(body, at, index):
                continue
            made = _value(role, words, column.heading, mark) if words else None
            if made is not None:
                found.append((made, row.top))
    return found


def _value(role: str, words: tuple[Word, ...], heading: str, mark: DecimalMark | None) -> Field | None:
    text = segment_of(words, 0).text
    value: Decimal | str | None
    if role == "hs_code":
        value = parse_hs(text)
    elif role == "origin":
        value = parse_country(text)
    elif role == "packages":
        value = parse_count(text, mark=mark) if re.match(r"\W*(?:[A-Za-z ]*\()?\d", text) else None
    elif role == "volume_cbm":
        value = volume_cbm(text, mark=mark)
    else:
        unitless = "weight" not in heading.lower() and role == "quantity"
        if unitless and not re.search(r"kg|克|斤|\bmt\b|ton|吨|[gn]\.?\s?w\b|gross|net", text, re.IGNORECASE):
            return None
        value = parse_mass_kg(text, mark=mark)
        role = (
            "gross_weight_kg" if role == "quantity" and not re.search(r"n\.?\s*w|net|净", text, re.IGNORECASE) else role
        )
        role = "net_weight_kg" if role == "quantity" else role
    return make_field(role, text, value, words) if value is not None else None


def _invoice(body: Body) -> list[Field]:
    """Number and date of the invoice, where a column prints them."""
    column = next((i for i, c in enumerate(body.heading.columns) if c.role == "invoice"), None)
    found: dict[str, Field] = {}
    for row in body.rows:
        words = tuple(row.cells.get(column, ())) if column is not None else ()
        text = segment_of(words, 0).text if words else ""
        day = parse_date(text)
        number = parse_reference(text)
        if day is not None:
            made = make_field("invoice_date", text, day.value, words)
            found.setdefault("invoice_date", replace(made, alternatives=tuple(d.isoformat() for d in day.alternatives)))
        if number is not None and (day is None or parse_date(number) is None):
            found.setdefault("invoice_number", make_field("invoice_number", number, number, words))
    return list(found.values())


def _totals(goods: Sequence[Goods], columns: dict[str, list[tuple[Field, float]]]) -> list[Field]:
    names = {"packages": "total_packages", "gross_weight_kg": "total_gross_kg", "volume_cbm": "total_volume_cbm",
             "net_weight_kg": "total_net_kg", "quantity": "total_gross_kg"}  # fmt: skip
    found: list[Field] = []
    for role, values in columns.items():
        name = names.get(role)
        # A line for the only container says again what all goods weigh.
        once = len({f.value for f, _ in values}) == 1 and (
            len(values) < max(2, len(goods)) or len(goods) == 1 or stands_apart(values, goods)
        )
        if name and once and values[0][0].name in {role, "gross_weight_kg"}:
            found.append(replace(values[0][0], name=name))
    volumes = [made for item in goods for made in item.fields if made.name == "volume_cbm"]
    if len(volumes) == 1:
        found.append(replace(volumes[0], name="total_volume_cbm"))
    return found
