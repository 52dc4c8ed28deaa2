"""Every layout is drawn once, and what its marks say stands on the page where they say it."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from itertools import combinations

import numpy as np
import pypdfium2 as pdfium
import pytest

from inspector.papers.geometry import Box
from inspector.papers.invention import invent
from inspector.papers.layout import Layout, all_layouts, layouts_of
from inspector.papers.manner import Manner
from inspector.papers.paper import Paper
from inspector.papers.sheet import Drawn, Mark

PAGED = [name for name, layout in all_layouts().items() if layout.paged]
APART = [name for name, layout in all_layouts().items() if layout.held_out or layout.pack]
LEAST = {
    "commercial_invoice": 4,
    "packing_list": 4,
    "bill_of_lading": 3,
    "certificate_of_origin": 3,
    "customs_declaration": 2,
    "air_waybill": 2,
    "certificate_of_analysis": 2,
    "safety_data_sheet": 2,
    "export_licence": 2,
}


GOODS = ("commercial_invoice", "packing_list", "bill_of_lading", "air_waybill", "certificate_of_origin",
         "customs_declaration")  # fmt: skip


def paper_of(layout: Layout, *, lines: int = 0, language: int = 0, seed: str = "") -> Paper:
    goods = "gallium" if layout.kind == "export_licence" else ""
    chemical = layout.kind in ("certificate_of_analysis", "safety_data_sheet")
    way = "air" if layout.kind == "air_waybill" else "sea"
    shipment = invent(layout.name + seed, goods=goods, chemical=chemical, way=way, lines=lines)
    manner = Manner(layout.languages[language], layout.numbers[0], layout.dates[0], layout.upper, layout.mass[0])
    return Paper(layout.kind, shipment, manner)


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def words_in(page: pdfium.PdfPage, mark: Mark) -> str:
    """The text that the PDF itself holds within the box of a mark."""
    wide, high = page.get_size()
    left, top, right, bottom = mark.box
    return str(
        page.get_textpage().get_text_bounded(
            left=left * wide - 1, bottom=high - bottom * high - 1, right=right * wide + 1, top=high - top * high + 1
        )
    )


@pytest.mark.parametrize("name", PAGED)
def test_the_words_of_the_pdf_stand_in_the_boxes(name: str) -> None:
    drawn = all_layouts()[name].render(paper_of(all_layouts()[name]))
    document = pdfium.PdfDocument(drawn.content)
    missing = [
        (mark.key, mark.text)
        for mark in drawn.marks
        if squeezed(mark.text) not in squeezed(words_in(document[mark.page - 1], mark))
    ]
    assert len(drawn.marks) >= 6
    assert not missing


@pytest.mark.parametrize("name", PAGED)
def test_there_is_ink_in_every_box(name: str) -> None:
    drawn = all_layouts()[name].render(paper_of(all_layouts()[name]))
    pages = [np.asarray(page.render(scale=1.5, grayscale=True).to_pil()) for page in pdfium.PdfDocument(drawn.content)]
    empty = [mark.key for mark in drawn.marks if not inked(pages[mark.page - 1], mark)]
    assert not empty


def inked(page: np.ndarray, mark: Mark) -> bool:
    high, wide = page.shape[:2]
    left, top, right, bottom = (
        round(edge * size) for edge, size in zip(mark.box, (wide, high, wide, high), strict=True)
    )
    cut = page[top : bottom + 1, left : right + 1]
    return int(cut.max()) - int(cut.min()) > 60


@pytest.mark.parametrize("name", PAGED)
def test_boxes_lie_on_the_page_and_pages_are_counted(name: str) -> None:
    layout = all_layouts()[name]
    drawn = layout.render(paper_of(layout, lines=min(layout.most_lines, 24)))
    assert len(pdfium.PdfDocument(drawn.content)) == drawn.pages
    assert all(0 <= m.box[0] < m.box[2] <= 1 and 0 <= m.box[1] < m.box[3] <= 1 for m in drawn.marks)
    assert {mark.page for mark in drawn.marks} <= set(range(1, drawn.pages + 1))


def test_long_tables_run_over_pages_and_carry_their_sum() -> None:
    layout = all_layouts()["invoice_letterhead"]
    drawn = layout.render(paper_of(layout, lines=30))
    text = "".join(page.get_textpage().get_text_range() for page in pdfium.PdfDocument(drawn.content))
    assert drawn.pages == 2
    assert text.count("Carried forward") == text.count("Brought forward") == 1
    assert text.count("Description of Goods") == 2


def test_there_are_enough_layouts_of_every_kind_beside_those_held_out() -> None:
    counts = Counter(layout.kind for layout in all_layouts().values() if not layout.held_out and not layout.pack)
    assert {kind: counts[kind] for kind in LEAST if counts[kind] < LEAST[kind]} == {}


def test_every_kind_has_layouts_that_are_held_out_and_the_common_kinds_have_two() -> None:
    held = {kind: len(layouts_of(kind, held_out=True)) for kind in LEAST}
    common = ("commercial_invoice", "packing_list", "bill_of_lading")
    assert [kind for kind, count in held.items() if count < (2 if kind in common else 1)] == []
    assert all(layout.paged for layout in all_layouts().values() if layout.held_out)


@pytest.mark.parametrize(
    "name", [name for name, one in all_layouts().items() if (one.held_out or one.pack) and one.kind in GOODS]
)
@pytest.mark.parametrize("lines", [1, pytest.param(6, marks=pytest.mark.slow), 22])
def test_papers_held_out_tell_each_goods_line_once_and_on_one_page(name: str, lines: int) -> None:
    layout = all_layouts()[name]
    paper = paper_of(layout, lines=min(lines, layout.most_lines))
    marks = [mark for mark in layout.render(paper).marks if mark.key.endswith(":description")]
    pages = {mark.key: mark.page for mark in marks}
    assert {*pages} == {f"i:{row}:description" for row in paper.rows}
    assert all(pages[mark.key] == mark.page for mark in marks)


@pytest.mark.parametrize("name", APART)
@pytest.mark.parametrize("seed", ["a", *(pytest.param(more, marks=pytest.mark.slow) for more in "bc")])
def test_nothing_is_printed_over_what_papers_held_out_tell(name: str, seed: str) -> None:
    layout = all_layouts()[name]
    drawn = layout.render(paper_of(layout, lines=min(layout.most_lines, 6), seed=seed))
    pairs = combinations(drawn.marks, 2)
    assert [(one.key, two.key) for one, two in pairs if one.page == two.page and overlap(one.box, two.box)] == []


def test_the_pack_kept_apart_has_every_kind_and_shares_no_layout_with_those_held_out() -> None:
    apart = [layout for layout in all_layouts().values() if layout.pack == "b"]
    assert {layout.kind for layout in apart} == {*LEAST}
    assert not [layout.name for layout in apart if layout.held_out]


def test_the_second_pack_kept_apart_has_the_papers_of_trade_and_room_for_long_lists() -> None:
    apart = [layout for layout in all_layouts().values() if layout.pack == "c"]
    counts = Counter(layout.kind for layout in apart)
    assert counts["commercial_invoice"] >= 4
    assert min(counts[kind] for kind in ("packing_list", "bill_of_lading")) >= 2
    assert {"air_waybill", "customs_declaration", "certificate_of_origin", "certificate_of_analysis"} < {*counts}
    assert sum(layout.languages != ("en",) for layout in apart) >= 3
    long = {layout.kind for layout in apart if layout.serves("DE", 40)}
    assert {"commercial_invoice", "packing_list", "bill_of_lading", "customs_declaration"} <= long
    assert not [layout.name for layout in apart if layout.held_out]


def test_the_last_pack_has_every_kind_in_chinese_or_from_chinese_offices_and_room_for_lists() -> None:
    apart = [layout for layout in all_layouts().values() if layout.pack == "d"]
    assert {layout.kind for layout in apart} == {*LEAST}
    assert sum(layout.languages[0] in ("zh", "both") for layout in apart) >= 5
    long = {layout.kind for layout in apart if layout.serves("DE", 28)}
    assert long > {"commercial_invoice", "packing_list", "bill_of_lading", "customs_declaration"}
    assert not [layout.name for layout in apart if layout.held_out]


def test_the_pack_to_judge_by_at_the_end_has_the_papers_of_trade_of_other_offices() -> None:
    apart = [layout for layout in all_layouts().values() if layout.pack == "e"]
    counts = Counter(layout.kind for layout in apart)
    assert counts["commercial_invoice"] >= 5
    assert min(counts[kind] for kind in ("packing_list", "bill_of_lading", "customs_declaration")) >= 2
    assert {"air_waybill", "certificate_of_origin", "certificate_of_analysis"} < {*counts}
    assert all(layout.serves("DE", 33) for layout in apart if layout.kind != "air_waybill")
    assert not [layout.name for layout in apart if layout.held_out]


def test_the_pack_drawn_blind_has_the_papers_of_trade_and_of_customs() -> None:
    apart = [layout for layout in all_layouts().values() if layout.pack == "f"]
    counts = Counter(layout.kind for layout in apart)
    assert counts["commercial_invoice"] >= 5
    assert counts["packing_list"] >= 3
    assert counts["bill_of_lading"] >= 2
    assert {"air_waybill", "customs_declaration", "certificate_of_origin", "certificate_of_analysis"} < {*counts}
    assert all(layout.serves("DE", 26) for layout in apart if layout.kind != "air_waybill")
    assert not [layout.name for layout in apart if layout.held_out]


def test_the_pack_of_exporters_and_web_systems_has_the_papers_of_trade() -> None:
    apart = [layout for layout in all_layouts().values() if layout.pack == "g"]
    counts = Counter(layout.kind for layout in apart)
    assert counts["commercial_invoice"] >= 5
    assert counts["packing_list"] >= 3
    assert counts["bill_of_lading"] >= 2
    assert {"air_waybill", "customs_declaration", "export_licence", "safety_data_sheet"} < {*counts}
    assert all(layout.serves("DE", 36) for layout in apart if layout.kind != "air_waybill")
    assert not [layout.name for layout in apart if layout.held_out]


def test_the_pack_of_offices_abroad_has_the_papers_of_trade_and_room_for_lists() -> None:
    apart = [layout for layout in all_layouts().values() if layout.pack == "h"]
    counts = Counter(layout.kind for layout in apart)
    assert counts["commercial_invoice"] >= 4
    assert counts["packing_list"] >= 3
    assert counts["bill_of_lading"] >= 2
    assert {"air_waybill", "certificate_of_origin", "certificate_of_analysis"} < {*counts}
    assert all(layout.serves("DE", 32) for layout in apart if layout.kind != "air_waybill")
    assert not [layout.name for layout in apart if layout.held_out]


def test_the_pack_of_chinese_offices_has_the_papers_of_trade_of_customs_and_of_makers() -> None:
    apart = [layout for layout in all_layouts().values() if layout.pack == "i"]
    counts = Counter(layout.kind for layout in apart)
    assert {*counts} == {*LEAST} - {"air_waybill"}
    assert counts["commercial_invoice"] >= 3
    assert min(counts[kind] for kind in ("packing_list", "customs_declaration")) >= 2
    assert sum(layout.languages[0] in ("zh", "both") for layout in apart) >= 8
    assert all(layout.serves("DE", 28) for layout in apart)
    assert not [layout.name for layout in apart if layout.held_out]


@pytest.mark.parametrize(
    "name",
    [
        name
        for name, one in all_layouts().items()
        if one.pack in ("c", "d", "e", "f", "g", "h", "i") and one.most_lines > 40 and one.kind in GOODS
    ],
)
def test_forty_lines_are_told_in_order_down_the_pages(name: str) -> None:
    layout = all_layouts()[name]
    marks = layout.render(paper_of(layout, lines=40)).marks
    told = [
        (mark.page, mark.box[1], int(mark.key.split(":")[1])) for mark in marks if mark.key.endswith(":description")
    ]
    rows = [row for _, _, row in sorted(told)]
    assert rows == sorted(rows)
    assert {*rows} == {*range(40)}


def overlap(one: Box, two: Box) -> bool:
    """Whether two boxes share more than the touch of two lines of print."""
    wide = min(one[2], two[2]) - max(one[0], two[0])
    high = min(one[3], two[3]) - max(one[1], two[1])
    return wide > 0.002 and high > 0.003


@pytest.mark.parametrize("name", ["invoice_sheet", "packing_sheet", "invoice_word"])
def test_files_without_pages_tell_the_same_truth_each_time(name: str) -> None:
    layout = all_layouts()[name]
    first, second = (layout.render(paper_of(layout)) for _ in range(2))
    assert first.marks == second.marks
    assert first.suffix in (".xlsx", ".docx")
    assert _keys(first) >= {"f:seller", "f:number", "i:0:description", "i:0:quantity"}


def _keys(drawn: Drawn) -> set[str]:
    return {mark.key for mark in drawn.marks}
