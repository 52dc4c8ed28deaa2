"""Messages between the parent and a reading child: JSON with its length before it."""

from __future__ import annotations

import json
import struct
from typing import Any, BinaryIO

LONGEST = 256 * 1024 * 1024
"""A longer message is a fault: a page of 200,000 words takes 40 MB."""

_HEADER = struct.Struct(">I")


class BrokenMessage(Exception):
    """The other side sent what is no message, or ended in the middle of one."""


def pack(message: Any) -> bytes:
    """A message as bytes."""
    body = json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode("utf-8", errors="replace")
    return _HEADER.pack(len(body)) + body


def receive(stream: BinaryIO) -> Any:
    """The next message of a blocking stream; None at its end.

    Raises:
        BrokenMessage: the stream ends within a message.
    """
    header = stream.read(_HEADER.size)
    if not header:
        return None
    if len(header) < _HEADER.size:
        raise BrokenMessage("cut off")
    body = stream.read(_HEADER.unpack(header)[0])
    return _parsed(body)


def unpack(buffer: bytearray) -> tuple[bool, Any]:
    """Whether a whole message lies at the start of a buffer, and the message, which is taken out of it.

    Raises:
        BrokenMessage: what lies there is none.
    """
    if len(buffer) < _HEADER.size:
        return False, None
    size = _HEADER.unpack_from(buffer)[0]
    if size > LONGEST:
        raise BrokenMessage("too long")
    end = _HEADER.size + size
    if len(buffer) < end:
        return False, None
    body = bytes(buffer[_HEADER.size : end])
    del buffer[:end]
    return True, _parsed(body)


def _parsed(body: bytes) -> Any:
    try:
        return json.loads(body)
    except ValueError as exc:
        raise BrokenMessage(str(exc)) from None
