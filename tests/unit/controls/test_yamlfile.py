"""Malformed files are refused with file, line and sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from inspector.controls.currencies import Rates
from inspector.controls.yamlfile import duplicate_keys, line_of_place, load_model, read_yaml
from inspector.errors import CatalogueInvalid

GOOD = "certainty: recalled\nrates:\n  EUR: {'2025': 0.9}\n"


def write(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "table.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def refused(path: Path) -> CatalogueInvalid:
    with pytest.raises(CatalogueInvalid) as caught:
        load_model(path, Rates)
    return caught.value


def test_a_good_file_is_loaded_with_its_bytes(tmp_path: Path) -> None:
    model, raw = load_model(write(tmp_path, GOOD), Rates)
    assert "EUR" in model.rates
    assert raw == GOOD.encode()


def test_what_is_no_yaml_names_the_line(tmp_path: Path) -> None:
    error = refused(write(tmp_path, "certainty: recalled\nrates: [1, 2\nmore: }\n"))
    assert error.details["line"] in (2, 3)
    assert "table.yaml, line" in error.message


def test_a_wrong_value_names_the_line_of_the_value(tmp_path: Path) -> None:
    error = refused(write(tmp_path, GOOD + "  USD:\n    '2025': minus\n"))
    assert error.details["line"] == 5
    assert "rates.USD.2025" in error.message


def test_an_unknown_key_is_refused(tmp_path: Path) -> None:
    error = refused(write(tmp_path, GOOD + "colour: red\n"))
    assert "colour" in error.message
    assert error.details["line"] == 4


def test_a_missing_key_is_refused(tmp_path: Path) -> None:
    assert "rates" in refused(write(tmp_path, "certainty: recalled\n")).message


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    assert refused(write(tmp_path, "")).exit_code == 2


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert "cannot be read" in refused(tmp_path / "none.yaml").message


def test_a_file_too_large_is_refused(tmp_path: Path) -> None:
    assert "larger" in refused(write(tmp_path, "#" * 4_000_001)).message


def test_python_objects_are_never_made(tmp_path: Path) -> None:
    path = write(tmp_path, "x: !!python/object/apply:os.getcwd []\n")
    with pytest.raises(CatalogueInvalid):
        read_yaml(path)


def test_deep_nesting_is_refused_and_does_not_crash(tmp_path: Path) -> None:
    path = write(tmp_path, "certainty: " + "[" * 5000 + "]" * 5000)
    assert refused(path).code == "E203"


def test_keys_given_twice_are_found() -> None:
    assert duplicate_keys(b"a: 1\nb: {c: 1, c: 2}\na: 3\n") == ((2, "c"), (3, "a"))


def test_the_line_of_a_place_falls_back_to_its_parent() -> None:
    assert line_of_place(b"a:\n  - b: 1\n", ("a", 0, "missing")) == 2
