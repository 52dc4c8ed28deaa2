"""Pages whose goods table alone tells what paper they are."""

from __future__ import annotations

import pytest

from inspector.documents.kind_by_table import by_table
from inspector.documents.page_type import type_page
from tests.pages import Line, kinds, lay, reading

PRICED: Line = {50: "Description", 250: "Quantity", 330: "Unit price", 420: "Amount"}
PACKED: Line = {50: "Description", 250: "Cartons", 330: "Net kgs", 420: "Gross kgs"}
ROW: Line = {50: "Brass rods", 250: "900", 330: "2.35", 420: "2,115.00"}


@pytest.mark.parametrize(
    ("lines", "title", "kind"),
    [
        ((PRICED, ROW), "", "commercial_invoice"),
        ((PACKED, ROW), "", "packing_list"),
        ((PRICED, ROW), "PACKING LIST", "packing_list"),
        (("Dear Sirs, please find our offer.",), "", "other"),
    ],
)
def test_a_table_tells_where_nothing_else_does(lines: tuple[Line, ...], title: str, kind: str) -> None:
    read = reading(lay("Lantern Bay Metals Co., Ltd.", "", *lines, title=title))
    found = by_table(type_page(read.sheet, kinds()), read)
    assert found.kind == kind
    assert found.titled == bool(title)
