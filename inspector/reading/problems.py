"""From an error to the problem that a case shows."""

from __future__ import annotations

from inspector.core.finding import Problem
from inspector.errors import InspectorError


def problem_of(error: InspectorError, file: str = "", page: int | None = None) -> Problem:
    """The problem of an error: its code, its sentence and its way out, in both languages."""
    return Problem(error.code, error.message, error.hint, file, page, error.message_zh, error.hint_zh)
