"""What is said to a person, in English and in Chinese, with the same values in both."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from string import Formatter


@dataclass(frozen=True, slots=True)
class Phrase:
    """One thing said in two languages; `str` of it is the English. False where nothing is said."""

    en: str
    zh: str

    def __bool__(self) -> bool:
        return bool(self.en)

    def __str__(self) -> str:
        return self.en


NOTHING = Phrase("", "")


def say(en: str, zh: str, **values: object) -> Phrase:
    """The sentence in both languages with the same values: a `Phrase` in its own language, all else as it prints.

    Raises:
        ValueError: one of the two sentences names a value that the other does not, or that was not given.
    """
    if not _names(en) == _names(zh) == values.keys():
        raise ValueError(f"the two languages of “{en}” do not state the same values")
    left = {k: v.en if isinstance(v, Phrase) else v for k, v in values.items()}
    right = {k: v.zh if isinstance(v, Phrase) else v for k, v in values.items()}
    return Phrase(en.format(**left), zh.format(**right))


def alike(en: str, zh: str) -> Phrase:
    """Two texts of one thing, such as a tariff heading; the English in both where the Chinese has other numbers."""
    return Phrase(en, zh if numbers(en) == numbers(zh) else en)


def numbers(text: str) -> list[str]:
    """The numbers that stand in a text, sorted: what both languages must share."""
    return sorted(re.findall(r"\d+(?:[.,]\d+)*", text))


def join(parts: Iterable[Phrase], en: str = "; ", zh: str = "；") -> Phrase:
    """Phrases one behind the other."""
    said = tuple(parts)
    return Phrase(en.join(p.en for p in said), zh.join(p.zh for p in said))


def listed(parts: Iterable[Phrase]) -> Phrase:
    """`a, b and c` / `a、b和c`, each once."""
    said = tuple(dict.fromkeys(parts))
    if len(said) < 2:
        return said[0] if said else NOTHING
    head = join(said[:-1], ", ", "、")
    return Phrase(f"{head.en} and {said[-1].en}", f"{head.zh}和{said[-1].zh}")


@lru_cache(maxsize=1024)
def _names(sentence: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in Formatter().parse(sentence) if name)
