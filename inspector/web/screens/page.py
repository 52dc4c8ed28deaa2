"""One whole page with the boxes of all findings."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from inspector.casework.views import CaseView, PageView
from inspector.core.visible import visible
from inspector.report.cells import Cells
from inspector.web.places import Corners
from inspector.web.screens.case import BoxShown, ProblemShown, boxes_of, problems_of
from inspector.web.screens.findings import FindingRow, finding_rows, ordered
from inspector.web.screens.pieces import cells_of, values_of
from inspector.web.screens.sheets import Sheets, Shown, Spot, page_note, place_name
from inspector.web.screens.unread import unread_of
from inspector.web.words import Words


@dataclass(frozen=True, slots=True)
class PageScreen:
    """Everything on the page of a page."""

    name: str
    note: str
    bundle: str
    case_href: str
    next_href: str
    previous_href: str
    label: str
    shown: Shown | None
    boxes: tuple[BoxShown, ...]
    unread: tuple[Corners, ...]
    cells: Cells | None
    findings: tuple[FindingRow, ...]
    problems: tuple[ProblemShown, ...]


def page_screen(t: Words, view: CaseView, page: PageView, sheets: Sheets) -> PageScreen:
    """The page with what points at it."""
    document = view.document or {}
    href = f"/cases/{quote(view.row.id, safe='')}"
    findings = ordered(document)
    here = [
        (row, finding)
        for row, finding in zip(finding_rows(t, view, findings, href), findings, strict=True)
        if any((e.get("file"), e.get("page")) == (page.file, page.file_page) for e in finding.get("evidence", ()))
    ]
    marked = [
        Spot(page.file, page.file_page, None, e["cell"])
        for _, finding in here
        for e in finding["evidence"]
        if e.get("cell") and (e.get("file"), e.get("page")) == (page.file, page.file_page)
    ]
    name = place_name(t, Spot(page.file, page.file_page, None))
    return PageScreen(
        name=name,
        note=page_note(t, page),
        bundle=visible(view.row.name, longest=120),
        case_href=href,
        next_href=f"{href}/pages/{page.number + 1}" if page.number < len(view.pages) else "",
        previous_href=f"{href}/pages/{page.number - 1}" if page.number > 1 else "",
        label=name,
        shown=sheets.shown(page),
        boxes=tuple(boxes_of(t, findings, href).get((page.file, page.file_page), ())),
        unread=unread_of(document).get((page.file, page.file_page), ()),
        cells=cells_of(tuple(values_of(document)), marked),
        findings=tuple(row for row, _ in here),
        problems=problems_of(t, view, sheets, page),
    )
