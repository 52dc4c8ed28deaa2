"""Pictures that attack, and files of other kinds under the wrong name."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable

from PIL import Image

from tests.hostile.made import Hostile, photo, picture, picture_of_text

UNREAD = "E106"
"""No recogniser is switched on in these tests: a whole picture ends in this."""


def png(wide: int, high: int, data: bytes = b"", extra: bytes = b"") -> bytes:
    """A PNG with a header of that size, one bit a pixel."""
    header = struct.pack(">IIBBBBB", wide, high, 1, 0, 0, 0, 0)
    chunks = _chunk(b"IHDR", header) + extra + _chunk(b"IDAT", zlib.compress(data)) + _chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunks


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def tiff(directories: int, *, wide: int = 8, high: int = 8, loop: bool = False) -> bytes:
    """A TIFF with many directories that all show the same few pixels."""
    tags = [(256, wide), (257, high), (258, 1), (259, 1), (262, 1), (273, 8), (277, 1), (278, high), (279, high)]
    size = 2 + 12 * len(tags) + 4
    start = 8 + 8
    out = bytearray(b"II*\0" + struct.pack("<I", start) + b"\xaa" * 8)
    for number in range(directories):
        out += struct.pack("<H", len(tags))
        for tag, value in tags:
            out += struct.pack("<HHII", tag, 4, 1, value)
        last = number == directories - 1
        out += struct.pack("<I", start if last and loop else 0 if last else start + size * (number + 1))
    return bytes(out)


def _bomb_text() -> bytes:
    return png(8, 8, b"\0\0" * 8, _chunk(b"zTXt", b"a\0\0" + zlib.compress(b"x" * 50_000_000)))


def _bad_sum() -> bytes:
    content = bytearray(picture("PNG"))
    content[-20] ^= 0xFF
    content[40] ^= 0xFF
    return bytes(content)


def _bmp(wide: int, high: int) -> bytes:
    return (
        b"BM"
        + struct.pack("<IHHI", 54, 0, 0, 54)
        + struct.pack("<IiiHHIIiiII", 40, wide, high, 1, 24, 0, 0, 0, 0, 0, 0)
    )


def _animated() -> bytes:
    out = io.BytesIO()
    frames = [picture_of_text((99, 99)) for _ in range(5)]
    frames[0].save(out, "PNG", save_all=True, append_images=frames[1:])
    return out.getvalue()


def _odd_exif() -> bytes:
    out = io.BytesIO()
    exif = Image.Exif()
    exif[0x0112] = 77
    picture_of_text((200, 300)).save(out, "JPEG", exif=exif.tobytes() + b"\xff" * 50)
    return out.getvalue()


def _heic_of(wide: int, high: int) -> bytes:
    """A photo whose container lies about its size."""
    content = bytearray(photo())
    struct.pack_into(">II", content, content.index(b"ispe") + 8, wide, high)
    return bytes(content)


def fax(dpi: tuple[float, float] = (204, 98)) -> bytes:
    """A page as fax machines store it, bits from the low end."""
    page = picture_of_text((1728, 1143)).convert("1")
    out = io.BytesIO()
    page.save(out, "TIFF", compression="group3", tiffinfo={266: 2}, dpi=dpi)
    return out.getvalue()


def _noisy(content: bytes) -> bytes:
    changed = bytearray(content)
    changed[200:1200] = bytes(range(250)) * 4
    return bytes(changed)


def _of(content: bytes) -> Callable[[], bytes]:
    return lambda: content


PICTURES = [
    Hostile("png-900-megapixels", "a.png", lambda: png(30_000, 30_000), ("E104",)),
    Hostile("png-61-megapixels", "a.png", lambda: png(7_820, 7_820), ("E104",)),
    Hostile("png-4-gigapixels", "a.png", lambda: png(2**31 - 1, 2), ("E104", "E103")),
    Hostile("png-no-pixels", "a.png", lambda: png(0, 0), ("E103",)),
    Hostile("png-less-data-than-said", "a.png", lambda: png(5_000, 5_000, b"\0"), ("E103",)),
    Hostile("png-text-bomb", "a.png", _bomb_text, ("E103", UNREAD)),
    Hostile("png-bad-sum", "a.png", _bad_sum, ("E103", UNREAD)),
    Hostile("png-animated", "a.png", _animated, (UNREAD,)),
    Hostile("png-mark-only", "a.png", _of(b"\x89PNG\r\n\x1a\n"), ("E103",)),
    Hostile("jpeg-mark-only", "a.jpg", _of(b"\xff\xd8\xff"), ("E103",)),
    Hostile("jpeg-odd-exif", "a.jpg", _odd_exif, (UNREAD, "E103")),
    Hostile("jpeg-and-noise", "a.jpg", lambda: picture("JPEG") + b"\0" * 9999, (UNREAD,)),
    Hostile("tiff-70000-pages", "a.tif", lambda: tiff(70_000), ("E104",)),
    Hostile("tiff-loop", "a.tif", lambda: tiff(3, loop=True), ("E104", "E103", UNREAD)),
    Hostile("tiff-gigapixels", "a.tif", lambda: tiff(1, wide=100_000, high=100_000), ("E104",)),
    Hostile("tiff-points-nowhere", "a.tif", _of(b"II*\0\xff\xff\xff\x7f"), ("E103",)),
    Hostile("tiff-no-directory", "a.tif", _of(b"MM\0*\0\0\0\0"), ("E103",)),
    Hostile("bmp-negative", "a.bmp", lambda: _bmp(-7, -7), ("E103", "E104", UNREAD)),
    Hostile("bmp-gigapixels", "a.bmp", lambda: _bmp(60_000, 60_000), ("E104",)),
    Hostile("webp-mark-only", "a.webp", _of(b"RIFF\x20\0\0\0WEBPVP8 \x10\0\0\0" + b"\xff" * 16), ("E103",)),
    Hostile("gif", "a.gif", _of(b"GIF89a" + b"\0" * 20), ("E101",)),
    Hostile("svg-with-script", "a.svg", _of(b"<svg><script>alert(1)</script></svg>"), ("E101",)),
    Hostile("heic-mark-only", "a.heic", _of(b"\0\0\0\x18ftypheic" + b"\0" * 20), ("E103",)),
    Hostile("heic-gigapixels", "a.heic", lambda: _heic_of(60_000, 60_000), ("E103", "E104")),
    Hostile("heic-61-megapixels", "a.heic", lambda: _heic_of(7_820, 7_820), ("E103", "E104")),
    Hostile("heic-smaller-than-said", "a.heic", lambda: _heic_of(2_000, 2_000), ("E103", UNREAD)),
    Hostile("heic-larger-than-said", "a.heic", lambda: _heic_of(8, 8), ("E103", UNREAD)),
    Hostile("heic-of-noise", "a.heic", lambda: photo()[:600] + b"\xa5" * 9000, ("E103", UNREAD)),
    Hostile("heic-named-jpg", "a.jpg", lambda: photo(), (UNREAD,)),
    Hostile("avif-mark-only", "a.avif", _of(b"\0\0\0\x18ftypavif" + b"\0" * 20), ("E103",)),
    Hostile("film-named-heic", "a.heic", _of(b"\0\0\0\x18ftypisom" + b"\0" * 20), ("E101",)),
    Hostile("fax-cut", "a.tif", lambda: fax()[:-400], ("E103", UNREAD)),
    Hostile("fax-of-noise", "a.tif", lambda: _noisy(fax()), ("E103", UNREAD)),
    Hostile("fax-of-zero-dpi", "a.tif", lambda: fax(dpi=(0, 0)), (UNREAD,)),
    Hostile("fax-of-million-dpi", "a.tif", lambda: fax(dpi=(1_000_000, 1)), (UNREAD,)),
    Hostile("jpeg-2000", "a.jp2", _of(b"\0\0\0\x0cjP  \r\n\x87\n"), ("E101",)),
    Hostile("empty", "a.pdf", _of(b""), ("E103",)),
    Hostile("program-named-pdf", "a.pdf", _of(b"MZ\x90\0" + b"\0" * 500), ("E101",)),
    Hostile("text-named-png", "a.png", _of(b"just some words\n" * 9), ("E101",)),
    Hostile("page-named-xls", "a.xls", _of(b"<html><table><tr><td>1</td></tr></table></html>"), ("E101",)),
    Hostile("noise-named-pdf", "a.pdf", _of(bytes(range(256)) * 64), ("E101",)),
    Hostile("zeros-named-tif", "a.tif", _of(b"\0" * 100_000), ("E101",)),
    Hostile("script", "a.pdf", _of(b"%!PS-Adobe-3.0\n(/etc/passwd) (r) file\n"), ("E101",)),
    Hostile("rtf", "a.doc", _of(b"{\\rtf1 hello}"), ("E101",)),
    Hostile("xml", "a.xml", _of(b'<?xml version="1.0"?><a/>'), ("E101",)),
]
