"""Bundles: found among paths, files told by content, archives walked, names right, duplicates linked."""

from __future__ import annotations

import io
import os
import zipfile
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.errors import MissingPath
from inspector.reading import sniff
from inspector.reading.bundles import Delivery, files_of, find_bundles, natural
from inspector.reading.glyphs import is_garbage, plain
from inspector.reading.intake import Bundle, take_in
from inspector.reading.limits import Limits
from inspector.reading.survey import survey
from inspector.reading.zip_directory import decoded
from tests.hostile import made

LIMITS = Limits()


def _take(root: Path) -> Bundle:
    return take_in(Delivery("b", root), root.parent / "work", lambda errand: survey(errand, LIMITS), LIMITS)


def _names(paths: list[Path]) -> list[str]:
    return [delivery.name for delivery in find_bundles(paths)]


def _touch(path: Path, content: bytes = b"x") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def test_a_folder_of_folders_holds_bundles_and_a_folder_with_a_file_is_one(tmp_path: Path) -> None:
    for name in ("all/B10/a.pdf", "all/B9/sub/a.pdf", "one/a.pdf", "one/sub/b.pdf", "all/.DS_Store"):
        _touch(tmp_path / name)

    assert _names([tmp_path / "all"]) == ["B9", "B10"]
    assert _names([tmp_path / "one"]) == ["one"]


def test_bundles_of_the_same_name_get_a_suffix(tmp_path: Path) -> None:
    paths = [_touch(tmp_path / name) for name in ("x/B1.zip", "y/B1.tar.gz", "z/B1.pdf", "z/b1-2.pdf")]

    assert _names(paths) == ["B1", "B1-2", "B1-3", "b1-2-2"]


def test_a_path_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(MissingPath, match="nowhere does not exist"):
        find_bundles([tmp_path / "nowhere"])


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()

    assert [problem.code for problem in _take(tmp_path / "b").problems] == ["E110"]


def test_files_come_in_natural_order_and_junk_does_not_come(tmp_path: Path) -> None:
    for name in ("scan10.pdf", "scan9.pdf", "Scan1.pdf", "Thumbs.db", "~$x.xlsx", "__MACOSX/scan1.pdf", "sub/a.pdf"):
        _touch(tmp_path / "b" / name)

    found, problems = files_of(Delivery("b", tmp_path / "b"))

    assert [name for name, _ in found] == ["Scan1.pdf", "scan9.pdf", "scan10.pdf", "sub/a.pdf"]
    assert problems == ()


@given(st.lists(st.text(max_size=8), max_size=6))
def test_any_names_can_be_put_in_order(names: list[str]) -> None:
    keys = [natural(name) for name in sorted(names, key=natural)]

    assert all(one <= two for one, two in pairwise(keys))


def test_links_that_leave_the_bundle_and_special_files_are_refused(tmp_path: Path) -> None:
    root = tmp_path / "b"
    _touch(root / "a.pdf", made.pdf())
    _touch(tmp_path / "outside" / "secret.pdf", made.pdf(2))
    (root / "out.pdf").symlink_to(tmp_path / "outside" / "secret.pdf")
    (root / "folder").symlink_to(tmp_path / "outside")
    (root / "broken.pdf").symlink_to(root / "nothing")
    (root / "loop").symlink_to(root)
    (root / "inside.pdf").symlink_to(root / "a.pdf")
    os.mkfifo(root / "pipe.pdf")

    bundle = _take(root)

    assert [(file.name, file.duplicate_of) for file in bundle.files] == [("a.pdf", None), ("inside.pdf", "a.pdf")]
    assert sorted((p.code, p.file) for p in bundle.problems) == [
        ("E105", "broken.pdf"),
        ("E105", "folder"),
        ("E105", "out.pdf"),
        ("E105", "pipe.pdf"),
    ]


def test_exact_duplicates_are_linked_and_read_once(tmp_path: Path) -> None:
    root = tmp_path / "b"
    _touch(root / "a.pdf", made.pdf(2))
    _touch(root / "b.zip", made.zipped([("copy.pdf", made.pdf(2)), ("other.pdf", made.pdf(1))]))

    bundle = _take(root)

    assert {file.name: file.duplicate_of for file in bundle.files}["b.zip!copy.pdf"] == "a.pdf"
    assert [job.id.file for job in bundle.jobs] == ["a.pdf", "a.pdf", "b.zip!other.pdf"]


def test_archives_within_archives_are_walked(tmp_path: Path) -> None:
    inner = made.tarred([("发票/invoice.pdf", made.pdf())], "w:xz")
    letter = made.mail([("papers.txz", inner), ("装箱单.xlsx", made.xlsx())])
    (tmp_path / "outer.zip").write_bytes(made.zipped([("mail/letter.eml", letter)]))

    bundle = _take(tmp_path / "outer.zip")

    assert [job.id.file for job in bundle.jobs] == [
        "outer.zip!mail/letter.eml",
        "outer.zip!mail/letter.eml!papers.txz!发票/invoice.pdf",
        "outer.zip!mail/letter.eml!装箱单.xlsx",
    ]
    assert bundle.problems == ()


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("出口货物报关单.pdf".encode("gb18030"), "出口货物报关单.pdf"),
        ("裝箱單.pdf".encode("gbk"), "裝箱單.pdf"),
        ("发票.pdf".encode(), "发票.pdf"),
        ("Übersicht.pdf".encode("cp437"), "Übersicht.pdf"),
        ("Maße.pdf".encode("cp437"), "Maße.pdf"),
        ("façade né.pdf".encode("cp437"), "façade né.pdf"),
        (b"plain.pdf", "plain.pdf"),
    ],
)
def test_names_in_old_archives_are_read_rightly(raw: bytes, name: str, tmp_path: Path) -> None:
    packed = made.zipped([("n" * len(raw), made.pdf())]).replace(b"n" * len(raw), raw)
    (tmp_path / "a.zip").write_bytes(packed)

    assert decoded(raw) == name
    assert [job.id.file for job in _take(tmp_path / "a.zip").jobs] == [f"a.zip!{name}"]


def test_the_unicode_path_field_of_an_archive_wins(tmp_path: Path) -> None:
    import struct
    import zlib

    raw = "发票.pdf".encode("gbk")
    body = b"\x01" + struct.pack("<I", zlib.crc32(raw)) + "真名.pdf".encode()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        info = zipfile.ZipInfo("n" * len(raw))
        info.extra = struct.pack("<HH", 0x7075, len(body)) + body
        archive.writestr(info, made.pdf())
    (tmp_path / "a.zip").write_bytes(out.getvalue().replace(b"n" * len(raw), raw))

    assert [job.id.file for job in _take(tmp_path / "a.zip").jobs] == ["a.zip!真名.pdf"]


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (made.pdf(), sniff.PDF),
        (b"junk\n" + made.pdf(), sniff.PDF),
        (made.xlsx(), sniff.XLSX),
        (made.word(), sniff.DOCX),
        (made.mail(), sniff.EML),
        (made.listing(), sniff.CSV),
        (made.zipped([("a", b"a")]), sniff.ZIP),
        (made.tarred([("a.pdf", made.pdf())]), sniff.TAR),
        (made.picture("PNG"), "image/png"),
        (made.picture("JPEG"), "image/jpeg"),
        (made.picture("TIFF"), "image/tiff"),
        (made.picture("WEBP"), "image/webp"),
        (made.picture("BMP"), "image/bmp"),
        (b"", sniff.EMPTY),
    ],
)
def test_files_are_told_by_content_whatever_their_name(content: bytes, media_type: str, tmp_path: Path) -> None:
    path = _touch(tmp_path / "file.exe", content)

    assert sniff.sniff(path, "file.exe") == media_type


def test_radicals_and_ligatures_become_what_a_reader_would_type() -> None:
    assert plain("⻘岛⾦属⻢来 ofﬁce a\u00adb\u200b 10\u201120") == "青岛金属马来 office ab 10-20"
    assert plain("，（１）金") == "，（１）金"
    assert [is_garbage(c) for c in "\ufffd\ue000a金"] == [True, True, False, False]
