"""Is it controlled on a day: the rules of effect, suspension, destination and how far our knowledge reaches."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from inspector.controls.schema import Announcement, Item
from inspector.core.finding import ControlStatus

NAMED_BY_US_RULE = frozenset({"gallium", "germanium", "antimony", "superhard", "graphite"})
"""Materials that paragraph 2 of Announcement 46 of 2024 names. Source: A46_2024_text."""


@dataclass(frozen=True, slots=True)
class DestinationRule:
    """A rule on exports to one country that comes on top of the listing of the goods.

    `status` is that of the part in question: controlled (in force), suspended, unknown or not_controlled.
    """

    announcement: str
    part: str
    status: ControlStatus
    says: str


def status_on(announcement: Announcement, on: dt.date, reach: dt.date) -> ControlStatus:
    """The standing of an announcement on a day, as far as knowledge reaches (`reach`).

    Before its effect: not controlled. Within a suspension (both days included): suspended. After it: what a later
    notice says, else unknown, never free. After `reach`, or without a known date of effect: unknown.
    """
    if on > reach or announcement.effective is None:
        return "unknown"
    if on < announcement.effective or announcement.issued > reach:
        return "not_controlled"
    pause = announcement.suspension
    if pause is not None and pause.part is None and on >= pause.from_:
        return "suspended" if on <= pause.until else _after(announcement)
    return "controlled"


def destination_rules(
    rules: tuple[Announcement, ...], item: Item, destination: str, on: dt.date, reach: dt.date
) -> tuple[DestinationRule, ...]:
    """The rules for this destination (ISO 3166 alpha-2) that concern the item, in force or not."""
    found: list[DestinationRule] = []
    for rule in rules:
        if rule.destinations != destination.upper():
            continue
        standing = status_on(rule, on, reach)
        found.append(DestinationRule(rule.id, "", standing, rule.covers))
        pause = rule.suspension
        if pause is not None and pause.part is not None and (item.material or "") in NAMED_BY_US_RULE:
            part: ControlStatus = standing
            if standing == "controlled" and on >= pause.from_:
                part = "suspended" if on <= pause.until else _after(rule)
            found.append(DestinationRule(rule.id, pause.part, part, rule.covers))
    return tuple(found)


def _after(announcement: Announcement) -> ControlStatus:
    return announcement.after_suspension.status if announcement.after_suspension else "unknown"
