"""A material is its name alone: praise before it and the shape behind it part."""

from __future__ import annotations

from typing import Any

import pytest

from models.ner.parting import parted
from models.ner.serving import without_torch

with without_torch():
    import spacy

    import models.ner.language  # noqa: F401  # registers the language


@pytest.fixture(scope="module")
def nlp() -> Any:
    return spacy.blank("trade", config={"nlp": {"tokenizer": {"@tokenizers": "trade_papers.tokens.v1"}}})


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("高纯碲块", [("碲", "MATERIAL"), ("块", "FORM")]),
        ("銻錠", [("銻", "MATERIAL"), ("錠", "FORM")]),
        ("氧化镓粉末", [("氧化镓", "MATERIAL"), ("粉末", "FORM")]),
        ("antimony ingots", [("antimony", "MATERIAL"), ("ingots", "FORM")]),
        ("HIGH PURITY GALLIUM", [("GALLIUM", "MATERIAL")]),
        ("钛白粉", [("钛白粉", "MATERIAL")]),
        ("gallium metal", [("gallium metal", "MATERIAL")]),
        ("natural flake graphite", [("natural flake graphite", "MATERIAL")]),
        ("粉", [("粉", "MATERIAL")]),
    ],
)
def test_praise_and_shape_part(nlp: Any, text: str, pieces: list[tuple[str, str]]) -> None:
    doc = nlp.make_doc(text)
    assert [(doc[a:b].text, label) for a, b, label in parted(doc, (0, len(doc), "MATERIAL"))] == pieces


def test_other_labels_stay_as_they_are(nlp: Any) -> None:
    doc = nlp.make_doc("iron powder")
    assert parted(doc, (0, 2, "PARTY")) == ((0, 2, "PARTY"),)
