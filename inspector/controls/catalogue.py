"""The control catalogue: announcements, their items, and the questions that a check may put to them."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Mapping
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType

from inspector.controls.cas import substance_of_cas
from inspector.controls.codes import HS_SHARING
from inspector.controls.guards import END_PRODUCTS
from inspector.controls.match import HIT, Match, Matcher
from inspector.controls.schema import Announcement, Item
from inspector.controls.status import DestinationRule, destination_rules, status_on
from inspector.controls.yamlfile import load_model
from inspector.core.finding import ControlStatus
from inspector.errors import CatalogueInvalid

__all__ = ["HIT", "Catalogue", "Match"]

ANNOUNCEMENTS = Path(__file__).parent / "announcements"
DATA = Path(__file__).parent.parent / "data"
KNOWN_UNTIL = dt.date(2026, 11, 24)
"""The day up to which the carried texts were gathered."""


class Catalogue:
    """The law as data. Build it with `Catalogue.load`."""

    def __init__(
        self, announcements: Iterable[Announcement], *, fingerprint: str, tables: Mapping[str, Path] | None = None
    ) -> None:
        """Index the announcements. `tables` are a site's own goods and currencies, by the names of their files.

        Raises:
            ValueError: two announcements hold an item of the same id.
        """
        self.fingerprint = fingerprint
        self.tables = MappingProxyType(dict(tables or {}))
        self._announcements = {a.id: a for a in announcements}
        items: dict[str, tuple[Item, str]] = {}
        for announcement in self._announcements.values():
            for item in announcement.items:
                if item.id in items:
                    raise ValueError(f"item {item.id} is in {items[item.id][1]} and in {announcement.id}")
                items[item.id] = (item, announcement.id)
        self._items = MappingProxyType(items)
        self._matcher = Matcher(items)

    @classmethod
    def load(cls, extra: Path | None = None) -> Catalogue:
        """The carried catalogue, with the announcement files of a site's folder added or put in their place.

        A file of the folder whose `id` is known replaces the carried announcement as a whole. Its subfolder `tables`
        may hold goods.yaml and currencies.yaml, which replace the carried tables.

        Raises:
            CatalogueInvalid: a file is malformed or names something twice; nothing is loaded then.
        """
        found, digest = _read(ANNOUNCEMENTS)
        for path in (HS_SHARING, END_PRODUCTS):
            digest.update(path.read_bytes())
        tables: dict[str, Path] = {}
        if extra is not None:
            if not extra.is_dir():
                raise CatalogueInvalid(file=str(extra), line=1, reason="the folder of extra announcements is not there")
            more, extra_digest = _read(extra)
            found |= more
            digest.update(extra_digest.digest())
            tables = _tables(extra / "tables")
            for path in tables.values():
                digest.update(path.name.encode() + b"\0" + path.read_bytes())
        try:
            return cls(found.values(), fingerprint=f"sha256:{digest.hexdigest()}", tables=tables)
        except ValueError as error:
            raise CatalogueInvalid(file=str(extra or ANNOUNCEMENTS.name), line=1, reason=str(error)) from error

    @property
    def announcements(self) -> tuple[Announcement, ...]:
        """All announcements, in order of their date of issue."""
        return tuple(sorted(self._announcements.values(), key=lambda a: (a.issued, a.id)))

    @property
    def items(self) -> tuple[Item, ...]:
        """All items of all announcements."""
        return tuple(item for item, _ in self._items.values())

    def announcement(self, announcement_id: str) -> Announcement:
        """The announcement of that id.

        Raises:
            KeyError: there is none.
        """
        return self._announcements[announcement_id]

    def item(self, item_id: str) -> Item:
        """The item of that id.

        Raises:
            KeyError: there is none.
        """
        return self._items[item_id][0]

    def announcement_of(self, item_id: str) -> Announcement:
        """The announcement that lists the item.

        Raises:
            KeyError: there is no such item.
        """
        return self._announcements[self._items[item_id][1]]

    def match(self, text: str, *, hs: str = "", cas: str = "") -> tuple[Match, ...]:
        """The items that a goods text, HS code and CAS number speak of, the surest first; `Match.hit` tells hints off.

        `limit_met` False comes last: the goods are named, but a number on the paper takes them out of the control.
        """
        return self._matcher.match(text, hs=hs, cas=cas)

    def status(
        self, item_id: str, on: dt.date, *, destination: str = "", as_of: dt.date | None = None
    ) -> ControlStatus:
        """Whether the item is controlled on that day, as far as knowledge reaches (`as_of`, else the catalogue's).

        An id of no announcement is not controlled. The id of a destination rule (MOFCOM-2024-46) may be asked too; it
        is not controlled towards other destinations. For goods, the rules of their destination come on top of this
        answer without changing it: ask `destination_rules`.
        """
        reach = as_of or KNOWN_UNTIL
        rule = self._announcements.get(item_id)
        if rule is not None:
            elsewhere = rule.destinations not in ("all", destination.upper())
            return "not_controlled" if elsewhere else status_on(rule, on, reach)
        if item_id not in self._items:
            return "not_controlled"
        return status_on(self.announcement_of(item_id), on, reach)

    def destination_rules(
        self, item_id: str, on: dt.date, destination: str, *, as_of: dt.date | None = None
    ) -> tuple[DestinationRule, ...]:
        """The rules on exports to this country that concern the item, each with its standing on that day."""
        rules = tuple(a for a in self.announcements if a.kind == "destination_rule")
        return destination_rules(rules, self.item(item_id), destination, on, as_of or KNOWN_UNTIL)

    def materials_of_cas(self, cas: str) -> tuple[str, ...]:
        """The public names of the materials with this CAS number: those of items, else those of other compounds."""
        named = self._materials(self._matcher.items_of_cas(cas))
        other = substance_of_cas(cas)
        return named or ((other.material,) if other is not None and other.material else ())

    def materials_of_un(self, un: str) -> tuple[str, ...]:
        """The public names of the materials that travel under this UN number (UN2803 or 2803)."""
        number = un.upper().removeprefix("UN").strip()
        return self._materials(i.id for i in self.items if any(u.number == number for u in i.un))

    def materials_of_hs(self, hs: str) -> tuple[tuple[str, float], ...]:
        """The materials that an HS code stands for, each with its strength, the strongest first."""
        best: dict[str, float] = {}
        for item, strength in self._matcher.items_of_hs(hs):
            material = self.item(item).material
            if material:
                best[material] = max(best.get(material, 0.0), strength)
        return tuple(sorted(best.items(), key=lambda pair: (-pair[1], pair[0])))

    def price_band(self, material: str, on: dt.date) -> tuple[Decimal, Decimal] | None:
        """The lowest and highest USD/kg that dated prices give for a material within 18 months of the day.

        None where none is known. Both sides of the border are in it; `Item.prices` has them apart.
        """
        near = dt.timedelta(days=548)
        prices = [p for i in self.items if i.material == material for p in i.prices if p.usd_per_kg]
        close = [p for p in prices if abs(p.day - on) <= near] or prices
        pairs = [p.usd_per_kg for p in close if p.usd_per_kg]
        return (min(low for low, _ in pairs), max(high for _, high in pairs)) if pairs else None

    def _materials(self, ids: Iterable[str]) -> tuple[str, ...]:
        names = (self.item(i).material for i in ids)
        return tuple(dict.fromkeys(name for name in names if name))


def read_announcements(folder: Path) -> dict[str, Announcement]:
    """The announcements of a folder by their ids.

    Raises:
        CatalogueInvalid: a file is malformed, or two files give one id.
    """
    return _read(folder)[0]


def _tables(folder: Path) -> dict[str, Path]:
    """The tables of a site, each read once to see that it is well formed.

    Raises:
        CatalogueInvalid: a table is malformed, or no table has that name.
    """
    from inspector.controls.currencies import load_rates
    from inspector.controls.goods import goods  # it asks the catalogue for prices, so it cannot be imported above

    known = {"goods.yaml": goods, "currencies.yaml": load_rates}
    found = {path.name: path for path in sorted(folder.iterdir())} if folder.is_dir() else {}
    for name, path in found.items():
        if name not in known:
            raise CatalogueInvalid(file=name, line=1, reason=f"no table has this name; known are {', '.join(known)}")
        known[name](path)
    return found


def _read(folder: Path) -> tuple[dict[str, Announcement], hashlib._Hash]:
    digest = hashlib.sha256()
    found: dict[str, Announcement] = {}
    for path in sorted([*folder.glob("*.yaml"), *folder.glob("*.yml")]):
        announcement, raw = load_model(path, Announcement)
        if announcement.id in found:
            raise CatalogueInvalid(file=path.name, line=1, reason=f"id: {announcement.id} is given by two files")
        digest.update(path.name.encode() + b"\0" + raw)
        found[announcement.id] = announcement
    return found, digest
