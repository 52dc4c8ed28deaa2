"""Takes a bundle in: its files, the members of its archives, duplicates linked, as jobs to read page by page."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from inspector.core.box import PageId
from inspector.core.case import SourceFile
from inspector.core.finding import Problem
from inspector.errors import CorruptFile, EmptyBundle, InputError, LimitExceeded
from inspector.reading.bundles import Delivery, files_of, natural
from inspector.reading.limits import Limits, hold
from inspector.reading.problems import problem_of
from inspector.reading.survey import Errand, Survey

Surveyor = Callable[[Errand], Survey]
"""Looks at a file, in a child; raises `InputError` where the child came to grief."""


@dataclass(frozen=True, slots=True)
class PageJob:
    """One page to read: who it is, where its file lies, what that is, and which page of it, from 1."""

    id: PageId
    path: Path
    media_type: str
    index: int


@dataclass(frozen=True, slots=True)
class Bundle:
    """A bundle taken in. Jobs are in the order of the files; a problem belongs to a file that was left out."""

    name: str
    files: tuple[SourceFile, ...]
    jobs: tuple[PageJob, ...]
    problems: tuple[Problem, ...]


@dataclass(slots=True)
class _Taking:
    """The work of taking one bundle in."""

    bundle: str
    work: Path
    surveyor: Surveyor
    limits: Limits
    files: list[SourceFile] = field(default_factory=list)
    jobs: list[PageJob] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    seen: dict[str, str] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)
    delivered: int = 0
    members: int = 0
    expanded: int = 0
    archives: int = 0


def take_in(delivery: Delivery, work: Path, surveyor: Surveyor, limits: Limits) -> Bundle:
    """Look at every file of a bundle.

    Args:
        delivery: the bundle as delivered.
        work: a private folder; members of archives are put there under generated names.
        surveyor: looks at one file.
        limits: what the bundle may cost.
    """
    taking = _Taking(delivery.name, work, surveyor, limits)
    try:
        found, problems = files_of(delivery)
    except OSError as exc:
        error = EmptyBundle(file=f"{delivery.name} ({exc.strerror})")
        return Bundle(delivery.name, (), (), (problem_of(error),))
    taking.problems += problems
    for name, path in found:
        _take(taking, name, path, depth=0)
    if not taking.jobs and not taking.problems:
        taking.problems.append(problem_of(EmptyBundle(file=delivery.name)))
    return Bundle(delivery.name, tuple(taking.files), tuple(taking.jobs), tuple(taking.problems))


def _take(taking: _Taking, name: str, path: Path, *, depth: int) -> None:
    name = _free(taking, name)
    try:
        size = path.stat().st_size
        if depth == 0:
            _weigh(taking, name, size)
        digest = _digest(path)
        if digest in taking.seen:
            _link(taking, name, size, digest)
            return
        taking.seen[digest] = name
        _open(taking, name, path, size, digest, depth)
    except InputError as exc:
        taking.problems.append(problem_of(exc, name))
    except OSError as exc:
        error = CorruptFile(file=name, reason=f"it cannot be opened ({exc.strerror})")
        taking.problems.append(problem_of(error, name))


def _weigh(taking: _Taking, name: str, size: int) -> None:
    total = taking.delivered + size
    hold(name, "the size of the bundle in bytes", total, taking.limits.bundle_bytes)
    taking.delivered = total


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _link(taking: _Taking, name: str, size: int, digest: str) -> None:
    first = next(f for f in taking.files if f.name == taking.seen[digest])
    taking.files.append(SourceFile(name, first.media_type, size, digest, first.pages, first.name))


def _open(taking: _Taking, name: str, path: Path, size: int, digest: str, depth: int) -> None:
    place = len(taking.files)
    taking.files.append(SourceFile(name, "application/octet-stream", size, digest))
    taking.archives += 1
    target = taking.work / f"a{taking.archives:05d}"
    found = taking.surveyor(Errand(path, name, target, taking.members, taking.expanded, depth))
    taking.members, taking.expanded = found.members, found.expanded
    taking.problems += found.problems
    pages = _allowed(taking, name, found.pages)
    taking.files[place] = SourceFile(name, found.media_type, size, digest, pages)
    taking.jobs += [PageJob(PageId(name, n), path, found.media_type, n) for n in range(1, pages + 1)]
    for member in sorted(found.found, key=lambda m: natural(m.name)):
        _take(taking, f"{name}!{member.name}", member.path, depth=depth + 1)


def _allowed(taking: _Taking, name: str, pages: int) -> int:
    """The pages of a file, or 0 and a problem where the bundle would have too many: smaller files still go on."""
    try:
        hold(name, "the number of pages of the bundle", len(taking.jobs) + pages, taking.limits.pages)
    except LimitExceeded as exc:
        taking.problems.append(problem_of(exc, name))
        return 0
    return pages


def _free(taking: _Taking, name: str) -> str:
    """The name, or with a number where another file of the bundle has it: an archive may repeat a name."""
    free, number = name, 1
    while free in taking.names:
        number += 1
        free = f"{name}~{number}"
    taking.names.add(free)
    return free
