"""Writes files whole or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from inspector.errors import CannotWrite


@contextmanager
def written_whole(path: Path) -> Iterator[BinaryIO]:
    """A file to write into that takes its name only when the block ends well; else nothing is left.

    Raises:
        CannotWrite: the folder is not there, not writable, or full.
    """
    temporary: Path | None = None
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name[:40]}.", delete=False) as file:
            temporary = Path(file.name)
            yield file  # type: ignore[misc]  # a named temporary file is a binary file
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o644)
        temporary.replace(path)
    except BaseException as exc:
        if temporary is not None:
            with suppress(OSError):
                temporary.unlink()
        if isinstance(exc, OSError):
            raise CannotWrite(path=path, reason=exc.strerror or type(exc).__name__) from exc
        raise


def write_whole(path: Path, content: bytes) -> None:
    """Write the bytes whole or not at all.

    Raises:
        CannotWrite: as `written_whole`.
    """
    with written_whole(path) as file:
        file.write(content)


def copy_whole(source: Path, path: Path) -> None:
    """Copy a file whole or not at all.

    Raises:
        CannotWrite: as `written_whole`.
    """
    with written_whole(path) as file, source.open("rb") as content:
        shutil.copyfileobj(content, file)


def make_folder(folder: Path) -> None:
    """Make the folder with its parents, and see that it can be written.

    Raises:
        CannotWrite: it cannot be made or written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as exc:
        raise CannotWrite(path=folder, reason=exc.strerror or type(exc).__name__) from exc
    if not os.access(folder, os.W_OK | os.X_OK):
        raise CannotWrite(path=folder, reason="no permission to write there")
