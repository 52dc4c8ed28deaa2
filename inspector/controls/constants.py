"""Physical constants printed in a text, and the controlled material that each belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Annotated

from pydantic import Field, field_validator

from inspector.controls.naming import material_name
from inspector.controls.schema import MATERIALS, Certainty, Part, Text, Word
from inspector.controls.yamlfile import load_model
from inspector.core.phrase import Phrase, say

CONSTANTS = Path(__file__).parent.parent / "data" / "constants.yaml"

_NUMBER = r"(?<![\d.])(?<!cm)(?<!cm\s)(?<!cm\^)(?<![kg]/m)(-?\d{1,4}(?:\.\d{1,3})?)(?![\d]|\.\d)"
_DEGREE = r"\s*(?:°|º|deg\.?\s*|℃)\s*C?"
_FILL = r"[^\d\n]{0,18}?"
_UNIT = r"(?:[^\d\n]{0,10}g\s?[/.]\s?cm\s?\^?-?3)?(?:[^\d\n]{0,6}[12]\d\s?°?\s?[CK]\b\)?)?"
"""Unit or temperature between the word and the value: “Density, g/cm³ 7.14”, “Density (20 °C): 5.32”."""

_LABELS: dict[str, tuple[str, ...]] = {
    "melting": (
        rf"(?:melting\s*(?:point|temp\w*|range)?|\bm\.?\s?p\.?|solidus|liquidus){_FILL}{_NUMBER}{_DEGREE}",
        rf"(?:熔点|熔化温度){_FILL}{_NUMBER}",
    ),
    "boiling": (rf"(?:boiling\s*point|\bb\.?\s?p\.?){_FILL}{_NUMBER}{_DEGREE}", rf"沸点{_FILL}{_NUMBER}"),
    "density": (
        rf"(?:density|specific\s+gravity|sp\.?\s?gr\.?){_UNIT}{_FILL}{_NUMBER}(?!\s*kg/m)",
        rf"(?<!振实)(?<!松装)(?<!压实)(?:密度|比重){_UNIT}{_FILL}{_NUMBER}(?!\s*kg/m)",
        rf"{_NUMBER}\s*(?:g/cm\s?3|g/cc)",
    ),
    "molar_mass": (
        rf"(?:molar\s+mass|molecular\s+weight|atomic\s+weight|formula\s+weight|\bM\.?W\.?){_FILL}{_NUMBER}",
        rf"(?:分子量|原子量|摩尔质量){_FILL}{_NUMBER}",
    ),
    "number": (r"(?:atomic\s+number|\bZ\s*=)\D{0,4}(\d{1,2})(?!\d)", r"原子序数\D{0,4}(\d{1,2})(?!\d)"),
    "curie": (rf"curie\s*(?:temp\w*|point)?{_FILL}{_NUMBER}", rf"居里(?:温度|点){_FILL}{_NUMBER}"),
    "refractive_index": (rf"refractive\s+index{_FILL}{_NUMBER}", rf"折射率{_FILL}{_NUMBER}"),
    "band_gap": (rf"band\s?gap{_FILL}{_NUMBER}\s*eV", rf"(?:禁带宽度|带隙){_FILL}{_NUMBER}"),
}
_NOT_SOLID = re.compile(
    r"(?:bulk|tap|apparent|compact\w*|press\w*|vapou?r)\s*(?:density\W{0,6}(?:of|is)?\s*)?$|(?:振实|松装|压实)密度\W{0,4}$",
    re.IGNORECASE,
)
_TOLERANCE = {"melting": 0.6, "boiling": 8.0, "molar_mass": 0.06, "number": 0.0, "curie": 12.0}
_SHARE_TOLERANCE = {"density": 0.006, "refractive_index": 0.008, "band_gap": 0.02}
_STRENGTH = {
    "melting": 0.85, "boiling": 0.75, "density": 0.55, "molar_mass": 0.85, "number": 0.9, "curie": 0.5,
    "refractive_index": 0.6, "band_gap": 0.6,
}  # fmt: skip
_SPOKEN = {
    "melting": Phrase("melting point", "熔点"),
    "boiling": Phrase("boiling point", "沸点"),
    "density": Phrase("density", "密度"),
    "molar_mass": Phrase("molar mass", "摩尔质量"),
    "number": Phrase("atomic number", "原子序数"),
    "curie": Phrase("Curie temperature", "居里温度"),
    "refractive_index": Phrase("refractive index", "折射率"),
    "band_gap": Phrase("band gap", "禁带宽度"),
}
_OVER_EARTHS = re.compile(r"(?<![A-Za-z])([A-Z][a-z]?)(?:\d?O\d?|\dO\d)?\s*/\s*T?RE[OM]\b")


class Substance(Part):
    """A substance with its constants; `material` is the public name where it is a controlled one."""

    name: Word
    zh: Word
    material: str | None = None
    melting: float | None = None
    boiling: float | None = None
    density: Annotated[float, Field(gt=0)] | None = None
    molar_mass: Annotated[float, Field(gt=0)] | None = None
    number: Annotated[int, Field(ge=1, le=118)] | None = None
    curie: float | None = None
    refractive_index: float | None = None
    band_gap: float | None = None

    @field_validator("material")
    @classmethod
    def _known(cls, value: str | None) -> str | None:
        if value is not None and value not in MATERIALS:
            raise ValueError(f"{value} is none of the public material names")
        return value


class ConstantFile(Part):
    """The table of constants."""

    certainty: Certainty
    source: Text
    substances: tuple[Substance, ...]


@dataclass(frozen=True, slots=True)
class Constant:
    """A constant of a controlled material that stands in the text."""

    material: str
    kind: str
    value: float
    start: int
    end: int
    why: Phrase
    strength: float


@lru_cache(maxsize=1)
def substances() -> tuple[Substance, ...]:
    """The carried table.

    Raises:
        CatalogueInvalid: the file is malformed.
    """
    return load_model(CONSTANTS, ConstantFile)[0].substances


def constants_in(text: str) -> Iterator[Constant]:
    """Constants that belong to a controlled material; the more ordinary substances share the value, the weaker.

    Where two materials share it (germanium and gallium arsenide both weigh 5.32), each is given.
    """
    seen: set[tuple[str, int]] = set()
    for kind, patterns in _compiled().items():
        for match in (m for pattern in patterns for m in pattern.finditer(text)):
            if kind == "density" and _NOT_SOLID.search(text[max(0, match.start() - 28) : match.start()]):
                continue
            if (kind, match.start(1)) in seen:
                continue
            seen.add((kind, match.start(1)))
            yield from _judged(kind, float(match[1]), match.start(), match.end())


def share_of_rare_earths(text: str) -> Iterator[Constant]:
    """“Dy/TREM 99.9 %” names the element of which the share is given."""
    for match in _OVER_EARTHS.finditer(text):
        name = _by_symbol().get(match[1])
        if name:
            why = say(
                "{symbol} as a share of all rare earths names {name}",
                "{symbol} 占稀土总量的份额表明其为{name}",
                symbol=match[1],
                name=material_name(name),
            )
            yield Constant(name, "over_rare_earths", 0.0, match.start(), match.end(), why, 0.9)


def _judged(kind: str, value: float, start: int, end: int) -> Iterator[Constant]:
    near = [s for s in substances() if _fits(kind, value, getattr(s, kind))]
    ordinary = [s for s in near if s.material is None]
    controlled = {s.material: s for s in reversed(near) if s.material is not None}
    if not controlled or len(controlled) > 3:
        return
    off = [abs(value - getattr(s, kind)) for s in ordinary]
    if off and min(off) <= min(abs(value - getattr(s, kind)) for s in controlled.values()):
        return  # the printed value is that of the ordinary goods
    strength = _STRENGTH[kind] * (0.5 if ordinary else 1.0) / (1.0 if len(controlled) == 1 else 1.3)
    for material, substance in controlled.items():
        why = say(
            "a {kind} of {value} is that of {name}",
            "{kind} {value} 属于{name}",
            kind=_SPOKEN[kind],
            value=f"{value:g}",
            name=Phrase(substance.name, substance.zh),
        )
        if ordinary:
            other = Phrase(ordinary[0].name, ordinary[0].zh)
            why = say("{why} (and of {other})", "{why}（{other}亦同）", why=why, other=other)
        yield Constant(str(material), kind, value, start, end, why, round(strength, 3))


def _fits(kind: str, value: float, known: float | None) -> bool:
    if known is None:
        return False
    tolerance = _TOLERANCE.get(kind)
    if kind == "melting":
        # Handbooks differ by some degrees for what melts high: 3410 to 3422 °C for tungsten.
        tolerance = max(0.6, 0.006 * (known - 1000))
    if tolerance is None:
        tolerance = abs(known) * _SHARE_TOLERANCE[kind]
    return abs(value - known) <= tolerance + 1e-9


@lru_cache(maxsize=1)
def _compiled() -> dict[str, tuple[re.Pattern[str], ...]]:
    return {kind: tuple(re.compile(p, re.IGNORECASE) for p in patterns) for kind, patterns in _LABELS.items()}


@lru_cache(maxsize=1)
def _by_symbol() -> dict[str, str]:
    return {
        "Sm": "samarium", "Gd": "gadolinium", "Tb": "terbium", "Dy": "dysprosium", "Lu": "lutetium", "Sc": "scandium",
        "Y": "yttrium", "Ho": "holmium", "Er": "erbium", "Tm": "thulium", "Eu": "europium", "Yb": "ytterbium",
    }  # fmt: skip
