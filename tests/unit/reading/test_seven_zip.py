"""7-Zip and RAR archives: members read as those of any archive."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from inspector.errors import InputError
from inspector.reading import sniff
from inspector.reading.archives import Member, Unpacking, unpack
from inspector.reading.limits import Limits
from tests.hostile.made import pdf
from tests.packed import rar4, rar5, seven_zip

FILES = [("发票/invoice.pdf", pdf()), ("list.csv", b"a,b,c\n1,2,3\n" * 20), ("empty/", b"")]


def _unpacked(tmp_path: Path, content: bytes, limits: Limits | None = None) -> tuple[list[Member], Unpacking]:
    path = tmp_path / "a"
    path.write_bytes(content)
    work = Unpacking(tmp_path / "out", limits or Limits(), 0, 0)
    return list(unpack(path, "a", sniff.sniff(path, "a"), work)), work


@pytest.mark.parametrize("make", [seven_zip, rar5, rar4], ids=["7z", "rar5", "rar4"])
def test_members_come_out_whole_under_names_of_ours(make: Callable[..., bytes], tmp_path: Path) -> None:
    members, work = _unpacked(tmp_path, make(FILES[:2]))

    assert [m.path.read_bytes() for m in members] == [content for _, content in FILES[:2]]
    assert members[0].name.endswith("invoice.pdf")
    assert {m.path.name for m in members} == {"m000001", "m000002"}
    assert not work.problems
    assert work.members == 2


@pytest.mark.parametrize("packing", ["lzma1", "lzma2", "bzip2", "ppmd", "deflate", "store"])
def test_every_way_of_packing_is_unpacked(packing: str, tmp_path: Path) -> None:
    members, _ = _unpacked(tmp_path, seven_zip(FILES[:2], packing))

    assert [m.path.read_bytes() for m in members] == [content for _, content in FILES[:2]]
    assert members[0].name == "发票/invoice.pdf"


def test_a_member_shorter_than_said_is_read_and_told(tmp_path: Path) -> None:
    members, work = _unpacked(tmp_path, rar5([("a.pdf", pdf())], said=9999))

    assert members[0].path.read_bytes() == pdf()
    assert [problem.code for problem in work.problems] == ["E103"]


def test_small_members_that_unpack_to_much_together_are_a_bomb(tmp_path: Path) -> None:
    files = [(f"{n}.bin", bytes(900_000)) for n in range(60)]

    with pytest.raises(InputError) as caught:
        _unpacked(tmp_path, seven_zip(files))

    assert caught.value.code == "E104"
