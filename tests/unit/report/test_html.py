"""The page is whole in itself, shows both sides of each finding, and hostile text stays text."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from inspector.core.box import Box, PageId
from inspector.core.case import Case, SourceFile
from inspector.core.document import Field
from inspector.core.finding import Evidence, Finding, Problem, Severity
from inspector.report.compose import compose, verdict
from inspector.report.html import html_parts
from inspector.report.view import CheckText, Enclosures, Law
from tests.cases import INVOICE, honest

Drawn = tuple[Case, dict[PageId, Path]]
HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "javascript:alert(1)",
    "{{ 7*7 }}{% raw %}",
    "</style><style>*{display:none}",
    "--><!--",
    "&lt;b&gt; &amp;",
    "#eval(\"1\") $x$ *bold* @ref \\",
    "invoice\u202efdp.exe",
    "\x1b[31m\x00\ud800",
    "' onmouseover='alert(1)",
    "]]>",
]  # fmt: skip


class Seen(HTMLParser):
    """Every tag, attribute and text of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the tag and its attributes."""
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        """Keep the text."""
        self.text.append(data)


def page(case: Case, enclosures: Enclosures | None = None) -> str:
    return "".join(html_parts(compose(case, enclosures or Enclosures())))


def seen(html: str) -> Seen:
    parser = Seen()
    parser.feed(html)
    return parser


def hostile(text: str) -> Case:
    """A case in which every text that comes from outside is the given one."""
    box = Box(PageId(text, 1), 0.1, 0.1, 0.2, 0.2)
    finding = Finding(
        "x", text, text, Severity.HIGH, 0.5, text, text,
        (Evidence("declared", text, text, (box,)), Evidence("listed", text, source=text)), text, clears=text,
    )  # fmt: skip
    paper = replace(honest().documents[0], file=text, fields=(Field("remarks", text, text, (box,), 1, (text,), text),))
    return replace(
        honest(),
        bundle=text,
        files=(SourceFile(text, text, 1, text, 1, text),),
        documents=(replace(paper, cues=(text,), subtype=text),),
        findings=(finding,),
        problems=(Problem("E100", text, text, text, 1),),
        pages=(replace(honest().pages[0], id=PageId(text, 1)),),
        status="partial",
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    mine, plain = seen(page(hostile(text))), seen(page(hostile("x")))
    assert mine.tags == plain.tags
    assert [n for n, _ in mine.attributes] == [n for n, _ in plain.attributes]
    assert all(v.startswith("#") for n, v in mine.attributes if n == "href")
    assert not any("\u202e" in t or "\x1b" in t for t in mine.text)


def test_the_page_needs_nothing_from_outside(drawn: Drawn) -> None:
    html = page(drawn[0], Enclosures(drawn[1]))
    parser = seen(html)
    assert "script" not in parser.tags
    assert not {"link", "iframe", "object", "embed", "form"} & set(parser.tags)
    assert all(v.startswith("data:image/jpeg;base64,") for n, v in parser.attributes if n == "src")
    assert not re.search(r"url\(|@import", html)
    assert "default-src 'none'" in html


def test_chinese_stands_beside_english(drawn: Drawn) -> None:
    html = page(drawn[0], Enclosures(drawn[1]))
    for said in (
        "两份单证净重不同",
        "发票载明净重 500 kg，装箱单 5,000 kg。",
        "承运人的重量单",
        "该页为空",
        "请自行查看该页。",
    ):
        assert said in html


def test_each_link_has_its_target(drawn: Drawn) -> None:
    parser = seen(page(drawn[0], Enclosures(drawn[1])))
    names = {v for n, v in parser.attributes if n == "id"}
    assert {v[1:] for n, v in parser.attributes if n == "href"} <= names


def test_both_sides_of_a_finding_are_shown_as_printed_and_as_understood(drawn: Drawn) -> None:
    explained = Enclosures(
        drawn[1],
        {
            "weights": CheckText("Two papers state different weights", "Compares every net weight of the bundle."),
            "dates": CheckText("The dates do not follow each other", "Lays the dates side by side."),
        },
        {
            "MOFCOM-GAC 2023-23": Law(
                "Export control of gallium", in_force="2023-08-01", source="https://example.org/23"
            )
        },
    )
    view = compose(drawn[0], explained)
    weights = next(f for f in view.findings if f.check == "weights")
    assert [(e.role_word, e.quote, e.understood) for e in weights.exhibits] == [
        ("Declared", "500 KGS", "500 (Net weight, kg)"),
        ("Compared with", "5 000 KGS", "5,000 (Net weight, kg)"),
    ]
    assert all(e.picture is not None for e in weights.exhibits)
    html = page(drawn[0], explained)
    for text in ("The invoice states 500 kg net", "A weighing note", "Compares every net weight", "in force 2023-08-01",
                 "铝合金锭", "商业发票", "sha256:5f1c", "+2.40", "read once", "2026-12-06",
                 "<li><span>The dates do not follow each other</span><b>none</b></li>"):  # fmt: skip
        assert text in html


def test_findings_come_by_weight_and_carry_their_numbers_to_the_pages(drawn: Drawn) -> None:
    view = compose(drawn[0], Enclosures(drawn[1]))
    assert [f.severity for f in view.findings] == ["critical", "high", "medium", "low"]
    assert {n for p in view.pages for m in p.marks for n in m.numbers} == {1, 2, 3}


def test_a_sheet_shows_the_cell_among_its_neighbours(drawn: Drawn) -> None:
    html = page(drawn[0])
    assert '<td class="marked">24</td>' in html
    assert "Drums 桶数" in html


def test_a_missing_page_image_is_said(drawn: Drawn) -> None:
    html = page(drawn[0], Enclosures({INVOICE: Path("/nowhere/p1.jpg")}))
    assert "The page image could not be opened." in html
    assert "No page image was kept." in html
    assert "The image of this page is not at hand." in html


def test_what_could_not_be_read_stands_before_the_findings(drawn: Drawn) -> None:
    html = page(drawn[0])
    assert html.index("What could not be read") < html.index("<h2>Findings</h2>")
    assert "锁.pdf is locked with a password" in html


def test_partial_never_looks_clear() -> None:
    partial = replace(
        honest(), status="partial", problems=(Problem("E106", "a.pdf, page 2: empty", "Look.", "a.pdf", 2),)
    )
    made = verdict(partial)
    assert made.tone == "partial"
    assert made.word == "Partly read"
    assert made.warning
    assert verdict(honest()).tone == "clear"
    assert verdict(replace(honest(), status="failed")).tone == "partial"
