"""Captions of two parties under one another."""

from __future__ import annotations

import pytest

from tests.pages import lay, paper, values


@pytest.mark.parametrize("upper", ["수입자", "购货方"])
def test_the_latin_name_says_which_party_is_meant(upper: str) -> None:
    lines = ({50.0: upper, 200.0: "Vanderhoek Smelt N.V."}, {50.0: "Consignee", 200.0: "Scheldelaan 480"})
    assert values(paper(lay(*lines, title="PACKING LIST"))).get("consignee") == "Vanderhoek Smelt N.V."
