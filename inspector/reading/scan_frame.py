"""The reading frame: how pixels of the page as delivered and pixels of the upright, deskewed page correspond."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from inspector.core.box import Box, PageId, clamp
from inspector.core.page import Place
from inspector.reading.engine import Pixels, Quad

POINTS_PER_INCH: Final = 72.0
A4_LONG_SIDE: Final = 11.69  # inches; Letter is 11.0, known by its shape
LETTER_SHAPE: Final = (1.27, 1.32)
BELIEVABLE: Final = (4.0, 20.0)  # inches of the long side; outside, the file's dpi is a default, not a fact

Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Frame:
    """The reading frame of one page.

    `matrix` (3×3) takes pixels of the page as delivered to pixels of the frame; `size` is width and height
    of the frame in pixels, `delivered` of the page as it came; `dpi` holds for both axes of the frame.
    """

    page: PageId
    matrix: Matrix
    size: tuple[int, int]
    delivered: tuple[int, int]
    dpi: float

    def box(self, quad: Quad) -> Box:
        """The smallest box on the delivered page around a quad of the frame."""
        return self.boxes([quad])[0]

    def boxes(self, quads: Sequence[Quad]) -> list[Box]:
        """The box of each quad."""
        if not quads:
            return []
        back = np.linalg.inv(self.matrix)
        corners = cv2.perspectiveTransform(np.array(quads, np.float64).reshape(1, -1, 2), back).reshape(-1, 4, 2)
        sides = np.hstack((corners.min(axis=1), corners.max(axis=1))) / (*self.delivered, *self.delivered)
        return [clamp(self.page, *four) for four in sides.tolist()]

    def place(self, quad: Quad) -> Place:
        """The place of a quad in points of the reading frame."""
        scale = POINTS_PER_INCH / self.dpi
        xs, ys = [round(x * scale, 2) for x, _ in quad], [round(y * scale, 2) for _, y in quad]
        return Place(min(xs), min(ys), max(xs), max(ys))

    @property
    def points(self) -> tuple[float, float]:
        """Width and height of the frame in points."""
        scale = POINTS_PER_INCH / self.dpi
        return round(self.size[0] * scale, 2), round(self.size[1] * scale, 2)


def believable_dpi(size: tuple[int, int], dpi: tuple[float, float]) -> tuple[float, float]:
    """The resolution of an image of `size` (width, height): as stated where the paper it implies can be real.

    Otherwise the page is taken for A4 or, by its shape, Letter: cameras and many programs write 72 or 96
    whatever they see.
    """
    x, y = dpi
    if x > 0 and y > 0:
        longest = max(size[0] / x, size[1] / y)
        if BELIEVABLE[0] <= longest <= BELIEVABLE[1]:
            return x, y
    shape = max(size) / max(1, min(size))
    inches = 11.0 if LETTER_SHAPE[0] <= shape <= LETTER_SHAPE[1] else A4_LONG_SIDE
    guessed = max(size) / inches
    return guessed, guessed


def square(image: Pixels, dpi: tuple[float, float], target: float) -> tuple[Pixels, Matrix]:
    """The image scaled to `target` dpi on both axes, and the matrix that did it.

    A scan within a tenth of the target keeps its pixels: scaling costs sharpness.
    """
    high, wide = image.shape[:2]
    across, down = target / dpi[0], target / dpi[1]
    if max(abs(across - 1), abs(down - 1)) < 0.1 and abs(across - down) < 0.02:
        return image, np.eye(3)
    size = max(8, round(wide * across)), max(8, round(high * down))
    method = cv2.INTER_AREA if max(across, down) < 1 else cv2.INTER_CUBIC
    scaled = cv2.resize(image, size, interpolation=method).astype(np.uint8)
    return scaled, np.diag([size[0] / wide, size[1] / high, 1.0])


def turn_matrix(size: tuple[int, int], turn: int) -> Matrix:
    """The matrix of a clockwise turn by quarters of an image of `size` (width, height)."""
    wide, high = size
    return {
        0: np.eye(3),
        90: np.array([[0, -1, high], [1, 0, 0], [0, 0, 1]], np.float64),
        180: np.array([[-1, 0, wide], [0, -1, high], [0, 0, 1]], np.float64),
        270: np.array([[0, 1, 0], [-1, 0, wide], [0, 0, 1]], np.float64),
    }[turn]


def turned(image: Pixels, turn: int) -> Pixels:
    """The image turned clockwise by 0, 90, 180 or 270 degrees."""
    if not turn:
        return image
    code = {90: cv2.ROTATE_90_CLOCKWISE, 180: cv2.ROTATE_180, 270: cv2.ROTATE_90_COUNTERCLOCKWISE}[turn]
    return cv2.rotate(image, code).astype(np.uint8)


def straightened(image: Pixels, skew: float) -> tuple[Pixels, Matrix]:
    """The image turned clockwise by `skew` degrees, on a canvas that holds all of it; and the matrix."""
    high, wide = image.shape[:2]
    if skew == 0:
        return image, np.eye(3)
    angle = math.radians(skew)
    cos, sin = math.cos(angle), math.sin(angle)
    # Clockwise on screen: y grows downwards.
    new = math.ceil(wide * cos + high * abs(sin)), math.ceil(wide * abs(sin) + high * cos)
    shift = (
        new[0] / 2 - (cos * wide / 2 - sin * high / 2),
        new[1] / 2 - (sin * wide / 2 + cos * high / 2),
    )
    matrix = np.array([[cos, -sin, shift[0]], [sin, cos, shift[1]], [0, 0, 1]], np.float64)
    flat = cv2.warpAffine(
        image, matrix[:2], new, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_CONSTANT, borderValue=(255, 255, 255)
    )
    return flat.astype(np.uint8), matrix
