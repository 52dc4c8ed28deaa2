"""Pictures of pages: every kind, any number of frames, as a viewer shows them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from inspector.core.box import PageId
from inspector.core.page import Page
from inspector.reading.limits import Limits
from inspector.reading.raster import READER
from inspector.reading.reader import Desk


class Eye:
    """Remembers what it was shown."""

    def __init__(self) -> None:
        self.images: list[Any] = []
        self.dpis: list[tuple[float, float]] = []

    def __call__(self, image: Any, page: PageId, *, dpi: tuple[float, float]) -> Page:
        """Look."""
        self.images.append(image)
        self.dpis.append(dpi)
        return Page(page, 595, 842, (), "ocr")


def _see(path: Path, index: int = 1, picture: Path | None = None) -> Eye:
    eye = Eye()
    READER.read(path, PageId(path.name, index), index, Desk(Limits(), eye, picture=picture))
    return eye


def _corner(size: tuple[int, int] = (60, 80)) -> Image.Image:
    """White with a black top left corner."""
    image = Image.new("L", size, 255)
    image.paste(0, (0, 0, size[0] // 4, size[1] // 4))
    return image


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_is_seen_as_a_viewer_shows_it(orientation: int, tmp_path: Path) -> None:
    stored = {
        1: [], 2: [Image.Transpose.FLIP_LEFT_RIGHT], 3: [Image.Transpose.ROTATE_180],
        4: [Image.Transpose.FLIP_TOP_BOTTOM], 5: [Image.Transpose.TRANSPOSE], 6: [Image.Transpose.ROTATE_90],
        7: [Image.Transpose.TRANSVERSE], 8: [Image.Transpose.ROTATE_270],
    }[orientation]  # fmt: skip
    image = _corner()
    for step in stored:
        image = image.transpose(step)
    exif = Image.Exif()
    exif[0x0112] = orientation
    image.save(tmp_path / "a.png", exif=exif, dpi=(100, 200))

    eye = _see(tmp_path / "a.png")

    assert np.array_equal(eye.images[0], np.asarray(_corner()))
    assert tuple(round(v) for v in eye.dpis[0]) == ((200, 100) if orientation > 4 else (100, 200))


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "I;16"])
def test_every_kind_of_pixel_becomes_grey_or_colour_of_eight_bits(mode: str, tmp_path: Path) -> None:
    kind = "tif" if mode == "CMYK" else "png"
    if mode == "I;16":
        picture = Image.fromarray(np.asarray(_corner(), dtype=np.uint16) * 257)
    else:
        picture = _corner().convert("RGB").convert(mode)
    picture.save(tmp_path / f"a.{kind}")

    seen = _see(tmp_path / f"a.{kind}").images[0]

    assert seen.dtype == np.uint8
    assert seen.shape[:2] == (80, 60)
    assert seen[0, 0].max() < 60
    assert seen[-1, -1].min() > 200


def test_what_is_transparent_is_white_paper(tmp_path: Path) -> None:
    Image.new("RGBA", (20, 20), (0, 0, 0, 0)).save(tmp_path / "a.png")

    assert _see(tmp_path / "a.png").images[0].min() == 255


def test_a_tiff_has_as_many_pages_as_frames(tmp_path: Path) -> None:
    frames = [Image.new("L", (30, 40), level) for level in (10, 100, 200)]
    frames[0].save(tmp_path / "a.tif", save_all=True, append_images=frames[1:])

    assert READER.count(tmp_path / "a.tif", Limits()) == 3
    assert [_see(tmp_path / "a.tif", n).images[0][0, 0] for n in (1, 2, 3)] == [10, 100, 200]


def test_a_fax_keeps_its_two_resolutions_and_its_picture_is_square(tmp_path: Path) -> None:
    fax = Image.new("1", (1728, 1078), 1)
    fax.save(tmp_path / "a.tif", compression="group4", dpi=(204, 98))

    eye = _see(tmp_path / "a.tif", picture=tmp_path / "p.jpg")

    assert tuple(round(v) for v in eye.dpis[0]) == (204, 98)
    with Image.open(tmp_path / "p.jpg") as shown:
        assert shown.width / 1728 * 204 == pytest.approx(shown.height / 1078 * 98, rel=0.01)


def test_an_unknown_resolution_is_said_to_be_unknown(tmp_path: Path) -> None:
    _corner().save(tmp_path / "a.bmp", dpi=(0, 0))
    _corner().save(tmp_path / "a.webp")

    assert _see(tmp_path / "a.webp").dpis == [(0.0, 0.0)]
