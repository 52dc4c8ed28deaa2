"""What casework shows to the outside: plain values, made anew for every question."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

CaseStatus = Literal["waiting", "unpacking", "reading", "assessing", "ready", "partial", "failed"]
"""Where a case stands. The last three are ends; `partial` is never shown as clear."""

PageStatus = Literal["waiting", "reading", "read", "unreadable"]
Level = Literal["clear", "low", "medium", "high", "critical", "unknown"]
Verdict = Literal["confirmed", "dismissed", "cannot_tell"]
Outcome = Literal["release", "hold", "refer"]
Grouping = Literal["one", "each", "folders"]
"""How the files of an upload become bundles: all one, each its own, or one for each first folder of their names."""

Sort = Literal["risk", "-risk", "received", "-received", "name", "-name"]
ENDED: tuple[CaseStatus, ...] = ("ready", "partial", "failed")


@dataclass(frozen=True, slots=True)
class Received:
    """One file of an upload that lies in the store: its name as sent, its hash and size in bytes."""

    name: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Progress:
    """How far something is: pages done of those known, and bundles ended of all."""

    pages_done: int
    pages_total: int
    bundles_done: int
    bundles_total: int


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One bundle as a line of the queue.

    Times are seconds since 1970 (UTC); `age` is seconds since it was received. `reason` is the top reason as a
    sentence, empty until the case is judged; `score` 0–1. `twin_of` is the id of the earlier case with the same
    files. `problem` says why it failed, or what could not be read first.
    """

    id: str
    batch: str
    name: str
    status: CaseStatus
    level: Level | None
    score: float | None
    reason: str
    reason_zh: str
    findings: int
    asking: int
    problem: str
    problem_zh: str
    received_at: float
    ended_at: float | None
    age: float
    version: int
    pages_done: int
    pages_total: int
    decision: Outcome | None
    twin_of: str | None


@dataclass(frozen=True, slots=True)
class CaseList:
    """One page of the queue, and how many there are in all."""

    rows: tuple[CaseRow, ...]
    total: int
    offset: int
    limit: int


@dataclass(frozen=True, slots=True)
class CaseCount:
    """How many cases are of this level and status, with or without a decision."""

    level: Level | None
    status: CaseStatus
    decided: bool
    count: int


@dataclass(frozen=True, slots=True)
class CaseQuery:
    """What of the queue is asked for. Empty tuples and strings ask for all."""

    text: str = ""
    levels: tuple[Level, ...] = ()
    statuses: tuple[CaseStatus, ...] = ()
    decided: bool | None = None
    batch: str = ""
    sort: Sort = "-risk"
    offset: int = 0
    limit: int = 50


@dataclass(frozen=True, slots=True)
class BatchView:
    """An upload: its bundles with their progress, and the refused files as name and sentence."""

    id: str
    name: str
    created_at: float
    created_by: str
    cases: tuple[CaseRow, ...]
    progress: Progress
    by_level: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PageView:
    """One page of a case. `number` counts from 1 over the whole bundle; `file_page` within its file.

    `turn` is the clockwise quarter turn in degrees that brings it upright; boxes are on the page as delivered.
    `picture` says whether an image of it is there. `problem` says why it could not be read.
    """

    number: int
    file: str
    file_page: int
    status: PageStatus
    attempts: int
    picture: bool
    turn: int
    readability: float | None
    problem: str
    problem_zh: str


@dataclass(frozen=True, slots=True)
class FindingReview:
    """What a reviewer said of a finding. `undone` reviews are kept and not shown as standing."""

    finding: str
    verdict: Verdict
    comment: str
    by: str
    at: float


@dataclass(frozen=True, slots=True)
class DecisionView:
    """What was decided of a case, on which version of it. `stale` means that the case changed since."""

    id: int
    outcome: Outcome
    comment: str
    by: str
    at: float
    on_version: int
    stale: bool


@dataclass(frozen=True, slots=True)
class CaseView:
    """A case as the reviewer sees it.

    `document` is the public case.json as a dict, None until the case is judged. `reviews` are those that stand,
    by finding id; `decision` the one that stands, `decisions` all with the newest first. `files` are name, size in
    bytes and sha256 as uploaded.
    """

    row: CaseRow
    document: dict[str, Any] | None
    pages: tuple[PageView, ...]
    files: tuple[Received, ...]
    reviews: Mapping[str, FindingReview]
    decision: DecisionView | None
    decisions: tuple[DecisionView, ...]


@dataclass(frozen=True, slots=True)
class ProgressEvent:
    """Something that happened to a case: `seq` rises; `kind` is `page`, `status`, `review` or `decision`."""

    seq: int
    batch: str
    case: str
    kind: str
    at: float
    status: CaseStatus
    pages_done: int
    pages_total: int
    level: Level | None


@dataclass(frozen=True, slots=True)
class AuditRecord:
    """One act: who did what to which case, chained to the record before it."""

    seq: int
    at: str
    who: str
    what: str
    case: str
    payload: Mapping[str, Any]
    hash: str


@dataclass(frozen=True, slots=True)
class TokenView:
    """An API token without its secret. `last_used_at` and `revoked_at` are None where that has not happened."""

    id: str
    name: str
    created_at: float
    last_used_at: float | None
    revoked_at: float | None


@dataclass(frozen=True, slots=True)
class Health:
    """Whether the service can do its work, and each part with a word on it; `ok` only when all are."""

    ok: bool
    parts: Mapping[str, str]
