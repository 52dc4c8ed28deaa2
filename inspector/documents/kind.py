"""What a document type is: the words that give it away, its labels and its columns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Cue:
    """A phrase that speaks for a kind. `title` cues count only near the top of a page or in large print."""

    phrase: str
    weight: float
    title: bool = False


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """One document type, declared by value.

    `labels` and `columns` map a field name to the phrases under which this kind prints it, in addition to
    those that all kinds share; `drop` are fields that this kind never has.
    """

    id: str
    cues: tuple[Cue, ...]
    labels: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    drop: tuple[str, ...] = ()
    subtypes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    header_only: bool = False
