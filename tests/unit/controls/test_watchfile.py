"""The CSV of a site: quotes, marks, malformed rows."""

from __future__ import annotations

from pathlib import Path

import pytest

from inspector.controls.watchfile import WatchRow, read_watch_file
from inspector.errors import CatalogueInvalid

HEAD = "name,aliases,country,reason\n"


def write(tmp_path: Path, raw: bytes) -> Path:
    path = tmp_path / "watch.csv"
    path.write_bytes(raw)
    return path


def test_quotes_aliases_and_a_byte_order_mark(tmp_path: Path) -> None:
    text = HEAD + '北山锗业有限公司,"Beishan Ge; ""Beishan Trade"" ; ",cn,"Front, 2024"\r\n\r\nPlain Name,,,\n'
    rows = read_watch_file(write(tmp_path, b"\xef\xbb\xbf" + text.encode()))
    assert rows[0] == WatchRow("北山锗业有限公司", ("Beishan Ge", "Beishan Trade"), "CN", "Front, 2024")
    assert rows[1] == WatchRow("Plain Name", (), "", "")


def test_a_file_in_gb_18030_is_understood(tmp_path: Path) -> None:
    assert read_watch_file(write(tmp_path, (HEAD + "镓业公司,,CN,x\n").encode("gb18030")))[0].name == "镓业公司"


@pytest.mark.parametrize(
    ("body", "line", "words"),
    [
        ("A Co,b,CN,x,more\n", 2, "5 values"),
        ("A Co,b\n", 2, "2 values"),
        (" ,b,CN,x\n", 2, "name is empty"),
        ("Good One,,CN,x\nA Co,b,China,x\n", 3, "two letters"),
        ('A Co,"b" c,CN,x\n', 2, "no CSV"),
    ],
)
def test_a_malformed_row_is_refused_with_its_line(tmp_path: Path, body: str, line: int, words: str) -> None:
    with pytest.raises(CatalogueInvalid) as caught:
        read_watch_file(write(tmp_path, (HEAD + body).encode()))
    assert caught.value.details["line"] == line
    assert words in caught.value.message


@pytest.mark.parametrize("raw", [b"", b"title,x\n", b"name,name\n", b"\x00\x01\x02\xff\xfe", b"\xff" * 40])
def test_a_file_that_is_no_watch_list_is_refused(tmp_path: Path, raw: bytes) -> None:
    with pytest.raises(CatalogueInvalid):
        read_watch_file(write(tmp_path, raw))


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CatalogueInvalid, match="cannot be read"):
        read_watch_file(tmp_path / "none.csv")
