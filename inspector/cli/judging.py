"""Judging a bundle that was read: the case without its words, and what its report encloses."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from inspector.cli.inspecting import Order
from inspector.core.case import Case
from inspector.pipeline import BundleRead, judge
from inspector.report.documents_json import write_documents
from inspector.report.laws import laws
from inspector.report.pages_json import without_words, write_pages
from inspector.report.publish import DOCUMENTS, PAGES
from inspector.report.view import CheckText, Enclosures
from inspector.settings import Settings
from inspector.toolkit import Toolkit


def tools_of(order: Order) -> Toolkit:
    """The tools as the settings and an order want them.

    Raises:
        InspectorError: a setting, the watch list or the installation is at fault.
    """
    return Toolkit.build(Settings.load(), watchlist=order.watchlist)


def judged(read: BundleRead, tools: Toolkit, as_of: dt.date, work: Path) -> tuple[Case, Enclosures]:
    """Judge, and put pages and documents away in the private folder `work`.

    A large bundle has a hundred thousand words, and the report takes memory too: they are let go before.
    """
    made = judge(read, tools, as_of=as_of)
    kept = work / "kept"
    kept.mkdir()
    write_pages(kept / PAGES, made.case.pages)
    write_documents(kept / DOCUMENTS, made.case)
    checks = {check.id: CheckText(check.title, check.explanation) for check in tools.checks.values()}
    known = laws(tools.catalogue.announcements)
    return without_words(made.case), Enclosures(made.pictures, checks, known, kept)
