"""Every word of the pages, in English and Chinese, from two catalogues with the same keys."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any, Final

LANGUAGES: Final = ("en", "zh")
HTML_LANGUAGES: Final = {"en": "en", "zh": "zh-Hans"}
_FOLDER = Path(__file__).parent / "words"


class Words:
    """The words of one language: `words("queue.title")`, `words("queue.pages", n=3)`.

    A key with `.one` and `.many` below it is chosen by `n`.

    Raises:
        KeyError: no word has this key, or a value that the sentence states was not given.
    """

    def __init__(self, language: str, catalogue: Mapping[str, str]) -> None:
        self.language = language
        self._catalogue = catalogue

    def __call__(self, key: str, **values: object) -> str:
        """The word of a key, with the values that it states."""
        text = self._catalogue.get(key)
        if text is None:
            text = self._catalogue[f"{key}.one" if values.get("n") == 1 else f"{key}.many"]
        return text.format(**values) if values else text

    def __contains__(self, key: str) -> bool:
        return key in self._catalogue

    def group(self, prefix: str) -> dict[str, str]:
        """The words whose keys begin with the prefix and a dot, without it."""
        return {k.removeprefix(f"{prefix}."): v for k, v in self._catalogue.items() if k.startswith(f"{prefix}.")}


@cache
def words(language: str) -> Words:
    """The words of a language; English where we have none of it."""
    chosen = language if language in LANGUAGES else LANGUAGES[0]
    return Words(chosen, catalogue(chosen))


@cache
def catalogue(language: str) -> dict[str, str]:
    """The catalogue as flat keys: `queue.title`."""
    with (_FOLDER / f"{language}.toml").open("rb") as file:
        return dict(_flat("", tomllib.load(file)))


def _flat(prefix: str, table: Mapping[str, Any]) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for key, value in table.items():
        name = f"{prefix}.{key}" if prefix else key
        found += _flat(name, value) if isinstance(value, dict) else [(name, str(value))]
    return found


def places(sentence: str) -> frozenset[str]:
    """The names of the values that a sentence states."""
    return frozenset(name for _, name, _, _ in Formatter().parse(sentence) if name)


def preferred(accepted: str) -> str:
    """The language that an `Accept-Language` header asks for first, of those that we have."""
    for part in _by_weight(accepted):
        if (short := part.split("-")[0].lower()) in LANGUAGES:
            return short
    return LANGUAGES[0]


def _by_weight(accepted: str) -> Sequence[str]:
    weighed = []
    for place, part in enumerate(accepted.split(",")[:20]):
        name, _, parameter = part.strip().partition(";")
        try:
            weight = float(parameter.partition("=")[2] or 1)
        except ValueError:
            weight = 0.0
        weighed.append((-weight, place, name))
    return [name for _, _, name in sorted(weighed)]
