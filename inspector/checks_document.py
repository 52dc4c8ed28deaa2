"""Writes docs/checks.md out of the checks themselves, so that what a reviewer reads is what runs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from inspector.checking import Check
from inspector.controls.knowledge import red_flags

HEAD: Final = """# The checks

Made from the docstrings of `inspector/checks/` by `inspector.checks_document`; a test fails when it lags.
Every finding names its values and shows its evidence. Severity here is the usual one: a contradiction that may be
a misread print is `low` and says so. A check states contradictions, never guilt.

To add a check, add one file to `inspector/checks/` with a function under `@check(…)`; its docstring is its entry here.

| check | kind of finding | usual severity | what it says |
|---|---|---|---|
"""

RED_FLAGS: Final = """## Red flags

What authorities and the trade warn of (`inspector/data/red_flags.yaml`, with sources), and the check that looks for it.
What the papers of one bundle cannot show is left to people, with the reason.

| flag | what it is | seen by |
|---|---|---|
"""


def checks_document(checks: Iterable[Check]) -> str:
    """The whole text of docs/checks.md: a table of all checks, each explained, in order of id; then the red flags."""
    ordered = sorted(checks, key=lambda c: c.id)
    rows = [f"| [{c.id}](#{c.id}) | `{c.kind}` | {c.severity.label} | {c.title} |" for c in ordered]
    parts = [
        f"## {c.id}\n\n**{c.title}.** Finding `{c.kind}`, usually {c.severity.label}.\n\n{c.explanation}"
        for c in ordered
    ]
    return HEAD + "\n".join(rows) + "\n\n" + "\n\n".join(parts) + "\n\n" + _red_flags()


def _red_flags() -> str:
    rows = [
        f"| {flag.id} | {flag.flag} | "
        + (", ".join(f"[{name}](#{name})" for name in flag.seen_by) or f"not visible on paper: {flag.not_on_paper}")
        + " |"
        for flag in red_flags()
    ]
    return RED_FLAGS + "\n".join(rows) + "\n"
