"""The central directory of a ZIP archive: names in their own encoding, and what makes an entry unsafe."""

from __future__ import annotations

import lzma
import struct
import zipfile
import zlib
from itertools import pairwise
from pathlib import Path
from typing import Final

DAMAGE: Final = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, OSError, KeyError, ValueError,
                 IndexError, OverflowError, NotImplementedError, RuntimeError)  # fmt: skip
"""What the standard library raises while it reads a broken archive."""

_UTF8_FLAG = 0x800
_ENCRYPTED_FLAG = 0x1
_UNICODE_PATH = 0x7075
_LATIN = {*range(0x80, 0xA6), 0xE1}
"""Letters with accents, and the German sharp s, in code page 437; its other bytes are no letters of names."""

_KNOWN_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA}


def member_names(path: Path) -> frozenset[str]:
    """The names in an archive; empty where it cannot be opened."""
    try:
        with zipfile.ZipFile(path) as archive:
            return frozenset(info.filename for info in archive.infolist())
    except DAMAGE:
        return frozenset()


def true_name(info: zipfile.ZipInfo) -> str:
    """The name of an entry as its packer meant it.

    In order: the UTF-8 flag, the Unicode path field, bytes that are UTF-8, bytes that are a Chinese name in
    GB 18030, and at last code page 437, which the format prescribes.
    """
    if info.flag_bits & _UTF8_FLAG or info.orig_filename.isascii():
        return info.orig_filename
    raw = info.orig_filename.encode("cp437", errors="replace")
    told = _unicode_path(info.extra, raw)
    if told is not None:
        return told
    return decoded(raw)


def decoded(raw: bytes) -> str:
    """File name bytes of unknown encoding as text."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        pass
    chinese = _as_chinese(raw)
    return chinese if chinese is not None else raw.decode("cp437")


def _as_chinese(raw: bytes) -> str | None:
    """The bytes as GB 18030, unless they are Latin letters of code page 437 and few are characters of GB 2312."""
    try:
        text = raw.decode("gb18030")
    except UnicodeDecodeError:
        return None
    wide = [c for c in text if not c.isascii()]
    common = sum(1 for c in wide if _in_gb2312(c))
    latin = all(b < 0x80 or b in _LATIN for b in raw)
    return text if wide and (2 * common >= len(wide) or not latin) else None


def _in_gb2312(char: str) -> bool:
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def _unicode_path(extra: bytes, raw: bytes) -> str | None:
    """The Info-ZIP Unicode path field (0x7075), where it is of this very name."""
    at = 0
    while at + 4 <= len(extra):
        kind, size = struct.unpack_from("<HH", extra, at)
        body = extra[at + 4 : at + 4 + size]
        if kind == _UNICODE_PATH and len(body) > 5 and struct.unpack_from("<I", body, 1)[0] == zlib.crc32(raw):
            return body[5:].decode("utf-8", errors="replace")
        at += 4 + size
    return None


def is_locked(info: zipfile.ZipInfo) -> bool:
    """Whether an entry asks for a password."""
    return bool(info.flag_bits & _ENCRYPTED_FLAG) or info.compress_type == 99


def is_unknown_method(info: zipfile.ZipInfo) -> bool:
    """Whether an entry is packed in a way that we do not unpack."""
    return info.compress_type not in _KNOWN_METHODS


def is_link(info: zipfile.ZipInfo) -> bool:
    """Whether an entry is a link, device or pipe by its Unix mode; a mode of 0 says nothing."""
    kind = (info.external_attr >> 16) & 0o170000
    return kind not in (0, 0o100000, 0o040000)


def overlapping(infos: list[zipfile.ZipInfo]) -> bool:
    """Whether two entries share bytes: a way to pack petabytes into a small file."""
    spans = sorted((i.header_offset, i.header_offset + 30 + i.compress_size) for i in infos if not i.is_dir())
    return any(later[0] < earlier[1] for earlier, later in pairwise(spans))
