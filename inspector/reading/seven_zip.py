"""Unpacks 7-Zip and RAR archives with libarchive, under the limits and rules of every archive."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from inspector.errors import CorruptFile, EncryptedFile, InputError, UnsafeMember, UnsupportedFile
from inspector.reading import sniff
from inspector.reading.archives import Member, Unpacking, check_name, clean_name, is_junk, write_member
from inspector.reading.limits import MIB, hold

_FORMATS: Final = {sniff.SEVEN_ZIP: ("7zip",), sniff.RAR: ("rar", "rar5")}
_LOCKED = re.compile(r"crypt|passphrase|password", re.IGNORECASE)
_FOREIGN = re.compile(r"unsupported|not supported|unavailable|multi-?volume|multivolume", re.IGNORECASE)


def unpack_packed(path: Path, name: str, media_type: str, work: Unpacking) -> Iterator[Member]:
    """The members of an archive as they are written; its errors and limits are those of `archives.unpack`.

    Raises:
        InputError: it goes no further, whether locked, damaged, too large or packed in a way that is not read.
    """
    try:
        import libarchive
    except (ImportError, OSError, AttributeError):  # the Debian package libarchive13 is not there
        raise UnsupportedFile(file=name, what=sniff.describe(media_type)) from None
    error: Any = libarchive.ArchiveError
    try:
        with _opened(libarchive, path, media_type) as archive:
            yield from _members(libarchive.ffi, archive, name, path.stat().st_size, work)
    except error as exc:
        raise _told(str(exc.msg or ""), name) from None


def _opened(libarchive: Any, path: Path, media_type: str) -> Any:
    """The archive, read as one of the formats of its kind and nothing else."""
    formats = _FORMATS[media_type]
    with path.open("rb") as stream:
        is_new_rar = stream.read(8) == b"Rar!\x1a\x07\x01\x00"
    return libarchive.file_reader(str(path), format_name=formats[-1 if is_new_rar else 0], filter_name="none")


def _members(ffi: Any, archive: Any, name: str, packed: int, work: Unpacking) -> Iterator[Member]:
    before, seen = work.expanded, 0
    for entry in archive:
        own = _text(entry.pathname)
        if entry.isdir or is_junk(own):
            continue
        seen += 1
        hold(name, "the number of members", max(seen, work.members + 1), work.limits.members)
        try:
            _check_entry(ffi, entry, own, name)
            content = _Content(ffi, archive, f"{name}!{clean_name(own)}")
            member = Member(clean_name(own), write_member(content, f"{name}!{own}", packed, work))
            if member.path.stat().st_size != (entry.size or 0):
                reason = "it is cut off, and was read as far as it goes"
                work.refuse(CorruptFile(file=f"{name}!{clean_name(own)}", reason=reason), name)
            yield member
        except InputError as exc:
            work.refuse(exc, name)
        _weigh(name, work.expanded - before, packed, work)


def _check_entry(ffi: Any, entry: Any, own: str, name: str) -> None:
    check_name(name, own)
    if not entry.isreg:
        raise UnsafeMember(file=name, member=clean_name(own), what="a link or device")
    if ffi.libarchive.archive_entry_is_data_encrypted(ctypes.c_void_p(entry._entry_p)):
        raise EncryptedFile(file=f"{name}!{clean_name(own)}")


def _weigh(name: str, size: int, packed: int, work: Unpacking) -> None:
    """All members share one packed size: what they unpack to counts together."""
    hold(name, "the unpacked size of the bundle in bytes", work.expanded, work.limits.expanded_bytes)
    if size > MIB:
        hold(name, "the unpacked size over the packed size", -(-size // max(1, packed)), work.limits.ratio)


def _text(name: str | bytes | None) -> str:
    if isinstance(name, bytes):
        return name.decode("utf-8", errors="replace")
    return (name or "").encode("utf-8", errors="replace").decode()


class _Content:
    """The content of the member that has come up. Asked of libarchive itself: its wrapper takes warnings for sizes."""

    def __init__(self, ffi: Any, archive: Any, label: str) -> None:
        self._ffi, self._archive, self._label = ffi, archive, label

    def read(self, size: int = -1, /) -> bytes:
        """The next bytes; at most a mebibyte where no size is given."""
        buffer = ctypes.create_string_buffer(size if size > 0 else MIB)
        got: int = self._ffi.read_data(self._archive._pointer, buffer, len(buffer))
        if got < 0:
            raise CorruptFile(file=self._label, reason="its check sum is wrong")
        return buffer.raw[:got]


def _told(message: str, name: str) -> InputError:
    """Why libarchive goes no further, as an error of ours."""
    if _LOCKED.search(message):
        return EncryptedFile(file=name)
    if _FOREIGN.search(message):
        return UnsupportedFile(file=name, what="packed in a way that cannot be unpacked here")
    shown = re.sub(r"[^\x20-\x7e]", "?", message)[:80] or "no reason given"
    return CorruptFile(file=name, reason=f"the archive cannot be unpacked further ({shown})")
