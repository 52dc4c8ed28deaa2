"""Which reader reads which kind of file; a reader is imported when its first file comes."""

from __future__ import annotations

from importlib import import_module
from importlib.metadata import entry_points
from typing import Final

from inspector.reading import sniff
from inspector.reading.reader import Reader

GROUP: Final = "inspector.reading"
"""Entry points of this group add readers; their name is the media type."""

_RASTER: Final = "inspector.reading.raster"
_SHEET: Final = "inspector.reading.sheet"

_OURS: Final = {
    sniff.PDF: "inspector.reading.pdf",
    "image/png": _RASTER,
    "image/jpeg": _RASTER,
    "image/tiff": _RASTER,
    "image/webp": _RASTER,
    "image/bmp": _RASTER,
    "image/avif": _RASTER,
    "image/heic": "inspector.reading.heif",
    sniff.XLSX: _SHEET,
    sniff.XLSB: _SHEET,
    sniff.XLS: _SHEET,
    sniff.CSV: _SHEET,
    sniff.ODS: "inspector.reading.open_sheet",
    sniff.ODT: "inspector.reading.open_text",
    sniff.DOCX: "inspector.reading.word",
    sniff.EML: "inspector.reading.mail",
    sniff.MSG: "inspector.reading.mail",
}


def media_types() -> tuple[str, ...]:
    """The kinds of file that can be read, ours and those of others."""
    return (*_OURS, *(point.name for point in entry_points(group=GROUP)))


def reader_for(media_type: str) -> Reader | None:
    """The reader of a kind of file; None where there is none."""
    if media_type in _OURS:
        reader = import_module(_OURS[media_type]).READER
    else:
        points = [point for point in entry_points(group=GROUP) if point.name == media_type]
        reader = points[0].load() if points else None
    return reader if isinstance(reader, Reader) else None
