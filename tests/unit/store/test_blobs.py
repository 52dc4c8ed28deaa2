"""Files by the hash of their content."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.errors import BlobAway, LimitExceeded
from inspector.store.blobs import Blobs


def blobs(tmp_path: Path) -> Blobs:
    made = Blobs(tmp_path / "blobs")
    made.prepare()
    return made


def left(tmp_path: Path) -> list[Path]:
    return [p for p in (tmp_path / "blobs").rglob("*") if p.is_file() and p.name != "lock"]


def test_what_is_put_in_comes_out_under_its_hash(tmp_path: Path) -> None:
    store = blobs(tmp_path)
    sha256 = store.put(b"papers")
    assert sha256 == hashlib.sha256(b"papers").hexdigest()
    assert store.read(sha256) == b"papers"
    assert store.put(b"papers") == sha256
    assert len(left(tmp_path)) == 1


@pytest.mark.parametrize(("size", "fits"), [(9, True), (10, True), (11, False)])
def test_the_limit_holds_at_its_value_and_leaves_nothing_behind(tmp_path: Path, size: int, fits: bool) -> None:
    store = blobs(tmp_path)
    if fits:
        assert store.stream([b"x" * size], limit=10)[1] == size
    else:
        with pytest.raises(LimitExceeded):
            store.stream([b"x" * size], limit=10)
        assert left(tmp_path) == []


def test_a_sender_that_breaks_off_leaves_nothing_behind(tmp_path: Path) -> None:
    def broken() -> Iterator[bytes]:
        yield b"half"
        raise ConnectionResetError

    with pytest.raises(ConnectionResetError):
        blobs(tmp_path).stream(broken())
    assert left(tmp_path) == []


def test_a_damaged_file_is_not_given_out(tmp_path: Path) -> None:
    store = blobs(tmp_path)
    sha256 = store.put(b"papers")
    store.path(sha256).write_bytes(b"forged")
    with pytest.raises(BlobAway):
        store.read(sha256)


@pytest.mark.parametrize("name", ["../../etc/passwd", "", "0" * 63, "A" * 64, "0" * 64])
def test_only_hashes_of_what_is_there_are_names(tmp_path: Path, name: str) -> None:
    with pytest.raises(BlobAway):
        blobs(tmp_path).path(name)


def test_what_a_dead_process_left_is_taken_away_after_a_day(tmp_path: Path) -> None:
    store = blobs(tmp_path)
    old, young = tmp_path / "blobs" / "coming" / "old", tmp_path / "blobs" / "coming" / "young"
    for path in (old, young):
        path.write_bytes(b"half")
    os.utime(old, (time.time() - 90_000,) * 2)
    store.prepare()
    assert left(tmp_path) == [young]
