"""Files and functions stay short, say what they are for, and are named in the trade's words."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.house.sources import BESIDE, PACKAGES, name_of, python_files, tree

LONGEST_FILE = 400
LONGEST_FUNCTION = 50
EMPTY_WORDS = {"manager", "handler", "handlers", "util", "utils", "helper", "helpers", "misc", "stuff"}
UNFINISHED = re.compile(r"#.*\b(TODO|FIXME|XXX|HACK)\b")
LEFT_OUT = re.compile(r"\b(mark\.(skip|skipif|xfail)|pytest\.(skip|xfail))$")
CAN_FAIL = re.compile(r"^(raises|warns|fail|(assert|expect|must|validate)(_\w+)?)$")

OURS = python_files(*PACKAGES, "bench")
ALL = python_files(*PACKAGES, *BESIDE)
TESTS = [path for path in python_files("tests") if path.name.startswith("test_")]

Function = ast.FunctionDef | ast.AsyncFunctionDef


def faults(files: list[Path], of: Callable[[Path], list[str]]) -> dict[str, list[str]]:
    """The files that have faults, with them."""
    return {name_of(path): found for path in files if (found := of(path))}


def functions(path: Path) -> Iterator[Function]:
    return (node for node in ast.walk(tree(path)) if isinstance(node, Function))


def words(name: str) -> set[str]:
    """The words of a name in snake_case or CamelCase."""
    return {word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)}


def test_no_file_is_longer_than_400_lines() -> None:
    lengths = {name_of(path): len(path.read_text(encoding="utf-8").splitlines()) for path in ALL}
    assert lengths
    assert not {name: length for name, length in lengths.items() if length > LONGEST_FILE}


def test_no_function_is_longer_than_50_lines() -> None:
    def long(path: Path) -> list[str]:
        lengths = {f.name: (f.end_lineno or f.lineno) - f.lineno + 1 for f in functions(path)}
        return [f"{name}: {length} lines" for name, length in lengths.items() if length > LONGEST_FUNCTION]

    assert not faults(ALL, long)


def test_each_file_opens_with_a_sentence_that_says_what_it_is_for() -> None:
    def opening(path: Path) -> list[str]:
        text = ast.get_docstring(tree(path)) or ""
        sentence = re.match(r"\W{0,2}\w.{10,}?[.!?:](\s|$)", text, re.DOTALL)
        return [] if sentence else [f"opens with {text!r}"]

    assert not faults(OURS, opening)


def test_names_are_words_of_the_trade() -> None:
    def empty(path: Path) -> list[str]:
        named = [path.stem, *(n.name for n in ast.walk(tree(path)) if isinstance(n, Function | ast.ClassDef))]
        return [name for name in named if words(name) & EMPTY_WORDS]

    assert not faults(ALL, empty)


def test_nothing_is_left_unfinished() -> None:
    def unfinished(path: Path) -> list[str]:
        raised = [ast.unparse(n.exc) for n in ast.walk(tree(path)) if isinstance(n, ast.Raise) and n.exc]
        marks = [found[0] for found in UNFINISHED.finditer(path.read_text(encoding="utf-8"))]
        return marks + [name for name in raised if name.startswith("NotImplementedError")]

    assert not faults(OURS, unfinished)


def can_fail(node: ast.AST, ways: set[str]) -> bool:
    """Whether something under the node can fail a test: an assert, or a call of something that can."""
    for inner in ast.walk(node):
        if isinstance(inner, ast.Assert):
            return True
        if isinstance(inner, ast.Call):
            called = ast.unparse(inner.func).rsplit(".", 1)[-1]
            if CAN_FAIL.match(called) or called in ways:
                return True
    return False


def test_each_test_can_fail() -> None:
    def idle(path: Path) -> list[str]:
        beside = [path, path.parent / "conftest.py"]
        ways = {f.name for file in beside if file.exists() for f in functions(file) if can_fail(f, set())}
        return [f.name for f in functions(path) if f.name.startswith("test_") and not can_fail(f, ways - {f.name})]

    assert not faults(TESTS, idle)


def test_no_test_is_left_out() -> None:
    def left_out(path: Path) -> list[str]:
        marks = (ast.unparse(node) for node in ast.walk(tree(path)) if isinstance(node, ast.Attribute))
        return [mark for mark in marks if LEFT_OUT.search(mark)]

    assert not faults(TESTS, left_out)
