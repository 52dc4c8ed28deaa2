"""Each limit holds at its value, and is told one above it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from inspector.core.box import PageId
from inspector.core.finding import Problem
from inspector.core.page import Page
from inspector.errors import InputError
from inspector.reading.bundles import Delivery
from inspector.reading.intake import Bundle, take_in
from inspector.reading.limits import MIB, Limits
from inspector.reading.reader import Desk
from inspector.reading.readers import reader_for
from inspector.reading.survey import survey
from tests.hostile.made import listing, mail, pdf, picture, tarred, zipped

AROUND = pytest.mark.parametrize("above", [-1, 0, 1])


def _take(root: Path, limits: Limits) -> Bundle:
    return take_in(Delivery("b", root), root.parent / "work", lambda errand: survey(errand, limits), limits)


def _told(bundle: Bundle) -> set[str]:
    return {problem.code for problem in bundle.problems}


def _expected(above: int) -> set[str]:
    """What is found one above a limit, and what at it or below."""
    return {"E104"} if above > 0 else set()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """An empty bundle."""
    folder = tmp_path / "bundle"
    folder.mkdir()
    return folder


@AROUND
def test_size_of_the_bundle(root: Path, above: int) -> None:
    (root / "a.pdf").write_bytes(pdf())
    (root / "b.csv").write_bytes(listing())
    size = sum(p.stat().st_size for p in root.iterdir())

    assert _told(_take(root, Limits(bundle_bytes=size - above))) == _expected(above)


@AROUND
def test_number_of_pages(root: Path, above: int) -> None:
    (root / "a.pdf").write_bytes(pdf(4))
    (root / "b.pdf").write_bytes(pdf(3))

    bundle = _take(root, Limits(pages=7 - above))

    assert _told(bundle) == _expected(above)
    assert len(bundle.jobs) == (4 if above > 0 else 7)


@AROUND
@pytest.mark.parametrize("kind", ["zip", "tar", "mail"])
def test_depth_of_archives(root: Path, above: int, kind: str) -> None:
    pack: dict[str, Callable[[str, bytes], bytes]] = {
        "zip": lambda name, content: zipped([(name, content)]),
        "tar": lambda name, content: tarred([(name, content)], "w:gz"),
        "mail": lambda name, content: mail([(name, content)]),
    }
    content, name = pdf(), "a.pdf"
    for level in range(2 + above):
        content, name = pack[kind](name, content), f"{level}.{kind}"
    (root / name).write_bytes(content)

    bundle = _take(root, Limits(archive_depth=2))

    assert _told(bundle) == _expected(above)
    assert any(job.id.file.endswith("a.pdf") for job in bundle.jobs) == (above <= 0)


@AROUND
@pytest.mark.parametrize("kind", ["zip", "tar", "mail"])
def test_number_of_members(root: Path, above: int, kind: str) -> None:
    files = [(f"{n}.csv", listing() + b"%d" % n) for n in range(5 + above)]
    pack = {"zip": zipped, "tar": tarred, "mail": mail}[kind]
    (root / f"a.{kind}").write_bytes(pack(files))

    assert _told(_take(root, Limits(members=5))) == _expected(above)


@AROUND
def test_number_of_members_of_several_archives(root: Path, above: int) -> None:
    for archive in range(2):
        files = [(f"{n}.csv", listing() + b"%d %d" % (archive, n)) for n in range(3)]
        (root / f"{archive}.zip").write_bytes(zipped(files))

    assert _told(_take(root, Limits(members=6 - above))) == _expected(above)


@AROUND
@pytest.mark.parametrize("kind", ["zip", "tar", "mail"])
def test_unpacked_size(root: Path, above: int, kind: str) -> None:
    files = [("a.csv", listing()), ("b.pdf", pdf())]
    pack = {"zip": zipped, "tar": tarred, "mail": mail}[kind]
    (root / f"a.{kind}").write_bytes(pack(files))
    size = sum(len(content) for _, content in files)

    assert _told(_take(root, Limits(expanded_bytes=size - above))) == _expected(above)


@AROUND
def test_ratio(root: Path, above: int) -> None:
    content = bytes(range(256)) * 6000 + b"x" * (2 * MIB)
    packed = zipped([("a.csv", content)])
    (root / "a.zip").write_bytes(packed)
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        info = archive.infolist()[0]
    ratio = -(-info.file_size // info.compress_size)

    codes = _told(_take(root, Limits(ratio=ratio - above)))

    assert ("E104" in codes) == (above > 0)


def test_a_small_member_is_no_bomb_whatever_its_ratio(root: Path) -> None:
    blank = io.BytesIO()
    Image.new("L", (900, 900), 255).save(blank, "BMP")
    (root / "a.zip").write_bytes(zipped([("blank.bmp", blank.getvalue())]))

    assert _told(_take(root, Limits(ratio=2))) == set()


@AROUND
@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "WEBP", "BMP"])
def test_pixels_of_a_page(root: Path, above: int, kind: str) -> None:
    (root / "a").write_bytes(picture(kind))

    bundle = _take(root, Limits(page_pixels=620 * 877 - above))

    assert _told(bundle) == _expected(above)
    assert len(bundle.jobs) == (0 if above > 0 else 1)


@AROUND
def test_pixels_of_a_later_page(root: Path, above: int) -> None:
    small, large = Image.new("L", (10, 10)), Image.new("L", (40, 50), 255)
    path = root / "a.tif"
    small.save(path, save_all=True, append_images=[large])
    bundle = _take(root, Limits())

    assert _read_code(path, bundle, 1, Limits(page_pixels=2000 - above)) == (["E104"] if above > 0 else [])


@AROUND
def test_pixels_of_an_image_in_a_pdf(root: Path, above: int) -> None:
    path = root / "a.pdf"
    Image.new("L", (60, 80), 128).save(path, "PDF")
    bundle = _take(root, Limits())

    assert _read_code(path, bundle, 0, Limits(page_pixels=4800 - above)) == (["E104"] if above > 0 else [])


@AROUND
def test_cells_of_a_sheet(root: Path, above: int) -> None:
    path = root / "a.csv"
    path.write_bytes(b"a,b,c\n" * 10)
    bundle = _take(root, Limits())

    assert _read_code(path, bundle, 0, Limits(sheet_cells=30 - above)) == (["E104"] if above > 0 else [])


def _read_code(path: Path, bundle: Bundle, number: int, limits: Limits) -> list[str]:
    job = bundle.jobs[number]
    reader = reader_for(job.media_type)
    assert reader is not None
    desk = Desk(limits, _blind)
    try:
        page = reader.read(path, job.id, job.index, desk)
    except InputError as exc:
        return [exc.code]
    return [problem.code for problem in page.problems]


def _blind(image: object, page: PageId, *, dpi: tuple[float, float]) -> Page:
    return Page(page, 595, 842, (), "ocr")


def test_a_problem_says_what_was_found_and_what_is_allowed(root: Path) -> None:
    (root / "a.pdf").write_bytes(pdf(4))

    problem: Problem = _take(root, replace(Limits(), pages=3)).problems[0]

    assert problem.message == "a.pdf: the number of pages of the bundle is 4, the limit is 3"
    assert problem.hint
