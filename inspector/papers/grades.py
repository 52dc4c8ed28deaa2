"""Grades of delivery: what a clean scan, an office scan, a fax or a photo makes of a drawn page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from inspector.papers import geometry, wear
from inspector.papers.geometry import Matrix
from inspector.papers.wear import Picture


@dataclass(frozen=True, slots=True)
class Scan:
    """A page as an image: the pixels, dots per inch (across, down), and the map from the drawn page's pixels."""

    image: Picture
    dpi: tuple[int, int]
    matrix: Matrix
    quality: int


@dataclass(frozen=True, slots=True)
class Grade:
    """A grade: at what resolution the page is drawn, in colour or grey, and what is done to it then."""

    name: str
    dpi: int
    colour: bool
    work: Callable[[Picture, Random, str], Scan]


def _size(image: Picture) -> tuple[int, int]:
    return image.shape[1], image.shape[0]


def _clean(image: Picture, rng: Random, words: str) -> Scan:
    matrix = wear.skew(_size(image), rng.uniform(-0.3, 0.3))
    image = wear.noise(wear.warp(image, matrix, _size(image)), rng, 1.5)
    return Scan(image, (300, 300), matrix, 82)


def _office(image: Picture, rng: Random, words: str) -> Scan:
    if rng.random() < 0.5:
        image = wear.received_stamp(image, rng, f"RECEIVED {words[:11].upper()}")
    matrix = wear.skew(_size(image), rng.choice((-1, 1)) * rng.uniform(0.7, 2.0))
    image = wear.warp(image, matrix, _size(image), 244)
    image = wear.light(wear.blur(image, rng.uniform(0.5, 0.9)), rng, rng.uniform(0.08, 0.22))
    image = wear.punch_holes(image, rng) if rng.random() < 0.5 else image
    image = wear.edge(image, rng) if rng.random() < 0.4 else image
    return Scan(wear.specks(wear.noise(image, rng, 3.5), rng, 25), (200, 200), matrix, rng.randrange(52, 70))


def _photo(image: Picture, rng: Random, words: str) -> Scan:
    wide, high = _size(image)
    margin = round(wide * 0.06)
    frame = (wide + 2 * margin, high + 2 * margin)

    def near(x: float, y: float) -> tuple[float, float]:
        return x + margin + rng.uniform(-0.028, 0.028) * wide, y + margin + rng.uniform(-0.022, 0.022) * high

    corners = [(0.0, 0.0), (float(wide), 0.0), (float(wide), float(high)), (0.0, float(high))]
    before = np.array(corners, dtype=np.float32)
    after = np.array([near(*corner) for corner in corners], dtype=np.float32)
    matrix = np.asarray(cv2.getPerspectiveTransform(before, after), dtype=np.float64)
    image = wear.warp(image, matrix, frame, rng.randrange(70, 120))
    image = wear.shadow(wear.light(wear.blur(image, rng.uniform(0.6, 1.0)), rng, 0.25), rng)
    if image.ndim == 3:
        image = np.clip(image * np.array([1.0, 0.975, 0.92]), 0, 255).astype(np.uint8)
    return Scan(wear.noise(image, rng, 4.0), (170, 170), matrix, rng.randrange(58, 75))


def _skewed(image: Picture, rng: Random, words: str) -> Scan:
    """Laid askew by 3 to 15 degrees on a larger glass."""
    wide, high = _size(image)
    frame = (round(wide * 1.22), round(high * 1.18))
    away = np.array([[1, 0, (frame[0] - wide) / 2], [0, 1, (frame[1] - high) / 2], [0, 0, 1]])
    matrix = away @ wear.skew((wide, high), rng.choice((-1, 1)) * rng.uniform(3, 15))
    image = wear.blur(wear.warp(image, matrix, frame, 238), 0.6)
    return Scan(wear.noise(image, rng, 3.0), (200, 200), matrix, 68)


def _faint(image: Picture, rng: Random, words: str) -> Scan:
    """A worn copy in low contrast on grey paper."""
    matrix = wear.skew(_size(image), rng.uniform(-1.2, 1.2))
    image = wear.warp(wear.faint(image, 76, rng.randrange(165, 190)), matrix, _size(image), 170)
    return Scan(wear.noise(wear.blur(image, 0.5), rng, 3.0), (200, 200), matrix, 66)


def _coarse(image: Picture, rng: Random, words: str) -> Scan:
    """A scan of few dots, with the folds of a letter."""
    matrix = wear.skew(_size(image), rng.uniform(-1.5, 1.5))
    image = wear.noise(wear.warp(wear.crease(image, rng), matrix, _size(image), 246), rng, 2.5)
    return Scan(image, (120, 120), matrix, 60)


def _stamped(image: Picture, rng: Random, words: str) -> Scan:
    """Rubber stamps in several colours over the text, one of them upright, and punched holes."""
    for turn, text in ((0, "RECEIVED"), (90, "COPY CHECKED"), (0, "PASSED TO CUSTOMS")):
        image = wear.received_stamp(image, rng, f"{text} {words[:11].upper()}", turn=turn)
    matrix = wear.skew(_size(image), rng.uniform(-1.5, 1.5))
    image = wear.punch_holes(wear.blur(wear.warp(image, matrix, _size(image), 248), 0.5), rng)
    return Scan(wear.noise(image, rng, 3.0), (200, 200), matrix, 66)


def _bleed(image: Picture, rng: Random, words: str) -> Scan:
    """Thin paper, printed on both sides: the back shows through."""
    matrix = wear.skew(_size(image), rng.uniform(-1.5, 1.5))
    image = wear.warp(wear.bleed(image, rng.uniform(0.2, 0.36)), matrix, _size(image), 246)
    return Scan(wear.noise(wear.light(image, rng, 0.12), rng, 3.0), (200, 200), matrix, 66)


def _fax(lines: int) -> Callable[[Picture, Random, str], Scan]:
    """A fax of 204 dots per inch across and `lines` down (ITU-T T.4: fine 196, standard 98), in two tones."""

    def work(image: Picture, rng: Random, words: str) -> Scan:
        wide, high = _size(image)
        size = (round(wide), round(high * lines / 204))
        squeeze = np.diag([size[0] / wide, size[1] / high, 1.0])
        matrix = squeeze @ wear.skew((wide, high), rng.uniform(-0.8, 0.8))
        image = wear.noise(wear.blur(wear.warp(image, matrix, size), 0.45), rng, 9)
        image = wear.specks(_fax_header(image, words, lines), rng, 90)
        x = rng.randrange(size[0] // 6, size[0] * 5 // 6)
        image = np.where(image > 158, 255, 0).astype(np.uint8)
        image[:: rng.randrange(2, 4), x : x + 1] = 0
        return Scan(image, (204, lines), matrix, 0)

    return work


def _fax_header(image: Picture, words: str, lines: int) -> Picture:
    font = ImageFont.truetype("/usr/share/fonts/truetype/liberation/LiberationMono-Bold.ttf", 20)
    strip = Image.new("L", (image.shape[1], 26), 255)
    ImageDraw.Draw(strip).text((40, 2), words, fill=0, font=font)
    strip = strip.resize((strip.width, max(8, round(26 * lines / 204))))
    image = image.copy()
    image[: strip.height] = np.asarray(strip)
    return image


GRADES = {
    one.name: one
    for one in (
        Grade("clean300", 300, True, _clean),
        Grade("office", 200, True, _office),
        Grade("office_grey", 200, False, _office),
        Grade("photo", 170, True, _photo),
        Grade("fax_fine", 204, False, _fax(196)),
        Grade("fax_standard", 204, False, _fax(98)),
        Grade("skewed", 200, False, _skewed),
        Grade("faint", 200, False, _faint),
        Grade("coarse", 120, False, _coarse),
        Grade("stamped", 200, True, _stamped),
        Grade("bleed", 200, False, _bleed),
    )
}
"""All grades that are images; a digital paper has none."""


def turn(scan: Scan, quarters: int) -> Scan:
    """The scan as it is when the page lay turned clockwise by so many quarters."""
    if not quarters % 4:
        return scan
    matrix = geometry.turned(_size(scan.image), quarters) @ scan.matrix
    image = np.ascontiguousarray(np.rot90(scan.image, -quarters))
    dpi = scan.dpi if quarters % 2 == 0 else (scan.dpi[1], scan.dpi[0])
    return Scan(image, dpi, matrix, scan.quality)
