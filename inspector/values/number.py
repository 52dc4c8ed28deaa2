"""Numbers as the papers of any country print them: which mark is the decimal one, and what the digits say."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Final, Literal

from inspector.values.script import normalise

DecimalMark = Literal[".", ","]

LONGEST: Final = 2_000
"""Characters of a value that are looked at; a cell that is longer holds no value."""

MOST_DIGITS: Final = 30
"""A run with more digits is no number of a trade paper."""

_RUN = re.compile(r"[0-9OoQlI|SB]+(?:[.,'][0-9OoQlI|SB]+)*")
_NUMBER = re.compile(r"\d{1,3}(?:[ ']\d{3})+(?!\d)(?:[.,]\d+)*|\d+(?:[.,']\d+)*|(?<![\w.,])[.,]\d+(?![.,]?\d)")
_BROKEN = re.compile(r"(?<=\d) ?([.,]) ?(?=\d{2,3}(?!\d))")
_TWICE = re.compile(r"(?<=\d)([.,])[.,]+(?=\d)")
_ENGLISH = re.compile(r"\d{1,3}(?:,\d{3})*(?:\.\d+)?|\d+(?:\.\d+)?")
_WHOLE = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?")
_ALONE = re.compile(r"[^\d]*[\d., ]+[^\d]*")
_REPAIR = str.maketrans({"O": "0", "o": "0", "Q": "0", "l": "1", "I": "1", "|": "1", "S": "5", "B": "8"})
_TORN = re.compile(r"\d[\d.,]*(?: [\d.,]*\d)+")
_LONE_DIGIT = re.compile(r"(?<=[.,]\d) (?=\d(?![\d.,]))")
_MULTIPLES = {"万": Decimal(10_000), "亿": Decimal(100_000_000)}


@dataclass(frozen=True, slots=True)
class Printed:
    """A number as it stands in a normalised text: its place, its digits with marks, and its sign."""

    start: int
    end: int
    text: str
    negative: bool = False


def parse_number(text: str, *, mark: DecimalMark | None = None) -> Decimal | None:
    """The first number of the text, or None. `mark` is the decimal mark of the document where it is known."""
    found = readings(text, mark=mark)
    return found[0] if found else None


def readings(text: str, *, mark: DecimalMark | None = None) -> tuple[Decimal, ...]:
    """All plausible values of the first number that can be read, most plausible first.

    `3,136` is 3136 before 3.136, and `2.992` is 2.992 before 2992, unless `mark` says which mark is decimal. What a
    recogniser may have torn or misread comes last: `4 47,517.34` is 4, or else 447517.34; `S4.75` is 4.75, else 54.75.
    """
    plain = clean(text)
    for printed in printed_numbers(plain):
        values = values_of(printed, mark=mark)
        if values:
            values = tuple(dict.fromkeys((*values, *_damaged(plain, printed, mark))))
            by = _MULTIPLES.get(plain[printed.end : printed.end + 1], Decimal(1))
            return tuple(v * by for v in values) if by != 1 else values
    return ()


def _damaged(plain: str, printed: Printed, mark: DecimalMark | None) -> tuple[Decimal, ...]:
    """What the number would be if its parts were torn apart, or its first digit read as the S of a dollar sign."""
    spellings = []
    if " " in plain and _TORN.fullmatch(plain):
        spellings.append(plain.replace(" ", ""))
    if plain[max(0, printed.start - 2) : printed.start].strip() == "S" and plain[printed.start - 1] == "S":
        spellings.append("5" + printed.text.replace(" ", ""))
    short = [s for s in spellings if len(s) <= MOST_DIGITS]
    return tuple(v for s in short for v in values_of(Printed(0, len(s), s, printed.negative), mark=mark))


def clean(text: str) -> str:
    """The normalised text with letters in runs of digits repaired and broken groups joined."""
    plain = _TWICE.sub(r"\1", repair_digits(normalise(text[:LONGEST])))
    if " " in plain and _ALONE.fullmatch(plain):
        plain = _TORN.sub(_mended, _BROKEN.sub(r"\1", plain))
    return plain


def _mended(match: re.Match[str]) -> str:
    """Parts of one number joined where they are no numbers apart: `731,41 9.00`, not `4 47,517.34`."""
    torn = match.group()
    parts = torn.split(" ")
    joined = "".join(parts)
    whole = _WHOLE.fullmatch(joined) and not all(map(_ENGLISH.fullmatch, parts))
    return joined if whole else _LONE_DIGIT.sub("", torn)


def repair_digits(text: str) -> str:
    """Turn O into 0, l and I into 1, S into 5, B into 8, only in runs that are digits otherwise.

    Same length as before. A letter at either end of a run is doubted more: it may be a unit or a sign.
    """
    return _RUN.sub(_repaired, text)


def _repaired(match: re.Match[str]) -> str:
    run, text = match.group(), match.string
    letters = sum(c.isalpha() or c == "|" for c in run)
    digits = sum(c.isdigit() for c in run)
    if not letters or digits < letters or digits < 1:
        return run
    if (match.start() and text[match.start() - 1].isalpha()) or text[match.end() : match.end() + 1].isalpha():
        return run
    marks = len(run) - letters - digits
    if run[-1] in "lI|SB" and marks < 2 and not (marks and run[-1] in "SBI|" and letters == 1):
        return run
    if (run[0] == "S" and run[1] not in ".,") or (run[0] in "lI|B" and (digits < 2 or (run[0] == "B" and not marks))):
        return run
    return run.translate(_REPAIR)


def printed_numbers(plain: str) -> tuple[Printed, ...]:
    """Every number of a normalised text, left to right."""
    found = []
    for match in _NUMBER.finditer(plain):
        if sum(c.isdigit() for c in match.group()) <= MOST_DIGITS:
            negative = _negative(plain, match.start(), match.end())
            found.append(Printed(match.start(), match.end(), match.group(), negative))
    return tuple(found)


def _negative(plain: str, start: int, end: int) -> bool:
    before = plain[max(0, start - 4) : start].rstrip(" $€£¥")
    if before.endswith("-"):
        return not before[:-1] or not (before[-2].isalnum() or before[-2] in ")-.")
    if plain[end:].strip() == "-":
        return True
    return before == "(" == plain[:1] and plain[end:].strip() == ")" and "." in plain[start:end]


def values_of(printed: Printed, *, mark: DecimalMark | None = None) -> tuple[Decimal, ...]:
    """The plausible values of one printed number, most plausible first; none where the marks make no sense."""
    body = re.sub(r"[ ']", "", printed.text) if _spaced(printed.text) else printed.text
    try:
        values = [Decimal(v) for v in _spellings(body, mark)]
    except InvalidOperation:
        return ()
    return tuple(-v if printed.negative else v for v in dict.fromkeys(values))


def _spaced(body: str) -> bool:
    return re.search(r"[ ']", body) is not None


def _spellings(body: str, mark: DecimalMark | None) -> list[str]:
    """Plain spellings (digits and a point) of a body of digits, points and commas."""
    if body[0] in ".,":
        return [f"0.{body[1:]}"] if body.count(".") + body.count(",") == 1 else []
    dots, commas = body.count("."), body.count(",")
    if not dots and not commas:
        return [body]
    if dots and commas:
        return _both(body)
    sep = "." if dots else ","
    if dots + commas > 1:
        return _several(body, sep)
    return _single(body, sep, mark)


def _both(body: str) -> list[str]:
    """Both marks: the last one is decimal where it stands once."""
    last = "." if body.rfind(".") > body.rfind(",") else ","
    other = "," if last == "." else "."
    whole, _, decimals = body.rpartition(last)
    if last in whole or not _grouped(whole.split(other)):
        if all(len(g) == 3 for g in re.split("[.,]", body)[1:]):
            return [re.sub("[.,]", "", body)]
        groups = re.split("[.,]", body)
        return ["".join(groups[:-1]) + "." + groups[-1]] if _grouped(groups[:-1]) else []
    return [whole.replace(other, "") + "." + decimals]


def _several(body: str, sep: str) -> list[str]:
    """One kind of mark, several times: groups; or groups whose last mark was misread."""
    groups = body.split(sep)
    if _grouped(groups):
        return ["".join(groups)]
    if len(groups[-1]) <= 2 and _grouped(groups[:-1]):
        return ["".join(groups[:-1]) + "." + groups[-1]]
    return []


def _single(body: str, sep: str, mark: DecimalMark | None) -> list[str]:
    """One mark, once: three digits behind it are ambiguous, all else is decimal."""
    whole, _, rest = body.partition(sep)
    decimal, group = f"{whole}.{rest}", whole + rest
    if len(rest) != 3 or len(whole) > 3 or whole.startswith("0"):
        return [decimal]
    grouping_first = sep != mark if mark else sep == ","
    return [group, decimal] if grouping_first else [decimal, group]


def _grouped(groups: list[str]) -> bool:
    """Whether the groups are thousands (1 234 567), or lakhs and crores (12 34 567)."""
    if len(groups) == 1:
        return True
    head, *middle, last = groups
    if len(last) != 3 or not 1 <= len(head) <= 3:
        return False
    return all(len(g) == 3 for g in middle) or (len(head) <= 2 and all(len(g) == 2 for g in middle))


def vote_mark(texts: Iterable[str]) -> DecimalMark | None:
    """The decimal mark that a document uses, by its unambiguous numbers only; None when they do not decide.

    Two digits behind a single mark speak for it, both marks in one number more so, repeated groups against it.
    """
    votes = {".": 0.0, ",": 0.0}
    for text in texts:
        for printed in printed_numbers(clean(text)):
            mark, weight = _vote(re.sub(r"[ ']", "", printed.text))
            if mark:
                votes[mark] += weight
    point, comma = votes["."], votes[","]
    if point > 0 and point >= 3 * comma:
        return "."
    return "," if comma > 0 and comma >= 3 * point else None


def _vote(body: str) -> tuple[str, float]:
    dots, commas = body.count("."), body.count(",")
    if dots and commas:
        last = "." if body.rfind(".") > body.rfind(",") else ","
        return (last, 3.0) if body.count(last) == 1 and _both(body) else ("", 0.0)
    sep = "." if dots else ","
    groups = body.split(sep)
    if dots + commas > 1:
        return ("," if sep == "." else ".", 2.0) if _grouped(groups) and len(groups[1]) == 3 else ("", 0.0)
    if dots + commas == 1 and len(groups[1]) == 2 and groups[0]:
        code = len(groups[0]) == 4 and groups[1] != "00"  # 8481.80 is rather a tariff heading than a price
        return sep, 0.25 if code else 1.0
    return "", 0.0


def format_number(value: Decimal | int) -> str:
    """The number with commas between thousands and a decimal point, as `parse_number` reads it back."""
    number = Decimal(value)
    return f"{number:,f}" if number.is_finite() else str(number)
