"""docs/checks.md is what the checks say of themselves."""

from __future__ import annotations

from pathlib import Path

import pytest

import inspector.checks
from inspector.checking import Check
from inspector.checks_document import checks_document
from inspector.controls.knowledge import RedFlag, red_flags
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


def test_every_red_flag_is_seen_by_a_check_or_says_why_not():
    for flag in red_flags():
        assert set(flag.seen_by) <= set(CHECKS), flag.id
        assert bool(flag.seen_by) != bool(flag.not_on_paper), flag.id
    page = (Path(__file__).parents[2] / "docs" / "checks.md").read_text("utf-8")
    assert all(f"| {flag.id} |" in page for flag in red_flags())


@pytest.mark.parametrize(
    "change",
    [{"seen_by": ()}, {"not_on_paper": "why", "not_on_paper_zh": "为何"}, {"seen_by": (), "not_on_paper": "why"}],
)
def test_a_red_flag_that_is_not_settled_is_refused(change):
    seen = next(flag for flag in red_flags() if flag.seen_by)
    with pytest.raises(ValueError, match="needs the checks that see it"):
        RedFlag.model_validate({**seen.model_dump(), **change})
