"""Details that betray a material, each by its own examples."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector.controls.betrayals import Detail, betrayals, details


@pytest.mark.parametrize("detail", details(), ids=[d.id for d in details()])
def test_examples_of_the_details_do_what_they_say(detail: Detail) -> None:
    for text in detail.match:
        assert detail.id in {b.kind for b in betrayals(text)}, text
    for text in detail.no_match:
        assert detail.id not in {b.kind for b in betrayals(text)}, text


def test_a_betrayal_quotes_its_place() -> None:
    text = "Storage: keep below 25 °C. UN 2803, class 8. 严禁接触铝。"
    found = betrayals(text)
    assert {b.material for b in found} == {"gallium"}
    assert all(text[b.start : b.end] == b.quote for b in found)
    assert found[0].strength >= 0.9


@pytest.mark.parametrize(
    "text",
    [
        "Commercial invoice No. HP260370 of 21 May 2026, FOB Shanghai, 20 cartons of LED panel lights 60x60 cm, 4000 K",
        "Zinc ingots 99.995 %, melting point 419.5 °C, density 7.14 g/cm3, bundles of 1 t",
        "Stainless steel bolts M12x40 grade A2-70, UN3077 not applicable",
        "陶瓷砖 600x600mm 1200箱 原产地 中国",
    ],
)
def test_honest_papers_betray_nothing(text: str) -> None:
    assert not [b for b in betrayals(text) if b.material]


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_borne(text: str) -> None:
    assert all(text[b.start : b.end] == b.quote and 0 < b.strength <= 1 for b in betrayals(text))
