"""Words and ruling lines of digital pages agree with an independent reader, pdfplumber."""

from __future__ import annotations

from pathlib import Path

import pdfplumber
import pytest

from inspector.core.box import PageId
from inspector.core.page import Page
from inspector.papers.bundle import Plan, draw_bundle
from inspector.reading.limits import Limits
from inspector.reading.pdf import READER
from inspector.reading.reader import Desk

KINDS = ("commercial_invoice", "packing_list", "bill_of_lading", "certificate_of_origin")


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Four digital papers with tables, boxes and two scripts."""
    folder = tmp_path_factory.mktemp("oracle")
    plan = Plan("O1", "oracle", KINDS, grade="digital", delivery="separate")
    draw_bundle(plan, folder / "bundles", folder / "truth")
    found = sorted((folder / "bundles" / "O1").glob("*.pdf"))
    assert len(found) >= 3
    return found


def _read(path: Path) -> Page:
    def recognise(image: object, page: PageId, *, dpi: tuple[float, float]) -> Page:
        raise AssertionError("a digital page was to be read by eye")

    return READER.read(path, PageId(path.name, 1), 1, Desk(Limits(), recognise))


def test_no_word_is_lost_and_each_stands_where_pdfplumber_sees_it(papers: list[Path]) -> None:
    for path in papers:
        ours = _read(path)
        joined = "".join("".join(w.text for w in ours.words).split())
        with pdfplumber.open(path) as pdf:
            theirs = pdf.pages[0].extract_words(use_text_flow=False)
            latin = [w for w in theirs if w["text"].isascii() and len(w["text"]) >= 3]
            assert latin
            for word in latin:
                assert word["text"] in joined, f"{path.name} lost {word['text']}"
                level = (word["top"] + word["bottom"]) / 2
                near = [w for w in ours.words if abs(w.place.x0 - word["x0"]) < 4 and abs(w.place.yc - level) < 4]
                assert near or word["text"] not in [w.text for w in ours.words], f"{path.name}: {word['text']} moved"


def test_the_long_ruling_lines_are_those_that_pdfplumber_finds(papers: list[Path]) -> None:
    checked = 0
    for path in papers:
        ours = _read(path)
        with pdfplumber.open(path) as pdf:
            edges = [e for e in pdf.pages[0].edges if e["x1"] - e["x0"] > 100 and abs(e["bottom"] - e["top"]) < 1]
        for edge in edges:
            level = [r for r in ours.rules if r.horizontal and abs(r.y0 - edge["top"]) < 2.5]
            covered = sum(
                min(r.x1, edge["x1"]) - max(r.x0, edge["x0"]) for r in level if r.x0 < edge["x1"] and r.x1 > edge["x0"]
            )
            filled = [
                r for r in pdf_rects(path) if r[0] - 1 <= edge["x0"] and r[1] + 1 >= edge["x1"] and r[3] - r[2] > 3
            ]
            assert covered >= 0.8 * (edge["x1"] - edge["x0"]) or filled, f"{path.name}: no rule at {edge['top']:.0f}"
            checked += 1
    assert checked >= 5


def pdf_rects(path: Path) -> list[tuple[float, float, float, float]]:
    """Filled rectangles, whose edges are no ruling lines: left, right, top, bottom."""
    with pdfplumber.open(path) as pdf:
        return [(r["x0"], r["x1"], r["top"], r["bottom"]) for r in pdf.pages[0].rects]
