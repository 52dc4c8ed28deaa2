"""A desk in memory with whole cases, for tests of pages that need no database."""

# ruff: noqa: D102 - each method is described by the contract

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image

from inspector.casework.views import (
    AuditRecord,
    BatchView,
    CaseList,
    CaseQuery,
    CaseRow,
    CaseView,
    DecisionView,
    FindingReview,
    Health,
    PageView,
    Progress,
    ProgressEvent,
    Received,
    TokenView,
)
from inspector.core.box import PageId
from inspector.core.case import Case
from inspector.errors import CaseChanged, CaseNotFound, NotReady, PictureAway, WrongPassword
from inspector.report.case_json import case_to_json

PASSWORD = "correct horse battery"  # noqa: S105


class MemoryDesk:
    """Holds cases, acts and one password; every method as `CaseDesk` says."""

    def __init__(self) -> None:
        self.views: dict[str, CaseView] = {}
        self.images: dict[tuple[str, int], bytes] = {}
        self.records: list[AuditRecord] = []
        self.stored: dict[str, bytes] = {}
        self.made: dict[str, BatchView] = {}
        self.sessions = {"session": "admin"}
        self.entry = {"way-in"}
        self.held: dict[str, tuple[TokenView, str]] = {}

    def add(self, name: str, case: Case, images: Mapping[PageId, Path] | None = None, **row: Any) -> str:
        """Put a judged case in the queue; `row` are values of its row that differ from the case."""
        key = f"c{len(self.views) + 1}"
        status: Any = {"complete": "ready"}.get(case.status, case.status)
        top = case.score.reasons[0].sentence if case.score.reasons else ""
        made = CaseRow(
            key, "b1", name, status, case.score.level, case.score.value, top, "", len(case.findings),
            sum(f.severity >= 2 for f in case.findings), "", "", time.time() - 3600, time.time(), 3600.0, 1,
            len(case.pages), len(case.pages), None, None,
        )  # fmt: skip
        pages = tuple(self._page(key, n, page, case, images or {}) for n, page in enumerate(case.pages, start=1))
        files = tuple(Received(f.name, f.sha256, f.size) for f in case.files)
        row = {"status": made.status} | row
        document: Any = case_to_json(case) if row["status"] in ("ready", "partial", "failed") else None
        self.views[key] = CaseView(replace(made, **row), document, pages, files, {}, None, ())
        return key

    def _page(self, key: str, number: int, page: Any, case: Case, images: Mapping[PageId, Path]) -> PageView:
        path = images.get(page.id)
        if path is not None:
            self.images[key, number] = path.read_bytes()
        problem = next((p.message for p in case.problems if p.page_id == page.id), "")
        return PageView(
            number, page.id.file, page.id.number, "read", 1, path is not None, page.turn, page.readability, problem, ""
        )

    def _act(self, who: str, what: str, case: str, **payload: Any) -> None:
        number = len(self.records) + 1
        at = f"2026-11-24T13:{number % 60:02d}:00+00:00"
        self.records.append(AuditRecord(number, at, who, what, case, payload, f"{number:064x}"))

    def _put(self, case: str, **changes: Any) -> None:
        view = self.views[case]
        row = replace(view.row, version=view.row.version + 1, **changes.pop("row", {}))
        self.views[case] = replace(view, row=row, **changes)

    def _expect(self, case: str, version: int) -> None:
        theirs = self.case(case).row.version
        if theirs != version:
            raise CaseChanged(yours=version, theirs=theirs)

    def store_file(self, name: str, chunks: Iterable[bytes]) -> Received:
        self.stored[name] = b"".join(chunks)
        return Received(name, "0" * 64, len(self.stored[name]))

    def submit(
        self, files: Sequence[Received], *, name: str = "", grouping: str = "one", key: str = "", by: str
    ) -> BatchView:
        if key in self.made:
            return self.made[key]
        rows = tuple(view.row for view in self.views.values())
        made = BatchView(f"b{len(self.made) + 1}", name, time.time(), by, rows, Progress(4, 4, len(rows), len(rows)))
        self.made[key or made.id] = made
        self._act(by, "submit", "", files=len(files), grouping=grouping)
        return made

    def batch(self, batch: str) -> BatchView:
        found = next((made for made in self.made.values() if made.id == batch), None)
        if found is None:
            raise CaseNotFound(what="upload", id=batch)
        return replace(found, cases=tuple(self.views[row.id].row for row in found.cases))

    def batches(self, *, limit: int = 20) -> tuple[BatchView, ...]:
        return tuple(self.made.values())[:limit]

    def events(self, *, after: int = 0, batch: str = "", case: str = "", limit: int = 500) -> tuple[ProgressEvent, ...]:
        told = ProgressEvent(7, "b1", case or "c1", "page", 0.0, "reading", 1, 4, None)
        return (told,) if after < 7 else ()

    def cases(self, query: CaseQuery) -> CaseList:
        rows = [view.row for view in self.views.values()]
        rows = [r for r in rows if not query.levels or r.level in query.levels]
        rows = [r for r in rows if not query.statuses or r.status in query.statuses]
        rows = [r for r in rows if query.decided is None or (r.decision is not None) == query.decided]
        rows = [r for r in rows if query.text.lower() in f"{r.name} {r.reason}".lower()]
        rows.sort(key=lambda r: -(r.score or 0))
        return CaseList(tuple(rows[query.offset :][: query.limit]), len(rows), query.offset, query.limit)

    def neighbours(self, case: str, query: CaseQuery) -> tuple[str | None, str | None]:
        ids = [row.id for row in self.cases(query).rows]
        at = ids.index(case) if case in ids else -1
        return (ids[at - 1] if at > 0 else None), (ids[at + 1] if 0 <= at < len(ids) - 1 else None)

    def case(self, case: str) -> CaseView:
        if case not in self.views:
            raise CaseNotFound(what="case", id=case)
        return self.views[case]

    def row(self, case: str) -> CaseRow:
        return self.case(case).row

    def picture(self, case: str, number: int) -> bytes:
        if (case, number) not in self.images:
            raise PictureAway(page=number)
        return self.images[case, number]

    def crop(self, case: str, number: int, box: tuple[float, float, float, float], *, wide: int = 860) -> bytes:
        content, turn = self.picture(case, number), self.case(case).pages[number - 1].turn
        with Image.open(BytesIO(content)) as opened:
            left, top, right, bottom = box
            size = (left * opened.width, top * opened.height, right * opened.width, bottom * opened.height)
            upright = opened.crop(tuple(round(v) for v in size)).rotate(-turn, expand=True)
            upright.thumbnail((wide, wide * 2))
            out = BytesIO()
            upright.save(out, "JPEG")
        return out.getvalue()

    def original(self, case: str, sha256: str) -> tuple[str, bytes]:
        self.case(case)
        return "x.pdf", b"%PDF-"

    def case_json(self, case: str) -> bytes:
        self._judged(case)
        return b'{"bundle": "x"}'

    def report(self, case: str, form: str) -> bytes:
        self._judged(case)
        return b"<!doctype html>" if form == "html" else b"%PDF-"

    def _judged(self, case: str) -> None:
        if self.case(case).document is None:
            raise NotReady(status="reading", reason="it has no report yet")

    def review(
        self, case: str, finding: str, verdict: Any, *, comment: str = "", version: int, by: str
    ) -> FindingReview | None:
        self._expect(case, version)
        reviews = dict(self.views[case].reviews)
        reviews.pop(finding, None)
        said = FindingReview(finding, verdict, comment, by, time.time()) if verdict else None
        if said:
            reviews[finding] = said
        self._put(case, reviews=reviews)
        self._act(by, "review", case, verdict=verdict, comment=comment, finding=finding)
        return said

    def decide(self, case: str, outcome: Any, *, comment: str = "", version: int, by: str) -> DecisionView:
        self._expect(case, version)
        self._judged(case)
        made = DecisionView(len(self.records) + 1, outcome, comment, by, time.time(), version, False)
        self._put(case, decision=made, decisions=(made, *self.views[case].decisions), row={"decision": outcome})
        self._act(by, "decide", case, outcome=outcome, comment=comment)
        return made

    def undo(self, case: str, *, version: int, by: str) -> DecisionView | None:
        self._expect(case, version)
        self._put(case, decision=None, row={"decision": None})
        self._act(by, "undo", case)
        return None

    def reinspect(self, case: str, *, by: str) -> CaseRow:
        row = self.row(case)
        self._act(by, "reinspect", case)
        return row

    def password_set(self) -> bool:
        return True

    def log_in(self, password: str, *, address: str) -> str:
        if password != PASSWORD:
            raise WrongPassword
        self.sessions["session"] = "admin"
        return "session"

    def session(self, secret: str) -> str | None:
        return self.sessions.get(secret)

    def log_out(self, secret: str) -> None:
        self.sessions.pop(secret, None)

    def redeem(self, secret: str) -> str | None:
        if secret not in self.entry:
            return None
        self.entry.remove(secret)
        return "session"

    def make_token(self, name: str, *, by: str) -> tuple[TokenView, str]:
        made = TokenView(f"t{len(self.held) + 1}", name, time.time(), None, None)
        self.held[made.id] = (made, f"secret-{made.id}")
        return self.held[made.id]

    def tokens(self) -> tuple[TokenView, ...]:
        return tuple(token for token, _ in self.held.values())

    def revoke_token(self, token: str, *, by: str) -> None:
        if token not in self.held:
            raise CaseNotFound(what="token", id=token)
        del self.held[token]

    def token_owner(self, secret: str) -> str | None:
        return next((f"token:{token.name}" for token, kept in self.held.values() if kept == secret), None)

    def audit(self, *, after: int = 0, case: str = "", limit: int = 100) -> tuple[AuditRecord, ...]:
        found = [r for r in self.records if r.seq > after and (not case or r.case == case)]
        return tuple(found[:limit])

    def audit_breaks(self) -> tuple[str, ...]:
        return ()

    def health(self) -> Health:
        return Health(True, {"database": "answers"})

    def counts(self) -> Mapping[str, float]:
        return {"cases_ready": float(len(self.views)), "pages_waiting": 0.0}
