"""Files by the hash of their content: written whole or not at all, never changed."""

from __future__ import annotations

import fcntl
import hashlib
import os
import re
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from inspector.errors import BlobAway, LimitExceeded, StoreFull
from inspector.store.database import no_room

_CHUNK: Final = 1 << 20
_LEFT_SECONDS: Final = 86_400
_HASH: Final = re.compile(r"[0-9a-f]{64}")


class Blobs:
    """A folder of files named by their SHA-256, two letters a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._coming = folder / "coming"  # on the same disk, so that a file takes its name in one step

    def prepare(self) -> None:
        """Make the folders, and take away what a process that died left half-written a day ago or more."""
        self._coming.mkdir(parents=True, exist_ok=True)
        (self._folder / "lock").touch()
        for left in self._coming.iterdir():
            with suppress(OSError):
                if left.stat().st_mtime < time.time() - _LEFT_SECONDS:
                    left.unlink()

    def put(self, content: bytes) -> str:
        """Keep some bytes; returns their hash.

        Raises:
            StoreFull: there is no room.
        """
        return self.stream([content])[0]

    def stream(self, chunks: Iterable[bytes], *, name: str = "", limit: int | None = None) -> tuple[str, int]:
        """Keep what comes in pieces; returns hash and size in bytes.

        Raises:
            LimitExceeded: it is larger than `limit`; nothing stays.
            StoreFull: there is no room; nothing stays.
        """
        digest, size = hashlib.sha256(), 0
        temporary: Path | None = None
        try:
            with tempfile.NamedTemporaryFile(dir=self._coming, delete=False) as file:
                temporary = Path(file.name)
                for chunk in chunks:
                    size += len(chunk)
                    if limit is not None and size > limit:
                        raise LimitExceeded(file=name, what="its size in bytes", found=f"over {limit}", limit=limit)
                    digest.update(chunk)
                    file.write(chunk)
                file.flush()
                os.fsync(file.fileno())
            self._name(temporary, digest.hexdigest())
        except OSError as exc:
            if no_room(exc):
                raise StoreFull(reason=exc.strerror or "the disk is full") from exc
            raise
        finally:
            if temporary is not None:
                with suppress(OSError):
                    temporary.unlink(missing_ok=True)
        return digest.hexdigest(), size

    def take(self, path: Path) -> str:
        """Keep a file that was written by us on the same disk or elsewhere; returns its hash."""
        with path.open("rb") as file:
            return self.stream(iter(lambda: file.read(_CHUNK), b""))[0]

    def path(self, sha256: str) -> Path:
        """Where the file of a hash lies.

        Raises:
            BlobAway: there is none.
        """
        if not _HASH.fullmatch(sha256):
            raise BlobAway(sha256=sha256[:80])
        place = self._place(sha256)
        if not place.is_file():
            raise BlobAway(sha256=sha256)
        return place

    def read(self, sha256: str) -> bytes:
        """The content of a hash, verified.

        Raises:
            BlobAway: there is none, or it is not what its name says.
        """
        content = self.path(sha256).read_bytes()
        if hashlib.sha256(content).hexdigest() != sha256:
            raise BlobAway(sha256=sha256)
        return content

    def refresh(self, sha256: str) -> None:
        """Make a file young, so that it is not removed before its name is written down.

        Raises:
            BlobAway: there is none.
        """
        with self._locked(fcntl.LOCK_SH):
            os.utime(self.path(sha256))

    def older(self, before: float, start: str) -> Iterator[str]:
        """The hashes that begin so, of files last stored or refreshed before a time (seconds since 1970)."""
        for place in self._folder.glob(f"{start}*/{start}*"):
            with suppress(FileNotFoundError):  # another process was first
                if _HASH.fullmatch(place.name) and place.stat().st_mtime < before:
                    yield place.name

    def drop_older(self, sha256: str, before: float) -> bool:
        """Remove a file that nothing names, unless it has been stored or refreshed since; whether it went."""
        with self._locked(fcntl.LOCK_EX):
            place = self._place(sha256)
            try:
                if place.stat().st_mtime >= before:
                    return False
                place.unlink()
            except FileNotFoundError:  # another process was first
                return False
        return True

    def room(self) -> int:
        """Free bytes on the disk."""
        stat = os.statvfs(self._folder)
        return stat.f_bavail * stat.f_frsize

    def _place(self, sha256: str) -> Path:
        return self._folder / sha256[:2] / sha256

    def _name(self, temporary: Path, sha256: str) -> None:
        place = self._place(sha256)
        with self._locked(fcntl.LOCK_SH):
            if place.is_file():
                os.utime(place)
                return
            place.parent.mkdir(exist_ok=True)
            temporary.chmod(0o640)
            temporary.replace(place)

    @contextmanager
    def _locked(self, how: int) -> Iterator[None]:
        """Many may store at once, but nobody while a file is looked at and removed. The lock ends with its process."""
        with (self._folder / "lock").open("ab") as file:
            fcntl.flock(file, how)
            yield
