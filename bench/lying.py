"""Which way up pages lie and how far askew, against the truth: varied digital pages, turned and laid askew on a glass.

$ python -m bench.lying --pages 200
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import cv2
import numpy as np
import pypdfium2 as pdfium

import inspector.ocr
from bench.page import table
from bench.recognition import Leaf, leaves
from inspector.papers import wear
from inspector.papers.chance import chance
from inspector.reading.cleaning import clean, ink
from inspector.reading.engine import OcrOptions, Pixels, Recogniser, open_engine
from inspector.reading.orientation import find_lie

DPI = 200
REACH = 15.0  # degrees
CLOSE = 0.3  # degrees; three pixels over a line of 600
GLASS = 238


@dataclass(frozen=True, slots=True)
class Answer:
    """One page: how it was laid and what was found; `off` is the error of the skew in degrees."""

    page: str
    quarters: int
    skew: float
    right: bool
    off: float
    seconds: float


def laid(pixels: Pixels, quarters: int, skew: float) -> Pixels:
    """A page laid on a glass that holds all of it: turned clockwise by quarters, then by `skew` degrees."""
    upright = np.ascontiguousarray(np.rot90(pixels, -quarters))
    high, wide = upright.shape
    radians = np.deg2rad(abs(skew))
    size = (
        int(wide * np.cos(radians) + high * np.sin(radians)) + 8,
        int(high * np.cos(radians) + wide * np.sin(radians)) + 8,
    )
    away = np.array([[1, 0, (size[0] - wide) / 2], [0, 1, (size[1] - high) / 2], [0, 0, 1]])
    image = wear.warp(upright, away @ wear.skew((wide, high), -skew), size, GLASS)
    return wear.noise(wear.blur(image, 0.6), chance("laid", quarters, skew), 3.0)


def answers(pages: Iterable[Leaf], reader: Recogniser) -> list[Answer]:
    """What is found of each page; each is laid another way, the same in every run."""
    found = []
    for number, leaf in enumerate(pages):
        rng = chance("lie", number)
        quarters, skew = number % 4, rng.choice((0.0, rng.uniform(-2, 2), rng.uniform(-REACH, REACH)))
        with pdfium.PdfDocument(leaf.path) as document:
            picture = document[leaf.number - 1].render(scale=DPI / 72, grayscale=True).to_pil()
        image = clean(laid(np.asarray(picture.convert("L"), dtype=np.uint8), quarters, skew))
        begun = time.perf_counter()
        lie = find_lie(image, ink(image), DPI, reader)
        seconds = time.perf_counter() - begun
        right = lie.turn % 360 == -90 * quarters % 360
        found.append(
            Answer(
                f"{leaf.path.parent.name}/{leaf.path.name}:{leaf.number}",
                quarters,
                skew,
                right,
                abs(lie.skew + skew),
                seconds,
            )
        )
    return found


def report(found: list[Answer]) -> str:
    """A table of one line, and the pages that went wrong."""
    turns = sum(a.right for a in found)
    close = sum(a.right and a.off <= CLOSE for a in found)
    line = (
        len(found),
        f"{turns / len(found):.3f}",
        f"{close / len(found):.3f}",
        max(a.off for a in found),
        sum(a.seconds for a in found) / len(found),
    )
    shown = table(
        ("pages", "right way up", f"and level within {CLOSE}°", "largest error of the skew", "seconds a page"), [line]
    )
    wrong = [
        f"- {a.page}: turned {a.quarters} quarters, {a.skew:+.2f}°, off by {a.off:.2f}°"
        for a in found
        if not a.right or a.off > CLOSE
    ]
    return "\n".join([shown, "", *wrong]).strip()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure how the lie of a page is found.")
    parser.add_argument("--pages", type=int, default=200)
    asked = parser.parse_args()
    cv2.setNumThreads(1)
    reader = open_engine("ppocr", inspector.ocr, OcrOptions())
    with TemporaryDirectory(prefix="bench-") as place:
        print(report(answers(leaves(Path(place), asked.pages), reader)))


if __name__ == "__main__":
    main()
