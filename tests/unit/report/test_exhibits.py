"""Evidence is shown once, what is declared first, and only so much of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from inspector.core.box import Box, PageId
from inspector.core.case import Case
from inspector.core.finding import Evidence, Finding, Problem, Severity
from inspector.core.page import Page
from inspector.report import exhibits as parts
from inspector.report.compose import compose
from inspector.report.papers_read import page_range
from inspector.report.view import Enclosures, Exhibit
from tests.cases import INVOICE, PACKING, honest

Drawn = tuple[Case, dict[PageId, Path]]
HERE = Box(INVOICE, 0.1, 0.1, 0.3, 0.12)
THERE = Box(INVOICE, 0.1, 0.8, 0.3, 0.82)


def finding(*evidence: Evidence) -> Finding:
    return Finding("f", "check", "weight_conflict", Severity.HIGH, 0.9, "t", "m", evidence)


def shown(*evidence: Evidence) -> tuple[Exhibit, ...]:
    return compose(replace(honest(), findings=(finding(*evidence),)), Enclosures()).findings[0].exhibits


def test_what_is_declared_comes_first_and_nothing_twice() -> None:
    listed = Evidence("listed", "a name", source="watch list")
    compared = Evidence("compared", "500", INVOICE.file, (THERE,))
    declared = Evidence("declared", "5000", INVOICE.file, (HERE,))
    assert [e.role for e in shown(listed, compared, compared, declared)] == ["declared", "compared", "listed"]


def test_what_is_looked_for_in_the_whole_bundle_says_so() -> None:
    (made,) = shown(Evidence("absent", "licence number", source="bundle"))
    assert (made.role_word, made.place, made.source) == ("Not found", "the whole bundle", "")


def test_only_so_many_pieces_are_shown_and_the_rest_is_counted() -> None:
    many = [Evidence("compared", str(n), INVOICE.file, (HERE,)) for n in range(9)]
    view = compose(replace(honest(), findings=(finding(*many),)), Enclosures())
    assert len(view.findings[0].exhibits) == parts.MOST_EXHIBITS
    assert view.findings[0].more == 9 - parts.MOST_EXHIBITS


def test_further_places_of_a_piece_are_named() -> None:
    other = Box(PageId("other.pdf", 3), 0.1, 0.1, 0.2, 0.12)
    (made,) = shown(Evidence("declared", "500", INVOICE.file, (HERE, other)))
    assert made.also == "other.pdf, page 3"


def test_pages_with_findings_and_problems_come_before_the_others(drawn: Drawn, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "MOST_PAGES", 2)
    pages = tuple(Page(PageId("a.pdf", n), 595, 842, (), "text") for n in range(1, 9))
    box = Box(PageId("a.pdf", 7), 0.1, 0.1, 0.2, 0.12)
    case = replace(
        honest(),
        pages=pages,
        findings=(finding(Evidence("declared", "x", "a.pdf", (box,))),),
        problems=(Problem("E106", "m", "h", "a.pdf", 5),),
    )
    view = compose(case, Enclosures())
    assert [p.name for p in view.pages] == ["a.pdf, page 5", "a.pdf, page 7"]
    assert view.pages_left_out == 6


def test_two_findings_at_one_place_share_one_box(drawn: Drawn) -> None:
    piece = Evidence("declared", "x", INVOICE.file, (HERE,))
    case = replace(honest(), findings=(finding(piece), replace(finding(piece), id="g", severity=Severity.LOW)))
    (mark,) = compose(case, Enclosures()).pages[0].marks
    assert (mark.numbers, mark.severity) == ((1, 2), "high")


def test_a_turned_page_says_how_it_arrived(drawn: Drawn) -> None:
    view = compose(drawn[0], Enclosures(drawn[1]))
    packing = next(p for p in view.pages if p.name.startswith(PACKING.file))
    assert "arrived turned by 90°, shown upright" in packing.note
    assert packing.picture is not None
    assert packing.picture.height > packing.picture.width


@pytest.mark.parametrize(
    ("pages", "text"), [((1,), "page 1"), ((1, 2, 3, 5), "pages 1–3, 5"), ((4, 2), "pages 2, 4"), ((), "")]
)
def test_page_ranges(pages: tuple[int, ...], text: str) -> None:
    assert page_range(pages) == text
