"""Messages survive pipes whole or not at all."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.children.options import ReadingOptions
from inspector.children.protocol import LONGEST, BrokenMessage, pack, receive, unpack
from inspector.reading.limits import Limits

_MESSAGES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
    max_leaves=12,
)


@given(st.lists(_MESSAGES, max_size=4), st.integers(1, 9))
def test_messages_come_back_whatever_the_size_of_the_reads(messages: list[object], step: int) -> None:
    stream = b"".join(pack(message) for message in messages)
    buffer, found = bytearray(), []
    for at in range(0, len(stream), step):
        buffer += stream[at : at + step]
        while True:
            whole, message = unpack(buffer)
            if not whole:
                break
            found.append(message)

    assert found == messages
    assert not buffer


@given(_MESSAGES)
def test_a_blocking_stream_gives_the_message_and_then_its_end(message: object) -> None:
    stream = io.BytesIO(pack(message))

    assert receive(stream) == message
    assert receive(stream) is None


def test_what_is_no_message_is_refused() -> None:
    with pytest.raises(BrokenMessage):
        unpack(bytearray(b"\0\0\0\3{{{"))
    with pytest.raises(BrokenMessage):
        unpack(bytearray((LONGEST + 1).to_bytes(4, "big")))
    with pytest.raises(BrokenMessage):
        receive(io.BytesIO(b"\0\0"))


def test_lone_surrogates_do_not_break_the_pipe() -> None:
    assert unpack(bytearray(pack("a\udc80b"))) == (True, "a?b")


def test_options_travel() -> None:
    options = ReadingOptions(engine="tesseract", second="none", limits=Limits(pages=7))

    assert ReadingOptions.from_json(options.as_json()) == options
