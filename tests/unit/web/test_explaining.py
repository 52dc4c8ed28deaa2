"""Every check is explained on the page, in both languages, as it is explained in its own code."""

from __future__ import annotations

import re

import inspector.checks
from inspector.checking import Check
from inspector.registry import discover
from inspector.web.explaining import chinese, explanations
from tests.house.sources import ROOT

CHECKS = discover(Check, inspector.checks, lambda c: c.id)


def test_each_check_is_explained_by_its_docstring_and_names_its_code() -> None:
    assert explanations().keys() == CHECKS.keys()
    for name, told in explanations().items():
        assert told.text == " ".join(CHECKS[name].explanation.split())
        assert f'check("{name}"' in (ROOT / told.source).read_text(encoding="utf-8").replace("(\n    ", "(")


def test_each_check_is_told_in_chinese_and_no_other() -> None:
    assert chinese().keys() == CHECKS.keys()
    assert all(len(re.findall(r"[一-鿿]", text)) >= 30 for text in chinese().values())


def test_figures_in_the_chinese_are_those_of_the_docstring() -> None:
    """A number that stands only in one of them is a sign that the other was not brought along."""
    words = {"three": "3", "five": "5", "six": "6", "ten": "10", "twenty": "20", "half": "2"}
    for name, text in chinese().items():
        english = CHECKS[name].explanation
        known = set(re.findall(r"\d+", english)) | {digit for word, digit in words.items() if word in english}
        assert set(re.findall(r"\d+", text.replace("HR", ""))) - known == set(), name
