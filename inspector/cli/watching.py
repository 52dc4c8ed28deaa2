"""`inspector watch`: sends what appears in a folder, each bundle once, when it is whole."""

from __future__ import annotations

import hashlib
import logging
import os
import stat
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from inspector.cli.asking import Parcel, Service
from inspector.core.visible import visible
from inspector.errors import CorruptFile, InspectorError, MissingPath, ServiceAway, ServiceRefused
from inspector.reading.archives import clean_name, is_junk
from inspector.reading.bundles import folder_name, natural, plain_name

log = logging.getLogger(__name__)

RECORD: Final = ".inspector-sent"
"""A file in the watched folder with the marks of what was sent, a line each; it outlives the watcher."""

_UNFINISHED: Final = (".part", ".partial", ".crdownload", ".tmp", ".filepart", ".download", ".swp")
_DEEPEST: Final = 32
_PAUSE_SECONDS: Final = 30.0

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Seen:
    """What lies under one name of the folder, at one look: a file or a folder of files, by its mark.

    The mark changes with any name, size or time of change in it.
    """

    parcel: Parcel
    mark: str


@dataclass(slots=True)
class Watch:
    """The work of watching one folder. What did not change for `settle` seconds is whole, and is sent."""

    folder: Path
    service: Service
    settle: float
    say: Say
    since: dict[str, tuple[str, float]] = field(default_factory=dict)
    sent: set[str] = field(default_factory=set)
    refused: set[str] = field(default_factory=set)
    not_before: float = 0.0

    def look(self) -> int:
        """Look once, and send what is whole; returns how many bundles were sent."""
        now = time.monotonic()
        count = 0
        present = set()
        for seen in looked_at(self.folder, self._refuse):
            name = seen.parcel.name
            present.add(name)
            mark, since = self.since.get(name, ("", now))
            if mark != seen.mark:
                self.since[name] = (seen.mark, now)
            elif seen.mark not in self.sent and now - since >= self.settle and now >= self.not_before:
                count += self._send(seen)
        for gone in self.since.keys() - present:
            del self.since[gone]
        return count

    def _send(self, seen: Seen) -> bool:
        name = visible(seen.parcel.name)
        try:
            upload = self.service.send([seen.parcel], key=f"watch-{seen.mark}")
        except (ServiceAway, ServiceRefused) as exc:
            if isinstance(exc, ServiceRefused) and exc.is_final:
                self._keep(seen.mark)
            else:
                self.not_before = time.monotonic() + _PAUSE_SECONDS
            self.say(f"{name}: {exc.code} {visible(exc.message)}. {visible(exc.hint)}")
            return False
        except (CorruptFile, OSError) as exc:  # it changed again while it was sent: the next look sees what it is then
            log.info("%s changed while it was sent: %s", name, type(exc).__name__)
            self.since.pop(seen.parcel.name, None)
            return False
        self._keep(seen.mark)
        self.say(f"{name}: sent, {self.service.address}/cases/{upload['cases'][0]['id']}")
        return True

    def _keep(self, mark: str) -> None:
        self.sent.add(mark)
        try:
            handle = os.open(self.folder / RECORD, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW, 0o600)
            with os.fdopen(handle, "a", encoding="ascii") as record:
                record.write(f"{mark}\n")
        except OSError as exc:  # the service knows the mark too, and takes nothing twice
            log.warning("%s cannot be written: %s", RECORD, exc.strerror)

    def _refuse(self, name: str, what: str) -> None:
        if name not in self.refused:
            self.refused.add(name)
            self.say(f"{visible(name)}: left out, it is {what}")


def watch(folder: Path, service: Service, *, every: float, settle: float, rounds: int | None = None) -> int:
    """Watch until interrupted, or for so many looks.

    Raises:
        MissingPath: there is no such folder.
    """
    if not folder.is_dir():
        raise MissingPath(file=str(folder))
    watching = Watch(folder.resolve(), service, settle, _say, sent=recorded(folder))
    _say(f"Watching {visible(str(folder))}; end with Ctrl-C.")
    while rounds is None or rounds > 0:
        try:
            watching.look()
        except OSError as exc:
            _say(f"{visible(str(folder))} cannot be looked at: {exc.strerror}")
        except InspectorError as exc:
            _say(f"{exc.code} {visible(exc.message)}")
        rounds = None if rounds is None else rounds - 1
        time.sleep(every)
    return 0


def recorded(folder: Path) -> set[str]:
    """The marks of what was sent by earlier watchers."""
    try:
        handle = os.open(folder / RECORD, os.O_RDONLY | os.O_NOFOLLOW)
    except OSError:
        return set()
    with os.fdopen(handle, encoding="ascii", errors="replace") as record:
        return {line.strip() for line in record}


def looked_at(folder: Path, refuse: Callable[[str, str], None]) -> Iterator[Seen]:
    """What lies in a folder now: each plain file and each folder with files is a bundle. Links are refused."""
    for path in sorted(folder.iterdir(), key=lambda p: natural(p.name)):
        if _is_passing(path.name):
            continue
        found: list[tuple[str, Path, os.stat_result]] = []
        is_whole = _collect(path, path.name, found, refuse, 0)
        if not found or not is_whole:
            continue
        is_folder = not (len(found) == 1 and found[0][1] == path)
        name = folder_name(path.name) if is_folder else plain_name(path.name)
        inside = [(clean_name(n.partition("/")[2] or n), p) for n, p, _ in found]
        parcel = Parcel(name, tuple(sorted(inside, key=lambda pair: natural(pair[0]))))
        yield Seen(parcel, _mark(path.name, found))


def _collect(
    path: Path,
    name: str,
    found: list[tuple[str, Path, os.stat_result]],
    refuse: Callable[[str, str], None],
    depth: int,
) -> bool:
    """Gather the files under a path; False where something in it is still being written."""
    try:
        what = path.lstat()
        if stat.S_ISREG(what.st_mode):
            found.append((name, path, what))
            return True
        if not stat.S_ISDIR(what.st_mode) or depth >= _DEEPEST:
            refuse(name, "a link" if stat.S_ISLNK(what.st_mode) else "no plain file")
            return True
        inside = sorted(path.iterdir(), key=lambda p: natural(p.name))
    except FileNotFoundError:  # it was moved away since the folder was listed
        return False
    unfinished = [p for p in inside if p.name.lower().endswith(_UNFINISHED)]
    wanted = [p for p in inside if not _is_passing(p.name)]
    return not unfinished and all(_collect(p, f"{name}/{p.name}", found, refuse, depth + 1) for p in wanted)


def _is_passing(name: str) -> bool:
    """Whether a name is of something that is still being written, or of no paper at all."""
    return name.startswith(".") or is_junk(name) or name.lower().endswith(_UNFINISHED)


def _mark(name: str, found: list[tuple[str, Path, os.stat_result]]) -> str:
    parts = sorted((n, s.st_size, s.st_mtime_ns, s.st_ino) for n, _, s in found)
    return hashlib.sha256(repr((name, parts)).encode("utf-8", "replace")).hexdigest()


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
