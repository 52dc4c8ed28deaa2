"""The bare recogniser: orientation and both readings of every page of a folder, and nothing else.

$ python -m bench.bare FOLDER 0 1      # reads each page of the PDFs; with `1 2` every second page, from the second on

Prints the seconds for opening the engines and for reading, and the number of pages and words.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import numpy as np

import inspector.ocr
from bench.material import DPI, pdfs, pictures
from inspector.reading.engine import OcrOptions, open_engine
from inspector.reading.image import bare_read


def main() -> None:
    """Read the share of the pages that the arguments name."""
    folder, first_page, step = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    pages = [picture for path in pdfs(folder) for picture in pictures(path)]
    pixels = [np.asarray(picture) for picture in pages[first_page::step]]
    begun = time.perf_counter()
    first = open_engine("ppocr", inspector.ocr, OcrOptions())
    second = open_engine("tesseract", inspector.ocr, OcrOptions())
    opened = time.perf_counter()
    words = sum(bare_read(image, first, second, dpi=DPI) for image in pixels)
    done = time.perf_counter()
    print(json.dumps({"open": opened - begun, "read": done - opened, "pages": len(pixels), "words": words}))


if __name__ == "__main__":
    main()
