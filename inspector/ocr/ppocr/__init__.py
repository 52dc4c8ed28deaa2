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
TOGETHER: Final = 1024  # pixels of width in one call of the network: a tenth faster than line by line
TALL: Final = 1.5  # a line higher than this times its width runs from top to bottom


Line = tuple[tuple[Run, ...], int]
"""Words of a line, and the width in pixels to which it was scaled."""


@dataclass(frozen=True, slots=True)
class PpOcr:
    """PP-OCR, opened. One page at a time, a few lines at a time: the fastest on one core, and small."""

    networks: Networks
    name: str = "ppocr"

    def read(self, image: Pixels, dpi: float) -> tuple[RawWord, ...]:
        """Find and read all words of an upright page."""
        lines = [
            (number, corners, _cut(image, corners, *size))
            for number, corners in enumerate(find_lines(image, self.networks.detect))
            if min(size := size_of(corners)) >= 4
        ]
        across = [line for line in lines if not _runs_down(line[1])]
        read = dict(zip((n for n, _, _ in across), self._lines([crop for _, _, crop in across]), strict=True))
        words: list[RawWord] = []
        for number, corners, crop in lines:
            if number in read:
                words += _placed(*read[number], corners, number)
            else:
                words += self._downwards(crop, corners, number)
        return tuple(words)

    def _downwards(self, line: Pixels, corners: Corners, number: int) -> list[RawWord]:
        """A line that runs down or up the page: laid on its side, on the other where that reads badly."""
        (down,) = self._lines([np.ascontiguousarray(np.rot90(line))])
        if _sure(down[0]) >= READS_WELL:
            return _placed(*down, np.roll(corners, -1, axis=0), number)
        (up,) = self._lines([np.ascontiguousarray(np.rot90(line, -1))])
        if _sure(up[0]) > _sure(down[0]):
            return _placed(*up, np.roll(corners, 1, axis=0), number)
        return _placed(*down, np.roll(corners, -1, axis=0), number)

    def read_crops(self, crops: Sequence[Pixels], *, latin: bool = False) -> tuple[tuple[RawWord, ...], ...]:
        """Read images of one line each; `latin` changes nothing here."""
        sizes = [crop.shape[:2] for crop in crops]
        large = [i for i, size in enumerate(sizes) if min(size) >= 4]
        read = dict(zip(large, self._lines([crops[i] for i in large]), strict=True))
        return tuple(_whole(*read[i], *sizes[i]) if i in read else () for i in range(len(crops)))

    def _lines(self, crops: Sequence[Pixels]) -> list[Line]:
        """What is read of each line: lines that are padded to one width go through the network together."""
        alike: dict[int, list[int]] = {}
        for i, crop in enumerate(crops):
            alike.setdefault(_padded(_scaled_width(crop)), []).append(i)
        read: dict[int, Line] = {}
        for padded, members in sorted(alike.items()):
            most = max(1, TOGETHER // padded)
            for start in range(0, len(members), most):
                together = members[start : start + most]
                columns = self.networks.recognise(_network_input([crops[i] for i in together], padded))
                for i, one in zip(together, columns, strict=True):
                    runs = decode(one, self.networks.characters, padded / len(one))
                    read[i] = runs, _scaled_width(crops[i])
        return [read[i] for i in range(len(crops))]


def _scaled_width(crop: Pixels) -> int:
    """The width in pixels to which a line is scaled."""
    high, wide = crop.shape[:2]
    return int(min(WIDEST, max(8, round(HEIGHT * wide / high))))


def _padded(width: int) -> int:
    return -(-width // BUCKET) * BUCKET


def _network_input(crops: Sequence[Pixels], padded: int) -> Floats:
    """Lines as the network wants them: N×3×HEIGHT×padded, -1 to 1."""
    pixels = np.zeros((len(crops), 3, HEIGHT, padded), np.float32)
    for line, crop in zip(pixels, crops, strict=True):
        width = _scaled_width(crop)
        small = cv2.resize(crop, (width, HEIGHT), interpolation=cv2.INTER_LINEAR)
        planes = small[None] if small.ndim == 2 else small[:, :, ::-1].transpose(2, 0, 1)
        line[:, :, :width] = planes.astype(np.float32) / 127.5 - 1
    return pixels


def _runs_down(corners: Corners) -> bool:
    wide, high = size_of(corners)
    return high > TALL * wide


def _whole(runs: tuple[Run, ...], width: int, high: int, wide: int) -> tuple[RawWord, ...]:
    """Words of a crop that is one line."""
    scale = wide / width
    return tuple(
        RawWord(run.text, rectangle(run.start * scale, 0, min(wide, run.end * scale), high), run.confidence)
        for run in runs
    )


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
