"""Writes docs/checks.md out of the checks themselves, so that what a reviewer reads is what runs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from inspector.checking import Check

HEAD: Final = """# The checks

Made from the docstrings of `inspector/checks/` by `inspector.checks_document`; a test fails when it lags.
Every finding names its values and shows its evidence. Severity here is the usual one: a contradiction that may be
a misread print is `low` and says so. A check states contradictions, never guilt.

To add a check, add one file to `inspector/checks/` with a function under `@check(…)`; its docstring is its entry here.

| check | kind of finding | usual severity | what it says |
|---|---|---|---|
"""


def checks_document(checks: Iterable[Check]) -> str:
    """The whole text of docs/checks.md: a table of all checks, then each with its explanation, in order of id."""
    ordered = sorted(checks, key=lambda c: c.id)
    rows = [f"| [{c.id}](#{c.id}) | `{c.kind}` | {c.severity.label} | {c.title} |" for c in ordered]
    parts = [
        f"## {c.id}\n\n**{c.title}.** Finding `{c.kind}`, usually {c.severity.label}.\n\n{c.explanation}"
        for c in ordered
    ]
    return HEAD + "\n".join(rows) + "\n\n" + "\n\n".join(parts) + "\n"
