"""Writes docs/controls.md from the data: what is carried, since when it holds, and how a site adds to it."""

from __future__ import annotations

from collections.abc import Iterator

from inspector.controls import knowledge, listed
from inspector.controls.betrayals import details
from inspector.controls.catalogue import KNOWN_UNTIL, Catalogue
from inspector.controls.constants import substances
from inspector.controls.currencies import load_rates
from inspector.controls.goods import goods
from inspector.controls.schema import MATERIALS, Announcement, Item

_HEAD = """# Controls

<!-- Generated from the data files by inspector.controls.document; a test fails when it lags. Do not edit. -->

The law is data: one file for each announcement in `inspector/controls/announcements/`, the rest in
`inspector/data/`. The texts were gathered up to {until}; nothing was checked live. This is no legal advice.

## How an answer is found

1. A goods text, an HS code and a CAS number are held against the names, codes and numbers of all items
   (`Catalogue.match`). A match of strength 0.5 or more is a hit; below it is a hint. Denials (“antimony-free”,
   无锑) and finished goods (“tungsten lamp”) take a name away; a number on the paper that misses the limit takes
   the goods out.
2. On a day D an item is *controlled* from the date of effect of its announcement on, *suspended* within a
   suspension (both days included), and *unknown* after a suspension if no later notice is known, or where D
   lies beyond our knowledge. It is never called free because a suspension ran out.
3. Rules for a destination (46/2024 for the United States, 1/2026 for Japan) come on top.

## How sure a fact is

confirmed: read in a retrieved text. secondary: read in a digest or data set. recalled: known to the analyst,
not looked up. inferred: worked out from confirmed text. unknown: not found. Each item states this for its
listing, form, codes, names, CAS numbers, density, packing and uses; each price and UN number for itself.

## A site's own announcements

Put files of the same form into a folder and name it in `INSPECTOR_CONTROLS__EXTRA`. A file whose `id` is known
replaces the carried announcement as a whole; others are added. A malformed file is refused with file, line and
sentence, and nothing is loaded. Each file with items needs `examples`: at least four texts that must match and
four that must not, in English and in Chinese. Dates are written in quotes, `'2026-11-24'`; codes and CAS
numbers too.

Its subfolder `tables` may hold `goods.yaml` (ordinary goods with their densities and price bands) and
`currencies.yaml` (units of each currency for one US dollar, by year or month). They have the form of the carried
ones in `inspector/data/` and replace them as a whole.

## Asking from the command line

```
inspector controls list --as-of 2026-11-24            # every announcement with its standing on that day
inspector controls show ga_metal                      # one item, or one announcement
inspector controls match "Gallium metal 4N" --to US   # which items are meant; exit code 1 where none is
inspector controls diff carried our-law/              # what a site's folder changes; or two days, or two folders
inspector controls validate our-law/                  # every fault with file, line and sentence; exit code 2
```
"""

_CODES_SHOWN = 8


def controls_document(catalogue: Catalogue) -> str:
    """The whole of docs/controls.md."""
    parts = [
        _HEAD.format(until=KNOWN_UNTIL.isoformat()),
        *_announcement_table(catalogue),
        *_items(catalogue),
        *_entities(),
        *_beside(),
    ]
    return "\n".join(parts).rstrip() + "\n"


def _announcement_table(catalogue: Catalogue) -> Iterator[str]:
    yield "## Announcements\n"
    yield "| Id | Title | Issued | In effect | Towards | Suspended | After | Items | Certainty |"
    yield "|---|---|---|---|---|---|---|--:|---|"
    for a in catalogue.announcements:
        yield (
            f"| {a.id} | {_cell(a.title)} | {a.issued} | {a.effective or 'unknown'} | {a.destinations} | {_pause(a)} "
            f"| {a.after_suspension.status if a.after_suspension else ''} | {len(a.items) or ''} | {a.certainty} |"
        )
    yield ""


def _pause(announcement: Announcement) -> str:
    pause = announcement.suspension
    if pause is None:
        return ""
    return f"{pause.from_} to {pause.until}" + (f", {pause.part}" if pause.part else "")


def _items(catalogue: Catalogue) -> Iterator[str]:
    yield "## Items\n"
    for announcement in catalogue.announcements:
        if not announcement.items:
            continue
        yield f"### {announcement.id}: {announcement.title}\n"
        yield "| Id | Item | 中文 | Material | Limit or form | Codes in the notice | CAS |"
        yield "|---|---|---|---|---|---|---|"
        for item in announcement.items:
            yield (
                f"| {item.id} | {_cell(item.title)} | {item.title_zh} | {item.material or ''} | {_cell(_limit(item))} "
                f"| {_codes(item)} | {', '.join(item.cas)} |"
            )
        yield ""


def _limit(item: Item) -> str:
    if item.limits is None:
        return item.form
    joined = " and " if item.limits.need == "all" else " or "
    terms = joined.join(f"{t.of} {t.relation} {t.value.normalize():f} {t.unit}" for t in item.limits.terms)
    return "; ".join([terms, *item.limits.words])


def _codes(item: Item) -> str:
    shown = ", ".join(item.codes[:_CODES_SHOWN]) or f"not seen ({item.certainty.codes})"
    return shown + (" and more" if len(item.codes) > _CODES_SHOWN else "")


def _entities() -> Iterator[str]:
    yield "## Listed entities\n"
    yield "| Listing | List | Announcement | Country | Names carried | Status |"
    yield "|---|---|---|---|--:|---|"
    for listing in listed.entity_file().listings:
        yield (
            f"| {listing.id} | {listing.list.replace('_', ' ').lower()} | {listing.announcement} | {listing.country} "
            f"| {len(listing.names_en)} of {listing.count or 'unknown'} | {listing.status.replace('_', ' ')} |"
        )
    yield ""


def _beside() -> Iterator[str]:
    yield "## What else is carried\n"
    yield f"- {len(MATERIALS)} public material names: {', '.join(MATERIALS)}."
    yield f"- {len(knowledge.lookalikes().groups)} groups of look-alike goods, {len(goods())} families of goods."
    yield f"- {len(substances())} substances with constants, {len(details())} kinds of details that betray one."
    yield f"- {len(knowledge.routes())} routes, {len(knowledge.red_flags())} red flags, "
    yield f"  {len(knowledge.evasion().patterns)} patterns of concealment, {len(knowledge.sources())} sources."
    yield f"- Exchange rates of {len(load_rates().rates)} currencies, approximate and dated."


def _cell(text: str) -> str:
    return text.replace("|", "/").replace("\n", " ")
