"""A written case is judged anew from what was kept of it: quiet where nothing changed, loud where the lists did."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from inspector.core.case import SourceFile
from inspector.core.page import Page
from inspector.errors import CaseError
from inspector.pipeline import assess
from inspector.report.documents_json import read_documents, write_documents
from inspector.report.pages_json import read_pages
from inspector.report.publish import DOCUMENTS, PAGES, publish
from inspector.report.view import Enclosures
from inspector.rescreening import rescreen
from inspector.settings import Settings
from inspector.toolkit import Toolkit
from tests.pages import lay

DAY = dt.date(2026, 11, 24)
WATCHED = "name,aliases,country,reason\nNordlicht Werkstoffe GmbH,,DE,told to look\n"

INVOICE = (
    "Seller: Xiamen Hengtai Trading Co., Ltd.",
    "Buyer: Nordlicht Werkstoffe GmbH, Hamburg",
    "Invoice No. HT-260418",
    "Date: 2026-06-12",
    "",
    {50: "Description", 250: "HS code", 330: "Quantity", 400: "Unit price", 480: "Amount"},
    {50: "Aluminium alloy ingot", 250: "760120", 330: "500 KGS", 400: "USD 3.10", 480: "USD 1550.00"},
    {50: "TOTAL", 330: "500 KGS", 480: "USD 1550.00"},
)


@pytest.fixture(scope="module")
def plain() -> Toolkit:
    return Toolkit.build(Settings())  # type: ignore[call-arg]  # pydantic fills the defaults


@pytest.fixture
def watching(tmp_path: Path) -> Toolkit:
    path = tmp_path / "watched.csv"
    path.write_text(WATCHED, encoding="utf-8")
    return Toolkit.build(Settings(), watchlist=path)  # type: ignore[call-arg]


def written(folder: Path, tools: Toolkit, pages: Sequence[Page] = ()) -> Path:
    read = pages or (lay(*INVOICE, title="COMMERCIAL INVOICE", file="invoice.pdf"),)
    files = (SourceFile("invoice.pdf", "application/pdf", 1000, "0" * 64, 1),)
    publish(assess("B1", files, read, (), tools, as_of=DAY), folder, Enclosures(), pdf=False)
    return folder


def test_nothing_moves_and_nothing_is_written_where_nothing_changed(plain: Toolkit, tmp_path: Path) -> None:
    folder = written(tmp_path / "B1", plain)
    before = (folder / "case.json").read_bytes()
    moved = rescreen(folder, plain, as_of=DAY)
    assert not moved.moved
    assert moved.why == ()
    assert (folder / "case.json").read_bytes() == before
    assert sorted(p.name for p in folder.iterdir()) == ["case.json", DOCUMENTS, PAGES, "report.html"]


def test_a_name_that_is_watched_now_moves_the_case(plain: Toolkit, watching: Toolkit, tmp_path: Path) -> None:
    folder = written(tmp_path / "B1", plain)
    before = (folder / "case.json").read_bytes()
    moved = rescreen(folder, watching, as_of=DAY)
    assert moved.moved
    assert any("Nordlicht" in told.message for told in moved.new)
    assert (folder / "case.previous.json").read_bytes() == before
    assert (folder / "report.previous.html").exists()
    made = json.loads((folder / "case.json").read_text(encoding="utf-8"))
    assert made["risk"]["level"] == moved.after != moved.before
    assert "Nordlicht" in (folder / "report.html").read_text(encoding="utf-8")
    again = rescreen(folder, plain, as_of=DAY)
    assert [told.id for told in again.gone] == [told.id for told in moved.new]
    assert again.after == moved.before


def test_another_day_of_knowledge_is_said_and_kept(plain: Toolkit, tmp_path: Path) -> None:
    folder = written(tmp_path / "B1", plain)
    moved = rescreen(folder, plain, as_of=dt.date(2026, 12, 24))
    assert moved.why == ("knowledge as of 2026-12-24, before 2026-11-24",)
    assert json.loads((folder / "case.json").read_text(encoding="utf-8"))["as_of"] == "2026-12-24"
    assert (folder / "report.html").exists()


def test_a_dry_run_writes_nothing(plain: Toolkit, watching: Toolkit, tmp_path: Path) -> None:
    folder = written(tmp_path / "B1", plain)
    before = {p.name: p.read_bytes() for p in folder.iterdir()}
    assert rescreen(folder, watching, as_of=DAY, write=False).moved
    assert {p.name: p.read_bytes() for p in folder.iterdir()} == before


@pytest.mark.parametrize("version", [None, "0.0.1"])
def test_documents_of_another_version_are_understood_anew(plain: Toolkit, tmp_path: Path, version: str | None) -> None:
    folder = written(tmp_path / "B1", plain)
    if version is None:
        (folder / DOCUMENTS).unlink()
    else:
        pages = tuple(read_pages(folder / PAGES))
        case = assess("B1", (), pages, (), plain, as_of=DAY)
        kept = read_documents(folder / DOCUMENTS, pages, case.made_with.version)
        assert kept is not None
        assert kept.documents == case.documents
        old = replace(case, documents=(), made_with=replace(case.made_with, version=version))
        write_documents(folder / DOCUMENTS, old)
    moved = rescreen(folder, plain, as_of=DAY)
    assert not moved.moved
    assert moved.after == moved.before


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("case.json", b"{"),
        ("case.json", b"[]"),
        ("case.json", b'{"bundle": "B1"}'),
        (PAGES, b"no gzip"),
        (DOCUMENTS, b"no gzip"),
    ],
)
def test_a_damaged_case_is_named_and_left_as_it_is(plain: Toolkit, tmp_path: Path, name: str, content: bytes) -> None:
    folder = written(tmp_path / "B1", plain)
    (folder / name).write_bytes(content)
    with pytest.raises(CaseError) as told:
        rescreen(folder, plain, as_of=DAY)
    assert told.value.exit_code == 4
    assert (folder / name).read_bytes() == content
    assert not (folder / "case.previous.json").exists()
