"""Reads OpenDocument texts (ODT): paragraphs, tables, text boxes, headers and footers, on pages of our own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from inspector.core.box import PageId
from inspector.core.page import Page
from inspector.reading.flow_layout import Block, Cell, Paragraph, Table, count_pages, page_of
from inspector.reading.glyphs import plain
from inspector.reading.limits import Limits, hold
from inspector.reading.open_package import Attributes, OpenStyles, check_open_package, plainly, walk_part
from inspector.reading.reader import Desk, Reader
from inspector.reading.safe_xml import local
from inspector.reading.sniff import ODT

_MOST_SPAN = 64
_UNSEEN = {"annotation", "tracked-changes", "hidden-text", "hidden-paragraph"}
_GAPS = {"s": " ", "tab": " ", "line-break": "\n"}


def count_open_text_pages(path: Path, limits: Limits) -> int:
    """How many pages of ours the text takes.

    Raises:
        CorruptFile: it cannot be opened.
        EncryptedFile: it asks for a password.
        LimitExceeded: it unpacks to too much.
        ActiveContent: it declares entities.
    """
    check_open_package(path, path.name, limits)
    count = count_pages(_blocks(path, path.name, limits))
    hold(path.name, "the number of pages", count, limits.pages)
    return count


def read_open_text_page(path: Path, page_id: PageId, index: int, desk: Desk) -> Page:
    """Read one page; see `Reader`."""
    return page_of(_blocks(path, page_id.file, desk.limits), page_id, index)


READER = Reader("open-text", (ODT,), count_open_text_pages, read_open_text_page)


def _blocks(path: Path, file: str, limits: Limits) -> list[Block]:
    """The header, the body and the footer, each once."""
    styles = OpenStyles()
    around, body = _Walker(styles, file, limits), _Walker(styles, file, limits)
    walk_part(path, "styles.xml", file, around.start, around.end, around.text)
    walk_part(path, "content.xml", file, body.start, body.end, body.text)
    return [*around.blocks["header"], *body.blocks["text"], *around.blocks["footer"]]


@dataclass(slots=True)
class _Run:
    """An open paragraph: its shown and unseen pieces, and whether a page begins with it."""

    shown: list[str] = field(default_factory=list)
    unseen: list[str] = field(default_factory=list)
    breaks_page: bool = False


@dataclass(slots=True)
class _Grid:
    """An open table: finished rows, and the cells and texts of the row that is open."""

    rows: list[tuple[Cell, ...]] = field(default_factory=list)
    row: list[Cell] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    column: int = 0
    span: int = 1
    repeats: int = 1
    copies: int = 1


class _Walker:
    """Makes blocks of the XML that passes by; what stands in a table within a table belongs to the outer cell."""

    def __init__(self, styles: OpenStyles, file: str, limits: Limits) -> None:
        self._file, self._limits = file, limits
        self._set_rows = 0
        self.blocks: dict[str, list[Block]] = {"header": [], "text": [], "footer": []}
        self._styles = styles
        self._place = ""
        self._unseen: list[bool] = [False]
        self._shaded: list[bool] = [False]
        self._runs: list[_Run] = []
        self._grid: _Grid | None = None
        self._tables = 0
        self._starts: dict[str, Callable[[Attributes], None]] = {
            "p": self._start_paragraph,
            "h": self._start_paragraph,
            "table": self._start_table,
            "table-row": self._start_row,
            "table-cell": self._start_cell,
            "covered-table-cell": self._skip_cell,
        }
        self._ends: dict[str, Callable[[], None]] = {
            "p": self._end_paragraph,
            "h": self._end_paragraph,
            "table": self._end_table,
            "table-row": self._end_row,
            "table-cell": self._end_cell,
        }

    def start(self, tag: str, attributes: Attributes) -> None:
        name, told = local(tag), plainly(attributes)
        self._look(name, told)
        if not self._place:
            if tag.startswith(("office:", "style:")) and name in self.blocks and not self.blocks[name]:
                self._place = name
            self._styles.start(name, told)
        elif name in _GAPS:
            self.text(_GAPS[name])
        elif name in self._starts:
            self._starts[name](told)

    def _look(self, name: str, told: Attributes) -> None:
        """Whether what the element holds is seen: white print is, on a shaded ground."""
        style, styles = told.get("style-name", ""), self._styles
        self._shaded.append(self._shaded[-1] or styles.is_in(style, styles.shaded))
        white = styles.is_in(style, styles.white) and not self._shaded[-1]
        hides = name in _UNSEEN or told.get("display") == "none" or white or styles.is_in(style, styles.unseen)
        self._unseen.append(self._unseen[-1] or (hides and bool(self._place)))

    def text(self, text: str) -> None:
        if self._runs:
            run = self._runs[-1]
            if self._unseen[-1]:
                run.unseen.append(text)
            else:
                run.shown.append(text)
                run.unseen += [" "] if run.unseen else []

    def end(self, tag: str) -> None:
        name = local(tag)
        self._unseen.pop()
        self._shaded.pop()
        if self._place and name in self._ends:
            self._ends[name]()
        elif name == self._place and tag.startswith(("office:", "style:")):
            self._place = ""

    def _start_paragraph(self, told: Attributes) -> None:
        breaks = told.get("style-name", "") in self._styles.breaking
        self._runs.append(_Run(breaks_page=breaks))

    def _end_paragraph(self) -> None:
        run = self._runs.pop()
        shown, unseen = plain("".join(run.shown)), plain("".join(run.unseen))
        target = self.blocks[self._place]
        if unseen.strip():
            target.append(Paragraph(unseen, hidden=True))
        if self._grid is not None:
            self._grid.lines.append(shown)
        elif shown.strip() or run.breaks_page:
            target.append(Paragraph(shown, breaks_page=run.breaks_page))

    def _start_table(self, told: Attributes) -> None:
        self._tables += 1
        if self._tables == 1:
            self._grid = _Grid()

    def _end_table(self) -> None:
        self._tables -= 1
        if self._tables == 0 and self._grid is not None:
            rows, self._grid = tuple(self._grid.rows), None
            columns = max((cell.last + 1 for row in rows for cell in row), default=1)
            self.blocks[self._place].append(Table(rows, (1.0,) * columns))

    def _start_row(self, told: Attributes) -> None:
        if self._grid is not None and self._tables == 1:
            self._grid.row, self._grid.column = [], 0
            self._grid.copies = _number(told, "number-rows-repeated")

    def _end_row(self) -> None:
        if self._grid is not None and self._tables == 1:
            self._set_rows += self._grid.copies
            hold(self._file, "the number of cells of a sheet", self._set_rows, self._limits.sheet_cells)
            self._grid.rows += [tuple(self._grid.row)] * self._grid.copies

    def _start_cell(self, told: Attributes) -> None:
        if self._grid is not None and self._tables == 1:
            self._grid.lines = []
            self._grid.span = min(_number(told, "number-columns-spanned"), _MOST_SPAN)
            self._grid.repeats = min(_number(told, "number-columns-repeated"), _MOST_SPAN)

    def _end_cell(self) -> None:
        grid = self._grid
        if grid is not None and self._tables == 1:
            text = "\n".join(line for line in grid.lines if line.strip())
            for _ in range(grid.repeats):
                grid.row.append(Cell(grid.column, grid.column + grid.span - 1, text))
                grid.column += 1

    def _skip_cell(self, told: Attributes) -> None:
        """A cell beneath one that spans columns or rows: it takes room and shows nothing."""
        if self._grid is not None and self._tables == 1:
            self._grid.lines = []
            self._grid.column += min(_number(told, "number-columns-repeated"), _MOST_SPAN)


def _number(told: Attributes, name: str) -> int:
    text = told.get(name, "1")
    return max(1, int(text)) if text.isascii() and text.isdigit() and len(text) < 10 else 1
