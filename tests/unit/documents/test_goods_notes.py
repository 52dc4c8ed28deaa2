"""Notes of a goods line: those set side by side, each with its label and a bare figure."""

from __future__ import annotations

from decimal import Decimal

from inspector.documents.goods_notes import note_fields, notes_in, tells_notes
from inspector.documents.layout import lay_out
from tests.unit.documents.test_typed_tables import typed


def test_notes_side_by_side_are_known_and_read() -> None:
    (row,) = lay_out(typed("毛重 1,006    净重 1,000    件数 2（捆）    产地 中国")).rows
    assert tells_notes(row)
    words = [w for segment in row for w in segment.words]
    told = {f.name: f.value for note in notes_in(words) for f in note_fields(note, ".")}
    assert told == {
        "gross_weight_kg": Decimal(1006), "net_weight_kg": Decimal(1000), "packages": Decimal(2), "origin": "CN"
    }  # fmt: skip


def test_two_notes_may_stand_within_one_column() -> None:
    (row,) = lay_out(typed("G.W.:756KGS    MEAS.:0.577CBM")).rows
    assert not tells_notes(row)
