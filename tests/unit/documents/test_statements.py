"""What sentences state, over the lines that they fill."""

from __future__ import annotations

from decimal import Decimal

import pytest

from inspector.documents.layout import lay_out
from inspector.documents.statements import stated
from tests.pages import Line, lay, paper, values


def told(*lines: Line) -> dict[str, object]:
    return {role: found.value for role, found, _, _ in stated(lay_out(lay(*lines)), None)}


def test_a_certificate_in_sentences_gives_its_fields() -> None:
    lines: list[Line] = [
        "Lantern Bay Metals Co., Ltd.", "REF: GE-CO-26018", "DATE: 16TH MARCH 2026", "",
        "WE HEREBY CERTIFY THAT THE GOODS SHIPPED UNDER OUR COMMERCIAL INVOICE",
        "NO. GE26-0312 DATED 12TH MARCH 2026 TO M/S. BHARAT CUTTING TOOLS PVT. LTD., PUNE",
        'PER S.S. "WAN HAI 512" V. W088 FROM XIAMEN, CHINA TO NHAVA SHEVA, INDIA',
        "ARE OF CHINESE ORIGIN.", "", "QUANTITY 2,000.00 KGS IN 40 STEEL DRUMS",
    ]  # fmt: skip
    found = values(paper(lay(*lines, title="CERTIFICATE OF ORIGIN")))
    expected = {
        "invoice_number": "GE26-0312", "consignee": "BHARAT CUTTING TOOLS PVT. LTD.", "vessel": "WAN HAI 512",
        "voyage": "W088", "loading_port": "XIAMEN, CHINA", "discharge_port": "NHAVA SHEVA, INDIA",
        "origin_country": "CN", "total_packages": Decimal(40), "number": "GE-CO-26018",
    }  # fmt: skip
    assert {name: found.get(name) for name in expected} == expected


@pytest.mark.parametrize(("line", "net", "gross"), [
    ("TOTAL G.W.: 10,400KGS   TOTAL N.W.: 10,000KGS", Decimal(10000), Decimal(10400)),
    ("Gewicht netto 500 kg / brutto 548,5 kg", Decimal(500), Decimal("548.5")),
    ("Weights: 2500 kg net, 2585 kg gross, on 5 pallets", Decimal(2500), Decimal(2585)),
    ("净重 4000 千克 毛重 4160 千克", Decimal(4000), Decimal(4160)),
])  # fmt: skip
def test_weights_in_words(line: str, net: Decimal, gross: Decimal) -> None:
    found = told(line)
    assert (found.get("total_net"), found.get("total_gross")) == (net, gross)


def test_the_weight_of_one_bag_and_two_different_weights_are_none_of_the_paper() -> None:
    assert "total_net" not in told("net weight 25 kg per bag")
    assert "total_net" not in told("N.W. 25 kg", "N.W. 40 kg")
    assert told("N.W. 25 kg", "N.W. 40 kg", "TOTAL N.W. 65 kg")["total_net"] == Decimal(65)


def test_origin_and_route_in_other_words() -> None:
    assert told("manufactured in the People's Republic of China, by us")["origin_country"] == "CN"
    assert told("兹证明本货物原产于中国。")["origin_country"] == "CN"
    assert told("海运 由上海至大阪") | {} == {"loading_port": "上海", "discharge_port": "大阪"}


def test_the_second_country_of_an_agreement_is_the_one_that_imports() -> None:
    found = told(
        "Form for the Free Trade Agreement between the Government of the People's Republic of China",
        "and the Government of the Republic of Korea",
    )
    assert found["final_destination"] == "KR"
