"""What a report shows, ready to be set: the same values stand behind the page and the paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from inspector.core.box import PageId
from inspector.report.cells import Cells
from inspector.report.pictures import Corners, Picture


@dataclass(frozen=True, slots=True)
class Law:
    """What a report says of an announcement beside its id."""

    title: str
    authority: str = ""
    announced: str = ""
    in_force: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class CheckText:
    """What a check looks for, in a few words and at length."""

    title: str
    explanation: str


@dataclass(frozen=True, slots=True)
class Enclosures:
    """What a case does not hold itself: page images as delivered (JPEG), the checks that ran, and the laws.

    `checks` go by the id of the check, `laws` by the id of the announcement. `kept` is a folder with finished
    pages.json.gz and documents.json.gz, where the case no longer holds the words.
    """

    images: Mapping[PageId, Path] = field(default_factory=dict)
    checks: Mapping[str, CheckText] = field(default_factory=dict)
    laws: Mapping[str, Law] = field(default_factory=dict)
    kept: Path | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """The case in one sentence. `tone` is the colour: a level, or `partial` where clear would say too much."""

    level: str
    word: str
    sentence: str
    tone: str
    score: str
    share: float
    top_reason: str
    warning: str = ""


@dataclass(frozen=True, slots=True)
class Unread:
    """One thing that could not be done; `…_zh` says the same in Chinese."""

    code: str
    place: str
    message: str
    hint: str
    anchor: str = ""
    message_zh: str = ""
    hint_zh: str = ""


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One piece of evidence: where, as printed, as understood, and the picture or the cells of the place.

    `missing` says why there is no picture; `also` names further places of the same piece.
    """

    role: str
    role_word: str
    place: str
    anchor: str
    quote: str
    understood: str
    source: str
    picture: Picture | None = None
    cells: Cells | None = None
    missing: str = ""
    also: str = ""


@dataclass(frozen=True, slots=True)
class ControlView:
    """The law that a finding speaks of."""

    announcement: str
    title: str
    item: str
    date: str
    status: str
    status_word: str
    in_force: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class FindingView:
    """One finding with its exhibits. `number` is the one drawn on the pages; `…_zh` says the same in Chinese."""

    number: int
    id: str
    severity: str
    severity_word: str
    kind: str
    title: str
    message: str
    material: str
    confidence: str
    points: str
    clears: str
    explanation: str
    check: str
    control: ControlView | None
    exhibits: tuple[Exhibit, ...]
    more: int = 0
    title_zh: str = ""
    message_zh: str = ""
    clears_zh: str = ""


@dataclass(frozen=True, slots=True)
class ValueView:
    """One field: English and Chinese name, as printed, as understood, confidence, and where."""

    name: str
    chinese: str
    text: str
    value: str
    confidence: str
    doubtful: bool
    place: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class LinesView:
    """The goods lines of one document: columns that occur (English, Chinese, is a number), and their rows."""

    columns: tuple[tuple[str, str, bool], ...]
    rows: tuple[tuple[str, ...], ...]
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class DocumentView:
    """One document as it was understood."""

    name: str
    chinese: str
    subtype: str
    file: str
    pages: str
    anchor: str
    language: str
    confidence: str
    cues: str
    fields: tuple[ValueView, ...]
    lines: LinesView | None


@dataclass(frozen=True, slots=True)
class Mark:
    """A box on a page with the numbers of the findings that point at it; the gravest gives the colour."""

    numbers: tuple[int, ...]
    severity: str
    corners: Corners


@dataclass(frozen=True, slots=True)
class PageView:
    """One page with its marks. `note` says how it was read, `missing` why there is no picture."""

    anchor: str
    name: str
    note: str
    picture: Picture | None
    marks: tuple[Mark, ...]
    missing: str = ""


@dataclass(frozen=True, slots=True)
class FileView:
    """One file of the bundle as it came."""

    name: str
    media_type: str
    size: str
    pages: str
    sha256: str
    duplicate_of: str


@dataclass(frozen=True, slots=True)
class ReasonView:
    """One summand of the score."""

    number: int | None
    points: str
    share: float
    sentence: str


@dataclass(frozen=True, slots=True)
class ReportView:
    """A whole report. `checks` are the titles of those that ran, each with the number of its findings."""

    bundle: str
    as_of: str
    status: str
    facts: tuple[tuple[str, str], ...]
    verdict: Verdict
    unread: tuple[Unread, ...]
    findings: tuple[FindingView, ...]
    documents: tuple[DocumentView, ...]
    pages: tuple[PageView, ...]
    pages_left_out: int
    files: tuple[FileView, ...]
    laws: tuple[ControlView, ...]
    reasons: tuple[ReasonView, ...]
    checks: tuple[tuple[str, int], ...]
    versions: tuple[tuple[str, str], ...]
