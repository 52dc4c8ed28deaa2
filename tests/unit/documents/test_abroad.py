"""Papers of other countries: labels in their languages, letters with an address in the window, tables with charges."""

from __future__ import annotations

import pytest

from inspector.core.document import Document
from inspector.documents.address_window import window
from inspector.documents.columns import column_role, is_total
from inspector.documents.company import COMPANY
from inspector.documents.goods_field import make_field
from inspector.documents.goods_notes import is_aside, note_of
from inspector.documents.labels import find_labels
from inspector.documents.layout import lay_out
from inspector.documents.lexicon import COLUMNS, LABELS
from inspector.documents.lexicon_abroad import COLUMNS_ABROAD, LABELS_ABROAD
from inspector.documents.phrases import label_key
from tests.pages import Line, lay, paper, print_words, reading, rows, values

HEADING: Line = {50: "Pos.", 90: "Bezeichnung", 300: "Menge", 350: "ME", 400: "Einzelpreis", 480: "Gesamt EUR"}


def test_words_of_other_countries_add_to_the_english_ones_and_never_take_their_place() -> None:
    assert set(LABELS_ABROAD) <= set(LABELS)
    assert set(COLUMNS_ABROAD) <= set(COLUMNS)
    for table, abroad in ((LABELS, LABELS_ABROAD), (COLUMNS, COLUMNS_ABROAD)):
        for role in abroad:
            assert any(label_key(phrase) for phrase in table[role]), role


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Rechnungs-Nr.: 90124417", "invoice_no"),
        ("Ursprungsland: Deutschland", "origin_country"),
        ("Anzahl der Packstücke: 3", "total_packages"),
        ("Poids brut: 1 200 kg", "total_gross"),
        ("País de destino: México", "final_destination"),
        ("원산지: 대한민국", "origin_country"),
        ("선적항: 부산", "loading_port"),
        ("裝貨港: 上海", "loading_port"),
        ("Ihre Bestellung / Your PO: NST-26-1180", "contract_no"),
    ],
)
def test_labels_of_other_languages_mean_the_same(line: str, role: str) -> None:
    first = find_labels(lay_out(lay(line)))[0]
    assert (first.role, first.colon) == (role, True)


@pytest.mark.parametrize(("heading", "role"), [
    ("Bezeichnung", "description"), ("Prix unitaire", "unit_price"), ("수량", "quantity"), ("Zolltarif-Nr.", "hs_code"),
    ("Peso líquido", "net_weight_kg"), ("Artikel-Nr.", "_item_code"),
])  # fmt: skip
def test_headings_of_other_languages_mean_the_same(heading: str, role: str) -> None:
    assert column_role(heading) == role


def test_totals_of_other_languages_are_totals_and_the_part_number_of_a_whole_is_none() -> None:
    assert all(map(is_total, ("Gesamtbetrag EUR", "Rechnungsbetrag / Invoice total", "합계", "Total général")))
    assert not is_total("Gesamtanlage Typ 4")
    assert not is_total("Nettofix Dübel")


def test_how_to_fill_a_box_is_part_of_its_label() -> None:
    (label,) = find_labels(lay_out(lay("1. Shipper Insert Name Address and Phone/Fax")))
    assert (label.role, label.whole) == ("seller", True)
    (label,) = find_labels(lay_out(lay("Consignee (As principal, where another variant is used.)")))
    assert (label.role, label.whole) == ("consignee", True)


def test_a_label_on_two_lines_of_a_narrow_box_is_one() -> None:
    got = find_labels(lay_out(lay({50: "TOTAL NO."}, {50: "OF PKGS."}, leading=10)))
    assert [(label.role, label.segment.text) for label in got] == [("total_packages", "OF PKGS.")]


def letter(*lines: Line) -> Document:
    return paper(lay(*lines, title="Rechnung"))


def test_the_address_in_the_window_of_a_letter_is_the_buyer() -> None:
    page = lay("", "Tianjin Ruida Optoelectronics Co., Ltd.", "No. 66 Dongting Road", "300457 Tianjin", "CHINA", top=80)
    sender = print_words("Feinmetall Krüger GmbH · Industriestr. 7 · 63450 Hanau", 50, 82, size=5)
    made = reading(type(page)(page.id, page.width, page.height, (*sender, *page.words), "text"))
    found = window(made)
    assert found is not None
    assert found.name.text == "Tianjin Ruida Optoelectronics Co., Ltd."
    assert found.sender is not None
    assert found.sender.text.startswith("Feinmetall")


def test_a_letterhead_and_a_labelled_address_stand_in_no_window() -> None:
    head = ("Lantern Bay Metals Co., Ltd.", "12 Harbour Road", "Ningbo 315000", "CHINA")
    assert window(reading(lay(*head))) is None
    assert window(reading(lay("Other Metals GmbH", "", "", "Consignee", *head))) is None


def test_goods_are_told_apart_from_their_notes_from_charges_and_from_what_is_carried_over() -> None:
    got = letter(
        "Rechnungs-Nr.: 90124417", "Rechnungsdatum: 14.04.2026", "", HEADING,
        {50: "10", 90: "Wolframblech geschliffen, 1,0 x 100 mm", 300: "40", 350: "ST", 400: "118,75", 480: "4.750,00"},
        {90: "Statistische Warennr.: 81019910"}, {90: "Ursprungsland: Deutschland"},
        {400: "Übertrag", 480: "4.750,00"},
        {50: "20", 90: "Indium-Granulat", 300: "25", 350: "kg", 400: "298,50", 480: "7.462,50"},
        {90: "Zolltarif-Nr. / HS code: 81129281"}, {90: "Ursprung / Origin: Deutschland"},
        {400: "Warenwert", 480: "12.212,50"}, {400: "Verpackung", 480: "87,50"},
        {400: "Gesamtbetrag EUR", 480: "12.300,00"},
    )  # fmt: skip
    assert [[row.get(n) for n in ("description", "hs_code", "origin")] for row in rows(got)] == [
        ["Wolframblech geschliffen, 1,0 x 100 mm", "81019910", "DE"],
        ["Indium-Granulat", "81129281", "DE"],
    ]
    read = values(got)
    assert (read["number"], read["total_amount"], read["currency"]) == ("90124417", 12300, "EUR")
    assert read["origin_country"] == "DE"


def test_a_note_has_a_label_with_a_value_behind_it() -> None:
    note = note_of(print_words("HS code: 8112.92", 50, 50))
    assert note is not None
    assert (note.role, note.text) == ("hs_code", "8112.92")
    assert note_of(print_words("origin of this product is unknown", 50, 50)) is None
    assert note_of([]) is None
    assert is_aside("Finish: polished")
    assert not is_aside("mixture 1:2 by weight")
    field = make_field("hs_code", "8112.92", "811292", print_words("8112.92", 50, 50, confidence=0.8))
    assert field.confidence == 0.8


def test_forms_of_companies_are_known() -> None:
    assert all(map(COMPANY.search, ("Norfeld GmbH", "常州新材料有限公司", "Nagoya Seiko K.K.")))
    assert not COMPANY.search("Harbour Road 12")


def test_a_chinese_label_takes_its_misread_english_name_with_it() -> None:
    line: Line = {50: "装运港 Port of shiprrent", 250: "Nansha, China"}
    assert values(paper(lay(line, title="COMMERCIAL INVOICE", confidence=0.9)))["loading_port"] == "Nansha, China"
    said: Line = "收货人 Norfeld Handels GmbH"
    assert values(paper(lay(said, title="COMMERCIAL INVOICE", confidence=0.9)))["consignee"] == "Norfeld Handels GmbH"
