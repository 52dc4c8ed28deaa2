"""Honest files of each kind, made in memory, and what a hostile case is."""

from __future__ import annotations

import csv
import io
import tarfile
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from email.message import EmailMessage
from functools import lru_cache
from pathlib import Path

import docx
import openpyxl
from PIL import Image, ImageDraw
from reportlab.pdfgen import canvas

READ = "read"
"""Expected outcome: pages with words and no problem."""


@dataclass(frozen=True)
class Hostile:
    """A hostile file: the name it comes under, its bytes, and the codes of which one must be told."""

    id: str
    name: str
    make: Callable[[], bytes]
    codes: tuple[str, ...]


@lru_cache
def pdf(pages: int = 1, text: str = "COMMERCIAL INVOICE No. HP260370") -> bytes:
    """A digital PDF."""
    out = io.BytesIO()
    paper = canvas.Canvas(out, pagesize=(595, 842), invariant=1)
    for page in range(pages):
        for line in range(12):
            paper.drawString(60, 780 - 20 * line, f"{text} page {page + 1} line {line + 1}")
        paper.showPage()
    paper.save()
    return out.getvalue()


def picture_of_text(size: tuple[int, int] = (620, 877)) -> Image.Image:
    """A grey page with some print."""
    image = Image.new("L", size, 255)
    draw = ImageDraw.Draw(image)
    for line in range(20):
        draw.text((40, 40 + 30 * line), f"PACKING LIST line {line} 12 CARTONS", fill=0)
    return image


@lru_cache
def picture(kind: str) -> bytes:
    """A picture as PNG, JPEG, TIFF, WEBP, AVIF or BMP."""
    out = io.BytesIO()
    image = picture_of_text()
    extra = {"compression": "tiff_lzw"} if kind == "TIFF" else {}
    image.save(out, kind, **extra)
    return out.getvalue()


@lru_cache
def photo() -> bytes:
    """A HEIC photo of a page; kept as a file, because the decoder that we install cannot write one."""
    return (Path(__file__).parents[1] / "photos/invoice.heic").read_bytes()


@lru_cache
def xlsx() -> bytes:
    """A workbook with one sheet."""
    book = openpyxl.Workbook()
    sheet = book.active
    for row in range(40):
        sheet.append([f"Item {row}", row, row * 1.5, "KGS"])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@lru_cache
def word() -> bytes:
    """A Word file with a paragraph and a table."""
    document = docx.Document()
    document.add_paragraph("CERTIFICATE OF ANALYSIS No. 77")
    table = document.add_table(rows=3, cols=2)
    for number, cell in enumerate(c for row in table.rows for c in row.cells):
        cell.text = f"value {number}"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@lru_cache
def listing() -> bytes:
    """A comma-separated list."""
    out = io.StringIO()
    csv.writer(out).writerows([["item", "qty", "unit"], *([f"Item {n}", n, "KGS"] for n in range(30))])
    return out.getvalue().encode()


def mail(attached: Iterable[tuple[str, bytes]] = (), body: str = "Please find the documents attached.") -> bytes:
    """A mail with attachments."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "a@example.org", "b@example.org", "Shipment"
    message["Date"] = "Mon, 04 May 2026 10:00:00 +0800"
    message.set_content(body)
    for name, content in attached:
        message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def zipped(files: Iterable[tuple[str, bytes]], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in files:
            archive.writestr(name, content)
    return out.getvalue()


def tarred(files: Iterable[tuple[str, bytes]], mode: str = "w") -> bytes:
    """A TAR archive; `mode` as of tarfile."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:
        for name, content in files:
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return out.getvalue()
