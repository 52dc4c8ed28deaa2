"""Bundles are judged in a process beside the one that reads: the same case, and nothing is lost when it ends."""

from __future__ import annotations

import datetime as dt
import multiprocessing
import time
from pathlib import Path

import pytest

from inspector.cli.beside import JudgeAway, JudgeBeside
from inspector.cli.inspecting import Order
from inspector.cli.judging import judged, tools_of
from inspector.core.box import Box, PageId
from inspector.core.page import Page, Place, Word
from inspector.errors import CatalogueInvalid
from inspector.pipeline import BundleRead
from inspector.reading.intake import Bundle
from inspector.report.publish import DOCUMENTS, PAGES

AS_OF = dt.date(2026, 11, 24)
PRINTED = ("COMMERCIAL INVOICE", "Invoice No. LB-2291", "Gallium metal 99.99 % 25 kg")


def order(watchlist: Path | None = None) -> Order:
    return Order((), Path("out"), None, AS_OF, watchlist, None)


def page() -> Page:
    """A page with a line of print at every fifth of its height."""
    where = PageId("invoice.pdf", 1)
    words = [
        word(text, where, 60.0 + 60 * column, 40.0 + 160 * row)
        for row, line in enumerate(PRINTED)
        for column, text in enumerate(line.split())
    ]
    return Page(where, 595, 842, tuple(words), "text")


def word(text: str, where: PageId, left: float, top: float) -> Word:
    box = Box(where, left / 595, top / 842, (left + 50) / 595, (top + 12) / 842)
    return Word(text, box, Place(left, top, left + 50, top + 12))


def read(tmp_path: Path) -> BundleRead:
    return BundleRead(Bundle("B1", (), (), ()), (page(),), tmp_path / "pictures", "")


def test_a_bundle_comes_to_the_same_case_beside_and_here(tmp_path: Path) -> None:
    (tmp_path / "beside").mkdir()
    (tmp_path / "here").mkdir()
    beside = JudgeBeside(order())
    try:
        case, enclosed = beside.judge(read(tmp_path), tmp_path / "beside")
    finally:
        beside.close()
    own, own_enclosed = judged(read(tmp_path), tools_of(order()), AS_OF, tmp_path / "here")
    assert case == own
    assert enclosed.checks == own_enclosed.checks
    assert not any(page.words for page in case.pages)
    for name in (PAGES, DOCUMENTS):
        assert (tmp_path / "beside/kept" / name).read_bytes() == (tmp_path / "here/kept" / name).read_bytes()


def check_for_a_while(beside: JudgeBeside) -> None:
    for _ in range(2000):
        beside.check()
        time.sleep(0.05)


def test_a_wrong_watch_list_is_told_before_a_bundle_is_judged(tmp_path: Path) -> None:
    wrong = tmp_path / "watched.csv"
    wrong.write_text("company\nGrey Heron\n", encoding="utf-8")
    with pytest.raises(CatalogueInvalid) as here:
        tools_of(order(wrong))
    beside = JudgeBeside(order(wrong))
    try:
        with pytest.raises(CatalogueInvalid) as told:
            check_for_a_while(beside)
        assert told.value.message == here.value.message
        assert told.value.details == here.value.details
    finally:
        beside.close()


def test_what_breaks_in_a_bundle_is_raised_and_the_next_is_judged(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()  # the folder in which the case is to keep its pages is there already
    (tmp_path / "next").mkdir()
    beside = JudgeBeside(order())
    try:
        with pytest.raises(FileExistsError):
            beside.judge(read(tmp_path), tmp_path)
        case, _ = beside.judge(read(tmp_path), tmp_path / "next")
        assert case.bundle == "B1"
    finally:
        beside.close()


def test_a_process_that_was_ended_is_found_away(tmp_path: Path) -> None:
    beside = JudgeBeside(order())
    try:
        (process,) = [child for child in multiprocessing.active_children() if child.daemon]
        process.kill()
        process.join()
        with pytest.raises(JudgeAway):
            beside.judge(read(tmp_path), tmp_path)
    finally:
        beside.close()
