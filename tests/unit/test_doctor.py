"""The doctor names what is missing and how to cure it."""

from __future__ import annotations

import pytest

from inspector.doctor import examine


def test_every_look_has_a_finding_and_every_fault_a_cure() -> None:
    found = examine()
    names = {d.name for d in found}
    assert {"Python", "Settings", "First reader", "Second reader", "Processor", "Memory", "Catalogue", "Parts"} <= names
    assert all(d.found for d in found)
    assert all(d.cure for d in found if d.state != "good")


def test_a_wrong_setting_is_named_with_its_cure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INSPECTOR_OCR__DPI", "20")
    settings = next(d for d in examine() if d.name == "Settings")
    assert settings.state == "bad"
    assert "ocr.dpi" in settings.found
    assert "docs/settings.md" in settings.cure


def test_a_missing_program_is_named_with_its_cure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pytesseract.pytesseract.tesseract_cmd", "no-such-tesseract")
    second = next(d for d in examine() if d.name == "Second reader")
    assert second.state == "bad"
    assert "apt-get install tesseract-ocr" in second.cure


def test_a_missing_language_is_named_with_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INSPECTOR_OCR__LANGUAGES", "eng+xyz_tra")
    found = next(d for d in examine() if d.name == "Languages")
    assert found.state == "bad"
    assert "tesseract-ocr-xyz-tra" in found.cure
