"""Recognises what a file is by its content; its name is only asked where the content leaves a choice."""

from __future__ import annotations

import re
import struct
import zipfile
from pathlib import Path, PurePosixPath
from typing import Final

import olefile

from inspector.reading.zip_directory import DAMAGE, member_names

HEAD = 4096
"""Bytes looked at from the start of a file."""

PDF: Final = "application/pdf"
XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
XLSB: Final = "application/vnd.ms-excel.sheet.binary.macroenabled.12"
XLS: Final = "application/vnd.ms-excel"
DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ODS: Final = "application/vnd.oasis.opendocument.spreadsheet"
ODT: Final = "application/vnd.oasis.opendocument.text"
CSV: Final = "text/csv"
EML: Final = "message/rfc822"
MSG: Final = "application/vnd.ms-outlook"
ZIP: Final = "application/zip"
TAR: Final = "application/x-tar"
GZIP: Final = "application/gzip"
BZIP2: Final = "application/x-bzip2"
XZ: Final = "application/x-xz"
SEVEN_ZIP: Final = "application/x-7z-compressed"
RAR: Final = "application/vnd.rar"
LOCKED_OFFICE: Final = "application/x-ole-encrypted"
EMPTY: Final = "inode/x-empty"

ARCHIVES: Final = frozenset({ZIP, TAR, GZIP, BZIP2, XZ, SEVEN_ZIP, RAR})

MAILS: Final = frozenset({EML, MSG})

_MAGIC: Final[tuple[tuple[bytes, str], ...]] = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"II+\x00", "image/tiff"),
    (b"MM\x00+", "image/tiff"),
    (b"GIF8", "image/gif"),
    (b"\x1f\x8b", GZIP),
    (b"BZh", BZIP2),
    (b"\xfd7zXZ\x00", XZ),
    (b"7z\xbc\xaf\x27\x1c", SEVEN_ZIP),
    (b"Rar!\x1a\x07", RAR),
    (b"(\xb5/\xfd", "application/zstd"),
    (b"MZ", "application/x-dosexec"),
    (b"\x7fELF", "application/x-executable"),
    (b"{\\rtf", "application/rtf"),
    (b"%!PS", "application/postscript"),
    (b"SQLite format 3", "application/vnd.sqlite3"),
)

_NAMES: Final = {
    "image/gif": "a GIF picture",
    "image/jp2": "a JPEG 2000 picture",
    "image/svg+xml": "an SVG drawing",
    SEVEN_ZIP: "a 7-Zip archive",
    RAR: "a RAR archive",
    "application/zstd": "a Zstandard archive",
    "application/x-dosexec": "a program",
    "application/x-executable": "a program",
    "application/rtf": "an RTF text",
    "application/postscript": "a PostScript file",
    "application/msword": "an old Word file (DOC)",
    "application/x-ole-storage": "an old Office file",
    "application/vnd.oasis.opendocument.presentation": "an OpenDocument presentation (ODP)",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": "a PowerPoint file",
    "application/epub+zip": "an e-book",
    "video/mp4": "a film",
    "text/html": "a web page",
    "application/xml": "an XML file",
    "text/plain": "a plain text",
    "application/octet-stream": "of unknown content",
}


def describe(media_type: str) -> str:
    """What a kind of file is called in a sentence."""
    return _NAMES.get(media_type, f"of the kind {media_type}")


def sniff(path: Path, name: str) -> str:
    """The media type of a file, by its content; `name` tells a list from a plain text."""
    with path.open("rb") as stream:
        head = stream.read(HEAD)
    if not head:
        return EMPTY
    for magic, media_type in _MAGIC:
        if head.startswith(magic):
            return media_type
    return _packed(path, head) or _by_structure(path, head) or _text(head, name)


def _packed(path: Path, head: bytes) -> str | None:
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _ole(path)
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _zipped(path)
    return None


def _by_structure(path: Path, head: bytes) -> str | None:
    if head[257:262] == b"ustar" or _is_old_tar(head):
        return TAR  # before PDF: its first member may be one
    if b"%PDF-" in head[:1024]:
        return PDF
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image/webp"
    if head[:2] == b"BM" and len(head) >= 18 and struct.unpack("<I", head[14:18])[0] in {12, 40, 52, 56, 64, 108, 124}:
        return "image/bmp"
    if head[4:8] == b"ftyp":
        return _boxed(head)
    if head.startswith((b"\x00\x00\x00\x0cjP  ", b"\xff\x4f\xff\x51")):
        return "image/jp2"
    return None


_HEIC = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs", b"mif1", b"msf1"}
_AVIF = {b"avif", b"avis"}


def _boxed(head: bytes) -> str:
    """A photo or a film, by the brands that its first box names."""
    size = min(struct.unpack(">I", head[:4])[0], len(head))
    others = {head[at : at + 4] for at in range(16, size - 3, 4)}
    if head[8:12] in _AVIF or (head[8:12] in {b"mif1", b"msf1"} and others & _AVIF):
        return "image/avif"
    return "image/heic" if head[8:12] in _HEIC else "video/mp4"


def _is_old_tar(head: bytes) -> bool:
    """A tar of before 1988 has no mark: the check sum of its first header must be right."""
    if len(head) < 512:
        return False
    field = head[148:156].strip(b" \x00")
    if not re.fullmatch(rb"[0-7]{1,7}", field):
        return False
    return int(field, 8) == sum(head[:148]) + 8 * 32 + sum(head[156:512])


_STREAMS: Final = (
    ("EncryptedPackage", LOCKED_OFFICE),
    ("__properties_version1.0", MSG),
    ("Workbook", XLS),
    ("Book", XLS),
    ("WordDocument", "application/msword"),
)


def _ole(path: Path) -> str:
    """The kind of a compound file by its streams: those of its root, for a mail may hold a whole workbook."""
    try:
        with olefile.OleFileIO(str(path)) as ole:
            names = {entry[0] for entry in ole.listdir()}
    except (OSError, ValueError, IndexError, KeyError, TypeError, AttributeError, struct.error, RecursionError):
        content = path.read_bytes()
        names = {name for name, _ in _STREAMS if name.encode("utf-16-le") + b"\x00\x00" in content}
    return next((kind for name, kind in _STREAMS if name in names), "application/x-ole-storage")


def _zipped(path: Path) -> str:
    """Office files are ZIP archives: told by the names of their members."""
    names = member_names(path)
    if "xl/workbook.xml" in names:
        return XLSX
    if "xl/workbook.bin" in names:
        return XLSB
    if "word/document.xml" in names:
        return DOCX
    if "ppt/presentation.xml" in names:
        return "application/vnd.openxmlformats-officedocument.presentationml.presentation"
    if "mimetype" in names and "META-INF/manifest.xml" in names:
        return _open_document(path)
    return ZIP


def _open_document(path: Path) -> str:
    """The kind that an OpenDocument package names; a template is read as what it is a template of."""
    try:
        with zipfile.ZipFile(path) as package, package.open("mimetype") as part:
            head = part.read(200)
    except DAMAGE:
        return ZIP
    found = re.match(rb"\s*(application/[a-z0-9.+-]+)", head)
    return found.group(1).decode().removesuffix("-template") if found else ZIP


_MAIL = re.compile(
    rb"(?im)^(from|to|subject|date|message-id|mime-version|received|return-path|delivered-to|x-[\w-]+):[ \t]"
)
_MARKUP = re.compile(r"<(!doctype html|html|head|body)\b", re.IGNORECASE)


def _text(head: bytes, name: str) -> str:
    start = head.lstrip(b"\xef\xbb\xbf\r\n\t ")
    fields = {m.group(1).lower() for m in _MAIL.finditer(start[:4000])}
    if _MAIL.match(start) and len(fields) >= 2:
        return EML
    if not _is_text(head):
        return "application/octet-stream"
    text = head.decode("utf-16" if head[:2] in (b"\xff\xfe", b"\xfe\xff") else "latin-1", errors="replace")
    if _MARKUP.search(text):
        return "text/html"
    if text.lstrip("\ufeffï»¿\r\n\t ").startswith("<"):
        return "image/svg+xml" if "<svg" in text else "application/xml"
    suffix = PurePosixPath(name).suffix.lower()
    return CSV if suffix in {".csv", ".tsv", ".tab"} or _is_list(text) else "text/plain"


def _is_text(head: bytes) -> bool:
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return True
    control = sum(1 for b in head if b < 9 or 13 < b < 32)
    return control == 0


def _is_list(text: str) -> bool:
    """Whether the lines of a text have the same number of separators, at least two."""
    lines = [line for line in text.splitlines()[:-1] if line.strip()][:20]
    if len(lines) < 2:
        return False
    return any(len({line.count(mark) for line in lines}) == 1 and lines[0].count(mark) >= 2 for mark in ",;\t|")
