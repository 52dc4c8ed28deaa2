"""Crops hold the box that they are cut for, upright and where the mark says."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from inspector.core.box import Box, PageId, clamp
from inspector.report.pictures import PAGE_WIDE, cut, upright

PAGE = PageId("a.jpg", 1)
SHARE = st.floats(0, 1)
BOX = st.builds(lambda a, b, c, d: clamp(PAGE, a, b, c, d), SHARE, SHARE, SHARE, SHARE)


def sheet(path: Path, spot: Box, size: tuple[int, int] = (1000, 1400)) -> Path:
    """A white page with one black spot where the box is."""
    image = Image.new("RGB", size, "white")
    corners = (spot.left * size[0], spot.top * size[1], spot.right * size[0] - 1, spot.bottom * size[1] - 1)
    image.paste("black", tuple(round(v) for v in corners))  # type: ignore[arg-type]  # four corners
    image.save(path, quality=95)
    return path


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_the_mark_lies_on_what_was_boxed(tmp_path: Path, turn: int) -> None:
    spot = Box(PAGE, 0.7, 0.2, 0.8, 0.24)
    pictures = cut(sheet(tmp_path / "p.jpg", spot), turn, [[spot]])
    assert pictures is not None
    crop = pictures.crops[0]
    (left, top, right, bottom) = crop.marks[0]
    with Image.open(BytesIO(crop.jpeg)) as image:
        assert image.size == (crop.width, crop.height)
        grey = image.convert("L")
        inside = (round(left * image.width) + 2, round(top * image.height) + 2,
                  round(right * image.width) - 2, round(bottom * image.height) - 2)  # fmt: skip
        dark = grey.crop(inside).point(lambda v: 255 if v < 100 else 0)
        assert dark.getextrema() == (255, 255)
        assert sum(grey.point(lambda v: 1 if v < 100 else 0).histogram()[1:2]) < image.width * image.height / 5
    turned = turn in (90, 270)
    assert (pictures.page.width > pictures.page.height) == turned


def test_a_page_is_made_small_and_grey_where_it_has_no_colour(tmp_path: Path) -> None:
    path = tmp_path / "p.png"
    Image.new("RGB", (2480, 3508), "white").save(path)
    white = cut(path, 0, [])
    Image.new("RGB", (2480, 3508), (200, 30, 40)).save(path)
    red = cut(path, 0, [])
    assert white is not None
    assert red is not None
    assert white.page.width == PAGE_WIDE
    assert Image.open(BytesIO(white.page.jpeg)).mode == "L"
    assert Image.open(BytesIO(red.page.jpeg)).mode == "RGB"


def test_an_image_that_is_away_or_broken_is_none(tmp_path: Path) -> None:
    broken = tmp_path / "b.jpg"
    broken.write_bytes(b"\xff\xd8\xff\xe0 not an image")
    assert cut(broken, 0, []) is None
    assert cut(tmp_path / "away.jpg", 0, []) is None


def test_an_image_cut_off_on_the_way_is_none(tmp_path: Path) -> None:
    path = sheet(tmp_path / "p.jpg", Box(PAGE, 0.1, 0.1, 0.9, 0.9))
    path.write_bytes(path.read_bytes()[:3000])
    assert cut(path, 0, [[Box(PAGE, 0.1, 0.1, 0.2, 0.2)]]) is None


@given(BOX, st.sampled_from([0, 90, 180, 270]))
def test_four_quarter_turns_bring_a_box_back(box: Box, turn: int) -> None:
    left, top, right, bottom = upright(box, turn)
    back = upright(clamp(PAGE, left, top, right, bottom), (360 - turn) % 360)
    assert back == pytest.approx((box.left, box.top, box.right, box.bottom))


@given(BOX)
def test_any_box_can_be_cut(tmp_path_factory: pytest.TempPathFactory, box: Box) -> None:
    path = tmp_path_factory.getbasetemp() / "any.jpg"
    if not path.exists():
        Image.new("RGB", (200, 300), "white").save(path)
    pictures = cut(path, 90, [[box]])
    assert pictures is not None
    for share in pictures.crops[0].marks[0]:
        assert -0.05 <= share <= 1.05
