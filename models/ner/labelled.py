"""Texts with their entities marked inline, `{PORT Ningbo}`: reads them, and says which half a text belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import yaml

from models.contract import Span
from models.ner.labels import LABELS

Half = Literal["development", "kept"]

_MARK = re.compile(r"\{([A-Z_]+) ([^{}]+)\}")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text, what is named in it, its language (`en` or `zh`), and the half of the set that it belongs to."""

    name: str
    text: str
    spans: tuple[Span, ...]
    language: str
    half: Half


def read_marked(marked: str) -> tuple[str, tuple[Span, ...]]:
    """A marked text without its marks, and the spans that were marked.

    Raises:
        ValueError: a label is unknown, or a brace is left over.
    """
    text, spans, at = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[at : match.start()]
        label, inner = match.groups()
        if label not in LABELS:
            raise ValueError(f"no such label: {label}")
        spans.append(Span(len(text), len(text) + len(inner), label, 1.0))
        text += inner
        at = match.end()
    text += marked[at:]
    if "{" in text or "}" in text:
        raise ValueError(f"a brace is left over in {text!r}")
    return text, tuple(spans)


def read_folder(folder: Path) -> Iterator[Labelled]:
    """All labelled texts of a folder, file by file. A file is named by its language; every second text is kept.

    Raises:
        ValueError: a text is marked wrongly, or the folder holds none.
    """
    paths = sorted(folder.glob("*.yaml"))
    if not paths:
        raise ValueError(f"no labelled texts in {folder}")
    for path in paths:
        for number, marked in enumerate(yaml.safe_load(path.read_text(encoding="utf-8")), start=1):
            try:
                text, spans = read_marked(marked)
            except ValueError as exc:
                raise ValueError(f"{path.name}, text {number}: {exc}") from exc
            half: Half = "development" if number % 2 else "kept"
            yield Labelled(f"{path.stem}-{number}", text, spans, path.stem[:2], half)
