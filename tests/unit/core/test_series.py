"""Papers whose pages lie in several files."""

from __future__ import annotations

from decimal import Decimal

from inspector.core.document import Document, Field, LineItem
from inspector.core.series import joined


def _paper(name: str, continues: str = "", **fields: str) -> Document:
    made = tuple(Field(key, text, text, ()) for key, text in fields.items())
    lines = (LineItem(1, (Field("quantity", name, Decimal(len(name)), ()),)),)
    return Document(name, "commercial_invoice", f"{name}.jpg", (1,), made, lines, continues=continues)


def test_pages_in_files_of_their_own_make_one_paper() -> None:
    pages = (_paper("one", number="A-1", total_net_kg="5"), _paper("two", "one", seller="B", total_net_kg="9"))
    (whole,) = joined(pages)
    assert {f.name: f.text for f in whole.fields} == {"number": "A-1", "seller": "B", "total_net_kg": "9"}
    assert [(line.number, line.fields[0].text) for line in whole.lines] == [(1, "one"), (2, "two")]


def test_a_third_page_joins_the_first() -> None:
    whole = joined((_paper("one"), _paper("two", "one"), _paper("three", "one"), _paper("other")))
    assert [(d.id, len(d.lines)) for d in whole] == [("one", 3), ("other", 1)]


def test_what_goes_on_from_nothing_known_stands_alone() -> None:
    assert [d.id for d in joined((_paper("two", "gone"),))] == ["two"]
