"""A packing list for Brazil, romaneio de carga: Portuguese and English labels with colons, weights as totals only."""

from __future__ import annotations

from inspector.papers.furniture import flow, party, signing
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Pen, Sheet
from inspector.papers.table import Column, Style, draw_table

_LEFT, _RIGHT = 45.0, 550.0


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("sans", 9)
    sheet.frame(_LEFT, 34, _RIGHT, 62)
    sheet.text(sheet.width / 2, 41, "PACKING LIST / ROMANEIO DE CARGA", size=14, bold=True, align="center")
    y = _parties(sheet, paper, 62)
    y = _references(sheet, paper, y + 8)
    y = _goods(sheet, paper, y + 8)
    _totals(sheet, paper, y + 14)


def _parties(sheet: Sheet, paper: Paper, y: float) -> float:
    for label, name in (("EXPORTADOR / EXPORTER:", "seller"), ("IMPORTADOR / CONSIGNEE:", "consignee")):
        sheet.text(_LEFT + 4, y + 5, label, size=8, bold=True)
        below = sheet.block(_LEFT + 140, y + 4, 350, party(paper, name))
        sheet.frame(_LEFT, y, _RIGHT, below + 3)
        y = below + 3
    return y


def _references(sheet: Sheet, paper: Paper, y: float) -> float:
    pairs: tuple[tuple[tuple[str, Part], tuple[str, Part]], ...] = (
        (("NÚMERO / NUMBER:", paper.field("number")), ("DATA / DATE:", paper.field("date"))),
        (
            ("FATURA / INVOICE:", paper.field("invoice_number")),
            ("PEDIDO / ORDER:", paper.field("contract_number")),
        ),
        (
            ("PORTO DE EMBARQUE / POL:", paper.field("loading_port")),
            ("PORTO DE DESTINO / POD:", paper.field("discharge_port")),
        ),
        (
            ("PAÍS DE ORIGEM / ORIGIN:", paper.field("origin_country")),
            ("INCOTERM:", paper.field("incoterm")),
        ),
    )
    for left, right in pairs:
        for x, column, (label, part) in ((_LEFT + 4, 128, left), (310.0, 118, right)):
            sheet.text(x, y, label, size=7.8, bold=True)
            sheet.text(x + column, y, part, size=8.6)
        y += 14
    return y


def _article(paper: Paper, row: int) -> list[Part]:
    return [
        paper.cell(row, "description"),
        paper.cell(row, "specification"),
        flow("NCM/HS: ", paper.cell(row, "hs_code")),
        paper.cell(row, "packing"),
    ]


def _goods(sheet: Sheet, paper: Paper, y: float) -> float:
    columns = (
        Column("ITEM", 0.6, lambda i: f"{i + 1:02d}", "center"),
        Column("DESCRIÇÃO DA MERCADORIA\nDESCRIPTION OF GOODS", 4, lambda i: _article(paper, i)),
        Column("QUANTIDADE\nQUANTITY", 1.4, lambda i: paper.cell(i, "quantity"), "right"),
        Column("UNID.\nUNIT", 0.8, lambda i: paper.cell(i, "unit"), "center"),
        Column("VOLUMES\nPACKAGES", 1.6, lambda i: flow(paper.cell(i, "packages"), " ", paper.cell(i, "package_kind"))),
    )
    style = Style("rows", 8.5, pad=3.5, head_fill="#e9e9e9", bottom=690)
    return draw_table(sheet, _LEFT, y, _RIGHT - _LEFT, columns, paper.rows, style=style)


def _totals(sheet: Sheet, paper: Paper, y: float) -> None:
    """The totals, each led to its figure by dots."""
    if y > 660:
        sheet.turn()
        y = 60
    top, mass = y, f" {paper.manner.mass}"
    entries: list[tuple[str, Part]] = [
        ("TOTAL DE VOLUMES / TOTAL PACKAGES", flow(paper.field("total_packages"), " ", paper.package_word())),
        ("PESO LÍQUIDO TOTAL / TOTAL NET WEIGHT", flow(paper.field("total_net_kg"), mass)),
        ("PESO BRUTO TOTAL / TOTAL GROSS WEIGHT", flow(paper.field("total_gross_kg"), mass)),
        ("CUBAGEM TOTAL / TOTAL VOLUME", flow(paper.field("total_volume_cbm"), " M3")),
    ]
    for label, part in entries:
        end = sheet.text(_LEFT + 4, y, label, size=8.5)
        dots = int((268 - end) / sheet.measure(".", size=8.5))
        sheet.text(end + 2, y, "." * dots, size=8.5)
        sheet.text(280, y, part, size=9, bold=True)
        y += 14
    if paper.has("container_numbers"):
        y = sheet.block(_LEFT + 4, y + 2, 330, flow("CONTÊINER / CONTAINER: ", paper.field("container_numbers")))
    sheet.block(_LEFT + 4, y + 6, 240, ["MARCAS / SHIPPING MARKS:", *paper.shipment.marks], size=8.5)
    signing(sheet, paper, 490, top + 60)


LAYOUT = Layout(
    "packing_brazilian",
    "packing_list",
    _draw,
    held_out=True,
    hs=("8.", "8"),
    mass=("KG", "KGS"),
    numbers=("dot", "dot", "comma"),
    dates=("dmy", "dmon"),
)
