"""Writes all that is given out of a case into its folder, each file whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from inspector.core.case import Case
from inspector.core.page import Page
from inspector.errors import CannotWrite
from inspector.report.case_json import case_text
from inspector.report.compose import compose
from inspector.report.documents_json import write_documents
from inspector.report.html import html_parts
from inspector.report.pages_json import write_pages
from inspector.report.pdf import pdf_bytes
from inspector.report.view import Enclosures
from inspector.report.writing import copy_whole, make_folder, write_whole, written_whole

PAGES: Final = "pages.json.gz"
DOCUMENTS: Final = "documents.json.gz"
PREVIOUS: Final = {name: name.replace(".", ".previous.", 1) for name in ("case.json", "report.html", "report.pdf")}
"""What a case was before it was judged anew."""

WRITTEN: Final = ("case.json", PAGES, DOCUMENTS, "report.html", "report.pdf", *PREVIOUS.values())


@dataclass(frozen=True, slots=True)
class Published:
    """Where the files of a case lie; `pdf` is None where no paper report was asked for."""

    folder: Path
    case: Path
    pages: Path
    html: Path
    pdf: Path | None


def publish(
    case: Case, folder: Path, enclosures: Enclosures, *, pages: Iterable[Page] | None = None, pdf: bool = True
) -> Published:
    """Write case.json, pages.json.gz, documents.json.gz and the reports; each file is whole or not there.

    What an earlier inspection wrote there is taken away first: no report stands beside the case of another run.
    `pages` are those to keep, read one at a time; without it, the file of the enclosures, or those of the case.

    Raises:
        CannotWrite: the folder cannot be made or written.
    """
    make_folder(folder)
    _clear(folder)
    made = Published(
        folder,
        folder / "case.json",
        folder / PAGES,
        folder / "report.html",
        folder / "report.pdf" if pdf else None,
    )
    write_case(made.case, case)
    if pages is None and enclosures.kept is not None:
        for name in (PAGES, DOCUMENTS):
            copy_whole(enclosures.kept / name, folder / name)
    else:
        write_pages(made.pages, case.pages if pages is None else pages)
        write_documents(folder / DOCUMENTS, case)
    view = compose(case, enclosures)
    with written_whole(made.html) as file:
        for part in html_parts(view):
            file.write(part.encode("utf-8"))
    if made.pdf is not None:
        write_whole(made.pdf, pdf_bytes(view))
    return made


def write_case(path: Path, case: Case) -> None:
    """Write case.json whole or not at all: UTF-8, what can be many a line each.

    Raises:
        CannotWrite: the file cannot be written.
    """
    with written_whole(path) as file:
        for part in case_text(case):
            file.write(part.encode("utf-8", "replace"))


def _clear(folder: Path) -> None:
    for name in WRITTEN:
        try:
            (folder / name).unlink(missing_ok=True)
        except OSError as exc:
            raise CannotWrite(path=folder / name, reason=exc.strerror or type(exc).__name__) from exc
