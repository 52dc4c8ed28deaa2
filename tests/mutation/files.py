"""The genuine files, kept as bytes: a number must make the same damaged file everywhere and always."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).parent / "genuine"


@lru_cache
def genuine() -> dict[str, bytes]:
    """The genuine files by name, in the order of the alphabet."""
    return {path.name: path.read_bytes() for path in sorted(FOLDER.iterdir())}
