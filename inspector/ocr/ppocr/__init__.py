"""PP-OCRv6 with the weights of the rapidocr package: the first reader."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from typing import Final

import cv2
import numpy as np

from inspector.ocr.ppocr.decoder import Run, decode
from inspector.ocr.ppocr.detector import Corners, find_lines, size_of
from inspector.ocr.ppocr.networks import Floats, Networks, lacking, open_networks, running_path
from inspector.reading.engine import OcrEngine, OcrOptions, Pixels, Quad, RawWord, rectangle

HEIGHT: Final = 48  # pixels of a line as the reader network was trained
BUCKET: Final = 64  # widths are padded to multiples of this, so that the network keeps few shapes in memory
WIDEST: Final = 6400
READS_WELL: Final = 0.8
TALL: Final = 1.5  # a line higher than this times its width runs from top to bottom


@dataclass(frozen=True, slots=True)
class PpOcr:
    """PP-OCR, opened. One page at a time, one line at a time: the fastest on one core, and small."""

    networks: Networks
    name: str = "ppocr"

    def read(self, image: Pixels, dpi: float) -> tuple[RawWord, ...]:
        """Find and read all words of an upright page."""
        words: list[RawWord] = []
        for number, corners in enumerate(find_lines(image, self.networks.detect)):
            wide, high = size_of(corners)
            if min(wide, high) < 4:
                continue
            line = _cut(image, corners, wide, high)
            if high > TALL * wide:
                words += self._downwards(line, corners, number)
            else:
                words += _placed(*self._line(line), corners, number)
        return tuple(words)

    def _downwards(self, line: Pixels, corners: Corners, number: int) -> list[RawWord]:
        """A line that runs down or up the page: laid on its side, on the other where that reads badly."""
        down = self._line(np.ascontiguousarray(np.rot90(line)))
        if _sure(down[0]) >= READS_WELL:
            return _placed(*down, np.roll(corners, -1, axis=0), number)
        up = self._line(np.ascontiguousarray(np.rot90(line, -1)))
        if _sure(up[0]) > _sure(down[0]):
            return _placed(*up, np.roll(corners, 1, axis=0), number)
        return _placed(*down, np.roll(corners, -1, axis=0), number)

    def read_crops(self, crops: Sequence[Pixels], *, latin: bool = False) -> tuple[tuple[RawWord, ...], ...]:
        """Read images of one line each; `latin` changes nothing here."""
        return tuple(self._crop(crop) for crop in crops)

    def _crop(self, crop: Pixels) -> tuple[RawWord, ...]:
        high, wide = crop.shape[:2]
        if min(high, wide) < 4:
            return ()
        runs, width = self._line(crop)
        scale = wide / width
        return tuple(
            RawWord(run.text, rectangle(run.start * scale, 0, min(wide, run.end * scale), high), run.confidence)
            for run in runs
        )

    def _line(self, crop: Pixels) -> tuple[tuple[Run, ...], int]:
        """Words of the line, and the width in pixels to which it was scaled."""
        pixels, width = _network_input(crop)
        columns = self.networks.recognise(pixels)[0]
        return decode(columns, self.networks.characters, pixels.shape[3] / len(columns)), width


def _network_input(crop: Pixels) -> tuple[Floats, int]:
    high, wide = crop.shape[:2]
    width = min(WIDEST, max(8, round(HEIGHT * wide / high)))
    small = cv2.resize(crop, (width, HEIGHT), interpolation=cv2.INTER_LINEAR)
    padded = -(-width // BUCKET) * BUCKET
    pixels = np.zeros((1, 3, HEIGHT, padded), np.float32)
    planes = small[None] if small.ndim == 2 else small[:, :, ::-1].transpose(2, 0, 1)
    pixels[0, :, :, :width] = planes.astype(np.float32) / 127.5 - 1
    return pixels, width


def _sure(runs: tuple[Run, ...]) -> float:
    """Mean confidence by characters; 0 without any."""
    letters = sum(len(run.text) for run in runs)
    return sum(run.confidence * len(run.text) for run in runs) / letters if letters else 0.0


def _cut(image: Pixels, corners: Corners, wide: int, high: int) -> Pixels:
    """The line alone, straightened."""
    if abs(corners[0, 1] - corners[1, 1]) < 1 and abs(corners[0, 0] - corners[3, 0]) < 1:  # upright: no warp needed
        left, top = np.floor(corners.min(axis=0)).astype(int)
        right, bottom = np.ceil(corners.max(axis=0)).astype(int)
        return image[top : bottom + 1, left : right + 1]
    flat = np.array([[0, 0], [wide, 0], [wide, high], [0, high]], np.float32)
    matrix = cv2.getPerspectiveTransform(corners, flat)
    return cv2.warpPerspective(
        image, matrix, (wide, high), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    ).astype(np.uint8)


def _placed(runs: tuple[Run, ...], width: int, corners: Corners, number: int) -> list[RawWord]:
    """Words with their corners on the page, `corners` beginning where the line begins; without any, one empty word."""
    if not runs:
        return [RawWord("", _quad(corners, 0.0, 1.0), 0.0, number)]
    return [
        RawWord(run.text, _quad(corners, run.start / width, run.end / width), run.confidence, number) for run in runs
    ]


def _quad(corners: Corners, start: float, end: float) -> Quad:
    """The part of a line from `start` to `end`, as shares of its length."""
    start, end = max(0.0, min(1.0, start)), max(0.0, min(1.0, end))
    a, b, c, d = (corners[i].astype(np.float64) for i in range(4))
    points = [a + (b - a) * start, a + (b - a) * end, d + (c - d) * end, d + (c - d) * start]
    p, q, r, s = ((float(x), float(y)) for x, y in points)
    return p, q, r, s


def _open(options: OcrOptions) -> PpOcr:
    return PpOcr(open_networks(backend=options.backend, threads=options.threads))


def _version() -> str:
    return f"PP-OCRv6-small (rapidocr {version('rapidocr')}) by {running_path()}"


engine = OcrEngine("ppocr", open=_open, version=_version, missing=lacking)
