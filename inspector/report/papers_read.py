"""Shows the documents as they were understood: their fields and goods lines, as printed beside as understood."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from inspector.core.box import PageId
from inspector.core.case import Case
from inspector.core.document import Document, Field, LineItem
from inspector.core.visible import visible
from inspector.report.exhibits import place_name
from inspector.report.values import percent, shown
from inspector.report.view import DocumentView, LinesView, ValueView
from inspector.report.wording import LINE_COLUMNS, field_name, kind_name

# Under this a reader should look at the print himself.
DOUBTFUL = 0.75
# A report is no spreadsheet: the lines beyond are in case.json.
MOST_LINES = 150
_LONGEST_TEXT = 240
_LANGUAGES = {"en": "English", "zh": "Chinese", "mixed": "English and Chinese"}


def document_views(case: Case, anchors: dict[PageId, str]) -> tuple[DocumentView, ...]:
    """Every document of the case, in its order."""
    return tuple(_document(d, anchors) for d in case.documents)


def _document(document: Document, anchors: dict[PageId, str]) -> DocumentView:
    name, chinese = kind_name(document.kind)
    return DocumentView(
        name=name,
        chinese=chinese,
        subtype=visible(document.subtype or "", longest=40),
        file=visible(document.file, longest=120),
        pages=page_range(document.pages),
        anchor=anchors.get(PageId(document.file, document.pages[0]), "") if document.pages else "",
        language=_LANGUAGES[document.language],
        confidence=percent(document.confidence),
        cues=visible("; ".join(document.cues), longest=_LONGEST_TEXT),
        fields=tuple(_value(f) for f in document.fields),
        lines=_lines(document.lines),
    )


def page_range(pages: Sequence[int]) -> str:
    """`page 1`, `pages 1–3, 5`."""
    runs: list[list[int]] = []
    for page in sorted(set(pages)):
        if runs and page == runs[-1][1] + 1:
            runs[-1][1] = page
        else:
            runs.append([page, page])
    text = ", ".join(str(a) if a == b else f"{a}–{b}" for a, b in runs)
    return f"page{'' if len(set(pages)) == 1 else 's'} {text}" if runs else ""


def _value(field: Field) -> ValueView:
    name, chinese = field_name(field.name)
    return ValueView(
        name=name,
        chinese=chinese,
        text=visible(field.text, longest=_LONGEST_TEXT),
        value=shown(field.value) or "not understood",
        confidence=percent(field.confidence),
        doubtful=field.confidence < DOUBTFUL or field.value is None,
        place=place_name(field.boxes[0].page, field.boxes[0].cell) if field.boxes else "",
        note=_note(field),
    )


def _note(field: Field) -> str:
    notes = []
    if field.alternatives:
        notes.append("could also be " + " or ".join(visible(a) for a in field.alternatives))
    if field.second_reading:
        notes.append(f"the second reader saw “{visible(field.second_reading)}”")
    return "; ".join(notes)


def _lines(lines: Sequence[LineItem]) -> LinesView | None:
    if not lines:
        return None
    names = _columns(lines)
    kept = lines[:MOST_LINES]
    rows = tuple((str(line.number), *(_cell(line.get(name)) for name in names)) for line in kept)
    columns = tuple((*field_name(name), _numeric(kept, name)) for name in names)
    return LinesView((("No.", "序号", True), *columns), rows, len(lines) - len(kept))


def _columns(lines: Iterable[LineItem]) -> list[str]:
    present = {f.name for line in lines for f in line.fields}
    return [n for n in LINE_COLUMNS if n in present] + sorted(present - set(LINE_COLUMNS))


def _cell(field: Field | None) -> str:
    if field is None:
        return ""
    return shown(field.value) or visible(field.text, longest=_LONGEST_TEXT)


def _numeric(lines: Iterable[LineItem], name: str) -> bool:
    values = [f.value for line in lines if (f := line.get(name)) is not None]
    return bool(values) and all(v is None or isinstance(v, Decimal) for v in values)
