"""Reads DOCX: paragraphs, tables, text boxes, headers and footers, set on pages of our own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from docx.table import Table as DocxTable
from docx.text.paragraph import Paragraph as DocxParagraph

from inspector.core.box import PageId
from inspector.core.page import Page
from inspector.errors import CorruptFile
from inspector.reading.flow_layout import Block, Cell, Paragraph, Table, count_pages, page_of
from inspector.reading.glyphs import plain
from inspector.reading.limits import Limits, hold
from inspector.reading.office_package import check_package
from inspector.reading.reader import Desk, Reader
from inspector.reading.sniff import DOCX
from inspector.reading.zip_directory import DAMAGE

_WHITE = "FFFFFF"


def count_docx_pages(path: Path, limits: Limits) -> int:
    """How many pages of ours the text takes.

    Raises:
        CorruptFile: it cannot be opened.
        LimitExceeded: it unpacks to too much.
        ActiveContent: it declares entities.
    """
    check_package(path, path.name, limits)
    count = count_pages(_blocks(path, path.name))
    hold(path.name, "the number of pages", count, limits.pages)
    return count


def read_docx_page(path: Path, page_id: PageId, index: int, desk: Desk) -> Page:
    """Read one page; see `Reader`."""
    return page_of(_blocks(path, page_id.file), page_id, index)


READER = Reader("word", (DOCX,), count_docx_pages, read_docx_page)


def _blocks(path: Path, file: str) -> list[Block]:
    try:
        document = docx.Document(str(path))
    except (PackageNotFoundError, SyntaxError, *DAMAGE):
        raise CorruptFile(file=file, reason="it cannot be opened as a Word file") from None
    blocks: list[Block] = []
    for part in _parts(document):
        for block in part.iter_inner_content():
            blocks += _block(block)
    return blocks


def _parts(document: Any) -> Iterator[Any]:
    """Headers, the body, and footers, each once."""
    section = document.sections[0] if len(document.sections) else None
    if section is not None and not section.header.is_linked_to_previous:
        yield section.header
    yield document
    if section is not None and not section.footer.is_linked_to_previous:
        yield section.footer


def _block(block: Any) -> Iterator[Block]:
    if isinstance(block, DocxTable):
        yield from _table(block)
    elif isinstance(block, DocxParagraph):
        yield from _paragraph(block)


def _paragraph(paragraph: Any) -> Iterator[Block]:
    shown, unseen = _texts(paragraph)
    element = paragraph._p
    breaks = bool(element.xpath('.//w:br[@w:type="page"] | ./w:pPr/w:pageBreakBefore | .//w:lastRenderedPageBreak'))
    if shown or breaks:
        yield Paragraph(shown, breaks_page=breaks)
    if unseen:
        yield Paragraph(unseen, hidden=True)
    for box in element.xpath(".//w:txbxContent"):
        if not any(parent.tag.endswith("}Fallback") for parent in box.iterancestors()):
            lines = ["".join(t.text or "" for t in p.iter(qn("w:t"))) for p in box.iter(qn("w:p"))]
            yield Paragraph(plain("\n".join(lines)))


def _texts(paragraph: Any) -> tuple[str, str]:
    """Shown and hidden text of a paragraph: hidden by its format, or white on white. Links count as text."""
    shown: list[str] = []
    unseen: list[str] = []
    for item in paragraph.iter_inner_content():
        for run in getattr(item, "runs", [item]):
            (unseen if _is_unseen(run) else shown).append(run.text)
    return plain("".join(shown)), plain("".join(unseen))


def _is_unseen(run: Any) -> bool:
    if run.font.hidden:
        return True
    colour = run._r.xpath("./w:rPr/w:color/@w:val")
    shaded = run._r.xpath("./w:rPr/w:shd | ./w:rPr/w:highlight | ancestor::w:tc/w:tcPr/w:shd")
    return bool(colour) and str(colour[0]).upper() == _WHITE and not shaded


def _table(table: Any) -> Iterator[Block]:
    rows: list[tuple[Cell, ...]] = []
    columns = 1
    for row in table._tbl.tr_lst:
        cells: list[Cell] = []
        at = 0
        for element in row.tc_lst:
            span = max(1, min(int(element.grid_span or 1), 64))
            cells.append(Cell(at, at + span - 1, _cell_text(element)))
            at += span
        columns = max(columns, at)
        rows.append(tuple(cells))
    yield Table(tuple(rows), _shares(table, columns))


def _cell_text(cell: Any) -> str:
    """The text of a cell, tables within it included, one line for each paragraph."""
    lines = []
    for paragraph in cell.iter(qn("w:p")):
        marks = paragraph.iter(qn("w:t"), qn("w:tab"), qn("w:br"))
        lines.append("".join((m.text or "") if m.tag == qn("w:t") else " " for m in marks))
    return plain("\n".join(lines))


def _shares(table: Any, columns: int) -> tuple[float, ...]:
    grid = table._tbl.tblGrid
    widths = [float(c.w or 0) for c in grid.gridCol_lst] if grid is not None else []
    if len(widths) == columns and all(w > 0 for w in widths):
        return tuple(widths)
    return (1.0,) * columns
