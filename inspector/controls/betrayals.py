"""Details that betray a material whatever the goods are called: storage, packing, UN numbers, grades, constants."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Annotated

from pydantic import Field, field_validator

from inspector.controls.constants import constants_in, share_of_rare_earths
from inspector.controls.schema import MATERIALS, Certainty, Part, Text, Word
from inspector.controls.tokens import plain
from inspector.controls.yamlfile import load_model
from inspector.core.phrase import Phrase

BETRAYALS = Path(__file__).parent.parent / "data" / "betrayals.yaml"


class Detail(Part):
    """One kind of detail: its patterns, what it speaks of, and texts that must and must not set it off."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9_]+$")]
    materials: tuple[str, ...]
    why: Text
    why_zh: Text
    strength: Annotated[float, Field(gt=0, le=1)]
    source: Text
    patterns: Annotated[tuple[str, ...], Field(min_length=1)]
    match: Annotated[tuple[Word, ...], Field(min_length=2)]
    no_match: Annotated[tuple[Word, ...], Field(min_length=2)]
    not_when: tuple[str, ...] = ()
    ordinary_for: tuple[str, ...] = ()

    @field_validator("materials")
    @classmethod
    def _known(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        unknown = [name for name in value if name not in MATERIALS]
        if unknown:
            raise ValueError(f"{unknown[0]} is none of the public material names")
        return value

    @field_validator("patterns", "not_when", "ordinary_for")
    @classmethod
    def _compiles(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for pattern in value:
            try:
                re.compile(pattern)
            except re.error as error:
                raise ValueError(f"{pattern} is no regular expression: {error}") from error
        return value


class DetailFile(Part):
    """The table of details."""

    certainty: Certainty
    details: tuple[Detail, ...]


@dataclass(frozen=True, slots=True)
class Betrayal:
    """A detail found in a text. `material` is empty where it speaks of a group, such as all rare earths.

    `start` and `end` are the place of the quote in the text that was given; `strength` is 0–1.
    """

    material: str
    quote: str
    start: int
    end: int
    why: Phrase
    strength: float
    kind: str


@lru_cache(maxsize=2)
def details(path: Path | None = None) -> tuple[Detail, ...]:
    """The table of a site, or the carried one.

    Raises:
        CatalogueInvalid: the file is malformed.
    """
    return load_model(path or BETRAYALS, DetailFile)[0].details


@lru_cache(maxsize=4096)
def betrayals(text: str) -> tuple[Betrayal, ...]:
    """All details in the text, the strongest first; one for each material and place."""
    smooth = plain(text)
    found = [*_of_details(text, smooth), *_of_constants(text, smooth)]
    found.sort(key=lambda b: (-b.strength, b.start, b.material))
    kept: dict[tuple[str, int], Betrayal] = {}
    for betrayal in found:
        kept.setdefault((betrayal.material, betrayal.start), betrayal)
    return tuple(kept.values())


def ordinary_for(kind: str, goods: str) -> bool:
    """Whether a detail of this kind is nothing unusual for goods of that description: cool storage of an adhesive."""
    pattern = _ordinary().get(kind)
    return pattern is not None and pattern.search(plain(goods)) is not None


@lru_cache(maxsize=1)
def _ordinary() -> dict[str, re.Pattern[str]]:
    return {d.id: re.compile("|".join(d.ordinary_for), re.IGNORECASE) for d in details() if d.ordinary_for}


def _of_details(text: str, smooth: str) -> Iterator[Betrayal]:
    for detail, patterns, excluded in _compiled():
        matches = [m for pattern in patterns for m in pattern.finditer(smooth)]
        if not matches or (excluded is not None and excluded.search(smooth)):
            continue
        for match in matches:
            quote = text[match.start() : match.end()]
            for material in detail.materials or ("",):
                why = Phrase(detail.why, detail.why_zh)
                yield Betrayal(material, quote, match.start(), match.end(), why, detail.strength, detail.id)


def _of_constants(text: str, smooth: str) -> Iterator[Betrayal]:
    for found in (*constants_in(smooth), *share_of_rare_earths(smooth)):
        quote = text[found.start : found.end]
        yield Betrayal(found.material, quote, found.start, found.end, found.why, found.strength, found.kind)


@lru_cache(maxsize=1)
def _compiled() -> tuple[tuple[Detail, tuple[re.Pattern[str], ...], re.Pattern[str] | None], ...]:
    return tuple(
        (
            detail,
            tuple(re.compile(p, re.IGNORECASE) for p in detail.patterns),
            re.compile("|".join(detail.not_when), re.IGNORECASE) if detail.not_when else None,
        )
        for detail in details()
    )
