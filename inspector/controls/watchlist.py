"""INTERFACE DRAFT, to be implemented: a site's watch list and the listed entities."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Listed:
    """A party that is listed: by a site's watch list or by an official list of the catalogue."""

    name: str
    alias: str       # the spelling that matched
    country: str
    reason: str
    source: str      # "watch list" or the id of the listing
    similarity: float  # 0–1


class Watchlist:
    """Names to look for; empty where the site gave none."""

    def find(self, name: str) -> Listed | None: ...
