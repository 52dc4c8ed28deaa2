"""Writes documents.json.gz: what was understood, exactly, beside the words of pages.json.gz."""

from __future__ import annotations

import gzip
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from inspector.core.case import Case
from inspector.core.codec import decode_problem, encode_problem
from inspector.core.document import Document
from inspector.core.document_codec import decode_documents, encode_documents
from inspector.core.finding import Problem
from inspector.core.page import Page
from inspector.errors import CaseError
from inspector.report.writing import written_whole

_LEVEL = 6
_FORM = 1
"""Of the file; it is raised when `document_codec` writes otherwise than before."""


@dataclass(frozen=True, slots=True)
class Understood:
    """What was understood of a case: documents, all its problems, and the models that named entities."""

    documents: tuple[Document, ...]
    problems: tuple[Problem, ...]
    models: tuple[tuple[str, str], ...]


def write_documents(path: Path, case: Case) -> None:
    """Write the documents of a case with all its problems; the same case gives the same bytes.

    Raises:
        CannotWrite: the file cannot be written.
    """
    made = {
        "form": _FORM,
        "version": case.made_with.version,
        "models": [list(model) for model in case.made_with.models],
        "problems": [encode_problem(p) for p in case.problems],
        "documents": encode_documents(case.documents, case.pages),
    }
    with written_whole(path) as file, gzip.GzipFile("", "wb", _LEVEL, file, mtime=0) as packed:
        packed.write(json.dumps(made, separators=(",", ":")).encode("ascii"))


def read_documents(path: Path, pages: Sequence[Page], version: str) -> Understood | None:
    """What `write_documents` of that version of the product wrote, or None; `pages` are those of the case.

    Raises:
        CaseError: the file is away, damaged, or none of ours.
    """
    try:
        with gzip.open(path, "rb") as packed:
            data = json.loads(packed.read())
        if (data["form"], data["version"]) != (_FORM, version):
            return None
        return Understood(
            decode_documents(data["documents"], pages),
            tuple(decode_problem(p) for p in data["problems"]),
            tuple((name, version) for name, version in data["models"]),
        )
    except (OSError, EOFError, ValueError, KeyError, TypeError, IndexError, AttributeError, ArithmeticError) as exc:
        raise CaseError(reason=f"{path.name} cannot be read back: {exc}") from exc
