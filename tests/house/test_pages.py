"""What a person can set, meet or run is in the docs, and the docs are those of this code."""

from __future__ import annotations

import re

import pytest

from inspector.settings import Settings
from tests.house.pages import PAGES, known_errors
from tests.house.sources import ROOT, python_files

TEXTS = sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")])


@pytest.mark.parametrize("name", PAGES)
def test_the_pages_made_from_the_code_are_current(name: str) -> None:
    assert (ROOT / name).read_text(encoding="utf-8") == PAGES[name](), "run `make docs`"


def test_no_two_errors_share_a_code() -> None:
    codes = [error.code for error in known_errors()]
    assert len(codes) == len(set(codes))


def test_every_code_named_in_the_program_is_explained() -> None:
    used = {
        code for path in python_files("inspector") for code in re.findall(r"\bE[1-5]\d\d\b", path.read_text("utf-8"))
    }
    explained = set(re.findall(r"^## (E\d{3}) ", (ROOT / "docs/errors.md").read_text("utf-8"), re.M))
    assert used <= explained


def test_every_setting_is_explained() -> None:
    page = (ROOT / "docs/settings.md").read_text(encoding="utf-8")
    for group, field in Settings.model_fields.items():
        members = getattr(field.annotation, "model_fields", None)
        names = {group: field} if members is None else {f"{group}__{name}": info for name, info in members.items()}
        for name, info in names.items():
            assert f"`INSPECTOR_{name.upper()}`" in page
            assert info.description


@pytest.mark.parametrize("path", TEXTS, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_links_between_the_docs_lead_somewhere(path: object) -> None:
    text = path.read_text(encoding="utf-8")  # type: ignore[attr-defined]
    targets = re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", text)
    assert [t for t in targets if not (path.parent / t).exists()] == []  # type: ignore[attr-defined]


def test_every_make_target_named_in_the_docs_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
    named = {t for path in TEXTS for t in re.findall(r"`make ([a-z]+)", path.read_text(encoding="utf-8"))}
    assert named <= targets
