"""Takes uploads in: files into the store, bundles into the queue."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Sequence
from typing import Any, BinaryIO, Final

from sqlalchemy import Connection, insert, select
from sqlalchemy.exc import IntegrityError

from inspector.casework.office import Office, new_id
from inspector.casework.views import Grouping, Received
from inspector.errors import EmptyBundle, StoreFull
from inspector.reading.archives import clean_name
from inspector.reading.bundles import natural
from inspector.store.tables import batches, cases, files

_CHUNK: Final = 1 << 20
_LEAST_ROOM: Final = 64 * 1024 * 1024
"""Free bytes below which nothing more is taken in: what is being inspected needs room, too."""

_LONGEST_NAME: Final = 180


def store_file(office: Office, name: str, chunks: Iterable[bytes] | BinaryIO) -> Received:
    """Stream one file into the store.

    Raises:
        LimitExceeded: it is larger than a bundle may be; nothing stays.
        StoreFull: there is no room; nothing stays.
    """
    if office.blobs.room() < _LEAST_ROOM:
        raise StoreFull(reason="the data disk is almost full")
    pieces: Iterable[bytes] = iter(lambda: chunks.read(_CHUNK), b"") if hasattr(chunks, "read") else chunks
    plain = shown_name(name)
    sha256, size = office.blobs.stream(pieces, name=plain, limit=office.limits.bundle_bytes)
    return Received(plain, sha256, size)


def submit(office: Office, sent: Sequence[Received], *, name: str, grouping: Grouping, key: str, by: str) -> str:
    """Make bundles of stored files; returns the id of the batch. The same key again gives the same batch.

    Raises:
        EmptyBundle: there is no file.
        BlobAway: a file is no longer in the store: more than the grace time lies between its upload and this.
    """
    if not sent:
        raise EmptyBundle(file=name or "the upload")
    for file in sent:
        office.blobs.refresh(file.sha256)
    groups = _grouped(sent, name, grouping)
    try:
        with office.database.writing() as connection:
            if key and (known := _batch_of(connection, key)):
                return known
            return _enter(office, connection, groups, name, key, by)
    except IntegrityError:  # the same key came twice at once, and the other was first
        with office.database.reading() as connection:
            if known := _batch_of(connection, key):
                return known
        raise


def shown_name(name: str) -> str:
    """A file name as sent, safe to show and to compare: no way upwards, no controls, none too long."""
    parts = [p.strip() for p in clean_name(name).split("/") if p.strip() not in {"", ".", ".."}]
    kept = (*parts[:1], *parts[1:][-7:])  # the first is the bundle where folders are bundles
    return "/".join(_short(part) for part in kept) or "file"


def _short(part: str) -> str:
    while len(part.encode("utf-8", "replace")) > _LONGEST_NAME:
        stem, dot, ending = part.rpartition(".")
        part = f"{stem[:-1]}{dot}{ending}" if dot and len(ending) < 10 and stem else part[:-1]
    return part


def _batch_of(connection: Connection, key: str) -> str | None:
    return connection.execute(select(batches.c.id).where(batches.c.key == key)).scalar_one_or_none()


def _enter(
    office: Office,
    connection: Connection,
    groups: Sequence[tuple[str, Sequence[Received]]],
    name: str,
    key: str,
    by: str,
) -> str:
    now = office.clock()
    batch = new_id("b")
    title = shown_name(name) if name else groups[0][0]
    connection.execute(insert(batches).values(id=batch, name=title, key=key or None, created_at=now, created_by=by))
    for position, (bundle, group) in enumerate(groups):
        case = _enter_case(connection, batch, position, bundle, group, now)
        office.record(connection, by, "received", case, batch=batch, files=[[f.name, f.sha256, f.size] for f in group])
        office.tell(connection, case, "status")
    return batch


def _enter_case(
    connection: Connection, batch: str, position: int, name: str, group: Sequence[Received], now: float
) -> str:
    content = hashlib.sha256("".join(sorted(f.sha256 for f in group)).encode()).hexdigest()
    twin = connection.execute(
        select(cases.c.id).where(cases.c.content == content).order_by(cases.c.received_at).limit(1)
    ).scalar_one_or_none()
    case = new_id("c")
    values: dict[str, Any] = {
        "id": case, "batch_id": batch, "position": position, "name": name, "content": content, "twin_of": twin,
        "status": "waiting", "sought": f"{name} {' '.join(f.name for f in group)}".casefold()[:4000],
        "as_of": dt.datetime.fromtimestamp(now, tz=dt.UTC).date().isoformat(), "received_at": now,
    }  # fmt: skip
    connection.execute(insert(cases).values(**values))
    rows = [
        {"case_id": case, "position": n, "name": f.name, "sha256": f.sha256, "size": f.size}
        for n, f in enumerate(group)
    ]
    connection.execute(insert(files), rows)
    return case


def _grouped(sent: Sequence[Received], name: str, grouping: Grouping) -> list[tuple[str, Sequence[Received]]]:
    ordered = sorted(sent, key=lambda f: natural(f.name))
    if grouping == "each":
        return [(_title(f.name), [f]) for f in ordered]
    if grouping == "one":
        return [(shown_name(name) if name else _common(ordered), ordered)]
    folders: dict[str, list[Received]] = {}
    for file in ordered:
        first, slash, rest = file.name.partition("/")
        folders.setdefault(first if slash else _title(file.name), []).append(
            Received(rest or file.name, file.sha256, file.size)
        )
    return list(folders.items())


def _title(name: str) -> str:
    last = name.rsplit("/", 1)[-1]
    stem, dot, ending = last.rpartition(".")
    return stem if dot and stem and len(ending) <= 5 else last


def _common(ordered: Sequence[Received]) -> str:
    """The name of a bundle of many files: their folder, or the first with how many more."""
    heads = {f.name.partition("/")[0] for f in ordered if "/" in f.name}
    if len(heads) == 1 and all("/" in f.name for f in ordered):
        return heads.pop()
    more = len(ordered) - 1
    return _title(ordered[0].name) + (f" +{more}" if more else "")
