"""Files and functions stay short, say what they are for, and are named in the trade's words."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.sources import BESIDE, PACKAGES, name_of, python_files, tree

LONGEST_FILE = 400
LONGEST_FUNCTION = 50
EMPTY_WORDS = {"manager", "handler", "handlers", "util", "utils", "helper", "helpers", "misc", "common", "stuff"}
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")

ALL = python_files(*PACKAGES, *BESIDE)
OURS = python_files(*PACKAGES, "bench")
TESTS = [path for path in python_files("tests") if path.name.startswith("test_")]

Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions(path: Path) -> Iterator[Function]:
    return (node for node in ast.walk(tree(path)) if isinstance(node, Function))


def words(name: str) -> set[str]:
    """The words of a name in snake_case or CamelCase."""
    return {word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)}


@pytest.mark.parametrize("path", ALL, ids=name_of)
def test_no_file_is_longer_than_400_lines(path: Path) -> None:
    length = len(path.read_text(encoding="utf-8").splitlines())
    assert length <= LONGEST_FILE, f"{length} lines: split it by subject"


@pytest.mark.parametrize("path", ALL, ids=name_of)
def test_no_function_is_longer_than_50_lines(path: Path) -> None:
    long = [
        f"{function.name} at line {function.lineno}: {length} lines"
        for function in functions(path)
        if (length := (function.end_lineno or 0) - function.lineno + 1) > LONGEST_FUNCTION
    ]
    assert not long


@pytest.mark.parametrize("path", OURS, ids=name_of)
def test_each_file_opens_with_a_sentence_that_says_what_it_is_for(path: Path) -> None:
    text = ast.get_docstring(tree(path)) or ""
    assert re.match(r"[\w`“\"(].*[.!?:]$", text.splitlines()[0] if text else "") or "\n" in text, f"opens with {text!r}"


@pytest.mark.parametrize("path", ALL, ids=name_of)
def test_names_are_words_of_the_trade(path: Path) -> None:
    named = [path.stem, *(n.name for n in ast.walk(tree(path)) if isinstance(n, Function | ast.ClassDef))]
    assert not {name for name in named if words(name) & EMPTY_WORDS}


@pytest.mark.parametrize("path", OURS, ids=name_of)
def test_nothing_is_left_unfinished(path: Path) -> None:
    assert not UNFINISHED.search(path.read_text(encoding="utf-8"))
    raised = [ast.unparse(node.exc) for node in ast.walk(tree(path)) if isinstance(node, ast.Raise) and node.exc]
    assert not [name for name in raised if name.startswith("NotImplementedError")]


def asserts(node: ast.AST) -> bool:
    """Whether something under the node can fail a test: an assert, `pytest.raises`, or a function named for it."""
    for inner in ast.walk(node):
        if isinstance(inner, ast.Assert):
            return True
        if isinstance(inner, ast.Call):
            called = ast.unparse(inner.func).rsplit(".", 1)[-1]
            if called in {"raises", "warns", "fail"} or called.startswith(("assert_", "expect", "must_")):
                return True
    return False


@pytest.mark.parametrize("path", TESTS, ids=name_of)
def test_each_test_can_fail_and_none_is_left_out(path: Path) -> None:
    idle = [f.name for f in functions(path) if f.name.startswith("test_") and not asserts(f)]
    assert not idle, "tests that assert nothing"
    marks = [ast.unparse(n) for n in ast.walk(tree(path)) if isinstance(n, ast.Attribute)]
    assert not [mark for mark in marks if re.search(r"\b(mark\.(skip|skipif|xfail)|pytest\.(skip|xfail))$", mark)]
