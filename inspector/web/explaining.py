"""How each check works, for the reviewer: the docstring of the check itself, and the same told in Chinese."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

CHINESE: Final = Path(__file__).parent / "words" / "checks_zh.toml"


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a check compares and what it leaves alone; `text_zh` is empty where nobody has told it in Chinese.

    `source` is the code of the check, as one would look for it in the repository.
    """

    title: str
    title_zh: str
    text: str
    text_zh: str
    source: str


@cache
def explanations() -> Mapping[str, Explanation]:
    """The explanations of all installed checks by their id. The checks are only looked at: none of them runs here.

    They are loaded at the first question, for they cost the web process half a second and 25 MB.
    """
    import inspector.checks
    from inspector.checking import Check
    from inspector.registry import discover

    told = chinese()
    return {
        name: Explanation(
            check.title, check.title_zh, " ".join(check.explanation.split()), told.get(name, ""), _source(check.run)
        )
        for name, check in discover(Check, inspector.checks, lambda c: c.id).items()
    }


@cache
def chinese() -> Mapping[str, str]:
    """The explanations that are told in Chinese, by the id of the check."""
    with CHINESE.open("rb") as file:
        return {name: str(text) for name, text in tomllib.load(file).items()}


def _source(run: object) -> str:
    return f"{getattr(run, '__module__', '').replace('.', '/')}.py"
