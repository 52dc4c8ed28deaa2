"""The papers as understood: every value as printed beside as understood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from inspector.core.visible import visible
from inspector.report.wording import LINE_COLUMNS
from inspector.web.screens.saying import field_word, paper_word, share, value_text
from inspector.web.words import Words

# Under this a reader should look at the print himself.
_DOUBTFUL: Final = 0.75
_MOST_LINES: Final = 150
_LONGEST_TEXT: Final = 240


@dataclass(frozen=True, slots=True)
class FieldShown:
    """One value of a paper."""

    name: str
    value: str
    text: str
    confidence: str
    doubtful: bool
    alternatives: str


@dataclass(frozen=True, slots=True)
class Paper:
    """One document: its name, place, fields and goods lines."""

    name: str
    file: str
    pages: str
    fields: tuple[FieldShown, ...]
    columns: tuple[str, ...]
    lines: tuple[tuple[str, ...], ...]


def papers_of(t: Words, document: Mapping[str, Any]) -> tuple[Paper, ...]:
    """Every document of a case."""
    return tuple(_paper(t, paper) for paper in document.get("documents", ()))


def _paper(t: Words, paper: Mapping[str, Any]) -> Paper:
    lines = paper.get("line_items", ())[:_MOST_LINES]
    present = {name for line in lines for name in line}
    names = [n for n in LINE_COLUMNS if n in present] + sorted(present - set(LINE_COLUMNS))
    rows = tuple((str(n), *(_cell(line.get(name)) for name in names)) for n, line in enumerate(lines, start=1))
    pages = [int(p) for p in paper.get("pages", ())]
    return Paper(
        name=paper_word(t, paper["type"]),
        file=visible(paper["file"], longest=120),
        pages=t("page_note.range_one" if len(pages) == 1 else "page_note.range_many", pages=runs(pages)),
        fields=tuple(_field(t, name, field) for name, field in paper.get("fields", {}).items()),
        columns=(t("paper.line"), *(field_word(t, name) for name in names)) if rows else (),
        lines=rows,
    )


def runs(pages: list[int]) -> str:
    """`1–3, 5`."""
    found: list[list[int]] = []
    for page in sorted(set(pages)):
        if found and page == found[-1][1] + 1:
            found[-1][1] = page
        else:
            found.append([page, page])
    return ", ".join(str(a) if a == b else f"{a}–{b}" for a, b in found)


def _field(t: Words, name: str, field: Mapping[str, Any]) -> FieldShown:
    return FieldShown(
        name=field_word(t, name),
        value=value_text(field.get("value")),
        text=visible(field.get("text", ""), longest=_LONGEST_TEXT),
        confidence=share(field.get("confidence")),
        doubtful=field.get("value") is None or field.get("confidence", 1) < _DOUBTFUL,
        alternatives=value_text(field.get("alternatives") or None),
    )


def _cell(field: Mapping[str, Any] | None) -> str:
    if not field:
        return ""
    return value_text(field.get("value")) or visible(field.get("text", ""), longest=_LONGEST_TEXT)
