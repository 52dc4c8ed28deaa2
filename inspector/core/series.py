"""Papers whose pages lie in several files, as a scanner or camera makes them: read file by file, judged as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from inspector.core.document import Document, Field

_TOTAL: Final = "total_"
"""Totals stand on the last page of a paper."""


def joined(documents: Sequence[Document]) -> tuple[Document, ...]:
    """The papers as somebody holds them: those that go on from another one are joined to it.

    The first page says whose paper it is; later ones add what it does not say, and its totals. Lines are numbered
    anew, over all pages; boxes keep their files.
    """
    whole: dict[str, Document] = {}
    for document in documents:
        head = whole.get(document.continues)
        if head is None:
            whole[document.id] = document
        else:
            whole[head.id] = _with(head, document)
    return tuple(whole.values())


def _with(head: Document, more: Document) -> Document:
    fields: dict[str, Field] = {f.name: f for f in more.fields}
    fields |= {f.name: f for f in head.fields if not (f.name.startswith(_TOTAL) and f.name in fields)}
    lines = tuple(replace(line, number=n) for n, line in enumerate((*head.lines, *more.lines), 1))
    return replace(
        head,
        fields=tuple(sorted(fields.values(), key=lambda f: f.name)),
        lines=lines,
        entities=(*head.entities, *more.entities),
        text=(*head.text, *more.text),
    )
