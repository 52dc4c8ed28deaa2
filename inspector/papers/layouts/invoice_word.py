"""A commercial invoice as a word-processor file: a table of facts, a table of goods, paragraphs around them."""

from __future__ import annotations

import io
from datetime import datetime
from typing import Any

from docx import Document

from inspector.papers.layout import Layout
from inspector.papers.paper import Paper, Told
from inspector.papers.sheet import Drawn, Mark


def _write(paper: Paper) -> Drawn:
    document: Any = Document()
    stamp = datetime(2026, 1, 1)  # noqa: DTZ001 - a fixed stamp, so that the file does not depend on the day
    document.core_properties.created = document.core_properties.modified = stamp
    marks: list[Mark] = []
    document.add_heading("Commercial Invoice", level=1)
    document.add_paragraph(_tell(paper.field("seller"), marks))
    document.add_paragraph(", ".join(paper.party("seller")[1]))
    _facts(document, paper, marks)
    document.add_paragraph("")
    _goods(document, paper, marks)
    mass = paper.manner.mass
    document.add_paragraph(
        f"Packages: {_tell(paper.field('total_packages'), marks)}    "
        f"Net weight: {_tell(paper.field('total_net_kg'), marks)} {mass}    "
        f"Gross weight: {_tell(paper.field('total_gross_kg'), marks)} {mass}"
    )
    stream = io.BytesIO()
    document.save(stream)
    return Drawn(stream.getvalue(), tuple(marks), 1, ".docx")


def _tell(told: Told, marks: list[Mark]) -> str:
    """The text of a field, with its mark; where it stands on a page is not known before it is printed."""
    marks.append(Mark(told.key, told.text, told.value, told.alt, 1, (0.0, 0.0, 1.0, 1.0)))
    return told.text


def _facts(document: Any, paper: Paper, marks: list[Mark]) -> None:
    entries = [
        ("Invoice number", "number"),
        ("Date", "date"),
        ("Buyer", "buyer"),
        ("Contract", "contract_number"),
        ("Delivery", "incoterm"),
        ("Port of loading", "loading_port"),
        ("Port of discharge", "discharge_port"),
        ("Origin of goods", "origin_country"),
        ("Currency", "currency"),
    ]
    if paper.has("licence_number"):
        entries.append(("Export licence", "licence_number"))
    table = document.add_table(rows=0, cols=2)
    for label, name in entries:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = label, _tell(paper.field(name), marks)


def _goods(document: Any, paper: Paper, marks: list[Mark]) -> None:
    names = ("description", "hs_code", "quantity", "unit", "unit_price", "amount")
    table = document.add_table(rows=1, cols=len(names))
    table.style = "Table Grid"
    for cell, title in zip(
        table.rows[0].cells, ("Goods", "HS code", "Quantity", "Unit", "Unit price", "Amount"), strict=True
    ):
        cell.text = title
    for row in paper.rows:
        for cell, name in zip(table.add_row().cells, names, strict=True):
            cell.text = _tell(paper.cell(row, name), marks)
    cells = table.add_row().cells
    cells[0].text, cells[-1].text = "Total", _tell(paper.field("total_amount"), marks)


LAYOUT = Layout("invoice_word", "commercial_invoice", None, write=_write)
