"""Takes parts of the world away from the service, for real: room on a disk, and the way to a server."""

from __future__ import annotations

import contextlib
import socket
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

MB = 1_000_000


@contextmanager
def small_disk(folder: Path, *, megabytes: int) -> Iterator[Path]:
    """A disk of its own with little room, which needs the rights to mount one."""
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={megabytes * MB}", "tmpfs", str(folder)]
    made = subprocess.run(mount, capture_output=True, text=True, check=False)
    if made.returncode:
        pytest.skip(f"no disk can be mounted here: {made.stderr.strip()}")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True, capture_output=True)


def fill(path: Path, size: int | None = None) -> None:
    """Write a file of a size in bytes, or until nothing more fits."""
    block = b"\0" * MB
    with contextlib.suppress(OSError), path.open("wb", buffering=0) as file:
        for _ in range(size // MB if size is not None else 10**6):
            file.write(block)
        while size is None and file.write(b"\0"):
            pass


class Door:
    """The only way to a server of this machine. While it is shut, nobody answers and open connections are gone."""

    def __init__(self, port: int) -> None:
        """Stand before a port; the door is open."""
        self._to = port
        self._pairs: list[tuple[socket.socket, socket.socket]] = []
        self._listener = self._listen(0)
        self.port: int = self._listener.getsockname()[1]

    def shut(self) -> None:
        """Let nobody through, and cut those who are."""
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for pair in self._pairs:
            for end in pair:
                with contextlib.suppress(OSError):
                    end.shutdown(socket.SHUT_RDWR)
        self._pairs.clear()

    def open(self) -> None:
        """Let people through again, at the same port."""
        self._listener = self._listen(self.port)

    def _listen(self, port: int) -> socket.socket:
        listener = socket.create_server(("127.0.0.1", port))
        threading.Thread(target=self._serve, args=(listener,), daemon=True).start()
        return listener

    def _serve(self, listener: socket.socket) -> None:
        while True:
            try:
                inner, _ = listener.accept()
                outer = socket.create_connection(("127.0.0.1", self._to))
            except OSError:
                return
            self._pairs.append((inner, outer))
            for source, target in ((inner, outer), (outer, inner)):
                threading.Thread(target=_pour, args=(source, target), daemon=True).start()


def _pour(source: socket.socket, target: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while chunk := source.recv(1 << 16):
            target.sendall(chunk)
    for end in (source, target):
        with contextlib.suppress(OSError):
            end.shutdown(socket.SHUT_RDWR)
    source.close()
