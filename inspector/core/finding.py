"""What a check found, and what could not be done: findings, evidence, problems, score."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import IntEnum
from typing import Literal

from inspector.core.box import Box, PageId

Role = Literal["declared", "compared", "listed", "absent"]
Level = Literal["clear", "low", "medium", "high", "critical", "unknown"]
ControlStatus = Literal["controlled", "not_controlled", "suspended", "unknown"]


class Severity(IntEnum):
    """How much a finding asks of a reviewer. `medium` and more ask for a reviewer's eyes."""

    INFO = 0
    LOW = 1
    MEDIUM = 2
    HIGH = 3
    CRITICAL = 4

    @property
    def label(self) -> str:
        """The name as the public case format has it."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that a finding points at: a place on a page, an outside source, or an absence.

    `document` is the file name within the bundle. Evidence without a box must be `absent` or have a source.
    `alternative` is what another reading of the same place says, where two readings differ.

    Raises:
        ValueError: neither a box, nor a source, nor an absence.
    """

    role: Role
    quote: str
    document: str = ""
    boxes: tuple[Box, ...] = ()
    source: str = ""
    alternative: str = ""

    def __post_init__(self) -> None:
        if not self.boxes and not self.source and self.role != "absent":
            raise ValueError("evidence needs a box, a source, or the role 'absent'")


@dataclass(frozen=True, slots=True)
class ControlRef:
    """The control that a finding speaks of, as it stood on the date that was used."""

    announcement: str
    item: str
    date: str
    status_on_date: ControlStatus


@dataclass(frozen=True, slots=True)
class Finding:
    """A contradiction or a fact that a check saw, with the evidence for it.

    `check` is the id of the check, `kind` the public kind of `case-format.md`. `message` is one sentence
    with the very values that made it; it states a contradiction, never guilt. `clears` says what would settle it.
    What ends in `_zh` says the same in Chinese.

    Raises:
        ValueError: no evidence at all.
    """

    id: str
    check: str
    kind: str
    severity: Severity
    confidence: float
    title: str
    message: str
    evidence: tuple[Evidence, ...]
    material: str | None = None
    control: ControlRef | None = None
    clears: str = ""
    title_zh: str = ""
    message_zh: str = ""
    clears_zh: str = ""

    def __post_init__(self) -> None:
        if not self.evidence:
            raise ValueError(f"finding {self.check} has no evidence")


def finding_id(check: str, *parts: object) -> str:
    """A stable name of a finding: made of the check and the place, never of the quoted text.

    A rerun or a corrected reading keeps the id, so that decisions stay attached.
    """
    joined = "\x1f".join([check, *(str(p) for p in parts)])
    return f"{check}-{hashlib.sha256(joined.encode()).hexdigest()[:10]}"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that we could not do; it makes the case partial."""

    code: str
    message: str
    hint: str
    file: str = ""
    page: int | None = None
    message_zh: str = ""
    hint_zh: str = ""

    @property
    def page_id(self) -> PageId | None:
        """The page, where the problem is one of a page."""
        return PageId(self.file, self.page) if self.file and self.page is not None else None


@dataclass(frozen=True, slots=True)
class Reason:
    """One summand of the score: which finding, how much it weighs, and the sentence for it."""

    finding: str
    points: float
    sentence: str


@dataclass(frozen=True, slots=True)
class Score:
    """The probability (0–1) that the papers are untrue or the export unlawful, with its reasons in order."""

    value: float
    level: Level
    reasons: tuple[Reason, ...] = ()
