"""Unpacks archives and mails: each member under a generated name, within limits, the unsafe ones left out."""

from __future__ import annotations

import bz2
import gzip
import lzma
import re
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from inspector.core.finding import Problem
from inspector.errors import CorruptFile, EncryptedFile, InputError, UnsafeMember, UnsupportedFile
from inspector.reading import sniff
from inspector.reading.limits import MIB, Limits, hold
from inspector.reading.problems import problem_of
from inspector.reading.safe_xml import Readable
from inspector.reading.zip_directory import decoded, is_link, is_locked, is_unknown_method, overlapping, true_name

_CHUNK = 256 * 1024
_LONGEST_NAME = 1024
_SMALL = MIB
"""A member that unpacks to less is no bomb, whatever its ratio: a blank page packs a thousandfold."""

_DAMAGE = (zipfile.BadZipFile, tarfile.TarError, EOFError, OSError, zlib.error, lzma.LZMAError, ValueError,
           NotImplementedError, IndexError, OverflowError, RuntimeError)  # fmt: skip

_JUNK = re.compile(r"(^|/)(__MACOSX(/|$)|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$|\._)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Member:
    """A file taken out of an archive: its name there, and where it lies now."""

    name: str
    path: Path


@dataclass(slots=True)
class Unpacking:
    """What is left to spend while archives of one bundle are unpacked, and what went wrong so far."""

    target: Path
    limits: Limits
    members: int
    expanded: int
    problems: list[Problem] = field(default_factory=list)
    taken: int = 0

    def refuse(self, error: InputError, file: str) -> None:
        """Note that something was left out."""
        self.problems.append(problem_of(error, file))

    def next_path(self) -> Path:
        """A new place for a member, never named by the archive."""
        self.taken += 1
        return self.target / f"m{self.taken:06d}"


def is_junk(name: str) -> bool:
    """Whether a file is left by a file manager and says nothing."""
    return _JUNK.search(name) is not None


def unpack(path: Path, name: str, media_type: str, work: Unpacking) -> Iterator[Member]:
    """The members of an archive, one by one as they are written to `work.target`.

    What cannot be unpacked, or must not be, becomes a problem in `work`; the other members go on.

    Raises:
        InputError: the archive as a whole is unusable.
    """
    work.target.mkdir(parents=True, exist_ok=True)
    try:
        if media_type == sniff.ZIP:
            yield from _unzip(path, name, work)
        elif media_type in (sniff.SEVEN_ZIP, sniff.RAR):
            from inspector.reading.seven_zip import unpack_packed

            yield from unpack_packed(path, name, media_type, work)
        elif media_type == sniff.TAR:
            with path.open("rb") as stream:
                yield from _untar(_Counted(stream, name, max(1, path.stat().st_size), work), name, work)
        else:
            yield from _inflate(path, name, media_type, work)
    except _DAMAGE as exc:
        raise CorruptFile(file=name, reason=f"the archive cannot be unpacked further ({_cause(exc)})") from None


def _cause(exc: BaseException) -> str:
    return re.sub(r"[^\x20-\x7e]", "?", str(exc))[:80] or type(exc).__name__


def _unzip(path: Path, name: str, work: Unpacking) -> Iterator[Member]:
    with zipfile.ZipFile(path) as archive:
        infos = [i for i in archive.infolist() if not i.is_dir() and not is_junk(i.filename)]
        hold(name, "the number of members", work.members + len(infos), work.limits.members)
        if overlapping(infos):
            raise UnsafeMember(file=name, member=infos[0].filename, what="packed over another member")
        for info in infos:
            own = true_name(info)
            try:
                check_name(name, own)
                _check_entry(name, own, info)
                with archive.open(info) as stream:
                    member = Member(clean_name(own), write_member(stream, f"{name}!{own}", info.compress_size, work))
            except InputError as exc:
                work.refuse(exc, name)
            except _DAMAGE as exc:
                work.refuse(CorruptFile(file=f"{name}!{clean_name(own)}", reason=_cause(exc)), name)
            else:
                yield member


def _check_entry(archive: str, own: str, info: zipfile.ZipInfo) -> None:
    if is_locked(info):
        raise EncryptedFile(file=f"{archive}!{clean_name(own)}")
    if is_link(info):
        raise UnsafeMember(file=archive, member=clean_name(own), what="a link or device")
    if is_unknown_method(info):
        raise UnsupportedFile(file=f"{archive}!{clean_name(own)}", what=f"packed by method {info.compress_type}")


def check_name(archive: str, own: str) -> None:
    """Refuse names that point out of the archive, or cannot be names.

    Raises:
        UnsafeMember: it is such a name.
    """
    plain = own.replace("\\", "/")
    what = None
    if "\x00" in own:
        what = "named with a null byte"
    elif plain.startswith("/") or re.match(r"[A-Za-z]:", plain):
        what = "named by an absolute path"
    elif ".." in PurePosixPath(plain).parts:
        what = "named by a path that climbs out of the archive"
    elif len(own) > _LONGEST_NAME or not clean_name(own):
        what = "named by a name that is too long or empty"
    if what:
        raise UnsafeMember(file=archive, member=clean_name(own)[:120] or "without a name", what=what)


_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def clean_name(name: str) -> str:
    """A name that is safe to show: forward slashes, no control characters, no marks that turn the reading."""
    return _UNPRINTABLE.sub("\ufffd", name.replace("\\", "/")).strip("/")


def write_member(stream: Readable, label: str, packed: int, work: Unpacking) -> Path:
    """Copy a member to its new place, counting what it costs.

    Raises:
        LimitExceeded: it unpacks to too much; what was written is removed.
    """
    target = work.next_path()
    size = 0
    try:
        with target.open("wb") as out:
            while chunk := stream.read(_CHUNK):
                size += len(chunk)
                _check_size(label, size, packed, work)
                out.write(chunk)
    except BaseException:
        target.unlink(missing_ok=True)
        work.expanded += size
        raise
    work.expanded += size
    work.members += 1
    return target


def _check_size(label: str, size: int, packed: int, work: Unpacking) -> None:
    file = clean_name(label)
    hold(file, "the unpacked size of the bundle in bytes", work.expanded + size, work.limits.expanded_bytes)
    if size > _SMALL:
        ratio = -(-size // max(1, packed))
        hold(file, "the unpacked size over the packed size", ratio, work.limits.ratio)


class _Counted:
    """A stream that stops at the limits while a tar is unpacked on the fly; a whole tar ends in zeros."""

    def __init__(self, stream: Readable, name: str, packed: int, work: Unpacking) -> None:
        self._stream, self._name, self._packed, self._work = stream, name, packed, work
        self._size = 0
        self.ended_in_zeros = False

    def read(self, size: int = -1) -> bytes:
        """Read as a file does."""
        data = self._stream.read(_CHUNK if size < 0 else size)
        self._size += len(data)
        if data:
            self.ended_in_zeros = not any(data[-512:])
        if self._size > _SMALL:
            limits = self._work.limits
            hold(self._name, "the unpacked size over the packed size", -(-self._size // self._packed), limits.ratio)
            hold(self._name, "the unpacked size of the bundle in bytes", self._size, 2 * limits.expanded_bytes)
        return data


def _inflate(path: Path, name: str, media_type: str, work: Unpacking) -> Iterator[Member]:
    """A gzip, bzip2 or xz file: a tar within, or one member."""
    with _inflated(path, media_type) as probe:
        head = probe.read(sniff.HEAD)
    packed = max(1, path.stat().st_size)
    with _inflated(path, media_type) as stream:
        if head[257:262] == b"ustar":
            yield from _untar(_Counted(stream, name, packed, work), name, work)
            return
        hold(name, "the number of members", work.members + 1, work.limits.members)
        inner = re.sub(r"\.(gz|bz2|xz)$", "", PurePosixPath(name.split("!")[-1]).name, flags=re.IGNORECASE)
        yield Member(inner, write_member(stream, name, packed, work))


def _inflated(path: Path, media_type: str) -> gzip.GzipFile | bz2.BZ2File | lzma.LZMAFile:
    if media_type == sniff.GZIP:
        return gzip.open(path, "rb")
    if media_type == sniff.BZIP2:
        return bz2.open(path, "rb")
    return lzma.open(path, "rb")


def _untar(stream: _Counted, name: str, work: Unpacking) -> Iterator[Member]:
    with tarfile.open(fileobj=stream, mode="r|", encoding="utf-8", errors="surrogateescape") as archive:  # type: ignore[call-overload]
        seen = 0
        for info in archive:
            archive.members = []  # a stream needs no memory of what has passed
            own = decoded(info.name.encode("utf-8", errors="surrogateescape"))
            if info.isdir() or is_junk(own):
                continue
            seen += 1
            hold(name, "the number of members", max(seen, work.members + 1), work.limits.members)
            try:
                yield _tar_member(archive, info, own, name, work)
            except InputError as exc:
                work.refuse(exc, name)
                if work.expanded > work.limits.expanded_bytes:
                    return
    if not stream.ended_in_zeros:
        raise CorruptFile(file=name, reason="the archive is cut off")


def _tar_member(archive: tarfile.TarFile, info: tarfile.TarInfo, own: str, name: str, work: Unpacking) -> Member:
    check_name(name, own)
    if not info.isreg() or info.sparse is not None:
        what = "a link" if info.issym() or info.islnk() else "a device, a pipe or a sparse file"
        raise UnsafeMember(file=name, member=clean_name(own), what=what)
    stream = archive.extractfile(info)
    if stream is None:
        raise CorruptFile(file=f"{name}!{clean_name(own)}", reason="it has no content")
    return Member(clean_name(own), write_member(stream, f"{name}!{own}", max(1, info.size), work))
