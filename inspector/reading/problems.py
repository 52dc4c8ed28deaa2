"""From an error to the problem that a case shows."""

from __future__ import annotations

from inspector.core.finding import Problem
from inspector.errors import InspectorError


def problem_of(error: InspectorError, file: str = "", page: int | None = None) -> Problem:
    """The problem of an error: its code, its sentence and its way out."""
    return Problem(error.code, error.message, error.hint, file, page)
