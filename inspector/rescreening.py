"""Judges a written case anew, by the law and lists of today, without reading or understanding its pages again."""

from __future__ import annotations

import datetime as dt
import json
import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from inspector.core.case import Case, SourceFile
from inspector.core.finding import Problem
from inspector.core.page import Page
from inspector.errors import CannotWrite, CaseError
from inspector.pipeline import assess, weigh
from inspector.report.compose import compose
from inspector.report.documents_json import Understood, read_documents
from inspector.report.html import html_parts
from inspector.report.laws import laws
from inspector.report.pages_json import read_pages, without_words
from inspector.report.publish import DOCUMENTS, PAGES, PREVIOUS, write_case
from inspector.report.view import CheckText, Enclosures
from inspector.report.writing import copy_whole, written_whole
from inspector.toolkit import Toolkit, product_version

BROKE: Final = "E501"
"""The problem of a check that broke when the case was judged; it says nothing of the next time."""


@dataclass(frozen=True, slots=True)
class Told:
    """One finding, as far as a comparison tells of it."""

    id: str
    severity: str
    message: str


@dataclass(frozen=True, slots=True)
class Moved:
    """What became of one case: level and score before and after, and the findings that went, came, or weigh otherwise.

    `why` names what is another than last time: law, day of knowledge, version of the product.
    """

    folder: Path
    bundle: str
    before: str
    after: str
    score_before: float
    score_after: float
    gone: tuple[Told, ...] = ()
    new: tuple[Told, ...] = ()
    changed: tuple[Told, ...] = ()
    why: tuple[str, ...] = ()

    @property
    def moved(self) -> bool:
        """Whether a reader of the case would see another result."""
        return self.before != self.after or bool(self.gone or self.new or self.changed)


def rescreen(folder: Path, tools: Toolkit, *, as_of: dt.date, write: bool = True) -> Moved:
    """Judge the case of a folder anew, and write what came of it; what was there stays as `case.previous.json`.

    Documents are taken as they were understood by this version of the product; those of another version are
    understood anew from the words. A case that did not move keeps its reports. One that moved keeps them as
    `report.previous.html` and `.pdf`, and gets a report.html without page images, which nothing kept.

    Raises:
        CaseError: the folder holds no case, or a damaged one; nothing was changed.
        CannotWrite: the new case cannot be written; the old one is still there.
    """
    old = _read_case(folder / "case.json")
    pages = tuple(read_pages(folder / PAGES))
    try:
        made = _judged(old, folder, pages, tools, as_of)
        moved = _compared(folder, old, made)
    except (KeyError, TypeError, AttributeError, ValueError) as exc:
        raise CaseError(reason=f"case.json is none of ours: {exc}") from exc
    if write and (moved.moved or moved.why):
        _write(folder, made, tools, moved=moved.moved)
    return moved


def _judged(old: dict[str, Any], folder: Path, pages: Sequence[Page], tools: Toolkit, as_of: dt.date) -> Case:
    files = tuple(SourceFile(**file) for file in old["files"])
    ocr = str(old["made_with"]["ocr"])
    told = replace(tools, engines=lambda: ocr)
    kept = _understood(folder / DOCUMENTS, pages)
    if kept is not None:
        known = tuple(p for p in kept.problems if p.code != BROKE)
        return weigh(old["bundle"], files, pages, known, kept.documents, told, as_of=as_of, models=kept.models)
    of_pages = {(p.code, p.message) for page in pages for p in page.problems}
    stored = (Problem(**problem) for problem in old["problems"])
    rest = [p for p in stored if p.code != BROKE and (p.code, p.message) not in of_pages]
    return assess(old["bundle"], files, pages, rest, told, as_of=as_of)


def _understood(path: Path, pages: Sequence[Page]) -> Understood | None:
    """What was understood, where this version of the product did."""
    return read_documents(path, pages, product_version()) if path.exists() else None


def _read_case(path: Path) -> dict[str, Any]:
    try:
        data = json.loads(path.read_bytes())
    except (OSError, ValueError) as exc:
        raise CaseError(reason=f"{path.name} cannot be read back: {exc}") from exc
    if not isinstance(data, dict):
        raise CaseError(reason=f"{path.name} holds no case")
    return data


def _compared(folder: Path, old: dict[str, Any], made: Case) -> Moved:
    before = {f["id"]: Told(f["id"], f["severity"], f["message"]) for f in old["findings"]}
    after = {f.id: Told(f.id, f.severity.label, f.message) for f in made.findings}
    both = before.keys() & after.keys()
    with_, now = old["made_with"], made.made_with
    reasons = (
        ("other law or other lists", with_["catalogue"] != now.catalogue),
        (f"knowledge as of {made.as_of}, before {old['as_of']}", old["as_of"] != made.as_of),
        (f"version {now.version}, before {with_['version']}", with_["version"] != now.version),
    )
    return Moved(
        folder,
        made.bundle,
        old["risk"]["level"],
        made.score.level,
        float(old["risk"]["score"]),
        made.score.value,
        tuple(told for id_, told in before.items() if id_ not in after),
        tuple(told for id_, told in after.items() if id_ not in before),
        tuple(after[id_] for id_ in after if id_ in both and after[id_].severity != before[id_].severity),
        tuple(reason for reason, differs in reasons if differs),
    )


def _write(folder: Path, made: Case, tools: Toolkit, *, moved: bool) -> None:
    """The old case gets its second name first, and loses its first one only when the new case takes it."""
    _keep(folder / "case.json", folder / PREVIOUS["case.json"])
    if moved:
        for name in ("report.html", "report.pdf"):
            if (folder / name).exists():
                _keep(folder / name, folder / PREVIOUS[name])
    write_case(folder / "case.json", made)
    if moved:
        checks = {check.id: CheckText(check.title, check.explanation) for check in tools.checks.values()}
        view = compose(without_words(made), Enclosures({}, checks, laws(tools.catalogue.announcements)))
        with written_whole(folder / "report.html") as file:
            for part in html_parts(view):
                file.write(part.encode("utf-8"))
        with suppress(OSError):
            (folder / "report.pdf").unlink(missing_ok=True)


def _keep(path: Path, previous: Path) -> None:
    """Give a file a second name, whole: by a link where the disk knows links, else by a copy."""
    fresh = previous.with_name(f".{previous.name}.{os.getpid()}")
    try:
        fresh.unlink(missing_ok=True)
        os.link(path, fresh)
        fresh.replace(previous)
    except FileNotFoundError as exc:
        raise CannotWrite(path=previous, reason=exc.strerror or "it went away") from exc
    except OSError:
        copy_whole(path, previous)
