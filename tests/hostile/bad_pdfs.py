"""PDFs that attack: loops, scripts, enormous pages, bombs, locks."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable

import pikepdf

from tests.hostile.made import READ, Hostile, pdf, zipped

_NONE = b""


def raw(*objects: bytes, trailer: bytes = b"/Root 1 0 R", after: bytes = b"") -> bytes:
    """A PDF of the given objects, numbered from 1, with a right cross-reference table."""
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, start)
    return bytes(out + after)


CATALOGUE = b"<< /Type /Catalog /Pages 2 0 R >>"
ONE_PAGE = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


def stream(content: bytes, extra: bytes = b"") -> bytes:
    """A stream object."""
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), extra, content)


def page(box: bytes = b"0 0 595 842", extra: bytes = b"", content: bytes | None = None, more: bytes = b"") -> bytes:
    """A PDF with one page whose objects are hand-made; the font is object 5."""
    body = b"BT /F1 12 Tf 50 700 Td (COMMERCIAL INVOICE 123) Tj ET" if content is None else content
    leaf = b"<< /Type /Page /Parent 2 0 R /MediaBox [%s] /Contents 4 0 R" % box
    leaf += b" /Resources << /Font << /F1 5 0 R >> %s >> %s >>" % (more, extra)
    return raw(CATALOGUE, ONE_PAGE, leaf, stream(body), FONT)


def _deflated(content: bytes, times: int = 1) -> bytes:
    for _ in range(times):
        content = zlib.compress(content, 9)
    filters = b"[" + b"/FlateDecode " * times + b"]"
    leaf = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>"
    return raw(CATALOGUE, ONE_PAGE, leaf, stream(content, b"/Filter " + filters))


def image(wide: int, high: int, content: bytes, coder: bytes, extra: bytes = b"") -> bytes:
    """A page that one image covers."""
    leaf = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
    leaf += b" /Resources << /XObject << /I 5 0 R >> >> >>"
    about = b"/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /Filter %s %s"
    bits = extra or b"/BitsPerComponent 1"
    picture = stream(content, about % (wide, high, coder, bits))
    return raw(CATALOGUE, ONE_PAGE, leaf, stream(b"595 0 0 842 0 0 cm /I Do"), picture)


def _loop_of_forms() -> bytes:
    leaf = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
    leaf += b" /Resources << /XObject << /X 5 0 R >> >> >>"
    form = stream(b"/X Do", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>")
    return raw(CATALOGUE, ONE_PAGE, leaf, stream(b"/X Do"), form)


def _tree_loop() -> bytes:
    return raw(CATALOGUE, b"<< /Type /Pages /Kids [2 0 R] /Count 5 >>")


def _tree_two_loop() -> bytes:
    tree = b"<< /Type /Pages /Kids [3 0 R] /Count 9 >>"
    return raw(CATALOGUE, tree, b"<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 9 >>")


def _claims(count: int) -> Callable[[], bytes]:
    tree = b"<< /Type /Pages /Kids [3 0 R] /Count %d >>" % count
    leaf = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"
    return lambda: raw(CATALOGUE, tree, leaf)


def _table_loop() -> bytes:
    plain = page()
    start = plain.rindex(b"startxref")
    at = plain[start:].split()[1]
    return plain.replace(b"/Root 1 0 R", b"/Root 1 0 R /Prev " + at)


def _locked(user: str) -> Callable[[], bytes]:
    def make() -> bytes:
        out = io.BytesIO()
        with pikepdf.open(io.BytesIO(pdf())) as document:
            document.save(out, encryption=pikepdf.Encryption(owner="owner", user=user))
        return out.getvalue()

    return make


def _with(entry: bytes) -> Callable[[], bytes]:
    return lambda: page().replace(b"/Type /Catalog", b"/Type /Catalog " + entry)


_SCRIPT = b"/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"
_LAUNCH = b"/OpenAction << /S /Launch /F (cmd.exe) >>"
_FILES = b"/Names << /EmbeddedFiles << /Names [] >> >>"

PDFS = [
    Hostile("pdf-tree-loop", "a.pdf", _tree_loop, ("E103", "E106")),
    Hostile("pdf-tree-loop-of-two", "a.pdf", _tree_two_loop, ("E103", "E106")),
    Hostile("pdf-claims-million", "a.pdf", _claims(1_000_000), ("E104", "E106", READ)),
    Hostile("pdf-claims-negative", "a.pdf", _claims(-5), ("E103", READ)),
    Hostile("pdf-no-pages", "a.pdf", lambda: raw(CATALOGUE, b"<< /Type /Pages /Kids [] /Count 0 >>"), ("E103",)),
    Hostile("pdf-no-root", "a.pdf", lambda: raw(CATALOGUE, trailer=_NONE), ("E103",)),
    Hostile("pdf-table-loop", "a.pdf", _table_loop, ("E103", READ)),
    Hostile("pdf-enormous-page", "a.pdf", lambda: page(b"0 0 566929 566929"), (READ, "E106")),
    Hostile("pdf-no-area", "a.pdf", lambda: page(b"0 0 0 0"), (READ, "E106")),
    Hostile("pdf-box-upside-down", "a.pdf", lambda: page(b"595 842 0 0"), (READ,)),
    Hostile("pdf-box-far-away", "a.pdf", lambda: page(b"-9e9 -9e9 9e9 9e9"), (READ, "E106")),
    Hostile("pdf-box-not-numbers", "a.pdf", lambda: page(b"/a /b (c) null"), (READ, "E106")),
    Hostile("pdf-ribbon", "a.pdf", lambda: page(b"0 0 2 20000"), (READ, "E106")),
    Hostile("pdf-turned-by-45", "a.pdf", lambda: page(extra=b"/Rotate 45"), (READ,)),
    Hostile("pdf-turned-by-much", "a.pdf", lambda: page(extra=b"/Rotate 99999990"), (READ,)),
    Hostile("pdf-script", "a.pdf", _with(_SCRIPT), ("E111",)),
    Hostile("pdf-launch", "a.pdf", _with(_LAUNCH), ("E111",)),
    Hostile("pdf-files-inside", "a.pdf", _with(_FILES), ("E111",)),
    Hostile("pdf-locked", "a.pdf", _locked("secret"), ("E102",)),
    Hostile("pdf-owner-locked", "a.pdf", _locked(""), (READ,)),
    Hostile("pdf-content-bomb", "a.pdf", lambda: _deflated(b" " * 60_000_000), (READ,)),
    Hostile("pdf-content-bomb-twice", "a.pdf", lambda: _deflated(b" " * 90_000_000, 2), (READ,)),
    Hostile("pdf-million-states", "a.pdf", lambda: _deflated(b"q " * 1_000_000), (READ,)),
    Hostile("pdf-million-lines", "a.pdf", lambda: _deflated(b"0 0 m 9 9 l S " * 60_000), (READ, "E106", "E107")),
    Hostile("pdf-forms-loop", "a.pdf", _loop_of_forms, (READ, "E106")),
    Hostile("pdf-deep-arrays", "a.pdf", lambda: page(extra=b"/X " + b"[" * 50_000), ("E103", "E106", READ)),
    Hostile("pdf-deep-dicts", "a.pdf", lambda: page(extra=b"/X " + b"<</A " * 20_000), ("E103", "E106", READ)),
    Hostile("pdf-no-content", "a.pdf", lambda: page(content=_NONE), (READ,)),
    Hostile("pdf-broken-content", "a.pdf", lambda: page(content=b"BT ((((( Tj \xff\xff ET ET ET"), (READ,)),
    Hostile("pdf-huge-numbers", "a.pdf", lambda: page(content=b"1e38 0 0 1e38 1e38 1e38 cm 0 0 9 9 re f"), (READ,)),
    Hostile("pdf-huge-type", "a.pdf", lambda: page(content=b"BT /F1 1e30 Tf (x) Tj ET"), (READ, "E106")),
    Hostile("pdf-header-only", "a.pdf", lambda: b"%PDF-1.7\n", ("E103",)),
    Hostile("pdf-header-and-noise", "a.pdf", lambda: b"%PDF-1.7\n" + bytes(range(256)) * 40, ("E103",)),
    Hostile(
        "pdf-image-gigapixel", "a.pdf", lambda: image(100_000, 100_000, zlib.compress(b""), b"/FlateDecode"), ("E104",)
    ),
    Hostile("pdf-image-negative", "a.pdf", lambda: image(-5, -5, b"x", b"/FlateDecode"), ("E104", "E106")),
    Hostile("pdf-image-jpx", "a.pdf", lambda: image(100, 100, b"\xff\x4f\xff\x51" * 9, b"/JPXDecode"), (READ, "E106")),
    Hostile("pdf-image-jbig2", "a.pdf", lambda: image(100, 100, b"\x97JB2" * 9, b"/JBIG2Decode"), (READ, "E106")),
    Hostile("pdf-image-fax", "a.pdf", lambda: image(100, 100, b"\x00\x01" * 99, b"/CCITTFaxDecode"), (READ, "E106")),
    Hostile("pdf-image-jpeg", "a.pdf", lambda: image(100, 100, b"\xff\xd8\xff" * 9, b"/DCTDecode"), (READ, "E106")),
    Hostile("pdf-150-pages", "a.pdf", lambda: pdf(150), ("E104",)),
    Hostile("pdf-and-zip", "a.pdf", lambda: pdf() + zipped([("b.pdf", pdf())]), ("E103", READ)),
    Hostile("pdf-after-markup", "a.html", lambda: b"<html><!--" + pdf() + b"-->", (READ,)),
    Hostile("pdf-named-jpg", "scan.jpg", pdf, (READ,)),
]
