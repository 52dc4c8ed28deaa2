"""Judges a case whose pages are read, and keeps what comes of it: case, pages, reports."""

from __future__ import annotations

import json
import tempfile
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from sqlalchemy import Row, select, update

from inspector.casework.leases import held_case
from inspector.casework.office import Office, found_case
from inspector.casework.steps import LEVEL_RANK, end_case
from inspector.core.box import PageId
from inspector.core.case import Case, SourceFile
from inspector.core.codec import decode_page, decode_problem
from inspector.core.finding import Finding, Severity
from inspector.core.page import Page
from inspector.pipeline import assess
from inspector.report.compose import top_reason, verdict
from inspector.report.laws import laws
from inspector.report.publish import publish
from inspector.report.view import CheckText, Enclosures
from inspector.store.tables import cases, pages
from inspector.toolkit import Toolkit


def assess_case(office: Office, tools: Toolkit, case: str, owner: str) -> None:
    """Judge a case that we hold, and write the verdict if it is still ours to write."""
    row, rows = _stored(office, case)
    taken = json.loads(row.taken_in or '{"files": [], "problems": []}')
    read = tuple(_page_of(r) for r in rows)
    told = replace(tools, engines=lambda: row.engines) if row.engines else tools
    made = assess(
        row.name,
        tuple(SourceFile(*file) for file in taken["files"]),
        read,
        tuple(decode_problem(p) for p in taken["problems"]),
        told,
        as_of=_day(row.as_of),
    )
    blobs = _kept_files(office, made, tools, rows)
    _write(office, case, owner, made, blobs)


def _stored(office: Office, case: str) -> tuple[Row[Any], Sequence[Row[Any]]]:
    with office.database.reading() as connection:
        row = found_case(connection, case)
        rows = connection.execute(select(pages).where(pages.c.case_id == case).order_by(pages.c.number)).all()
    return row, rows


def _page_of(row: Row[Any]) -> Page:
    return decode_page(json.loads(zlib.decompress(row.words)))


def _day(text: str) -> Any:  # datetime.date
    import datetime as dt

    return dt.date.fromisoformat(text)


def _kept_files(office: Office, made: Case, tools: Toolkit, rows: Sequence[Row[Any]]) -> dict[str, str]:
    """Write the public files of a case as `inspector inspect` does, and keep each in the store."""
    images: Mapping[PageId, Path] = {
        PageId(r.file, r.file_page): office.blobs.path(r.picture_blob) for r in rows if r.picture_blob
    }
    checks = {check.id: CheckText(check.title, check.explanation) for check in tools.checks.values()}
    enclosures = Enclosures(images, checks, laws(tools.catalogue.announcements))
    with tempfile.TemporaryDirectory(dir=office.work, prefix="report-") as folder:
        done = publish(made, Path(folder), enclosures)
        found = {"case_blob": done.case, "pages_blob": done.pages, "html_blob": done.html, "pdf_blob": done.pdf}
        return {name: office.blobs.take(path) for name, path in found.items() if path is not None}


def _write(office: Office, case: str, owner: str, made: Case, blobs: Mapping[str, str]) -> None:
    asking = sum(f.severity >= Severity.MEDIUM for f in made.findings)
    first = next(iter(made.problems), None)
    status = {"complete": "ready", "partial": "partial", "failed": "failed"}[made.status]
    reason, reason_zh = _reasons(made)
    with office.database.writing() as connection:
        if not held_case(connection, case, owner):
            return
        end_case(
            office, connection, case, status=status, level=made.score.level, rank=LEVEL_RANK[made.score.level],
            score=made.score.value, reason=reason, reason_zh=reason_zh, findings=len(made.findings), asking=asking,
            problem=first.message if first else "", problem_zh=first.message_zh if first else "", **blobs,
        )  # fmt: skip
        connection.execute(update(pages).where(pages.c.case_id == case).values(words=None))
        sought = connection.execute(select(cases.c.sought).where(cases.c.id == case)).scalar_one()
        connection.execute(update(cases).where(cases.c.id == case).values(sought=_sought(sought, made)))
        office.record(
            connection, "service", "judged", case, status=made.status, level=made.score.level,
            score=round(made.score.value, 4), findings=len(made.findings), case_json=blobs["case_blob"],
            version=made.made_with.version, catalogue=made.made_with.catalogue,
        )  # fmt: skip


def _reasons(made: Case) -> tuple[str, str]:
    """The top reason in both languages, as sentences for the queue."""
    english = top_reason(made) or verdict(made).sentence
    if top := _top_finding(made):
        return english, top.message_zh
    return english, next((p.message_zh for p in made.problems), "单证之间未发现矛盾。")


def _top_finding(made: Case) -> Finding | None:
    by_id = {f.id: f for f in made.findings}
    weighed = [by_id[r.finding] for r in made.score.reasons if r.points > 0 and r.finding in by_id]
    asking = [f for f in made.findings if f.severity >= Severity.MEDIUM]
    return next(iter(weighed or asking), None)


def _sought(before: str, made: Case) -> str:
    """What the filter of the queue looks through: names, numbers and materials beside the file names."""
    named = {"number", "seller", "buyer", "consignee"}
    said = [f.text for d in made.documents for f in d.fields if f.name in named]
    materials = [f.material for f in made.findings if f.material]
    return " ".join(dict.fromkeys([before.split("\n")[0] + "\n", *said, *materials])).casefold()[:4000]
