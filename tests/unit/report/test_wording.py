"""Everything that the core can name has its words in the report."""

from __future__ import annotations

from typing import get_args

from inspector.core.case import Status
from inspector.core.finding import ControlStatus, Level, Role, Severity
from inspector.core.vocabulary import DOCUMENT_KINDS, FIELDS, LINE_FIELDS
from inspector.report.wording import (
    CONTROL,
    FIELD_NAMES,
    KINDS,
    LEVELS,
    LINE_COLUMNS,
    ROLES,
    SEVERITIES,
    STATUSES,
    counted,
    field_name,
    kind_name,
    media_name,
)


def test_every_name_of_the_core_has_its_words() -> None:
    assert set(LEVELS) == set(get_args(Level))
    assert set(ROLES) == set(get_args(Role))
    assert set(CONTROL) == set(get_args(ControlStatus))
    assert set(STATUSES) == set(get_args(Status))
    assert set(SEVERITIES) == set(Severity)
    assert set(KINDS) == set(DOCUMENT_KINDS)
    assert set(FIELD_NAMES) == set(FIELDS) | set(LINE_FIELDS)
    assert set(LINE_COLUMNS) == set(LINE_FIELDS)


def test_both_languages_are_there() -> None:
    for english, chinese in (*KINDS.values(), *FIELD_NAMES.values()):
        assert english.isascii() or "³" in english
        assert any("\u4e00" <= c <= "\u9fff" for c in chinese)


def test_what_is_added_later_is_named_by_its_id() -> None:
    assert kind_name("mill_certificate") == ("Mill certificate", "")
    assert field_name("mill_number") == ("Mill number", "")


def test_media_types_and_counts() -> None:
    assert media_name("application/pdf") == "PDF"
    assert media_name("image/tiff") == "TIFF image"
    assert media_name("x/\x1b") == "x/⟦U+001B⟧"
    assert [counted(n, "page") for n in (0, 1, 2000)] == ["0 pages", "1 page", "2,000 pages"]
