"""Where the files of this project lie, and what is written in them, for the tests of the house."""

from __future__ import annotations

import ast
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
PACKAGES = ("inspector", "models", "workers")
BESIDE = ("bench", "tests")


def python_files(*folders: str) -> list[Path]:
    """The Python files of these folders of the project, in order."""
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def name_of(path: Path) -> str:
    """The path as a person would name it: from the top of the project."""
    return path.relative_to(ROOT).as_posix()


@cache
def tree(path: Path) -> ast.Module:
    """The file as Python understands it."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


@cache
def project() -> dict[str, Any]:
    """`pyproject.toml`."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def modules(package: str) -> list[Path]:
    """The modules directly in one package of ours, named by dots; its `__init__` is none of them."""
    return sorted(p for p in (ROOT / package.replace(".", "/")).glob("*.py") if p.name != "__init__.py")
