"""An engine that finds nothing on any page."""

from __future__ import annotations

from tests.engines.misbehaving import made

engine = made("empty", lambda image: ())
