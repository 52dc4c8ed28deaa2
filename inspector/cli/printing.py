"""Prints what a command found: a table for people, JSON for programs."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from inspector.core.visible import visible


def print_json(value: Any) -> None:  # Any: whatever JSON holds
    """The value as JSON on the standard output, in plain ASCII."""
    sys.stdout.write(json.dumps(value, ensure_ascii=True, indent=1) + "\n")


def print_table(
    names: Sequence[str],
    rows: Iterable[Sequence[str]],
    colours: Sequence[str] = (),
    *,
    least: Mapping[str, int] | None = None,
) -> None:
    """Rows under their names; the first column is never folded, and coloured where `colours` has one for each row.

    `least` are the widths that columns keep: those that people copy are better whole than folded.
    """
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for number, name in enumerate(names):
        table.add_column(name, overflow="fold", no_wrap=number == 0, min_width=(least or {}).get(name))
    for number, row in enumerate(rows):
        first = Text(visible(row[0]), colours[number] if colours else "")
        rest = ["\n".join(visible(line) for line in text.split("\n")) for text in row[1:]]
        table.add_row(first, *(Text(text) for text in rest))
    Console(highlight=False).print(table)
