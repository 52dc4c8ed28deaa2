"""The numeric inputs of the classifier, by name and in order: the same function in training and in serving."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from models.classifier.evidence import CAS, Hits, Words, evidence, own_details
from models.classifier.figures import Figures, figures
from models.classifier.forms import FINISHED, METAL, TWO_NAMES
from models.classifier.headings import fits_heading
from models.classifier.knowledge import MATERIALS, RARE_EARTHS, materials
from models.contract import LineRow

_HIT_NAMES: Final = (
    "described",
    "remarked",
    "party",
    "denied",
    "minor",
    "cas",
    "un",
    "hard",
    "density",
    "uses",
    "uses_party",
    "weak",
    "price_fits",
    "price_off",
    "raw",
    "exact",
    "kin",
    "code",
)
_GROUPS: Final = {
    "chemicals": ("28", "29"),
    "metals": ("71", "72", "73", "74", "75", "76", "78", "79", "80"),
    "minor_metals": ("81",),
    "minerals": ("25", "26", "27"),
    "preparations": ("31", "32", "34", "35", "36", "37", "38"),
    "plastics": ("39", "40"),
    "stone_glass": ("68", "69", "70"),
    "machines": ("84", "85", "86", "87", "88", "89", "90", "91"),
    "tools": ("82", "83"),
    "consumer": ("33", "42", "43", "49", "61", "62", "63", "64", "65", "66", "67", "92", "93", "94", "95", "96", "97"),
    "food": tuple(f"{n:02d}" for n in range(1, 25)),
    "wood_textile": tuple(str(n) for n in (41, *range(44, 49), *range(50, 61))),
    "drugs": ("30",),
}
_METALS: Final = frozenset((*_GROUPS["metals"], "81", "82", "83"))

NAMES: Final = (
    *(f"best_{name}" for name in _HIT_NAMES),
    "best_weight",
    "second_weight",
    "lead",
    "best_is_rare_earth",
    "named_materials",
    "all_uses",
    "all_hard",
    "all_weak",
    "all_denied",
    "all_minor",
    "other_code",
    "own_code",
    "code_ten",
    "code_six",
    "price_known",
    "log_price",
    "dear",
    "cheap",
    "log_low",
    "log_high",
    "unsteady",
    "price_fits_any",
    "log_net",
    "log_per_package",
    "gross_over_net",
    "volume_known",
    "density",
    "dense",
    "nines",
    "cas_any",
    "cas_other",
    "digits_remarks",
    "length_description",
    "length_remarks",
    "has_remarks",
    "has_consignee",
    "has_shipper",
    "abroad",
    "catalogue_hits",
    "catalogue_best",
    "han",
    "own_agree",
    "own_differ",
    "other_assays",
    "own_assay",
    "finished",
    "named_first",
    "raw_abroad",
    "two_names",
    "fits_heading",
    "metal_abroad",
    *(f"chapter_{name}" for name in _GROUPS),
)
"""The names of the features in their order. An artefact that was trained for others is refused."""


@dataclass(frozen=True, slots=True)
class Told:
    """What is told by one line besides its words: the features, the figures, and the hits of each material."""

    vector: NDArray[np.float32]
    figures: Figures
    hits: tuple[Hits, ...]
    words: Words

    @property
    def best(self) -> Hits:
        """The material that most speaks for."""
        return max(self.hits, key=lambda h: h.weight)


def tell(row: LineRow) -> Told:
    """The features of one line."""
    parties = " ; ".join(p for p in (row.shipper, row.consignee) if p)
    words = Words.of(row.description, row.remarks, row.packing, parties)
    numbers = figures(row, f"{words.description} {words.remarks}")
    hits = evidence(words, row.hs_code, numbers)
    return Told(_vector(row, words, numbers, hits), numbers, hits, words)


def matrix(rows: Iterable[LineRow]) -> NDArray[np.float32]:
    """The features of many lines, one row each."""
    return np.stack([tell(row).vector for row in rows])


def _vector(row: LineRow, words: Words, numbers: Figures, hits: tuple[Hits, ...]) -> NDArray[np.float32]:
    ranked = sorted(hits, key=lambda h: -h.weight)
    best, second = ranked[0], ranked[1]
    code = row.hs_code or ""
    values = [
        *(min(6.0, float(getattr(best, name))) for name in _HIT_NAMES),
        *_of_hits(hits, best, second),
        *_of_code(code, hits, best),
        *_of_price(numbers, hits),
        *_of_packing(numbers),
        *_of_words(row, words, hits),
        *(float(code[:2] in chapters) for chapters in _GROUPS.values()),
    ]
    return np.nan_to_num(np.array(values, dtype=np.float32), posinf=0.0, neginf=0.0)


def _of_hits(hits: tuple[Hits, ...], best: Hits, second: Hits) -> list[float]:
    return [
        best.weight,
        second.weight,
        best.weight - second.weight,
        float(best.material.name in RARE_EARTHS),
        float(sum(h.named for h in hits)),
        float(min(8, sum(min(h.uses, 3) for h in hits))),
        float(min(4, sum(h.hard for h in hits))),
        float(min(8, sum(h.weak for h in hits))),
        float(min(4, sum(h.denied for h in hits))),
        float(min(4, sum(h.minor for h in hits))),
    ]


def _of_code(code: str, hits: tuple[Hits, ...], best: Hits) -> list[float]:
    others = max((h.code for h in hits if h is not best), default=0.0)
    top = max(h.code for h in hits)
    return [others, best.code, float(top == 1.0), float(top > 0)]


def _of_price(n: Figures, hits: tuple[Hits, ...]) -> list[float]:
    dear = n.dear or 0.0
    return [
        float(n.usd_per_kg is not None),
        _log(n.usd_per_kg),
        max(0.0, dear),
        max(0.0, -dear),
        _log(n.band.low if n.band else None),
        _log(n.band.high if n.band else None),
        float(not n.steady),
        float(sum(h.price_fits for h in hits)),
    ]


def _of_packing(n: Figures) -> list[float]:
    return [
        _log(n.net_kg),
        _log(n.kg_per_package),
        min(20.0, n.gross_over_net or 0.0),
        float(n.density is not None),
        min(30.0, n.density or 0.0),
        n.dense or 0.0,
        n.nines,
    ]


def _of_words(row: LineRow, words: Words, hits: tuple[Hits, ...]) -> list[float]:
    own = f"{words.description} {words.remarks}"
    cas = {"-".join(m.groups()) for m in CAS.finditer(own) if _checked(m.groups())}
    ours = _all_cas()
    best = max(hits, key=lambda h: h.weight).material.name
    goods = own_details(words, row.hs_code)
    finished = len(FINISHED.findall(own))
    return [
        float(bool(cas)),
        float(bool(cas - ours)),
        float(sum(c.isdigit() for c in words.remarks)) / 10,
        len(words.description) / 50,
        len(words.remarks) / 50,
        float(bool(row.remarks)),
        float(bool(row.consignee)),
        float(bool(row.shipper)),
        float((row.origin or "CN") != "CN"),
        float(min(3, len(row.catalogue_hits))),
        float(best in row.catalogue_hits),
        sum("\u4e00" <= c <= "\u9fff" for c in own) / (len(own) or 1),
        float(min(3, goods.agree)),
        float(min(3, goods.differ)),
        float(min(4, goods.assays)),
        float(goods.own_assay),
        float(min(3, finished)),
        float(_opens_with_a_name(words, hits)),
        float(not finished and any(h.raw and h.kin < 3 for h in hits)),
        float(TWO_NAMES.search(own) is not None),
        fits_heading(row.hs_code or "", f"{words.description} {row.description}"),
        float(_metal_abroad(row.hs_code or "", words, hits)),
    ]


def _metal_abroad(code: str, words: Words, hits: tuple[Hits, ...]) -> bool:
    """Whether a metal or alloy of a material is described under a code of goods that are no metal."""
    if not code or code[:2] in _METALS:
        return False
    return any(h.described for h in hits) and METAL.search(words.description) is not None


def _opens_with_a_name(words: Words, hits: tuple[Hits, ...]) -> bool:
    small = words.description.lower()
    return any(h.described and small.startswith(q.lower()) for h in hits for q in h.quotes[:1])


@cache
def _all_cas() -> frozenset[str]:
    return frozenset(c for m in materials() for c in m.cas)


def _checked(parts: tuple[str | None, ...]) -> bool:
    """Whether the check digit of a CAS number is right."""
    digits = f"{parts[0]}{parts[1]}"
    return sum(int(d) * place for place, d in enumerate(reversed(digits), 1)) % 10 == int(parts[2] or -1)


def _log(value: float | None) -> float:
    return math.log10(value) if value else 0.0


def material_matrix(hits: tuple[Hits, ...]) -> NDArray[np.float32]:
    """For each material what speaks for it, one row each in the order of `MATERIALS`: for the model that ranks them."""
    rows = [[min(6.0, float(getattr(h, name))) for name in _HIT_NAMES] for h in hits]
    return np.array(rows, dtype=np.float32).reshape(len(MATERIALS), len(_HIT_NAMES))
