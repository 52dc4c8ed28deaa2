"""The engine that reads nothing and says so: for digital papers only, and the simplest example of an engine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from inspector.reading.engine import OcrEngine, OcrOptions, Pixels, RawWord


@dataclass(frozen=True, slots=True)
class Nothing:
    """A recogniser that finds no word anywhere."""

    name: str = "none"

    def read(self, image: Pixels, dpi: float) -> tuple[RawWord, ...]:
        """No words."""
        return ()

    def read_crops(self, crops: Sequence[Pixels], *, latin: bool = False) -> tuple[tuple[RawWord, ...], ...]:
        """No words for each crop."""
        return tuple(() for _ in crops)


def _open(options: OcrOptions) -> Nothing:
    return Nothing()


engine = OcrEngine("none", open=_open, version=lambda: "none (scanned pages are not read)", missing=lambda: None)
