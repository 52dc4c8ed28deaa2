"""Pages say what they are, even badly printed."""

from __future__ import annotations

import pytest

from inspector.documents.layout import lay_out
from inspector.documents.page_type import PageType, type_page
from tests.pages import Line, kinds, lay


def typed(*lines: Line, title: str = "", confidence: float = 1.0) -> PageType:
    return type_page(lay_out(lay(*lines, title=title, confidence=confidence)), kinds())


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("COMMERCIAL INVOICE", "commercial_invoice"),
        ("PACKING LIST", "packing_list"),
        ("CERTIFICATE OF ORIGIN", "certificate_of_origin"),
        ("BILL OF LADING", "bill_of_lading"),
        ("AIR WAYBILL", "air_waybill"),
        ("中华人民共和国海关出口货物报关单", "customs_declaration"),
        ("CERTIFICATE OF ANALYSIS", "certificate_of_analysis"),
        ("SAFETY DATA SHEET", "safety_data_sheet"),
        ("商业发票", "commercial_invoice"),
        ("装箱单", "packing_list"),
        ("SALES CONTRACT", "other"),
    ],
)
def test_a_title_says_the_kind(title: str, kind: str) -> None:
    got = typed("Lantern Bay Metals Co., Ltd.", title=title)
    assert (got.kind, got.titled) == (kind, True)
    assert got.confidence > 0.5
    assert got.cues


def test_what_a_title_adds_in_brackets_takes_nothing_from_it() -> None:
    got = typed("船名/航次", "提单号", title="出口报关草单（请仔细核对后盖章回传，逾期不予受理）")
    assert (got.kind, got.titled) == ("customs_declaration", True)


def test_a_misread_title_still_says_it() -> None:
    assert typed("", "Lantern Bay Metals", title="C0MMERClAL INVOlCE", confidence=0.7).kind == "commercial_invoice"
    assert typed("", "Lantern Bay Metals", title="PACKlNG LlST", confidence=0.7).kind == "packing_list"


def test_another_papers_name_in_the_text_is_no_title() -> None:
    got = typed("as per commercial invoice LB260417 attached", title="PACKING LIST")
    assert got.kind == "packing_list"


def test_a_page_says_which_of_how_many_it_is() -> None:
    assert typed("Page 2 of 3").number_of == (2, 3)
    assert typed("第2页，共3页").number_of == (2, 3)
    assert typed("PAGE: 2").number_of == (2, 2)
    assert typed("Page 5 of 3").number_of is None


def test_a_page_that_says_nothing_is_of_no_kind() -> None:
    got = typed("Lantern Bay")
    assert (got.kind, got.titled, got.confidence) == ("other", False, 0.4)
    assert typed().kind == "other"


def test_the_name_of_a_paper_with_its_number_beside_is_a_label() -> None:
    note: Line = {50: "Lieferschein / Delivery note", 300: "80023981"}
    got = typed(note, *[""] * 20, "Seite 1", title="Ausfuhrrechnung / Export Invoice 90017342")
    assert got.kind == "commercial_invoice"
