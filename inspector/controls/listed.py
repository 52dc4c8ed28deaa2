"""The official lists of entities: control list, concern list, unreliable entities, orders."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from inspector.controls.schema import Part, Text, Word
from inspector.controls.yamlfile import load_model

ENTITIES = Path(__file__).parent.parent / "data" / "entities.yaml"
_RANK = {"EXPORT_CONTROL_LIST": 0, "WATCH_LIST": 1, "UNRELIABLE_ENTITY_LIST": 2, "COUNTERMEASURE_ORDER": 3}
_SPOKEN = {
    "EXPORT_CONTROL_LIST": "export control list",
    "WATCH_LIST": "concern list (watch list)",
    "UNRELIABLE_ENTITY_LIST": "unreliable entity list",
    "COUNTERMEASURE_ORDER": "countermeasure order",
}


class Listing(Part):
    """One announcement that puts entities on a list, with what became of it."""

    id: Annotated[str, Field(pattern=r"^[A-Z]{2}-\d{4}-\d+$")]
    list: Literal["EXPORT_CONTROL_LIST", "WATCH_LIST", "UNRELIABLE_ENTITY_LIST", "COUNTERMEASURE_ORDER"]
    announcement: Text
    date_issued: dt.date
    date_effective: dt.date | None
    country: Word
    count: int | None
    names_listed: int
    names_status: Literal["CONFIRMED", "SECONDARY", "PARTIAL", "NOT_RETRIEVED"]
    status: Literal["active", "stopped", "investigation", "suspended_to_2026-11-10_then_unknown"]
    stopped_from: dt.date | None = None
    suspended_from: dt.date | None = None
    suspended_until: dt.date | None = None
    status_after_suspension: Literal["unknown"] | None = None
    names_en: tuple[Word, ...] = ()
    sources: tuple[Word, ...]
    official_address_seen: str | None = None
    note: Text | None = None


class EntityFile(Part):
    """The file of listed entities."""

    meta: dict[str, object]
    listings: tuple[Listing, ...]


@lru_cache(maxsize=1)
def entity_file() -> EntityFile:
    """The carried file of listed entities.

    Raises:
        CatalogueInvalid: the file is malformed.
    """
    return load_model(ENTITIES, EntityFile)[0]


def listed_names() -> tuple[tuple[str, Listing, str], ...]:
    """Each name that is listed or whose listing is suspended, with its gravest listing and the reason in words.

    Names whose listing was stopped, and mere investigations, are left out.
    """
    found: dict[str, tuple[str, Listing, str]] = {}
    standing = [item for item in entity_file().listings if item.status not in ("stopped", "investigation")]
    for listing in sorted(standing, key=lambda item: (item.status != "active", _RANK[item.list], item.id)):
        for name in listing.names_en:
            found.setdefault(name.casefold(), (name, listing, _reason(listing)))
    return tuple(found.values())


def _reason(listing: Listing) -> str:
    words = f"{_SPOKEN[listing.list]}, {listing.announcement} of {listing.date_issued.isoformat()}"
    if listing.suspended_until:
        words += f"; suspended to {listing.suspended_until.isoformat()}, unknown after that day"
    if listing.names_status != "CONFIRMED":
        words += "; the name was read in a secondary source"
    return words
