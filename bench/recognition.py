"""How many words of worn pages are read rightly, and which way up they lie: digital pages, worn as a grade wears them.

$ python -m bench.recognition --grade faint --pages 12     # words and numbers that were read where they stand
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pypdfium2 as pdfium

import inspector.ocr
from bench import material
from bench.page import table
from inspector.core.box import Box, PageId, clamp
from inspector.core.page import Page, Word
from inspector.papers.chance import chance
from inspector.papers.geometry import carry
from inspector.papers.grades import GRADES, Scan, turn
from inspector.reading.engine import OcrOptions, Recogniser, open_engine
from inspector.reading.image import read_image
from inspector.reading.limits import Limits
from inspector.reading.pdf import read_page
from inspector.reading.reader import Desk, Image

STAMP = "17-APR-2026 09:17  LANTERN BAY METALS"


@dataclass(frozen=True, slots=True)
class Leaf:
    """One digital page of a file, and its words by the text layer."""

    path: Path
    number: int
    words: tuple[Word, ...]


def leaves(place: Path, most: int) -> list[Leaf]:
    """Digital pages of varied bundles in all layouts, as many as asked for, in an order that mixes the kinds."""
    found: list[Leaf] = []
    for held_out in (False, True):
        bundles, _ = material.bundles(-(-most // 8) + 1, place, held_out=held_out, grade="digital")
        found += [leaf for path in material.pdfs(bundles) for leaf in _of_file(path)]
    chance("leaves").shuffle(found)
    return found[:most]


def _of_file(path: Path) -> Iterator[Leaf]:
    desk = Desk(Limits(), _unasked)
    for number in range(1, material.page_count(path) + 1):
        yield Leaf(path, number, read_page(path, PageId(path.name, number), number, desk).words)


def _unasked(image: Image, page: PageId, *, dpi: tuple[float, float]) -> Page:
    return Page(page, 1, 1, (), "none")


def worn(leaf: Leaf, grade: str, *, quarters: int = 0) -> tuple[Scan, list[Box]]:
    """The page as the grade leaves it, turned clockwise, and the boxes of its words there."""
    chosen, rng = GRADES[grade], chance("worn", leaf.path.name, leaf.number, grade)
    with pdfium.PdfDocument(leaf.path) as document:
        picture = document[leaf.number - 1].render(scale=chosen.dpi / 72, grayscale=not chosen.colour).to_pil()
    pixels = np.asarray(picture.convert("RGB" if chosen.colour else "L"), dtype=np.uint8).copy()
    scan = turn(chosen.work(pixels, rng, STAMP), quarters)
    before, after = (pixels.shape[1], pixels.shape[0]), (scan.image.shape[1], scan.image.shape[0])
    page = PageId(leaf.path.name, leaf.number)
    corners = [(w.box.left, w.box.top, w.box.right, w.box.bottom) for w in leaf.words]
    return scan, [clamp(page, *carry(box, before, after, scan.matrix)) for box in corners]


def count_words(leaf: Leaf, boxes: Sequence[Box], page: Page) -> Counter[str]:
    """Words and numbers that are printed, and those that stand in the reading at their place."""
    counts: Counter[str] = Counter()
    for word, box in zip(leaf.words, boxes, strict=True):
        right = _plain(word.text) in _plain("".join(w.text for w in page.words if _near(w.box, box)))
        kind = "number" if any(c.isdigit() for c in word.text) else "word"
        counts[kind] += 1
        counts[f"{kind} right"] += right
    counts["unread"] = len(page.unread)
    counts["read"] = len(page.words)
    counts["extra"] = sum(not any(_near(w.box, box) for box in boxes) for w in page.words)
    counts["pages"] = 1
    return counts


def _near(read: Box, printed: Box) -> bool:
    return read.overlap(printed) > 0.3 * min(read.area, printed.area)


def _plain(text: str) -> str:
    return "".join(c for c in text if c.isalnum()).casefold()


def recognised(pages: Iterable[Leaf], grade: str, first: Recogniser, second: Recogniser | None) -> Counter[str]:
    """Counts over the pages, with the milliseconds they took."""
    counts: Counter[str] = Counter()
    for leaf in pages:
        scan, boxes = worn(leaf, grade)
        begun = time.perf_counter()
        page = read_image(scan.image, PageId(leaf.path.name, leaf.number), dpi=scan.dpi, first=first, second=second)
        counts["ms"] += round(1000 * (time.perf_counter() - begun))
        counts += count_words(leaf, boxes, page)
    return counts


def row(grade: str, counts: Counter[str]) -> tuple[object, ...]:
    """A line of the table."""
    words = counts["word"] + counts["number"]
    right = counts["word right"] + counts["number right"]
    pages = counts["pages"]
    return (
        grade,
        pages,
        f"{right / words:.4f}",
        f"{counts['number right'] / counts['number']:.4f}",
        f"{counts['extra'] / pages:.1f}",
        f"{counts['unread'] / pages:.1f}",
        f"{counts['ms'] / pages / 1000:.2f}",
    )


HEAD = ("grade", "pages", "words right", "numbers right", "other words a page", "unread boxes a page", "seconds a page")


def main() -> None:
    """Measure the grades asked for and print a table."""
    parser = argparse.ArgumentParser(description="Measure recognition on worn pages.")
    parser.add_argument("--grade", choices=list(GRADES), action="append")
    parser.add_argument("--pages", type=int, default=12)
    parser.add_argument("--alone", action="store_true", help="without the second reader")
    asked = parser.parse_args()
    first = open_engine("ppocr", inspector.ocr, OcrOptions())
    second = None if asked.alone else open_engine("tesseract", inspector.ocr, OcrOptions())
    with TemporaryDirectory(prefix="bench-") as place:
        pages = leaves(Path(place), asked.pages)
        rows = [row(grade, recognised(pages, grade, first, second)) for grade in asked.grade or GRADES]
    print(table(HEAD, rows))


if __name__ == "__main__":
    main()
