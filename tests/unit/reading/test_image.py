"""A page image is read whatever its resolution, light and lie, with boxes on the page as it came."""

from __future__ import annotations

from functools import lru_cache

import cv2
import numpy as np
import pytest

import inspector.ocr
from inspector.core.box import PageId
from inspector.core.page import Page
from inspector.reading.engine import OcrOptions, Pixels, Recogniser, open_engine
from inspector.reading.image import ImageOptions, bare_read, read_image, readability
from tests import drawn
from tests.build import word

PAGE = PageId("scan.png", 1)


@lru_cache(maxsize=4)
def opened(name: str) -> Recogniser:
    return open_engine(name, inspector.ocr, OcrOptions())


def read(image: Pixels, *, dpi: float | tuple[float, float] = 200, second: str | None = None) -> Page:
    pair = dpi if isinstance(dpi, tuple) else (dpi, dpi)
    other = opened(second) if second else None
    return read_image(image, PAGE, dpi=pair, first=opened("ppocr"), second=other)


def share_found(page: Page, lines: tuple[str, ...] = drawn.INVOICE) -> float:
    seen = "".join(w.text for w in page.words)
    wanted = [word for line in lines for word in line.split()]
    return sum(word in seen for word in wanted) / len(wanted)


def test_a_clean_page_is_read_whole_with_boxes_close_to_the_ink() -> None:
    made = drawn.page()
    page = read(made.image)
    assert share_found(page) == 1
    assert page.readability > 0.97
    assert (page.turn, page.skew, page.unread) == (0, 0.0, ())
    assert mean_overlap(page, made) > 0.85


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turned_page_is_read_upright_and_its_boxes_lie_on_the_page_as_it_came(turn: int) -> None:
    image = drawn.page().image
    codes = {90: cv2.ROTATE_90_COUNTERCLOCKWISE, 180: cv2.ROTATE_180, 270: cv2.ROTATE_90_CLOCKWISE}
    page = read(cv2.rotate(image, codes[turn]).astype(np.uint8))
    assert page.turn == turn
    assert share_found(page) == 1
    title = next(w for w in page.words if w.text == "COMMERCIAL")
    assert title.place.y0 < 80  # points: at the top of the reading frame
    assert title.place.x0 < 100
    ends = {90: title.box.bottom > 0.75, 180: title.box.top > 0.9, 270: title.box.right > 0.9}
    assert ends[turn]


def test_an_office_scan_askew_is_straightened_and_read() -> None:
    page = read(drawn.scanned(drawn.askew(drawn.page().image, 2.5)))
    assert page.skew == pytest.approx(-2.5, abs=0.1)
    assert share_found(page) > 0.97
    words = {w.text: w for w in page.words}
    assert words["COMMERCIAL"].place.yc == pytest.approx(words["INVOICE"].place.yc, abs=2)


def test_a_fax_of_unequal_resolution_is_read_in_its_true_shape() -> None:
    page = read(drawn.faxed(drawn.page().image), dpi=(204, 98))
    assert page.width / page.height == pytest.approx(1654 / 2339, abs=0.01)
    assert share_found(page) > 0.9


@pytest.mark.parametrize("dpi", [0, 72])
def test_a_page_without_believable_resolution_is_taken_for_a4(dpi: float) -> None:
    page = read(drawn.page().image, dpi=dpi)
    assert (page.width, page.height) == (pytest.approx(595, abs=2), pytest.approx(842, abs=2))
    assert share_found(page) == 1


def test_chinese_and_english_stand_in_one_line() -> None:
    lines = (
        "中华人民共和国海关出口货物报关单",
        "品名：铝合金锭 Aluminium alloy ingots 18000 千克",
        "境内发货人  宁波灯湾金属有限公司",
    )
    page = read(drawn.page(lines, font=drawn.HAN).image)
    words = [w.text for w in page.words]
    assert "中华人民共和国海关出口货物报关单" in words
    assert "Aluminium" in words
    assert "18000" in words
    assert "宁波灯湾金属有限公司" in words


def test_print_under_a_red_stamp_is_read() -> None:
    image = cv2.cvtColor(drawn.page().image, cv2.COLOR_GRAY2RGB).astype(np.uint8)
    stamp = image.copy()
    cv2.circle(stamp, (420, 420), 170, (225, 40, 45), 9)
    cv2.putText(stamp, "APPROVED", (290, 440), cv2.FONT_HERSHEY_SIMPLEX, 1.6, (225, 40, 45), 6)
    page = read(np.minimum(image, stamp))
    assert share_found(page) == 1
    assert "APPROVED" not in {w.text for w in page.words}


def test_a_ruled_page_keeps_its_words_and_gives_its_grid() -> None:
    image = drawn.boxed(drawn.page().image, xs=[120, 700, 1300], ys=[130, 565, 900])
    page = read(image)
    assert len([r for r in page.rules if r.horizontal]) == 3
    assert len([r for r in page.rules if not r.horizontal]) == 3


def test_what_cannot_be_read_is_said() -> None:
    rng = np.random.default_rng(3)
    image = drawn.page(drawn.INVOICE[:4]).image
    for row in range(4):  # print-like scrawl
        y = 1200 + row * 60
        for x in range(150, 900, 14):
            points = rng.integers(0, 26, (4, 2)) + np.array([x, y])
            cv2.polylines(image, [points.astype(np.int32)], isClosed=False, color=(0,), thickness=3)
    page = read(image)
    assert page.readability < 0.95
    assert any(box.top > 0.45 for box in page.unread)


@pytest.mark.parametrize("shape", [(1, 1), (3, 800), (900, 4), (40, 40, 3)])
def test_a_scrap_of_an_image_has_no_words_and_breaks_nothing(shape: tuple[int, ...]) -> None:
    page = read(np.full(shape, 255, np.uint8))
    assert page.words == ()
    assert page.readability == 1


def test_a_black_page_has_no_words() -> None:
    assert read(np.zeros((1100, 850), np.uint8), dpi=100).words == ()


def test_a_photo_on_a_dark_desk_is_read() -> None:
    image = drawn.page().image
    desk = np.full((2700, 2100), 45, np.uint8)
    corners = np.array([[0, 0], [1654, 0], [1654, 2339], [0, 2339]], np.float32)
    seen = np.array([[250, 160], [1850, 190], [1900, 2540], [190, 2500]], np.float32)
    matrix = cv2.getPerspectiveTransform(corners, seen)
    cv2.warpPerspective(image, matrix, (2100, 2700), dst=desk, borderMode=cv2.BORDER_TRANSPARENT)
    assert share_found(read(desk, dpi=0)) > 0.95


def test_the_bare_readers_see_the_same_words() -> None:
    image = drawn.page(drawn.INVOICE[:3]).image
    assert bare_read(image, opened("ppocr"), None) == len(read(image).words)


def test_readability_counts_characters_of_sure_words() -> None:
    assert readability([word("sure", confidence=0.95), word("doubtful!!!!", confidence=0.5)]) == 0.25
    assert readability([]) == 1


def test_a_smaller_resolution_may_be_asked_for() -> None:
    page = read_image(drawn.page().image, PAGE, dpi=(200, 200), first=opened("ppocr"), options=ImageOptions(dpi=150))
    assert share_found(page) > 0.95
    assert page.width == pytest.approx(595, abs=2)


def mean_overlap(page: Page, made: drawn.Drawn) -> float:
    high, wide = made.image.shape[:2]
    overlaps = []
    for text, (left, top, right, bottom) in made.words:
        same = [w.box for w in page.words if w.text == text]
        ratios = []
        for box in same:
            x0, y0, x1, y1 = box.left * wide, box.top * high, box.right * wide, box.bottom * high
            shared = max(0.0, min(x1, right) - max(x0, left)) * max(0.0, min(y1, bottom) - max(y0, top))
            ratios.append(shared / ((x1 - x0) * (y1 - y0) + (right - left) * (bottom - top) - shared))
        overlaps.append(max(ratios, default=0.0))
    return float(np.mean(overlaps))


def test_a_photo_of_a_sheet_on_a_desk_is_read_flat_with_boxes_on_the_photo() -> None:
    page = drawn.page().image
    high, wide = page.shape
    there = np.array([[400, 300], [1700, 520], [1900, 2500], [200, 2300]], np.float32)
    matrix = cv2.getPerspectiveTransform(np.array([[0, 0], [wide, 0], [wide, high], [0, high]], np.float32), there)
    photo = cv2.warpPerspective(page, matrix, (2200, 2800), flags=cv2.INTER_AREA, borderValue=(60,)).astype(np.uint8)
    seen = read(photo, dpi=72)
    assert share_found(seen) == 1
    assert abs(seen.height - 842) < 30  # points of A4, although the picture shows more than the sheet
    title = next(w for w in seen.words if w.text == "COMMERCIAL")
    corner = cv2.perspectiveTransform(np.array([[[150.0, 150.0]]]), matrix)[0, 0]
    assert abs(title.box.left * 2200 - corner[0]) < 30
    assert abs(title.box.top * 2800 - corner[1]) < 30


def test_the_white_name_on_a_dark_letterhead_is_read() -> None:
    image = drawn.page(top=330).image
    image[:160] = 40
    cv2.putText(image, "NORTHGATE METALS", (150, 100), cv2.FONT_HERSHEY_DUPLEX, 2, (255,), 4)
    assert {"NORTHGATE", "METALS"} <= {w.text for w in read(image).words}
