"""The queue: one row a bundle with its level, its gravest reason in a sentence, and its age."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final, cast, get_args
from urllib.parse import quote, urlencode

from inspector.casework.views import ENDED, CaseCount, CaseList, CaseQuery, CaseRow, CaseStatus, Level, Sort
from inspector.core.visible import visible
from inspector.web.screens.saying import NOTHING, Said, age, iso, moment, said
from inspector.web.screens.tallies import Pick, counted
from inspector.web.words import Words

SHOWN: Final = 50
LEVELS: Final = ("critical", "high", "medium", "low", "clear", "unknown")
STATES: Final = ("all", "open", "working", "decided", "failed")
SORTS: Final[dict[str, Sort]] = {"risk": "-risk", "newest": "-received", "oldest": "received", "name": "name"}
WORKING: Final[tuple[CaseStatus, ...]] = tuple(s for s in get_args(CaseStatus) if s not in ENDED)
_LONGEST_TEXT = 120


@dataclass(frozen=True, slots=True)
class Row:
    """One bundle. `tone` is its colour; a bundle read in part never has that of a clear one."""

    id: str
    href: str
    bundle: str
    tone: str
    level: str
    score: str
    reason: Said
    partial: bool
    counts: tuple[tuple[str, str, int], ...]
    papers: str
    state: str
    state_text: str
    working: bool
    failed: bool
    done: int
    total: int
    outcome: str
    at: str
    at_text: str
    age: str
    twin_href: str


@dataclass(frozen=True, slots=True)
class Choice:
    """What the filters ask for, as it stands in the address."""

    q: str = ""
    levels: tuple[str, ...] = ()
    state: str = "all"
    sort: str = "risk"
    start: int = 0

    @classmethod
    def of(cls, values: Mapping[str, list[str]]) -> Choice:
        """The choice in a query string; what is not known there is left out."""
        first = {name: found[0] for name, found in values.items() if found}
        start = first.get("start", "0")
        return cls(
            q=first.get("q", "").strip()[:_LONGEST_TEXT],
            levels=tuple(v for v in LEVELS if v in values.get("level", [])),
            state=first.get("state", "all") if first.get("state") in STATES else "all",
            sort=first.get("sort", "risk") if first.get("sort") in SORTS else "risk",
            start=min(10_000_000, int(start)) if start.isascii() and start.isdigit() and len(start) < 9 else 0,
        )

    def query(self) -> CaseQuery:
        """The same as casework asks for it."""
        statuses: tuple[CaseStatus, ...] = ()
        decided: bool | None = None
        if self.state == "open":
            statuses, decided = ("ready", "partial"), False
        elif self.state == "working":
            statuses = WORKING
        elif self.state == "failed":
            statuses = ("failed",)
        elif self.state == "decided":
            decided = True
        return CaseQuery(
            text=self.q,
            levels=cast("tuple[Level, ...]", self.levels),
            statuses=statuses,
            decided=decided,
            sort=SORTS[self.sort],
            offset=self.start,
            limit=SHOWN,
        )

    def address(self, path: str = "/", **changes: object) -> str:
        """The address of this choice with changes."""
        values: dict[str, object] = {"q": self.q, "level": self.levels, "state": self.state, "sort": self.sort}
        values |= {"start": self.start} | changes
        usual = {"q": "", "level": (), "state": "all", "sort": "risk", "start": 0}
        kept = {name: value for name, value in values.items() if value != usual[name]}
        return f"{path}?{urlencode(kept, doseq=True)}" if kept else path


@dataclass(frozen=True, slots=True)
class QueueScreen:
    """The queue with its filters."""

    rows: tuple[Row, ...]
    total: int
    first: int
    last: int
    q: str
    sort: str
    url: str
    earlier: str
    later: str
    working: bool
    filtered: bool
    levels: tuple[Pick, ...]
    states: tuple[Pick, ...]
    sorts: tuple[tuple[str, str], ...]

    @property
    def figures(self) -> str:
        """The elements outside of the list that change with it, as htmx names them."""
        picks = [f"#level-{p.value}" for p in self.levels] + [f"#state-{p.value}" for p in self.states]
        return ",".join(["#total", *picks])


def queue_screen(t: Words, found: CaseList, choice: Choice, counts: Iterable[CaseCount]) -> QueueScreen:
    """The page of the queue that was asked for; `counts` are those of all bundles with the words sought."""
    states = {state: replace(choice, state=state).query() for state in STATES}
    by_level, by_state = counted(counts, LEVELS, states, choice.query())
    rows = tuple(row_of(t, row, choice) for row in found.rows)
    last = found.offset + len(rows)
    return QueueScreen(
        rows=rows,
        total=found.total,
        first=found.offset + 1,
        last=last,
        q=visible(choice.q),
        sort=choice.sort,
        url=choice.address(),
        earlier=choice.address(start=max(0, choice.start - SHOWN)) if choice.start else "",
        later=choice.address(start=choice.start + SHOWN) if last < found.total else "",
        working=any(row.working for row in rows),
        filtered=choice.address(sort="risk", start=0) != "/" or choice.start > 0,
        levels=tuple(Pick(v, t(f"level.{v}"), v in choice.levels, by_level[v]) for v in LEVELS),
        states=tuple(Pick(v, t(f"show.{v}"), v == choice.state, by_state[v]) for v in STATES),
        sorts=tuple((v, t(f"sort.{v}")) for v in SORTS),
    )


def row_of(t: Words, row: CaseRow, choice: Choice | None = None) -> Row:
    """One bundle as a row; its address carries the choice, so that the next bundle is the next of this list."""
    tone = tone_of(row.status, row.level)
    working = row.status not in ENDED
    return Row(
        id=row.id,
        href=(choice or Choice()).address(f"/cases/{quote(row.id, safe='')}"),
        bundle=visible(row.name, longest=120) or row.id,
        tone=tone,
        level=t(f"level.{tone}"),
        score="" if row.score is None else f"{row.score:.2f}",
        reason=reason_of(t, row),
        partial=row.status == "partial" and tone != "partial",
        counts=_counts(t, row, tone),
        papers=t("queue.pages_count", n=row.pages_total) if row.pages_total else "",
        state=row.status,
        state_text=t(f"state.{row.status}") if not row.decision else t(f"outcome.{row.decision}"),
        working=working,
        failed=row.status == "failed",
        done=row.pages_done,
        total=row.pages_total,
        outcome=row.decision or "",
        at=iso(row.received_at),
        at_text=moment(row.received_at),
        age=age(t, row.age),
        twin_href=f"/cases/{quote(row.twin_of, safe='')}" if row.twin_of else "",
    )


def tone_of(status: str, level: str | None) -> str:
    """The colour and word of a case: its level, but never a clear one while something could not be read."""
    if status not in ENDED:
        return "none"
    if status == "failed" and level is None:
        return "unknown"
    if status in ("partial", "failed") and level in ("clear", "low", None):
        return "partial"
    return level or "unknown"


def reason_of(t: Words, row: CaseRow) -> Said:
    """The gravest reason in a sentence; else what could not be done."""
    if row.reason:
        return said(t, row.reason, row.reason_zh, longest=300)
    if row.problem:
        return said(t, row.problem, row.problem_zh, longest=300)
    return NOTHING if row.status not in ENDED else Said(t(f"sentence.{tone_of(row.status, row.level)}"))


def _counts(t: Words, row: CaseRow, tone: str) -> tuple[tuple[str, str, int], ...]:
    """How many findings ask for eyes, in the colour of the case, and how many do not."""
    asking = (tone, t("queue.asking", n=row.asking), row.asking)
    quiet = ("info", t("queue.quiet", n=row.findings - row.asking), row.findings - row.asking)
    return tuple(count for count in (asking, quiet) if count[2] > 0)
