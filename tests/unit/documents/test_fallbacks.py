"""Facts that no label names."""

from __future__ import annotations

from inspector.documents.fallbacks import fallbacks
from inspector.documents.fields import choose
from tests.pages import Line, kinds, lay, reading


def found(*lines: Line, kind: str = "commercial_invoice") -> dict[str, object]:
    got = choose(fallbacks(reading(lay(*lines)), kinds()[kind]))
    return {name: proposal.found.value for name, proposal in got.items()}


def test_the_letterhead_is_the_seller() -> None:
    got = found("Lantern Bay Metals Co., Ltd.", "12 Harbour Road, Ningbo", "sold to Norfeld Handels GmbH")
    assert got["seller"] == "Lantern Bay Metals Co., Ltd."


def test_the_signature_is_the_seller_where_no_letterhead_is() -> None:
    lines: list[Line] = [*(f"line {n}" for n in range(8)), "For and on behalf of", "Lantern Bay Metals Co., Ltd."]
    assert found(*lines)["seller"] == "Lantern Bay Metals Co., Ltd."


def test_codes_speak_for_themselves() -> None:
    got = found("MSKU1234565", "统一社会信用代码 91330200MA2AGXW02K", kind="packing_list")
    assert got["container_numbers"] == ("MSKU1234565",)


def test_routes_vessels_and_terms_in_running_text() -> None:
    got = found("FROM NINGBO, CHINA TO HAMBURG, GERMANY", "shipped per M/V BAY CORMORANT", "USD 50,800.00 CIF HAMBURG")
    assert got["loading_port"] == "NINGBO, CHINA"
    assert got["discharge_port"] == "HAMBURG, GERMANY"
    assert got["vessel"] == "BAY CORMORANT"
    assert (got["incoterm"], got["currency"]) == ("CIF", "USD")


def test_a_kind_never_has_the_fields_it_drops() -> None:
    assert "currency" not in found("USD 50,800.00", kind="packing_list")
    assert found() == {}


def test_a_party_with_another_part_heads_no_paper() -> None:
    read = reading(lay("Norfeld Handels GmbH", "Lantern Bay Metals Co., Ltd."))
    got = choose(fallbacks(read, kinds()["packing_list"], others=frozenset({"norfeidhandeisgmbh"})))
    assert got["seller"].found.value == "Lantern Bay Metals Co., Ltd."


def test_an_address_with_words_of_trade_in_it_heads_no_paper() -> None:
    got = found("青岛蓝湾金属有限公司", "7/F, Trade Centre Ltd, 53 Lockhart Road")
    assert got["seller"] == "青岛蓝湾金属有限公司"


def test_of_two_addresses_the_upper_is_the_sender_s_and_the_lower_the_buyer_s() -> None:
    got = found(
        {50: "Akarion France"}, {50: "27 rue Henri Rolland"}, {50: "69100 Villeurbanne"}, {50: "France"}, "",
        {330: "Cabinet Cactus"}, {330: "42 rue de la Mairie"}, {330: "69100 Villeurbanne"}, {330: "France"},
    )  # fmt: skip
    assert (got["seller"], got["buyer"]) == ("Akarion France", "Cabinet Cactus")
