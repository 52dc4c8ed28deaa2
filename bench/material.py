"""The papers that the bench reads: drawn anew for each run, the same for the same seed."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pikepdf
import pypdfium2 as pdfium
from PIL import Image

from inspector.papers.bundle import Plan, draw_bundle, plan_of

SHIPMENT = ("commercial_invoice", "packing_list", "bill_of_lading", "certificate_of_origin")
DPI = 200
# Layouts with pages: a digital invoice or packing list may otherwise come as a workbook.
PAGED = (("commercial_invoice", "invoice_letterhead"), ("packing_list", "packing_ruled"))


def shipments(pages: int, grade: str, place: Path) -> Path:
    """A folder of bundles with that many pages or a few more in all, one shipment in one merged PDF each."""
    folder = place / f"{grade}-{pages}"
    drawn = number = 0
    while drawn < pages:
        number += 1
        merged = _one(f"{grade}/{number}", grade, place / "drawn")
        drawn += page_count(merged)
        bundle = folder / f"shipment-{number}"
        bundle.mkdir(parents=True)
        shutil.copy(merged, bundle / "papers.pdf")
    return folder


def copies(pages: int, grade: str, place: Path) -> Path:
    """A bundle of exactly that many pages: one shipment whose papers come again and again, no two the same pixels."""
    folder = place / f"copies-{grade}-{pages}"
    folder.mkdir(parents=True)
    merged = _one(f"copies/{grade}", grade, place / "drawn")
    (_repeated_text if grade == "digital" else _repeated_pictures)(merged, pages, folder)
    return folder


def one_invoice(place: Path) -> Path:
    """A digital invoice of one page."""
    plan = Plan("invoice", "bench/invoice", ("commercial_invoice",), delivery="merged", lines=2, layouts=PAGED)
    draw_bundle(plan, place / "drawn/bundles", place / "drawn/truth")
    (path,) = (place / "drawn/bundles/invoice").iterdir()
    return path


def bundles(count: int, place: Path, *, held_out: bool, grade: str = "") -> tuple[Path, Path]:
    """Varied bundles with their truth; `held_out` draws the layouts kept apart for measuring, `grade` only one."""
    folder = place / ("held-out" if held_out else "known")
    for number in range(1, count + 1):
        plan = plan_of(number, "bench", held_out=held_out)
        if grade:
            plan = plan_of(number, "bench", held_out=held_out, grades=(grade,))
        draw_bundle(plan, folder / "bundles", folder / "truth")
    return folder / "bundles", folder / "truth"


def stored(cases: Path, copies: int, folder: Path) -> tuple[int, int]:
    """Copies of each written case, first one of each, then the next of each; how many cases and pages they are."""
    pages = 0
    for number in range(1, copies + 1):
        for case in sorted(path.parent for path in cases.glob("*/case.json")):
            copy = folder / f"{number:03}-{case.name}"
            shutil.copytree(case, copy, ignore=shutil.ignore_patterns("report.*"))
            pages += sum(file["pages"] for file in json.loads((copy / "case.json").read_bytes())["files"])
    return sum(1 for _ in folder.iterdir()), pages


def page_count(path: Path) -> int:
    """How many pages a PDF has."""
    document = pdfium.PdfDocument(path)
    try:
        return len(document)
    finally:
        document.close()


def pdfs(folder: Path) -> list[Path]:
    """The PDFs of a folder and of the folders in it."""
    return sorted(folder.rglob("*.pdf"))


def pictures(path: Path) -> list[Image.Image]:
    """Every page of a PDF as the reader would see it."""
    document = pdfium.PdfDocument(path)
    try:
        return [page.render(scale=DPI / 72).to_pil().convert("RGB") for page in document]
    finally:
        document.close()


def _one(seed: str, grade: str, place: Path) -> Path:
    name = seed.replace("/", "-")
    folder = place / "bundles" / name
    if not folder.exists():
        plan = Plan(name, seed, SHIPMENT, grade, "merged", lines=3, layouts=PAGED)
        draw_bundle(plan, place / "bundles", place / "truth")
    (path,) = folder.glob("*.pdf")
    return path


def _repeated_text(source: Path, pages: int, folder: Path) -> None:
    with pikepdf.open(source) as papers, pikepdf.new() as out:
        for number in range(pages):
            out.pages.append(papers.pages[number % len(papers.pages)])
        out.save(folder / "papers.pdf")


def _repeated_pictures(source: Path, pages: int, folder: Path) -> None:
    """Files of ten pages; each copy has a grain of its own, so that no page is known by its pixels."""
    originals = [np.asarray(picture, np.int16) for picture in pictures(source)]
    grain = np.random.default_rng(7)
    for begin in range(0, pages, 10):
        leaves = []
        for number in range(begin, min(begin + 10, pages)):
            original = originals[number % len(originals)]
            noise = grain.integers(-3, 4, original.shape[:2], dtype=np.int16)[..., None]
            leaves.append(Image.fromarray(np.clip(original + noise, 0, 255).astype(np.uint8)))
        path = folder / f"scan {begin // 10 + 1:02}.pdf"
        leaves[0].save(path, "PDF", resolution=DPI, save_all=True, append_images=leaves[1:], quality=60)
