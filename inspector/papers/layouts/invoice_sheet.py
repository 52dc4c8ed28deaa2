"""A commercial invoice as a spreadsheet: labels and values side by side, amounts as numbers."""

from __future__ import annotations

from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import Drawn
from inspector.papers.workbook import Grid

_TITLES = ("No.", "Description of goods", "Specification", "HS code", "Qty", "Unit", "Unit price", "Amount")
_CELLS = ("description", "specification", "hs_code", "quantity", "unit", "unit_price", "amount")


def _write(paper: Paper) -> Drawn:
    grid = Grid("INV", (6, 38, 28, 14, 11, 8, 12, 16))
    grid.put(1, 2, paper.field("seller"), bold=True)
    grid.put(2, 2, " ".join(paper.party("seller")[1]))
    grid.put(3, 2, "COMMERCIAL INVOICE", bold=True)
    row = _header(grid, paper, 5)
    row = _goods(grid, paper, row + 1)
    for label, name, number in (
        ("Packages", "total_packages", "0"),
        ("Net weight kg", "total_net_kg", "#,##0.00"),
        ("Gross weight kg", "total_gross_kg", "#,##0.00"),
    ):
        grid.put(row, 2, label)
        grid.put(row, 3, paper.field(name), number=number)
        row += 1
    grid.put(row, 2, "Country of origin")
    grid.put(row, 3, paper.field("origin_country"))
    if paper.has("licence_number"):
        grid.put(row + 1, 2, "Export licence no.")
        grid.put(row + 1, 3, paper.field("licence_number"))
    return grid.finish()


def _header(grid: Grid, paper: Paper, row: int) -> int:
    pairs = (
        ("Buyer", "buyer", "Invoice no.", "number"),
        ("From", "loading_port", "Date", "date"),
        ("To", "discharge_port", "Contract no.", "contract_number"),
        ("Terms", "incoterm", "Currency", "currency"),
    )
    for label, name, other, second in pairs:
        grid.put(row, 2, label)
        grid.put(row, 3, paper.field(name))
        grid.put(row, 6, other)
        grid.put(row, 8, paper.field(second))
        row += 1
    return row


def _goods(grid: Grid, paper: Paper, row: int) -> int:
    first = row
    for column, title in enumerate(_TITLES, start=1):
        grid.put(row, column, title, bold=True, fill="D9E1F2")
    for line in paper.rows:
        row += 1
        grid.put(row, 1, float(line + 1), number="0")
        for column, name in enumerate(_CELLS, start=2):
            number = {"quantity": "#,##0.###", "unit_price": "0.000", "amount": "#,##0.00"}.get(name, "")
            grid.put(row, column, paper.cell(line, name), number=number, wrap=True)
    row += 1
    grid.put(row, 2, "TOTAL", bold=True)
    grid.put(row, 8, paper.field("total_amount"), bold=True, number="#,##0.00")
    grid.ruled(first, row, len(_TITLES))
    return row + 2


LAYOUT = Layout("invoice_sheet", "commercial_invoice", None, write=_write, numbers=("comma",), languages=("en", "both"))
