"""An engine that takes its process down in the middle of a page, as a fault in native code does."""

from __future__ import annotations

import os
import signal

from inspector.reading.engine import Pixels, RawWord
from tests.engines.misbehaving import made


def _act(image: Pixels) -> tuple[RawWord, ...]:
    os.kill(os.getpid(), signal.SIGSEGV)
    return ()


engine = made("crash", _act)
