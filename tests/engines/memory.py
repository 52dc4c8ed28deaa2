"""An engine that takes memory until it is ended; it stops by itself at 4 GB, should nobody watch."""

from __future__ import annotations

import time

from inspector.reading.engine import Pixels, RawWord
from tests.engines.misbehaving import made


def _act(image: Pixels) -> tuple[RawWord, ...]:
    held = []
    for _ in range(64):
        held.append(bytearray(b"x") * (64 * 1024 * 1024))
        time.sleep(0.05)
    return ()


engine = made("memory", _act)
