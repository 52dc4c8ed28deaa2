"""Asks a running service over its API: sends bundles, and looks how far they are."""

from __future__ import annotations

import logging
import os
import stat
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Final

import httpx

from inspector.errors import CorruptFile, ServiceAway, ServiceRefused

log = logging.getLogger(__name__)

_TRIES: Final = 4
_AWAY: Final = frozenset({502, 503, 504})
_TIMEOUT: Final = httpx.Timeout(60.0, connect=10.0)


@dataclass(frozen=True, slots=True)
class Parcel:
    """One bundle to be sent: its name, and its files by their name within it."""

    name: str
    files: tuple[tuple[str, Path], ...]

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(path.stat().st_size for _, path in self.files)


class Service:
    """A service at an address, asked with a token. Use it as a context."""

    def __init__(self, address: str, token: str) -> None:
        """Know where it is; nothing is asked yet. The environment's proxies are left alone: papers go nowhere else."""
        headers = {"Authorization": f"Bearer {token}", "Accept": "application/json"}
        self.address = address.rstrip("/")
        self._client = httpx.Client(base_url=self.address, headers=headers, timeout=_TIMEOUT, trust_env=False)

    def __enter__(self) -> Service:
        """The service itself."""
        return self

    def __exit__(self, *what: object) -> None:
        """Hang up."""
        self._client.close()

    def send(self, parcels: Sequence[Parcel], *, key: str, on_bytes: Callable[[int], None] | None = None) -> Any:
        """Send bundles as one upload; returns the upload as the API says it.

        It is tried again where the service is away for a moment; the key keeps it from being taken twice.
        `on_bytes` is told how many bytes went out, and with a negative number that a try begins anew.

        Raises:
            ServiceAway: it does not answer.
            ServiceRefused: it does not take the upload.
            CorruptFile: a file is gone, or is none any more.
        """
        counted = _Counted(on_bytes)

        def post() -> httpx.Response:
            counted.again()
            papers = [_Paper(path, name, counted) for p in parcels for name, path in _placed(p)]
            try:
                return self._client.post(
                    "/api/v1/batches",
                    data={"bundles": "folders"},
                    files=[("files", (paper.name, paper, "application/octet-stream")) for paper in papers],  # type: ignore[misc]  # it reads and seeks as a file does
                    headers={"Idempotency-Key": key},
                )
            finally:
                for paper in papers:
                    paper.close()

        return self._asked(post)

    def upload(self, id: str) -> Any:
        """An upload with its bundles and how far they are.

        Raises:
            ServiceAway, ServiceRefused: as `send`.
        """
        return self._asked(lambda: self._client.get(f"/api/v1/batches/{id}"))

    def _asked(self, ask: Callable[[], httpx.Response]) -> Any:
        reason = ""
        for number in range(_TRIES):
            time.sleep((2**number - 1) / 2)
            try:
                answer = ask()
            except httpx.TransportError as exc:
                reason = type(exc).__name__
                log.info("asking the service came to %s", reason)
                continue
            if answer.is_success:
                return answer.json()
            if answer.status_code not in _AWAY:
                raise _refusal(answer)
            reason = _refusal(answer).message
        raise ServiceAway(address=self.address, reason=reason)


def _refusal(answer: httpx.Response) -> ServiceRefused:
    """What the service says of a request that it does not take, with its own way out."""
    try:
        said = answer.json()
        told = {name: str(said[name]) for name in ("code", "title", "hint")}
    except (ValueError, KeyError, TypeError):
        told = {"code": str(answer.status_code), "title": "it answers like no inspector", "hint": ServiceRefused.hint}
    error = ServiceRefused(code=told["code"], reason=told["title"])
    error.hint = told["hint"]  # type: ignore[misc]  # of this one refusal
    return error


def _placed(parcel: Parcel) -> list[tuple[str, Path]]:
    return [(f"{parcel.name}/{name}", path) for name, path in parcel.files]


class _Counted:
    """Tells how many bytes went out, and takes them back when a try begins anew."""

    def __init__(self, tell: Callable[[int], None] | None) -> None:
        self._tell, self._sent = tell, 0

    def again(self) -> None:
        self(-self._sent)

    def __call__(self, count: int) -> None:
        self._sent += count
        if self._tell is not None and count:
            self._tell(count)


class _Paper:
    """A file to be sent, opened only while its turn is, with the size that it had when it was announced.

    A link, a device or a pipe in its place is refused: what was looked at is what is sent.
    """

    def __init__(self, path: Path, name: str, counted: _Counted) -> None:
        self.name, self._path, self._counted = name, path, counted
        self._file: IO[bytes] | None = None
        self._at = 0
        self._size = _plain_stat(path, name).st_size

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        self.close()
        self._at = self._size if whence == os.SEEK_END else offset
        return self._at

    def tell(self) -> int:
        return self._at

    def read(self, size: int = -1) -> bytes:
        if self._file is None:
            if self._at >= self._size:
                return b""
            handle = os.open(self._path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
            self._file = os.fdopen(handle, "rb")
            self._file.seek(self._at)
        left = self._size - self._at
        content = self._file.read(left if size < 0 else min(size, left))
        self._at += len(content)
        self._counted(len(content))
        if not content or self._at >= self._size:
            self.close()
        return content

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None


def _plain_stat(path: Path, name: str) -> os.stat_result:
    try:
        found = path.lstat()
    except OSError as exc:
        raise CorruptFile(file=name, reason=f"it cannot be opened ({exc.strerror})") from exc
    if not stat.S_ISREG(found.st_mode):
        raise CorruptFile(file=name, reason="it is no plain file")
    return found
