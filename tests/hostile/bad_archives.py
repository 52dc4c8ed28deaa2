"""Archives that attack: paths, links, bombs, locks, lies."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable

from tests.hostile.made import READ, Hostile, mail, pdf, tarred, zipped
from tests.packed import rar4, rar5, resealed, seven_zip, with_mode

MIB = 1024 * 1024


def _zip_of(name: str) -> Callable[[], bytes]:
    return lambda: zipped([(name, pdf())])


def _tar_of(name: str) -> Callable[[], bytes]:
    return lambda: tarred([(name, pdf())])


def _tar_special(kind: bytes, target: str = "/etc/passwd") -> Callable[[], bytes]:
    def make() -> bytes:
        out = io.BytesIO()
        with tarfile.open(fileobj=out, mode="w") as archive:
            info = tarfile.TarInfo("inside.pdf")
            info.type, info.linkname = kind, target
            archive.addfile(info)
        return out.getvalue()

    return make


def _zip_link() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        info = zipfile.ZipInfo("passwd.pdf")
        info.external_attr = 0o120777 << 16
        archive.writestr(info, "/etc/passwd")
    return out.getvalue()


def _null_name() -> bytes:
    return zipped([("aXb.pdf", pdf())]).replace(b"aXb.pdf", b"a\x00b.pdf")


def _locked() -> bytes:
    packed = bytearray(zipped([("a.pdf", pdf())]))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        packed[packed.index(mark) + offset] |= 1
    return bytes(packed)


def _method(number: int) -> Callable[[], bytes]:
    def make() -> bytes:
        packed = bytearray(zipped([("a.pdf", pdf())]))
        for mark, offset in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
            struct.pack_into("<H", packed, packed.index(mark) + offset, number)
        return bytes(packed)

    return make


def _bad_sum() -> bytes:
    packed = bytearray(zipped([("a.pdf", pdf())], zipfile.ZIP_STORED))
    packed[packed.index(b"%PDF") + 200] ^= 0xFF
    return bytes(packed)


def _lying_size() -> bytes:
    """A member that says it is small and unpacks to much."""
    packed = bytearray(zipped([("a.pdf", b"0" * (8 * MIB))]))
    for mark, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        struct.pack_into("<I", packed, packed.index(mark) + offset, 1000)
    return bytes(packed)


def _overlapping() -> bytes:
    """Two entries of the directory that point at the same bytes."""
    packed = zipped([("a.pdf", pdf()), ("b.pdf", pdf(2))], zipfile.ZIP_STORED)
    first = packed.index(b"PK\x01\x02")
    second = packed.index(b"PK\x01\x02", first + 4)
    changed = bytearray(packed)
    struct.pack_into("<I", changed, second + 42, 10)
    return bytes(changed)


def _nested(depth: int) -> Callable[[], bytes]:
    def make() -> bytes:
        content = zipped([("deep.pdf", pdf())])
        for level in range(depth - 1):
            content = zipped([(f"level{level}.zip", content)])
        return content

    return make


def _repeated() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.pdf", pdf())
        archive._didModify = True
        info = zipfile.ZipInfo("a.pdf")
        archive.NameToInfo.clear()
        archive.writestr(info, pdf(2))
    return out.getvalue()


def _pax_bomb() -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.PAX_FORMAT) as archive:
        info = tarfile.TarInfo("a.pdf")
        info.pax_headers = {"comment": "x" * (4 * MIB)}
        info.size = len(pdf())
        archive.addfile(info, io.BytesIO(pdf()))
    return gzip.compress(out.getvalue())


def _negative_tar() -> bytes:
    plain = bytearray(tarred([("a.pdf", pdf())]))
    plain[124:136] = b"\xff" * 12
    _sum(plain)
    return bytes(plain)


def _sum(header: bytearray) -> None:
    total = sum(header[:148]) + 256 + sum(header[156:512])
    header[148:156] = f"{total:06o}\0 ".encode()


_TWO = [("a.pdf", pdf()), ("b.pdf", pdf(2))]


def _stored(content: str) -> bytes:
    return seven_zip([("a.pdf", content.encode())], "store")


def _nested_7z(depth: int) -> bytes:
    content = seven_zip([("deep.pdf", pdf())])
    for level in range(depth - 1):
        content = seven_zip([(f"level{level}.7z", content)])
    return content


def _flipped(packed: bytes, at: int) -> bytes:
    changed = bytearray(packed)
    changed[at] ^= 0xFF
    return bytes(changed)


def _far_header(packed: bytes) -> bytes:
    """A header that is said to lie beyond the end, with a check sum that fits."""
    start = struct.pack("<QQI", 2**40, 99, 0)
    return packed[:8] + struct.pack("<I", zlib.crc32(start)) + start + packed[32:]


def _locked_7z() -> bytes:
    """The packing method of the only member is said to be AES."""
    packed = _stored("x" * 99)
    coder, locked = b"\x01\x01\x00\x0c", b"\x01\x04\x06\xf1\x07\x01\x0c"
    assert packed.count(coder) == 1
    changed = bytearray(packed.replace(coder, locked))
    struct.pack_into("<Q", changed, 20, struct.unpack_from("<Q", changed, 20)[0] + 3)
    return resealed(bytes(changed))


ARCHIVES = [
    Hostile("zip-climbs", "a.zip", _zip_of("../../evil.pdf"), ("E105",)),
    Hostile("zip-climbs-within", "a.zip", _zip_of("x/../../evil.pdf"), ("E105",)),
    Hostile("zip-climbs-backslash", "a.zip", _zip_of("..\\..\\evil.pdf"), ("E105",)),
    Hostile("zip-absolute", "a.zip", _zip_of("/etc/cron.d/evil"), ("E105",)),
    Hostile("zip-drive", "a.zip", _zip_of("C:\\Windows\\evil.pdf"), ("E105",)),
    Hostile("zip-share", "a.zip", _zip_of("\\\\host\\share\\evil.pdf"), ("E105",)),
    Hostile("zip-null-name", "a.zip", _null_name, ("E105", READ)),
    Hostile("zip-long-name", "a.zip", _zip_of("n" * 4096 + ".pdf"), ("E105",)),
    Hostile("zip-turned-name", "a.zip", _zip_of("invoice\u202efdp.exe"), (READ,)),
    Hostile("zip-newline-name", "a.zip", _zip_of("in\nvoice.pdf"), (READ,)),
    Hostile("zip-link", "a.zip", _zip_link, ("E105",)),
    Hostile("zip-locked", "a.zip", _locked, ("E102",)),
    Hostile("zip-method-99", "a.zip", _method(99), ("E102",)),
    Hostile("zip-method-9", "a.zip", _method(9), ("E101",)),
    Hostile("zip-method-93", "a.zip", _method(93), ("E101",)),
    Hostile("zip-bad-sum", "a.zip", _bad_sum, ("E103",)),
    Hostile("zip-lying-size", "a.zip", _lying_size, ("E103", "E104")),
    Hostile("zip-overlapping", "a.zip", _overlapping, ("E105",)),
    Hostile("zip-flat-bomb", "a.zip", lambda: zipped([("a.pdf", b"0" * (20 * MIB))]), ("E104",)),
    Hostile("zip-many-bombs", "a.zip", lambda: zipped((f"{n}", b"0" * 2 * MIB) for n in range(9)), ("E104",)),
    Hostile("zip-too-big", "a.zip", lambda: zipped([("a", b"01234567" * 9 * MIB)], 0), ("E104",)),
    Hostile("zip-depth-4", "a.zip", _nested(4), ("E104",)),
    Hostile("zip-depth-10", "a.zip", _nested(10), ("E104",)),
    Hostile("zip-5000-members", "a.zip", lambda: zipped((f"f{n}", b"x") for n in range(5000)), ("E104",)),
    Hostile("zip-repeated-name", "a.zip", _repeated, (READ,)),
    Hostile("zip-empty", "a.zip", lambda: zipped([]), ("E103", READ)),
    Hostile("zip-of-folders", "a.zip", lambda: zipped([("a/", b""), ("a/b/", b"")]), (READ,)),
    Hostile("zip-empty-member", "a.zip", lambda: zipped([("a.pdf", b"")]), ("E103",)),
    Hostile("zip-garbage-after-mark", "a.zip", lambda: b"PK\x03\x04" + b"\xff" * 500, ("E103",)),
    Hostile("zip-in-program", "setup.zip", lambda: b"MZ" + b"\0" * 99 + zipped([("a.pdf", pdf())]), ("E101",)),
    Hostile("tar-climbs", "a.tar", _tar_of("../../evil.pdf"), ("E105",)),
    Hostile("tar-absolute", "a.tar", _tar_of("/etc/evil.pdf"), ("E105",)),
    Hostile("tar-link", "a.tar", _tar_special(tarfile.SYMTYPE), ("E105",)),
    Hostile("tar-hard-link", "a.tar", _tar_special(tarfile.LNKTYPE), ("E105",)),
    Hostile("tar-device", "a.tar", _tar_special(tarfile.CHRTYPE), ("E105",)),
    Hostile("tar-block-device", "a.tar", _tar_special(tarfile.BLKTYPE), ("E105",)),
    Hostile("tar-pipe", "a.tar", _tar_special(tarfile.FIFOTYPE), ("E105",)),
    Hostile("tar-negative-size", "a.tar", _negative_tar, ("E103", "E104", "E105")),
    Hostile("tar-5000-members", "a.tar", lambda: tarred((f"f{n}", b"x") for n in range(5000)), ("E104",)),
    Hostile("tar-gz-bomb", "a.tgz", lambda: tarred([("a", b"0" * 30 * MIB)], "w:gz"), ("E104",)),
    Hostile("tar-bz2-bomb", "a.tbz", lambda: tarred([("a", b"0" * 30 * MIB)], "w:bz2"), ("E104",)),
    Hostile("tar-xz-bomb", "a.txz", lambda: tarred([("a", b"0" * 30 * MIB)], "w:xz"), ("E104",)),
    Hostile("tar-header-bomb", "a.tgz", _pax_bomb, ("E104", READ)),
    Hostile("gzip-bomb", "a.gz", lambda: gzip.compress(b"0" * 30 * MIB), ("E104",)),
    Hostile("bzip2-bomb", "a.bz2", lambda: bz2.compress(b"0" * 30 * MIB), ("E104",)),
    Hostile("xz-bomb", "a.xz", lambda: lzma.compress(b"0" * 30 * MIB), ("E104",)),
    Hostile("gzip-garbage", "a.gz", lambda: b"\x1f\x8b" + b"\xff" * 200, ("E103",)),
    Hostile("xz-garbage", "a.xz", lambda: b"\xfd7zXZ\x00" + b"\xff" * 200, ("E103",)),
    Hostile("bzip2-garbage", "a.bz2", lambda: b"BZh9" + b"\xff" * 200, ("E103",)),
    Hostile("7z-mark-only", "a.7z", lambda: b"7z\xbc\xaf\x27\x1c" + b"\0" * 200, ("E103", READ)),
    Hostile("7z-garbage", "a.7z", lambda: seven_zip(_TWO)[:32] + b"\xff" * 900, ("E103",)),
    Hostile("7z-climbs", "a.7z", lambda: seven_zip([("../../evil.pdf", pdf())]), ("E105",)),
    Hostile("7z-absolute", "a.7z", lambda: seven_zip([("/etc/evil.pdf", pdf())]), ("E105",)),
    Hostile("7z-link", "a.7z", lambda: with_mode(_stored("/etc/passwd"), 0o120777), ("E105",)),
    Hostile("7z-pipe", "a.7z", lambda: with_mode(_stored("x"), 0o010666), ("E105",)),
    Hostile("7z-device", "a.7z", lambda: with_mode(_stored("x"), 0o020666), ("E105",)),
    Hostile("7z-bomb", "a.7z", lambda: seven_zip([("a.pdf", bytes(30 * MIB))]), ("E104",)),
    Hostile("7z-many-bombs", "a.7z", lambda: seven_zip((f"{n}", bytes(MIB - 1)) for n in range(40)), ("E104",)),
    Hostile("7z-too-big", "a.7z", lambda: seven_zip([("a", b"01234567" * 9 * MIB)], "store"), ("E104",)),
    Hostile("7z-300-members", "a.7z", lambda: seven_zip((f"f{n}", b"x") for n in range(300)), ("E104",)),
    Hostile("7z-depth-5", "a.7z", lambda: _nested_7z(5), ("E104",)),
    Hostile("7z-bad-sum", "a.7z", lambda: _flipped(seven_zip(_TWO, "store"), 300), ("E103",)),
    Hostile("7z-bad-header-sum", "a.7z", lambda: _flipped(seven_zip(_TWO), -9), ("E103",)),
    Hostile("7z-header-far-away", "a.7z", lambda: _far_header(seven_zip(_TWO)), ("E103",)),
    Hostile("7z-empty", "a.7z", lambda: seven_zip([]), ("E103", READ)),
    Hostile("7z-named-zip", "a.zip", lambda: seven_zip(_TWO), (READ,)),
    Hostile("7z-locked", "a.7z", lambda: _locked_7z(), ("E102",)),
    Hostile("rar5-mark-only", "a.rar", lambda: b"Rar!\x1a\x07\x01\x00" + b"\0" * 200, ("E103", "E101")),
    Hostile("rar5-locked", "a.rar", lambda: rar5([], locked=True), ("E102",)),
    Hostile("rar5-climbs", "a.rar", lambda: rar5([("../../evil.pdf", pdf())]), ("E105",)),
    Hostile("rar5-lying-size", "a.rar", lambda: rar5([("a.pdf", pdf())], said=2**40), ("E103", "E104")),
    Hostile("rar5-named-pdf", "a.pdf", lambda: rar5(_TWO), (READ,)),
    Hostile("rar4-locked", "a.rar", lambda: rar4(_TWO, locked=True), ("E102",)),
    Hostile("rar4-climbs", "a.rar", lambda: rar4([("../../evil.pdf", pdf())]), ("E105",)),
    Hostile("rar4-garbage", "a.rar", lambda: rar4(_TWO)[:40] + b"\xff" * 900, ("E103",)),
    Hostile("zip-of-mail-of-bomb", "a.zip", lambda: zipped([("m.eml", mail([("b.gz", _gz())]))]), ("E104",)),
]


def _gz() -> bytes:
    return gzip.compress(b"0" * 5 * MIB)
