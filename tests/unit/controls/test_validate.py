"""All that is wrong is said, and the carried data has no fault."""

from __future__ import annotations

from pathlib import Path

from inspector.controls.catalogue import ANNOUNCEMENTS
from inspector.controls.validate import validate

SOURCE = ANNOUNCEMENTS / "MOFCOM-GACC-2025-56.yaml"


def test_the_carried_data_has_no_fault() -> None:
    assert validate() == ()


def test_every_malformed_file_is_named(tmp_path: Path) -> None:
    text = SOURCE.read_text(encoding="utf-8")
    (tmp_path / "a.yaml").write_text(text.replace("issuer:", "isuer:"), encoding="utf-8")
    (tmp_path / "b.yaml").write_text("id: [", encoding="utf-8")
    faults = validate(tmp_path)
    assert {f.file for f in faults} == {"a.yaml", "b.yaml"}
    assert all(f.line >= 1 and f.reason for f in faults)


def test_a_key_given_twice_is_named_with_its_line(tmp_path: Path) -> None:
    text = SOURCE.read_text(encoding="utf-8")
    (tmp_path / "a.yaml").write_text(text + "certainty: confirmed\n", encoding="utf-8")
    (fault,) = validate(tmp_path)
    assert "certainty is given twice" in str(fault)


def test_an_example_that_fails_and_a_source_that_is_unknown_are_named(tmp_path: Path) -> None:
    text = SOURCE.read_text(encoding="utf-8")
    text = text.replace("text: Zircon sand 66 %", "text: Monazite sand").replace("- {text: Zircon", "- {text: Zircon")
    text = text.replace("sources: [A56_2025_text]", "sources: [NOWHERE]", 1)
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    reasons = " ".join(str(f) for f in validate(tmp_path))
    assert "NOWHERE is not known" in reasons
    assert "Monazite sand” matches re_ore" in reasons


def test_a_folder_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    assert "not there" in str(validate(tmp_path / "none")[0])
