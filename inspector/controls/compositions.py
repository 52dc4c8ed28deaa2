"""Reads alloys and grades that are written with element symbols: Sn42Bi58, W-Ni-Fe 93/5/2, Ga 6N, Sb 99.65 %."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from inspector.controls.tokens import plain

SYMBOLS = frozenset(
    re.findall(
        "[A-Z][a-z]?",
        "HHeLiBeBCNOFNeNaMgAlSiPSClArKCaScTiVCrMnFeCoNiCuZnGaGeAsSeBrKrRbSrYZrNbMoTcRuRhPdAgCdInSnSbTeIXe"
        "CsBaLaCePrNdPmSmEuGdTbDyHoErTmYbLuHfTaWReOsIrPtAuHgTlPbBiPoAtRnFrRaAcThPaU",
    )
)
_EL = r"[A-Z][a-z]?"
_NUM = r"\d{1,2}(?:\.\d{1,2})?"
_SEP = r"[\s/,;+\-%]{0,4}"
_AFTER = re.compile(
    rf"(?<![A-Za-z0-9])-?{_EL}{_SEP}(?:{_NUM})?%?(?:{_SEP}{_EL}[\s\-]?{_NUM}\s?%?){{1,5}}(?![A-Za-z0-9])"
)
_BEFORE = re.compile(rf"(?<![A-Za-z0-9.]){_NUM}\s?%?\s?{_EL}(?:{_SEP}{_NUM}\s?%?\s?{_EL}){{1,5}}(?![a-z0-9])")
_DASHED = re.compile(rf"(?<![A-Za-z0-9])({_EL})((?:-{_NUM}{_EL}){{1,5}})(?![A-Za-z0-9])")
_SLASHED = re.compile(rf"(?<![A-Za-z])({_EL}(?:[/-]{_EL}){{1,4}})\s*[:(]?\s*({_NUM}(?:[/-]{_NUM}){{1,4}})(?![\d.])")
_PAIR_AFTER = re.compile(rf"({_EL}){_SEP}({_NUM})?")
_PAIR_BEFORE = re.compile(rf"({_NUM})\s?%?\s?({_EL})")
_NINES = r"(?P<n>\d)N(?P<h>\d)?(?:\+)?(?![A-Za-z0-9])"
_PERCENT = r"(?P<p>9\d\.\d+|9[5-9](?=\s?%)|100(?=\s?%))\s?%?(?!\d)"
_GRADE = re.compile(
    rf"(?<![A-Za-z0-9])(?P<e>{_EL})[\s\-:]{{0,2}}(?:[≥>=]{{1,2}}|min\.?)?\s?(?:{_NINES}|{_PERCENT})"
    rf"|(?<![A-Za-z0-9])(?P<n2>\d)N(?P<h2>\d)?[\s\-]{{1,2}}(?P<e2>{_EL})(?![A-Za-z0-9])"
)


@dataclass(frozen=True, slots=True)
class Composition:
    """Element symbols with their shares in percent by weight, as printed at a place in the text."""

    shares: tuple[tuple[str, Decimal], ...]
    quote: str
    start: int
    end: int

    def share(self, element: str) -> Decimal | None:
        """The share of an element, or None where it is not named."""
        return next((value for name, value in self.shares if name == element), None)


@dataclass(frozen=True, slots=True)
class Grade:
    """An element symbol with the purity in percent at which it is sold: Ga 6N."""

    element: str
    purity: Decimal
    quote: str
    start: int
    end: int


def compositions(text: str) -> tuple[Composition, ...]:
    """All compositions in the text whose shares add up to about 100."""
    smooth = plain(text)
    found: list[Composition] = []
    free = bytearray(b"\1" * len(smooth))
    for start, end, shares in [*_slashed(smooth), *_dashed(smooth), *_written_after(smooth), *_written_before(smooth)]:
        whole = _filled(shares)
        if whole and all(free[start:end]):
            free[start:end] = bytes(end - start)
            found.append(Composition(whole, text[start:end], start, end))
    return tuple(sorted(found, key=lambda c: c.start))


def grades(text: str) -> tuple[Grade, ...]:
    """All symbols with a purity. `In` and `As` count only with the notation in nines, because they are words."""
    smooth = plain(text)
    found = []
    for m in _GRADE.finditer(smooth):
        element = m["e"] or m["e2"]
        nines, half = m["n"] or m["n2"], m["h"] or m["h2"]
        if element not in SYMBOLS or (nines is None and element in {"In", "As", "At", "I", "No", "Am"}):
            continue
        purity = purity_of_nines(int(nines), half) if nines else Decimal(m["p"])
        if purity is not None:
            found.append(Grade(element, purity, text[m.start() : m.end()], m.start(), m.end()))
    return tuple(found)


def purity_of_nines(nines: int, half: str | None = None) -> Decimal | None:
    """4N is 99.99 %, 4N5 is 99.995 %; None below 2N and above 13N, which is no purity."""
    if not 2 <= nines <= 13:
        return None
    return Decimal("99." + "9" * (nines - 2) + (half or "")) if nines > 2 or half else Decimal(99)


def _slashed(text: str) -> Iterator[tuple[int, int, list[tuple[str, Decimal | None]]]]:
    for m in _SLASHED.finditer(text):
        names, numbers = re.split("[/-]", m[1]), re.split("[/-]", m[2])
        if len(names) == len(numbers):
            yield m.start(), m.end(), [(n, Decimal(v)) for n, v in zip(names, numbers, strict=True)]


def _dashed(text: str) -> Iterator[tuple[int, int, list[tuple[str, Decimal | None]]]]:
    """Sn-58Bi, the first element being the rest."""
    for m in _DASHED.finditer(text):
        pairs: list[tuple[str, Decimal | None]] = [(p[2], Decimal(p[1])) for p in _PAIR_BEFORE.finditer(m[2])]
        yield m.start(), m.end(), [(m[1], None), *pairs]


def _written_after(text: str) -> Iterator[tuple[int, int, list[tuple[str, Decimal | None]]]]:
    for m in _AFTER.finditer(text):
        pairs = [(p[1], Decimal(p[2]) if p[2] else None) for p in _PAIR_AFTER.finditer(m.group())]
        yield m.start(), m.end(), pairs


def _written_before(text: str) -> Iterator[tuple[int, int, list[tuple[str, Decimal | None]]]]:
    for m in _BEFORE.finditer(text):
        yield m.start(), m.end(), [(p[2], Decimal(p[1])) for p in _PAIR_BEFORE.finditer(m.group())]


def _filled(shares: list[tuple[str, Decimal | None]]) -> tuple[tuple[str, Decimal], ...] | None:
    """The shares with the one that is left out as the rest to 100; None where they are no composition."""
    names = [name for name, _ in shares]
    if len(names) < 2 or len(set(names)) < len(names) or not set(names) <= SYMBOLS:
        return None
    missing = [name for name, value in shares if value is None]
    total = sum((value for _, value in shares if value is not None), Decimal(0))
    if missing and (len(missing) > 1 or not 0 < total < 100):
        return None
    if not missing and not Decimal("97") <= total <= Decimal("101"):
        return None
    return tuple((name, 100 - total if value is None else value) for name, value in shares)
