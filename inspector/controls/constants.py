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

_NUMBER = r"(?<![\d.,])(?<!cm)(?<!cm\s)(?<!cm\^)(?<![kg]/m)([-+]?\d{1,4}(?:[.,]\d{1,3})?)(?![\d]|[.,]\d)"
_DEGREE = r"(?:\s*(?:°|º|deg\.?\s*|℃)\s*[CFK]?|\s*[CFK](?![A-Za-z]))"
_FILL = r"[^\d\n]{0,18}?"
_UNIT = r"(?:[^\d\n]{0,10}g\s?[/.]\s?cm\s?\^?-?3)?(?:[^\d\n]{0,6}[12]\d\s?°?\s?[CK]\b\)?)?"
"""Unit or temperature between the word and the value: “Density, g/cm³ 7.14”, “Density (20 °C): 5.32”."""

_LABELS: dict[str, tuple[str, ...]] = {
    "melting": (
        rf"(?:melting\s*(?:point|temp\w*|range)?|(?:freezing|fusion|solidification)\s+point|\bm\.?\s?p\.?|solidus|"
        rf"liquidus){_FILL}{_NUMBER}{_DEGREE}",
        rf"(?:熔点|凝固点|熔化温度){_FILL}{_NUMBER}",
    ),
    "boiling": (rf"(?:boiling\s*point|\bb\.?\s?p\.?){_FILL}{_NUMBER}{_DEGREE}", rf"沸点{_FILL}{_NUMBER}"),
    "density": (
        rf"(?:density|specific\s+gravity|sp\.?\s?gr\.?){_UNIT}{_FILL}{_NUMBER}",
        rf"(?<!振实)(?<!松装)(?<!压实)(?:密度|比重){_UNIT}{_FILL}{_NUMBER}",
        rf"{_NUMBER}\s*(?:g/cm\s?3|g/cc|g/ml)",
        r"(?:density|密度|比重)[^\d\n]{0,18}?(?<![\d.,])(\d{1,2}[\s,]\d{3})(?=\s*kg\s?/\s?m)",
    ),
    "molar_mass": (
        rf"(?:molar\s+mass|molecular\s+weight|atomic\s+(?:weight|mass)|formula\s+weight|\bM\.?W\.?){_FILL}{_NUMBER}",
        rf"(?:分子量|原子量|摩尔质量){_FILL}{_NUMBER}",
    ),
    "number": (r"(?:atomic\s+number|\bZ\s*=)\D{0,4}(\d{1,2})(?!\d)", r"原子序数\D{0,4}(\d{1,2})(?!\d)"),
    "curie": (rf"curie\s*(?:temp\w*|point)?{_FILL}{_NUMBER}", rf"居里(?:温度|点){_FILL}{_NUMBER}"),
    "refractive_index": (rf"(?:refractive\s+index|\bn\s?[dD]\s?=){_FILL}{_NUMBER}", rf"折射率{_FILL}{_NUMBER}"),
    "band_gap": (rf"band\s?gap{_FILL}{_NUMBER}\s*eV", rf"(?:禁带宽度|带隙){_FILL}{_NUMBER}"),
    "mohs": (rf"(?:mohs(?:\s+hardness)?|hardness\s*\(?mohs\)?){_FILL}{_NUMBER}", rf"莫氏硬度{_FILL}{_NUMBER}"),
    "resistivity": (rf"(?:resistivity|电阻率){_FILL}{_NUMBER}\s*(?=[µμu](?:Ω|ohm)|(?:micro|n)ohm|nΩ)",),
    "freezing": (
        rf"(?:expan\w+|swell\w*|volume\s+(?:change|increase)|shrink\w*|contract\w*)[^\d\n%]{{0,30}}(?:freez|solidif)"
        rf"[^\d\n]{{0,18}}?{_NUMBER}\s*%",
        rf"(?:freez|solidif)\w*[^\d\n]{{0,30}}(?:expan|swell|volume|shrink|contract)[^\d\n]{{0,18}}?{_NUMBER}\s*%",
        rf"凝固[^\d\n]{{0,8}}(?:膨胀|收缩)[^\d\n]{{0,8}}?{_NUMBER}\s*%",
    ),
}
_LOOKS = re.compile(r"(?:appearance|colou?r|外观|颜色|性状)\s*[:：]?\s*([^\n,;；，。]{2,40})", re.IGNORECASE)
_SHRINKS = re.compile(r"shrink|contract|收缩", re.IGNORECASE)
_NOT_SOLID = re.compile(
    r"(?:bulk|tap|apparent|compact\w*|press\w*|vapou?r)\s*(?:density\W{0,6}(?:of|is)?\s*)?$|(?:振实|松装|压实)密度\W{0,4}$",
    re.IGNORECASE,
)
_TOLERANCE = {
    "melting": 0.6,
    "boiling": 8.0,
    "molar_mass": 0.06,
    "number": 0.0,
    "curie": 12.0,
    "mohs": 0.05,
    "freezing": 0.12,
}
_SHARE_TOLERANCE = {"density": 0.006, "refractive_index": 0.008, "band_gap": 0.02, "resistivity": 0.03}
_STRENGTH = {
    "melting": 0.85, "boiling": 0.75, "density": 0.55, "molar_mass": 0.85, "number": 0.9, "curie": 0.5,
    "refractive_index": 0.6, "band_gap": 0.6, "mohs": 0.3, "resistivity": 0.5, "freezing": 0.6,
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
    "mohs": Phrase("Mohs hardness", "莫氏硬度"),
    "resistivity": Phrase("resistivity in microohm cm", "以微欧厘米计的电阻率"),
    "freezing": Phrase("change of volume in percent on freezing", "凝固时以百分比计的体积变化"),
}
_OVER_EARTHS = re.compile(r"(?<![A-Za-z])([A-Z][a-z]?)(?:\d?O\d?|\dO\d)?\s*/\s*T?RE[OM]\b")


class Substance(Part):
    """A substance with its constants; `material` is the public name where it is a controlled one.

    Temperatures in °C, density of the solid in g/cm3, molar mass in g/mol, band gap in eV, resistivity of the pure
    metal at 20 °C in microohm cm, `freezing` the growth of volume on freezing in percent (negative: it shrinks),
    `colours` what the pure powder or piece looks like.
    """

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
    mohs: Annotated[float, Field(gt=0, le=10)] | None = None
    resistivity: Annotated[float, Field(gt=0)] | None = None
    freezing: float | None = None
    colours: tuple[Word, ...] = ()
    source: Word | None = None

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
            value = _in_our_unit(kind, match[1], text[match.end(1) : match.end(1) + 12], match.group())
            yield from _judged(kind, value, match.start(), match.end())
    yield from _colours(text)


def _in_our_unit(kind: str, printed: str, behind: str, whole: str) -> float:
    """The printed number in the unit of the table: kelvin, Fahrenheit and kg/m3 are turned into °C and g/cm3."""
    thousands = re.fullmatch(r"[-+]?\d{1,3}[,\s]\d{3}", printed) is not None
    value = float(re.sub(r"[,\s]", "", printed) if thousands else printed.replace(",", "."))
    if kind in ("melting", "boiling", "curie"):
        unit = re.match(r"\s*(?:°|º|deg\.?\s*)?\s*([FK])(?![A-Za-z])", behind)
        if unit is not None:
            return round(value - 273.15 if unit[1] == "K" else (value - 32) / 1.8, 2)
    if kind == "density" and re.match(r"\s*kg\s?/\s?m", behind):
        return value / 1000
    if kind == "resistivity" and re.match(r"\s*n", behind):
        return value / 10  # 1 nanoohm metre is 0.1 microohm cm
    if kind == "freezing" and value > 0 and _SHRINKS.search(whole):
        return -value
    return value


def _colours(text: str) -> Iterator[Constant]:
    """What goods look like, where the looks belong to a controlled material: a hint beside others."""
    for match in _LOOKS.finditer(text):
        said = match[1].casefold()
        fits = {s.material: s for s in substances() if s.material and any(c in said for c in s.colours)}
        if not fits or len(fits) > 3 or any(c in said for s in substances() if not s.material for c in s.colours):
            continue
        for material, substance in fits.items():
            why = say("such looks are those of {name}", "此外观属于{name}", name=Phrase(substance.name, substance.zh))
            yield Constant(str(material), "colour", 0.0, match.start(), match.end(), why, round(0.2 / len(fits), 3))


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
