"""Puts cases that were built by hand into a real desk, as if they had been uploaded, read and judged."""

from __future__ import annotations

import json
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
from sqlalchemy import insert, update

from inspector.casework.desk import Desk
from inspector.casework.office import Office
from inspector.casework.steps import LEVEL_RANK
from inspector.core.box import PageId
from inspector.core.case import Case
from inspector.report.case_json import case_text
from inspector.report.compose import top_reason
from inspector.store.tables import cases, pages

STATUSES = {"complete": "ready", "partial": "partial", "failed": "failed"}


def new_desk(folder: Path) -> Desk:
    """An empty desk on SQLite."""
    office = Office(folder)
    office.prepare()
    return Desk(office)


def put(desk: Desk, name: str, case: Case, images: Mapping[PageId, Path] | None = None, **row: Any) -> str:
    """Put a judged case into the queue and say its id; `row` are columns of its row that differ from the case."""
    office = desk.office
    file = desk.store_file("papers.pdf", [name.encode("utf-8", "replace")])
    made = desk.submit([file], name="papers", by="admin").cases[0].id
    judged: dict[str, Any] = {
        "name": name, "status": STATUSES[case.status], "level": case.score.level, "score": case.score.value,
        "rank": LEVEL_RANK[case.score.level], "reason": top_reason(case), "findings": len(case.findings),
        "asking": sum(f.severity >= 2 for f in case.findings), "sought": name.casefold(), "as_of": case.as_of,
        "pages_total": len(case.pages), "pages_done": len(case.pages), "ended_at": office.clock(),
    }  # fmt: skip
    if row.get("status", "ready") in STATUSES.values():
        judged |= {
            "case_blob": keep(office, "case.json", "".join(case_text(case)).encode("utf-8", "replace")),
            "html_blob": keep(office, "r", b"<main>"),
        }
        judged["pdf_blob"] = keep(office, "report.pdf", empty_pdf())
    rows = [_page(office, made, n, page, case, images or {}) for n, page in enumerate(case.pages, start=1)]
    with office.database.writing() as connection:
        connection.execute(update(cases).where(cases.c.id == made).values(**(judged | row)))
        connection.execute(insert(pages), rows)
    return made


def empty_pdf() -> bytes:
    """A PDF of one empty page."""
    out = BytesIO()
    with pikepdf.new() as paper:
        paper.add_blank_page()
        paper.save(out)
    return out.getvalue()


def keep(office: Office, name: str, content: bytes) -> str:
    """Keep bytes in the store of an office, as a file would be."""
    path = office.work / name
    path.write_bytes(content)
    return office.blobs.take(path)


def _page(
    office: Office, case: str, number: int, page: Any, made: Case, images: Mapping[PageId, Path]
) -> dict[str, Any]:
    problem = next((p for p in made.problems if p.page_id == page.id), None)
    picture = images.get(page.id)
    return {
        "case_id": case, "number": number, "file": page.id.file, "file_page": page.id.number, "place": 1,
        "media_type": "image/jpeg", "path": "", "status": "read", "attempts": 1, "turn": page.turn,
        "readability": page.readability, "problem": problem.message if problem else "",
        "problem_zh": problem.message_zh if problem else "",
        "picture_blob": keep(office, f"{number}.jpg", picture.read_bytes()) if picture else None,
    }  # fmt: skip


def document_of(desk: Desk, case: str) -> dict[str, Any]:
    """The public case.json of a case."""
    found: dict[str, Any] = json.loads(desk.case_json(case))
    return found


def session_of(desk: Desk) -> str:
    """A session of the administrator."""
    session = desk.redeem(desk.way_in())
    assert session
    return session
