"""Many patterns over one text, quickly: a pattern is only tried where the letters that it cannot do without stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

_GROUP: Final = re.compile(r"\((?:[^()\\]|\\.)*\)[?*]?(?:\{[^}]*\})?")
_OPTIONAL: Final = re.compile(r"(?:\\.|.)(?:[?*]|\{0?,\d*\})")
_GAP: Final = "\x00"


@dataclass(frozen=True, slots=True)
class Signs:
    """Patterns, each with letters (in small ones) that every text that it fits holds; empty letters always fit."""

    patterns: tuple[tuple[str, re.Pattern[str]], ...]

    @classmethod
    def of(cls, patterns: Sequence[str], flags: int = re.IGNORECASE) -> Signs:
        """Compile patterns; top-level alternatives are tried apart."""
        parts = [part for pattern in patterns for part in alternatives(pattern)]
        return cls(tuple((anchor(part), re.compile(part, flags)) for part in parts))

    def find(self, text: str, small: str) -> Iterator[re.Match[str]]:
        """All matches in the text, of which `small` is the same in small letters."""
        for letters, pattern in self.patterns:
            if letters in small:
                yield from pattern.finditer(text)


def alternatives(pattern: str) -> list[str]:
    """The alternatives of a pattern at its outermost level."""
    parts, depth, start, at = [], 0, 0, 0
    while at < len(pattern):
        char = pattern[at]
        if char == "\\":
            at += 2
            continue
        if char == "[":
            at = pattern.index("]", at + 2)
        depth += (char == "(") - (char == ")")
        if char == "|" and depth == 0:
            parts.append(pattern[start:at])
            start = at + 1
        at += 1
    return [*parts, pattern[start:]]


def anchor(pattern: str) -> str:
    """The longest run of letters that a pattern cannot do without, in small letters; may be empty."""
    plain = re.sub(r"\[(?:[^\]\\]|\\.)+\](?:[?*+]|\{[^}]*\})?", _GAP, pattern)
    while (shorter := _GROUP.sub(_GAP, plain)) != plain:
        plain = shorter
    plain = _OPTIONAL.sub(_GAP, plain)
    plain = re.sub(r"\\[.\-/ +&]", lambda m: m.group()[1] if m.group()[1] in " -/&" else _GAP, plain)
    plain = re.sub(r"\\.|[.^$+]|\{[^}]*\}", _GAP, plain)
    return max(plain.split(_GAP), key=len, default="").lower()
