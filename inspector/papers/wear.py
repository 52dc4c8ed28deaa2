"""What happens to a page on its way: skew, blur, uneven light, noise, punch holes, streaks, a stamp over the text."""

from __future__ import annotations

import math
from random import Random
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from inspector.papers.geometry import Matrix

Picture = NDArray[np.uint8]


def warp(image: Picture, matrix: Matrix, size: tuple[int, int], paper: int = 255) -> Picture:
    """The page moved by a projective map onto a sheet of (width, height); what lies outside is of the grey `paper`."""
    fill = (paper,) * (image.shape[2] if image.ndim == 3 else 1)
    return _as_picture(cv2.warpPerspective(image, matrix, size, flags=cv2.INTER_AREA, borderValue=fill))


def skew(size: tuple[int, int], degrees: float) -> Matrix:
    """The map that turns a page about its middle."""
    turn = cv2.getRotationMatrix2D((size[0] / 2, size[1] / 2), degrees, 1.0)
    return np.vstack([turn, [0.0, 0.0, 1.0]])


def blur(image: Picture, sigma: float) -> Picture:
    """The page a little out of focus."""
    return _as_picture(cv2.GaussianBlur(image, (0, 0), sigma))


def light(image: Picture, rng: Random, strength: float) -> Picture:
    """Uneven light: a slope over the page; `strength` is the loss at the dark end, 0–1."""
    high, wide = image.shape[:2]
    angle = rng.uniform(0, 2 * math.pi)
    across = np.linspace(-0.5, 0.5, wide)[None, :] * math.cos(angle)
    down = np.linspace(-0.5, 0.5, high)[:, None] * math.sin(angle)
    slope = 1 - strength * (0.5 + across + down).clip(0, 1)
    return _shade(image, slope)


def shadow(image: Picture, rng: Random) -> Picture:
    """The soft shadow of a hand or phone over one corner."""
    high, wide = image.shape[:2]
    x, y = rng.choice((0.0, 1.0)) * wide, rng.uniform(0.1, 0.9) * high
    rows, columns = np.mgrid[0:high:8, 0:wide:8]
    distance = np.hypot((columns - x) / wide, (rows - y) / high)
    small = 1 - 0.38 * np.exp(-((distance / 0.42) ** 2))
    return _shade(image, cv2.resize(small.astype(np.float32), (wide, high)))


def noise(image: Picture, rng: Random, sigma: float) -> Picture:
    """The grain of a sensor."""
    grain = np.random.default_rng(rng.getrandbits(32)).normal(0, sigma, image.shape[:2])
    return _as_picture(image + (grain[..., None] if image.ndim == 3 else grain))


def specks(image: Picture, rng: Random, count: int) -> Picture:
    """Dust on the glass: small dark dots."""
    image = image.copy()
    high, wide = image.shape[:2]
    for _ in range(count):
        at = (rng.randrange(wide), rng.randrange(high))
        cv2.circle(image, at, rng.choice((0, 1, 1, 2)), _grey(image, rng.randrange(20, 120)), -1)
    return image


def punch_holes(image: Picture, rng: Random) -> Picture:
    """Two dark holes at the left edge, 80 mm apart (ISO 838)."""
    image = image.copy()
    high = image.shape[0]
    radius, x = round(high * 0.0095), round(high * 0.034)
    for y in (high / 2 - high * 0.135, high / 2 + high * 0.135):
        cv2.circle(image, (x + rng.randrange(-3, 4), round(y)), radius, _grey(image, rng.randrange(30, 75)), -1)
    return image


def edge(image: Picture, rng: Random) -> Picture:
    """The dark strip where the lid of the scanner stood open."""
    image = image.copy()
    image[:, : rng.randrange(4, 14)] = rng.randrange(40, 90)
    return image


def faint(image: Picture, ink: int, paper: int) -> Picture:
    """The page in low contrast: black becomes the grey `ink`, white the grey `paper`."""
    return _as_picture(ink + image.astype(np.float32) * (paper - ink) / 255)


def bleed(image: Picture, strength: float) -> Picture:
    """The back of the sheet shows through, mirrored and blurred; `strength` is how dark, 0-1."""
    back = cv2.GaussianBlur(np.ascontiguousarray(image[:, ::-1]), (0, 0), 1.6).astype(np.float32)
    return _as_picture(image * (1 - strength * (1 - np.roll(back, image.shape[0] // 40, axis=0) / 255)))


def crease(image: Picture, rng: Random) -> Picture:
    """The folds of a letter: a dark line with a light one beside it, across and down."""
    image = image.copy().astype(np.float32)
    for share in (1 / 3, 2 / 3):
        at = round(image.shape[0] * share + rng.uniform(-9, 9))
        image[at : at + 2] -= 45
        image[at + 2 : at + 4] += 25
    middle = round(image.shape[1] / 2 + rng.uniform(-9, 9))
    image[:, middle : middle + 2] -= 30
    return _as_picture(image)


def received_stamp(image: Picture, rng: Random, words: str, *, turn: float = 0) -> Picture:
    """A rubber stamp in a frame, in red, blue or grey, over whatever stands there; it covers no text wholly.

    `turn` is how many degrees the stamp stands turned, give or take 14.
    """
    color = rng.choice(((200, 40, 50), (35, 60, 160), (110, 110, 110)))
    high, wide = image.shape[:2]
    size = round(high * 0.017)
    font = ImageFont.truetype("/usr/share/fonts/truetype/liberation/LiberationSans-Bold.ttf", size)
    box = font.getbbox(words)
    mask = Image.new("L", (round(box[2]) + size * 2, size * 3), 0)
    pen = ImageDraw.Draw(mask)
    pen.rectangle((3, 3, mask.width - 4, mask.height - 4), outline=170, width=max(2, size // 10))
    pen.text((size, size * 0.8), words, fill=170, font=font)
    mask = mask.rotate(turn + rng.uniform(-14, 14), expand=True)
    x, y = (
        rng.randrange(wide // 5, max(wide // 5 + 1, wide * 4 // 5 - mask.width)),
        rng.randrange(high // 8, high * 3 // 5),
    )
    canvas = Image.fromarray(image)
    ink = color if canvas.mode == "RGB" else round(sum(color) / 3)
    canvas.paste(ink, (x, y), mask)
    return _as_picture(np.asarray(canvas))


def _shade(image: Picture, factor: NDArray[np.floating]) -> Picture:
    return _as_picture(image * (factor[..., None] if image.ndim == 3 else factor))


def _grey(image: Picture, value: int) -> tuple[int, ...]:
    return (value,) * (image.shape[2] if image.ndim == 3 else 1)


def _as_picture(image: Any) -> Picture:
    picture: Picture = np.clip(image, 0, 255).astype(np.uint8)
    return picture
