"""THE FLOW, in memory, no database: a delivery becomes a bundle, pages, documents, findings, a case."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from inspector.checking import Scene, run_checks
from inspector.children.pool import ReadingPool
from inspector.core.box import PageId
from inspector.core.case import Case, SourceFile, Status
from inspector.core.document import Document
from inspector.core.finding import Problem
from inspector.core.page import Page
from inspector.core.series import joined
from inspector.documents.kind import DocumentKind
from inspector.documents.understand import understand
from inspector.entities.recognising import name_entities
from inspector.errors import ModelUnusable
from inspector.legible import something_lost
from inspector.reading.bundles import Delivery
from inspector.reading.intake import Bundle, PageJob, take_in
from inspector.reading.problems import problem_of
from inspector.scoring import score
from inspector.toolkit import Toolkit

if TYPE_CHECKING:
    from models.classifier.classifier import Classifier


@dataclass(frozen=True, slots=True)
class BundleRead:
    """A bundle with its pages as they were read, the folder of their images, and what recognised them.

    `documents` are those that the pages make, where they were understood while the rest was read.
    """

    bundle: Bundle
    pages: tuple[Page, ...]
    pictures: Path
    engines: str
    documents: tuple[Document, ...] | None = None


@dataclass(frozen=True, slots=True)
class Inspected:
    """A case, and where the images of its pages lie while the work folder lives."""

    case: Case
    pictures: Mapping[PageId, Path]


def inspect_delivery(
    delivery: Delivery,
    pool: ReadingPool,
    tools: Toolkit,
    *,
    as_of: dt.date,
    work: Path,
    on_bundle: Callable[[Bundle], None] | None = None,
    on_page: Callable[[Page], None] | None = None,
) -> Inspected:
    """From a delivery to a case. `work` is a private folder; page images lie under it."""
    read = read_delivery(delivery, pool, work=work, kinds=tools.kinds, on_bundle=on_bundle, on_page=on_page)
    return judge(read, tools, as_of=as_of)


def read_delivery(
    delivery: Delivery,
    pool: ReadingPool,
    *,
    work: Path,
    kinds: Mapping[str, DocumentKind] | None = None,
    on_bundle: Callable[[Bundle], None] | None = None,
    on_page: Callable[[Page], None] | None = None,
) -> BundleRead:
    """The first half of an inspection, done by the children: take in and read.

    With `kinds`, pages are understood here as they come, while the children read on.
    """
    started = time.monotonic()
    bundle = open_bundle(delivery, pool, work)
    if on_bundle is not None:
        on_bundle(bundle)
    pictures = work / "pictures"
    pages: list[Page] = []
    coming = _kept(read_bundle(bundle, pool, pictures=pictures, started=started, on_page=on_page), pages)
    documents = None if kinds is None else understand(coming, kinds)
    for _ in coming:  # all of them, where nobody wanted to understand
        pass
    return BundleRead(bundle, tuple(pages), pictures, pool.engines, documents)


def _kept(coming: Iterator[Page], pages: list[Page]) -> Iterator[Page]:
    for page in coming:
        pages.append(page)
        yield page


def judge(read: BundleRead, tools: Toolkit, *, as_of: dt.date) -> Inspected:
    """The second half, done here: understand, check, weigh."""
    bundle = read.bundle
    told = replace(tools, engines=lambda: read.engines) if read.engines else tools
    case = assess(bundle.name, bundle.files, read.pages, bundle.problems, told, as_of=as_of, documents=read.documents)
    shown = {job.id: read.pictures / picture_name(number) for number, job in enumerate(bundle.jobs, start=1)}
    return Inspected(case, {page: path for page, path in shown.items() if path.is_file()})


def open_bundle(delivery: Delivery, pool: ReadingPool, work: Path) -> Bundle:
    """Take a delivery in; members of archives are unpacked into the private folder `work`."""
    return take_in(delivery, work, pool.survey, pool.options.limits)


def read_bundle(
    bundle: Bundle,
    pool: ReadingPool,
    *,
    pictures: Path | None = None,
    started: float | None = None,
    on_page: Callable[[Page], None] | None = None,
) -> Iterator[Page]:
    """The pages of a bundle, in order, as they are read.

    Page images for the report go to `pictures`, named by `picture_name`. `started` is the `time.monotonic()`
    at which the bundle was begun: its time covers taking in and reading.
    """
    limit = pool.options.limits.bundle_seconds
    seconds = limit if started is None else limit - (time.monotonic() - started)
    places = {job.id: picture_name(number) for number, job in enumerate(bundle.jobs, start=1)}

    def picture(job: PageJob) -> Path | None:
        return pictures / places[job.id] if pictures else None

    return pool.read(bundle.jobs, bundle=bundle.name, seconds=seconds, picture=picture, on_page=on_page)


def picture_name(number: int) -> str:
    """The file name of the image of the bundle's page of that number, counted from 1 over all files."""
    return f"page-{number:04d}.jpg"


def assess(
    name: str,
    files: Sequence[SourceFile],
    pages: Sequence[Page],
    problems: Iterable[Problem],
    tools: Toolkit,
    *,
    as_of: dt.date,
    documents: tuple[Document, ...] | None = None,
) -> Case:
    """From pages to a case: understand, check, weigh. Reads no file, so that a case can be judged anew.

    `documents` are those that the pages make, where they were understood before.
    """
    known = (*problems, *(p for page in pages for p in page.problems))
    if documents is None:
        documents = understand(pages, tools.kinds)
    documents, models, unnamed = named(documents, tools)
    return weigh(name, files, pages, (*known, *unnamed), documents, tools, as_of=as_of, models=models)


def weigh(
    name: str,
    files: Sequence[SourceFile],
    pages: Sequence[Page],
    known: tuple[Problem, ...],
    documents: tuple[Document, ...],
    tools: Toolkit,
    *,
    as_of: dt.date,
    models: tuple[tuple[str, str], ...] = (),
) -> Case:
    """From documents to a case: check, weigh. `known` are all problems so far, `models` those that named entities."""
    classifier, unjudged = line_classifier(tools)
    models = (*models, *((("classifier", classifier.version),) if classifier is not None else ()))
    known = (*known, *unjudged)
    scene = Scene(joined(documents), tuple(pages), known, as_of, tools.catalogue, tools.watchlist, classifier)
    findings, broken = run_checks(tools.checks.values(), scene)
    all_problems = (*known, *broken)
    unread = something_lost(documents, pages, all_problems)
    return Case(
        bundle=name,
        status=_status(pages, all_problems),
        as_of=as_of.isoformat(),
        files=tuple(files),
        documents=documents,
        findings=findings,
        problems=all_problems,
        score=score(findings, tools.weights, unread=unread),
        made_with=tools.made_with(recognised=any(page.origin == "ocr" for page in pages), models=models),
        pages=tuple(pages),
    )


def named(
    documents: tuple[Document, ...], tools: Toolkit
) -> tuple[tuple[Document, ...], tuple[tuple[str, str], ...], tuple[Problem, ...]]:
    """The documents with what they name, the model that named it, and the problem of a model that could not."""
    try:
        recogniser = tools.recogniser.get()
    except ModelUnusable as exc:
        return documents, (), (problem_of(exc),)
    return name_entities(documents, recogniser, tools.catalogue), (("ner", recogniser.version),), ()


def line_classifier(tools: Toolkit) -> tuple[Classifier | None, tuple[Problem, ...]]:
    """The classifier of goods lines, or the problem of why there is none."""
    try:
        return tools.classifier.get(), ()
    except ModelUnusable as exc:
        return None, (problem_of(exc),)


def _status(pages: Sequence[Page], problems: Sequence[Problem]) -> Status:
    """Partial is not success: any problem makes a case partial, and one without words has failed."""
    if not any(page.words for page in pages):
        return "failed"
    return "partial" if problems else "complete"
