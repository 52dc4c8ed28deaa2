"""What differs between two states of the law: two sets of announcements, or two days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from inspector.controls.catalogue import Catalogue
from inspector.controls.schema import Announcement, Part

Sort = Literal["added", "removed", "changed"]


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs: which announcement or item, how, and for what was changed the field with both values."""

    id: str
    sort: Sort
    field: str = ""
    old: str = ""
    new: str = ""


def differences(old: Mapping[str, Announcement], new: Mapping[str, Announcement]) -> Iterator[Difference]:
    """Announcements and items that were added, removed or changed, in order of their ids."""
    for name in sorted({*old, *new}):
        before, after = old.get(name), new.get(name)
        if before is None or after is None:
            yield _whole(name, before, after)
            continue
        yield from _fields(name, before, after, leave={"items", "examples"})
        items, later = ({i.id: i for i in a.items} for a in (before, after))
        for item in sorted({*items, *later}):
            one, two = items.get(item), later.get(item)
            if one is None or two is None:
                yield _whole(f"{name}/{item}", one, two)
            else:
                yield from _fields(f"{name}/{item}", one, two)
        if before.examples != after.examples:
            yield Difference(name, "changed", "examples")


def changed_status(catalogue: Catalogue, old: dt.date, new: dt.date, reach: dt.date) -> Iterator[Difference]:
    """Items whose standing on one day is not that on the other, as far as knowledge reaches."""
    for item in sorted(catalogue.items, key=lambda i: i.id):
        before, after = (catalogue.status(item.id, day, as_of=reach) for day in (old, new))
        if before != after:
            name = f"{catalogue.announcement_of(item.id).id}/{item.id}"
            yield Difference(name, "changed", "status", before, after)


def _whole(name: str, old: Part | None, new: Part | None) -> Difference:
    title = str(getattr(new or old, "title", ""))
    return Difference(name, "added", new=title) if old is None else Difference(name, "removed", old=title)


def _fields(name: str, old: Part, new: Part, *, leave: set[str] | None = None) -> Iterator[Difference]:
    for field in type(old).model_fields:
        before, after = getattr(old, field), getattr(new, field)
        if before != after and field not in (leave or set()):
            yield Difference(name, "changed", field.rstrip("_"), *_apart(before, after))


def _apart(old: Any, new: Any) -> tuple[str, str]:  # Any: fields hold whatever the schema has
    """Both values in words; of two lists only what the other lacks."""
    if isinstance(old, tuple) and isinstance(new, tuple):
        return ", ".join(_word(v) for v in old if v not in new), ", ".join(_word(v) for v in new if v not in old)
    return _word(old), _word(new)


def _word(value: Any) -> str:
    if isinstance(value, Part):
        stated = value.model_dump(mode="json", by_alias=True, exclude_defaults=True)
        return "; ".join(f"{key}: {part}" for key, part in stated.items())
    return "" if value is None else str(value)
