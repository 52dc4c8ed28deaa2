"""What happened: the audit as people read it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from inspector.casework.views import AuditRecord
from inspector.core.visible import visible
from inspector.web.words import Words

# Names in the payload of a record that say what was chosen and why; everything else is for programs.
_CHOSEN: Final = ("outcome", "verdict")
_WHY: Final = ("comment", "name", "reason")


@dataclass(frozen=True, slots=True)
class Entry:
    """One act."""

    number: int
    at: str
    who: str
    what: str
    note: str
    case: str
    href: str
    hash: str


def history_of(t: Words, records: Sequence[AuditRecord]) -> tuple[Entry, ...]:
    """The records as entries, in their order."""
    return tuple(_entry(t, record) for record in records)


def _entry(t: Words, record: AuditRecord) -> Entry:
    chosen = next((str(record.payload[name]) for name in _CHOSEN if record.payload.get(name)), "")
    undone = [t(f"act.{chosen}")] if record.what == "undone" and f"act.{chosen}" in t else []
    why = [str(record.payload[name]) for name in _WHY if record.payload.get(name)]
    return Entry(
        number=record.seq,
        at=visible(record.at.replace("T", " "))[:19],
        who=visible(record.who, longest=80),
        what=act_word(t, record.what, "" if record.what == "undone" else chosen),
        note=visible("; ".join(undone + why), longest=400),
        case=record.case,
        href=f"/cases/{quote(record.case, safe='')}" if record.case else "",
        hash=visible(record.hash)[:16],
    )


def act_word(t: Words, act: str, chosen: str = "") -> str:
    """What an act is called: by what was chosen, else by its own name."""
    for name in (chosen, act, act.replace(" ", "_"), act.rpartition(".")[2]):
        if name and f"act.{name}" in t:
            return t(f"act.{name}")
    return visible(act, longest=60)
