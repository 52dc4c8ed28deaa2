"""Recognised pages are kept by their pixels: found again, never mistaken, never trusted blindly, never too many."""

from __future__ import annotations

import os
import pickle
import threading
import zlib
from pathlib import Path

import numpy as np
import pytest

from inspector.children.keeping import Shelf
from inspector.children.options import ReadingOptions
from inspector.children.pool import ReadingPool
from inspector.core.box import PageId
from inspector.core.page import Page
from inspector.reading.intake import PageJob
from tests.engines.counting import MARKS
from tests.hostile.made import picture
from tests.pages import lay

IMAGE = np.arange(600, dtype=np.uint8).reshape(20, 30)
HERE = PageId("scan.pdf", 3)


def made(folder: Path, limit: int = 1 << 20, recipe: str = "one") -> tuple[Shelf, str]:
    shelf = Shelf(folder, limit, recipe)
    return shelf, shelf.key(IMAGE, (200.0, 200.0))


def page() -> Page:
    return lay("Invoice No. QB-1 发票", confidence=0.93)


def test_a_kept_page_comes_back_under_another_name(tmp_path: Path) -> None:
    shelf, key = made(tmp_path / "kept")
    assert shelf.find(key, HERE) is None
    shelf.put(key, page())
    again, same = made(tmp_path / "kept")
    found = again.find(same, HERE)
    assert found is not None
    assert [(w.text, w.confidence, w.place) for w in found.words] == [
        (w.text, w.confidence, w.place) for w in page().words
    ]
    assert {w.box.page for w in found.words} == {HERE}
    assert oct((tmp_path / "kept").stat().st_mode & 0o777) == "0o700"


def test_other_pixels_resolution_or_recipe_is_another_page(tmp_path: Path) -> None:
    shelf, key = made(tmp_path)
    other = IMAGE.copy()
    other[3, 4] ^= 1
    keys = {
        key,
        shelf.key(other, (200.0, 200.0)),
        shelf.key(IMAGE.reshape(30, 20), (200.0, 200.0)),
        shelf.key(IMAGE, (200.0, 100.0)),
        made(tmp_path, recipe="two")[1],
    }
    assert len(keys) == 5


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no page",
        zlib.compress(b"[]"),
        zlib.compress(b'{"words": 3}'),
        zlib.compress(b"[" * 100_000),
        pickle.dumps(page),
        zlib.compress(b'{"file": "x", "words": "' + b"a" * 70_000_000 + b'"}'),
    ],
    ids=["empty", "text", "list", "half a page", "deep", "pickle", "bomb"],
)
def test_whatever_else_lies_there_is_thrown_away(tmp_path: Path, content: bytes) -> None:
    shelf, key = made(tmp_path)
    shelf.put(key, page())
    (path,) = tmp_path.glob("??/*.page")
    path.write_bytes(content)
    assert shelf.find(key, HERE) is None
    assert not path.exists()


def test_the_pages_used_longest_ago_go_first(tmp_path: Path) -> None:
    shelf, _ = made(tmp_path)
    keys = [f"{n:064x}" for n in range(10)]
    for number, key in enumerate(keys):
        shelf.put(key, page())
        os.utime(tmp_path / key[:2] / f"{key}.page", (number + 1, number + 1))
    one = (tmp_path / keys[0][:2] / f"{keys[0]}.page").stat().st_size
    assert shelf.find(keys[0], HERE) is not None  # used now: the last to go
    small = Shelf(tmp_path, 5 * one, "one")
    small.put("f" * 64, page())
    left = {path.stem for path in tmp_path.glob("??/*.page")}
    assert sum(path.stat().st_size for path in tmp_path.glob("??/*.page")) <= 5 * one
    assert {keys[0], "f" * 64} <= left
    assert keys[1] not in left


def test_a_folder_that_cannot_be_used_costs_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    shelf, key = made(tmp_path / "file")
    shelf.put(key, page())
    assert shelf.find(key, HERE) is None


def test_many_at_once_never_see_half_a_page(tmp_path: Path) -> None:
    wrong: list[Page | None] = []

    def work() -> None:
        shelf, key = made(tmp_path)
        for _ in range(40):
            shelf.put(key, page())
            found = shelf.find(key, HERE)
            if found is None or len(found.words) != len(page().words):
                wrong.append(found)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
    assert len(list(tmp_path.glob("??/*"))) == 1


def test_a_bundle_inspected_again_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    (tmp_path / "b.png").write_bytes(picture("PNG"))
    job = PageJob(PageId("b.png", 1), tmp_path / "b.png", "image/png", 1)
    told: list[tuple[Page, str]] = []
    for _ in range(2):
        options = ReadingOptions(engine="tests.engines.counting:engine", second="none", cache=str(tmp_path / "kept"))
        with ReadingPool(options, jobs=1) as pool:
            told.append((next(iter(pool.read([job]))), pool.engines))
    assert told[0] == told[1]
    assert [w.text for w in told[1][0].words] == ["READ"]
    assert (tmp_path / MARKS).read_bytes() == b"x"
