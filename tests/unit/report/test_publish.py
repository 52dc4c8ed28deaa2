"""A case is written whole, can be read back, and a failed write leaves nothing behind."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path

import jsonschema
import pytest

from inspector.core.box import PageId
from inspector.core.case import Case
from inspector.core.page import Page
from inspector.errors import CannotWrite, CaseError
from inspector.report.pages_json import read_pages, write_pages
from inspector.report.publish import publish
from inspector.report.schema import case_schema
from inspector.report.view import Enclosures
from inspector.report.writing import written_whole

Drawn = tuple[Case, dict[PageId, Path]]


def test_all_files_are_written(drawn: Drawn, tmp_path: Path) -> None:
    made = publish(drawn[0], tmp_path / "out" / "B042", Enclosures(drawn[1]))
    names = ["case.json", "documents.json.gz", "pages.json.gz", "report.html", "report.pdf"]
    assert sorted(p.name for p in made.folder.iterdir()) == names
    jsonschema.validate(json.loads(made.case.read_text(encoding="utf-8")), case_schema())
    assert "铝合金锭" in made.case.read_text(encoding="utf-8")
    assert tuple(read_pages(made.pages)) == drawn[0].pages
    assert made.html.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert made.pdf is not None
    assert made.pdf.read_bytes().startswith(b"%PDF")


def test_without_paper(drawn: Drawn, tmp_path: Path) -> None:
    made = publish(drawn[0], tmp_path, Enclosures(), pdf=False)
    assert made.pdf is None
    assert not (tmp_path / "report.pdf").exists()


def test_no_report_of_an_earlier_run_stays(drawn: Drawn, tmp_path: Path) -> None:
    publish(drawn[0], tmp_path, Enclosures())
    publish(drawn[0], tmp_path, Enclosures(), pdf=False)
    assert not (tmp_path / "report.pdf").exists()
    assert (tmp_path / "report.html").exists()


def test_pages_are_streamed(drawn: Drawn, tmp_path: Path) -> None:
    alive: list[int] = []

    def pages() -> Iterator[Page]:
        for number, page in enumerate(drawn[0].pages):
            alive.append(number)
            yield page

    write_pages(tmp_path / "p.gz", pages())
    reading = read_pages(tmp_path / "p.gz")
    assert next(reading) == drawn[0].pages[0]
    assert alive == [0, 1, 2, 3]
    assert gzip.decompress((tmp_path / "p.gz").read_bytes()).count(b"\n") == 4


def test_the_same_pages_give_the_same_bytes(drawn: Drawn, tmp_path: Path) -> None:
    write_pages(tmp_path / "a.gz", drawn[0].pages)
    write_pages(tmp_path / "b.gz", drawn[0].pages)
    assert (tmp_path / "a.gz").read_bytes() == (tmp_path / "b.gz").read_bytes()


@pytest.mark.parametrize("content", [b"", b"not packed", gzip.compress(b"{}\n"), gzip.compress(b"[1\n")])
def test_damaged_pages_are_refused_with_a_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "p.gz"
    path.write_bytes(content)
    if content:
        with pytest.raises(CaseError, match=r"p\.gz cannot be read back"):
            list(read_pages(path))
    else:
        assert list(read_pages(path)) == []


def test_a_write_that_breaks_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "case.json"
    path.write_text("old")

    def half() -> None:
        with written_whole(path) as file:
            file.write(b"half")
            raise RuntimeError("power cut")

    with pytest.raises(RuntimeError, match="power cut"):
        half()
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_cannot_be_made_is_said(drawn: Drawn, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(CannotWrite, match="cannot be written"):
        publish(drawn[0], tmp_path / "file" / "B042", Enclosures())
