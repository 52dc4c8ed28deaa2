"""Annotations of a PDF page: those that a viewer shows become part of the page, the others are hidden text."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2.raw as pdfium_c

from inspector.core.page import Word
from inspector.reading.glyphs import plain
from inspector.reading.pdf_frame import PdfFrame, Rect

MOST_NOTES = 2000

_SHOWN_KINDS = frozenset({pdfium_c.FPDF_ANNOT_FREETEXT, pdfium_c.FPDF_ANNOT_WIDGET, pdfium_c.FPDF_ANNOT_STAMP})
_LINK_KINDS = frozenset({pdfium_c.FPDF_ANNOT_LINK})
_NOT_SHOWN = pdfium_c.FPDF_ANNOT_FLAG_HIDDEN | pdfium_c.FPDF_ANNOT_FLAG_NOVIEW | pdfium_c.FPDF_ANNOT_FLAG_INVISIBLE
_LONGEST = 2000


def hidden_notes(page: Any, frame: PdfFrame) -> tuple[Word, ...]:
    """The words of annotations whose text the page does not show, at the place of the annotation."""
    found: list[Word] = []
    for note in _notes(page):
        kind, flags = pdfium_c.FPDFAnnot_GetSubtype(note), pdfium_c.FPDFAnnot_GetFlags(note)
        if kind in _LINK_KINDS or (kind in _SHOWN_KINDS and not flags & _NOT_SHOWN):
            continue
        rect = _rect(note)
        for part in plain(_contents(note)).split():
            found.append(Word(part, frame.box(rect), frame.place(rect), reader="annotation"))
    return tuple(found)


def settle_notes(page: Any) -> bool:
    """Draw shown annotations and form fields into the page; whether anything was (the page must be reopened)."""
    if all(pdfium_c.FPDFAnnot_GetSubtype(note) in _LINK_KINDS for note in _notes(page)):
        return False
    return bool(pdfium_c.FPDFPage_Flatten(page.raw, pdfium_c.FLAT_NORMALDISPLAY) == pdfium_c.FLATTEN_SUCCESS)


def _notes(page: Any) -> Iterator[Any]:
    for index in range(min(pdfium_c.FPDFPage_GetAnnotCount(page.raw), MOST_NOTES)):
        with _note(page, index) as note:
            if note:
                yield note


@contextmanager
def _note(page: Any, index: int) -> Iterator[Any]:
    note = pdfium_c.FPDFPage_GetAnnot(page.raw, index)
    try:
        yield note
    finally:
        if note:
            pdfium_c.FPDFPage_CloseAnnot(note)


def _rect(note: Any) -> Rect:
    rect = pdfium_c.FS_RECTF()
    pdfium_c.FPDFAnnot_GetRect(note, rect)
    return (
        min(rect.left, rect.right), min(rect.bottom, rect.top), max(rect.left, rect.right), max(rect.bottom, rect.top)
    )  # fmt: skip


def _contents(note: Any) -> str:
    size = pdfium_c.FPDFAnnot_GetStringValue(note, b"Contents", None, 0)
    if size <= 2:
        return ""
    buffer = (ctypes.c_ushort * (size // 2 + 1))()
    pdfium_c.FPDFAnnot_GetStringValue(note, b"Contents", buffer, size)
    return bytes(buffer)[: size - 2].decode("utf-16-le", errors="replace")[:_LONGEST]
