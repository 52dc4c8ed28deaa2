"""Sums of money in words, as invoices repeat them."""

from __future__ import annotations

from typing import Final

_ONES: Final = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
                "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")  # fmt: skip
_TENS: Final = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def _below_thousand(number: int) -> list[str]:
    hundreds, rest = divmod(number, 100)
    words = [_ONES[hundreds], "hundred"] if hundreds else []
    if rest < 20:
        return words + ([_ONES[rest]] if rest else [])
    tens, ones = divmod(rest, 10)
    return [*words, _TENS[tens] + (f"-{_ONES[ones]}" if ones else "")]


def in_words(value: float, currency: str) -> str:
    """The sum as `US DOLLARS TWELVE THOUSAND AND CENTS FIVE ONLY`; a sum below one is said to be zero."""
    cents = round(value * 100)
    whole, cents = divmod(cents, 100)
    words: list[str] = []
    for size, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (1, "")):
        part, whole = divmod(whole, size)
        words += [*_below_thousand(part), *([name] if name else [])] if part else []
    money = {"USD": "US dollars", "EUR": "Euro", "CNY": "Renminbi Yuan"}.get(currency, currency)
    tail = f" and cents {' '.join(_below_thousand(cents))}" if cents else ""
    return f"{money} {' '.join(words) or 'zero'}{tail} only".upper()
