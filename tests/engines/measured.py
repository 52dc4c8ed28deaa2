"""Engines that take a known time or a known amount of memory: what a limit is set below and above."""

from __future__ import annotations

import time

from inspector.reading.engine import Pixels, RawWord
from tests.engines.misbehaving import made

NAP_SECONDS = 1.5
HELD_MEGABYTES = 400


def _nap(image: Pixels) -> tuple[RawWord, ...]:
    time.sleep(NAP_SECONDS)
    return ()


def _hold(image: Pixels) -> tuple[RawWord, ...]:
    held = bytearray(b"x") * (HELD_MEGABYTES * 1024 * 1024)
    time.sleep(0.5)
    return () if held else (RawWord("nothing", ((0, 0), (1, 0), (1, 1), (0, 1)), 0.0),)


napping = made("napping", _nap)
holding = made("holding", _hold)
