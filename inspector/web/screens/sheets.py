"""The pages of a case for drawing: where the picture of each is, how large it is, and which way it lies."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Final
from urllib.parse import quote

from inspector.casework.views import CaseView, PageView
from inspector.core.visible import visible
from inspector.web.places import Corners, Sheet
from inspector.web.screens.saying import share
from inspector.web.words import Words

A4: Final = (910, 1287)
"""The size that is taken where a picture does not say its own, pixels."""

Measure = Callable[[str, int], tuple[int, int]]
"""Width and height of the picture of a page of a case, pixels as delivered."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A page picture to draw: its address, that of a small upright copy, and its sheet."""

    image: str
    thumb: str
    sheet: Sheet


@dataclass(frozen=True, slots=True)
class Spot:
    """A place that evidence points at: file, page within it, box as delivered, and the cell of a sheet."""

    file: str
    page: int
    box: Corners | None
    cell: str = ""


def size_of_jpeg(content: bytes) -> tuple[int, int]:
    """Width and height of a picture, from its head; A4 where it has none."""
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(BytesIO(content), formats=("JPEG",)) as opened:
            return opened.size
    except (OSError, UnidentifiedImageError, ValueError, SyntaxError, Image.DecompressionBombError):
        return A4


class Sheets:
    """Finds the pages of one case by file and page, and makes their drawings."""

    def __init__(self, view: CaseView, measure: Measure) -> None:
        self._view = view
        self._measure = measure
        self._pages: Mapping[tuple[str, int], PageView] = {(p.file, p.file_page): p for p in view.pages}
        self.case = f"/cases/{quote(view.row.id, safe='')}"

    def page(self, file: str, page: int) -> PageView | None:
        """The page of a file, or None where the case has none."""
        return self._pages.get((file, page))

    def shown(self, page: PageView) -> Shown | None:
        """The drawing of a page, or None where there is no picture of it."""
        if not page.picture:
            return None
        wide, high = self._measure(self._view.row.id, page.number)
        base, version = f"{self.case}/pages/{page.number}", self._view.row.version
        return Shown(f"{base}.jpg?v={version}", f"{base}/thumb.jpg?v={version}", Sheet(wide, high, page.turn))

    def href(self, page: PageView) -> str:
        """Where the whole page is shown."""
        return f"{self.case}/pages/{page.number}"


def corners_of(box: Any) -> Corners | None:
    """The box of a piece of the public case, cut to the page; None where it has none."""
    if not isinstance(box, list) or len(box) != 4:
        return None
    left, top, right, bottom = (min(1.0, max(0.0, float(v))) for v in box)
    return left, top, right, bottom


def place_name(t: Words, spot: Spot) -> str:
    """`invoice.pdf, page 2`, or `list.xlsx, sheet 1, cell F13`."""
    file = visible(spot.file, longest=90)
    if spot.cell:
        return t("page_note.cell", file=file, page=spot.page, cell=visible(spot.cell, longest=12))
    return t("page_note.page", file=file, page=spot.page) if spot.page else file


def page_note(t: Words, page: PageView) -> str:
    """How well a page was read, in a few words."""
    if page.status != "read":
        return t({"unreadable": "page_note.failed", "reading": "state.reading"}.get(page.status, "page_note.waiting"))
    if not page.picture:
        return t("page_note.failed" if page.problem else "page_note.cells")
    notes = [] if page.readability is None else [t("page_note.ocr", share=share(page.readability))]
    if page.readability is not None and page.readability >= 1:
        notes = [t("page_note.text")]
    if page.turn:
        notes.append(t("page_note.turned", degrees=360 - page.turn))
    return "; ".join(notes) if t.language == "en" else "；".join(notes)
