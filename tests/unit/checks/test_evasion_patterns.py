"""The 27 documented patterns of concealment, each as papers to be found, and an honest twin that stays quiet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

from inspector.controls.knowledge import evasion
from inspector.core.document import Document
from tests.build import document
from tests.unit.checks.shipments import asking, judged, points_at, shipment

INVOICE, PACKING, LADING = "commercial_invoice", "packing_list", "bill_of_lading"
ANALYSIS, SAFETY, AIR = "certificate_of_analysis", "safety_data_sheet", "air_waybill"

LICENCE = {"licence_number": "26-DU-0418330", "licence_expiry": "2026-12-31"}


@dataclass(frozen=True)
class Case:
    """False papers with what must be found on them (material, paper, field), and their honest twin."""

    pattern: str
    false: tuple[Document, ...]
    honest: tuple[Document, ...]
    material: str | None
    at: tuple[tuple[str, str], ...]


def analysis(product: str, *told: str) -> Document:
    return document(ANALYSIS, number="QC-118", date="2026-05-10", product=product, text=(f"Product: {product}", *told))


def safety(product: str, cas: str) -> Document:
    return document(SAFETY, product=product, cas_number=cas, text=(f"1. Product: {product}", f"CAS No. {cas}"))


def from_abroad(goods: str, code: str, country: str, port: str, **changed: Any) -> tuple[Document, ...]:
    head = {"seller": "Sanvirai Metal Joint Stock Company"}
    papers = {name: {**head, **changed.pop(name, {})} for name in ("invoice", "packing", "lading")}
    return shipment(goods, code, origin=country, loading=port, **papers, **changed)


PASTE, TILES, NICKEL = ("Solder paste", "38101000"), ("Glazed ceramic tiles", "69072100"), ("Nickel powder", "75040020")
SB, MAGNETS = ("Antimony ingots 99.65%", "8110101000"), ("Sintered NdFeB magnets", "8505111000")

CASES = (
    Case("EV01", shipment(*PASTE, price=45, kg=600, packing={"text": ("Inner label: Sn42Bi58, 500 g",)}),
         shipment(*PASTE, price=45, kg=600, packing={"text": ("Inner label: SAC305, 500 g",)}),
         "bismuth", ((PACKING, "text"),)),
    Case("EV02", shipment(*PASTE, price=45, kg=22, discharge="Taipei, Taiwan",
                          extra=(analysis("Solder paste", "Alloy: Sn50Bi50"),)),
         shipment(*PASTE, price=45, kg=22, discharge="Taipei, Taiwan",
                  extra=(analysis("Solder paste", "Alloy: Sn63Pb37", "Bi 0.02 %", "Sb 0.05 %"),)),
         "bismuth", ((ANALYSIS, "text"),)),
    Case("EV03", shipment(*TILES, price=41, kg=25000, volume=6.0), shipment(*TILES, price=0.6, kg=25000, volume=14),
         "antimony", ((PACKING, "net_weight_kg"), (PACKING, "volume_cbm"))),
    Case("EV04", shipment("Zinc alloy castings", "79070090", price=560, kg=400),
         shipment("Zinc alloy castings", "79070090", price=5, kg=400), "gallium", ((INVOICE, "unit_price"),)),
    Case("EV05", shipment(*SB, price=45), shipment(*SB, price=45, invoice=LICENCE), "antimony",
         ((INVOICE, "description"), (INVOICE, "hs_code"))),
    Case("EV06", shipment("Lead antimony", "7801910000", kg=1600, extra=(analysis("Lead antimony", "Sb 99.65 % min"),)),
         shipment("Lead antimony", "7801910000", kg=1600, extra=(analysis("Lead antimony", "Sb 2.8 %", "Pb 97.1 %"),)),
         "antimony", ((ANALYSIS, "text"),)),
    Case("EV07", shipment(*SB, price=45, kg=25171.85, loading="Hong Kong"),
         from_abroad("Refined tin ingots 99.90%", "80011000", "MY", "Port Klang, Malaysia", price=33, kg=25171.85),
         "antimony", ((INVOICE, "description"),)),
    Case("EV08", shipment(*NICKEL, price=22, extra=(analysis("Nickel powder", "Dy2O3/TREO 99.9 %"),)),
         shipment(*NICKEL, price=22, extra=(analysis("Nickel powder", "Ni 99.8 %", "Fe 0.01 %"),)),
         "dysprosium", ((ANALYSIS, "text"),)),
    Case("EV09", shipment("Plastic mannequins", "39269090", price=6, kg=9000, volume=3.1,
                          extra=(safety("Filling powder", "12037-01-3"),)),
         shipment("Plastic mannequins", "39269090", price=6, kg=900, volume=9,
                  extra=(safety("Polyethylene", "9002-88-4"),)), "terbium", ((SAFETY, "cas_number"),)),
    Case("EV10", from_abroad("Yttrium oxide 99.999%", "28469011", "VN", "Hai Phong, Viet Nam", price=60,
                             extra=(analysis("Yttrium oxide", "Mill: Ganzhou, Jiangxi, China"),)),
         from_abroad("Yttrium oxide 99.999%", "28469011", "VN", "Hai Phong, Viet Nam", price=60,
                     extra=(analysis("Yttrium oxide", "Mill: Hai Phong, Viet Nam"),)),
         "yttrium", ((ANALYSIS, "text"), (INVOICE, "origin_country"))),
    Case("EV11", (*shipment("Personal samples, metal", "83100000", price=90, kg=2)[:2],
                  document(AIR, number="784-12345675", date="2026-05-18", text=("1 bottle, UN2803, class 8",))),
         (*shipment("Sign plates of metal", "83100000", price=9, kg=2)[:2],
          document(AIR, number="784-12345675", date="2026-05-18", text=("1 carton, not restricted",))),
         "gallium", ((AIR, "text"),)),
    Case("EV12", from_abroad(*SB, "TH", "Laem Chabang, Thailand", price=45,
                             lading={"text": ("Received by truck from Pingxiang, Guangxi",)}),
         from_abroad(*SB, "TH", "Laem Chabang, Thailand", price=45,
                     lading={"text": ("Received by truck from Lampang, Thailand",)}),
         "antimony", ((LADING, "text"), (INVOICE, "origin_country"))),
    Case("EV13", shipment("NdFeB magnets, grade N42SH, no dysprosium", "8505119000", kg=4000, price=40,
                          extra=(analysis("NdFeB magnets", "Nd 29.8 %, Dy 0.36 %, B 1.0 %"),)),
         shipment("NdFeB magnets, grade N42", "8505119000", kg=4000, price=40,
                  extra=(analysis("NdFeB magnets", "Nd 30.1 %, Dy 0 %, B 1.0 %"),)),
         "rare_earth_magnet", ((INVOICE, "description"),)),
    Case("EV14", shipment("Sintered NdFeB magnets, Dy 3%", "8505111000", price=60, discharge="Nhava Sheva, India"),
         shipment("Sintered NdFeB magnets, Dy 3%", "8505111000", price=60, discharge="Nhava Sheva, India",
                  invoice=LICENCE), "rare_earth_magnet", ((INVOICE, "description"),)),
    Case("EV15", shipment("Permanent magnets, NdFeB with dysprosium", "8505111000", kg=533, price=54.6),
         shipment("Permanent magnets, NdFeB with dysprosium", "8505111000", kg=533, price=54.6, invoice=LICENCE),
         "rare_earth_magnet", ((INVOICE, "hs_code"),)),
    Case("EV16", shipment("Melting crucibles", "69031000", kg=115, price=25, extra=(analysis(
            "Melting crucible", "Isostatic graphite, fixed carbon 99.91 %", "Density 1.76 g/cm3, 42.1 MPa"),)),
         shipment("Melting crucibles", "69031000", kg=115, price=25,
                  extra=(analysis("Melting crucible", "SiC 48 %, clay 20 %", "Density 2.2 g/cm3"),)),
         "graphite", ((ANALYSIS, "text"),)),
    Case("EV17", shipment("Art supplies, paint sets", "32131000", kg=60, price=520),
         shipment("Art supplies, paint sets", "32131000", kg=60, price=9), "gallium", ((INVOICE, "unit_price"),)),
    Case("EV18", shipment("Advertising paper and cardboard", "48109900", kg=6800, volume=1.9, price=38),
         shipment("Advertising paper and cardboard", "48109900", kg=6800, volume=11, price=1.1),
         "antimony", ((PACKING, "volume_cbm"), (PACKING, "net_weight_kg"))),
    Case("EV19", shipment("锑锭", "8110101000", kg=20000, price=44, loading="Pingxiang, China",
                          discharge="Lang Son, Viet Nam"),
         shipment("锑锭", "8110101000", kg=20000, price=44, loading="Pingxiang, China", discharge="Lang Son, Viet Nam",
                  invoice=LICENCE), "antimony", ((INVOICE, "description"),)),
    Case("EV20", shipment("Audio decoders", "85198100", kg=900, packages=4, price=30,
                          packing={"line_package_kind": "carton"}),
         shipment("Audio decoders", "85198100", kg=900, packages=90, price=30, packing={"line_package_kind": "carton"}),
         None, ((PACKING, "packages"), (PACKING, "gross_weight_kg"))),
    Case("EV21", shipment("Bismuth ingots 99.99%", "8106109090", price=60),
         shipment("Bismuth ingots 99.99%", "8106109090", price=60, invoice=LICENCE), "bismuth",
         ((INVOICE, "hs_code"), (INVOICE, "description"))),
    Case("EV22", shipment("Glass fining agent", "38249999", price=9,
                          extra=(analysis("Fining agent", "Sb2O3 99.99 %"),)),
         shipment("Glass fining agent", "38249999", price=9, extra=(analysis("Fining agent", "Na2SO4 99.1 %"),)),
         "antimony", ((ANALYSIS, "text"),)),
    Case("EV23", from_abroad("Antimony trioxide 99.99%", "28258000", "TH", "Laem Chabang, Thailand", price=45,
                             discharge="Houston, USA", lading={"text": ("Transhipment cargo ex Qinzhou",)}),
         from_abroad("Antimony trioxide 99.99%", "28258000", "TJ", "Poti, Georgia", price=45, discharge="Houston, USA"),
         "antimony", ((LADING, "text"), (INVOICE, "origin_country"))),
    Case("EV24", from_abroad("Germanium dioxide 99.999%", "28256000", "BE", "Antwerp, Belgium", price=1700,
                             discharge="Baltimore, USA", packing={"text": ("Marks: MADE IN CHINA",)}),
         from_abroad("Germanium dioxide 99.999%", "28256000", "BE", "Antwerp, Belgium", price=1700,
                     discharge="Baltimore, USA", packing={"text": ("Marks: MADE IN BELGIUM",)}),
         "germanium", ((PACKING, "text"), (INVOICE, "origin_country"))),
    Case("EV25", shipment("Herbal tea", "21012000", price=9, kg=800,
                          packing={"line_packing": "bottles, label Dy2O3 2N5"}),
         shipment("Herbal tea", "21012000", price=9, kg=800, packing={"line_packing": "bottles of 500 ml"}),
         "dysprosium", ((PACKING, "packing"),)),
    Case("EV26", shipment("Medical equipment", "90189099", price=40, kg=1000, packages=2, packing={
            "line_packing": "antimony ingots wrapped in foil", "line_package_kind": "carton"}),
         shipment("Medical equipment", "90189099", price=40, kg=1000, packages=90, packing={
            "line_packing": "cartons, foam", "line_package_kind": "carton"}),
         "antimony", ((PACKING, "packing"),)),
    Case("EV27", from_abroad("Iron blocks", "73269019", "TH", "Laem Chabang, Thailand", price=270,
                             extra=(safety("Iron block", "1308-87-8"),)),
         from_abroad("Iron blocks", "73269019", "TH", "Laem Chabang, Thailand", price=2,
                     extra=(safety("Iron block", "7439-89-6"),)),
         "dysprosium", ((SAFETY, "cas_number"), (INVOICE, "unit_price"))),
)  # fmt: skip


def test_every_pattern_has_its_case():
    assert [case.pattern for case in CASES] == [pattern.id for pattern in evasion().patterns]


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.pattern)
def test_the_pattern_is_found_where_it_shows(case: Case):
    found = [f for f in asking(judged(*case.false)) if f.material == case.material]
    papers = {paper.kind: paper for paper in case.false}
    missed = [(kind, name) for kind, name in case.at if not any(points_at(f, papers[kind], name) for f in found)]
    assert found
    assert missed == []


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.pattern)
def test_its_honest_twin_is_quiet(case: Case):
    assert [f.message for f in asking(judged(*case.honest))] == []
