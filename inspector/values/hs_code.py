"""Tariff codes of the Harmonized System: six to ten digits, however they are dotted."""

from __future__ import annotations

import re

from inspector.values.number import LONGEST
from inspector.values.script import normalise

_LABEL = re.compile(
    r"(?:H\.?\s?S\.?\s?(?:CODES?|NO|NUMBER|编码|编号|号)?|商品编[号码]|税则号列?|税号|TARIFF (?:CODE|NO|NUMBER)|"
    r"HTS(?:US)?)[\s.:#]*",
    re.IGNORECASE,
)
_PHONE = re.compile(r"TEL|PHONE|FAX|MOB|电话|传真|手机|[+]\s?\d", re.IGNORECASE)
_DIGIT = r"[0-9OoQlI|SBZ]"
_CANDIDATE = re.compile(rf"(?<![\w.,\-/])({_DIGIT}{{2,10}}(?:[ .\-]{{1,2}}{_DIGIT}{{1,6}}){{0,4}})(?![\w]|[.,\-/]\d)")
_SHAPES = {
    (6,), (7,), (8,), (9,), (10,), (4, 2), (4, 2, 2), (4, 2, 2, 2), (4, 2, 4), (4, 4), (4, 6), (4, 2, 3), (4, 2, 1),
    (4, 2, 2, 1), (6, 2), (6, 2, 2), (6, 4), (6, 3), (8, 2), (4, 3, 2), (4, 4, 2), (4, 5), (2, 2, 2), (2, 2, 2, 2),
    (2, 2, 2, 2, 2),
}  # fmt: skip
_LAST_HEADINGS = (
    6, 10, 9, 10, 11, 4, 14, 14, 10, 8, 9, 14, 2, 4, 22, 5, 4, 6, 5, 9,
    6, 9, 9, 4, 30, 21, 16, 53, 42, 6, 5, 15, 7, 7, 7, 6, 7, 27, 26, 17,
    15, 6, 4, 21, 4, 2, 7, 23, 11, 7, 13, 12, 11, 8, 16, 9, 5, 11, 11, 6,
    17, 17, 10, 6, 7, 3, 4, 15, 14, 20, 18, 29, 26, 19, 8, 16, 0, 6, 7, 7,
    13, 15, 11, 87, 49, 9, 16, 7, 8, 33, 14, 9, 7, 6, 8, 20, 6,
)  # fmt: skip
"""The last heading of each chapter, from 01 on. Source: Harmonized System 2022; chapter 77 is empty."""

_REPAIR = str.maketrans({"O": "0", "o": "0", "Q": "0", "l": "1", "I": "1", "|": "1", "S": "5", "B": "8", "Z": "2"})


def parse_hs(text: str) -> str | None:
    """The first tariff code of the text as digits only, six to ten of them, or None.

    Telephone numbers, dates, chapters outside 01–97 and headings that no chapter has are no codes.
    """
    plain = normalise(text[:LONGEST])
    label = _LABEL.search(plain)
    if label:
        return _first(plain[label.end() :], labelled=True) or _first(plain[: label.start()], labelled=False)
    return None if _PHONE.search(plain) else _first(plain, labelled=False)


def _first(plain: str, *, labelled: bool) -> str | None:
    position = 0
    while match := _CANDIDATE.search(plain, position):
        code = _code(match.group(1), labelled=labelled)
        if code:
            return code
        position = max(match.start() + 1, match.start(1) + len(re.split(r"[ .\-]", match.group(1))[0]))
    return None


def _code(printed: str, *, labelled: bool) -> str | None:
    groups = _groups(printed)
    letters = sum(not g.isdigit() for g in "".join(groups))
    if letters > 2:
        return None
    for size in range(len(groups), 0, -1):
        shape = tuple(len(g) for g in groups[:size])
        digits = "".join(groups[:size]).translate(_REPAIR)
        if shape in _SHAPES and 6 <= len(digits) <= 10 and _plausible(digits, shape, labelled=labelled):
            return digits
    return None


def _groups(printed: str) -> list[str]:
    """The groups that belong together: with dots no space may follow, with spaces the first one has four digits.

    So `9405.11 120 CARTONS` and `848180 20 PCS` end before the count. An odd number of
    digits that the next group makes even was one code torn apart.
    """
    first, *rest = re.split(r"([ .\-]{1,2})", printed)
    groups = [first]
    dotted = bool(rest) and rest[0] != " "
    if rest and not dotted and len(first) != 4:
        torn = len(first) in (7, 9) and len(first) + len(rest[1]) in (8, 10)
        return [first + rest[1]] if torn else groups
    for mark, group in zip(rest[::2], rest[1::2], strict=True):
        if dotted != (mark != " "):
            torn = sum(map(len, groups)) in (7, 9) and sum(map(len, groups)) + len(group) in (8, 10)
            return [*groups[:-1], groups[-1] + group] if torn else groups
        groups.append(group)
    return groups


def _plausible(digits: str, shape: tuple[int, ...], *, labelled: bool) -> bool:
    chapter, heading = int(digits[:2]), int(digits[2:4])
    if not 1 <= chapter <= len(_LAST_HEADINGS) or not 1 <= heading <= _LAST_HEADINGS[chapter - 1]:
        return False
    return labelled or shape[0] != 2


def hs_prefix(a: str, b: str) -> bool:
    """Whether one code is the beginning of the other: 848180 of 8481804090. Empty ones never are."""
    left, right = re.sub(r"\D", "", a), re.sub(r"\D", "", b)
    return bool(left and right) and (left.startswith(right) or right.startswith(left))
