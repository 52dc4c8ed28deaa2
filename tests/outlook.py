"""Compound files and Outlook messages made in memory, by [MS-CFB] and [MS-OXMSG]."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from typing import TypeAlias

Tree: TypeAlias = "dict[str, bytes | Tree]"

SECTOR, MINI, CUTOFF = 512, 64, 4096
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def compound(tree: Tree) -> bytes:
    """A compound file of version 3 with these storages and streams."""
    entries: list[list[object]] = [["Root Entry", 5, _FREE, _FREE, _FREE, b""]]
    _enter(entries, 0, tree)
    mini, mini_fat, sectors, fat = bytearray(), [], bytearray(), []
    starts = {}
    for number, entry in enumerate(entries):
        content = entry[5]
        assert isinstance(content, bytes)
        if entry[1] == 2 and 0 < len(content) < CUTOFF:
            starts[number] = _chain(mini, mini_fat, content, MINI)
        elif entry[1] == 2 and content:
            starts[number] = _chain(sectors, fat, content, SECTOR)
    entries[0][5] = bytes(mini)
    starts[0] = _chain(sectors, fat, bytes(mini), SECTOR) if mini else _END
    mini_at = _chain(sectors, fat, struct.pack(f"<{len(mini_fat)}I", *mini_fat), SECTOR) if mini_fat else _END
    directory = b"".join(_directory(entry, starts.get(n, _END)) for n, entry in enumerate(entries))
    directory_at = _chain(sectors, fat, directory, SECTOR)
    tables = 1
    while tables * SECTOR // 4 < len(fat) + tables:
        tables += 1
    first = len(fat)
    fat += [_FAT] * tables
    fat += [_FREE] * (tables * SECTOR // 4 - len(fat))
    assert tables <= 109
    head = struct.pack(
        "<8s16xHHHHH6xIIIIIIIII", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, 9, 6, 0, tables, directory_at,
        0, CUTOFF, mini_at, -(-len(mini_fat) // 128), _END, 0,
    )  # fmt: skip
    places = [first + n for n in range(tables)] + [_FREE] * (109 - tables)
    return head + struct.pack("<109I", *places) + bytes(sectors) + struct.pack(f"<{len(fat)}I", *fat)


def _enter(entries: list[list[object]], parent: int, tree: Tree) -> None:
    last = None
    for name in sorted(tree, key=lambda n: (len(n), n.upper())):
        content, number = tree[name], len(entries)
        is_stream = isinstance(content, bytes)
        entries.append([name, 2 if is_stream else 1, _FREE, _FREE, _FREE, content if is_stream else b""])
        if last is None:
            entries[parent][4] = number
        else:
            entries[last][3] = number
        last = number
        if isinstance(content, dict):
            _enter(entries, number, content)


def _chain(body: bytearray, table: list[int], content: bytes, size: int) -> int:
    start, count = len(table), -(-len(content) // size)
    body += content.ljust(count * size, b"\0")
    table += [start + n + 1 for n in range(count - 1)] + [_END]
    return start


def _directory(entry: list[object], start: int) -> bytes:
    name, kind, left, right, child, content = entry
    assert isinstance(name, str)
    assert isinstance(content, bytes)
    raw = name.encode("utf-16-le") + b"\0\0"
    return struct.pack(
        "<64sHBBIII16xI16xIQ", raw, len(raw), kind, 1, left, right, child, 0, start if content else _END, len(content)
    )


def properties(head: int, values: dict[int, int]) -> bytes:
    """A stream of properties of fixed size."""
    return bytes(head) + b"".join(struct.pack("<IIQ", tag, 6, value) for tag, value in values.items())


def texts(values: dict[str, str]) -> Tree:
    """Streams of text properties by their numbers."""
    return {f"__substg1.0_{number}001F": value.encode("utf-16-le") for number, value in values.items()}


def attached(name: str, content: bytes) -> Tree:
    """The storage of a file that is attached."""
    return {**texts({"3707": name}), "__substg1.0_37010102": content, "__properties_version1.0": properties(8, {})}


def within(message: Tree) -> Tree:
    """The storage of a mail that is attached."""
    return {"__substg1.0_3701000D": message, "__properties_version1.0": properties(8, {})}


def message(attachments: Iterable[Tree] = (), *, subject: str = "Shipment", head: int = 32, **more: bytes) -> Tree:
    """The storages of a mail with two recipients; `more` are further streams by number and kind."""
    sent = 134_000_000_000_000_000  # a day of 2025
    tree: Tree = {
        "__properties_version1.0": properties(head, {0x00390040: sent}),
        **texts({"0037": subject, "0C1A": "Zhang, San", "5D01": "zhang@example.org",
                 "1000": "Please find the documents attached.\r\n货物见附件。"}),
        "__recip_version1.0_#00000000": {
            "__properties_version1.0": properties(8, {0x0C150003: 1}),
            **texts({"3001": "Buyer", "39FE": "buyer@example.org"}),
        },
        "__recip_version1.0_#00000001": {
            "__properties_version1.0": properties(8, {0x0C150003: 2}), **texts({"3001": "Broker"}),
        },
        **{f"__substg1.0_{number}": content for number, content in more.items()},
    }  # fmt: skip
    return tree | {f"__attach_version1.0_#{n:08X}": storage for n, storage in enumerate(attachments)}


def msg(*attachments: Tree, **more: bytes) -> bytes:
    """An Outlook message with attachments."""
    return compound(message(attachments, **more))
