"""docs/checks.md is what the checks say of themselves."""

from __future__ import annotations

from pathlib import Path

import inspector.checks
from inspector.checking import Check
from inspector.checks_document import checks_document
from inspector.core.finding import Severity
from inspector.registry import discover

CHECKS = discover(Check, inspector.checks, lambda check: check.id)


def test_it_is_current():
    written = Path(__file__).parents[2] / "docs" / "checks.md"
    assert written.read_text("utf-8") == checks_document(CHECKS.values())


def test_every_check_explains_itself():
    for check in CHECKS.values():
        assert len(check.explanation) > 60, check.id
        assert check.severity <= Severity.HIGH


def test_every_check_has_a_test_file():
    tests = {path.name for path in (Path(__file__).parent / "checks").glob("test_*.py")}
    modules = {path.stem for path in Path(inspector.checks.__path__[0]).glob("*.py")} - {"__init__"}
    assert {f"test_{name}.py" for name in modules} <= tests
