"""Every hostile file ends in a code, a sentence and a way out, or is read; its neighbour is read all the same."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from inspector.children.pool import ReadingPool
from inspector.core.finding import Problem
from inspector.core.page import Page
from inspector.pipeline import open_bundle, read_bundle
from inspector.reading.bundles import Delivery
from inspector.reading.intake import Bundle
from tests.hostile.bad_archives import ARCHIVES
from tests.hostile.bad_office import OFFICE
from tests.hostile.bad_pdfs import PDFS
from tests.hostile.bad_pictures import PICTURES
from tests.hostile.made import READ, Hostile, listing, mail, pdf, photo, picture, tarred, word, xlsx, zipped
from tests.open_documents import ods, odt
from tests.outlook import attached, msg
from tests.packed import rar4, rar5, seven_zip

GOOD = "z-good.pdf"
SECONDS = 25.0
STEPS = 16


def _cut(make: Callable[[], bytes], sixteenths: int) -> Callable[[], bytes]:
    def cut() -> bytes:
        whole = make()
        return whole[: len(whole) * sixteenths // STEPS]

    return cut


_LINE = "<table:table-row><table:table-cell><text:p>Item {}</text:p></table:table-cell></table:table-row>"
_TABLE = f"<table:table>{''.join(_LINE.format(n) for n in range(40))}</table:table>"
_WHOLE: dict[str, tuple[str, Callable[[], bytes]]] = {
    "pdf": ("a.pdf", lambda: pdf(3)),
    "png": ("a.png", lambda: picture("PNG")),
    "jpeg": ("a.jpg", lambda: picture("JPEG")),
    "tiff": ("a.tif", lambda: picture("TIFF")),
    "webp": ("a.webp", lambda: picture("WEBP")),
    "bmp": ("a.bmp", lambda: picture("BMP")),
    "avif": ("a.avif", lambda: picture("AVIF")),
    "heic": ("a.heic", photo),
    "xlsx": ("a.xlsx", xlsx),
    "docx": ("a.docx", word),
    "msg": ("a.msg", lambda: msg(attached("a.pdf", pdf()), attached("b.pdf", pdf(2)))),
    "ods": ("a.ods", lambda: ods(_TABLE)),
    "odt": ("a.odt", lambda: odt(_TABLE)),
    "zip": ("a.zip", lambda: zipped([("a.pdf", pdf()), ("b.pdf", pdf(2))])),
    "7z": ("a.7z", lambda: seven_zip([("a.pdf", pdf()), ("b.pdf", pdf(2))])),
    "rar5": ("a.rar", lambda: rar5([("a.pdf", pdf()), ("b.pdf", pdf(2))])),
    "rar4": ("a.rar", lambda: rar4([("a.pdf", pdf()), ("b.pdf", pdf(2))])),
    "tar": ("a.tar", lambda: tarred([("a.pdf", pdf()), ("b.bmp", picture("BMP"))])),
    "tgz": ("a.tgz", lambda: tarred([("a.pdf", pdf()), ("b.pdf", pdf(2))], "w:gz")),
}
"""Formats whose end can be told: a part of one is never the whole."""

CUT = [
    Hostile(f"{kind}-cut-at-{at}-of-{STEPS}", name, _cut(make, at), ("E101", "E103", "E106"))
    for kind, (name, make) in _WHOLE.items()
    for at in range(1, STEPS)
]
OPEN_ENDED = [
    Hostile(f"{kind}-cut-at-{at}-of-{STEPS}", name, _cut(make, at), ("E101", "E103", READ))
    for kind, name, make in (("csv", "a.csv", listing), ("mail", "a.eml", lambda: mail([("a.pdf", pdf())])))
    for at in range(1, STEPS)
]
ALL = [*ARCHIVES, *PDFS, *PICTURES, *OFFICE, *CUT, *OPEN_ENDED]


def _inspect(pool: ReadingPool, root: Path, work: Path) -> tuple[Bundle, list[Page]]:
    bundle = open_bundle(Delivery("hostile", root), pool, work)
    return bundle, list(read_bundle(bundle, pool, pictures=work / "pictures"))


def _problems(bundle: Bundle, pages: list[Page]) -> list[Problem]:
    return [*bundle.problems, *(problem for page in pages for problem in page.problems)]


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.id)
def test_hostile_file_is_told_and_its_neighbour_is_read(case: Hostile, pool: ReadingPool, tmp_path: Path) -> None:
    root, work = tmp_path / "bundle", tmp_path / "work"
    root.mkdir()
    (root / case.name).write_bytes(case.make())
    (root / GOOD).write_bytes(pdf(text="NEIGHBOUR of the hostile file"))
    began = time.monotonic()

    bundle, pages = _inspect(pool, root, work)

    assert time.monotonic() - began < SECONDS
    good = [page for page in pages if page.id.file == GOOD]
    assert [page.words[0].text for page in good] == ["NEIGHBOUR"]
    assert not good[0].problems
    problems = [p for p in _problems(bundle, pages) if p.file != GOOD]
    codes = {p.code for p in problems}
    assert codes & set(case.codes) or (READ in case.codes and not problems), problems
    assert all(p.message and p.hint and "\n" not in p.message for p in problems)
    assert not [p for p in problems if "Error" in p.code or p.code == "E500"]


@pytest.mark.parametrize("case", ARCHIVES, ids=lambda case: case.id)
def test_no_member_leaves_the_private_folder(case: Hostile, pool: ReadingPool, tmp_path: Path) -> None:
    root, work = tmp_path / "bundle", tmp_path / "work"
    root.mkdir()
    (root / case.name).write_bytes(case.make())

    open_bundle(Delivery("hostile", root), pool, work)

    outside = [p for p in tmp_path.rglob("*") if p.is_file() and not p.is_relative_to(work)]
    assert outside == [root / case.name]
    inside = [p for p in work.rglob("*") if p.is_file()]
    assert all(p.name[0] == "m" and p.name[1:].isdigit() and not p.is_symlink() for p in inside)
    assert sum(p.stat().st_size for p in inside) <= pool.options.limits.expanded_bytes


def test_there_are_enough_hostile_files() -> None:
    assert len(ALL) >= 150
    assert len({case.id for case in ALL}) == len(ALL)
