"""An engine that raises an error nobody expects."""

from __future__ import annotations

from inspector.reading.engine import Pixels, RawWord
from tests.engines.misbehaving import made


def _act(image: Pixels) -> tuple[RawWord, ...]:
    raise RuntimeError("the engine broke")


engine = made("raising", _act)
