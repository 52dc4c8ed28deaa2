"""Errors are said in Chinese, with the reasons that the readers give."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import inspector
from inspector.errors import CorruptFile, LimitExceeded, UnreadablePage
from inspector.reading.problems import problem_of
from inspector.reasons import BEGINNINGS, CHINESE, in_chinese
from tests.house.pages import known_errors

ROOT = Path(inspector.__file__).parent
HAN = re.compile(r"[\u4e00-\u9fff]")


def given() -> Iterator[str]:
    """Every reason and limit that a raise in the reading part writes out."""
    for path in [*sorted((ROOT / "reading").glob("*.py")), *sorted((ROOT / "children").glob("*.py"))]:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                yield from (literal(k.value) for k in node.keywords if k.arg in ("reason", "what"))
                if isinstance(node.func, ast.Name) and node.func.id == "hold":
                    yield literal(node.args[1])
            if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) in ("reason", "what"):
                yield literal(node.value)
            if isinstance(node, ast.FunctionDef) and node.name in ("_refused", "_cause", "_carried"):
                ends = (n.value for n in ast.walk(node) if isinstance(n, ast.Return | ast.Yield))
                yield from (literal(end) for end in ends if end is not None)


def literal(node: ast.expr) -> str:
    """A text that is written out; of one with values in it the beginning."""
    if isinstance(node, ast.JoinedStr):
        node = node.values[0]
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


REASONS = sorted({text for text in given() if text})


def test_there_are_reasons():
    assert len(REASONS) > 40


@pytest.mark.parametrize("reason", REASONS)
def test_every_reason_has_its_chinese(reason: str):
    assert reason in CHINESE or any(reason.startswith(begin) for begin in BEGINNINGS)


@pytest.mark.parametrize("error", known_errors(), ids=lambda e: e.code)
def test_every_error_has_its_chinese(error):
    assert set(re.findall(r"\{\w+\}", error.template)) == set(re.findall(r"\{\w+\}", error.template_zh))
    assert HAN.search(error.hint_zh)


def test_a_problem_says_both():
    problem = problem_of(CorruptFile(file="a.pdf", reason="it is empty"), "a.pdf")
    assert problem.message == "a.pdf is damaged: it is empty"
    assert problem.message_zh == "a.pdf 已损坏：文件为空"
    assert problem.hint_zh.startswith("请向发件人")


def test_values_stay_as_they_are():
    error = LimitExceeded(file="a.zip", what="the number of members", found=900, limit=500)
    assert error.message_zh == "a.zip：成员数为 900，上限为 500"
    assert in_chinese("it cannot be opened (No such file)") == "无法打开（No such file）"
    assert in_chinese(7) == 7


def test_formulas_without_values_are_named_in_both():
    reason = "3 formulas have no stored value (A1, B2, C3); open and save the file in a spreadsheet program"
    assert "3 个公式没有存储的值（A1, B2, C3）" in UnreadablePage(file="a", page=1, reason=reason).message_zh
