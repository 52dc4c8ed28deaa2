"""Office files, lists and mails that attack: entities, bombs, macros, links, commands, nesting."""

from __future__ import annotations

import gzip
import io
import struct
import zipfile
from collections.abc import Callable
from email.message import EmailMessage

import openpyxl

from inspector.reading.sniff import ODS, ODT
from tests.hostile.made import READ, Hostile, listing, mail, pdf, word, xlsx, zipped
from tests.open_documents import ods, odt, packed
from tests.outlook import Tree, attached, compound, message, msg, within

_XXE = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
_LAUGHS = b'<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">' + b"".join(
    b'<!ENTITY %c "&%c;&%c;&%c;&%c;&%c;&%c;&%c;&%c;">' % (c, *[c - 1] * 8) for c in range(99, 110)
) + b"]>"  # fmt: skip
_BLOW_UP = b'<!DOCTYPE x [<!ENTITY a "' + b"a" * 100_000 + b'">]>'
_SHEET = "xl/worksheets/sheet1.xml"
_WORD = "word/document.xml"

Change = Callable[[bytes], bytes]


def repacked(package: bytes, part: str, change: Change) -> bytes:
    """A package with one part changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            content = old.read(info)
            new.writestr(info.filename, change(content) if info.filename == part else content)
    return out.getvalue()


def added(package: bytes, name: str, content: bytes) -> bytes:
    """A package with one part more."""
    out = io.BytesIO(package)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return out.getvalue()


def without(package: bytes, part: str) -> bytes:
    """A package with one part less."""
    with zipfile.ZipFile(io.BytesIO(package)) as old:
        return zipped((i.filename, old.read(i)) for i in old.infolist() if i.filename != part)


def _declared(package: Callable[[], bytes], part: str, declaration: bytes, entity: bytes) -> Callable[[], bytes]:
    def change(content: bytes) -> bytes:
        start = content.index(b"?>") + 2 if content.startswith(b"<?xml") else 0
        body = content[start:].replace(b"Item 1<", entity + b"<", 1)
        return content[:start] + declaration + body

    return lambda: repacked(package(), part, change)


def _formulas() -> bytes:
    book = openpyxl.Workbook()
    book.active["A1"], book.active["A2"] = "Total", "=SUM(B1:B9)"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _far_cell() -> bytes:
    return repacked(xlsx(), _SHEET, lambda c: c.replace(b"</sheetData>", _cell("XFD1048576") + b"</sheetData>"))


def _cell(name: str) -> bytes:
    row = "".join(c for c in name if c.isdigit())
    return f'<row r="{row}"><c r="{name}"><v>1</v></c></row>'.encode()


def _many_cells() -> bytes:
    rows = b"".join(b"<row>" + b"<c><v>%d</v></c>" % n * 50 + b"</row>" for n in range(500))
    return repacked(
        xlsx(), _SHEET, lambda c: c[: c.index(b"<sheetData>")] + b"<sheetData>" + rows + b"</sheetData></worksheet>"
    )


def _odd_cells() -> bytes:
    odd = b'<row r="x"><c r="11"><v>1</v></c></row>'
    return repacked(xlsx(), _SHEET, lambda c: c.replace(b"</sheetData>", odd + b"</sheetData>"))


def _ole(stream: str) -> Callable[[], bytes]:
    content = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + stream.encode("utf-16-le") + b"\0" * 600
    return lambda: content


def _outside() -> bytes:
    relation = (
        b'<Relationship Id="r99" Type="http://x/attachedTemplate" Target="http://example.org/t" TargetMode="External"/>'
    )
    return repacked(
        word(), "word/_rels/document.xml.rels", lambda c: c.replace(b"</Relationships>", relation + b"</Relationships>")
    )


def _deep_word() -> bytes:
    deep = b"<w:tbl><w:tr><w:tc>" * 400 + b"</w:tc></w:tr></w:tbl>" * 400
    return repacked(word(), _WORD, lambda c: c.replace(b"<w:sectPr", deep + b"<w:sectPr", 1))


def _nested_mail(depth: int) -> Callable[[], bytes]:
    def make() -> bytes:
        inner = EmailMessage()
        inner["From"], inner["Subject"] = "a@example.org", "innermost"
        inner.set_content("goods")
        head = b"From: a@example.org\r\nSubject: n\r\nMIME-Version: 1.0\r\nContent-Type: message/rfc822\r\n\r\n"
        return head * depth + inner.as_bytes()

    return make


def _nested_outlook(depth: int) -> Tree:
    tree = message([attached("deep.pdf", pdf())], head=24)
    for level in range(depth):
        tree = message([within(tree)], subject=f"level {level}", head=24)
    return tree


def _looping() -> bytes:
    """Every sector is followed by itself."""
    whole = bytearray(msg(attached("a.bin", bytes(9000))))
    table = len(whole) - 512
    for number in range(table // 512 - 1):
        struct.pack_into("<I", whole, table + 4 * number, number)
    return bytes(whole)


_HEADED = b"From: a@example.org\nSubject: x\nMIME-Version: 1.0\n%s\n\ngoods\n"
_BAD_LETTERS = (
    b"From: a@example.org\nSubject: x\nContent-Type: text/plain; charset=klingon\n"
    b"Content-Transfer-Encoding: base64\n\n!!!not base64!!!"
)
_DDE = b"item,qty\n=cmd|' /C calc'!A0,1\n"
_LINK = b'item,qty\n"=HYPERLINK(""http://example.org"";""x"")",1\n'
_ODP = "application/vnd.oasis.opendocument.presentation"
_OPEN, _LIST = "content.xml", "META-INF/manifest.xml"
_LOCK = "<manifest:manifest xmlns:manifest='m'><manifest:encryption-data/></manifest:manifest>"
_REPEATED = (
    '<table:table><table:table-row table:number-{0}-repeated="99999">'
    '<table:table-cell table:number-{0}-repeated="99999">'
    "<text:p>x</text:p></table:table-cell></table:table-row></table:table>"
)
_DEEP = (
    "<table:table><table:table-row><table:table-cell>" * 5000
    + "<text:p>deep</text:p>"
    + "</table:table-cell></table:table-row></table:table>" * 5000
)


def _ods() -> bytes:
    row = "<table:table-row><table:table-cell><text:p>Item 1</text:p></table:table-cell></table:table-row>"
    return ods(f"<table:table>{row * 30}</table:table>")


def _odt() -> bytes:
    return odt("<text:p>Item 1</text:p>" * 30)


OFFICE = [
    Hostile("xlsx-outer-entity", "a.xlsx", _declared(xlsx, _SHEET, _XXE, b"&e;"), ("E111",)),
    Hostile("xlsx-laughs", "a.xlsx", _declared(xlsx, _SHEET, _LAUGHS, b"&m;"), ("E111",)),
    Hostile("xlsx-blow-up", "a.xlsx", _declared(xlsx, _SHEET, _BLOW_UP, b"&a;" * 999), ("E111",)),
    Hostile("xlsx-entity-in-book", "a.xlsx", _declared(xlsx, "xl/workbook.xml", _XXE, b""), ("E111",)),
    Hostile("docx-outer-entity", "a.docx", _declared(word, _WORD, _XXE, b"&e;"), ("E111",)),
    Hostile("docx-laughs", "a.docx", _declared(word, _WORD, _LAUGHS, b"&m;"), ("E111",)),
    Hostile("docx-entity-in-relations", "a.docx", _declared(word, "_rels/.rels", _XXE, b""), ("E111",)),
    Hostile("xlsx-far-cell", "a.xlsx", _far_cell, ("E104",)),
    Hostile("xlsx-25000-cells", "a.xlsx", _many_cells, ("E104",)),
    Hostile("xlsx-odd-cells", "a.xlsx", _odd_cells, ("E103", "E106", READ)),
    Hostile("xlsx-formulas-only", "a.xlsx", _formulas, ("E106",)),
    Hostile("xlsx-macros", "a.xlsm", lambda: added(xlsx(), "xl/vbaProject.bin", b"x"), ("E111",)),
    Hostile(
        "xlsx-outer-book", "a.xlsx", lambda: added(xlsx(), "xl/externalLinks/externalLink1.xml", b"<x/>"), ("E111",)
    ),
    Hostile("xlsx-object", "a.xlsx", lambda: added(xlsx(), "xl/embeddings/o.bin", b"x"), ("E111",)),
    Hostile("xlsx-bomb", "a.xlsx", lambda: added(xlsx(), "xl/media/x", b"0" * 20_000_000), ("E104",)),
    Hostile("xlsx-no-sheet", "a.xlsx", lambda: without(xlsx(), _SHEET), ("E103", "E106")),
    Hostile("xlsx-no-relations", "a.xlsx", lambda: without(xlsx(), "xl/_rels/workbook.xml.rels"), ("E103", "E106")),
    Hostile("xlsx-broken-sheet", "a.xlsx", lambda: repacked(xlsx(), _SHEET, lambda c: c[:900]), ("E103", "E106")),
    Hostile("xlsx-no-styles", "a.xlsx", lambda: without(xlsx(), "xl/styles.xml"), (READ, "E103")),
    Hostile("xlsx-of-noise", "a.xlsx", lambda: zipped([("xl/workbook.xml", b"\xff" * 99)]), ("E103",)),
    Hostile("docx-bomb", "a.docx", lambda: added(word(), "word/media/x", b"0" * 20_000_000), ("E104",)),
    Hostile("docx-outer-template", "a.docx", _outside, ("E111",)),
    Hostile("docx-deep-tables", "a.docx", _deep_word, ("E103", READ)),
    Hostile("docx-broken", "a.docx", lambda: repacked(word(), _WORD, lambda c: c[:500]), ("E103",)),
    Hostile("docx-no-relations", "a.docx", lambda: without(word(), "_rels/.rels"), ("E103",)),
    Hostile("docx-of-noise", "a.docx", lambda: zipped([("word/document.xml", b"\xff" * 99)]), ("E103",)),
    Hostile("office-locked", "a.xlsx", _ole("EncryptedPackage"), ("E102",)),
    Hostile("xls-broken", "a.xls", _ole("Workbook"), ("E103",)),
    Hostile("doc-old", "a.doc", _ole("WordDocument"), ("E101",)),
    Hostile("msg-of-noise", "a.msg", _ole("__properties_version1.0"), ("E103",)),
    Hostile("msg-named-eml", "a.eml", lambda: msg(attached("a.pdf", pdf())), (READ,)),
    Hostile("msg-of-program", "a.msg", lambda: msg(attached("invoice.pdf", b"MZ" + b"\0" * 99)), ("E101",)),
    Hostile("msg-climbs", "a.msg", lambda: msg(attached("../../evil.pdf", pdf())), ("E105",)),
    Hostile("msg-of-locked-zip", "a.msg", lambda: msg(attached("a.xlsx", _ole("EncryptedPackage")())), ("E102",)),
    Hostile("msg-of-bomb", "a.msg", lambda: msg(attached("b.gz", gzip.compress(bytes(9_000_000)))), ("E104",)),
    Hostile("msg-of-300", "a.msg", lambda: msg(*(attached(f"{n}.csv", b"x") for n in range(300))), ("E104",)),
    Hostile("msg-empty-member", "a.msg", lambda: msg(attached("a.pdf", b"")), ("E103",)),
    Hostile("msg-6-deep", "a.msg", lambda: compound(_nested_outlook(6)), ("E104",)),
    Hostile("msg-20-deep", "a.msg", lambda: compound(_nested_outlook(20)), ("E103",)),
    Hostile("msg-loop", "a.msg", _looping, ("E101", "E103")),
    Hostile("ole-other", "a.bin", _ole("Something"), ("E101",)),
    Hostile("odp", "a.odp", lambda: packed(_ODP, {"content.xml": "<x/>"}), ("E101",)),
    Hostile("ods-outer-entity", "a.ods", _declared(_ods, _OPEN, _XXE, b"&e;"), ("E111",)),
    Hostile("ods-laughs", "a.ods", _declared(_ods, _OPEN, _LAUGHS, b"&m;"), ("E111",)),
    Hostile("odt-laughs", "a.odt", _declared(_odt, _OPEN, _LAUGHS, b"&m;"), ("E111",)),
    Hostile("odt-entity-in-styles", "a.odt", _declared(_odt, "styles.xml", _XXE, b""), ("E111",)),
    Hostile("ods-bomb", "a.ods", lambda: added(_ods(), "media/x", b"0" * 20_000_000), ("E104",)),
    Hostile("ods-wide-bomb", "a.ods", lambda: ods(_REPEATED.format("columns")), ("E104",)),
    Hostile("ods-high-bomb", "a.ods", lambda: ods(_REPEATED.format("rows")), ("E104",)),
    Hostile("ods-negative-repeat", "a.ods", lambda: ods(_REPEATED.format("rows").replace("99999", "-9")), ("E103",)),
    Hostile("ods-300-tables", "a.ods", lambda: ods("<table:table/>" * 300), ("E104",)),
    Hostile("ods-deep", "a.ods", lambda: ods("<table:table><table:table-cell>" * 20_000), ("E103",)),
    Hostile("ods-no-content", "a.ods", lambda: without(_ods(), _OPEN), ("E103",)),
    Hostile("ods-broken", "a.ods", lambda: repacked(_ods(), _OPEN, lambda c: c[:-40]), ("E103",)),
    Hostile("ods-macros", "a.ods", lambda: added(_ods(), "Basic/Standard/Module1.xml", b"<x/>"), ("E111",)),
    Hostile("ods-locked", "a.ods", lambda: packed(ODS, {"content.xml": "\x02", _LIST: _LOCK}), ("E102",)),
    Hostile("ods-named-zip", "a.zip", _ods, (READ,)),
    Hostile("ods-of-noise", "a.ods", lambda: packed(ODS, {"content.xml": "\x00\x01"}), ("E103",)),
    Hostile("odt-of-noise", "a.odt", lambda: packed(ODT, {"content.xml": "\x00\x01"}), ("E103",)),
    Hostile("odt-deep-tables", "a.odt", lambda: odt(_DEEP), (READ, "E103")),
    Hostile("odt-row-bomb", "a.odt", lambda: odt(_REPEATED.format("rows")), ("E104",)),
    Hostile("pptx", "a.pptx", lambda: zipped([("ppt/presentation.xml", b"<x/>")]), ("E101",)),
    Hostile("csv-command", "a.csv", lambda: _DDE, ("E111",)),
    Hostile("csv-link", "a.csv", lambda: _LINK, ("E111",)),
    Hostile("csv-many-cells", "a.csv", lambda: b"a,b,c,d\n" * 6000, ("E104",)),
    Hostile("csv-one-long-line", "a.csv", lambda: b"x," * 30_000, ("E104",)),
    Hostile("csv-one-long-cell", "a.csv", lambda: b'"' + b"x" * 3_000_000 + b'",1\n', ("E103",)),
    Hostile("csv-open-quote", "a.csv", lambda: b'a,b\n"never closed,1\n' + b"x,y\n" * 50, (READ,)),
    Hostile("csv-odd-bytes", "a.csv", lambda: b"a,b\n\xff\xfe\x81,2\n", (READ,)),
    Hostile("mail-endless-address", "a.eml", lambda: _HEADED % (b"To: " + b'"' * 200_000), (READ,)),
    Hostile("mail-endless-kind", "a.eml", lambda: _HEADED % (b"Content-Type: " + b"<a>" * 60_000), (READ,)),
    Hostile("mail-200-deep", "a.eml", _nested_mail(200), ("E103", "E104")),
    Hostile("mail-2000-deep", "a.eml", _nested_mail(2000), ("E103", "E104")),
    Hostile("mail-climbs", "a.eml", lambda: mail([("../../evil.pdf", pdf())]), ("E105", READ)),
    Hostile("mail-absolute", "a.eml", lambda: mail([("/etc/evil.pdf", pdf())]), ("E105", READ)),
    Hostile("mail-500-attached", "a.eml", lambda: mail([(f"{n}.txt", b"x") for n in range(500)]), ("E104",)),
    Hostile("mail-bad-letters", "a.eml", lambda: _BAD_LETTERS, (READ,)),
    Hostile("mail-no-body", "a.eml", lambda: b"From: a@example.org\nSubject: x\n\n", (READ,)),
    Hostile(
        "mail-long-header",
        "a.eml",
        lambda: b"From: a@example.org\nSubject: " + b"x" * 999_999 + b"\n\nhi",
        (READ, "E104"),
    ),
    Hostile(
        "mail-no-boundary", "a.eml", lambda: mail([("a.pdf", pdf())]).replace(b"boundary=", b"nothing="), (READ, "E103")
    ),
    Hostile("mail-program", "a.eml", lambda: mail([("a.pdf.exe", b"MZ" + b"\0" * 99)]), ("E101",)),
    Hostile("csv-named-pdf", "a.pdf", listing, (READ,)),
]
