"""A case: the files of a bundle, what was read, what was found, and how sure we are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from inspector.core.document import Document
from inspector.core.finding import Finding, Problem, Score
from inspector.core.page import Page

Status = Literal["complete", "partial", "failed"]


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file of the bundle as it came.

    `name` is the path inside the bundle, or `archive.zip!member` inside an archive. `duplicate_of` names the
    first file with the same bytes; such a file is not read twice.
    """

    name: str
    media_type: str
    size: int
    sha256: str
    pages: int = 0
    duplicate_of: str | None = None


@dataclass(frozen=True, slots=True)
class MadeWith:
    """The versions that made an assessment, so that it can be repeated and compared."""

    version: str
    catalogue: str
    ocr: str
    models: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """One inspected bundle. Never `complete` while a problem is on it."""

    bundle: str
    status: Status
    as_of: str
    files: tuple[SourceFile, ...]
    documents: tuple[Document, ...]
    findings: tuple[Finding, ...]
    problems: tuple[Problem, ...]
    score: Score
    made_with: MadeWith
    pages: tuple[Page, ...] = ()
