"""docs/controls.md is what the data says."""

from __future__ import annotations

from pathlib import Path

from inspector.controls.catalogue import Catalogue
from inspector.controls.document import controls_document

PAGE = Path(__file__).parents[3] / "docs" / "controls.md"


def test_the_page_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == controls_document(Catalogue.load()), (
        "write docs/controls.md anew from inspector.controls.document.controls_document(Catalogue.load())"
    )


def test_every_item_and_announcement_is_on_the_page() -> None:
    page, catalogue = PAGE.read_text(encoding="utf-8"), Catalogue.load()
    assert all(f"| {a.id} |" in page for a in catalogue.announcements)
    assert all(f"| {item.id} |" in page for item in catalogue.items)
