"""A packing list as a spreadsheet, in Chinese and English: labels above values, weights as numbers."""

from __future__ import annotations

from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import Drawn
from inspector.papers.workbook import Grid

_TITLES = (
    "品名 Goods",
    "数量 Quantity",
    "单位 Unit",
    "件数 Packages",
    "包装 Kind",
    "净重 N.W. (kg)",
    "毛重 G.W. (kg)",
    "体积 (m3)",
)
_CELLS = (
    "description",
    "quantity",
    "unit",
    "packages",
    "package_kind",
    "net_weight_kg",
    "gross_weight_kg",
    "volume_cbm",
)
_TOTALS = {4: "total_packages", 6: "total_net_kg", 7: "total_gross_kg", 8: "total_volume_cbm"}
_NUMBERS = {
    "quantity": "0.###",
    "packages": "0",
    "net_weight_kg": "0.00",
    "gross_weight_kg": "0.00",
    "volume_cbm": "0.000",
}


def _write(paper: Paper) -> Drawn:
    grid = Grid("装箱单", (40, 12, 9, 11, 12, 14, 14, 11))
    grid.put(1, 1, "装箱单 PACKING LIST", bold=True)
    heads = (
        ("发货人 Shipper", "seller"),
        ("收货人 Consignee", "consignee"),
        ("箱单号 No.", "number"),
        ("日期 Date", "date"),
        ("发票号 Invoice", "invoice_number"),
    )
    for column, (label, name) in zip((1, 2, 5, 6, 7), heads, strict=True):
        grid.put(3, column, label)
        grid.put(4, column, paper.field(name), bold=True)
    row = 7
    for column, title in enumerate(_TITLES, start=1):
        grid.put(row, column, title, bold=True, fill="E2EFDA")
    for line in paper.rows:
        row += 1
        for column, name in enumerate(_CELLS, start=1):
            grid.put(row, column, paper.cell(line, name), number=_NUMBERS.get(name, ""), wrap=True)
    row += 1
    grid.put(row, 1, "合计 TOTAL", bold=True)
    for column, name in _TOTALS.items():
        grid.put(row, column, paper.field(name), bold=True, number=_NUMBERS[_CELLS[column - 1]])
    grid.ruled(7, row, len(_TITLES))
    if paper.has("container_numbers"):
        grid.put(row + 2, 1, "集装箱号 Container")
        grid.put(row + 2, 2, paper.field("container_numbers"))
    return grid.finish()


LAYOUT = Layout(
    "packing_sheet", "packing_list", None, write=_write, numbers=("comma",), languages=("both",), dates=("iso", "slash")
)
