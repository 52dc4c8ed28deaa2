"""Looks at one file before reading: what it is, how many pages it has, or which members. Runs in a child."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from inspector.core.finding import Problem
from inspector.errors import ActiveContent, CorruptFile, EncryptedFile, InputError, LimitExceeded, UnsupportedFile
from inspector.reading import sniff
from inspector.reading.archives import Member, Unpacking, unpack
from inspector.reading.limits import Limits
from inspector.reading.problems import problem_of
from inspector.reading.readers import reader_for

_TAIL = 2048


@dataclass(frozen=True, slots=True)
class Errand:
    """A file to look at.

    `target` is where members go; `members` and `expanded` say what the bundle has spent so far; `depth` is the
    number of archives around the file.
    """

    path: Path
    name: str
    target: Path
    members: int = 0
    expanded: int = 0
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Survey:
    """What a file is. `members` and `expanded` are what the bundle has spent afterwards."""

    media_type: str
    pages: int = 0
    found: tuple[Member, ...] = ()
    members: int = 0
    expanded: int = 0
    problems: tuple[Problem, ...] = ()


def survey(errand: Errand, limits: Limits) -> Survey:
    """Look at a file. Whatever is wrong with it becomes a problem of the survey."""
    media_type = sniff.sniff(errand.path, errand.name)
    start = Survey(media_type, members=errand.members, expanded=errand.expanded)
    try:
        if media_type in sniff.ARCHIVES:
            return _unpacked(start, errand, limits)
        return _counted(start, errand, limits)
    except InputError as exc:
        return replace(start, problems=(problem_of(named(exc, errand.name), errand.name),))


def named(error: InputError, name: str) -> InputError:
    """The error with the file's name in the bundle, where a reader knew only the name it lies under."""
    return type(error)(**{**error.details, "file": name}) if "file" in error.details else error


def _members(errand: Errand, media_type: str, work: Unpacking) -> Iterator[Member]:
    if media_type in sniff.MAILS:
        from inspector.reading.mail import attachments

        return attachments(errand.path, errand.name, work)
    return unpack(errand.path, errand.name, media_type, work)


def _unpacked(start: Survey, errand: Errand, limits: Limits) -> Survey:
    work = Unpacking(errand.target, limits, errand.members, errand.expanded)
    found: list[Member] = []
    try:
        if errand.depth >= limits.archive_depth and not _is_plain_mail(errand, start.media_type):
            raise LimitExceeded(
                file=errand.name, what="the depth of archives", found=errand.depth + 1, limit=limits.archive_depth
            )
        for member in _members(errand, start.media_type, work):
            found.append(member)
    except InputError as exc:
        work.refuse(exc, errand.name)
    return replace(
        start, found=tuple(found), members=work.members, expanded=work.expanded, problems=tuple(work.problems)
    )


def _is_plain_mail(errand: Errand, media_type: str) -> bool:
    """Whether a mail has nothing attached, so that no depth is needed."""
    if media_type not in sniff.MAILS:
        return False
    from inspector.reading.mail import has_attachments

    return not has_attachments(errand.path, errand.name)


def _counted(start: Survey, errand: Errand, limits: Limits) -> Survey:
    if start.media_type == sniff.EMPTY:
        raise CorruptFile(file=errand.name, reason="it is empty")
    if start.media_type == sniff.LOCKED_OFFICE:
        raise EncryptedFile(file=errand.name)
    reader = reader_for(start.media_type)
    if reader is None:
        raise UnsupportedFile(file=errand.name, what=sniff.describe(start.media_type))
    counted = replace(
        start, pages=reader.count(errand.path, limits), problems=tuple(_warnings(start.media_type, errand, limits))
    )
    if start.media_type not in sniff.MAILS:
        return counted
    inside = _unpacked(start, errand, limits)
    return replace(inside, pages=counted.pages, problems=(*counted.problems, *inside.problems))


def _warnings(media_type: str, errand: Errand, limits: Limits) -> list[Problem]:
    """What can be read but not trusted to be whole or inert."""
    errors: list[InputError] = []
    if media_type in (sniff.XLSX, sniff.XLSB, sniff.DOCX, sniff.ODS, sniff.ODT):
        from inspector.reading.office_package import check_package

        errors += check_package(errand.path, errand.name, limits)
    if media_type == sniff.PDF:
        content = errand.path.read_bytes()
        if b"%%EOF" not in content[-_TAIL:]:
            errors.append(CorruptFile(file=errand.name, reason="it is cut off, and was read as far as it goes"))
        if b"/JavaScript" in content or b"/Launch" in content:
            errors.append(ActiveContent(file=errand.name, what="a script or a command to start a program"))
        if b"/EmbeddedFile" in content:
            errors.append(ActiveContent(file=errand.name, what="other files embedded in it"))
    return [problem_of(error, errand.name) for error in errors]
