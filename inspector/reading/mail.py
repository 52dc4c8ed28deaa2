"""Reads mails (EML; MSG by `outlook`): headers and body as pages of ours; attachments are members, as of an archive."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import EmailMessage
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

from inspector.core.box import PageId
from inspector.core.page import Page
from inspector.errors import CorruptFile, InputError
from inspector.reading.archives import Member, Unpacking, check_name, clean_name, write_member
from inspector.reading.flow_layout import Block, Paragraph, count_pages, page_of
from inspector.reading.glyphs import plain
from inspector.reading.limits import Limits, hold
from inspector.reading.outlook import is_compound, read_outlook
from inspector.reading.reader import Desk, Reader
from inspector.reading.sniff import EML, MSG

_HEADERS = ("From", "To", "Cc", "Date", "Subject")
_LONGEST = 500_000
_LONGEST_HEADER, _LONGEST_PART = 6_000, 2_000
"""Characters of a header, and of one that says what a part of the mail is."""

_DAMAGE = (MessageError, ValueError, LookupError, TypeError, AttributeError, RecursionError)


class _Brief(policy.EmailPolicy):
    """Cuts headers of absurd length: they are parsed anew at each look, in time that grows with their square."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        """The name and the value of a header, the value no longer than it may be."""
        name, value = super().header_source_parse(sourcelines)
        return name, value[: _LONGEST_PART if name.lower().startswith("content-") else _LONGEST_HEADER]


def count_mail_pages(path: Path, limits: Limits) -> int:
    """How many pages of ours headers and body take.

    Raises:
        CorruptFile: it is no mail.
    """
    return count_pages(_blocks(_parsed(path, path.name), path.name))


def read_mail_page(path: Path, page_id: PageId, index: int, desk: Desk) -> Page:
    """Read one page; see `Reader`."""
    return page_of(_blocks(_parsed(path, page_id.file), page_id.file), page_id, index)


READER = Reader("mail", (EML, MSG), count_mail_pages, read_mail_page)


def attachments(path: Path, name: str, work: Unpacking) -> Iterator[Member]:
    """The attachments of a mail, written to `work.target`; mails within are members of their own.

    Raises:
        CorruptFile: it is no mail.
        LimitExceeded: it has too many attachments.
    """
    work.target.mkdir(parents=True, exist_ok=True)
    message, lacks = _looked_at(path, name)
    for error in lacks:
        work.refuse(error, name)
    for number, part in enumerate(_attached(message), start=1):
        hold(name, "the number of members", work.members + 1, work.limits.members)
        own = _file_name(part, number)
        try:
            check_name(name, own)
            content = _content(part)
            yield Member(clean_name(own), write_member(BytesIO(content), f"{name}!{own}", len(content), work))
        except InputError as exc:
            work.refuse(exc, name)
        except _DAMAGE as exc:
            work.refuse(CorruptFile(file=f"{name}!{clean_name(own)}", reason=type(exc).__name__), name)


def has_attachments(path: Path, name: str) -> bool:
    """Whether anything is attached to a mail."""
    return any(True for _ in _attached(_parsed(path, name)))


def _parsed(path: Path, file: str) -> EmailMessage:
    return _looked_at(path, file)[0]


def _looked_at(path: Path, file: str) -> tuple[EmailMessage, Sequence[InputError]]:
    """The mail, and what is lacking of it."""
    if is_compound(path):
        mail = read_outlook(path, file)
        return mail.message, mail.lacks
    return _of_text(path, file), ()


def _of_text(path: Path, file: str) -> EmailMessage:
    try:
        message = message_from_bytes(path.read_bytes(), policy=_Brief())
    except _DAMAGE:
        raise CorruptFile(file=file, reason="it is nested too deep or no mail") from None
    if not isinstance(message, EmailMessage) or not message.keys():
        raise CorruptFile(file=file, reason="it has no headers of a mail")
    return message


def _attached(message: EmailMessage) -> Iterator[EmailMessage]:
    """Parts with a file name or of another kind than text, at any depth of multiparts but not within mails."""
    waiting: list[EmailMessage] = [message]
    while waiting:
        part = waiting.pop()
        if part.get_content_type() == "message/rfc822" and part is not message:
            yield part
        elif part.is_multipart():
            waiting += reversed([p for p in part.get_payload() if isinstance(p, EmailMessage)])
        elif part is not message and (part.get_filename() or part.get_content_maintype() not in {"text", "multipart"}):
            yield part


def _file_name(part: EmailMessage, number: int) -> str:
    try:
        name = part.get_filename()
    except _DAMAGE:
        name = None
    if name:
        return str(name)
    if part.get_content_type() == "message/rfc822":
        return f"message-{number}.eml"
    return f"attachment-{number}"


def _content(part: EmailMessage) -> bytes:
    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload(0) if part.is_multipart() else part
        return inner.as_bytes() if isinstance(inner, EmailMessage) else b""
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _blocks(message: EmailMessage, file: str) -> list[Block]:
    try:
        headers = ((name, message[name]) for name in _HEADERS)  # parsed at each look: looked at once
        blocks: list[Block] = [Paragraph(plain(f"{name}: {value}")) for name, value in headers if value is not None]
        blocks += [Paragraph(plain(line)) for line in _body(message)[:_LONGEST].splitlines() if line.strip()]
    except _DAMAGE:
        raise CorruptFile(file=file, reason="its body cannot be decoded") from None
    return blocks


def _body(message: EmailMessage) -> str:
    part = message.get_body(("plain", "html"))
    if part is None:
        return ""
    payload = part.get_payload(decode=True)
    raw = payload if isinstance(payload, bytes) else b""
    text = _decoded(raw, part.get_content_charset())
    return _without_markup(text) if part.get_content_subtype() == "html" else text


def _decoded(raw: bytes, charset: str | None) -> str:
    for encoding in (charset, "utf-8", "gb18030"):
        if encoding:
            try:
                return raw.decode(encoding)
            except (UnicodeDecodeError, LookupError):
                continue
    return raw.decode("latin-1")


class _Text(HTMLParser):
    """Keeps the text of HTML; scripts and styles are left out, blocks end lines."""

    _BLOCKS = frozenset({"p", "div", "br", "tr", "li", "h1", "h2", "h3", "table"})
    _SILENT = frozenset({"script", "style", "head", "title"})

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in self._SILENT
        self.pieces.append("\n" if tag in self._BLOCKS else " " if tag in {"td", "th"} else "")

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in self._SILENT and self._silent > 0

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.pieces.append(re.sub(r"\s+", " ", data))


def _without_markup(text: str) -> str:
    parser = _Text()
    parser.feed(text)
    parser.close()
    return "".join(parser.pieces)
