"""Sets the report as a PDF for paper and archive, with its fonts embedded."""

from __future__ import annotations

import dataclasses
import datetime as dt
import itertools
import json
import tempfile
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from inspector.report.pictures import Picture, halved
from inspector.report.view import PageView, ReportView

if TYPE_CHECKING:
    from typst import Fonts

TEMPLATE = Path(__file__).parent / "templates" / "report.typ"
# PDF/A-2u: kept for years, and every character can be searched and copied.
ARCHIVE: Final = "a-2u"
# The typesetter holds every table and every decoded picture until the end. Beyond these numbers documents, and pages
# without findings, are left to report.html. Such pages are printed half as large, so they come with half the pixels.
MOST_DOCUMENTS: Final = 16
MOST_PLAIN_PAGES: Final = 16
# The typesetter remembers what the last ten compilations made, pictures included: 25 MB a report. So many compilations
# of nothing (half a millisecond each) let it forget all but the last report, and keep the fonts that each one needs.
_FORGETTING: Final = 8
_HALF_QUALITY: Final = 70


def pdf_bytes(view: ReportView, *, font_folders: Sequence[Path] = ()) -> bytes:
    """The report as PDF, A4, fonts embedded as subsets; PDF/A-2u where the fonts have every character.

    It carries no structure tags: they cost the memory of the pages again, and report.html is the one to listen to.
    Text of documents reaches the typesetter as data (JSON), never as markup. `font_folders` are searched
    beside the fonts of the system.
    """
    from typst import Compiler, TypstError

    # The date of the report is the date of its knowledge: the same case gives the same bytes.
    dated = dt.datetime.fromisoformat(view.as_of).replace(tzinfo=dt.UTC)

    documents = len(view.documents)
    view = _for_paper(view)
    with tempfile.TemporaryDirectory(prefix="inspector-report-") as name:
        folder = Path(name)
        (folder / "report.typ").write_bytes(TEMPLATE.read_bytes())
        (folder / "report.json").write_text(
            json.dumps(_plain(view, folder, itertools.count(1)), ensure_ascii=False), encoding="utf-8"
        )
        setter = Compiler(
            str(folder / "report.typ"),
            root=name,
            font_paths=_fonts(tuple(map(str, font_folders))),
            sys_inputs={"documents-left-out": str(documents - len(view.documents))},
        )
        try:
            made = setter.compile(format="pdf", pdf_standards=ARCHIVE, pdf_tags=False, timestamp=dated)
        except TypstError:  # a character that no font of the machine has: PDF/A forbids it, plain PDF shows a box
            made = setter.compile(format="pdf", pdf_tags=False, timestamp=dated)
        _forget(folder, font_folders)
    if not isinstance(made, bytes):
        raise TypeError("the typesetter made no single PDF")
    return made


@lru_cache(maxsize=4)
def _fonts(folders: tuple[str, ...]) -> Fonts:
    """The fonts of the system and of the folders; looking through them costs more than setting a report."""
    from typst import Fonts

    return Fonts(font_paths=list(folders))


def _for_paper(view: ReportView) -> ReportView:
    """The report with no more than the paper bears: the first documents, pages with findings, and the first others."""
    plain = [page.anchor for page in view.pages if page.picture is not None and not page.marks]
    left = frozenset(plain[MOST_PLAIN_PAGES:])
    pages = tuple(_printed(page) for page in view.pages if page.anchor not in left)
    return dataclasses.replace(
        view,
        documents=view.documents[:MOST_DOCUMENTS],
        pages=pages,
        pages_left_out=view.pages_left_out + len(left),
    )


def _forget(folder: Path, font_folders: Sequence[Path]) -> None:
    """Let the typesetter drop what it keeps of earlier reports."""
    from typst import Compiler

    (folder / "nothing.typ").write_bytes(b"")
    for _ in range(_FORGETTING):
        Compiler(
            str(folder / "nothing.typ"), root=str(folder), font_paths=_fonts(tuple(map(str, font_folders)))
        ).compile(format="svg")


def _printed(page: PageView) -> PageView:
    """The page with the picture that is printed: half as large where no finding is marked on it."""
    if page.picture is None or page.marks:
        return page
    return dataclasses.replace(page, picture=halved(page.picture, _HALF_QUALITY))


def _plain(value: object, folder: Path, numbers: Iterator[int]) -> object:
    """The view as JSON knows it; pictures go into the folder and are named."""
    if isinstance(value, Picture):
        name = f"{next(numbers)}.jpg"
        (folder / name).write_bytes(value.jpeg)
        return {"file": name, "ratio": value.height / value.width, "marks": value.marks}
    if dataclasses.is_dataclass(value):
        return {f.name: _plain(getattr(value, f.name), folder, numbers) for f in dataclasses.fields(value)}
    if isinstance(value, tuple | frozenset):
        return [_plain(v, folder, numbers) for v in value]
    return value
