"""Hidden text: what a file carries and does not show."""

from __future__ import annotations

from inspector.checks.hidden_text import hidden_text
from inspector.core.finding import Severity
from tests.build import judge, page, word


def words(text, row=1):
    return tuple(word(part, row=row, column=n) for n, part in enumerate(text.split()))


def test_a_hidden_material_is_high():
    (finding,) = judge(hidden_text, pages=[page(*words("Zinc ingots"), hidden=words("Gallium metal 4N", 9))])
    assert finding.severity is Severity.HIGH
    assert finding.material == "gallium"
    assert finding.evidence[0].boxes


def test_other_hidden_words_are_low():
    (finding,) = judge(hidden_text, pages=[page(*words("Zinc ingots"), hidden=words("please pay to another account"))])
    assert finding.severity is Severity.LOW


def test_a_hidden_material_beside_another_one():
    made = page(*words("Germanium dioxide"), hidden=words("Gallium metal 4N"))
    (finding,) = judge(hidden_text, pages=[made])
    assert finding.material == "gallium"


def test_a_layer_that_repeats_the_page_is_quiet():
    assert judge(hidden_text, pages=[page(*words("Zinc ingots SHG"), hidden=words("Zinc ingots SHG"))]) == []


def test_a_hidden_name_that_the_page_shows_is_quiet():
    made = page(*words("Gallium metal 4N"), hidden=words("gallium-metal"))
    assert judge(hidden_text, pages=[made]) == []


def test_no_hidden_text_is_quiet():
    assert judge(hidden_text, pages=[page(*words("Zinc ingots"))]) == []
