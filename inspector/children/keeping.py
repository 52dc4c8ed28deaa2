"""Keeps recognised pages by their pixels and the way they are read, so that no page is recognised twice."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
import zlib
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from inspector.core.box import PageId
from inspector.core.codec import decode_page, encode_page
from inspector.core.page import Page

_LARGEST: Final = 64 * 1024 * 1024
"""A kept page is never larger, bytes; a page of 200,000 words takes 40 MB."""

_SWEEP_EVERY: Final = 64
"""So many pages are put away between two looks at the size of the folder."""

_LEFT: Final = 0.9
"""What is left of the allowed size after the oldest pages were thrown away."""

_SOURCES: Final = ("reading", "ocr", "core")


class Shelf:
    """A folder of recognised pages, shared by all children and all runs.

    Pages are JSON and are checked as they are taken: whatever else lies there is thrown away. A folder that cannot be
    used costs nothing but the time to recognise again. `recipe` names all that decides how pixels are read.
    """

    def __init__(self, folder: Path, limit: int, recipe: str) -> None:
        self._folder, self._limit = folder, limit
        self._recipe = hashlib.sha256(f"{recipe}\n{_reading_code()}".encode()).digest()
        self._put = 0

    def key(self, image: Any, dpi: tuple[float, float]) -> str:
        """The name of a page image, H×W or H×W×3, of that resolution."""
        name = hashlib.sha256(self._recipe)
        name.update(f"{image.shape}{image.dtype}{dpi[0]!r},{dpi[1]!r}".encode())
        name.update(image.tobytes())
        return name.hexdigest()

    def find(self, key: str, page: PageId) -> Page | None:
        """The page of that name as the given one; None where it is not kept."""
        path = self._path(key)
        try:
            data = _unpacked(path.read_bytes())
            found = decode_page({**data, "file": page.file, "page": page.number})
            os.utime(path)  # what is used stays longest
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, TypeError, AttributeError, zlib.error, RecursionError):
            with suppress(OSError):
                path.unlink()
            return None
        return found

    def put(self, key: str, page: Page) -> None:
        """Keep a page under that name; whoever comes second puts the same in its place."""
        content = zlib.compress(json.dumps(encode_page(page), separators=(",", ":")).encode("ascii"), 6)
        path = self._path(key)
        with suppress(OSError):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            path.parent.mkdir(mode=0o700, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", delete=False) as file:
                file.write(content)
            Path(file.name).replace(path)
            if self._put % _SWEEP_EVERY == 0:
                self._sweep()
            self._put += 1

    def _path(self, key: str) -> Path:
        return self._folder / key[:2] / f"{key}.page"

    def _sweep(self) -> None:
        """Throw the pages away that were used longest ago, where the folder has grown too large."""
        kept: list[tuple[float, int, Path]] = []
        for path in self._folder.glob("??/*"):
            with suppress(OSError):
                seen = path.stat()
                kept.append((seen.st_mtime, seen.st_size, path))
        total = sum(size for _, size, _ in kept)
        if total <= self._limit:
            return
        for _, size, path in sorted(kept):
            if total <= _LEFT * self._limit:
                break
            with suppress(OSError):
                path.unlink()
            total -= size


def _unpacked(content: bytes) -> dict[str, Any]:
    """The JSON of a kept page.

    Raises:
        ValueError: it is none, or far too large.
        zlib.error: it is damaged.
    """
    opened = zlib.decompressobj()
    text = opened.decompress(content, _LARGEST)
    if not opened.eof:
        raise ValueError("cut off, or too large")
    data = json.loads(text)
    if not isinstance(data, dict):
        raise ValueError("no page")
    return data


def _reading_code() -> str:
    """A name of the code that reads: pages that an earlier one recognised are recognised anew."""
    name = hashlib.sha256()
    package = Path(__file__).parent.parent
    for folder in _SOURCES:
        for path in sorted((package / folder).rglob("*.py")):
            name.update(path.read_bytes())
    return name.hexdigest()
