"""A text layer that says other words than the page shows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from inspector.checks.hidden_text import hidden_text
from inspector.checks.lying_layer import lying_layer
from inspector.core.finding import Severity
from inspector.core.page import DRAWN
from tests.build import judge, page, word


def words(text, row=1):
    return tuple(word(part, row=row, column=n) for n, part in enumerate(text.split()))


def layer(says, shows, *, reader="layer"):
    return replace(word(says, row=1), alternative=shows, reader=reader)


def test_drawn_letters_that_lie_are_told_with_both_readings_and_their_place():
    lie = layer("78,360.00", "18,360.00", reader=DRAWN)
    (finding,) = judge(lying_layer, pages=[page(*words("Total 18,360.00"), hidden=(lie,))])
    assert finding.severity is Severity.MEDIUM
    assert "78,360.00" in finding.message
    assert "18,360.00" in finding.message
    assert "78,360.00" in finding.message_zh
    assert "18,360.00" in finding.message_zh
    (piece,) = finding.evidence
    assert (piece.quote, piece.alternative, piece.boxes) == ("78,360.00", "18,360.00", (lie.box,))


@pytest.mark.parametrize(("says", "shows"), [("ALUMINA", "GALLIUM"), ("GALLIUM", "ALUMINA")])
def test_a_material_that_only_one_of_the_two_names_is_high(says, shows):
    lie = layer(says, shows, reader=DRAWN)
    (finding,) = judge(lying_layer, pages=[page(*words(f"{shows} powder"), hidden=(lie,))])
    assert (finding.severity, finding.material) == (Severity.HIGH, "gallium")


@pytest.mark.parametrize(("says", "shows"), [("78360", "18360"), ("1836", "18360"), ("13360", "18360")])
def test_what_a_scanning_program_confuses_is_low(says, shows):
    (finding,) = judge(lying_layer, pages=[page(*words(shows), hidden=(layer(says, shows),))])
    assert finding.severity is Severity.LOW


@pytest.mark.parametrize(("says", "shows"), [("91360", "18360"), ("48360", "28360")])
def test_an_altered_amount_over_a_scan_is_medium(says, shows):
    (finding,) = judge(lying_layer, pages=[page(*words(shows), hidden=(layer(says, shows),))])
    assert finding.severity is Severity.MEDIUM


def test_a_lie_is_told_once():
    made = page(*words("Total 18,360.00"), hidden=(layer("GALLIUM", "ALUMINA", reader=DRAWN),))
    assert judge(hidden_text, pages=[made]) == []


def test_a_layer_that_agrees_is_quiet():
    assert judge(lying_layer, pages=[page(*words("Zinc ingots"), hidden=words("Zinc ingots"))]) == []
