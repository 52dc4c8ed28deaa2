"""Lays a photographed sheet of paper flat: finds its four edges before a darker desk and undoes the perspective."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from inspector.reading.engine import Pixels
from inspector.reading.scan_frame import Matrix, square

SIDE: Final = 600  # pixels of the long side at which the sheet is looked for
RIM: Final = 0.012  # of the sides: what the edge of a picture shows
LIT: Final = 30  # grey levels by which a sheet is lighter than what lies around it
LIGHT_RIM: Final = 205  # a picture with a lighter edge is a scan: there is no desk
EDGES: Final = (20, 50)  # Canny's thresholds; the edge of a sheet is soft where a shadow lies on it
PRINT: Final = 9  # pixels at SIDE: strokes of print are thinner
LEAST: Final = 0.2  # of the picture: a smaller sheet is a label or a picture
WHOLE: Final = 0.93  # share of the four-sided figure that is sheet
CORNER: Final = 0.12  # of a side: left out at either end when its line is drawn, since corners are bent
OFF_RIM: Final = 3  # pixels at SIDE: an edge nearer to that of the picture is where the sheet was cut off
BENT: Final = 0.012  # of the sides: a figure nearer to a rectangle is not worth the loss of sharpness
STRAIGHT: Final = 1.5  # pixels at SIDE: a figure whose sides lie so straight is a panel of a page, with print about it
FILLING: Final = 0.8  # of the picture, from which a straight sheet is left as it lies
MARGIN: Final = 0.01  # of the sides, kept around the sheet

Corners = NDArray[np.float32]


def find_sheet(image: Pixels) -> Corners | None:
    """The corners (4×2, pixels, clockwise from top left) of a sheet that lies askew to the camera or far from it.

    None where there is no desk around it, where one of its edges is not seen, and where it lies straight and large:
    then the page can be read as it is. What is printed around a straight panel of a page would be lost.
    """
    high, wide = image.shape[:2]
    shrink = min(1.0, SIDE / max(high, wide))
    size = max(1, round(wide * shrink)), max(1, round(high * shrink))
    small = cv2.resize(image, size, interpolation=cv2.INTER_AREA)
    grey = (small if small.ndim == 2 else cv2.cvtColor(small, cv2.COLOR_RGB2GRAY)).astype(np.uint8)
    if not _has_desk(grey):
        return None
    corners = _four_corners(_sheet(grey))
    if corners is None or not _lit(grey, corners) or _lies_well(corners, grey.size):
        return None
    found: Corners = (corners * [wide / size[0], high / size[1]]).astype(np.float32)
    return found


def flattened(image: Pixels, sheet: Corners, dpi: tuple[float, float], target: float) -> tuple[Pixels, Matrix]:
    """The sheet alone, flat, at `target` dpi, and the matrix that takes pixels of the image there."""
    pixels, scaling = square(image, dpi, target)
    corners = cv2.perspectiveTransform(sheet[None].astype(np.float64), scaling)[0]
    wide, high = sheet_size(corners)
    edge = round(MARGIN * max(wide, high))
    flat = np.array([[0, 0], [wide, 0], [wide, high], [0, high]], np.float32) + edge
    matrix = cv2.getPerspectiveTransform(corners.astype(np.float32), flat)
    size = round(wide + 2 * edge), round(high + 2 * edge)
    laid = cv2.warpPerspective(pixels, matrix, size, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    return laid.astype(np.uint8), np.asarray(matrix, np.float64) @ scaling


def sheet_size(corners: NDArray[np.floating]) -> tuple[float, float]:
    """Width and height of the sheet, taken from the longer of two opposite sides: the nearer one is the sharper."""
    top, right, bottom, left = (float(np.linalg.norm(corners[i] - corners[i - 3])) for i in range(4))
    return max(top, bottom), max(left, right)


def _has_desk(grey: Pixels) -> bool:
    """Whether the edge of the picture is mostly darker than its lightest parts."""
    edge = max(2, round(RIM * max(grey.shape)))
    rim = np.concatenate([part.ravel() for part in (grey[:edge], grey[-edge:], grey[:, :edge], grey[:, -edge:])])
    middle = float(np.median(rim))
    return middle < LIGHT_RIM and middle < float(np.percentile(grey, 90)) - LIT


def _sheet(grey: Pixels) -> Pixels:
    """1 where no way leads from the edge of the picture that crosses no edge: the sheet with all that is on it."""
    bare = cv2.morphologyEx(grey, cv2.MORPH_CLOSE, np.ones((PRINT, PRINT), np.uint8))
    edges = cv2.Canny(cv2.GaussianBlur(bare, (0, 0), 1.5), *EDGES)
    walls = cv2.morphologyEx(edges, cv2.MORPH_CLOSE, np.ones((7, 7), np.uint8))
    walls = cv2.dilate(walls, np.ones((3, 3), np.uint8))
    _, labels = cv2.connectedComponents((walls == 0).astype(np.uint8), connectivity=4)
    rim = np.unique(np.concatenate((labels[0], labels[-1], labels[:, 0], labels[:, -1])))
    inside = np.isin(labels, rim[rim > 0], invert=True).astype(np.uint8)
    inside = cv2.morphologyEx(inside, cv2.MORPH_OPEN, np.ones((15, 15), np.uint8)).astype(np.uint8)
    count, pieces, stats, _ = cv2.connectedComponentsWithStats(inside, connectivity=4)
    if count < 2:
        return np.zeros_like(grey)
    largest = (pieces == 1 + int(stats[1:, cv2.CC_STAT_AREA].argmax())).astype(np.uint8)
    return cv2.erode(largest, np.ones((3, 3), np.uint8)).astype(np.uint8)  # the walls were made thicker by this


def _four_corners(sheet: Pixels) -> Corners | None:
    """The corners of the sheet where it has four straight edges, all of them within the picture."""
    area = cv2.countNonZero(sheet)
    if area < LEAST * sheet.size:
        return None
    contours, _ = cv2.findContours(sheet, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    hull = cv2.convexHull(max(contours, key=cv2.contourArea)).reshape(-1, 2).astype(np.float32)
    rough = _simplified(hull)
    if rough is None:
        return None
    corners = _sharpened(rough, hull)
    if corners is None or not _within(corners, sheet.shape):
        return None
    figure = cv2.contourArea(corners)
    return corners if WHOLE * figure <= area <= figure / WHOLE else None


def _simplified(hull: Corners) -> Corners | None:
    length = cv2.arcLength(hull, True)
    for share in (0.01, 0.02, 0.03, 0.05):
        few = cv2.approxPolyDP(hull, share * length, True)
        if len(few) == 4:
            return _clockwise(few.reshape(4, 2).astype(np.float32))
    return None


def _clockwise(corners: Corners) -> Corners:
    """The corners clockwise, from the one nearest to the top left of the picture."""
    around = corners - corners.mean(axis=0)
    ordered = corners[np.argsort(np.arctan2(around[:, 1], around[:, 0]))]
    return np.roll(ordered, -int(ordered.sum(axis=1).argmin()), axis=0)


def _sharpened(rough: Corners, hull: Corners) -> Corners | None:
    """The corners at which the four edges, each drawn through the middle of its side, cross."""
    outline = _outline(hull)
    lines = []
    for start, end in zip(rough, np.roll(rough, -1, axis=0), strict=True):
        along = end - start
        length = float(np.linalg.norm(along))
        share = (outline - start) @ along / length**2
        away = np.abs((outline - start) @ np.array([-along[1], along[0]]) / length)
        own = outline[(share > CORNER) & (share < 1 - CORNER) & (away < 0.03 * length)]
        if len(own) < 2:
            return None
        lines.append(cv2.fitLine(own, cv2.DIST_HUBER, 0, 0.01, 0.01).ravel())
    crossings = [_crossing(lines[i - 1], lines[i]) for i in range(4)]
    return None if any(c is None for c in crossings) else np.array(crossings, np.float32)


def _outline(hull: Corners) -> Corners:
    """Points along a figure, one a pixel."""
    points = [
        start + (end - start) * np.linspace(0, 1, max(2, int(np.linalg.norm(end - start))), endpoint=False)[:, None]
        for start, end in zip(hull, np.roll(hull, -1, axis=0), strict=True)
    ]
    return np.concatenate(points).astype(np.float32)


def _crossing(one: Sequence[float], other: Sequence[float]) -> tuple[float, float] | None:
    """Where two lines (direction and a point, as `fitLine` gives them) cross; None where they are nearly parallel."""
    ax, ay, px, py = (float(v) for v in one)
    bx, by, qx, qy = (float(v) for v in other)
    sine = ax * by - ay * bx
    if abs(sine) < 0.5:
        return None
    far = ((qx - px) * by - (qy - py) * bx) / sine
    return px + far * ax, py + far * ay


def _within(corners: Corners, shape: tuple[int, ...]) -> bool:
    high, wide = shape
    inner = (corners >= OFF_RIM) & (corners <= [wide - 1 - OFF_RIM, high - 1 - OFF_RIM])
    return bool(inner.all())


def _lit(grey: Pixels, corners: Corners) -> bool:
    """Whether the sheet is lighter than the desk along each of its edges."""
    middle = corners.mean(axis=0)
    shares = np.linspace(0.1, 0.9, 33)[:, None]
    for start, end in zip(corners, np.roll(corners, -1, axis=0), strict=True):
        edge = start + (end - start) * shares
        inwards = (middle - (start + end) / 2) / np.linalg.norm(middle - (start + end) / 2) * 6
        inner, outer = (_levels(grey, edge + inwards * way) for way in (1, -1))
        if float(np.median(inner) - np.median(outer)) < LIT:
            return False
    return True


def _levels(grey: Pixels, points: NDArray[np.floating]) -> NDArray[np.uint8]:
    columns, rows = np.clip(points.round().astype(int), 0, [grey.shape[1] - 1, grey.shape[0] - 1]).T
    found: Pixels = grey[rows, columns]
    return found


def _lies_well(corners: Corners, picture: int) -> bool:
    """Whether the sheet is as good as a rectangle and fills the picture, or is so straight that it was drawn."""
    # In a parallelogram the diagonals halve each other, in a rectangle they are equally long.
    off = float(np.linalg.norm(corners[0] + corners[2] - corners[1] - corners[3])) / 2
    first, second = (float(np.linalg.norm(corners[i] - corners[i + 2])) for i in (0, 1))
    bent = max(off, abs(first - second) / 2) / max(sheet_size(corners))
    drawn = float(np.abs(corners - np.roll(corners, -1, axis=0)).min(axis=1).max()) < STRAIGHT
    return bent < BENT and (drawn or cv2.contourArea(corners) > FILLING * picture)
