"""How one office writes numbers, dates, weights and letters: the same value looks different on every paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Language = Literal["en", "zh", "both"]

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December")  # fmt: skip
_DATES = {
    "iso": "{y}-{m:02d}-{d:02d}",
    "compact": "{y}{m:02d}{d:02d}",
    "slash": "{y}/{m:02d}/{d:02d}",
    "dmon": "{d:02d} {mon} {y}",
    "DMON": "{d:02d}-{MON}-{y}",
    "MOND": "{MON}. {d:02d}, {y}",
    "long": "{month} {d}, {y}",
    "dmy": "{d:02d}/{m:02d}/{y}",
    "dotted": "{d:02d}.{m:02d}.{y}",
    "zh": "{y}年{m}月{d}日",
    "zh0": "{y}年{m:02d}月{d:02d}日",
    "ydot": "{y}.{m:02d}.{d:02d}",
}
DATE_FORMATS = tuple(_DATES)
"""The names of the ways to write a date."""
_SEPARATORS = {"comma": (",", "."), "dot": (".", ","), "space": ("\N{NO-BREAK SPACE}", ","), "plain": ("", "."),
               "swiss": ("'", "."), "lakh": (",", ".")}  # fmt: skip
NUMBER_FORMATS = tuple(_SEPARATORS)
"""The names of the ways to write a number: 1,234.56 · 1.234,56 · 1 234,56 · 1234.56 · 1'234.56 · 1,23,456.78."""


@dataclass(frozen=True, slots=True)
class Manner:
    """The habits of one office.

    `mass` is the unit in which weights are printed, `hs` the number of digits of tariff codes and the dots in them.
    """

    language: Language = "en"
    numbers: str = "comma"
    dates: str = "iso"
    upper: bool = False
    mass: str = "KGS"
    hs: str = "8"

    def number(self, value: float, places: int | None = None) -> str:
        """A number; without `places` as many decimals as it needs, 3 at most."""
        thousands, point = _SEPARATORS[self.numbers]
        text = f"{value:,.{3 if places is None else places}f}"
        if places is None and "." in text:
            text = text.rstrip("0").rstrip(".")
        if self.numbers == "lakh":
            return _in_lakhs(text)
        return text.replace(",", "\0").replace(".", point).replace("\0", thousands)

    def date(self, day: date) -> str:
        """A date."""
        month = _MONTHS[day.month - 1]
        return _DATES[self.dates].format(
            y=day.year, m=day.month, d=day.day, month=month, mon=month[:3], MON=month[:3].upper()
        )

    def weight(self, kilograms: float) -> str:
        """A weight in the unit of this manner, without the unit."""
        if self.mass == "MT":
            return self.number(kilograms / 1000, 3)
        return self.number(kilograms, None if float(kilograms).is_integer() or self.numbers == "plain" else 2)

    def letters(self, text: str) -> str:
        """Text, in capitals where this office types so."""
        return text.upper() if self.upper else text

    def tariff(self, code: str) -> str:
        """A tariff code: `6`, `8` or `10` digits, `6.` and `8.` with dots after the fourth and sixth."""
        digits = code[: int(self.hs.rstrip("."))]
        if not self.hs.endswith("."):
            return digits
        return ".".join(part for part in (digits[:4], digits[4:6], digits[6:8], digits[8:]) if part)


def _in_lakhs(text: str) -> str:
    """A number grouped as in India: the last three digits, then pairs (12,34,567.00)."""
    whole, point, rest = text.replace(",", "").partition(".")
    head, tail = whole[:-3], whole[-3:]
    pairs = [head[max(0, end - 2) : end] for end in range(len(head), 0, -2)][::-1]
    return ",".join([*pairs, tail]) + point + rest
