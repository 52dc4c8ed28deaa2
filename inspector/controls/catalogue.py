"""INTERFACE DRAFT, to be implemented: the control catalogue."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from inspector.core.finding import ControlStatus


@dataclass(frozen=True, slots=True)
class Match:
    """A text, HS code or CAS number that meets a controlled item."""

    item: str            # id of the item, ga_metal
    announcement: str    # id of its announcement
    material: str        # public material name: gallium, rare_earth_magnet, …
    how: str             # "name" | "cas" | "hs" | "formula" | "un" | "alloy"
    quote: str           # the words of the paper that matched
    start: int           # offsets of the quote in the text that was given
    end: int
    strength: float      # 0–1; a bare HS-6 with siblings that are free is weak (≤ 0.3)
    limit_met: bool | None = None  # True/False where a number on the paper meets or misses the item's limit


class Catalogue:
    """Announcements, items, entities, and questions to them."""

    fingerprint: str  # "sha256…" of all data files

    def match(self, text: str, *, hs: str = "", cas: str = "") -> tuple[Match, ...]: ...

    def status(self, item: str, on: dt.date, *, destination: str = "", as_of: dt.date | None = None) -> ControlStatus: ...

    def price_band(self, material_or_goods: str, on: dt.date) -> tuple[Decimal, Decimal] | None: ...
