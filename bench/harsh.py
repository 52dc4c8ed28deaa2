"""How many words are read of pages worn harder than any grade: photos aslant and from afar, dark letterheads, blur.

$ python -m bench.harsh --pages 3
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import cv2
import numpy as np
import pypdfium2 as pdfium

import inspector.ocr
from bench.page import table
from bench.recognition import Leaf, count_words, leaves
from inspector.core.box import Box, PageId, clamp
from inspector.papers import wear
from inspector.papers.chance import chance
from inspector.papers.geometry import carry
from inspector.papers.grades import Scan
from inspector.papers.wear import Picture
from inspector.reading.engine import OcrOptions, open_engine
from inspector.reading.image import read_image

Work = Callable[[Picture, Random], Scan]


def photo(amount: float, margin: float, desk: tuple[int, int]) -> Work:
    """A photo whose corners stray by `amount` of the page's width, with `margin` of desk of these greys around it."""

    def work(image: Picture, rng: Random) -> Scan:
        high, wide = image.shape
        around = round(wide * margin)
        corners = np.array([[0, 0], [wide, 0], [wide, high], [0, high]], np.float32)
        strays = [
            [x + around + rng.uniform(-amount, amount) * wide, y + around + rng.uniform(-0.8, 0.8) * amount * wide]
            for x, y in corners.tolist()
        ]
        matrix = np.asarray(cv2.getPerspectiveTransform(corners, np.array(strays, np.float32)), np.float64)
        seen = wear.warp(image, matrix, (wide + 2 * around, high + 2 * around), rng.randrange(*desk))
        lit = wear.shadow(wear.light(wear.blur(seen, 0.8), rng, 0.3), rng)
        return Scan(wear.noise(lit, rng, 5), (170, 170), matrix, 60)

    return work


def letterhead(image: Picture, rng: Random) -> Scan:
    """White print on a dark band along the top; its words are no words of the page and are counted as others."""
    strip = np.full((170, image.shape[1]), 45, np.uint8)
    cv2.putText(strip, "NORTHGATE SPECIALTY METALS LTD", (90, 100), cv2.FONT_HERSHEY_DUPLEX, 2, (255,), 4)
    moved = np.array([[1, 0, 0], [0, 1, 170], [0, 0, 1]], np.float64)
    return Scan(wear.noise(wear.blur(np.vstack([strip, image]), 0.6), rng, 3), (170, 170), moved, 65)


def unfocused(image: Picture, rng: Random) -> Scan:
    """Few dots, and out of focus."""
    few = np.diag([120 / 170, 120 / 170, 1.0])
    size = round(image.shape[1] * 120 / 170), round(image.shape[0] * 120 / 170)
    small = wear.blur(cv2.resize(image, size, interpolation=cv2.INTER_AREA).astype(np.uint8), 0.7)
    return Scan(wear.noise(small, rng, 2.5), (120, 120), few, 40)


WORKS: dict[str, Work] = {
    "photo, aslant": photo(0.06, 0.12, (40, 90)),
    "photo, steeply aslant": photo(0.09, 0.2, (40, 90)),
    "photo, from afar": photo(0.07, 0.45, (30, 60)),
    "photo, light desk": photo(0.05, 0.15, (150, 190)),
    "dark letterhead": letterhead,
    "120 dpi, out of focus": unfocused,
}


def _worn(leaf: Leaf, name: str) -> tuple[Scan, list[Box]]:
    with pdfium.PdfDocument(leaf.path) as document:
        drawn = document[leaf.number - 1].render(scale=170 / 72, grayscale=True).to_pil().convert("L")
    image = np.asarray(drawn, dtype=np.uint8).copy()
    scan = WORKS[name](image, chance("harsh", name, leaf.path.name, leaf.number))
    coded = cv2.imencode(".jpg", scan.image, [cv2.IMWRITE_JPEG_QUALITY, scan.quality])[1]
    seen = np.asarray(cv2.imdecode(coded, cv2.IMREAD_GRAYSCALE), dtype=np.uint8)
    before, after = (image.shape[1], image.shape[0]), (seen.shape[1], seen.shape[0])
    page = PageId(leaf.path.name, leaf.number)
    sides = [(w.box.left, w.box.top, w.box.right, w.box.bottom) for w in leaf.words]
    return Scan(seen, scan.dpi, scan.matrix, scan.quality), [
        clamp(page, *carry(s, before, after, scan.matrix)) for s in sides
    ]


def main() -> None:
    """Measure each kind of wear and print a table."""
    parser = argparse.ArgumentParser(description="Measure recognition on pages worn harder than any grade.")
    parser.add_argument("--pages", type=int, default=3)
    asked = parser.parse_args()
    first = open_engine("ppocr", inspector.ocr, OcrOptions())
    rows = []
    with TemporaryDirectory(prefix="bench-") as place:
        pages = leaves(Path(place), asked.pages)
        for name in WORKS:
            counts: Counter[str] = Counter()
            for leaf in pages:
                scan, boxes = _worn(leaf, name)
                read = read_image(scan.image, PageId(leaf.path.name, leaf.number), dpi=scan.dpi, first=first)
                counts += count_words(leaf, boxes, read)
            right = (counts["word right"] + counts["number right"]) / (counts["word"] + counts["number"])
            numbers = counts["number right"] / counts["number"]
            other, unread = counts["extra"] / counts["pages"], counts["unread"] / counts["pages"]
            rows.append((name, f"{right:.3f}", f"{numbers:.3f}", f"{other:.1f}", f"{unread:.1f}"))
    print(table(("wear", "words right", "numbers right", "other words a page", "unread boxes a page"), rows))


if __name__ == "__main__":
    main()
