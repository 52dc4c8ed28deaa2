"""Turns a case into the public case.json."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from inspector.core.box import Box, hull
from inspector.core.case import Case, SourceFile
from inspector.core.document import Document, Entity, Field, LineItem, Value
from inspector.core.finding import ControlRef, Evidence, Finding, Problem, Score
from inspector.core.page import Page
from inspector.report.evidence import places

if TYPE_CHECKING:  # the types cost pydantic at run time; only the schema needs that
    from inspector.report import schema as js

# Beyond this many digits before the point a number is a misreading, and JSON readers lose it anyway.
_LARGEST_EXPONENT = 15


def case_to_json(case: Case) -> js.CaseJson:
    """The case as the public format has it; only what JSON knows: dict, list, str, int, float, None."""
    return {
        "bundle": case.bundle,
        "status": case.status,
        "as_of": case.as_of,
        "files": [_file(f) for f in case.files],
        "pages": [_page(p) for p in case.pages if p.origin in {"ocr", "none"} or p.unread],
        "documents": [_document(d) for d in case.documents],
        "entities": [_entity(d, e) for d in case.documents for e in d.entities],
        "findings": [_finding(f) for f in case.findings],
        "problems": [_problem(p) for p in case.problems],
        "risk": _risk(case.score),
        "made_with": {
            "version": case.made_with.version,
            "catalogue": case.made_with.catalogue,
            "models": dict(case.made_with.models),
            "ocr": case.made_with.ocr,
        },
    }


def case_text(case: Case) -> Iterator[str]:
    """case.json in parts, so that a large case never lies in memory twice: a file, document, finding, … a line."""
    rest = case_to_json(replace(case, documents=()))
    entities = (_entity(d, e) for d in case.documents for e in d.entities)
    streams: dict[str, Iterable[object]] = {"documents": map(_document, case.documents), "entities": entities}
    mark = "{\n "
    for key, value in rest.items():
        yield f'{mark}"{key}": '
        mark = ",\n "
        if isinstance(value, list):
            yield from _list_text(streams.get(key, value))
        else:
            yield _text(value)
    yield "\n}\n"


def _list_text(values: Iterable[object]) -> Iterator[str]:
    mark = "[\n  "
    for value in values:
        yield mark + _text(value)
        mark = ",\n  "
    yield "[]" if mark.startswith("[") else "\n ]"


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _file(file: SourceFile) -> js.FileJson:
    return {
        "name": file.name,
        "media_type": file.media_type,
        "size": file.size,
        "sha256": file.sha256,
        "pages": file.pages,
        "duplicate_of": file.duplicate_of,
    }


def _page(page: Page) -> js.PageJson:
    return {
        "file": page.id.file,
        "page": page.id.number,
        "readability": _share(page.readability),
        "unread": [box.as_list() for box in page.unread],
    }


def _document(document: Document) -> js.DocumentJson:
    return {
        "id": document.id,
        "file": document.file,
        "pages": list(document.pages),
        "type": document.kind,  # type: ignore[typeddict-item]  # the kinds are open parts; the schema test holds them
        "subtype": document.subtype,
        "confidence": _share(document.confidence),
        "language": document.language,
        "cues": list(document.cues),
        "fields": {f.name: _field(f) for f in document.fields},
        "line_items": [_line(line) for line in document.lines],
    }


def _line(line: LineItem) -> dict[str, js.FieldJson]:
    return {f.name: _field(f) for f in line.fields}


def _field(field: Field) -> js.FieldJson:
    box = _main_box(field.boxes)
    made: js.FieldJson = {
        "value": value_to_json(field.value),
        "text": _unicode(field.text),
        "page": box.page.number if box else None,
        "box": box.as_list() if box else None,
        "confidence": _share(field.confidence),
    }
    if box and box.cell:
        made["cell"] = box.cell
    if field.alternatives:
        made["alternatives"] = [_unicode(a) for a in field.alternatives]
    if field.second_reading:
        made["second_reading"] = _unicode(field.second_reading)
    return made


def value_to_json(value: Value | None) -> str | int | float | list[str] | None:
    """Dates as ISO text, numbers as numbers, several codes as a list; None for a number that JSON cannot hold."""
    if isinstance(value, Decimal):
        return _number(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_unicode(v) for v in value]
    return None if value is None else _unicode(value)


def _number(value: Decimal) -> int | float | None:
    if not value.is_finite() or value.adjusted() > _LARGEST_EXPONENT:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _main_box(boxes: tuple[Box, ...]) -> Box | None:
    """The first box of a value: of each page its boxes are joined, cells stay apart."""
    return next(iter(hull(boxes)), None)


def _entity(document: Document, entity: Entity) -> js.EntityJson:
    box = _main_box(entity.boxes)
    made: js.EntityJson = {
        "label": entity.label,
        "text": _unicode(entity.text),
        "name": _unicode(entity.name),
        "file": document.file,
        "page": box.page.number if box else None,
        "box": box.as_list() if box else None,
        "confidence": _share(entity.confidence),
    }
    if box and box.cell:
        made["cell"] = box.cell
    return made


def _finding(finding: Finding) -> js.FindingJson:
    return {
        "id": finding.id,
        "check": finding.check,
        "kind": finding.kind,
        "severity": finding.severity.label,  # type: ignore[typeddict-item]  # the names of Severity are these
        "confidence": _share(finding.confidence),
        "material": finding.material,
        "title": finding.title,
        "title_zh": finding.title_zh,
        "message": _unicode(finding.message),
        "message_zh": _unicode(finding.message_zh),
        "clears": _unicode(finding.clears),
        "clears_zh": _unicode(finding.clears_zh),
        "control": _control(finding.control),
        "evidence": [_evidence(piece, box) for piece, box in places(finding)],
    }


def _control(control: ControlRef | None) -> js.ControlJson | None:
    if control is None:
        return None
    return {
        "announcement": control.announcement,
        "item": control.item,
        "date": control.date,
        "status_on_date": control.status_on_date,
    }


def _evidence(piece: Evidence, box: Box | None) -> js.EvidenceJson:
    made: js.EvidenceJson = {
        "role": piece.role,
        "file": box.page.file if box else piece.document,
        "page": box.page.number if box else None,
        "box": box.as_list() if box else None,
        "quote": _unicode(piece.quote),
        "source": piece.source,
    }
    if box and box.cell:
        made["cell"] = box.cell
    if piece.alternative:
        made["alternative"] = _unicode(piece.alternative)
    return made


def _problem(problem: Problem) -> js.ProblemJson:
    return {
        "code": problem.code,
        "message": problem.message,
        "message_zh": problem.message_zh,
        "hint": problem.hint,
        "hint_zh": problem.hint_zh,
        "file": problem.file,
        "page": problem.page,
    }


def _risk(score: Score) -> js.RiskJson:
    return {
        "score": round(_share(score.value), 4),
        "level": score.level,
        "reasons": [_unicode(r.sentence) for r in score.reasons],
        "parts": [
            {"finding": r.finding, "points": round(r.points, 4), "sentence": _unicode(r.sentence)}
            for r in score.reasons
        ],
    }


def _share(value: float) -> float:
    return round(min(1.0, max(0.0, value)), 4) if value == value else 0.0  # false only for NaN


def _unicode(text: str) -> str:
    """Text that UTF-8 can hold: a lone surrogate of a broken text layer becomes a question mark."""
    return text.encode("utf-8", "replace").decode("utf-8")
