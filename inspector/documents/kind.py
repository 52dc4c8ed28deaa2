"""What a document type is: the words that give it away, and what its labels mean on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Cue:
    """A phrase that speaks for a kind. `title` cues count fully only as a title: alone in a row, or large."""

    phrase: str
    weight: float
    title: bool = False


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """One document type, declared by value.

    `roles` says which field a label's role fills on this kind (`invoice_no` is `number` on an invoice and
    `invoice_number` on a packing list); a role that is not named fills the field of its own name where the
    public vocabulary has one. `drop` are fields this kind never has. `goods` says how its goods are printed:
    `table` (rows), `flow` (running text in columns, as on bills of lading), or `none`. `letterhead` is the
    field that the letterhead fills when no label does. `also` copies a field under a second name (the number
    of a licence is a licence number). `told_by` are points for labels, by role, where no title could be read.
    """

    id: str
    cues: tuple[Cue, ...]
    roles: Mapping[str, str] = field(default_factory=dict)
    drop: tuple[str, ...] = ()
    subtypes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    goods: str = "table"
    letterhead: str = ""
    also: Mapping[str, str] = field(default_factory=dict)
    told_by: Mapping[str, float] = field(default_factory=dict)
