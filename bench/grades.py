"""What each grade of scan costs, and where: in recognition, in splitting, in fields or in lines.

$ python -m bench.grades --grade bleed --grade stamped     # prints the table and writes it into docs/benchmarks.md
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path

import inspector.ocr
from bench.page import machine, table, write_section
from bench.recognition import leaves, recognised
from bench.run import PAGE, inspect
from bench.score import score_folder
from inspector.papers.bundle import draw_bundle, plan_of
from inspector.papers.grades import GRADES
from inspector.reading.engine import OcrOptions, open_engine

HEAD = (
    "grade", "words right", "numbers right", "words that are none",
    "document type", "fields", "rows found", "line items F1",
)  # fmt: skip


def measure(grades: Sequence[str], bundles: int, pages: int, place: Path) -> str:
    """The table: recognition on worn digital pages, the rest on whole bundles of the grade."""
    first, second = (open_engine(name, inspector.ocr, OcrOptions()) for name in ("ppocr", "tesseract"))
    digital = leaves(place / "digital", pages)
    rows = [
        (grade, *_recognition(recognised(digital, grade, first, second)), *_bundles(grade, bundles, place))
        for grade in grades
    ]
    note = (
        f"Recognition: {pages} digital pages, worn as the grade wears them; a word counts where it stands, and words "
        f"that are none (stamps, the back of the sheet, specks) are counted a page. Scripts that no reader knows "
        f"count as lost. The rest: {bundles} bundles a grade, from drawing to case; each stage loses what is left."
    )
    return "\n\n".join([note, table(HEAD, rows)])


def _recognition(counts: dict[str, int]) -> tuple[str, str, str]:
    words = counts["word"] + counts["number"]
    right = counts["word right"] + counts["number right"]
    numbers = counts["number right"] / max(1, counts["number"])
    return f"{right / max(1, words):.3f}", f"{numbers:.3f}", f"{counts['extra'] / counts['pages']:.1f}"


def _bundles(grade: str, count: int, place: Path) -> tuple[str, ...]:
    folder = place / grade
    for number in range(1, count + 1):
        draw_bundle(plan_of(number, "grades", grades=(grade,)), folder / "bundles", folder / "truth")
    inspect(sorted((folder / "bundles").iterdir()), folder / "out", "--no-pdf", "--jobs", "1")
    rates = score_folder(folder / "out", folder / "truth")[0]["all"].rates()
    return tuple(f"{rates[name] or 0:.3f}" for name in HEAD[4:])


def main() -> None:
    """Measure the grades asked for, print the table and write it."""
    parser = argparse.ArgumentParser(description="Measure by grade of scan and by stage.")
    parser.add_argument("--grade", choices=list(GRADES), action="append")
    parser.add_argument("--bundles", type=int, default=4)
    parser.add_argument("--pages", type=int, default=12)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-") as place:
        body = measure(asked.grade or list(GRADES), asked.bundles, asked.pages, Path(place))
    print(body)
    write_section(PAGE, "grades", f"## Grades of scan, stage by stage\n\n*{machine()}*\n\n{body}")


if __name__ == "__main__":
    main()
