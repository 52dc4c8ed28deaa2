"""A small gazetteer, and a pipeline with rules whose network knows nothing."""

from __future__ import annotations

from typing import Any

import pytest

from models.ner.gazetteer import Gazetteer


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return Gazetteer(
        ports=(
            "Ningbo",
            "Shanghai",
            "Rotterdam",
            "Hamburg",
            "Busan",
            "Singapore",
            "宁波",
            "上海",
            "鹿特丹",
            "釜山",
            "新加坡",
        ),
        airports=("PVG", "FRA", "上海浦东机场", "法兰克福机场"),
        countries=("China", "Germany", "Korea", "Singapore", "Japan", "中国", "德国", "韩国", "新加坡", "日本"),
        country_codes=("CN", "CHN", "DE", "DEU"),
        headings=("Port of loading", "Invoice No.", "毛重", "发票号"),
        materials=(
            "gallium",
            "gallium oxide",
            "gallium powder",
            "antimony trioxide",
            "氧化镓",
            "金属镓",
            "镓锭",
            "三氧化二锑",
        ),
    )


@pytest.fixture(scope="session")
def by_rules(gazetteer: Gazetteer) -> Any:
    """What rules alone find in a text: (text, label, source)."""
    from models.ner.serving import without_torch

    with without_torch():
        from models.ner.build import add_rules, blank
    nlp = blank()
    nlp.initialize()
    add_rules(nlp, gazetteer)

    def find(text: str) -> list[tuple[str, str, str]]:
        doc = nlp.make_doc(text)
        for name in ("entity_ruler", "set_aside", "settle"):
            doc = nlp.get_pipe(name)(doc)
        return [(e.text, e.label_, e.kb_id_) for e in doc.ents]

    return find
