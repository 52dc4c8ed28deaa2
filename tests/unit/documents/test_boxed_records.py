"""Goods in the boxes of a form, told once in prices and once in packages, and papers named in other languages."""

from __future__ import annotations

from inspector.documents.boxed_records import boxed_items
from inspector.values.country import find_country, parse_country
from tests.pages import Line, lay, paper, reading, rows, values

ITEM: list[Line] = [
    {50: "31 Packages and description of goods", 330: "33 Commodity code", 450: "35 Gross mass (kg)"},
    {50: "FMK 1-3 3 CT", 330: "81129281", 450: "88,000"},
    "Indium, unwrought",
    {330: "34 Country of origin code", 450: "38 Net mass (kg)"},
    {330: "DE", 450: "75,000"},
    "",
]


def test_each_set_of_boxes_is_an_item() -> None:
    second: list[Line] = [
        {50: "31 Packages and description of goods", 330: "33 Commodity code", 450: "35 Gross mass (kg)"},
        {50: "FMK 4-5 2 CT", 330: "81029600", 450: "51,000"},
        "Molybdenum wire",
    ]
    items = boxed_items([reading(lay(*ITEM, *second))], ",")
    got = [{f.name: f.value for f in item.fields} for item in items]
    assert [(row["description"], row["hs_code"], row["gross_weight_kg"]) for row in got] == [
        ("Indium, unwrought", "81129281", 88),
        ("Molybdenum wire", "81029600", 51),
    ]
    assert (got[0]["net_weight_kg"], got[0]["origin"]) == (75, "DE")
    assert not boxed_items([reading(lay("Total gross mass (kg)", "139,0"))], ",")


def test_a_second_table_that_tells_more_of_the_same_goods_adds_to_them() -> None:
    got = paper(
        lay(
            "Invoice No: HX/26-27/0142", "",
            {50: "Description of Goods", 250: "HSN Code", 320: "Qty (Kgs)", 390: "Rate (USD)", 470: "Amount (USD)"},
            {50: "Ferro Molybdenum lumps", 250: "7202.70", 320: "5,000.00", 390: "26.40", 470: "132,000.00"},
            {50: "Total", 320: "5,000.00", 470: "132,000.00"}, "", "", "",
            {50: "Description of Goods", 250: "No. of Drums", 320: "Net Wt (Kgs)", 390: "Gross Wt (Kgs)"},
            {50: "Ferro Molybdenum lumps", 250: "20", 320: "5,000.00", 390: "5,160.00"},
            {50: "Total", 250: "20", 320: "5,000.00", 390: "5,160.00"},
            title="INVOICE & PACKING LIST",
        )
    )  # fmt: skip
    assert got.kind == "commercial_invoice"
    ((row),) = rows(got)
    assert (row["hs_code"], row["amount"], row["packages"], row["gross_weight_kg"]) == ("720270", 132000, 20, 5160)
    assert (values(got)["total_gross_kg"], values(got)["total_amount"]) == (5160, 132000)


def test_titles_of_other_languages_name_the_paper_and_its_number_names_another() -> None:
    assert paper(lay("Rechnungs-Nr.: 1", title="Packliste")).kind == "packing_list"
    assert paper(lay({50: "Lieferschein-Nr.", 200: "80077123"}, title="Handelsrechnung")).kind == "commercial_invoice"
    assert paper(lay("신고번호 11863-26-030412X", title="수출신고필증")).kind == "customs_declaration"


def test_countries_are_known_by_their_names_in_other_languages() -> None:
    names = ("Maroc", "Frankreich", "Reino Unido", "독일")
    assert [parse_country(name) for name in names] == ["MA", "FR", "GB", "DE"]
    assert find_country("20600 Casablanca, MAROC") is not None


def test_the_town_behind_a_company_on_its_line_is_no_part_of_its_name() -> None:
    got = paper(lay("Importer: Kobe Special Metals Co., Ltd., Kobe, Japan", title="COMMERCIAL INVOICE"))
    assert values(got)["buyer"] == "Kobe Special Metals Co., Ltd."
