"""Papers as spreadsheets: a grid of labels and values, written with their cells as truth."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime
from typing import Any, cast

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from inspector.papers.paper import Told
from inspector.papers.sheet import Drawn, Mark

Entry = str | Told | float | None


class Grid:
    """A worksheet being written; rows and columns count from 1."""

    def __init__(self, title: str, widths: Sequence[float]) -> None:
        self._book = Workbook()
        self._sheet = cast(Any, self._book.active)
        self._sheet.title = title
        self._marks: list[Mark] = []
        for place, wide in enumerate(widths, start=1):
            self._sheet.column_dimensions[get_column_letter(place)].width = wide
        stamp = datetime(2026, 1, 1)  # noqa: DTZ001 - a fixed stamp, so that the file does not depend on the day
        self._book.properties.created = self._book.properties.modified = stamp

    def put(
        self,
        row: int,
        column: int,
        entry: Entry,
        *,
        bold: bool = False,
        number: str = "",
        fill: str = "",
        wrap: bool = False,
    ) -> None:
        """Write a cell. A `Told` with `number` (a cell format) is stored as a number, else as its text."""
        cell = self._sheet.cell(row=row, column=column)
        if isinstance(entry, Told):
            cell.value = entry.value if number else entry.text
            self._marks.append(self._mark(entry, row, column))
        else:
            cell.value = entry
        if number:
            cell.number_format = number
        cell.font = Font(name="Arial", size=10, bold=bold)
        cell.alignment = Alignment(wrap_text=wrap, vertical="top")
        if fill:
            cell.fill = PatternFill("solid", fgColor=fill)

    def _mark(self, told: Told, row: int, column: int) -> Mark:
        name = f"{get_column_letter(column)}{row}"
        return Mark(told.key, told.text, told.value, told.alt, 1, (0.0, 0.0, 1.0, 1.0), name)

    def ruled(self, first_row: int, last_row: int, last_column: int) -> None:
        """Draw thin borders around the cells of a table."""
        thin = Side(style="thin")
        for row in self._sheet.iter_rows(min_row=first_row, max_row=last_row, max_col=last_column):
            for cell in row:
                cell.border = Border(left=thin, right=thin, top=thin, bottom=thin)

    def merge(self, area: str) -> None:
        """Merge cells."""
        self._sheet.merge_cells(area)

    def finish(self) -> Drawn:
        """End the workbook."""
        stream = io.BytesIO()
        self._book.save(stream)
        return Drawn(stream.getvalue(), tuple(self._marks), 1, ".xlsx")
