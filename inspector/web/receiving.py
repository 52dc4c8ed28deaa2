"""Takes an upload in as it comes: each file goes from the network into the store, never whole into memory."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from python_multipart.exceptions import MultipartParseError
from python_multipart.multipart import MultipartParser, parse_options_header

from inspector.casework.views import Received
from inspector.errors import RequestError, UploadTooLarge

MOST_FILES: Final = 5000
_LONGEST_FIELD: Final = 4096
_LONGEST_HEADER: Final = 8192
# Fewer bytes a second than this over this long is nobody's network, but somebody who holds the door.
_LEAST_BYTES_PER_SECOND, _PATIENCE_SECONDS = 256, 60.0

Store = Callable[[str, Iterable[bytes]], Received]


@dataclass(slots=True)
class Upload:
    """What came: files in the store, and the plain fields of the form."""

    files: list[Received] = field(default_factory=list)
    fields: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Begin:
    name: str
    filename: str | None


@dataclass(frozen=True, slots=True)
class _Data:
    content: bytes


@dataclass(frozen=True, slots=True)
class _End:
    pass


_Event = _Begin | _Data | _End


def receive(chunks: Iterable[bytes], content_type: str, store: Store, *, most_bytes: int) -> Upload:
    """Read a form of files and fields.

    Raises:
        RequestError: it is no such form, is cut off, comes too slowly, or holds too many files.
        UploadTooLarge: there is more than `most_bytes` of it.
        LimitExceeded, StoreAway, StoreFull: as the store says.
    """
    events = _events(_counted(chunks, most_bytes), _boundary(content_type))
    upload = Upload()
    for event in events:
        if not isinstance(event, _Begin):
            continue
        if event.filename is None:
            upload.fields[event.name] = _plain(events)
        elif event.filename:
            if len(upload.files) >= MOST_FILES:
                raise RequestError(reason=f"more than {MOST_FILES} files")
            content = _content(events)
            upload.files.append(store(event.filename, content))
            for _ in content:  # what the store did not ask for belongs to this file all the same
                continue
        else:
            _plain(events)
    return upload


def _boundary(content_type: str) -> bytes:
    kind, options = parse_options_header(content_type)
    boundary = options.get(b"boundary", b"")
    if kind != b"multipart/form-data" or not boundary:
        raise RequestError(reason="the body is no multipart/form-data")
    return boundary


def _counted(chunks: Iterable[bytes], most: int) -> Iterator[bytes]:
    seen, started = 0, time.monotonic()
    for chunk in chunks:
        seen += len(chunk)
        if seen > most:
            raise UploadTooLarge(limit=most)
        waited = time.monotonic() - started
        if waited > _PATIENCE_SECONDS and seen < waited * _LEAST_BYTES_PER_SECOND:
            raise RequestError(reason="the upload comes too slowly")
        yield chunk


def _content(events: Iterator[_Event]) -> Iterator[bytes]:
    for event in events:
        if isinstance(event, _End):
            return
        if isinstance(event, _Data):
            yield event.content


def _plain(events: Iterator[_Event]) -> str:
    found = b""
    for content in _content(events):
        found += content
        if len(found) > _LONGEST_FIELD:
            raise RequestError(reason="a field of the form is too long")
    return found.decode("utf-8", "replace").replace("\0", "")


def _events(chunks: Iterable[bytes], boundary: bytes) -> Iterator[_Event]:
    parts = _Parts()
    try:
        parser = MultipartParser(boundary, callbacks=parts.callbacks())  # type: ignore[arg-type]  # its own TypedDict
        for chunk in chunks:
            parser.write(chunk)
            while parts.events:
                yield parts.events.popleft()
        parser.finalize()
    except MultipartParseError as exc:
        raise RequestError(reason="the form is not whole") from exc
    yield from parts.events
    if not parts.ended:
        raise RequestError(reason="the form is cut off")


class _Parts:
    """What the parser calls; it keeps events until they are fetched."""

    def __init__(self) -> None:
        self.events: deque[_Event] = deque()
        self.ended = False
        self._name = self._value = b""
        self._headers: dict[bytes, bytes] = {}

    def callbacks(self) -> dict[str, Callable[..., None]]:
        return {
            "on_part_begin": self._begin,
            "on_header_field": self._header_name,
            "on_header_value": self._header_value,
            "on_header_end": self._header_end,
            "on_headers_finished": self._headers_end,
            "on_part_data": lambda data, start, end: self.events.append(_Data(bytes(data[start:end]))),
            "on_part_end": lambda: self.events.append(_End()),
            "on_end": self._end,
        }

    def _begin(self) -> None:
        self._headers = {}

    def _header_name(self, data: bytes, start: int, end: int) -> None:
        self._name = _short(self._name + data[start:end])

    def _header_value(self, data: bytes, start: int, end: int) -> None:
        self._value = _short(self._value + data[start:end])

    def _header_end(self) -> None:
        if len(self._headers) < 16:
            self._headers[self._name.lower()] = self._value
        self._name = self._value = b""

    def _headers_end(self) -> None:
        _, options = parse_options_header(self._headers.get(b"content-disposition", b""))
        filename = options.get(b"filename")
        name = options.get(b"name", b"").decode("utf-8", "replace")
        # Browsers write a quotation mark in a name as %22.
        plain = None if filename is None else filename.decode("utf-8", "replace").replace("%22", '"')
        self.events.append(_Begin(name, plain))

    def _end(self) -> None:
        self.ended = True


def _short(header: bytes) -> bytes:
    if len(header) > _LONGEST_HEADER:
        raise RequestError(reason="a header of the form is too long")
    return header
