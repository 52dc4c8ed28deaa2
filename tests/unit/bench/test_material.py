"""The bench draws what it says: that many pages, and no two alike where pixels matter."""

from __future__ import annotations

from pathlib import Path

from bench import material


def test_an_invoice_of_one_page(tmp_path: Path) -> None:
    assert material.page_count(material.one_invoice(tmp_path)) == 1


def test_copies_make_exactly_that_many_pages(tmp_path: Path) -> None:
    (path,) = material.pdfs(material.copies(6, "digital", tmp_path))
    assert material.page_count(path) == 6


def test_copies_of_a_scan_are_not_the_same_pixels(tmp_path: Path) -> None:
    (path,) = material.pdfs(material.copies(5, "office", tmp_path))
    assert len({picture.tobytes() for picture in material.pictures(path)}) == 5


def test_shipments_come_as_a_folder_of_bundles(tmp_path: Path) -> None:
    folder = material.shipments(5, "digital", tmp_path)
    found = material.pdfs(folder)
    assert len(found) == len(list(folder.iterdir())) >= 1
    assert sum(map(material.page_count, found)) >= 5
