"""Names in a row over their values are no labels with values beside them."""

from __future__ import annotations

from inspector.documents.column_heads import column_below, heads_column
from inspector.documents.layout import Segment, Sheet, lay_out
from tests.unit.documents.test_typed_tables import typed

TABLE = """
Unit             Size/type         Seal           Tare             Status
TGHU4412094      22G1 20' Std      M7714203       3420             full
MSKU7700125      22G1 20' Std      M7714204       3391             full

Signed for the line
"""
LIST = """
Vessel           OCEAN PEARL       Port           Ningbo
Voyage           081E              Date           2026-05-12
"""


def of(sheet: Sheet, text: str) -> Segment:
    return next(s for s in sheet.segments if s.text == text)


def test_a_name_in_a_row_of_names_has_its_values_below() -> None:
    sheet = lay_out(typed(TABLE))
    assert [s.text for s in column_below(sheet, of(sheet, "Seal"), lambda _: False)] == ["M7714203", "M7714204"]


def test_in_a_list_the_row_below_holds_labels_too() -> None:
    sheet = lay_out(typed(LIST))
    assert not heads_column(sheet, of(sheet, "Port"), lambda s: s.text in {"Voyage", "Date"})
