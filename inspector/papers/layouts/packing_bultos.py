"""A Spanish packing list across the page: ranges of cartons, pieces and weights for one carton and for all, sizes."""

from __future__ import annotations

from inspector.papers.chance import chance
from inspector.papers.furniture import flow, party
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import A4_LANDSCAPE, Part, Parts, Pen, Sheet
from inspector.papers.stamps import oval, signature
from inspector.papers.table import Carry, Column, Style, draw_table

_LEFT, _RIGHT = 34.0, 808.0


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("wide", 7.2)
    _head(sheet, paper)
    y = _goods(sheet, paper, 150)
    _foot(sheet, paper, y + 8)


def _head(sheet: Sheet, paper: Paper) -> None:
    told = paper.field
    name, address = paper.party("seller")
    sheet.text(_LEFT, 28, name, size=12, bold=True)
    sheet.block(_LEFT, 44, 380, "  -  ".join(address), size=7)
    sheet.text(_RIGHT, 28, "LISTA DE EMPAQUE", size=14, bold=True, align="right")
    sheet.text(_RIGHT, 46, "Packing List", size=9, align="right")
    sheet.rule(_LEFT, 60, _RIGHT, 60, width=1.5)
    sheet.text(_LEFT, 66, "Cliente / Sold to:", size=6.4, color="#555555")
    sheet.block(_LEFT, 76, 260, party(paper, "buyer"))
    sheet.text(300, 66, "Entregar a / Deliver to:", size=6.4, color="#555555")
    sheet.block(300, 76, 240, party(paper, "consignee"))
    entries: tuple[tuple[str, Part], ...] = (
        ("Nº / No.", told("number")),
        ("Fecha / Date", told("date")),
        ("Factura / Invoice", told("invoice_number")),
        ("Pedido / P.O.", told("contract_number")),
        ("Origen / Origin", told("origin_country")),
    )
    for place, (label, part) in enumerate(entries):
        sheet.text(570, 66 + 11.5 * place, label)
        sheet.text(672, 66 + 11.5 * place, part)
    route = flow("Puerto de embarque / POL: ", told("loading_port"), "     Puerto de destino / POD: ",
                 told("discharge_port"))  # fmt: skip
    sheet.text(_LEFT, 130, route)


def _range(paper: Paper, row: int) -> str:
    lines = paper.shipment.lines
    before = sum(line.packages for line in lines[:row])
    last = before + lines[row].packages
    return f"{before + 1}" if last == before + 1 else f"{before + 1}-{last}"


def _size(paper: Paper, row: int) -> str:
    """Length, width and height of one package in centimetres, so that they make its volume."""
    line = paper.shipment.lines[row]
    cube = line.volume / line.packages * 10**6
    width = round(cube ** (1 / 3))
    length = round(width * 1.3)
    return f"{length}×{width}×{max(1, round(cube / width / length))}"


def _each(paper: Paper, row: int, value: float) -> str:
    return paper.manner.number(value / paper.shipment.lines[row].packages, 2)


def _article(paper: Paper, row: int) -> list[Part]:
    return [
        paper.cell(row, "description"),
        paper.cell(row, "specification"),
        flow("P.A. (HS) ", paper.cell(row, "hs_code")),
    ]


def _goods(sheet: Sheet, paper: Paper, y: float) -> float:
    cell, lines = paper.cell, paper.shipment.lines
    columns = (
        Column("Nº bulto\nCtn. no.", 0.95, lambda i: _range(paper, i), "center"),
        Column("Bultos\nPkgs", 0.7, lambda i: cell(i, "packages"), "right"),
        Column("Clase\nType", 0.95, lambda i: cell(i, "package_kind")),
        Column("Mercancía\nCommodity", 2.9, lambda i: _article(paper, i)),
        Column("Cant./bulto\nQty/ctn", 0.95, lambda i: _each(paper, i, lines[i].quantity), "right"),
        Column("Cant. total\nTotal qty", 1.05, lambda i: cell(i, "quantity"), "right"),
        Column("Ud.\nU/M", 0.6, lambda i: cell(i, "unit")),
        Column("P. neto/bulto\nN.W./ctn\n(kg)", 1.05, lambda i: _each(paper, i, lines[i].net_kg), "right"),
        Column("P. neto total\nTtl N.W.\n(kg)", 1.1, lambda i: cell(i, "net_weight_kg"), "right"),
        Column("P. bruto/bulto\nG.W./ctn\n(kg)", 1.1, lambda i: _each(paper, i, lines[i].gross_kg), "right"),
        Column("P. bruto total\nTtl G.W.\n(kg)", 1.1, lambda i: cell(i, "gross_weight_kg"), "right"),
        Column("Medidas\nL×W×H\n(cm)", 1.15, lambda i: _size(paper, i), "center"),
        Column("Vol. total\n(m³)", 0.9, lambda i: cell(i, "volume_cbm"), "right"),
    )
    told = paper.field
    total: list[Parts] = ["TOTAL", told("total_packages"), "", "", "", "", "", "", told("total_net_kg"), "",
                          told("total_gross_kg"), "", told("total_volume_cbm")]  # fmt: skip
    carry = Carry("Suma y sigue / Carried over", "Suma anterior / Brought over", 10, lambda n: _gross(paper, n),
                  lambda: _next(sheet, paper))  # fmt: skip
    style = Style("grid", 6.8, head_fill="#eadfc8", head_bold=False, head_align="center", pad=2.4, bottom=510)
    return draw_table(sheet, _LEFT, y, _RIGHT - _LEFT, columns, paper.rows, style=style, foot=[total], carry=carry)


def _gross(paper: Paper, rows: int) -> str:
    return paper.manner.weight(round(sum(line.gross_kg for line in paper.shipment.lines[:rows]), 2))


def _next(sheet: Sheet, paper: Paper) -> float:
    sheet.text(_LEFT, 30, f"Lista de empaque {paper.shipment.packing_number} (cont.)", size=8)
    sheet.text(_RIGHT, 30, f"Hoja / Sheet {sheet.page}", size=8, align="right")
    return 46


def _foot(sheet: Sheet, paper: Paper, y: float) -> None:
    if y > 500:
        sheet.turn()
        y = _next(sheet, paper)
    told, ship = paper.field, paper.shipment
    lines: list[Part] = [f"Marcas / Shipping marks:  {'  /  '.join(ship.marks)}"]
    if 0 < len(ship.containers) <= 4:
        lines.append(flow("Contenedor / Container:  ", told("container_numbers"), "    Precinto / Seal:  ",
                          told("seal_numbers")))  # fmt: skip
    lines.append("Los pesos por bulto son teóricos. / Weights per carton are nominal.")
    sheet.block(_LEFT, y, 520, lines)
    rng = chance("bultos", ship.seed)
    oval(sheet, 632, y + 34, ("EXPEDICIONES", f"MUELLE {rng.randrange(2, 9)}", "CONTROLADO"), turn=rng.uniform(-12, 4))
    signature(sheet, 718, y + 44, rng)
    sheet.text(730, y + 56, "Firma / Signature", size=6)


LAYOUT = Layout("packing_bultos", "packing_list", _draw, size=A4_LANDSCAPE, pack="d", hs=("6.", "6", "8"),
                mass=("kg",), numbers=("dot", "comma", "dot"), dates=("dmy", "dotted", "dmon"))  # fmt: skip
