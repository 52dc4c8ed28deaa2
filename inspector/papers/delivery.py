"""How drawn papers come to the reader: digital or scanned, apart or merged, as PDF, JPEG or fax, with their marks."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import numpy as np
import pikepdf
import pypdfium2 as pdfium
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from inspector.papers import geometry
from inspector.papers.grades import GRADES, Scan, turn
from inspector.papers.sheet import Drawn, Mark
from inspector.papers.telling import Placed

DELIVERIES = ("separate", "merged", "jpeg", "fax_tiff", "rotated_merged")
"""The ways of delivery; `jpeg`, `fax_tiff` and `rotated_merged` are of scans only."""
_NAMES = {
    "commercial_invoice": ("Invoice", "发票"),
    "packing_list": ("Packing list", "装箱单"),
    "bill_of_lading": ("BL copy", "提单"),
    "air_waybill": ("AWB", "空运单"),
    "certificate_of_origin": ("CO", "原产地证书"),
    "customs_declaration": ("Declaration", "报关单"),
    "certificate_of_analysis": ("COA", "检验报告"),
    "safety_data_sheet": ("MSDS", "安全技术说明书"),
    "export_licence": ("Export licence", "许可证"),
}


@dataclass(frozen=True, slots=True)
class Item:
    """A paper ready to be delivered."""

    kind: str
    layout: str
    drawn: Drawn


@dataclass(frozen=True, slots=True)
class Leaf:
    """One scanned page of a paper with the marks where they came to lie."""

    scan: Scan
    marks: tuple[Mark, ...]
    upright: tuple[Mark, ...]
    turned: int


def deliver(items: Sequence[Item], folder: Path, rng: Random, *, grade: str, delivery: str, words: str) -> list[Placed]:
    """Write the papers into the folder and tell where each lies.

    Args:
        items: the papers, in the order of the bundle.
        folder: an existing empty folder.
        rng: decides file names and wear.
        grade: `digital` or a name of `GRADES`.
        delivery: one of `DELIVERIES`.
        words: what a fax header or a rubber stamp says.
    """
    if grade == "digital":
        return _digital(items, folder, rng, merged=delivery == "merged")
    leaves = [list(_leaves(item, rng, grade, words, rotate=delivery == "rotated_merged")) for item in items]
    write = {"separate": _apart, "jpeg": _jpegs}.get(delivery, _together(delivery))
    return write(items, leaves, folder, rng)


def _digital(items: Sequence[Item], folder: Path, rng: Random, *, merged: bool) -> list[Placed]:
    if not merged:
        return [_one_file(item, folder, name) for item, name in zip(items, _file_names(items, rng), strict=True)]
    placed, first, file = [], 1, rng.choice(("documents.pdf", "shipping docs.pdf", "单证.pdf"))
    with pikepdf.new() as whole:
        for item in items:
            if item.drawn.suffix != ".pdf":
                placed.append(_one_file(item, folder, _NAMES[item.kind][0]))
                continue
            with pikepdf.open(io.BytesIO(item.drawn.content)) as part:
                whole.pages.extend(part.pages)
            placed.append(_placed(item, file, first, item.drawn.marks))
            first += item.drawn.pages
        if first > 1:
            whole.save(folder / file, static_id=True)
    return placed


def _one_file(item: Item, folder: Path, name: str) -> Placed:
    file = name + item.drawn.suffix
    (folder / file).write_bytes(item.drawn.content)
    return _placed(item, file, 1, item.drawn.marks)


def _placed(item: Item, file: str, first: int, marks: Sequence[Mark]) -> Placed:
    moved = tuple(replace(mark, page=mark.page + first - 1) for mark in marks)
    return Placed(item.kind, item.layout, file, tuple(range(first, first + item.drawn.pages)), moved)


def _file_names(items: Sequence[Item], rng: Random) -> list[str]:
    style, start = rng.choice(("en", "zh", "scan", "numbered")), rng.randrange(11, 800)
    if style == "scan":
        return [f"doc{start + place:05d}" for place in range(len(items))]
    if style == "numbered":
        return [f"{place + 1:02d} {_NAMES[item.kind][0]}" for place, item in enumerate(items)]
    return [_NAMES[item.kind][style == "zh"] for item in items]


def _leaves(item: Item, rng: Random, name: str, words: str, *, rotate: bool) -> Iterator[Leaf]:
    """The pages of one paper as scans."""
    grade = GRADES[name]
    document = pdfium.PdfDocument(item.drawn.content)
    for number in range(len(document)):
        bitmap = document[number].render(scale=grade.dpi / 72, grayscale=not grade.colour)
        image = bitmap.to_pil().convert("RGB" if grade.colour else "L")
        before = image.size
        upright = grade.work(np.asarray(image, dtype=np.uint8).copy(), rng, words)
        quarters = rng.choice((0, 1, 1, 2, 3)) if rotate else 0
        scan = turn(upright, quarters)
        own = [mark for mark in item.drawn.marks if mark.page == number + 1]
        yield Leaf(scan, _carried(own, before, scan), _carried(own, before, upright), quarters)
    document.close()


def _carried(marks: Sequence[Mark], before: tuple[int, int], scan: Scan) -> tuple[Mark, ...]:
    after = scan.image.shape[1], scan.image.shape[0]
    return tuple(replace(mark, box=geometry.carry(mark.box, before, after, scan.matrix)) for mark in marks)


def _apart(items: Sequence[Item], leaves: list[list[Leaf]], folder: Path, rng: Random) -> list[Placed]:
    placed = []
    for item, pages, name in zip(items, leaves, _file_names(items, rng), strict=True):
        _write_pdf(folder / f"{name}.pdf", pages)
        placed.append(_scanned(item, pages, [(f"{name}.pdf", at + 1) for at in range(len(pages))]))
    return placed


def _jpegs(items: Sequence[Item], leaves: list[list[Leaf]], folder: Path, rng: Random) -> list[Placed]:
    """One JPEG a page; a paper of several pages is told by its first file only, as one document lies in one file."""
    placed, number = [], rng.randrange(1000, 9000)
    for item, pages in zip(items, leaves, strict=True):
        for at, leaf in enumerate(pages):
            file = f"IMG_{number}.jpg"
            (folder / file).write_bytes(_jpeg(leaf.scan))
            one = replace(item, drawn=replace(item.drawn, pages=1))
            told = replace(leaf, marks=_on_page(leaf.marks, 1), upright=_on_page(leaf.upright, 1))
            placed.append(_scanned(one, [told], [(file, 1)]))
            number += 1 + at
    return placed


def _together(delivery: str) -> Callable[[Sequence[Item], list[list[Leaf]], Path, Random], list[Placed]]:
    def write(items: Sequence[Item], leaves: list[list[Leaf]], folder: Path, rng: Random) -> list[Placed]:
        pages = [leaf for one in leaves for leaf in one]
        file = (
            "received fax.tif"
            if delivery == "fax_tiff"
            else rng.choice(("scan.pdf", "all documents.pdf", "扫描件.pdf"))
        )
        _write_tiff(folder / file, pages) if delivery == "fax_tiff" else _write_pdf(folder / file, pages)
        placed, first = [], 1
        for item, own in zip(items, leaves, strict=True):
            placed.append(_scanned(item, own, [(file, first + at) for at in range(len(own))]))
            first += len(own)
        return placed

    return write


def _scanned(item: Item, leaves: Sequence[Leaf], where: Sequence[tuple[str, int]]) -> Placed:
    marks = tuple(mark for leaf, (_, page) in zip(leaves, where, strict=True) for mark in _on_page(leaf.marks, page))
    upright = tuple(
        mark for leaf, (_, page) in zip(leaves, where, strict=True) for mark in _on_page(leaf.upright, page)
    )
    pages = tuple(page for _, page in where)
    return Placed(item.kind, item.layout, where[0][0], pages, marks, upright, leaves[0].turned)


def _on_page(marks: Sequence[Mark], page: int) -> tuple[Mark, ...]:
    return tuple(replace(mark, page=page) for mark in marks)


def _jpeg(scan: Scan) -> bytes:
    stream = io.BytesIO()
    Image.fromarray(scan.image).save(stream, "JPEG", quality=scan.quality or 75, dpi=scan.dpi)
    return stream.getvalue()


def _write_pdf(path: Path, leaves: Sequence[Leaf]) -> None:
    canvas = Canvas(str(path), invariant=1)
    for leaf in leaves:
        high, wide = leaf.scan.image.shape[:2]
        size = (wide * 72 / leaf.scan.dpi[0], high * 72 / leaf.scan.dpi[1])
        canvas.setPageSize(size)
        image = ImageReader(io.BytesIO(_jpeg(leaf.scan)))
        if not leaf.scan.quality:
            image = ImageReader(Image.fromarray(leaf.scan.image).convert("1"))
        canvas.drawImage(image, 0, 0, *size)
        canvas.showPage()
    canvas.save()


def _write_tiff(path: Path, leaves: Sequence[Leaf]) -> None:
    """A multi-page fax: ITU-T T.6 coding, resolution as sent, unequal across and down."""
    images = [Image.fromarray(leaf.scan.image).convert("1") for leaf in leaves]
    images[0].save(path, "TIFF", save_all=True, append_images=images[1:], compression="group4", dpi=leaves[0].scan.dpi)
