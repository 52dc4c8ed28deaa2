"""An engine whose words lie off the page, have impossible confidences and strange characters."""

from __future__ import annotations

import math

from inspector.reading.engine import Pixels, RawWord, rectangle
from tests.engines.misbehaving import made


def _act(image: Pixels) -> tuple[RawWord, ...]:
    high, wide = image.shape[:2]
    return (
        RawWord("beyond", rectangle(-500, -500, wide + 900, high + 900), 7.5),
        RawWord("nowhere", rectangle(math.nan, 0, math.inf, 10), 0.9),
        RawWord("unsure", rectangle(10, 10, 60, 30), math.nan, -3),
        RawWord("lone\udc80 \x00\u202ehalf", rectangle(60, 40, 10, 10), -1.0),
        RawWord("W" * 5000, rectangle(10, 50, 10, 50), 0.95),
    )


engine = made("garbage", _act)
