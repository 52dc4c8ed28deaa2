"""`controls`: the catalogue as it is installed, put to questions."""

from __future__ import annotations

import datetime as dt
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from inspector.cli.printing import print_json, print_table
from inspector.errors import MissingPath, UnknownControl

if TYPE_CHECKING:
    from inspector.controls.catalogue import Catalogue, Match
    from inspector.controls.schema import Announcement, Item

CARRIED: Final = "carried"
NONE_FOUND: Final = 1
AT_FAULT: Final = 2
_COLOURS: Final = {"controlled": "bold red", "suspended": "yellow", "unknown": "yellow", "not_controlled": "green"}
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")


def show_list(day: dt.date, *, as_json: bool) -> int:
    """List the announcements with their standing on a day.

    Raises:
        CatalogueInvalid: an announcement is malformed.
    """
    catalogue = _installed()
    rows = [_announced(catalogue, law, day) for law in catalogue.announcements]
    if as_json:
        print_json(rows)
    else:
        shown = ((r["id"], r["status"], r["effective"] or "unknown", r["towards"], str(r["items"] or ""), r["title"])
                 for r in rows)  # fmt: skip
        sys.stdout.write(f"Standing on {day}; items are those that the announcement lists.\n")
        print_table(
            ("Id", "Standing", "In effect", "To", "Items", "Title"),
            shown,
            [_COLOURS[r["status"]] for r in rows],
            least={"Standing": 14, "In effect": 10, "To": 3, "Items": 5, "Title": 12},
        )
    return 0


def show_one(name: str, day: dt.date, *, as_json: bool) -> int:
    """Show an announcement with its items, or one item, with its standing on a day.

    Raises:
        UnknownControl: neither an announcement nor an item has that id.
    """
    catalogue = _installed()
    parts: tuple[Announcement | Item, ...] = (*catalogue.announcements, *catalogue.items)
    found = next((part for part in parts if part.id == name), None)
    if found is None:
        raise UnknownControl(id=name)
    told: dict[str, Any] = found.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    told["status"], told["status_on"] = catalogue.status(name, day, destination=_towards(found)), day.isoformat()
    if name in {item.id for item in catalogue.items}:
        told["announcement"] = catalogue.announcement_of(name).id
    if as_json:
        print_json(told)
    else:
        print_table(("Field", "Value"), [(key, _shown(key, value)) for key, value in told.items() if key != "examples"])
    return 0


def show_match(text: str, hs: str, cas: str, day: dt.date, to: str, *, as_json: bool) -> int:
    """Say which items a goods text, code and CAS number speak of, and how these stood on a day; 1 where none is hit."""
    catalogue = _installed()
    found = catalogue.match(text, hs=hs, cas=cas)
    rows = [_matched(catalogue, match, day, to) for match in found]
    if as_json:
        print_json(rows)
    elif rows:
        shown = (
            (
                r["item"],
                f"{r['title']}\n{r['title_zh']}\n{r['announcement']}",
                f"{r['how']}: {r['quote']}",
                f"{r['strength']:.2f}" if r["hit"] else f"{r['strength']:.2f} hint",
                r["limit"],
                "\n".join([r["status"], *r["destination_rules"]]),
            )
            for r in rows
        )
        sys.stdout.write(f"Standing on {day}; a hint is no hit.\n")
        print_table(
            ("Item", "What it is", "Found by", "Surely", "Limit", "Standing"),
            shown,
            [_COLOURS[r["status"]] if r["hit"] else "" for r in rows],
            least={"Surely": 6, "Standing": 14},
        )
    else:
        print_table(("Item",), [("nothing in the catalogue speaks of this",)])
    return 0 if any(r["hit"] for r in rows) else NONE_FOUND


def show_differences(old: str, new: str, day: dt.date, *, as_json: bool) -> int:
    """Say what differs between two folders of announcements, or between two days; 1 where anything does.

    Raises:
        CatalogueInvalid: an announcement is malformed.
        MissingPath: a folder is not there.
    """
    from inspector.controls.differing import changed_status, differences

    if _DAY.fullmatch(old) and _DAY.fullmatch(new):
        first, second = dt.date.fromisoformat(old), dt.date.fromisoformat(new)
        found = list(changed_status(_installed(), first, second, day))
    else:
        found = list(differences(_announcements(old, new), _announcements(new, old)))
    if as_json:
        print_json([asdict(d) for d in found])
    else:
        rows = [(d.id, d.sort, d.field, d.old, d.new) for d in found]
        print_table(("Id", "What", "Field", f"In {old}", f"In {new}"), rows or [("no difference", "", "", "", "")])
    return NONE_FOUND if found else 0


def show_faults(folder: Path | None, *, as_json: bool) -> int:
    """Say all that is wrong with the carried data and a site's folder, or with a watch list; 2 where anything is."""
    from inspector.controls.validate import validate
    from inspector.settings import Settings

    where = folder or Settings.load().controls.extra
    faults = validate(where)
    if as_json:
        print_json([asdict(fault) for fault in faults])
    elif faults:
        rows = [(fault.file, str(fault.line), fault.reason) for fault in faults]
        print_table(("File", "Line", "What is wrong"), rows, ["bold red"] * len(rows))
    else:
        checked = [str(where)] if where and where.suffix == ".csv" else ["carried", *([str(where)] if where else [])]
        print_table(("Data",), [(f"{' and '.join(checked)}: no fault",)])
    return AT_FAULT if faults else 0


def _installed() -> Catalogue:
    from inspector.controls.catalogue import Catalogue
    from inspector.settings import Settings

    return Catalogue.load(Settings.load().controls.extra)


def _announced(catalogue: Catalogue, law: Announcement, day: dt.date) -> dict[str, Any]:
    return {
        "id": law.id,
        "title": law.title,
        "title_zh": law.title_zh or "",
        "kind": law.kind,
        "issuer": law.issuer,
        "issued": law.issued.isoformat(),
        "effective": law.effective.isoformat() if law.effective else None,
        "towards": law.destinations,
        "status": catalogue.status(law.id, day, destination=_towards(law)),
        "status_on": day.isoformat(),
        "items": len(law.items),
    }


def _towards(part: Announcement | Item) -> str:
    """The country for which a rule is asked: its own."""
    country = str(getattr(part, "destinations", "all"))
    return "" if country == "all" else country


def _matched(catalogue: Catalogue, match: Match, day: dt.date, to: str) -> dict[str, Any]:
    item = catalogue.item(match.item)
    rules = catalogue.destination_rules(match.item, day, to, as_of=day) if to else ()
    limit = {None: "not printed" if item.limits else "none", True: "met", False: "missed"}[match.limit_met]
    return {
        "item": match.item,
        "title": item.title,
        "title_zh": item.title_zh,
        "material": match.material,
        "announcement": match.announcement,
        "how": match.how,
        "quote": match.quote,
        "strength": match.strength,
        "hit": match.hit,
        "limit": limit,
        "status": catalogue.status(match.item, day, as_of=day),
        "status_on": day.isoformat(),
        "destination_rules": [" ".join(filter(None, (r.announcement, r.part, r.status))) for r in rules],
    }


def _announcements(name: str, beside: str) -> Mapping[str, Announcement]:
    """The announcements that a word stands for: `carried`, or a folder; beside `carried` a folder is laid over it."""
    from inspector.controls.catalogue import Catalogue, read_announcements

    if name == CARRIED:
        return {law.id: law for law in _installed().announcements}
    folder = Path(name)
    if not folder.is_dir():
        raise MissingPath(file=name)
    own = read_announcements(folder)
    if beside == CARRIED:
        Catalogue.load(folder)  # refuses what could not be laid over
        return {**{law.id: law for law in _installed().announcements}, **own}
    return own


def _shown(key: str, value: Any) -> str:  # Any: whatever the schema has
    """A value of a file for a cell: items one a line, the rest as it is written."""
    if key == "items":
        return "\n".join(f"{item['id']}: {item['title']} {item['title_zh']}" for item in value)
    return "\n".join(_lines(value)) if isinstance(value, dict | list) else str(value)


def _lines(value: dict[str, Any] | list[Any]) -> Iterator[str]:
    parts = value.items() if isinstance(value, dict) else ((None, part) for part in value)
    for name, part in parts:
        if isinstance(part, dict):
            part = "; ".join(f"{k}: {v}" for k, v in part.items())
        elif isinstance(part, list):
            part = ", ".join(map(str, part))
        yield f"{name}: {part}" if name else str(part)
