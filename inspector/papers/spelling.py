"""Sums of money in words, English and Chinese, as invoices repeat them."""

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


_DIGITS: Final = "零壹贰叁肆伍陆柒捌玖"
_PLACES: Final = ("", "拾", "佰", "仟")
_MYRIADS: Final = ("", "万", "亿")


def _group(number: int) -> str:
    """A number below ten thousand in capital numerals; zeros between digits are said once."""
    said, gap = "", False
    for place in (3, 2, 1, 0):
        digit = number // 10**place % 10
        if digit:
            said += ("零" if gap and said else "") + _DIGITS[digit] + _PLACES[place]
        gap = digit == 0
    return said


def in_capitals(value: float) -> str:
    """The sum in the capital numerals of Chinese banks, from the 元 down: `壹万贰仟元零伍分`, `叁佰元整`."""
    cents = round(value * 100)
    whole, tens, ones = cents // 100, cents // 10 % 10, cents % 10
    said = ""
    for place in (2, 1, 0):
        part = whole // 10 ** (4 * place) % 10000
        if part:
            said += ("零" if said and part < 1000 else "") + _group(part) + _MYRIADS[place]
    said = (said or "零") + "元"
    if not tens and not ones:
        return said + "整"
    return said + (f"{_DIGITS[tens]}角" if tens else "零") + (f"{_DIGITS[ones]}分" if ones else "整")
