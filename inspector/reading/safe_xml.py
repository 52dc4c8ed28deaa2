"""Walks XML of others without entities, without a tree in memory, and never further than a limit."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol
from xml.parsers import expat

from inspector.errors import ActiveContent, CorruptFile

_CHUNK = 64 * 1024

OnStart = Callable[[str, dict[str, str]], None]
OnEnd = Callable[[str], None]
OnText = Callable[[str], None]


class Readable(Protocol):
    """What bytes can be read from."""

    def read(self, size: int = -1, /) -> bytes:
        """The next bytes, at most `size`."""
        ...


class _Refused(Exception):
    """A document type was declared."""


def local(tag: str) -> str:
    """A tag or attribute without its namespace prefix."""
    return tag.rpartition(":")[2]


def walk(
    stream: Readable, file: str, on_start: OnStart, on_end: OnEnd | None = None, on_text: OnText | None = None
) -> None:
    """Call back for each element and text, tags as written with their prefix.

    Raises:
        ActiveContent: the XML declares a document type or an entity, which no office program writes.
        CorruptFile: it is not well-formed.
    """
    parser = expat.ParserCreate()
    parser.StartElementHandler = on_start
    parser.StartDoctypeDeclHandler = _refuse
    parser.EntityDeclHandler = _refuse
    if on_end:
        parser.EndElementHandler = on_end
    if on_text:
        parser.CharacterDataHandler = on_text
    try:
        while chunk := stream.read(_CHUNK):
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except _Refused:
        raise ActiveContent(file=file, what="an XML document type or entities, for which it was refused") from None
    except expat.ExpatError as exc:
        raise CorruptFile(file=file, reason=f"its XML is broken at line {exc.lineno}") from None


def _refuse(*_: object) -> None:
    raise _Refused
