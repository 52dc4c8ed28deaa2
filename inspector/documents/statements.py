"""What papers state in running text: "we hereby certify that the goods … are of China origin", "G.W. 7,196.20 KG".

A sentence is read over the lines that it fills. A weight is taken where the text calls it net or gross and the page
states no second one, so that the weight of a single bag is none of the document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from inspector.core.page import Word
from inspector.documents.company import COMPANY
from inspector.documents.interpret import Found, words_of
from inspector.documents.layout import Segment, Sheet
from inspector.values.country import parse_country
from inspector.values.measure import parse_count, parse_mass_kg
from inspector.values.number import DecimalMark
from inspector.values.port import port_country
from inspector.values.reference_number import container_numbers, parse_reference

_MOST: Final = 12
"""Lines of the longest sentence."""
_UNIT: Final = r"(?:kgs?|kilos?|kilograms?|mts?|m/t|tons?|tonnes?|t|千克|公斤|吨)(?![A-Za-z])\.?"
_FIGURE: Final = r"\d(?:[\d.,'\u00a0 ]*\d)?"
_NET: Final = (
    r"(?:n\.?\s?[/.]?\s?w\b\.?t?|nett?o?\b(?:\s*(?:weight|wt|mass|gewicht))?|netto-?gewicht|"
    r"poids\s+net|peso\s+net\w*|净重|순중량)"
)
_GROSS: Final = (
    r"(?:g\.?\s?[/.]?\s?w\b\.?t?|gross\b(?:\s*(?:weight|wt|mass))?|brutto(?:-?gewicht)?|"
    r"poids\s+brut|peso\s+bru\w*|毛重|총중량)"
)
_MASS: Final = re.compile(rf"(?<![\w.,-]){_FIGURE}\s*{_UNIT}", re.IGNORECASE)
_BEFORE: Final = {
    "total_net": re.compile(rf"(?<![^\W\d_.]){_NET}[^\d]{{0,14}}$", re.IGNORECASE),
    "total_gross": re.compile(rf"(?<![^\W\d_.]){_GROSS}[^\d]{{0,14}}$", re.IGNORECASE),
}
_BEHIND: Final = {
    "total_net": re.compile(rf"^\s*\(?(?:of\s+)?{_NET}", re.IGNORECASE),
    "total_gross": re.compile(rf"^\s*\(?(?:of\s+)?{_GROSS}", re.IGNORECASE),
}
"""How the text before or behind a mass calls it."""
_SINGLE: Final = re.compile(
    r"^\W{0,2}(?:per|each|x\s?\d|je|par|por|every)\b|^\s*/\s*(?!brut|gross|g\W?w|net|n\W?w)[a-z桶袋箱件]", re.IGNORECASE
)
_PACKED: Final = re.compile(
    r"\b(?:packed|contained|stowed|loaded|in|on|total|say|verpackung|:)\W{1,3}(?:total\W{1,3})?"
    r"(?P<value>\d[\d,]*\s+(?:[A-Za-z]+\s)?(?:cartons?|ctns?|drums?|bags?|pallets?|cases?|crates?|bundles?|boxes|packages?|"
    r"pkgs?|rolls?|fässer|kartons?|säcke|paletten|fûts|sacs|colis|palettes|bultos|cajas|sacos|tambores))\b",
    re.IGNORECASE,
)
_COUNTED: Final = re.compile(r"(?:共计?|合计|总计|总数)\s*[:：]?\s*(?P<value>\d[\d,]*\s*[件箱桶托袋包捆])")
_SPELLED: Final = re.compile(
    r"\((?P<value>\d[\d,]*)\)\s*(?:[A-Za-z]+\s)?(?:cartons?|ctns?|drums?|bags?|pallets?|cases?|crates?|bundles?|boxes|packages?|"
    r"pkgs?|rolls?)\b",
    re.IGNORECASE,
)
"""A count in words with its figures in brackets: "SIX HUNDRED (600) BAGS"."""
_ORIGIN: Final = (
    re.compile(r"\bof\s+(?:the\s+)?(?P<value>[A-Za-z][A-Za-z.' ]{2,40}?)\s+origin\b", re.IGNORECASE),
    re.compile(
        r"\b(?:manufactured|produced|(?i:made)|originat\w+|mined|grown|obtained)\s+(?:and\s+\w+\s+)?(?i:in|from)\s+(?:the\s+)?"
        r"(?P<value>[A-Z][A-Za-z'’. ]{2,40}?)(?=\s*(?:[,;:]|\.(?:\s|$)|\sand\b|\sby\b|\sunder\b|$))"
    ),
    re.compile(r"(?:原产于|产自|原产地为|系)(?P<value>[^，。；,;\s]{2,10}?)(?:生产|制造|原产|出产)?(?=[，。；,;\s]|$)"),
)
_ROUTE: Final = re.compile(
    r"\b(?:from|ex)\s+(?P<loading_port>[A-Z][^:;|\d]{2,45}?)\s+(?:to|until|for)\s+(?P<discharge_port>[A-Z][^:;|\d]{2,45}?)"
    r"(?=,?\s+(?:by|per|via|with|in|on|are|is|was|were|under|of|and|which|as|vessel|within|before|after|not|during|latest)\s|\s*[;|.]|\s*$)",
)
_CAPITALS: Final = re.compile(
    r"\b(?:FROM|EX)\s+(?P<loading_port>[A-Z][^:;|\d]{2,45}?)\s+TO\s+(?P<discharge_port>[A-Z][^:;|\d]{2,45}?)"
    r"(?=,?\s+(?:BY|PER|VIA|WITH|ON|ARE|IS|UNDER|AND|WHICH|AS|WITHIN|BEFORE|AFTER|NOT|DURING|LATEST)\s|\s*[;|.]|\s*$)"
)
_MOVED: Final = re.compile(
    r"由\s*(?P<loading_port>[^\s，。；,;至]{2,12})\s*(?:至|到|运至|运往)\s*(?P<discharge_port>[^\s，。；,;]{2,12})"
)
_VESSEL: Final = re.compile(
    r"\b(?:per|by|on board|aboard|vessel|m\.?/?v\.?|s\.?/?s\.?)\s*(?:the\s)?(?:m\.?\s?/?v\.?|s\.?\s?/?s\.?|vessel)?\s*"
    r"[\"“”«](?P<value>[^\"“”«»]{3,30})[\"“”»](?:\s*(?:v(?:oy)?\.?(?:age)?\s*(?:no)?\.?\s*)(?P<voyage>[A-Z0-9-]{2,8}))?",
    re.IGNORECASE,
)
_SHIPPED: Final = re.compile(
    r"\bSHIPPED\s+(?:PER|BY|ON(?:\s+BOARD)?)\s+(?:(?:M\.?/?V\.?|S\.?S\.?|THE|VESSEL)\s+)*"
    r"(?P<value>(?!(?:SEA|AIR|ROAD|RAIL|OCEAN)\b)[A-Z][A-Z .'-]{3,30}?)\s+(?:FROM|SAILING|V\.|VOY|ON OR ABOUT)\b"
)
_REFERENCE: Final = r"(?:\s*(?:no|nos|nr|number|ref)\b)?[\s.:#]*(?P<value>[A-Z0-9][A-Z0-9\-/.]*\d[A-Z0-9\-/]*)"
_REFERENCES: Final = tuple(
    (role, re.compile(rf"{name}{_REFERENCE}", re.IGNORECASE))
    for role, name in (
        ("invoice_no", r"\b(?:invoice|invoiced under|rechnung|facture|factura)\b"),
        ("contract_no", r"\b(?:contract|s/c|p/o|purchase order|order|bestellung|sales (?:note|confirmation)|indent)\b"),
        ("licence_no", r"\b(?:(?:export )?(?:licen[cs]e|permit)|许可证号?)"),
        ("bl_no", r"\b(?:b/l|bill of lading)\b"),
    )
)
_AGREEMENT: Final = re.compile(
    r"\bagreement between\b.{0,90}?\band (?:the )?(?:governments? of )?(?:the )?"
    r"(?P<value>[A-Z][A-Za-z.,'’ ]{2,48}?)(?=\s*(?:[;:()]|\.(?:\s|$)|$))",
    re.IGNORECASE,
)
"""The second country of a trade agreement, which a certificate under it names as the one that imports."""
_CONSIGNED: Final = re.compile(r"(?:收货人|收货方|受货人)\s*(?:为|是)\s*(?P<value>[^，。；;：:]{4,60})")
"""The consignee of a Chinese sentence ("收货人为 …，货物如下")."""
_RECIPIENT: Final = re.compile(
    r"\b(?:to|of|sold to|consigned to|account of)\s+(?:m/s|messrs)\.?\s*(?P<value>[^,;:]{4,60})", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Passage:
    """Lines that follow one another in one column, joined."""

    text: str
    words: tuple[Word, ...]
    row: int


def stated(sheet: Sheet, mark: DecimalMark | None) -> Iterator[tuple[str, Found, float, int]]:
    """Role, value, likelihood and row of everything that running text states."""
    for passage in passages(sheet):
        yield from _certified(passage)
        yield from _carried(passage)
    for segment in sheet.segments:
        yield from _carried(Passage(segment.text, segment.words, segment.row))
    yield from _weighed(sheet, mark)


def passages(sheet: Sheet) -> Iterator[Passage]:
    """The running text of a page: lines right under one another that begin alike, joined; a lone line by itself."""
    taken: set[int] = set()
    for number, row in enumerate(sheet.rows):
        for segment in row:
            if id(segment) in taken:
                continue
            lines = [segment, *_following(sheet, segment, number)]
            taken |= {id(s) for s in lines}
            yield Passage(" ".join(s.text for s in lines), tuple(w for s in lines for w in s.words), number)


def _following(sheet: Sheet, first: Segment, number: int) -> list[Segment]:
    found: list[Segment] = []
    last = first
    for row in sheet.rows[number + 1 : number + _MOST]:
        below = next((s for s in row if abs(s.place.x0 - first.place.x0) < 3), None)
        if below is None or below.place.y0 - last.place.y1 > 1.2 * max(last.place.height, 1.0):
            break
        found.append(below)
        last = below
    return found


def _found(passage: Passage, quote: str, value: str | Decimal) -> Found:
    return Found(value, quote, words_of(passage.words, quote), 1.0)


def _certified(passage: Passage) -> Iterator[tuple[str, Found, float, int]]:
    for pattern in _ORIGIN:
        for match in pattern.finditer(passage.text):
            country = parse_country(match["value"].strip(" ."))
            if country:
                yield "origin_country", _found(passage, match["value"], country), 0.5, passage.row
                break
    for role, pattern in _REFERENCES:
        for match in pattern.finditer(passage.text):
            reference = parse_reference(match["value"])
            if reference and len(reference) >= 4 and not container_numbers(reference):
                yield role, _found(passage, reference, reference), 0.42, passage.row
                break
    agreed = _AGREEMENT.search(passage.text)
    importing = parse_country(agreed["value"].strip(" .,")) if agreed else None
    if agreed and importing and importing != "CN":
        yield "final_destination", _found(passage, agreed["value"].strip(" .,"), importing), 0.5, passage.row
    consigned = _CONSIGNED.search(passage.text)
    if consigned and COMPANY.search(consigned["value"]):
        yield "consignee", _found(passage, consigned["value"].strip(), consigned["value"].strip()), 0.6, passage.row
    recipient = _RECIPIENT.search(passage.text)
    if recipient and COMPANY.search(recipient["value"]):
        yield "recipient", _found(passage, recipient["value"].strip(), recipient["value"].strip()), 0.5, passage.row


def _carried(passage: Passage) -> Iterator[tuple[str, Found, float, int]]:
    for pattern in (_ROUTE, _MOVED, _CAPITALS):
        match = pattern.search(passage.text)
        if match and (pattern is not _CAPITALS or all(map(port_country, match.groups()))):
            for role, quote in match.groupdict().items():
                yield role, _found(passage, quote.strip(" ,."), quote.strip(" ,.")), 0.6, passage.row
    vessel = _VESSEL.search(passage.text)
    if vessel:
        yield "vessel", _found(passage, vessel["value"].strip(), vessel["value"].strip()), 0.55, passage.row
        if vessel["voyage"]:
            yield "voyage", _found(passage, vessel["voyage"], vessel["voyage"]), 0.5, passage.row
    shipped = _SHIPPED.search(passage.text)
    if shipped and not parse_country(shipped["value"]):
        yield "vessel", _found(passage, shipped["value"].strip(), shipped["value"].strip()), 0.58, passage.row
    packed = _SPELLED.search(passage.text) or _COUNTED.search(passage.text) or _PACKED.search(passage.text)
    count = parse_count(packed["value"]) if packed else None
    if packed and count is not None:
        yield "total_packages", _found(passage, packed["value"], count), 0.4, passage.row


def _weighed(sheet: Sheet, mark: DecimalMark | None) -> Iterator[tuple[str, Found, float, int]]:
    """The net and the gross weight that a page states in words, where it states one of each or calls one the total."""
    told: dict[str, list[tuple[Decimal, Found, bool, int]]] = {}
    for segment in sheet.segments:
        for role, match in called_masses(segment.text):
            value = parse_mass_kg(match[0], mark=mark)
            if value:
                total = (
                    re.search(
                        r"total|aggregate|altogether|gesamt|合计|总|共", segment.text[: match.end()], re.IGNORECASE
                    )
                    is not None
                )
                found = Found(value, match[0], words_of(segment.words, match[0]), 1.0)
                told.setdefault(role, []).append((value, found, total, segment.row))
    for role, seen in told.items():
        sums = [s for s in seen if s[2]] or seen
        if len({value for value, *_ in sums}) == 1:
            yield role, sums[-1][1], 0.56 if sums[-1][2] else 0.5, sums[-1][3]


def called_masses(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """The masses of a text that it calls net or gross: all with the name before them, or all with the name behind."""
    masses = list(_MASS.finditer(text))
    starts = [0, *(m.end() for m in masses)]
    before = [_name(_BEFORE, text[start : m.start()]) for start, m in zip(starts, masses, strict=False)]
    behind = [_name(_BEHIND, text[m.end() :]) for m in masses]
    for role, match in zip(before if before and before[0] else behind, masses, strict=True):
        if role and not _SINGLE.match(text[match.end() :]):
            yield role, match


def _name(names: dict[str, re.Pattern[str]], text: str) -> str:
    """What a text calls a mass, by the name that stands nearest to it."""
    found = [(match.start(), role) for role, pattern in names.items() if (match := pattern.search(text))]
    return max(found)[1] if found else ""
