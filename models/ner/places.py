"""Known ports behind words of going somewhere: to Rotterdam, 运往阿拉木图, and the other end of a pair of ports."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from spacy.tokens import Doc

from models.ner.tokens import is_han, norm

Found = tuple[int, int, str]

_TOWARDS: Final = frozenset({"to", "from", "via", "ex", "left", "至", "到", "往", "经", "赴", "抵", "自", "由", "运"})
_WAITING: Final = frozenset({"ready", "arrived", "arrives", "loaded", "discharged", "stored", "board", "due"})
_BETWEEN: Final = frozenset({"/", "-", "–", "—", ">", "→", "~"})
_LONGEST: Final = 6
"""Tokens of the longest name that is looked for: a Han character is one."""


def reached(doc: Doc, places: Collection[str], seen: Collection[Found]) -> Iterator[Found]:
    """Start, end and label of known places that the words before them make a port; `seen` is what was found so far."""
    ends = {end: label for _, end, label in seen if label in ("PORT", "COUNTRY")}
    for at in range(1, len(doc)):
        if not _begins(doc, at, ends):
            continue
        for end in range(min(len(doc), at + _LONGEST), at, -1):
            if any(c.isalpha() for c in doc[end - 1].text) and key(doc, at, end) in places:
                yield at, end, "PORT"
                break


def _begins(doc: Doc, at: int, ends: dict[int, str]) -> bool:
    """Whether a port may stand at a token: behind a word of going, or behind a port or country that is its pair."""
    before = norm(doc[at - 1].text)
    if before in _TOWARDS or (before in ("in", "at", "on") and at > 1 and norm(doc[at - 2].text) in _WAITING):
        return True
    if before in _BETWEEN and ends.get(at - 1) == "PORT":
        return True
    return is_han(doc[at].text[0]) and ends.get(at) == "COUNTRY"


def key(doc: Doc, start: int, end: int) -> str:
    """A name for comparison: simplified small letters and nothing else."""
    return "".join(c for token in doc[start:end] for c in norm(token.text) if c.isalpha())
