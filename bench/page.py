"""The page of figures: each section stands between marks, so that one can be measured anew without the others."""

from __future__ import annotations

import datetime as dt
import platform
from collections.abc import Sequence
from pathlib import Path

HEAD = """# Benchmarks

Written by `make bench`; each section says when and on what. Figures on other machines differ; the ratios should not.
"""


def with_section(text: str, name: str, body: str) -> str:
    """The page with one section put in, or put in its old place."""
    begin, end = f"<!-- {name} -->", f"<!-- /{name} -->"
    section = f"{begin}\n{body.strip()}\n{end}"
    if begin in text and end in text:
        before, _, rest = text.partition(begin)
        _, _, after = rest.partition(end)
        return before + section + after
    return f"{(text or HEAD).rstrip()}\n\n{section}\n"


def write_section(path: Path, name: str, body: str) -> None:
    """Put a section into the page at `path`, which need not exist."""
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(with_section(text, name, body), encoding="utf-8")


def table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """A Markdown table; numbers to three figures that matter."""
    lines = ["| " + " | ".join(head) + " |", "|---|" + "--:|" * (len(head) - 1)]
    lines += ["| " + " | ".join(_shown(cell) for cell in row) + " |" for row in rows]
    return "\n".join(lines)


def _shown(cell: object) -> str:
    if isinstance(cell, float):
        return f"{cell:.0f}" if abs(cell) >= 100 else f"{cell:.1f}" if abs(cell) >= 10 else f"{cell:.2f}"
    return str(cell)


def machine() -> str:
    """The machine and the day, in a line."""
    info = Path("/proc/cpuinfo").read_text(encoding="utf-8") if Path("/proc/cpuinfo").exists() else ""
    named = next((line.partition(":")[2].strip() for line in info.splitlines() if line.startswith("model name")), "")
    cores = info.count("processor\t:") or 1
    today = dt.datetime.now(dt.UTC).date()
    return f"{today}, {named or platform.machine()}, {cores} cores, Python {platform.python_version()}"
