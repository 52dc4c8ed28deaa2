"""Seeded chance: the same parts give the same draws on every machine."""

from __future__ import annotations

import hashlib
from random import Random


def chance(*parts: object) -> Random:
    """A source of chance that depends on the parts alone; a hash keeps neighbouring seeds apart."""
    digest = hashlib.sha256("/".join(map(str, parts)).encode()).digest()
    return Random(int.from_bytes(digest[:8], "big"))  # noqa: S311 - invented papers, no secret
