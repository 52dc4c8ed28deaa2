"""Every sentence of the checks is said in English and in Chinese, with the same values in both."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

import inspector
from inspector.controls.naming import MATERIAL_NAMES
from inspector.controls.schema import MATERIALS
from inspector.core.finding import Finding
from inspector.core.phrase import numbers
from tests.unit.checks.shipments import every_check, judged
from tests.unit.checks.test_evasion_patterns import CASES

ROOT = Path(inspector.__file__).parent
HAN = re.compile(r"[\u4e00-\u9fff]")


def pairs() -> Iterator[tuple[str, str, str]]:
    """Where, English, Chinese: every `say` and `Phrase` of the product that is written out."""
    for path in sorted(ROOT.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("say", "Phrase"):
                yield from written(f"{path.relative_to(ROOT)}:{node.lineno}", node.args[:2])


def written(where: str, sides: list[ast.expr]) -> Iterator[tuple[str, str, str]]:
    """The written-out texts of the two sides: of a choice each one."""
    english, chinese = ([t for t in texts(side) if t] for side in sides)
    for n, one in enumerate(english):
        if chinese:
            yield where, one, chinese[min(n, len(chinese) - 1)]


def texts(node: ast.expr) -> list[str]:
    if isinstance(node, ast.IfExp):
        return texts(node.body) + texts(node.orelse)
    return [node.value] if isinstance(node, ast.Constant) and isinstance(node.value, str) else []


def holes(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


PAIRS = tuple(pairs())


def test_there_are_sentences_to_compare():
    assert len(PAIRS) > 150


@pytest.mark.parametrize("pair", PAIRS, ids=lambda p: p[0])
def test_both_languages_have_the_same_places_and_numbers(pair: tuple[str, str, str]):
    _, english, chinese = pair
    assert holes(english) == holes(chinese)
    assert numbers(english) == numbers(chinese)
    words = re.sub(r"\{\w+\}|[^A-Za-z]", "", english)
    assert not words or HAN.search(chinese) or english == chinese


@pytest.mark.parametrize("check", every_check(), ids=lambda c: c.id)
def test_every_check_has_a_title_in_both(check):
    assert check.title
    assert HAN.search(check.title_zh)


def test_every_material_has_a_name_in_both():
    assert set(MATERIAL_NAMES) == set(MATERIALS)
    assert all(HAN.search(name.zh) for name in MATERIAL_NAMES.values())


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.pattern)
def test_what_is_found_is_said_in_both(case):
    for finding in (*judged(*case.false), *judged(*case.honest)):
        said_in_both(finding)


def said_in_both(finding: Finding) -> None:
    """Every text of the finding is there twice, and has the same numbers and the same quotes."""
    for english, chinese in (
        (finding.title, finding.title_zh),
        (finding.message, finding.message_zh),
        (finding.clears, finding.clears_zh),
    ):
        assert english
        assert HAN.search(chinese), chinese
        assert numbers(english) == numbers(chinese), (english, chinese)
        assert "{" not in chinese
    assert quotes(finding.message) == quotes(finding.message_zh)


def quotes(text: str) -> list[str]:
    """What stands in quotation marks: print of the papers, the same in both."""
    return sorted(re.findall("“([^”]*)”", text))
