"""Whole pages become documents: kinds, fields, goods, pages that belong together."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from inspector.core.box import PageId, clamp
from inspector.core.page import Page, Place, Rule, Word
from tests.pages import HIGH, WIDE, Line, cells, frame, lay, paper, papers, rows, values

HEADING: Line = {50: "Description of goods", 250: "Qty", 300: "Unit price", 400: "Amount"}
TOTAL: Line = {50: "TOTAL", 400: "USD 50,800.00"}


def goods(*names: str) -> list[Line]:
    """Goods lines with figures that the column headings stand over."""
    return [{50: name, 250: "1,250 PCS", 300: "6.80", 400: "8,500.00"} for name in names]


def invoice(*lines: Line, **more: object) -> Page:
    head: list[Line] = [
        {50: "Seller: Lantern Bay Metals Co., Ltd.", 330: "Invoice No.: LB260417"},
        {50: "12 Harbour Road, Ningbo, China", 330: "Date: 2026-04-17"},
        {50: "Buyer: Norfeld Handels GmbH", 330: "Terms: FOB NINGBO"},
        "",
    ]
    return lay(*head, *lines, title="COMMERCIAL INVOICE", **more)  # type: ignore[arg-type]


def test_an_invoice_has_its_fields_and_goods() -> None:
    got = paper(invoice(HEADING, *goods("Zinc die castings, polished", "Aluminium alloy ingots ADC12"), TOTAL))
    assert got.kind == "commercial_invoice"
    said = values(got)
    assert said["number"] == "LB260417"
    assert said["date"] == dt.date(2026, 4, 17)
    assert said["seller"] == "Lantern Bay Metals Co., Ltd."
    assert said["buyer"] == "Norfeld Handels GmbH"
    assert said["incoterm"] == "FOB"
    assert said["total_amount"] == Decimal("50800.00")
    assert [row["description"] for row in rows(got)] == ["Zinc die castings, polished", "Aluminium alloy ingots ADC12"]
    assert rows(got)[0]["quantity"] == Decimal(1250)
    assert rows(got)[0]["amount"] == Decimal("8500.00")


def test_letters_and_digits_that_a_recogniser_confuses_do_not_hide_kind_or_labels() -> None:
    page = lay(
        {50: "Se1ler: Lantern Bay Metals Co., Ltd.", 330: "lnvoice No.: LB260417"},
        {50: "Country of 0rigin: CHINA"},
        title="COMMERCIAL lNVOICE",
        confidence=0.8,
    )
    got = paper(page)
    assert got.kind == "commercial_invoice"
    assert values(got)["number"] == "LB260417"
    assert values(got)["origin_country"] == "CN"
    assert all(f.confidence <= 0.8 for f in got.fields)


def test_a_chinese_packing_list_is_understood() -> None:
    page = lay(
        {50: "卖方：宁波灯湾金属有限公司", 330: "发票号：LB260417"},
        {50: "收货人：上海港口仓储服务有限公司", 330: "装货港：宁波"},
        {50: "日期：2026年4月17日"},
        "",
        {50: "品名", 200: "件数", 280: "净重(公斤)", 380: "毛重(公斤)"},
        {50: "铝合金锭", 200: "48 托", 280: "18,000", 380: "18,500"},
        {50: "合计", 200: "48 托", 280: "18,000", 380: "18,500"},
        title="装箱单",
    )
    got = paper(page)
    assert (got.kind, got.language) == ("packing_list", "zh")
    assert values(got)["invoice_number"] == "LB260417"
    assert values(got)["date"] == dt.date(2026, 4, 17)
    assert values(got)["total_gross_kg"] == Decimal(18500)
    assert rows(got)[0]["description"] == "铝合金锭"
    assert rows(got)[0]["net_weight_kg"] == Decimal(18000)


def test_bilingual_labels_name_one_field() -> None:
    page = lay(
        {50: "卖方 Seller:", 150: "Lantern Bay Metals Co., Ltd."},
        {50: "发票号 Invoice No.:", 150: "LB260417"},
        {50: "原产国 Country of origin:", 200: "China"},
        title="商业发票 COMMERCIAL INVOICE",
    )
    said = values(paper(page))
    assert said["seller"] == "Lantern Bay Metals Co., Ltd."
    assert said["number"] == "LB260417"
    assert said["origin_country"] == "CN"


def test_a_date_that_can_be_read_two_ways_keeps_both() -> None:
    got = paper(lay("Date: 03/04/2026", "Invoice No.: A-1734", title="COMMERCIAL INVOICE")).get("date")
    assert got is not None
    assert {got.day.isoformat() if got.day else "", *got.alternatives} == {"2026-03-04", "2026-04-03"}


def test_the_decimal_mark_of_the_paper_decides_its_numbers() -> None:
    lines: list[Line] = [
        {50: "Warenbezeichnung", 250: "Qty", 300: "Unit price", 400: "Amount"},
        {50: "Zinc die castings", 250: "1.250", 300: "6,80", 400: "8.500,00"},
        {50: "TOTAL", 400: "EUR 8.500,00"},
    ]
    got = paper(invoice(*lines))
    assert rows(got)[0]["quantity"] == Decimal(1250)
    assert values(got)["total_amount"] == Decimal("8500.00")


def test_a_ruled_table_keeps_wrapped_descriptions_together() -> None:
    lines: list[Line] = [
        HEADING,
        {52: "Zinc die castings, polished and", 252: "1,250 PCS", 302: "6.80", 402: "8,500.00"},
        {52: "chromed, for door furniture"},
        {52: "Aluminium alloy ingots", 252: "900 KGS", 302: "2.35", 402: "2,115.00"},
        TOTAL,
    ]
    top = 60 + 4 * 14 - 3
    ys = [top, top + 14, top + 42, top + 56, top + 70]
    got = paper(invoice(*lines, rules=frame([48, 200, 298, 398, 480], ys)))
    described = [str(row["description"]) for row in rows(got)]
    assert len(described) == 2
    assert described[0].startswith("Zinc die castings, polished and")
    assert rows(got)[1]["amount"] == Decimal("2115.00")


def test_a_subtotal_is_no_goods_and_no_total() -> None:
    lines = [HEADING, *goods("Zinc die castings"), {50: "Subtotal", 400: "8,500.00"}, *goods("Brass rods"), TOTAL]
    got = paper(invoice(*lines))
    assert [row["description"] for row in rows(got)] == ["Zinc die castings", "Brass rods"]
    assert values(got)["total_amount"] == Decimal("50800.00")


def test_a_table_goes_on_over_the_page() -> None:
    first = invoice(HEADING, *goods("Zinc die castings"), {50: "Page 1 of 2"})
    second = lay(*goods("Brass rods"), TOTAL, {50: "Page 2 of 2"}, page=2)
    got = paper(first, second)
    assert got.pages == (1, 2)
    assert [row["description"] for row in rows(got)] == ["Zinc die castings", "Brass rods"]
    assert [line.number for line in got.lines] == [1, 2]


def test_a_page_headed_by_title_and_number_of_the_paper_before_belongs_to_it() -> None:
    first = invoice(HEADING, *goods("Zinc die castings, polished"))
    more: list[Line] = ["", HEADING, *goods("Aluminium alloy ingots ADC12"), TOTAL]
    again = lay({50: "LB260417"}, *more, title="COMMERCIAL INVOICE", page=2)
    other = lay({50: "LB260999"}, *more, title="COMMERCIAL INVOICE", page=2)
    assert [d.pages for d in papers(first, again)] == [(1, 2)]
    assert [d.pages for d in papers(first, other)] == [(1,), (2,)]


def test_two_papers_in_one_file_are_two_documents() -> None:
    other = lay({50: "Invoice No.: LB260417", 330: "Date: 2026-04-17"}, title="PACKING LIST", page=2)
    found = papers(invoice(HEADING, *goods("Zinc die castings"), TOTAL), other)
    assert [(d.kind, d.pages) for d in found] == [("commercial_invoice", (1,)), ("packing_list", (2,))]
    assert [d.id for d in found] == ["d1", "d2"]


def test_cells_of_a_sheet_are_a_document() -> None:
    got = paper(
        cells(
            ["COMMERCIAL INVOICE", "", "", ""],
            ["Invoice No.", "LB260417", "Date", "2026-04-17"],
            ["Description", "Quantity", "Unit price", "Amount"],
            ["Zinc die castings", "1250", "6.8", "8500"],
            ["TOTAL", "", "", "8500"],
        )
    )
    assert values(got)["number"] == "LB260417"
    assert rows(got)[0]["amount"] == Decimal(8500)
    assert {b.cell for line in got.lines for b in line.boxes} == {"A4", "B4", "C4", "D4"}


def test_a_page_without_words_is_a_paper_of_no_kind() -> None:
    got = paper(lay())
    assert (got.kind, got.fields, got.lines) == ("other", (), ())


TEXTS = st.sampled_from(
    [
        "Invoice",
        "No.",
        "LB260417",
        "Date:",
        "2026-04-17",
        "TOTAL",
        "1.250,00",
        "KGS",
        "Description",
        "Qty",
        "Amount",
        "Seller:",
        "GmbH",
        "品名",
        "数量",
        "合计",
        "发票号：A1",
        "(",
        ")",
        ":",
        "—",
        "|",
        "0",
        "8112.92",
        "CHINA",
        "FOB",
        "Consignee",
        "1",
        "2",
        "3",
        "Page",
        "of",
        "/",
        ",",
        "净重",
    ]
) | st.text(min_size=1, max_size=12)


@st.composite
def printed(draw: st.DrawFn) -> Word:
    """A word anywhere on a page, partly even of no size."""
    x, y = draw(st.floats(0, WIDE - 60)), draw(st.floats(0, HIGH - 20))
    wide, high = draw(st.floats(0, 60)), draw(st.floats(0, 20))
    box = clamp(PageId("papers.pdf", 1), x / WIDE, y / HIGH, (x + wide) / WIDE, (y + high) / HIGH)
    return Word(draw(TEXTS), box, Place(x, y, x + wide, y + high), draw(st.floats(0, 1)), "ppocr")


@given(st.lists(printed(), max_size=40), st.lists(st.tuples(*[st.floats(0, 800)] * 3, st.booleans()), max_size=6))
def test_any_words_and_rules_make_documents_whose_boxes_lie_on_the_page(
    words: list[Word], lines: list[tuple[float, float, float, bool]]
) -> None:
    rules = [Rule(a, b, c, b) if level else Rule(a, b, a, c) for a, b, c, level in lines]
    home = PageId("papers.pdf", 1)
    for document in papers(Page(home, WIDE, HIGH, tuple(words), "ocr", tuple(rules))):
        known = {w.box for w in words}
        for field in (*document.fields, *(f for line in document.lines for f in line.fields)):
            assert all(b.page == home and any(b.contains(w) for w in known) for b in field.boxes), field


def photographed(*, second: str = "IMG_6374.jpg", title: str = "") -> list[tuple[str, list[object]]]:
    """Kind and goods of an invoice on two pictures, the second one named as asked."""
    first = invoice(HEADING, *goods("Zinc die castings"), file="IMG_6371.jpg", confidence=0.9)
    later = lay(*goods("Brass rods"), TOTAL, title=title, top=90, file=second, confidence=0.9)
    return [(d.kind, [row.get("description") for row in rows(d)]) for d in papers(first, later)]


def test_the_next_picture_of_a_series_goes_on_with_the_table_as_a_document_of_its_own() -> None:
    assert photographed() == [("commercial_invoice", ["Zinc die castings"]), ("commercial_invoice", ["Brass rods"])]


def test_a_picture_that_goes_on_names_the_paper_that_it_belongs_to() -> None:
    first = invoice(HEADING, *goods("Zinc die castings"), file="IMG_6371.jpg", confidence=0.9)
    more = lay(*goods("Zinc hooks"), file="IMG_6372.jpg", confidence=0.9)
    last = lay(*goods("Zinc rails"), file="IMG_6373.jpg", confidence=0.9)
    other = invoice(HEADING, *goods("Zinc bars"), file="IMG_6374.jpg", confidence=0.9)
    found = papers(first, more, last, other)
    assert [(d.id, d.continues) for d in found] == [("d1", ""), ("d2", "d1"), ("d3", "d1"), ("d4", "")]
    assert ["goes on from IMG_6371.jpg" in d.cues for d in found] == [False, True, True, False]


def test_a_picture_of_another_series_or_with_a_title_does_not_go_on() -> None:
    assert photographed(second="letter.jpg")[1] == ("other", [])
    assert photographed(title="PACKING LIST")[1][0] == "packing_list"


def test_the_columns_say_what_the_figures_of_a_total_are() -> None:
    got = paper(lay(
        {50: "Description", 250: "Net weight kg", 340: "Unit value", 430: "Total value"},
        {50: "Germanium wafer", 250: "0.750", 340: "118.00", 430: "2,950.00"},
        {50: "Sample holder", 250: "1.200", 340: "35.50", 430: "142.00"},
        {180: "Total", 250: "1.950", 430: "3,092.00"},
        title="PROFORMA INVOICE",
    ))  # fmt: skip
    assert values(got)["total_amount"] == Decimal(3092)
    assert values(got)["total_net_kg"] == Decimal("1.950")
