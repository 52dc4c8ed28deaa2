"""A training line and the drawing of its parts: numbers, parties, packing, all from one seeded source."""

from __future__ import annotations

import random
import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Literal, TypeVar

from models.corpus.tables import Goods, frames

_RATES: Final = {"USD": 1.0, "CNY": 7.15, "EUR": 0.9, "JPY": 150.0, "GBP": 0.78, "HKD": 7.8, "KRW": 1380.0, "TWD": 32.0}
_CURRENCIES_EN: Final = ("USD",) * 14 + ("EUR", "EUR", "CNY", "JPY", "GBP", "HKD", "KRW", "TWD")
_CURRENCIES_ZH: Final = ("CNY",) * 14 + ("USD",) * 4 + ("JPY", "HKD")
_WORDS_ZH: Final = {
    "KG": "千克",
    "MT": "吨",
    "PCS": "个",
    "SET": "套",
    "L": "升",
    "M2": "平方米",
    "M3": "立方米",
    "PR": "双",
    "M": "米",
}
_KG_EN: Final = ("KG", "KG", "KGS", "kg", "KGM")
_MT_EN: Final = ("MT", "MT", "TON", "MTS")


# A line is JSON, whose values are of any kind.
@dataclass(slots=True)
class Line:
    """One line with its truth. `frame`, `goods` and `pattern` are what splits hold out; `tier` as in the public sample."""

    fields: dict[str, Any]
    status: str
    material: str
    lang: str
    tier: str
    frame: str
    goods: str
    pattern: str = ""
    extra: dict[str, Any] = field(default_factory=dict)


Part = Literal["train", "tune", "test"]
Kind = Literal["goods", "frame", "detail"]
KINDS: Final[frozenset[Kind]] = frozenset(("goods", "frame", "detail"))
"""What a line is drawn from: goods and their names, frames, and details of remarks and buyers."""
_PARTS: Final = {"train": range(15), "tune": range(15, 18), "test": range(18, 20)}


def part_of(text: str) -> Part:
    """The part of the corpus to which goods, a frame or a detail belongs: three quarters train, the rest is held out."""
    place = zlib.crc32(text.encode()) % 20
    return "train" if place in _PARTS["train"] else "tune" if place in _PARTS["tune"] else "test"


T = TypeVar("T")


class Draw:
    """Draws the parts of lines; one seed makes the same lines.

    With a `part`, goods, frames, names and details are only those of that part, or where it has none of another one
    that is held out: nothing of a held-out line was seen in training. Without a part, they are all there are. `held`
    are the kinds that are of that part; the others are then of the part that trains.
    """

    def __init__(self, seed: int, part: Part | None = None, held: frozenset[Kind] = KINDS) -> None:
        self.rng = random.Random(seed)  # noqa: S311  # no secret: training lines
        self.part = part
        self.held = held

    def of(self, entries: Sequence[T], kind: Kind = "detail") -> T:
        """One of the entries that belong to this part; of all, where none does."""
        if self.part is None:
            return self.rng.choice(entries)
        kind = "goods" if isinstance(entries[0], Goods) else kind
        part = self.part if kind in self.held else "train"
        kept = [e for e in entries if part_of(_key(e)) == part]
        unseen = kept or [e for e in entries if part_of(_key(e)) != "train"]
        return self.rng.choice(unseen or entries)

    def lang(self) -> str:
        """A language in about the share that goods lines have it."""
        return self.rng.choices(("en", "zh", "mixed"), (52, 36, 12))[0]

    def frame(self, name: str) -> tuple[str, str]:
        """A frame with its name, which splits hold out."""
        text = self.of(frames()[name], "frame")
        return text, f"{name}:{frames()[name].index(text)}"

    def word(self, name: str) -> str:
        """A word or phrase of a list, filled in."""
        return self.fill(self.rng.choice(frames()[name]))

    def fill(self, text: str, **parts: str) -> str:
        """The frame with its parts; those that are not given are invented."""
        rng = self.rng

        def part(found: re.Match[str]) -> str:
            name = found.group(1)
            if name in parts:
                return parts[name]
            if name.lower() in parts:
                return parts[name.lower()].upper()
            return {
                "m": lambda: self.model(),
                "M": lambda: self.model(),
                "r": lambda: self.reference(),
                "b": lambda: rng.choice(frames()["syllables"]) + rng.choice(frames()["syllables"]).lower(),
                "q": lambda: str(rng.choice((1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24, 40, 60, 80, 100, 120, 200, 400))),
                "city": lambda: rng.choice(frames()["cities_en"]),
            }.get(name, lambda: "")()

        return _tidy(re.sub(r"\{(\w+)\}", part, text))

    def model(self) -> str:
        """A model number that means nothing."""
        letters = "".join(self.rng.choice("ABCDEFGHJKLMNPRSTVXZ") for _ in range(self.rng.randint(1, 3)))
        return f"{letters}{self.rng.choice(('-', '', ' '))}{self.rng.randint(1, 9999)}{self.rng.choice(('', '', 'A', 'B', '-2'))}"

    def reference(self) -> str:
        """A number of a contract, lot or licence."""
        return f"{self.rng.choice(('', '', 'PO', 'SC', 'HT', 'LX', '26-'))}{self.rng.randint(10, 99999)}"

    def company(self, kind: str, lang: str) -> str:
        """A company name; `kind` is makers or plain_buyers."""
        rng = self.rng
        if lang == "zh":
            c = (
                rng.choice(frames()["cities_zh"]) * (rng.random() < 0.6)
                + rng.choice(frames()["hans"])
                + rng.choice(frames()["hans"])
            )
            return rng.choice(frames()[f"{kind}_zh"]).replace("{c}", c)
        c = rng.choice(
            (
                rng.choice(frames()["cities_en"]),
                rng.choice(frames()["syllables"]) + rng.choice(frames()["syllables"]).lower(),
            )
        )
        return rng.choice(frames()[f"{kind}_en"]).replace("{c}", c)

    def named(self, goods: Goods, lang: str) -> tuple[str, str]:
        """A name of the goods in the language, and one in the other (for mixed lines)."""
        english = self.rng.choice(goods.english) if goods.english else ""
        chinese = self.rng.choice(goods.chinese) if goods.chinese else english
        return (chinese or english, english) if lang == "zh" else (english or chinese, chinese)

    def numbers(self, goods: Goods, price: float, lang: str, *, small: bool = False) -> dict[str, Any]:
        """Quantity, weights, packing, price and amount of goods at `price` USD/kg."""
        rng = self.rng
        unit, piece = goods.unit, goods.piece_kg
        if small and unit == "MT":
            unit, piece = "KG", 1.0
        net = self._net(price, unit)
        quantity = self._round(net / piece) if piece else net
        net = round(quantity * piece, 3)
        currency = rng.choice(_CURRENCIES_ZH if lang == "zh" else _CURRENCIES_EN)
        each = self._price(price * piece * _RATES[currency])
        gross = net * (1 + rng.choice((0.01, 0.02, 0.03, 0.05, 0.08, 0.1, 0.15, 0.3, 0.6)) * rng.uniform(0.6, 1.4))
        count = max(1, round(net / rng.choice((1, 5, 10, 20, 25, 25, 25, 50, 200, 250, 500, 1000, 1000))))
        count = count if count < 2000 else max(1, round(net / 1000))
        packages = rng.choice(frames()["packages_zh" if lang == "zh" else "packages_en"]).replace("{q}", str(count))
        return {
            "quantity": quantity,
            "unit": _WORDS_ZH.get(unit, "个") if lang == "zh" else self._unit(unit),
            "net_weight_kg": self._maybe(net, 0.97),
            "gross_weight_kg": self._maybe(float(f"{gross:.4g}"), 0.94),
            "volume_m3": None,
            "packages": self._maybe(packages, 0.95),
            "unit_price": each,
            "currency": currency,
            "amount": round(each * quantity, 2),
        }

    def route(self) -> dict[str, Any]:
        """Origin, destination and transit."""
        rng = self.rng
        origin = "CN" if rng.random() < 0.93 else rng.choice(frames()["countries"])
        transit = [rng.choice(frames()["transits"])] if rng.random() < 0.22 else None
        return {"origin": origin, "destination": rng.choice(frames()["countries"]), "transit": transit}

    def between(self, low: float, high: float) -> float:
        """A price between two limits, evenly over its logarithm."""
        return float(low * (high / low) ** self.rng.random())

    def _net(self, price: float, unit: str) -> float:
        value = 10 ** self.rng.uniform(2.6, 5.6)  # USD of one line
        net = value / max(price, 1e-4)
        top = 10 ** self.rng.uniform(2, 5.3)
        net = min(net, top)
        if unit == "MT":
            net = max(net, self.rng.choice((1000.0, 5000.0, 20000.0, 24000.0)))
        return max(net, 0.01)

    def _round(self, value: float) -> float:
        if value >= 10:
            return float(round(float(f"{value:.2g}")))
        if value >= 1:
            return float(round(value))
        return float(f"{value:.2g}")

    def _price(self, value: float) -> float:
        return float(f"{value:.3g}") if value < 1000 else float(round(value, -1 if value < 20000 else -2))

    def _unit(self, unit: str) -> str:
        if unit == "KG":
            return self.rng.choice(_KG_EN)
        return self.rng.choice(_MT_EN) if unit == "MT" else unit

    def _maybe(self, value: Any, chance: float) -> Any:
        return value if self.rng.random() < chance else None


def _key(entry: object) -> str:
    return entry.id if isinstance(entry, Goods) else str(entry)


def _tidy(text: str) -> str:
    """Remove what empty parts of a frame leave behind."""
    text = re.sub(r"\(\s*\)|（\s*）|\[\s*\]|【\s*】", "", text)
    text = re.sub(r"(?:\s*[|/,;，；、-]){2,}\s*", lambda m: m.group().strip()[:1] + " ", text)
    return re.sub(r"\s{2,}", " ", text).strip(" ,;/|-，；、")
