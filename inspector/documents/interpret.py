"""From a candidate's printed words to a value of the kind that the field asks for."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from inspector.core.document import Value
from inspector.core.page import Word
from inspector.core.vocabulary import ValueKind
from inspector.documents.company import COMPANY
from inspector.documents.layout import segment_of
from inspector.documents.meaning import meaning, only_labels
from inspector.values.country import find_country, parse_country
from inspector.values.date import DateReading, find_dates, parse_date
from inspector.values.hs_code import parse_hs
from inspector.values.incoterm import parse_incoterm
from inspector.values.measure import parse_count, parse_mass_kg, parse_volume_cbm
from inspector.values.money import parse_currency, parse_money
from inspector.values.number import DecimalMark, parse_number
from inspector.values.party import split_party
from inspector.values.port import parse_port, port_country
from inspector.values.reference_number import container_numbers, parse_reference
from inspector.values.script import has_han

EMPTY: Final = re.compile(
    r"x{3,}|\*{2,}|[-–—_.]{1,}|n\.?/?a\.?|nil|none|form [a-z]|original|copy|duplicate|triplicate|(?:non-?)?negotiable|"
    r"as agreed|see attached.*|无|空白|略",
    re.IGNORECASE,
)
"""What stands in a box that holds nothing, or beside it as part of the title."""
Lines = Sequence[tuple[Word, ...]]


@dataclass(frozen=True, slots=True)
class Found:
    """A value with the very words it was read from, and how well its shape fits the kind (0–1)."""

    value: Value
    text: str
    words: tuple[Word, ...]
    quality: float
    alternatives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Printed:
    """The lines of a candidate: words and their text."""

    lines: tuple[tuple[Word, ...], ...]
    texts: tuple[str, ...]

    @property
    def first(self) -> str:
        """Text of the first line."""
        return self.texts[0] if self.texts else ""

    @property
    def words(self) -> tuple[Word, ...]:
        """Words of the first line."""
        return self.lines[0] if self.lines else ()


def interpret(kind: ValueKind, printed: Printed, mark: DecimalMark | None) -> Found | None:
    """The value that the printed lines hold, or None where they hold none of this kind."""
    if not printed.texts or not printed.words or EMPTY.fullmatch(printed.first.strip()):
        return None
    return _PARSERS[kind](printed, mark)


def words_of(words: tuple[Word, ...], quote: str) -> tuple[Word, ...]:
    """The words among these in which a quoted part stands; all where it cannot be found."""
    if not words:
        return ()
    segment = segment_of(words, 0)
    at = segment.text.casefold().find(quote.casefold())
    return segment.words_between(at, at + len(quote)) if quote and at >= 0 else words


def _text(printed: Printed, mark: DecimalMark | None) -> Found | None:
    text = printed.first.strip(' :：|,;"“”')
    return Found(text, text, printed.words, 0.7) if re.search(r"\w", text) else None


_CREDIT: Final = re.compile(r"^[(（]?(?=[0-9A-Z]*\d{6})[0-9A-Z]{10,18}[)）]?(?:\s+|$)")
"""A company's code, which declarations print before its name."""
_CODE_BEHIND: Final = re.compile(r"\s*[(（]\s*(?=[0-9A-Z]*\d{5})[0-9A-Z]{9,18}\s*[)）]?$")
"""A company's code in brackets, which older declarations print behind its name."""
_TO_FILL_IN: Final = re.compile(
    r"^[(（](?=[^()]*\b(?:name|address|adresse|anschrift|country)\b)[^()]*[)）]$", re.IGNORECASE
)
"""A line of a box that tells how to fill it."""


def _party(printed: Printed, mark: DecimalMark | None) -> Found | None:
    texts = [_CODE_BEHIND.sub("", _CREDIT.sub("", t)) for t in printed.texts if re.search(r"[^\W\d_]{2}", t)]
    texts = [t for t in texts if t and not _TO_FILL_IN.match(t)]
    if not texts:
        return None
    name, _ = split_party(texts)
    if has_han(name) and not re.search(r"[A-Za-z]{3}", name):
        name = next((t for t in texts[1:3] if _is_company(t) and not has_han(t)), name)
    name = _without_place(re.sub(r"^(?:m/s|messrs)\b\.?\s*", "", name.strip(" :：,;|"), flags=re.IGNORECASE))
    if len(name) < 2 or re.fullmatch(r"[\d\W]+", name) or (not _is_company(name) and only_labels(name)):
        return None
    words = _lines_with(printed, name)
    # A name that an address follows is a party even where no form of a company ends it.
    quality = 0.9 if _is_company(name) else 0.7 if len(texts) > 2 else 0.6
    if re.search(r"\b(?:same as|as above|to order)\b", name, re.IGNORECASE):
        quality = 0.7
    return Found(name, name, words, quality)


def _without_place(name: str) -> str:
    """A name without the town and country that follow it on its line ("Kobe Metals Co., Ltd., Kobe, Japan")."""
    head, _, country = name.rpartition(",")
    forms = list(COMPANY.finditer(head))
    if not forms or parse_country(country.strip(" .")) is None:
        return name
    behind = re.match(r"[.)]*\s*,", name[forms[-1].end() :])
    return name[: forms[-1].end() + 1].rstrip(" ,") if behind else name


def _is_company(text: str) -> bool:
    return COMPANY.search(text) is not None


def _lines_with(printed: Printed, name: str) -> tuple[Word, ...]:
    """The words of the one or two lines that spell a name."""
    found: list[Word] = []
    rest = re.sub(r"\s+", "", name).casefold()
    for words, text in zip(printed.lines, printed.texts, strict=True):
        flat = re.sub(r"\s+", "", text).casefold().strip(":：,;|")
        if flat and rest.startswith(flat):
            found += words
            rest = rest[len(flat) :]
        elif rest and rest in flat:
            found += words_of(words, name if name.casefold() in text.casefold() else text)
            rest = ""
        if not rest:
            break
    return tuple(found) or printed.words


def _date(printed: Printed, mark: DecimalMark | None) -> Found | None:
    for words, text in zip(printed.lines[:3], printed.texts[:3], strict=True):
        spans = find_dates(text)
        if spans:
            start, end, reading = spans[-1]
            return _dated(reading, text[start:end], words)
        whole = parse_date(text)
        if whole:
            return _dated(whole, text, words)
    return None


def _dated(reading: DateReading, quote: str, words: tuple[Word, ...]) -> Found:
    others = tuple(d.isoformat() for d in reading.alternatives)
    return Found(reading.value, quote, words_of(words, quote), 1.0, others)


def _country(printed: Printed, mark: DecimalMark | None) -> Found | None:
    for words, text in zip(printed.lines[:2], printed.texts[:2], strict=True):
        if _MASS_UNIT.fullmatch(text.strip(" ()")) or meaning(text) is not None:
            continue  # KG and MT are countries too
        code = parse_country(text.strip(" .,;:"))
        if code:
            return Found(code, text.strip(), words, 1.0)
        inner = find_country(text)
        if inner:
            quote = text[inner[1] : inner[2]]
            return Found(inner[0], quote, words_of(words, quote), 0.8)
    return None


def _port(printed: Printed, mark: DecimalMark | None) -> Found | None:
    text = re.split(r"\s(?:by|per)(?:\s(?:sea|air|vessel|rail|truck)\b|\s*$)", printed.first, flags=re.IGNORECASE)[0]
    port = parse_port(text)
    if port is None or re.fullmatch(r"[\d\W]+", port):
        return None
    words = words_of(printed.words, port)
    if len(printed.texts) > 1 and _wraps(port, printed.texts[1]):
        port = f"{port} {printed.texts[1].strip()}"
        words = (*printed.words, *printed.lines[1])
    known = port_country(port) is not None
    if not known and (re.search(r"\d\s*[A-Z]", port) or meaning(port) is not None):
        return None  # a count or a label
    return Found(port, port, words, 0.3 if len(port) >= 50 else 0.9 if known else 0.7)


def _wraps(port: str, below: str) -> bool:
    """A port goes on below where the line ends in a comma, or below stands only the rest of its name."""
    if port.endswith(","):
        return True
    return re.fullmatch(r"(?:airport|port|seaport|international airport)\W*", below.strip(), re.IGNORECASE) is not None


def _currency(printed: Printed, mark: DecimalMark | None) -> Found | None:
    code = parse_currency(printed.first)
    return Found(code, printed.first, printed.words, 1.0) if code else None


def _incoterm(printed: Printed, mark: DecimalMark | None) -> Found | None:
    for words, text in zip(printed.lines[:2], printed.texts[:2], strict=True):
        term = parse_incoterm(text)
        if term:
            return Found(term, text, words_of(words, term), 1.0)
    return None


def _money(printed: Printed, mark: DecimalMark | None) -> Found | None:
    for words, text in zip(printed.lines[:2], printed.texts[:2], strict=True):
        money = parse_money(text, mark=mark)
        if money:
            return Found(money.amount, text, words, 1.0 if money.currency else 0.9)
    return None


def _measured(
    parse: Callable[..., object], printed: Printed, mark: DecimalMark | None, unit: re.Pattern[str]
) -> Found | None:
    for words, text in zip(printed.lines[:2], printed.texts[:2], strict=True):
        value = parse(text, mark=mark)
        if value is not None:
            quote = _number_quote(text)
            quality = 1.0 if unit.search(text) else 0.8
            return Found(value, quote, words_of(words, quote), quality)  # type: ignore[arg-type]  # Decimal by contract
    return None


def _number_quote(text: str) -> str:
    match = re.search(r"[\d][\d.,'  ]*\d|\d", text)
    return match.group(0).strip() if match else text


_DAY_FIRST: Final = re.compile(r"\d{1,2}/\d{1,2}/\d{2,4}[/-][A-Z]{2,}[A-Z0-9/-]*")
"""A number made of the day and the letters of the house ("08/10/2023/TPC")."""
_MASS_UNIT = re.compile(r"kgs?\b|千克|公斤|\bm?t\b|tons?|tonnes?|吨|lbs?\b|\bg\b", re.IGNORECASE)
_VOLUME_UNIT = re.compile(r"cbm|m3|m³|立方|cu\.?\s?m", re.IGNORECASE)
_COUNT_UNIT = re.compile(r"[^\W\d_]{2}|[件箱桶托袋包捆卷]")


def _mass(printed: Printed, mark: DecimalMark | None) -> Found | None:
    return _measured(parse_mass_kg, printed, mark, _MASS_UNIT)


def _volume(printed: Printed, mark: DecimalMark | None) -> Found | None:
    return _measured(parse_volume_cbm, printed, mark, _VOLUME_UNIT)


def _count(printed: Printed, mark: DecimalMark | None) -> Found | None:
    found = _measured(parse_count, printed, mark, _COUNT_UNIT)
    if found is None or (
        isinstance(found.value, object) and _MASS_UNIT.search(printed.first) and "kg" in printed.first.lower()
    ):
        return None
    return found


def _number(printed: Printed, mark: DecimalMark | None) -> Found | None:
    value = parse_number(printed.first, mark=mark)
    return None if value is None else Found(value, _number_quote(printed.first), printed.words, 0.9)


def _codes(printed: Printed, mark: DecimalMark | None) -> Found | None:
    codes: list[str] = []
    words: list[Word] = []
    for line, text in zip(printed.lines, printed.texts, strict=True):
        here = [c for c in container_numbers(text) if c not in codes]
        if here:
            codes += here
            words += (
                line
                if len(line) == 1
                else [w for w in line if any(c[:4] in w.text or c[-7:-1] in w.text for c in here)] or line
            )
    return Found(tuple(codes), ", ".join(codes), tuple(words), 1.0) if codes else None


def _reference(printed: Printed, mark: DecimalMark | None) -> Found | None:
    for words, text in zip(printed.lines[:2], printed.texts[:2], strict=True):
        bare = re.split(r"[(（]", text)[0]
        bare = bare if re.search(r"\d", bare) else text
        dated = _DAY_FIRST.fullmatch(bare.strip())
        if dated:
            return Found(dated.group(), dated.group(), words_of(words, dated.group()), 0.8)
        reference = _short_reference(bare) or parse_reference(bare)
        if reference:
            doubtful = parse_date(reference) is not None or len(reference) < 4
            return Found(reference, reference, words_of(words, reference), 0.34 if doubtful else 0.9)
    return None


def _short_reference(text: str) -> str | None:
    """A number printed with its prefix ("PO 4967475", "938-1580 1628"): kept whole where nothing else stands there."""
    bare = re.split(r"[(（,;，；]", text)[0].strip(" :：.#")
    tokens = bare.split()
    if find_dates(text):
        return None
    if re.fullmatch(r"[A-Z]{1,5}-\d[A-Z0-9\-/]{2,20}", bare):
        return bare
    shaped = all(
        re.fullmatch(r"[A-Z0-9][A-Z0-9\-/.]*", t) and (len(t) <= 3 or any(c.isdigit() for c in t)) for t in tokens
    )
    if len(tokens) == 2 and tokens[0].isalpha() and tokens[1].startswith(tokens[0]):
        return tokens[1]  # the label said before the number what the number says itself ("PL PL-40283")
    if not 2 <= len(tokens) <= 3 or not shaped or not any(c.isdigit() for c in tokens[-1]):
        return None
    return bare if tokens[0] not in {"NO", "NO.", "NR", "REF", "TO", "INV", "BY"} else None


def _hs(printed: Printed, mark: DecimalMark | None) -> Found | None:
    code = parse_hs(printed.first)
    return Found(code, printed.first, printed.words, 1.0) if code else None


_PARSERS: Final[dict[ValueKind, Callable[[Printed, DecimalMark | None], Found | None]]] = {
    "text": _text,
    "party": _party,
    "date": _date,
    "country": _country,
    "port": _port,
    "currency": _currency,
    "money": _money,
    "mass": _mass,
    "count": _count,
    "volume": _volume,
    "codes": _codes,
    "incoterm": _incoterm,
    "reference": _reference,
    "hs_code": _hs,
    "unit": _text,
    "number": _number,
}
