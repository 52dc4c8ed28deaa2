"""The engine that reads nothing says so."""

from __future__ import annotations

import numpy as np

from inspector.ocr.none import engine
from inspector.reading.engine import OcrOptions


def test_it_reads_nothing_and_says_so() -> None:
    reader = engine.open(OcrOptions())
    blank = np.zeros((9, 9), np.uint8)
    assert reader.read(blank, 200) == ()
    assert reader.read_crops([blank, blank]) == ((), ())
    assert "not read" in engine.version()
    assert engine.missing() is None
