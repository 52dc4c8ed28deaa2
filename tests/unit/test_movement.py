"""Which movement of goods papers show, and whether it asks for an export licence of China."""

from __future__ import annotations

import pytest

from inspector.movement import NEEDS_LICENCE, REGIONS, movement
from tests.build import document, line

DECLARATION = document("customs_declaration", number="310120260519004711", seller="厦门恒泰贸易有限公司")
IMPORT = document("customs_declaration", number="310120261019004711", text=["中华人民共和国海关进口货物报关单"])


def invoice(**values):
    return document("commercial_invoice", **values)


@pytest.mark.parametrize(
    ("papers", "regime"),
    [
        ([invoice(loading_port="Ningbo, China", discharge_port="Hamburg, Germany")], "export"),
        ([invoice(loading_port="Shenzhen", destination_country="HK")], "export"),
        ([invoice(loading_port="Xiamen", destination_country="TW")], "export"),
        ([invoice(loading_port="Zhuhai", destination_country="MO")], "export"),
        ([invoice(loading_port="Ningbo, China", origin_country="BR", discharge_port="Hamburg, Germany")], "export"),
        ([DECLARATION], "export"),
        ([DECLARATION, invoice(loading_port="Shanghai", destination_country="CN")], "export"),
        ([invoice(seller="Ningbo Hengtai Trading Co., Ltd., Ningbo, China")], "export"),
        ([invoice(seller="厦门恒泰贸易有限公司")], "export"),
        ([invoice(loading_port="Hong Kong", origin_country="CN", discharge_port="Hamburg")], "onward"),
        ([invoice(loading_port="Hong Kong", discharge_port="Hamburg")], "onward"),
        ([invoice(loading_port="Hong Kong", origin_country="VN", discharge_port="Hamburg")], "transit"),
        (
            [document("bill_of_lading", loading_port="Qingdao", text=["GOODS IN TRANSIT"], origin_country="MN",
                      discharge_port="Busan")],
            "transit",
        ),
        ([invoice(loading_port="Laem Chabang, Thailand", origin_country="CN", discharge_port="Houston")], "re-export"),
        (
            [document("packing_list", line(origin="CN"), loading_port="Busan", discharge_port="Rotterdam")],
            "re-export",
        ),
        ([invoice(loading_port="Santos, Brazil", discharge_port="Shanghai, China")], "import"),
        ([invoice(loading_port="Hong Kong", origin_country="VN", destination_country="CN")], "import"),
        ([IMPORT, invoice(loading_port="Ningbo")], "import"),
        ([invoice(loading_port="Shanghai", destination_country="CN")], "within"),
        ([invoice(loading_port="Santos, Brazil", origin_country="BR", discharge_port="Hamburg")], "abroad"),
        ([invoice(seller="Nordlicht GmbH, Hamburg, Germany", origin_country="DE")], "abroad"),
        ([invoice(number="1")], "unknown"),
        ([document("bill_of_lading", loading_port="Shanghai", discharge_port="Suzhou", text=["苏州综合保税区"])],
         "unknown"),
        (
            [document("packing_list", loading_port="Guangzhou", discharge_port="Guangzhou"),
             invoice(loading_port="Guangzhou", discharge_port="Milan, Italy")],
            "export",
        ),
        ([invoice(loading_port="Shanghai", destination_country="CN", discharge_port="Hamburg")], "export"),
        (
            [document("certificate_of_origin", loading_port="Busan, Korea", discharge_port="Hamburg"),
             invoice(loading_port="Ningbo, China", discharge_port="Hamburg")],
            "export",
        ),
        ([invoice(loading_port="Santos, Brazil", destination_country="CN", discharge_port="Hong Kong")], "import"),
    ],
)  # fmt: skip
def test_the_regime(papers, regime):
    assert movement(papers).regime == regime


def test_what_decided_is_shown():
    papers = (invoice(loading_port="Hong Kong", origin_country="CN"), DECLARATION)
    assert [s.field.text for s in movement(papers).because] == ["Hong Kong"]
    assert [s.field.text for s in movement([DECLARATION]).because] == ["厦门恒泰贸易有限公司"]


def test_only_what_leaves_china_needs_a_licence():
    assert {regime for regime, needed in NEEDS_LICENCE.items() if needed} == {"export", "onward"}
    assert {regime for regime, needed in NEEDS_LICENCE.items() if needed is False} == {"import", "within", "abroad"}


@pytest.mark.parametrize("region", sorted(REGIONS))
def test_hong_kong_macao_and_taiwan_count_as_export(region):
    moved = movement([invoice(loading_port="Shenzhen, China", destination_country=region)])
    assert moved.needs_licence
    assert "counts as export" in moved.said.en
    assert "视同出口" in moved.said.zh


def test_a_zone_under_customs_is_said():
    moved = movement([invoice(loading_port="洋山综合保税区", discharge_port="Busan, Korea")])
    assert (moved.regime, moved.bonded) == ("export", True)
    assert "zone under customs" in moved.said.en
    assert not movement([invoice(loading_port="Shanghai", discharge_port="Busan, Korea")]).bonded
