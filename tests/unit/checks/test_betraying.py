"""Details that belong to another material."""

from __future__ import annotations

from inspector.checks.betraying import betraying
from inspector.core.finding import Severity
from tests.build import document, judge, line


def papers(*text, kind="packing_list", goods="Zinc ingots SHG", **cells):
    return document("commercial_invoice", line(description=goods), number="A1"), document(
        kind, line(**cells), text=text
    )


def test_a_warning_that_belongs_to_gallium():
    (finding,) = judge(betraying, *papers(packing="Store below 25 °C, avoid contact with aluminium"))
    assert finding.material == "gallium"
    assert finding.severity is Severity.HIGH
    assert "avoid contact with aluminium" in finding.message
    assert finding.evidence[0].document == "packing_list.pdf"
    assert finding.evidence[-1].quote == "Zinc ingots SHG"


def test_a_cas_number_of_another_material():
    (finding,) = judge(betraying, *papers("CAS No. 7440-55-3", kind="safety_data_sheet"))
    assert finding.material == "gallium"
    assert "7440-55-3" in finding.message


def test_a_un_number_of_another_material():
    (finding,) = judge(betraying, *papers("UN2803, class 8", kind="air_waybill"))
    assert finding.material == "gallium"


def test_a_name_in_the_marks():
    (finding,) = judge(betraying, *papers("MARKS: GERMANIUM DIOXIDE 5N"))
    assert finding.material == "germanium"


def test_an_openly_named_material_is_quiet():
    made = papers("CAS No. 7440-55-3", packing="avoid contact with aluminium", goods="Gallium metal 99.99%")
    assert judge(betraying, *made) == []


def test_the_name_of_a_trader_is_quiet():
    assert judge(betraying, *papers("Hunan Antimony Trading Co., Ltd.")) == []


def test_a_battery_and_what_it_is_made_of_is_quiet():
    made = papers("UN3480", "Graphite CAS 7782-42-5 15 %", kind="safety_data_sheet", goods="Power bank 10000 mAh")
    assert judge(betraying, *made) == []


def test_an_impurity_is_quiet():
    assert judge(betraying, *papers("Antimony 0.004 %", "Bismuth max 0.005", kind="certificate_of_analysis")) == []


def test_a_weak_detail_alone_is_quiet():
    assert judge(betraying, *papers(packing="Keep below 25 °C", goods="Acrylic adhesive")) == []


def test_goods_that_are_named_below_the_limit_of_the_listing_are_quiet():
    made = papers("CAS No. 1309-64-4", kind="safety_data_sheet", goods="Antimony trioxide, Sb2O3 99.8%")
    assert judge(betraying, *made) == []


def test_what_named_magnets_contain_is_quiet():
    made = papers("Dysprosium 3.2 %, 镝", kind="export_licence", goods="Sintered NdFeB magnets containing dysprosium")
    assert judge(betraying, *made) == []


def test_papers_that_do_not_bind_name_the_goods_where_those_that_bind_could_not_be_read():
    invoice = document("commercial_invoice", number="A1")
    sheet = document("safety_data_sheet", text=("CAS No. 7440-36-0", "UN2871"))
    listed = document("packing_list", line(description="Antimony ingots, Sb 99.65 %"))
    assert judge(betraying, invoice, sheet, listed) == []
    told = document("commercial_invoice", line(description="Zinc ingots SHG"), number="A1")
    assert [f.material for f in judge(betraying, told, sheet, listed)] == ["antimony"]


def test_chinese_words_that_a_magnet_contains_dysprosium_name_it():
    made = papers("UN2807", "N42SH", kind="packing_list", goods="含镝烧结钕铁硼磁体")
    assert judge(betraying, *made) == []


def test_a_phrase_that_a_narrow_cell_breaks_is_read_whole():
    listed = document("packing_list", line(), text=("200 pcs, magnetically", "shielded"))
    assert judge(betraying, document("commercial_invoice", line(description="Soda ash dense"), number="A1"), listed)
