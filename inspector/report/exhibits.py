"""Gathers the evidence of the findings with its pictures, each page image opened once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from inspector.core.box import Box, PageId
from inspector.core.case import Case
from inspector.core.document import Field
from inspector.core.finding import Evidence, Finding
from inspector.core.page import Page
from inspector.core.visible import visible
from inspector.report.cells import cells_around
from inspector.report.evidence import telling_boxes
from inspector.report.pictures import Picture, cut, upright
from inspector.report.values import understood
from inspector.report.view import Enclosures, Exhibit, Mark, PageView
from inspector.report.wording import ROLES

# What a report shows of a bundle full of findings: beyond these numbers it names them without a picture.
MOST_PICTURED_FINDINGS = 40
MOST_EXHIBITS = 6
# Page images cost some 100 kB each; pages with marks or problems come first.
MOST_PAGES = 60
# Boxes of one piece farther apart than this share of the page are shown one at a time.
_NEAR = 0.18

_LONGEST_NAME = 120
_LONGEST_QUOTE = 320
# Sources that name no text outside but how much of the bundle was looked at.
_WIDE = frozenset({"document", "bundle"})

Key = tuple[int, int]  # number of the finding, number of its piece of evidence


@dataclass(frozen=True, slots=True)
class Gallery:
    """All pictures of a report: of each piece of evidence, and of the pages; `anchors` name the pages shown."""

    crops: dict[Key, Picture]
    pages: tuple[PageView, ...]
    pages_left_out: int
    anchors: dict[PageId, str]


def gallery(case: Case, findings: Sequence[Finding], enclosures: Enclosures) -> Gallery:
    """Open each page image once, cut out the places of its evidence and make the page small."""
    wanted: defaultdict[PageId, dict[Key, tuple[Box, ...]]] = defaultdict(dict)
    marks: defaultdict[PageId, list[tuple[int, str, Box]]] = defaultdict(list)
    for number, finding in enumerate(findings, start=1):
        if number <= MOST_PICTURED_FINDINGS:
            for index, piece in _shown(finding):
                _plan((number, index), piece, wanted)
        for piece in finding.evidence:
            for box in telling_boxes(piece.boxes):
                marks[box.page].append((number, finding.severity.label, box))
    shown, left_out = _chosen_pages(case, set(marks))
    # An anchor is made of the place in the case, never of the file name: that is a stranger's text.
    anchors = {p.id: f"page-{i}" for i, p in enumerate(case.pages, start=1) if p.id in shown}
    crops: dict[Key, Picture] = {}
    pages: list[PageView] = []
    for page in case.pages:
        view, cuts = _page(page, wanted[page.id], marks[page.id], enclosures, anchors.get(page.id, ""))
        crops |= cuts
        if view is not None:
            pages.append(view)
    return Gallery(crops, tuple(pages), left_out, anchors)


def exhibits(case: Case, number: int, finding: Finding, pictures: Gallery) -> tuple[Exhibit, ...]:
    """The first pieces of evidence of a finding, ready to be shown side by side: what is declared comes first."""
    pieces = sorted(_shown(finding), key=lambda pair: list(ROLES).index(pair[1].role))
    return tuple(_exhibit(case, piece, pictures.crops.get((number, i)), pictures.anchors) for i, piece in pieces)


def left_out(finding: Finding) -> int:
    """How many pieces of evidence the report does not show."""
    return len({(p.role, p.quote, p.boxes) for p in finding.evidence}) - len(_shown(finding))


def _shown(finding: Finding) -> list[tuple[int, Evidence]]:
    """The pieces that are shown, with their numbers in the finding: the first ones, none twice."""
    seen: dict[tuple[object, ...], tuple[int, Evidence]] = {}
    for index, piece in enumerate(finding.evidence):
        seen.setdefault((piece.role, piece.quote, piece.boxes), (index, piece))
    return list(seen.values())[:MOST_EXHIBITS]


def place_name(page: PageId, cell: str = "") -> str:
    """`invoice.pdf, page 2`, or `list.xlsx, sheet 1, cell F13`."""
    where = f"sheet {page.number}, cell {visible(cell)}" if cell else f"page {page.number}"
    return f"{visible(page.file, longest=_LONGEST_NAME)}, {where}"


def _plan(key: Key, piece: Evidence, wanted: dict[PageId, dict[Key, tuple[Box, ...]]]) -> None:
    boxes = [b for b in telling_boxes(piece.boxes) if not b.cell]
    if boxes:
        first = boxes[0]
        near = [b for b in boxes if b.page == first.page and _distance(first, b) <= _NEAR]
        wanted[first.page][key] = tuple(near)


def _distance(a: Box, b: Box) -> float:
    return max(b.top - a.bottom, a.top - b.bottom, b.left - a.right, a.left - b.right, 0)


def _chosen_pages(case: Case, marked: set[PageId]) -> tuple[set[PageId], int]:
    troubled = {p.page_id for p in case.problems}
    ranked = sorted(case.pages, key=lambda p: (p.id not in marked, p.id not in troubled and not p.problems))
    chosen = {p.id for p in ranked[:MOST_PAGES]}
    return chosen, len(case.pages) - len(chosen)


def _page(
    page: Page,
    wanted: dict[Key, tuple[Box, ...]],
    marks: list[tuple[int, str, Box]],
    enclosures: Enclosures,
    anchor: str,
) -> tuple[PageView | None, dict[Key, Picture]]:
    path = enclosures.images.get(page.id)
    cuts = cut(path, page.turn, list(wanted.values())) if path is not None and (anchor or wanted) else None
    crops = dict(zip(wanted, cuts.crops, strict=True)) if cuts else {}
    if not anchor:
        return None, crops
    view = PageView(
        anchor=anchor,
        name=place_name(page.id) if page.origin != "cells" else f"{visible(page.id.file)}, sheet {page.id.number}",
        note=_how_read(page),
        picture=cuts.page if cuts else None,
        marks=_marks(marks, page.turn),
        missing="" if cuts else _why_missing(page, has_path=path is not None),
    )
    return view, crops


def _marks(marks: list[tuple[int, str, Box]], turn: int) -> tuple[Mark, ...]:
    grouped: dict[tuple[float, ...], Mark] = {}
    for number, severity, box in marks:
        if not box.cell:
            key = tuple(round(v, 3) for v in (box.left, box.top, box.right, box.bottom))
            seen = grouped.get(key) or Mark((), severity, upright(box, turn))
            grouped[key] = replace(seen, numbers=tuple(dict.fromkeys((*seen.numbers, number))))
    return tuple(grouped.values())


def _how_read(page: Page) -> str:
    how = {
        "text": "text layer",
        "ocr": f"recognised, {page.readability:.0%} of the words with confidence",
        "cells": "cells of a sheet",
        "none": "nothing could be read",
    }[page.origin]
    turned = f"; arrived turned by {360 - page.turn}°, shown upright" if page.turn else ""
    unread = f"; {len(page.unread)} spots with marks that no reader could turn into text" if page.unread else ""
    hidden = f"; {len(page.hidden)} words of the text layer are not visible on the page" if page.hidden else ""
    return how + turned + unread + hidden


def _why_missing(page: Page, *, has_path: bool) -> str:
    if page.origin == "cells":
        return "A sheet has no page image; its cells are shown with the findings."
    return "The page image could not be opened." if has_path else "No page image was kept."


def _exhibit(case: Case, piece: Evidence, picture: Picture | None, anchors: dict[PageId, str]) -> Exhibit:
    boxes = telling_boxes(piece.boxes)
    first = boxes[0] if boxes else None
    page = next((p for p in case.pages if p.id == first.page), None) if first and first.cell else None
    same_sheet = [b.cell for b in boxes if first and b.page == first.page and b.cell]
    cells = cells_around(page, same_sheet) if page is not None and same_sheet else None
    shown = first is not None and picture is None and cells is None
    return Exhibit(
        role=piece.role,
        role_word=ROLES[piece.role],
        place=place_name(first.page, first.cell) if first else _wide_place(piece),
        anchor=anchors.get(first.page, "") if first else "",
        quote=visible(piece.quote, longest=_LONGEST_QUOTE),
        understood=understood(_fields(case, first), piece, boxes),
        source="" if piece.source in _WIDE else visible(piece.source),
        picture=picture,
        cells=cells,
        missing="The image of this page is not at hand." if shown else "",
        also=_also(boxes, first),
    )


def _wide_place(piece: Evidence) -> str:
    return "the whole bundle" if piece.source == "bundle" and not piece.document else visible(piece.document)


def _fields(case: Case, box: Box | None) -> tuple[Field, ...]:
    if box is None:
        return ()
    found: list[Field] = []
    for document in case.documents:
        if document.file == box.page.file and box.page.number in document.pages:
            found += [*document.fields, *(f for line in document.lines for f in line.fields)]
    return tuple(found)


def _also(boxes: Sequence[Box], first: Box | None) -> str:
    others = {place_name(b.page, b.cell): None for b in boxes if first is not None and b.page != first.page}
    return "; ".join(list(others)[:6])
