"""Watched and listed parties are found in their spellings, and innocent ones are left alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector.controls.watchlist import Watchlist
from inspector.errors import CatalogueInvalid

CSV = """name,aliases,country,reason
Varkanis Strategic Metals DMCC,Varkanis Metals; VSM DMCC; Варканис Металлы,AE,Diversion
Kestrel Point Holdings Ltd,Kestrel Point; KPH Ltd,HK,"Front company, transshipment"
东岭稀土贸易有限公司,Dongling Rare Earth Trading Co. Ltd.,CN,Penalised
Sorvik Optoelektronik A.S.,Sorvik Opto,TR,Procurement
"""

INNOCENT = """General Trading Co., Ltd.|Shanghai Import & Export Co., Ltd.|International Trading Company
Hong Kong Metals Ltd|Novatech Inc.|Summit Metals GmbH|Pacific Trading Ltd|Mitsubishi Corporation
Mitsubishi Heavy Industries, Ltd.|Kawasaki Kisen Kaisha|Fujitsu Limited|NEC Corporation|IHI Corporation
Sumitomo Corporation|Hudson Bay Company|Boeing Commercial Airplanes|General Electric Company
Lockheed Trading Sdn Bhd|Cubic Furniture Co., Ltd.|Leda Cosmetics S.r.l.|Sierra Trading Post
Insight Technologies|Axiom GmbH|Epic Games|Universal Logistics Co., Ltd.|Source Trading BV
Edge Machinery Pte Ltd|Kestrel Lighting Ltd|Point Holdings Ltd|Varkala Spices Pvt Ltd
Strategic Metals Trading LLC|Metals Trading DMCC|Shenzhen Huaqiang Electronics Co., Ltd.
Ningbo Bearing Factory|Qingdao Tyre Co., Ltd.|Foshan Ceramics Co., Ltd.
东岭食品有限公司|东方稀土贸易有限公司|上海进出口有限公司
深圳贸易有限公司|宁波轴承有限公司|稀土贸易有限公司
Acme Tools Inc.|Blue River Shipping S.A.|Nordic Glass AB|Alpine Optics AG
Rhine Chemicals GmbH|Delta Valves Srl|Hanwha Solutions Corporation|Samsung Electronics Co., Ltd.
LG Chem Ltd.|POSCO International|Hyundai Glovis|Maersk A/S|MSC Mediterranean Shipping Company
COSCO Shipping Lines|Kuehne + Nagel|DHL Global Forwarding|DSV Air & Sea|Teledyne Technologies Incorporated
Red Star Foods|Rapid Freight LLC|Group Seven Ltd|Pacific Rim Foods|Global Dimension Toys|To Order
Same as consignee|To the order of Bank of China|VSM Group AB|KPH Machinery Ltd|Sorvik AS
Ocean Network Express"""


@pytest.fixture(scope="module")
def watchlist(tmp_path_factory: pytest.TempPathFactory) -> Watchlist:
    path = tmp_path_factory.mktemp("watch") / "watch.csv"
    path.write_text(CSV, encoding="utf-8")
    return Watchlist.load(path)


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Varkanis Strategic Metals DMCC", "Varkanis Strategic Metals DMCC"),
        ("VARKANIS STRATEGIC METALS DMCC", "Varkanis Strategic Metals DMCC"),
        ("Varkanis Strategic Metais DMCC", "Varkanis Strategic Metals DMCC"),
        ("Varkan1s Strategic Metals DMCC", "Varkanis Strategic Metals DMCC"),
        ("Varkanis Strategic Metals DMCC, Office 1204, Dubai", "Varkanis Strategic Metals DMCC"),
        ("Варканис Металлы", "Varkanis Strategic Metals DMCC"),
        ("VSM DMCC", "Varkanis Strategic Metals DMCC"),
        ("Kestrel Point Holdings Limited", "Kestrel Point Holdings Ltd"),
        ("Kestrel Point Holdings Ltd (Shenzhen branch)", "Kestrel Point Holdings Ltd"),
        ("东岭稀土贸易有限公司", "东岭稀土贸易有限公司"),
        ("東嶺稀土貿易有限公司", "东岭稀土贸易有限公司"),
        ("DONGLING RARE EARTH TRADING CO., LTD", "东岭稀土贸易有限公司"),
        ("Dongling Rare Earth Trading Co Ltd (东岭稀土贸易有限公司)", "东岭稀土贸易有限公司"),
        ("Sorvik Optoelektronik AS", "Sorvik Optoelektronik A.S."),
    ],
)
def test_watched_parties_are_found(watchlist: Watchlist, printed: str, name: str) -> None:
    found = watchlist.find(printed)
    assert found is not None
    assert found.name == name
    assert found.source == "watch list"
    assert 0.85 <= found.similarity <= 1


@pytest.mark.parametrize(
    ("printed", "listing"),
    [
        ("Lockheed Martin Corporation", "CL-2025-1"),
        ("HENSOLDT AG", "CL-2026-20"),
        ("Mitsubishi Materials Corporation", "WL-2026-12"),
        ("JAPAN AEROSPACE EXPLORATION AGENCY", "CL-2026-11"),
    ],
)
def test_listed_entities_are_found(watchlist: Watchlist, printed: str, listing: str) -> None:
    found = watchlist.find(printed)
    assert found is not None
    assert found.source == listing
    assert "of 202" in found.reason


@pytest.mark.parametrize("name", [n for line in INNOCENT.splitlines() for n in line.split("|")])
def test_innocent_parties_are_left_alone(watchlist: Watchlist, name: str) -> None:
    assert watchlist.find(name) is None


def test_a_stopped_listing_is_no_hit(watchlist: Watchlist) -> None:
    assert watchlist.find("Gibbs & Cox, Inc.") is None


def test_a_suspended_listing_says_so(watchlist: Watchlist) -> None:
    found = watchlist.find("Sierra Nevada Corporation")
    assert found is not None
    assert "unknown after" in found.reason


def test_the_official_lists_may_be_left_out() -> None:
    assert len(Watchlist.load(None, entities=False)) == 0
    assert Watchlist.load(None, entities=False).find("Lockheed Martin Corporation") is None


def test_a_malformed_list_is_refused_as_a_whole(tmp_path: Path) -> None:
    path = tmp_path / "watch.csv"
    path.write_text(CSV + "Broken,row\n", encoding="utf-8")
    with pytest.raises(CatalogueInvalid):
        Watchlist.load(path)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=120))
def test_any_text_is_borne(watchlist: Watchlist, name: str) -> None:
    found = watchlist.find(name)
    assert found is None or found.similarity > 0.8


@pytest.mark.parametrize("wrong", range(0, 30, 3))
def test_one_misread_letter_in_a_long_name_is_forgiven(watchlist: Watchlist, wrong: int) -> None:
    name = "Mitsubishi Heavy Industries Maritime Systems, Ltd."
    misread = name[:wrong] + "q" + name[wrong + 1 :] if name[wrong].isalpha() else name
    assert watchlist.find(misread) is not None
