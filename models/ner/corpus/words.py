"""The word lists of a language, beside this file and from the gazetteer, drawn at random."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from random import Random

import yaml

from models.ner.gazetteer import Gazetteer, bare, han


@dataclass(frozen=True, slots=True)
class Words:
    """Lists of one language (`en` or `zh`) by name, and the names of the gazetteer that are written in it."""

    language: str
    lists: dict[str, tuple[str, ...]]

    @property
    def chinese(self) -> bool:
        """Whether the language is Chinese."""
        return self.language == "zh"

    def draw(self, rng: Random, *names: str) -> str:
        """One word of one of these lists; a list is chosen by chance first, so that short ones are heard."""
        return rng.choice(self.lists[rng.choice(names)])


def words_of(language: str, gazetteer: Gazetteer) -> Words:
    """The word lists of a language together with the names of the gazetteer in it."""

    def own(names: Sequence[str]) -> tuple[str, ...]:
        chosen = tuple(n for n in names if han(n) == (language == "zh"))
        return chosen or tuple(names)

    outside = {
        "ports": own(gazetteer.ports),
        "airports": own(gazetteer.airports),
        "countries": own(gazetteer.countries),
        "country_codes": gazetteer.country_codes,
        "headings": (*_lists(language)["headings"], *own(gazetteer.headings)),
        "controlled": own(bare(gazetteer.materials)),
    }
    return Words(language, {**_lists(language), **outside})


@cache
def _lists(language: str) -> dict[str, tuple[str, ...]]:
    text = files("models.ner.corpus").joinpath("words", f"{language}.yaml").read_text("utf-8")
    return {name: tuple(str(word) for word in words) for name, words in yaml.safe_load(text).items()}
