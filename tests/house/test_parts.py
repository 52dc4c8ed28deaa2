"""Every part - a check, a document type, an OCR engine - stands in one file, explains itself and has its tests."""

from __future__ import annotations

import importlib

import pytest

from inspector.checking import Check
from inspector.documents.kind import DocumentKind
from inspector.reading.engine import OcrEngine
from inspector.registry import discover
from tests.house.sources import ROOT, modules, name_of

FOLDERS = {"inspector.checks": Check, "inspector.documents.kinds": DocumentKind, "inspector.ocr": OcrEngine}
FILES = [(folder, path) for folder in FOLDERS for path in modules(folder)]


@pytest.mark.parametrize("folder", FOLDERS)
def test_each_folder_of_parts_has_parts_and_an_empty_init(folder: str) -> None:
    package = importlib.import_module(folder)
    assert discover(FOLDERS[folder], package, lambda part: part.id)  # type: ignore[attr-defined]
    init = (ROOT / folder.replace(".", "/") / "__init__.py").read_text(encoding="utf-8")
    assert len(init.splitlines()) <= 1, "a part's folder holds parts, nothing else: else its parts know each other"


@pytest.mark.parametrize(("folder", "path"), FILES, ids=[name_of(path) for _, path in FILES])
def test_each_file_of_a_folder_holds_a_part(folder: str, path: object) -> None:
    module = importlib.import_module(f"{folder}.{path.stem}")  # type: ignore[attr-defined]
    assert [value for value in vars(module).values() if isinstance(value, FOLDERS[folder])]


@pytest.mark.parametrize(
    "check", discover(Check, importlib.import_module("inspector.checks"), lambda c: c.id).values(), ids=lambda c: c.id
)
def test_each_check_tells_the_reviewer_what_it_does(check: Check) -> None:
    assert check.title
    assert not check.title.endswith(".")
    assert len(check.explanation) > 40, "the docstring says what is compared, and what is left alone"


@pytest.mark.parametrize("path", modules("inspector.checks"), ids=name_of)
def test_each_check_has_its_tests(path: object) -> None:
    assert (ROOT / "tests/unit/checks" / f"test_{path.stem}.py").is_file()  # type: ignore[attr-defined]


def test_each_document_type_of_the_public_format_has_its_file() -> None:
    from inspector.core.vocabulary import DOCUMENT_KINDS

    kinds = discover(DocumentKind, importlib.import_module("inspector.documents.kinds"), lambda kind: kind.id)
    assert set(kinds) >= set(DOCUMENT_KINDS) - {"other"}
