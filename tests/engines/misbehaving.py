"""What engines that misbehave have in common: a recogniser made of one function, called for pages and for crops."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from inspector.reading.engine import OcrEngine, Pixels, RawWord


@dataclass(frozen=True, slots=True)
class Misbehaving:
    """A recogniser that answers each page with `act(image)`."""

    name: str
    act: Callable[[Pixels], tuple[RawWord, ...]]

    def read(self, image: Pixels, dpi: float) -> tuple[RawWord, ...]:
        """Do the mischief."""
        return self.act(image)

    def read_crops(self, crops: Sequence[Pixels], *, latin: bool = False) -> tuple[tuple[RawWord, ...], ...]:
        """Nothing: lines are read honestly, so that the page itself is reached."""
        return tuple(() for _ in crops)


def made(name: str, act: Callable[[Pixels], tuple[RawWord, ...]]) -> OcrEngine:
    """An engine whose every page goes through `act`."""
    return OcrEngine(name, open=lambda _: Misbehaving(name, act), version=lambda: name, missing=lambda: None)
