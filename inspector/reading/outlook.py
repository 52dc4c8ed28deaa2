"""Turns a mail in Outlook's own format (MSG) into the mail that it was: headers, body, attachments, mails within.

The properties and their numbers are those of [MS-OXMSG] and [MS-OXPROPS].
"""

from __future__ import annotations

import datetime as dt
import re
import struct
from dataclasses import dataclass
from email.message import EmailMessage
from email.utils import format_datetime, formataddr
from pathlib import Path
from typing import Any, Final

import olefile

from inspector.errors import CorruptFile, UnsupportedFile

_SUBJECT, _BODY, _HTML, _RICH = "0037", "1000", "1013", "1009"
_SENDER, _SENDER_ADDRESS, _SENDER_SMTP = "0C1A", "0C1F", "5D01"
_NAME, _ADDRESS, _SMTP = "3001", "3003", "39FE"
_FILE_NAMES: Final = ("3707", "3704", _NAME)
_CONTENT: Final = "__substg1.0_37010102"
_WITHIN: Final = "__substg1.0_3701000D"
_PROPERTIES: Final = "__properties_version1.0"
_SENT, _ARRIVED, _KIND, _CODE_PAGE = 0x00390040, 0x0E060040, 0x0C150003, 0x3FDE0003
_EPOCH: Final = dt.datetime(1601, 1, 1, tzinfo=dt.UTC)

_DEEPEST: Final = 8
"""Mails within mails that are followed; each becomes an attachment, which the limit of depth holds back sooner."""

_SHARED: Final = 4
"""All streams together may be this many times as large as the file: more means that they lie over each other."""

_DAMAGE: Final = (OSError, ValueError, struct.error, IndexError, KeyError, TypeError, AttributeError, OverflowError,
                  RecursionError, UnicodeError)  # fmt: skip

Place = tuple[str, ...]
"""The storages above a stream."""


@dataclass(frozen=True, slots=True)
class OutlookMail:
    """The mail, and what was not whole or not read of it, as errors to show."""

    message: EmailMessage
    lacks: tuple[CorruptFile | UnsupportedFile, ...] = ()


def is_compound(path: Path) -> bool:
    """Whether a file is a compound file, as MSG files are."""
    with path.open("rb") as stream:
        return bool(stream.read(8) == olefile.MAGIC)


def read_outlook(path: Path, file: str) -> OutlookMail:
    """The mail in an MSG file.

    Raises:
        CorruptFile: it cannot be opened, or its streams lie over each other.
    """
    try:
        with olefile.OleFileIO(str(path)) as ole:
            store = _Store(ole, file, _SHARED * path.stat().st_size)
            message = store.message((), 0)
            lacks = [*store.lacks]
            if ole.parsing_issues or store.is_short:
                lacks.insert(0, CorruptFile(file=file, reason="it is cut off, and was read as far as it goes"))
    except _DAMAGE:
        raise CorruptFile(file=file, reason="it cannot be opened as an Outlook message") from None
    return OutlookMail(message, tuple(lacks))


class _Store:
    """The storages of one MSG file, read within what they may weigh."""

    def __init__(self, ole: Any, file: str, most: int) -> None:
        self._ole, self._file, self._left = ole, file, most
        self._names = {tuple(entry): tuple(entry) for entry in ole.listdir(streams=True, storages=True)}
        self.lacks: list[CorruptFile | UnsupportedFile] = []
        self.is_short = False

    def message(self, place: Place, depth: int) -> EmailMessage:
        """The mail whose properties lie in a storage."""
        told = self._numbers(place, 32 if not place else 24)
        page = _encoding(told.get(_CODE_PAGE, 0))
        message = EmailMessage()
        _put(message, "From", self._party(place, _SENDER, (_SENDER_SMTP, _SENDER_ADDRESS), page))
        for kind, header in ((1, "To"), (2, "Cc")):
            _put(message, header, ", ".join(self._recipients(place, kind, page)))
        _put(message, "Date", _moment(told.get(_SENT) or told.get(_ARRIVED) or 0))
        _put(message, "Subject", self._text(place, _SUBJECT, page) or "")
        self._fill(message, place, page)
        for storage in self._storages(place, "__attach_version1.0_#"):
            self._attach(message, storage, page, depth)
        return message

    def _fill(self, message: EmailMessage, place: Place, page: str) -> None:
        body, html = self._text(place, _BODY, page), self._text(place, _HTML, page)
        if html is not None and not (body or "").strip():
            message.set_content(html, subtype="html")
        else:
            message.set_content(body or "")
        if not body and not html and self._has((*place, f"__substg1.0_{_RICH}0102")):
            self.lacks.append(UnsupportedFile(file=self._file, what="a mail whose body is only in rich text"))

    def _attach(self, message: EmailMessage, storage: Place, page: str, depth: int) -> None:
        names = (self._text(storage, number, page) for number in _FILE_NAMES)
        name = next((name.strip("\0 ") for name in names if name and name.strip("\0 ")), "attachment")
        within = (*storage, _WITHIN)
        if self._has((*within, _PROPERTIES)):
            if depth >= _DEEPEST:
                raise CorruptFile(file=self._file, reason="it is nested too deep or no mail")
            message.add_attachment(self.message(within, depth + 1))
            return
        content = self._largest(within) if self._has(within) else self._bytes((*storage, _CONTENT)) or b""
        message.add_attachment(content, maintype="application", subtype="octet-stream", filename=_line(name))

    def _largest(self, storage: Place) -> bytes:
        """The content of an embedded object: the longest of the streams of its own format."""
        streams = [e for e in self._names if e[: len(storage)] == storage and self._ole.get_type(list(e)) == 2]
        longest = max(streams, key=lambda entry: self._ole.get_size(list(entry)), default=())
        return self._bytes(longest) or b""

    def _recipients(self, place: Place, kind: int, page: str) -> list[str]:
        storages = self._storages(place, "__recip_version1.0_#")
        wanted = [s for s in storages if self._numbers(s, 8).get(_KIND, 1) & 0xFF == kind]
        return [self._party(storage, _NAME, (_SMTP, _ADDRESS), page) for storage in wanted]

    def _party(self, place: Place, name: str, addresses: tuple[str, ...], page: str) -> str:
        found = [_line(self._text(place, number, page) or "") for number in addresses]
        address = next((a for a in found if re.fullmatch(r"[\x21-\x7e]+@[\x21-\x7e]+", a)), "")
        shown = _line(self._text(place, name, page) or "")
        return formataddr((shown, address)) if address else shown

    def _storages(self, place: Place, prefix: str) -> list[Place]:
        deep = len(place) + 1
        return sorted(e for e in self._names if len(e) == deep and e[:-1] == place and e[-1].startswith(prefix))

    def _has(self, entry: Place) -> bool:
        return entry in self._names

    def _text(self, place: Place, number: str, page: str) -> str | None:
        for kind, encoding in (("001F", "utf-16-le"), ("001E", page), ("0102", page)):
            raw = self._bytes((*place, f"__substg1.0_{number}{kind}"))
            if raw is not None:
                return raw.decode(encoding, errors="replace").rstrip("\0")
        return None

    def _numbers(self, place: Place, head: int) -> dict[int, int]:
        """The properties of fixed size by their tags."""
        raw = self._bytes((*place, _PROPERTIES)) or b""
        whole = raw[head : head + (len(raw) - head) // 16 * 16] if len(raw) > head else b""
        return {tag: value for tag, _, value in struct.iter_unpack("<IIQ", whole)}

    def _bytes(self, entry: Place) -> bytes | None:
        if not entry or entry not in self._names:
            return None
        size = self._ole.get_size(list(entry))
        self._left -= size
        if self._left < 0:
            raise CorruptFile(file=self._file, reason="its parts lie over each other")
        with self._ole.openstream(list(entry)) as stream:
            content: bytes = stream.read()
        self.is_short |= len(content) < size
        return content


def _encoding(page: int) -> str:
    known = {65001: "utf-8", 936: "gb18030", 54936: "gb18030", 950: "big5", 932: "cp932", 949: "cp949", 20127: "ascii"}
    number = page & 0xFFFF
    return known.get(number) or (
        f"cp{number}" if 1250 <= number <= 1258 else "gb18030" if number == 52936 else "cp1252"
    )


def _moment(ticks: int) -> str:
    """A time in tenths of microseconds since 1601, as a mail says it; empty where it is none."""
    try:
        return format_datetime(_EPOCH + dt.timedelta(microseconds=ticks // 10)) if ticks else ""
    except OverflowError:
        return ""


def _line(text: str) -> str:
    return re.sub(r"[\x00-\x1f\x7f\u2028\u2029\x85\ud800-\udfff]+", " ", text).strip()


def _put(message: EmailMessage, name: str, value: str) -> None:
    if _line(value):
        message[name] = _line(value)
