"""Photos of phones and pages of fax machines: seen upright, every page of them, and never squashed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageDraw

from inspector.children.options import ReadingOptions
from inspector.children.pool import ReadingPool
from inspector.core.box import PageId
from inspector.core.page import Page
from inspector.pipeline import open_bundle, read_bundle
from inspector.reading.bundles import Delivery
from inspector.reading.limits import Limits
from inspector.reading.reader import Desk
from inspector.reading.readers import reader_for
from inspector.reading.sniff import sniff

PHOTOS = Path(__file__).parents[2] / "photos"


def _seen(path: Path, index: int = 1) -> tuple[Any, tuple[float, float]]:
    shown: list[tuple[Any, tuple[float, float]]] = []

    def eye(image: Any, page: Page, *, dpi: tuple[float, float]) -> Page:
        shown.append((image, dpi))
        return Page(page, 595, 842, (), "ocr")  # type: ignore[arg-type]

    reader = reader_for(sniff(path, path.name))
    assert reader is not None
    reader.read(path, PageId(path.name, index), index, Desk(Limits(), eye))
    return shown[0]


def _count(path: Path) -> int:
    reader = reader_for(sniff(path, path.name))
    assert reader is not None
    return reader.count(path, Limits())


def test_a_heic_photo_is_seen_upright_however_the_phone_was_held() -> None:
    upright, turned = _seen(PHOTOS / "invoice.heic")[0], _seen(PHOTOS / "turned.heic")[0]

    assert upright.shape == turned.shape == (1169, 827, 3)
    assert np.abs(upright.astype(int) - turned).mean() < 0.5


def test_every_picture_of_a_heic_file_is_a_page() -> None:
    assert _count(PHOTOS / "two.heic") == 2
    first, second = (_seen(PHOTOS / "two.heic", n)[0] for n in (1, 2))
    assert np.abs(first.astype(int) - second).mean() > 1


def test_a_heic_photo_is_read_by_the_whole_chain(tmp_path: Path) -> None:
    options = ReadingOptions(engine="tesseract", second="none")
    with ReadingPool(options, jobs=1) as pool:
        bundle = open_bundle(Delivery("photo", PHOTOS / "turned.heic"), pool, tmp_path)
        (page,) = read_bundle(bundle, pool, pictures=tmp_path / "pictures")

    words = [word.text for word in page.words]
    assert {"COMMERCIAL", "INVOICE", "HP260370", "Gallium"} <= set(words)
    assert [p.stat().st_size > 1000 for p in (tmp_path / "pictures").rglob("*.jpg")] == [True]


def test_an_avif_photo_is_seen(tmp_path: Path) -> None:
    image = Image.new("RGB", (400, 300), "white")
    image.paste((0, 0, 0), (0, 0, 100, 100))
    image.save(tmp_path / "a.avif")

    pixels, _ = _seen(tmp_path / "a.avif")

    assert _count(tmp_path / "a.avif") == 1
    assert pixels.shape == (300, 400, 3)
    assert pixels[50, 50].max() < 30 < 220 < pixels[250, 350].min()


def _fax(lines: int) -> Image.Image:
    page = Image.new("1", (1728, lines), 255)
    draw = ImageDraw.Draw(page)
    for row in range(40, lines - 60, 50):
        draw.text((100, row), f"INVOICE line {row}", fill=0, font_size=30)
    return page


@pytest.mark.parametrize("packing", ["group3", "group4", "tiff_ccitt"])
@pytest.mark.parametrize("tags", [{}, {266: 2}, {266: 2, 292: 1}, {266: 2, 292: 5}], ids=str)
def test_a_fax_is_seen_however_it_is_packed(packing: str, tags: dict[int, int], tmp_path: Path) -> None:
    """G3 in one or two dimensions with or without fill bits, G4; bits from either end."""
    _fax(1143).save(tmp_path / "a.tif", compression=packing, tiffinfo=tags, dpi=(204, 98))

    pixels, dpi = _seen(tmp_path / "a.tif")

    assert np.array_equal(pixels > 0, np.asarray(_fax(1143)))
    assert tuple(round(v) for v in dpi) == (204, 98)


def test_a_fax_whose_paper_is_zero_is_black_on_white(tmp_path: Path) -> None:
    _fax(1143).save(tmp_path / "a.tif", compression="group3", tiffinfo={262: 0, 266: 2}, dpi=(204, 98))

    assert np.array_equal(_seen(tmp_path / "a.tif")[0] > 0, np.asarray(_fax(1143)))


@pytest.mark.parametrize(("lines", "down"), [(1143, 98), (2287, 196)])
def test_a_fax_that_states_no_resolution_is_not_squashed(lines: int, down: int, tmp_path: Path) -> None:
    _fax(lines).save(tmp_path / "a.tif", compression="group3")

    assert _seen(tmp_path / "a.tif")[1] == (204, down)


def test_a_fax_of_pages_with_fine_and_normal_lines_keeps_each(tmp_path: Path) -> None:
    first, second = _fax(2287), _fax(1143)
    first.save(tmp_path / "a.tif", save_all=True, append_images=[second], compression="group3", dpi=(204, 196))

    assert _count(tmp_path / "a.tif") == 2
    assert [_seen(tmp_path / "a.tif", n)[0].shape[0] for n in (1, 2)] == [2287, 1143]


def test_a_coarse_fax_is_read_as_a_square_page(tmp_path: Path) -> None:
    """Lines drawn at 204 dpi and set down at half as many: only a square page gives them back."""
    tall = Image.new("1", (1728, 2380), 255)
    draw = ImageDraw.Draw(tall)
    for row, text in enumerate(["COMMERCIAL INVOICE", "GALLIUM METAL", "QUANTITY 4500"]):
        draw.text((200, 300 + 200 * row), text, fill=0, font_size=70)
    tall.resize((1728, 1143)).save(tmp_path / "a.tif", compression="group3", tiffinfo={266: 2}, dpi=(204, 98))
    options = ReadingOptions(engine="tesseract", second="none")

    with ReadingPool(options, jobs=1) as pool:
        bundle = open_bundle(Delivery("fax", tmp_path / "a.tif"), pool, tmp_path / "work")
        (page,) = read_bundle(bundle, pool)

    assert {"INVOICE", "GALLIUM", "QUANTITY"} <= {word.text for word in page.words}
    assert page.height / page.width == pytest.approx(1143 / 98 / (1728 / 204), rel=0.03)
