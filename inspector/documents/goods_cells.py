"""Reads the cells of a goods row, each by the role of its column."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal

from inspector.core.document import Field
from inspector.core.page import Word
from inspector.documents.column_values import figure
from inspector.documents.columns import Column, column_role
from inspector.documents.goods_field import make_field
from inspector.documents.goods_notes import note_fields, notes_in
from inspector.documents.goods_text import code_in, digits_of
from inspector.documents.interpret import words_of
from inspector.documents.layout import segment_of
from inspector.documents.marked_figures import marked_figures
from inspector.documents.package_words import KINDS
from inspector.documents.paragraphs import Paragraph, paragraphs
from inspector.values.country import find_country, parse_country
from inspector.values.hs_code import parse_hs
from inspector.values.measure import package_kind, parse_count, parse_mass_kg, parse_volume_cbm, to_kg, unit_of
from inspector.values.money import parse_currency
from inspector.values.number import DecimalMark, parse_number
from inspector.values.script import normalise

ARTICLE = re.compile(
    r"[\d\W]+|(?:mat(?:erial)?|art(?:icle|ikel)?|item|part|p/?n|sku|ref|model|code|cat)\b[\s.:#-]*(?:no|nr)?\b[\s.:#-]*[A-Z0-9./-]*\d[A-Z0-9./-]*|"
    r"(?-i:(?=(?:[^\d\s]*\d){4})[A-Z]{1,6}[-./][A-Z0-9./-]+)|(?-i:(?=(?:[A-Z]*\d){4})(?=\d*[A-Z])[A-Z0-9]{8,16})",
    re.IGNORECASE,
)
"""A line that only gives the number of an article: the goods stand under it."""
BARE_CODE = re.compile(r"(?P<code>\d{8}|\d{10}|\d{4}\.\d{2}(?:\.?\d{2}){0,2})(?:\s+(?P<rest>[^\d]{2,30}))?")
COUNTRIES = {
    "origin": re.compile(r"origin|原产|产地|ursprung|origen|원산지", re.IGNORECASE),
    "destination": re.compile(r"destination|目的|运抵|bestimmung|destino|목적", re.IGNORECASE),
}
"""What tells in the heading of a column which countries it holds."""
PACKED = re.compile(
    rf"\W*(?:c/?t?|ctns?|cartons?|case|cs|pkgs?|packages?|box|pallet)[ /]*(?:n|no|nos|nr)\b"
    rf"[.:\s]*\d+(?:\s*[-–~]\s*\d+)?"
    rf"[\s,;:=]+(?P<count>\d[\d.,]*)\s*(?:{KINDS})\W*|"
    rf"\W*(?:packed|packing|put up)\W+(?:in\W+)?(?P<packed>\d[\d.,]*)\s*(?:[a-z]+\s)?(?:{KINDS})\W*",
    re.IGNORECASE,
)
"""A line that gives the numbers of packages and how many they are."""
COUNTED = re.compile(r"\d[\d.,]*\s?(?:[\u4e00-\u9fff]{1,3}|[A-Za-z]{1,6})(?![^\W\d_])")
"""A quantity with its unit."""
ALONE = re.compile(rf"\W*(?P<count>\d[\d.,]*)\s*(?P<kind>{KINDS})\W*", re.IGNORECASE)
"""A line that counts packages and says nothing else ("95 BAGS")."""
ELEMENTS = re.compile(r"\||品牌类型|(?:\d[:：][^;；]+[;；]\s*){2}")
"""What a line of the elements that customs ask for looks like: it names packages among much else."""
Cell = list[tuple[Word, ...]]


def ignored(cell: Cell, column: Column, mark: DecimalMark | None) -> list[Field]:
    """The reader of a column that tells nothing of the goods."""
    return []


def _text_of(words: Iterable[Word]) -> str:
    return segment_of(words, 0).text


def _description(cell: Cell, column: Column, mark: DecimalMark | None) -> list[Field]:
    parts = paragraphs(cell, column.right, ruled=column.ruled, left=column.left if column.ruled else None)
    if not parts:
        return []
    first = parts[0]
    if "|" not in first.text and ARTICLE.fullmatch(first.text) and len(parts) > 1:
        first, parts = parts[1], parts[1:]
    found = [make_field("description", first.text, first.text, first.words)]
    found += _notes(parts[1:])
    found += _counted_in(parts[1:], mark)
    found += _packed_in(cell[1:], mark)
    for line in cell[1:]:
        for note in notes_in(line):
            found += note_fields(note, mark)
    return [*found, *_codes_in(cell)]


def _codes_in(cell: Cell) -> list[Field]:
    """The commodity code that a line names, or that is all it holds, a country behind it ("25199010 CHINA")."""
    for number, line in enumerate(cell):
        text = _text_of(line)
        match = code_in(text)
        bare = BARE_CODE.fullmatch(text) if number else None
        printed = digits_of(match) if match else bare["code"] if bare else ""
        code = parse_hs(printed) if printed else None
        if code:
            found = [make_field("hs_code", printed, code, words_of(line, printed))]
            origin = parse_country(bare["rest"]) if bare and bare["rest"] else None
            return (
                [*found, make_field("origin", bare["rest"], origin, words_of(line, bare["rest"]))]
                if bare and origin
                else found
            )
    return []


def _counted_in(parts: Sequence[Paragraph], mark: DecimalMark | None) -> list[Field]:
    """The quantity that a note under a description begins with ("15.000 PCS, 100 pcs per carton")."""
    for part in parts:
        match = re.match(r"(\d[\d.,]*)\s*([A-Za-z²³0-9]{1,6}|[\u4e00-\u9fff]{1,2})(?:,|$)", part.text)
        value = parse_number(match.group(1), mark=mark) if match else None
        if match and value is not None and unit_of(match.group(2)):
            quantity = make_field("quantity", match.group(1), value, words_of(part.words, match.group(1)))
            unit = _unit_as_printed(match.group(2))
            return [quantity, make_field("unit", unit, unit, words_of(part.words, match.group(2)))]
    return []


def _packed_in(lines: Cell, mark: DecimalMark | None) -> list[Field]:
    """The packages that a line under a description counts, alone or behind their numbers ("C/NO. 1-6 6 BAGS")."""
    for line in lines:
        match = PACKED.fullmatch(_text_of(line)) or ALONE.fullmatch(_text_of(line))
        told = match.groupdict() if match else {}
        if package_kind(told.get("kind") or "carton") in {None, "piece", "set"}:
            continue
        printed = told.get("count") or told.get("packed") or ""
        count = parse_count(printed, mark=mark) if printed else None
        if count is not None:
            return [make_field("packages", printed, count, words_of(line, printed))]
    return []


def _notes(parts: Sequence[Paragraph]) -> list[Field]:
    packing = [p for p in parts if p.is_packing and not ELEMENTS.search(p.text)]
    other = [p for p in parts if p not in packing]
    found = []
    for name, group in (("packing", packing), ("specification", other)):
        if group:
            text = "; ".join(p.text for p in group)
            found.append(make_field(name, text, text, (w for p in group for w in p.words)))
    return found


def _plain(name: str) -> Callable[[Cell, Column, DecimalMark | None], list[Field]]:
    def read(cell: Cell, column: Column, mark: DecimalMark | None) -> list[Field]:
        text = " ".join(_text_of(line) for line in cell)
        return [make_field(name, text, text, (w for line in cell for w in line))]

    return read


def _hs(cell: Cell, column: Column, mark: DecimalMark | None) -> list[Field]:
    for line in cell:
        code = parse_hs(_text_of(line))
        if code:
            return [make_field("hs_code", _text_of(line), code, line)]
    whole = "".join(_text_of(line) for line in cell)
    code = parse_hs(whole) or _printed_code(whole, column)
    return [make_field("hs_code", whole, code, (w for line in cell for w in line))] if code else []


def _printed_code(text: str, column: Column) -> str | None:
    """The digits of a code of a chapter or heading that does not exist, in a column that is headed for codes."""
    shaped = re.fullmatch(r"\d{4}[. ]?\d{2}(?:[. ]?\d{2}){0,2}", text.strip())
    return re.sub(r"\D", "", text) if shaped and column_role(column.heading) == "hs_code" else None


def _quantity(cell: Cell, column: Column, mark: DecimalMark | None) -> list[Field]:
    """The last figure of the cell is the one traded (a declaration prints the lawful units first)."""
    marked = marked_figures(cell, mark) if len(cell) > 1 else []
    if marked:
        return marked
    readings = []
    cell = [part for line in cell for part in _each_counted(line)]
    for line in cell:
        text = _text_of(line)
        value = figure(text, mark) if len(cell) > 1 else parse_number(text, mark=mark)
        if value is not None:
            behind = re.sub(r"^[\d.,'\s]+", "", text)
            readings.append((value, _unit_as_printed(behind) if unit_of(behind) else "", line, text))
    if not readings:
        return []
    last = len(readings) > 1 and len(cell) <= 4 and all(u for _, u, _, _ in readings)
    value, unit, line, text = readings[-1] if last else readings[0]
    found = [make_field("quantity", text, value, line)]
    bracket = re.search(r"[（(](.*?)[)）]", column.heading)
    if not unit and len(readings) == 1:
        unit, line = next(((_unit_as_printed(t), words) for words in cell if unit_of(t := _text_of(words))), ("", line))
    if not unit and bracket and unit_of(bracket.group(1)):
        unit = _unit_as_printed(bracket.group(1))
    tail = column.heading.split()[-1] if len(column.heading.split()) > 1 else ""
    if not unit and len(readings) == 1 and tail and unit_of(tail) and not column_role(tail):
        unit = _unit_as_printed(tail)  # "Quantity" over "SQM"
    if unit:
        found.append(make_field("unit", unit, unit, line))
    mass = next(((v, ln, t) for v, u, ln, t in readings if unit_of(u or "") == "KG"), None)
    if mass is not None and len(readings) > 1:
        found.append(make_field("net_weight_kg", mass[2], mass[0], mass[1]))
    return found


def _each_counted(line: tuple[Word, ...]) -> list[tuple[Word, ...]]:
    """The quantities of a line that prints several, each with its unit ("8270千克 235件")."""
    segment = segment_of(line, 0)
    found = list(COUNTED.finditer(segment.text))
    whole = len(found) > 1 and not COUNTED.sub("", segment.text).strip(" ,;/")
    return [segment.words_between(m.start(), m.end()) for m in found] if whole else [line]


def _unit(cell: Cell, column: Column, mark: DecimalMark | None) -> list[Field]:
    text = _text_of(cell[0])
    if re.search(r"\d", text):
        return _quantity(cell, column, mark)
    return [make_field("unit", text, _unit_as_printed(text), cell[0])]


def _unit_as_printed(text: str) -> str:
    """A unit keeps its printed form in capitals (SETS, 千克): checks bring it to one form themselves."""
    return normalise(text).strip(" .;,:()（）").upper()


def _number(
    name: str, parse: Callable[..., Decimal | None]
) -> Callable[[Cell, Column, DecimalMark | None], list[Field]]:
    def read(cell: Cell, column: Column, mark: DecimalMark | None) -> list[Field]:
        for line in cell:
            text = _text_of(line)
            value = parse(text, mark=mark)
            if value is not None:
                return [make_field(name, text, value, line), *_currency(text, line, name)]
        return []

    return read


def volume_cbm(text: str, *, mark: DecimalMark | None = None) -> Decimal | None:
    """Cubic metres; three digits behind a single mark are decimals, as papers print volumes."""
    three = re.search(r"(?<![\d.,])\d{1,3}([.,])\d{3}(?![\d.,])", text)
    own: DecimalMark | None = mark
    if three:
        own = "," if three.group(1) == "," else "."
    return parse_volume_cbm(text, mark=own)


def _currency(text: str, line: tuple[Word, ...], name: str) -> list[Field]:
    if name not in {"unit_price", "amount"}:
        return []
    code = parse_currency(re.sub(r"[\d.,]+", " ", text))
    return [make_field("currency", code, code, line)] if code else []


def _mass(name: str) -> Callable[[Cell, Column, DecimalMark | None], list[Field]]:
    def read(cell: Cell, column: Column, mark: DecimalMark | None) -> list[Field]:
        marked = marked_figures(cell, mark) if len(cell) > 1 else []
        if marked:
            return marked
        default = "mt" if re.search(r"\b(?:mt|mts|tons?|tonnes?)\b|吨", column.heading, re.IGNORECASE) else "kg"
        for line in cell:
            text = _text_of(line)
            value = parse_mass_kg(text, default=default, mark=mark)
            if value is not None:
                return [make_field(name, text, value, line)]
        return []

    return read


def _lawful(cell: Cell, column: Column, mark: DecimalMark | None) -> list[Field]:
    """The quantity in the unit of the tariff: where that is a unit of mass, it is the net weight."""
    for line in cell:
        text = _text_of(line)
        number = figure(text, mark)
        value = to_kg(number, _unit_as_printed(re.sub(r"^[\d.,'\s]+", "", text))) if number is not None else None
        if value is not None:
            return [make_field("net_weight_kg", text, value, line)]
    return []


def _weights(cell: Cell, column: Column, mark: DecimalMark | None) -> list[Field]:
    """Net over gross (or with N and G before them) in one column."""
    marked = marked_figures(cell, mark)
    if any(f.name == "quantity" for f in marked):
        return marked
    found: dict[str, Field] = {}
    names = ["net_weight_kg", "gross_weight_kg"]
    if re.match(r"\W*(?:g|毛)", column.heading, re.IGNORECASE):
        names.reverse()
    for line in cell:
        for piece in re.split(r"\s*/\s*", _text_of(line)):
            value = parse_mass_kg(re.sub(r"^\W*[NG]\b\.?", "", piece), mark=mark)
            named = (
                "gross_weight_kg"
                if re.match(r"\W*(?:g|毛)", piece, re.IGNORECASE)
                else ("net_weight_kg" if re.match(r"\W*(?:n|净)", piece, re.IGNORECASE) else "")
            )
            name = named or next((n for n in names if n not in found), "")
            if value is not None and name:
                found[name] = make_field(name, piece, value, words_of(line, piece))
    return list(found.values())


def _packages(cell: Cell, column: Column, mark: DecimalMark | None) -> list[Field]:
    for line in cell:
        text = _text_of(line)
        value = parse_count(text, mark=mark)
        if value is not None:
            found = [make_field("packages", text, value, line)]
            kind = package_kind(text)
            return [*found, make_field("package_kind", text, kind, line)] if kind else found
    return []


def _package_kind(cell: Cell, column: Column, mark: DecimalMark | None) -> list[Field]:
    text = _text_of(cell[0])
    return (
        _packages(cell, column, mark) if re.match(r"\W*\d", text) else [make_field("package_kind", text, text, cell[0])]
    )


def _origin(cell: Cell, column: Column, mark: DecimalMark | None) -> list[Field]:
    """The country of origin or of destination; both from a column headed for both, one under the other."""
    place = {name: found.start() for name, pattern in COUNTRIES.items() if (found := pattern.search(column.heading))}
    if len(place) == 2 and len(cell) >= 2:
        names = sorted(place, key=lambda name: place[name])
        return [f for name, line in zip(names, (cell[0], cell[-1]), strict=True) for f in _country(name, [line])]
    return _country("destination" if column.role == "destination" else "origin", cell)


def _country(name: str, cell: Cell) -> list[Field]:
    text = " ".join(_text_of(line) for line in cell)
    inner = find_country(text)
    code = parse_country(text.strip()) or parse_country(_text_of(cell[0])) or (inner[0] if inner else None)
    words = [w for line in cell for w in line]
    return [make_field(name, text, code, words)] if code else []


def _coin(cell: Cell, column: Column, mark: DecimalMark | None) -> list[Field]:
    for line in cell:
        code = parse_currency(_text_of(line))
        if code:
            return [make_field("currency", _text_of(line), code, line)]
    return []


def _price_stack(cell: Cell, column: Column, mark: DecimalMark | None) -> list[Field]:
    """Unit price, total and currency printed under one another (a Chinese declaration)."""
    found: list[Field] = []
    names = iter(("unit_price", "amount"))
    for line in cell:
        text = _text_of(line)
        value = parse_number(text, mark=mark)
        code = parse_currency(re.sub(r"[\d.,]+", " ", text))
        if value is not None:
            name = next(names, None)
            if name:
                found.append(make_field(name, text, value, line))
        if code:
            found.append(make_field("currency", text, code, line))
    return found


READERS: dict[str, Callable[[Cell, Column, DecimalMark | None], list[Field]]] = {
    "description": _description,
    "specification": _plain("specification"),
    "hs_code": _hs,
    "quantity": _quantity,
    "unit": _unit,
    "unit_price": _number("unit_price", parse_number),
    "amount": _number("amount", parse_number),
    "net_weight_kg": _mass("net_weight_kg"),
    "gross_weight_kg": _mass("gross_weight_kg"),
    "volume_cbm": _number("volume_cbm", volume_cbm),
    "packages": _packages,
    "weights": _weights,
    "lawful_quantity": _lawful,
    "package_kind": _package_kind,
    "origin": _origin,
    "destination": _origin,
    "price_stack": _price_stack,
    "dimensions": _plain("dimensions"),
    "marks": _plain("marks"),
    "currency": _coin,
}
