"""Dates in every form that trade papers use; an ambiguous one keeps its other readings."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from inspector.values.month import month_of
from inspector.values.number import LONGEST
from inspector.values.script import aligned

EARLIEST: Final = 1990
LATEST: Final = 2100

_SEP = r"[\s.,\-/']{0,3}"
_OF = rf"(?:\s+DEL?\s+|{_SEP})"  # "27 DE FEBRERO DE 2026"
_ORD = r"(?:ST|ND|RD|TH)?(?:\s?DAY)?(?:\s?OF)?"
_WORD = r"(?<![A-Z])([A-Z0145][A-Z0145ÄÉÛÇ][A-Z086ÛÇ](?:[A-Z0145]{0,6}[A-Z])?)"
_YEAR = r"((?:19|20)[ .]?\d{2}|\d{4}|(?<=\D)\d{2})(?![\d:])"
_DAY = r"(^[0-3] \d|\d{2}|(?<!\d[ .])\d)"  # a lone digit beside another is half of a day that was torn apart
_LONG_YEAR = r"((?:19|20) \d{2}|\d{4})"
_NUM_YEAR = r"((?:19|20) ?\d{2}|\d{4}|\d{2})(?![\d:]|[./-]\d)"
_LAST_DAY = r"(\d{2}|\d(?![ .]?\d)|[0-3] \d$)"
_NO_MORE = r"(?!\d|[-/.]\d{1,2}(?!\d))"
_HAN_DIGITS = "〇零○一二三四五六七八九"
_HAN_PART = "([一二三四五六七八九十]{1,3})"
_FORMS: Final = (
    (
        "ymd",
        re.compile(
            rf"(?<!\d){_LONG_YEAR}\s?[-/.年년]\s?(\d{{1,2}})\s?[-/.月월]\s?{_LAST_DAY}{_NO_MORE}(?:\s?[日号일])?"
        ),
    ),
    ("han", re.compile(rf"([O0{_HAN_DIGITS}]{{4}})\s?年\s?{_HAN_PART}\s?月\s?{_HAN_PART}(?:\s?[日号])?")),
    ("dwy", re.compile(rf"(?<![\dA-Z.]){_DAY}{_ORD}{_OF}{_WORD}{_OF}{_YEAR}")),
    ("wdy", re.compile(rf"{_WORD}{_SEP}(?<!\d)(\d{{1,2}}){_ORD}{_SEP}{_YEAR}")),
    ("ywd", re.compile(rf"(?<!\d)(\d{{4}}){_SEP}{_WORD}{_SEP}(?<!\d){_LAST_DAY}(?!\d)")),
    ("num", re.compile(rf"(?<![\d./\-])(?<!19 )(?<!20 ){_DAY}\s?([./-])\s?(\d{{1,2}})\s?\2\s?{_NUM_YEAR}")),
    ("run", re.compile(r"(?<![\w.,/\-])(\d{8})(?![\w]|[.,]\d)")),
)
_DIGIT_RUN = re.compile(r"(?<![A-Z])[0-9OQIL|SB]{1,8}(?![A-Z])|(?<=\d)[OQIL|SB](?=\d)")
_BESIDE_MONTH = re.compile(
    r"(?<![A-Z0-9])[0-9OQIL|SB]{2}(?=[ \-./]?(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC))|"
    r"(?<=JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[0-9OQIL|SB]{4}(?![A-Z0-9])"
)
_DIGITS = str.maketrans({"O": "0", "Q": "0", "I": "1", "L": "1", "|": "1", "S": "5", "B": "8"})


@dataclass(frozen=True, slots=True)
class DateReading:
    """A date, and the other days that the same print may mean."""

    value: dt.date
    alternatives: tuple[dt.date, ...] = ()


def parse_date(text: str, *, day_first: bool | None = None) -> DateReading | None:
    """The first date of the text, or None.

    `05/06/2026` is read day first unless `day_first` is False; while it is None the other reading stays as an
    alternative. With dots the day comes first. Years outside 1990–2100 are no dates.
    """
    found = find_dates(text[:LONGEST], day_first=day_first)
    return found[0][2] if found else None


def find_dates(text: str, *, day_first: bool | None = None) -> tuple[tuple[int, int, DateReading], ...]:
    """Every date in a longer text: start and end in the text as given, and its reading; left to right."""
    plain, offsets = aligned(text)
    upper = "".join(c.upper() if len(c.upper()) == 1 else c for c in plain)
    fixed = _BESIDE_MONTH.sub(_digits, _DIGIT_RUN.sub(_digits, upper))
    found = sorted(_candidates(fixed, day_first), key=lambda c: (c[0], -c[1]))
    kept: list[tuple[int, int, DateReading]] = []
    for start, end, reading in found:
        if not kept or offsets[start] >= kept[-1][1]:
            kept.append((offsets[start], offsets[end - 1] + 1, reading))
    return tuple(kept)


def format_date(value: dt.date) -> str:
    """The date as ISO 8601, the form of the case."""
    return value.isoformat()


def _digits(match: re.Match[str]) -> str:
    run = match.group()
    digits = sum(c.isdigit() for c in run)
    return run.translate(_DIGITS) if digits and (digits * 2 >= len(run) or len(run) == 1) else run


def _candidates(fixed: str, day_first: bool | None) -> Iterator[tuple[int, int, DateReading]]:
    for form, pattern in _FORMS:
        position = 0
        while match := pattern.search(fixed, position):
            reading = _READERS[form](match, day_first)
            if reading:
                yield match.start(), match.end(), reading
            position = match.end() if reading else match.start() + 1


def _ymd(match: re.Match[str], day_first: bool | None) -> DateReading | None:
    return _reading(_day(int(_joined(match[1])), int(match[2]), int(_joined(match[3]))))


def _dwy(match: re.Match[str], day_first: bool | None) -> DateReading | None:
    return _with_month(match[3], match[2], match[1])


def _wdy(match: re.Match[str], day_first: bool | None) -> DateReading | None:
    return _with_month(match[3], match[1], match[2])


def _ywd(match: re.Match[str], day_first: bool | None) -> DateReading | None:
    return _with_month(match[1], match[2], match[3])


def _with_month(year: str, word: str, day: str) -> DateReading | None:
    month = month_of(word)
    return _reading(_day(_full_year(_joined(year)), month, int(_joined(day)))) if month else None


def _num(match: re.Match[str], day_first: bool | None) -> DateReading | None:
    first, sep, second, year = int(_joined(match[1])), match[2], int(match[3]), _joined(match[4])
    by_day = _day(_full_year(year), second, first)
    by_month = _day(_full_year(year), first, second)
    by_year = _day(2000 + first, second, int(year)) if len(year) == 2 else None
    order = [by_month, by_day] if day_first is False else [by_day, by_month]
    if not by_day and not by_month:
        order = [by_year]
    if sep == "." and day_first is not False and by_day:
        order = [by_day]
    if day_first is not None:
        order = [next((d for d in order if d), None)]
    return _reading(*order)


def _run(match: re.Match[str], day_first: bool | None) -> DateReading | None:
    run = match[1]
    value = _day(int(run[:4]), int(run[4:6]), int(run[6:]))
    if value:
        return _reading(value)
    by_day = _day(int(run[4:]), int(run[2:4]), int(run[:2]))
    by_month = _day(int(run[4:]), int(run[:2]), int(run[2:4]))
    return _reading(by_month, by_day) if day_first is False else _reading(by_day, by_month)


def _han(match: re.Match[str], day_first: bool | None) -> DateReading | None:
    year = "".join(str("零一二三四五六七八九".index(c)) if c in "零一二三四五六七八九" else "0" for c in match[1])
    month, day = _han_number(match[2]), _han_number(match[3])
    return _reading(_day(int(year), month, day)) if month and day else None


def _han_number(text: str) -> int:
    """A number up to 99 in Chinese numerals; 0 where it is none."""
    tens, mark, units = text.partition("十")
    if not mark:
        return _HAN_DIGITS.index(text) - 2 if len(text) == 1 and text in _HAN_DIGITS[3:] else 0
    if len(tens) > 1 or len(units) > 1 or "十" in units:
        return 0
    return (_han_number(tens) if tens else 1) * 10 + (_han_number(units) if units else 0)


def _joined(digits: str) -> str:
    """Digits of one number that were torn apart."""
    return digits.replace(" ", "").replace(".", "")


def _full_year(year: str) -> int:
    return int(year) if len(year) == 4 else 2000 + int(year) if int(year) < 80 else 1900 + int(year)


def _day(year: int, month: int, day: int) -> dt.date | None:
    if not EARLIEST <= year <= LATEST:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _reading(*days: dt.date | None) -> DateReading | None:
    known = list(dict.fromkeys(d for d in days if d))
    return DateReading(known[0], tuple(known[1:])) if known else None


_READERS: Final[dict[str, Callable[[re.Match[str], bool | None], DateReading | None]]] = {
    "ymd": _ymd, "han": _han, "dwy": _dwy, "wdy": _wdy, "ywd": _ywd, "num": _num, "run": _run,
}  # fmt: skip
