"""The truth of a bundle in the form that the scorer reads: documents, fields, goods lines, planted contradictions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from inspector.papers import geometry
from inspector.papers.sheet import Mark


@dataclass(frozen=True, slots=True)
class Planted:
    """One planted contradiction; `places` are (kind of paper, key) of every place that a reviewer must see."""

    kind: str
    field: str
    expected: str
    found: str | None
    places: tuple[tuple[str, str], ...]
    line: int | None = None
    material: str | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """A paper as it lies in the bundle: its file, its pages there, its marks in those pages, how pages lie turned."""

    kind: str
    layout: str
    file: str
    pages: tuple[int, ...]
    marks: tuple[Mark, ...]
    upright: tuple[Mark, ...] = ()
    turned: int = 0


@dataclass(frozen=True, slots=True)
class Story:
    """What is true of a bundle beside its papers."""

    bundle: str
    delivery: str
    grade: str
    note: str
    planted: tuple[Planted, ...]
    suspicious: bool


def truth_of(story: Story, papers: Iterable[Placed]) -> dict[str, Any]:
    """The truth of a bundle as plain values, ready for JSON."""
    placed = list(papers)
    return {
        "bundle": story.bundle,
        "delivery": story.delivery,
        "grade": story.grade,
        "suspicious": story.suspicious,
        "note": story.note,
        "documents": [_document(paper) for paper in placed],
        "planted": [_planted(plant, placed) for plant in story.planted],
    }


def _document(paper: Placed) -> dict[str, Any]:
    fields, alternatives, lines = {}, {}, dict[int, dict[str, Any]]()
    for mark in paper.marks:
        kind, *rest = mark.key.split(":")
        if kind == "f":
            fields[rest[0]] = mark.value
            if mark.alt:
                alternatives[rest[0]] = list(mark.alt)
        elif kind == "i":
            line = lines.setdefault(int(rest[0]), {})
            line[rest[1]] = mark.value
            if mark.alt:
                line[f"{rest[1]}_alt"] = list(mark.alt)
    document = {
        "file": paper.file,
        "pages": list(paper.pages),
        "type": paper.kind,
        "template": paper.layout,
        "fields": fields,
        "fields_alt": alternatives,
        "line_items": [lines[number] for number in sorted(lines)],
        "boxes": _boxes(paper.file, paper.marks),
    }
    return document | ({"page_rotation_cw": paper.turned * 90} if paper.turned else {})


def _boxes(file: str, marks: Iterable[Mark]) -> list[dict[str, Any]]:
    """One box for each place where a key stands: the hull of the lines of a wrapped text, drawn one after the other."""
    places = groupby(marks, key=lambda mark: (mark.key, mark.page, mark.cell))
    return [_box(file, page, geometry.hull([mark.box for mark in run]), key, cell) for (key, page, cell), run in places]


def _box(file: str, page: int, box: geometry.Box, key: str, cell: str) -> dict[str, Any]:
    x0, y0, x1, y1 = (round(value, 5) for value in box)
    told: dict[str, Any] = {"file": file, "page": page, "x0": x0, "y0": y0, "x1": x1, "y1": y1, "key": key}
    return told | ({"cell": cell} if cell else {})


def _planted(plant: Planted, papers: list[Placed]) -> dict[str, Any]:
    boxes = []
    for kind, key in plant.places:
        for paper in papers:
            if paper.kind == kind:
                boxes += _found(paper, key)
    kinds = {kind for kind, _ in plant.places}
    return {
        "kind": plant.kind,
        "field": plant.field,
        "line": plant.line,
        "expected": plant.expected,
        "found": plant.found,
        "material": plant.material,
        "documents": sorted({box["file"] for box in boxes}),
        "document_types": sorted({paper.kind for paper in papers if paper.kind in kinds}),
        "boxes": boxes,
    }


def _found(paper: Placed, key: str) -> list[dict[str, Any]]:
    boxes = [box for box in _boxes(paper.file, paper.marks) if box["key"] == key]
    if paper.turned:
        upright = [box for box in _boxes(paper.file, paper.upright) if box["key"] == key]
        for box, other in zip(boxes, upright, strict=True):
            box["upright"] = [other["x0"], other["y0"], other["x1"], other["y1"]]
    return boxes
