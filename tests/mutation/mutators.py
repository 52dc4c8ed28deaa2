"""Damages files: what transmission, broken writers and attackers do to them. A number always makes the same file."""

from __future__ import annotations

import io
import random
import re
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from tests.mutation.files import genuine

Chance = random.Random
Mutator = Callable[[Chance, bytearray], None]

_EXTREME: Final = (0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 2**40, 2**63 - 1)
_NUMBERS: Final = (b"0", b"-1", b"1", b"65536", b"2147483647", b"4294967296", b"99999999999999999999", b"1e308", b"NaN")
_NOISE: Final = (
    b"\xff\xfe",
    b"\x00",
    b"\xed\xa0\x80",
    b"\xc0\xaf",
    "镓".encode("gb18030"),
    b"\xe2\x80\xae",
    b"%n%s",
    b"\x1b[2J",
)
_DEEP: Final = ((b"[", b"]"), (b"<<", b">>"), (b"<a>", b"</a>"), (b"(", b")"))
_BRANDS: Final = (
    b"obj",
    b"endstream",
    b"xref",
    b"trailer",
    b"/Kids",
    b"/Length",
    b"/Font",
    b"IHDR",
    b"ispe",
    b"PK\x01\x02",
)


@dataclass(frozen=True)
class Damaged:
    """A damaged file: its number, the genuine file it was, the name it comes under, its bytes."""

    number: int
    origin: str
    name: str
    content: bytes


def damaged(number: int) -> Damaged:
    """The damaged file of a number."""
    chance = random.Random(number)  # noqa: S311  # chance, no secret
    names = list(genuine())
    origin = names[number % len(names)]
    content = bytearray(genuine()[origin])
    for _ in range(1 + int(chance.random() * chance.random() * 6)):
        chance.choice(_fitting(origin))(chance, content)
    name = origin if chance.random() < 0.95 else chance.choice(names)  # the wrong name now and then
    return Damaged(number, origin, name, bytes(content))


def _fitting(origin: str) -> tuple[Mutator, ...]:
    """The mutators for a file: those for all, and twice those for its kind."""
    suffix = origin.rpartition(".")[2]
    special: dict[str, tuple[Mutator, ...]] = {
        "pdf": (_loop, _swap_token, _lie_in_digits, _nest),
        "png": (_resealed_size,),
        "xlsx": (_inside_zip,), "docx": (_inside_zip,), "ods": (_inside_zip,), "odt": (_inside_zip,),
        "zip": (_inside_zip,), "csv": (_lie_in_digits, _nest), "eml": (_lie_in_digits, _swap_token, _nest),
    }  # fmt: skip
    return (*_FOR_ALL, *special.get(suffix, ()), *special.get(suffix, ()))


def _at(chance: Chance, content: bytearray, room: int = 1) -> int:
    """A place, in the head of the file every other time: that is where sizes and directories stand."""
    most = max(0, len(content) - room)
    where = chance.random()
    return int(min(most, 512) * where * 2) if where < 0.5 else int(most * (where - 0.5) * 2)


def _flip(chance: Chance, content: bytearray) -> None:
    for _ in range(1 + int(8 * chance.random())):
        if content:
            content[_at(chance, content)] ^= 1 << int(8 * chance.random())


def _cut(chance: Chance, content: bytearray) -> None:
    del content[int(len(content) * chance.random()) :]


def _drop(chance: Chance, content: bytearray) -> None:
    start = _at(chance, content)
    del content[start : start + 1 + int(300 * chance.random())]


def _double(chance: Chance, content: bytearray) -> None:
    start, size = _at(chance, content), 1 + int(400 * chance.random())
    content[start:start] = content[start : start + size] * (1 + int(3 * chance.random()))


def _swap(chance: Chance, content: bytearray) -> None:
    size = 1 + int(64 * chance.random())
    one, two = _at(chance, content, size), _at(chance, content, size)
    content[one : one + size], content[two : two + size] = content[two : two + size], content[one : one + size]


def _blank(chance: Chance, content: bytearray) -> None:
    start, size = _at(chance, content), 1 + int(500 * chance.random())
    fill = chance.choice((0, 0xFF, 0x20))
    content[start : start + size] = bytes([fill]) * len(content[start : start + size])


def _noise(chance: Chance, content: bytearray) -> None:
    at = _at(chance, content)
    content[at:at] = chance.choice(_NOISE) * (1 + int(20 * chance.random()))


def _lie_in_bytes(chance: Chance, content: bytearray) -> None:
    """A field of two, four or eight bytes says something extreme."""
    form = chance.choice(("<H", ">H", "<I", ">I", "<Q", ">Q"))
    size = struct.calcsize(form)
    if len(content) >= size:
        value = chance.choice(_EXTREME) & (256**size - 1)
        struct.pack_into(form, content, _at(chance, content, size), value)


def _lie_in_digits(chance: Chance, content: bytearray) -> None:
    """A number in writing says something extreme."""
    found = list(re.finditer(rb"\d+", content[:200_000]))
    if found:
        hit = chance.choice(found)
        content[hit.start() : hit.end()] = chance.choice(_NUMBERS)


def _loop(chance: Chance, content: bytearray) -> None:
    """A reference points at another object, perhaps at the one that it stands in."""
    found = list(re.finditer(rb"\d+ 0 R", content))
    if found:
        hit = chance.choice(found)
        content[hit.start() : hit.end()] = b"%d 0 R" % (1 + int(20 * chance.random()))


def _swap_token(chance: Chance, content: bytearray) -> None:
    """A word of the format takes the place of another."""
    found = list(re.finditer(rb"/[A-Za-z]{2,}|\b[a-zA-Z-]{3,}\b", content[:60_000]))
    if len(found) > 1:
        hit, other = chance.choice(found), bytes(chance.choice(found).group())
        content[hit.start() : hit.end()] = other if chance.random() < 0.8 else chance.choice(_BRANDS)


def _nest(chance: Chance, content: bytearray) -> None:
    """Brackets in brackets, by the thousand."""
    opening, closing = chance.choice(_DEEP)
    depth = chance.choice((10, 300, 5000, 40_000))
    at = _at(chance, content)
    content[at:at] = opening * depth + (closing * depth if chance.random() < 0.5 else b"")


def _resealed_size(chance: Chance, content: bytearray) -> None:
    """Another size in the header of a PNG, its check sum right."""
    if len(content) > 33:
        struct.pack_into(">I", content, chance.choice((16, 20)), chance.choice(_EXTREME) & 0xFFFFFFFF)
        struct.pack_into(">I", content, 29, zlib.crc32(content[12:29]))


def _inside_zip(chance: Chance, content: bytearray) -> None:
    """One part of a package is damaged, its check sums right: the damage reaches the reader behind the ZIP."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = {info.filename: package.read(info) for info in package.infolist()}
    except (
        zipfile.BadZipFile,
        OSError,
        ValueError,
        NotImplementedError,
        EOFError,
        RuntimeError,
        zlib.error,
        struct.error,
    ):
        return
    if not parts:
        return
    hit = chance.choice(sorted(parts))
    inner = bytearray(parts[hit])
    for _ in range(1 + int(3 * chance.random())):
        chance.choice((*_FOR_ALL, _lie_in_digits, _lie_in_digits, _swap_token, _swap_token, _nest))(chance, inner)
    parts[hit] = bytes(inner)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, part in parts.items():
            info = zipfile.ZipInfo(name)  # stored, and of one date: a number must make the same bytes everywhere
            package.writestr(info, part)
    content[:] = out.getvalue()


_FOR_ALL: Final[tuple[Mutator, ...]] = (
    _flip, _flip, _cut, _drop, _double, _swap, _blank, _noise, _lie_in_bytes, _lie_in_bytes, _lie_in_bytes,
)  # fmt: skip
