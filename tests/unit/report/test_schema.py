"""The published schema is that of the types."""

from __future__ import annotations

import json
from pathlib import Path

from inspector.core.finding import Severity
from inspector.core.vocabulary import DOCUMENT_KINDS
from inspector.report.schema import case_schema

PUBLISHED = Path(__file__).parents[3] / "docs" / "case.schema.json"


def test_the_published_schema_is_current() -> None:
    assert json.loads(PUBLISHED.read_text(encoding="utf-8")) == case_schema(), (
        "write it anew: inspector schema > docs/case.schema.json"
    )


def test_kinds_and_severities_are_those_of_the_core() -> None:
    parts = case_schema()["$defs"]
    assert tuple(parts["DocumentJson"]["properties"]["type"]["enum"]) == DOCUMENT_KINDS
    assert parts["FindingJson"]["properties"]["severity"]["enum"] == [s.label for s in Severity]


def test_more_keys_may_be_added() -> None:
    assert "additionalProperties" not in case_schema()
