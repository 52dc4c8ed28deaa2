"""7-Zip and RAR archives made in memory: the first by libarchive, the second stored, by the published format."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable

import libarchive

REGULAR, LINK = 0o100000, 0o120000


def seven_zip(files: Iterable[tuple[str, bytes]], packing: str = "lzma2") -> bytes:
    """A 7-Zip archive, solid as they mostly are."""
    blocks: list[bytes] = []

    def take(block: bytes) -> int:
        blocks.append(bytes(block))
        return len(block)

    with libarchive.custom_writer(take, "7zip", options=f"compression={packing}") as archive:
        for name, content in files:
            archive.add_file_from_memory(name, len(content), content, filetype=REGULAR)
    return b"".join(blocks)


def with_mode(packed: bytes, mode: int) -> bytes:
    """A 7-Zip archive of one stored member that is of another Unix mode, its check sums right."""
    old, new = ((m << 16 | 0x8020).to_bytes(4, "little") for m in (REGULAR | 0o664, mode))
    assert packed.count(old) == 1
    return resealed(packed.replace(old, new))


def resealed(packed: bytes) -> bytes:
    """A 7-Zip archive whose header was changed, with the check sums that fit."""
    offset, size = struct.unpack_from("<QQ", packed, 12)
    start = struct.pack("<QQI", offset, size, zlib.crc32(packed[32 + offset : 32 + offset + size]))
    return packed[:8] + struct.pack("<I", zlib.crc32(start)) + start + packed[32:]


def _number(value: int) -> bytes:
    out = bytearray()
    while value >= 0x80:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*out, value])


def _block(body: bytes, data: bytes = b"") -> bytes:
    sized = _number(len(body)) + body
    return struct.pack("<I", zlib.crc32(sized)) + sized + data


def rar5(files: Iterable[tuple[str, bytes]], *, locked: bool = False, said: int | None = None) -> bytes:
    """A RAR archive of version 5, nothing of it compressed; `said` is a size of each file that is not true."""
    out = b"Rar!\x1a\x07\x01\x00"
    if locked:  # an encryption header: all that follows would be encrypted
        return out + _block(_number(4) + _number(0) + _number(0) + _number(0) + b"\x0f" + bytes(16)) + bytes(200)
    out += _block(_number(1) + _number(0) + _number(0))
    for name, content in files:
        own = name.encode()
        size = len(content) if said is None else said
        body = _number(2) + _number(2) + _number(len(content)) + _number(4) + _number(size) + _number(0o100644)
        body += struct.pack("<I", zlib.crc32(content)) + _number(0) + _number(1) + _number(len(own)) + own
        out += _block(body, content)
    return out + _block(_number(5) + _number(0) + _number(0))


def rar4(files: Iterable[tuple[str, bytes]], *, locked: bool = False) -> bytes:
    """A RAR archive of version 4, nothing of it compressed; `locked` only says that it is."""
    out = b"Rar!\x1a\x07\x00" + _old(0x73, 0, bytes(6))
    for name, content in files:
        own = name.encode()
        sizes, total = (len(content), len(content)), zlib.crc32(content)
        body = struct.pack("<IIBIIBBHI", *sizes, 3, total, 0, 29, 0x30, len(own), 0o100644)
        out += _old(0x74, 0x8000 | (4 if locked else 0), body + own + (bytes(8) if locked else b"")) + content
    return out + _old(0x7B, 0x4000, b"")


def _old(kind: int, flags: int, body: bytes) -> bytes:
    head = struct.pack("<BHH", kind, flags, 7 + len(body)) + body
    return struct.pack("<H", zlib.crc32(head) & 0xFFFF) + head
