"""An engine that reads one word wherever it looks, and leaves a mark in the temporary folder each time it does."""

from __future__ import annotations

import tempfile
from pathlib import Path

from inspector.reading.engine import Pixels, RawWord, rectangle
from tests.engines.misbehaving import made

MARKS = "marks"


def _count(image: Pixels) -> tuple[RawWord, ...]:
    with (Path(tempfile.gettempdir()) / MARKS).open("ab") as file:
        file.write(b"x")
    return (RawWord("READ", rectangle(10, 10, 60, 30), 0.97),)


engine = made("counting", _count)
