"""Formats through the public door: one bundle of everything, each kind read and none lost."""

from __future__ import annotations

import datetime as dt

import pytest

from inspector import inspect_bundle
from inspector.core.case import Case
from inspector.settings import Settings
from tests.hostile.made import pdf, photo, zipped
from tests.open_documents import ods, odt
from tests.outlook import attached, msg
from tests.packed import rar5, seven_zip

_ROW = "<table:table-row><table:table-cell><text:p>{}</text:p></table:table-cell></table:table-row>"


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Case:
    """A case of the formats of offices in China and of phones, packed as people pack them."""
    root = tmp_path_factory.mktemp("bundle")
    (root / "list.ods").write_bytes(ods(f"<table:table>{_ROW.format('COMMERCIAL INVOICE')}</table:table>"))
    (root / "certificate.odt").write_bytes(odt("<text:p>CERTIFICATE OF ANALYSIS Lot 77</text:p>"))
    (root / "mail.msg").write_bytes(
        msg(attached("photo.heic", photo()), attached("合同.7z", seven_zip([("a.pdf", pdf())])))
    )
    (root / "old.rar").write_bytes(rar5([("packing.pdf", pdf(2)), ("in.zip", zipped([("b.pdf", pdf(3))]))]))
    (root / "locked.rar").write_bytes(rar5([], locked=True))
    settings = Settings.model_validate({"ocr": {"engine": "none"}})
    return inspect_bundle(root, jobs=1, settings=settings, as_of=dt.date(2026, 11, 24))


def test_every_file_is_known_for_what_it_is(case: Case) -> None:
    assert {file.name: file.pages for file in case.files} == {
        "list.ods": 1,
        "certificate.odt": 1,
        "mail.msg": 1,
        "mail.msg!photo.heic": 1,
        "mail.msg!合同.7z": 0,
        "mail.msg!合同.7z!a.pdf": 1,
        "old.rar": 0,
        "old.rar!packing.pdf": 2,
        "old.rar!in.zip": 0,
        "old.rar!in.zip!b.pdf": 3,
        "locked.rar": 0,
    }


def test_what_is_not_read_is_told_and_nothing_else(case: Case) -> None:
    assert {(problem.file, problem.code) for problem in case.problems} == {
        ("mail.msg!photo.heic", "E106"),  # no recogniser is switched on here
        ("locked.rar", "E102"),
    }


def test_words_come_from_every_kind(case: Case) -> None:
    words = {page.id.file: " ".join(word.text for word in page.words) for page in case.pages}
    assert words["list.ods"] == "COMMERCIAL INVOICE"
    assert "Lot 77" in words["certificate.odt"]
    assert "货物见附件" in words["mail.msg"]
    assert "INVOICE" in words["mail.msg!合同.7z!a.pdf"]
