"""What an HS or customs code alone says: a ten-digit code of a notice much, a shared six-digit code little."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from inspector.controls.schema import Hs6, Item, Part
from inspector.controls.yamlfile import load_model

HS_SHARING = Path(__file__).parent.parent / "data" / "hs_sharing.yaml"
UNKNOWN_SHARE = 0.1


class Share(Part):
    """How surely a code means the item, and what else it holds."""

    strength: float
    others: str


class Sharing(Part):
    """The table of six-digit codes."""

    certainty: str
    codes: dict[Hs6, Share]


def digits(code: str) -> str:
    """The digits of a code as printed (8112.92.90 10)."""
    return re.sub(r"\D", "", code)


@lru_cache(maxsize=1)
def sharing() -> dict[str, Share]:
    """The table of six-digit codes and what shares them."""
    return load_model(HS_SHARING, Sharing)[0].codes


class Codes:
    """The customs codes of all items, and how many items print each."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._printed: dict[str, list[tuple[str, float]]] = {}
        self._six: dict[str, list[str]] = {}
        for item in items:
            for code in item.codes:
                self._printed.setdefault(code, []).append((item.id, 1.0))
            for other in item.codes_other:
                sure = 0.95 if other.certainty == "confirmed" else 0.85
                self._printed.setdefault(other.code, []).append((item.id, sure))
            six = {*item.hs6, *item.hs6_unconfirmed, *(c[:6] for c in item.codes)}
            for code in six:
                self._six.setdefault(code, []).append(item.id)

    def match(self, code: str) -> tuple[tuple[str, float], ...]:
        """Items that the code stands for, each with a strength from 0 to 1."""
        number = digits(code)
        if len(number) < 6:
            return ()
        share = sharing().get(number[:6])
        base = share.strength if share else UNKNOWN_SHARE
        found: dict[str, float] = {}
        for size, lift in ((10, 0.9), (8, 0.6)):
            rows = self._printed.get(number[:size], ()) if len(number) >= size else ()
            for item, sure in rows:
                found[item] = max(found.get(item, 0.0), max(base, lift * sure * _alone(len(rows))))
        for item in self._six.get(number[:6], ()):
            found.setdefault(item, base * _alone(len(self._six[number[:6]])) if base < 0.5 else base)
        return tuple(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))


def _alone(items: int) -> float:
    """A code that several items print says less about each: 3824999922 stands for all rare-earth mixtures."""
    return 1.0 if items == 1 else 0.9 if items <= 3 else 0.7
