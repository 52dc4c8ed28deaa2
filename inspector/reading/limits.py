"""What a bundle may cost while it is unpacked and read; one value that the edges fill from the settings."""

from __future__ import annotations

from dataclasses import dataclass

from inspector.errors import LimitExceeded

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Each limit holds at its value and is exceeded above it; names and units as in the settings."""

    bundle_bytes: int = 200 * MIB
    pages: int = 2000
    archive_depth: int = 3
    members: int = 2000
    expanded_bytes: int = 1024 * MIB
    ratio: int = 100
    page_pixels: int = 60_000_000
    page_seconds: float = 60
    bundle_seconds: float = 900
    child_bytes: int = 1536 * MIB
    sheet_cells: int = 200_000


def hold(file: str, what: str, found: int, limit: int) -> None:
    """Go on only within a limit.

    Raises:
        LimitExceeded: `found` is above `limit`.
    """
    if found > limit:
        raise LimitExceeded(file=file, what=what, found=found, limit=limit)
