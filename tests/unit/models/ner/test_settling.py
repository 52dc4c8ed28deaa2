"""Where the network and the rules differ, the written rule decides."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from models.ner.gazetteer import Gazetteer
from models.ner.serving import without_torch
from models.ner.shapes import possible

with without_torch():
    import spacy
    from spacy.tokens import Doc, Span

    import models.ner.language  # noqa: F401  # registers the language
    from models.ner.settling import PROVED, RULES, Settling


SETTLE = Settling()


@pytest.fixture(scope="module", autouse=True)
def countries(gazetteer: Gazetteer) -> None:
    SETTLE.learn(replace(gazetteer, countries=(*gazetteer.countries, "U.A.E.", "Iran", "Kazakhstan")))


@pytest.fixture(scope="module")
def nlp() -> Any:
    return spacy.blank("trade", config={"nlp": {"tokenizer": {"@tokenizers": "trade_papers.tokens.v1"}}})


def settled(
    doc: Doc, *, network: dict[str, str], rules: dict[str, str], proved: dict[str, str]
) -> list[tuple[str, str, str]]:
    def spans(wanted: dict[str, str]) -> list[Span]:
        found = [
            (doc.char_span(doc.text.index(t), doc.text.index(t) + len(t), label=label)) for t, label in wanted.items()
        ]
        assert None not in found
        return found

    doc.ents = spans(network)
    doc.spans[RULES], doc.spans[PROVED] = spans(rules), spans(proved)
    return [(e.text, e.label_, e.kb_id_) for e in SETTLE(doc).ents]


def test_both_agree(nlp: Any) -> None:
    doc = nlp.make_doc("25 kg of gallium")
    assert settled(doc, network={"25 kg": "QUANTITY"}, rules={"25 kg": "QUANTITY"}, proved={}) == [
        ("25 kg", "QUANTITY", "both")
    ]


def test_a_party_stands_over_what_its_name_holds(nlp: Any) -> None:
    doc = nlp.make_doc("Bank of China, Ningbo")
    found = settled(doc, network={"Bank of China": "PARTY"}, rules={"China": "COUNTRY"}, proved={})
    assert found == [("Bank of China", "PARTY", "network")]


def test_the_longer_stands(nlp: Any) -> None:
    doc = nlp.make_doc("natural flake graphite")
    found = settled(doc, network={"natural flake graphite": "MATERIAL"}, rules={"graphite": "MATERIAL"}, proved={})
    assert found == [("natural flake graphite", "MATERIAL", "network")]
    doc = nlp.make_doc("in 40 steel drums")
    found = settled(doc, network={"steel": "MATERIAL"}, rules={"40 steel drums": "PACKAGING"}, proved={})
    assert found == [("40 steel drums", "PACKAGING", "rule")]


def test_a_material_that_only_a_rule_sees_falls(nlp: Any) -> None:
    doc = nlp.make_doc("natural flake graphite")
    assert settled(doc, network={}, rules={"graphite": "MATERIAL"}, proved={}) == []


def test_of_two_equally_long_the_network_stands_unless_a_country_is_named(nlp: Any) -> None:
    doc = nlp.make_doc("GRANULES to CHINA")
    found = settled(
        doc,
        network={"GRANULES": "FORM", "CHINA": "PORT"},
        rules={"GRANULES": "MATERIAL", "CHINA": "COUNTRY"},
        proved={},
    )
    assert found == [("GRANULES", "FORM", "network"), ("CHINA", "COUNTRY", "rule")]


def test_what_a_rule_has_measured_stands_over_a_longer_reading(nlp: Any) -> None:
    doc = nlp.make_doc("not EUR 115. The Polish, KAZAKHSTAN ALMATY")
    found = settled(
        doc,
        network={"EUR 115. The Polish": "MONEY", "KAZAKHSTAN ALMATY": "COUNTRY"},
        rules={"EUR 115": "MONEY", "KAZAKHSTAN": "COUNTRY"},
        proved={},
    )
    assert found == [("EUR 115", "MONEY", "rule"), ("KAZAKHSTAN", "COUNTRY", "rule")]


def test_a_chinese_name_ends_with_its_legal_form_unless_a_branch_follows(nlp: Any) -> None:
    doc = nlp.make_doc("委托天津港通国际货运有限公司代办 深圳远航货运有限公司宁波分公司 青岛常青（中国）有限公司")
    long = ("天津港通国际货运有限公司代", "深圳远航货运有限公司宁波分公司", "青岛常青（中国）有限公司")
    found = settled(doc, network=dict.fromkeys(long, "PARTY"), rules={}, proved={})
    assert [text for text, _, _ in found] == ["天津港通国际货运有限公司", *long[1:]]


def test_what_is_proved_stands_over_all(nlp: Any) -> None:
    doc = nlp.make_doc("CAS 7440-55-3 gallium")
    found = settled(doc, network={"CAS 7440-55-3 gallium": "PARTY"}, rules={}, proved={"7440-55-3": "CAS"})
    assert found == [("7440-55-3", "CAS", "proved")]


def test_a_number_that_fails_its_test_falls(nlp: Any) -> None:
    doc = nlp.make_doc("CAS 7440-55-4 UN 9999 HS 81.1")
    assert (
        settled(doc, network={"7440-55-4": "CAS", "UN 9999": "UN_NUMBER", "81.1": "HS_CODE"}, rules={}, proved={}) == []
    )


def test_stops_and_brackets_at_the_ends_fall_off_unless_they_belong(nlp: Any) -> None:
    doc = nlp.make_doc("(WF6). ABC CO., LTD. of U.A.E. and Iran. GALLIUM (III)")
    found = settled(
        doc,
        network={
            "WF6).": "FORMULA",
            "ABC CO., LTD.": "PARTY",
            "U.A.E.": "COUNTRY",
            "Iran.": "COUNTRY",
            "GALLIUM (III)": "MATERIAL",
        },
        rules={},
        proved={},
    )
    assert [text for text, _, _ in found] == ["WF6", "ABC CO., LTD.", "U.A.E.", "Iran", "GALLIUM (III)"]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Volume", "COUNTRY"),
        ("in", "COUNTRY"),
        ("USD", "MONEY"),
        ("12,500.00", "MONEY"),
        ("244,064.00", "QUANTITY"),
        ("6205-2RS", "QUANTITY"),
        ("1-205", "PARTICLE_SIZE"),
        ("toxic", "FORMULA"),
        ("5 125", "GRADE"),
        ("XXXX88P", "LICENCE"),
        ("12", "PORT"),
        ("high", "PURITY"),
    ],
)
def test_what_cannot_be_that_falls(nlp: Any, text: str, label: str) -> None:
    assert settled(nlp.make_doc(f"x {text} y"), network={text: label}, rules={}, proved={}) == []


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("CHlNA", "COUNTRY"),
        ("CHN", "COUNTRY"),
        ("EUR 115", "MONEY"),
        ("12,500元", "MONEY"),
        ("25 kg", "QUANTITY"),
        ("壹佰公斤", "QUANTITY"),
        ("-325 mesh", "PARTICLE_SIZE"),
        ("Ga(NO3)3", "FORMULA"),
        ("N42SH", "GRADE"),
        ("≥99.99%", "PURITY"),
        ("4N", "PURITY"),
    ],
)
def test_what_can_be_that_stands(nlp: Any, text: str, label: str) -> None:
    assert settled(nlp.make_doc(f"x {text} y"), network={text: label}, rules={}, proved={}) == [
        (text, label, "network")
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("shipped from Kobe to Rotterdam, 2 pallets", "Rotterdam"),
        ("goods ready in Rotterdam.", "Rotterdam"),
        ("已到鹿特丹，价格不变", "鹿特丹"),
    ],
)
def test_a_known_port_behind_a_word_of_going_is_one(nlp: Any, gazetteer: Gazetteer, text: str, place: str) -> None:
    SETTLE.learn(replace(gazetteer, ports=(*gazetteer.ports, "Rotterdam", "鹿特丹")))
    assert (place, "PORT", "rule") in settled(nlp.make_doc(text), network={}, rules={}, proved={})


def test_a_known_port_in_an_address_is_none(nlp: Any, gazetteer: Gazetteer) -> None:
    SETTLE.learn(replace(gazetteer, ports=(*gazetteer.ports, "Rotterdam")))
    assert settled(nlp.make_doc("12 Harbour Street, Rotterdam"), network={}, rules={}, proved={}) == []


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("QUANTITY", "99.99 PCT"),
        ("QUANTITY", "12 ppm"),
        ("QUANTITY", "4.5 氧"),
        ("PACKAGING", "002 RHENIUM"),
        ("PACKAGING", "6 powder"),
    ],
)
def test_what_cannot_be_what_it_is_called_falls(label: str, text: str) -> None:
    assert not possible(label, text)


@pytest.mark.parametrize(
    ("label", "text"),
    [("QUANTITY", "35 KGS"), ("QUANTITY", "20件"), ("PACKAGING", "20 drums"), ("PURITY", "99.99 PCT")],
)
def test_what_can_be_stands(label: str, text: str) -> None:
    assert possible(label, text)


def test_a_number_before_the_next_box_is_no_mesh(nlp: Any) -> None:
    """3-1 目的国: what follows belongs to the word of the next box."""
    for text, stands in (("栄3-1 目的国：日本", False), ("粒度 3-1 目 筛下", True)):
        doc = nlp(text)
        start = text.index("3")
        doc.ents = [doc.char_span(start, text.index("目") + 1, label="PARTICLE_SIZE")]
        doc.spans[RULES], doc.spans[PROVED] = [], []
        assert any(e.label_ == "PARTICLE_SIZE" for e in SETTLE(doc).ents) == stands
