"""An engine that never comes to an end."""

from __future__ import annotations

import time

from inspector.reading.engine import Pixels, RawWord
from tests.engines.misbehaving import made


def _act(image: Pixels) -> tuple[RawWord, ...]:
    time.sleep(3600)
    return ()


engine = made("slow", _act)
