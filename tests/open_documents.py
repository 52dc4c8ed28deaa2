"""OpenDocument files made in memory, as LibreOffice writes them."""

from __future__ import annotations

import io
import zipfile

from inspector.reading.sniff import ODS, ODT

_SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "table", "text", "style", "draw", "fo")
)
_STYLES = """<office:automatic-styles>
<style:style style:name="away" style:family="table"><style:table-properties table:display="false"/></style:style>
<style:style style:name="gone" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="white" style:family="text"><style:text-properties fo:color="#ffffff"/></style:style>
<style:style style:name="dark" style:family="table-cell"><style:table-cell-properties fo:background-color="#003366"/>
</style:style><style:style style:name="next" style:family="paragraph">
<style:paragraph-properties fo:break-before="page"/></style:style></office:automatic-styles>"""


def packed(kind: str, parts: dict[str, str]) -> bytes:
    """A package with these parts and a manifest."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", kind, zipfile.ZIP_STORED)
        for name, content in ({"META-INF/manifest.xml": "<manifest:manifest xmlns:manifest='m'/>"} | parts).items():
            package.writestr(name, content)
    return out.getvalue()


def _document(root: str, body: str) -> str:
    return f"<?xml version='1.0' encoding='UTF-8'?><office:{root} {_SPACES}>{body}</office:{root}>"


def ods(tables: str) -> bytes:
    """A sheet file whose tables are given as XML; the style `away` hides a table."""
    body = f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
    return packed(ODS, {"content.xml": _document("document-content", _STYLES + body)})


def odt(text: str, header: str = "", footer: str = "") -> bytes:
    """A text file; the styles `gone` and `white` hide text, `next` begins a page, `dark` shades a cell."""
    body = f"<office:body><office:text>{text}</office:text></office:body>"
    master = (
        '<office:master-styles><style:master-page style:name="Standard">'
        f"<style:header>{header}</style:header><style:footer>{footer}</style:footer></style:master-page>"
        "</office:master-styles>"
    )
    return packed(
        ODT,
        {
            "content.xml": _document("document-content", _STYLES + body),
            "styles.xml": _document("document-styles", master),
        },
    )
