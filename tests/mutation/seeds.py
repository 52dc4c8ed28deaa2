"""The genuine files that are damaged. They are kept as bytes, so that a number makes the same damaged file everywhere.

$ python -m tests.mutation.seeds  # makes them anew; the kept numbers must then be chosen anew as well
"""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import struct
from collections.abc import Callable
from typing import Final

from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

from tests.hostile.made import listing, mail, pdf, photo, picture_of_text, tarred, word, xlsx, zipped
from tests.mutation.files import FOLDER
from tests.open_documents import ods, odt
from tests.outlook import attached, compound, message, msg, within
from tests.packed import rar4, rar5, seven_zip

_FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
_ROW = "<table:table-row><table:table-cell><text:p>Item {}</text:p></table:table-cell></table:table-row>"


def _papers(**options: object) -> bytes:
    """A PDF with an embedded font, a Chinese one, a picture and ruling lines."""
    out = io.BytesIO()
    paper = canvas.Canvas(out, pagesize=(595, 842), invariant=1, **options)
    pdfmetrics.registerFont(TTFont("DejaVu", _FONT))
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    for page in range(2):
        paper.setFont("DejaVu", 11)
        paper.drawString(60, 780, f"COMMERCIAL INVOICE {page}")
        paper.setFont("STSong-Light", 11)
        paper.drawString(60, 750, "镓 99.99% 千克")
        paper.grid([60, 200, 400], [500, 520, 540])
        paper.drawInlineImage(picture_of_text((60, 80)), 60, 300)
        paper.drawImage(_reader(), 300, 300)
        paper.bookmarkPage(str(page))
        paper.addOutlineEntry(str(page), str(page), 0)
        paper.showPage()
    paper.save()
    return out.getvalue()


def _reader() -> object:
    from reportlab.lib.utils import ImageReader

    return ImageReader(io.BytesIO(_saved("JPEG", size=(80, 100))))


def _saved(kind: str, size: tuple[int, int] = (150, 200), mode: str = "L", **options: object) -> bytes:
    out = io.BytesIO()
    picture_of_text(size).convert(mode).save(out, kind, **options)
    return out.getvalue()


def _fax() -> bytes:
    pages = [Image.new("1", (1728, 300), 255) for _ in range(2)]
    pages[0].paste(0, (100, 50, 900, 90))
    out = io.BytesIO()
    pages[0].save(out, "TIFF", save_all=True, append_images=pages[1:], compression="group3", dpi=(204, 98))
    return out.getvalue()


def _record(kind: int, body: bytes) -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


def _old_book() -> bytes:
    """A workbook of Excel 97 with one sheet of labels and numbers ([MS-XLS])."""
    begin, end = struct.pack("<HHHHII", 0x600, 0x10, 0, 0x07CC, 0, 0), _record(0x0A, b"")
    cells = b"".join(
        _record(0x204, struct.pack("<HHHHB", row, 0, 0, 6, 0) + b"Item %d" % row)
        + _record(0x203, struct.pack("<HHHd", row, 1, 0, row * 1.5))
        for row in range(9)
    )
    sheet = _record(0x809, begin) + cells + end
    head = _record(0x809, struct.pack("<HHHHII", 0x600, 5, 0, 0x07CC, 0, 0))
    named = struct.pack("<IHBB", len(head) + 12 + 4 + len(end), 0, 4, 0) + b"list"
    return compound({"Workbook": (head + _record(0x85, named) + end + sheet).ljust(4096, b"\0")})


def _mailed() -> bytes:
    return mail([("invoice.pdf", pdf()), ("list.csv", listing()), ("inner.eml", mail([("b.csv", listing())]))])


MAKERS: Final[dict[str, Callable[[], bytes]]] = {
    "plain.pdf": lambda: pdf(2),
    "papers.pdf": _papers,
    "open.pdf": lambda: _papers(pageCompression=0),
    "locked.pdf": lambda: _papers(encrypt=StandardEncryption("", ownerPassword="o", strength=128)),
    "page.png": lambda: _saved("PNG"),
    "colour.png": lambda: _saved("PNG", mode="P"),
    "page.jpg": lambda: _saved("JPEG", mode="RGB", quality=60, progressive=True),
    "page.tif": lambda: _saved("TIFF", compression="tiff_lzw"),
    "fax.tif": _fax,
    "page.webp": lambda: _saved("WEBP", quality=30),
    "page.bmp": lambda: _saved("BMP", size=(60, 80)),
    "page.avif": lambda: _saved("AVIF", quality=30),
    "photo.heic": photo,
    "book.xlsx": xlsx,
    "book.xls": _old_book,
    "book.ods": lambda: ods(f"<table:table>{''.join(_ROW.format(n) for n in range(30))}</table:table>"),
    "list.csv": listing,
    "text.docx": word,
    "text.odt": lambda: odt(f"<text:p>Lot 77</text:p><table:table>{_ROW.format(1) * 9}</table:table>"),
    "mail.eml": _mailed,
    "mail.msg": lambda: msg(attached("a.pdf", pdf()), within(message([attached("b.csv", listing())], head=24))),
    "a.zip": lambda: zipped([("发票.pdf", pdf()), ("b.csv", listing()), ("c.zip", zipped([("d.csv", listing())]))]),
    "a.tar": lambda: tarred([("a.pdf", pdf()), ("b.csv", listing())]),
    "a.tgz": lambda: gzip.compress(tarred([("a.pdf", pdf()), ("b.csv", listing())]), mtime=0),
    "a.bz2": lambda: bz2.compress(listing()),
    "a.xz": lambda: lzma.compress(listing()),
    "a.7z": lambda: seven_zip([("a.pdf", pdf()), ("b.csv", listing())]),
    "stored.7z": lambda: seven_zip([("a.pdf", pdf()), ("b.csv", listing())], "store"),
    "a.rar": lambda: rar5([("a.pdf", pdf()), ("b.csv", listing())]),
    "old.rar": lambda: rar4([("a.pdf", pdf()), ("b.csv", listing())]),
}


def main() -> None:
    """Make them anew."""
    FOLDER.mkdir(exist_ok=True)
    for name, make in MAKERS.items():
        (FOLDER / name).write_bytes(make())


if __name__ == "__main__":
    main()
