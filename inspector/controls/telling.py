"""Remarks that honest papers seldom carry, and countries that make a material: two tables for the checks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Final

from pydantic import Field, StringConstraints, field_validator

from inspector.controls.schema import MATERIALS, Certainty, Part, Text, Word
from inspector.controls.yamlfile import load_model
from inspector.core.phrase import Phrase

DATA: Final = Path(__file__).parent.parent / "data"
REMARKS: Final = DATA / "remarks.yaml"
PRODUCERS: Final = DATA / "producers.yaml"

Alpha2 = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]


class RemarkKind(Part):
    """One kind of remark: its patterns, the red flag it shows, and texts that must and must not set it off."""

    id: Annotated[str, Field(pattern=r"^[a-z_]+$")]
    flag: Annotated[str, Field(pattern=r"^RF\d\d$")]
    why: Text
    why_zh: Text
    strong: bool
    patterns: Annotated[tuple[str, ...], Field(min_length=1)]
    match: Annotated[tuple[Word, ...], Field(min_length=2)]
    no_match: Annotated[tuple[Word, ...], Field(min_length=2)]

    @field_validator("patterns")
    @classmethod
    def _compiles(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for pattern in value:
            try:
                re.compile(pattern)
            except re.error as error:
                raise ValueError(f"{pattern} is no regular expression: {error}") from error
        return value


class RemarkFile(Part):
    """The table of remarks."""

    certainty: Certainty
    remarks: tuple[RemarkKind, ...]


class ProducerFile(Part):
    """Countries that make each material; the rare earths share one list."""

    certainty: Certainty
    source: Text
    rare_earths: tuple[Alpha2, ...]
    materials: dict[Word, tuple[Alpha2, ...]]


@dataclass(frozen=True, slots=True)
class Told:
    """A telling remark in a text: which kind, the words, and why it tells."""

    kind: str
    quote: str
    why: Phrase
    strong: bool


def telling(text: str) -> Iterator[Told]:
    """Every kind of telling remark in the text, once each."""
    for kind, pattern in _patterns():
        found = pattern.search(text)
        if found is not None:
            yield Told(kind.id, found.group(), Phrase(kind.why, kind.why_zh), kind.strong)


def makers(material: str) -> frozenset[str]:
    """The countries that are known to make a material, as alpha-2 codes."""
    table = producers()
    return frozenset(table.materials.get(material, table.rare_earths))


@lru_cache(maxsize=1)
def remarks() -> tuple[RemarkKind, ...]:
    """The carried table of remarks.

    Raises:
        CatalogueInvalid: the file is malformed.
    """
    return load_model(REMARKS, RemarkFile)[0].remarks


@lru_cache(maxsize=1)
def producers() -> ProducerFile:
    """The carried table of producing countries.

    Raises:
        CatalogueInvalid: the file is malformed.
        ValueError: it names a material that is none.
    """
    table = load_model(PRODUCERS, ProducerFile)[0]
    unknown = [m for m in table.materials if m not in MATERIALS]
    if unknown:
        raise ValueError(f"{PRODUCERS.name}: {unknown[0]} is none of the public material names")
    return table


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[RemarkKind, re.Pattern[str]], ...]:
    return tuple((kind, re.compile("|".join(kind.patterns), re.IGNORECASE)) for kind in remarks())
