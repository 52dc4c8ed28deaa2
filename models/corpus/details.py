"""Details that are worked out, not listed: constants, assays and element numbers, of the materials and of ordinary goods.

The same phrases serve for both: not that a melting point stands there betrays goods, but which.
"""

from __future__ import annotations

from typing import Final

from models.classifier.knowledge import RARE_EARTHS, materials, ordinary
from models.corpus.line import Draw
from models.elements import elements

_MELT: Final = ("m.p. {v} C", "mp {v}", "melts at {v} deg C", "melting point {v}°C", "MP {v}C", "solidus {v} C", "{v} C melt", "melting pt. {v}",
                "fusion {v} C", "liquid from {v} C", "Mp: {v}")  # fmt: skip
_MELT_ZH: Final = ("熔点{v}", "熔点 {v}℃", "{v}℃熔", "熔点约{v}度", "{v}度化", "熔融温度{v}℃", "m.p.{v}")
_DENSITY: Final = ("density {v}", "{v} g/cc", "{v} g/cm3", "sp. gr. {v}", "SG {v}", "d = {v} g/cm3", "true density {v}", "rho {v}", "solid {v} g/cc",
                   "rel. density {v}", "weighs {v} kg/l", "{v} gravity", "measured {v} g/cm³")  # fmt: skip
_DENSITY_ZH: Final = (
    "密度{v}",
    "真密度{v}",
    "比重{v}",
    "实测密度 {v}",
    "{v}g/cm3",
    "每立方厘米{v}克",
    "{v} g/cc",
    "比重约{v}",
)
_NUMBER: Final = (
    "Z={v}",
    "element {v}",
    "element no. {v}",
    "atomic no. {v}",
    "XRF Z={v}",
    "XRF peak Z={v} only",
    "XRF main Z={v}",
    "atomic number {v}",
)
_NUMBER_ZH: Final = ("{v}号元素", "原子序数{v}", "荧光 Z={v}", "第{v}号元素为主", "XRF主峰 {v}号", "{v}号元素{p}%")
_ASSAY: Final = ("{s} {p}", "{s} {p}% min", "{s} {p} min.", "assay {s} {p}", "ICP {s} {p}%", "{s} >= {p}", "{s} {n}N", "{s}{n}N", "XRF: {s} main", "{s} assay {p}",
                 "{s} {p}, rest trace", "mill sheet {s} {p}", "{s} bal.", "COA {s}={p}", "{s} {p} pct", "contains {s} {p}%")  # fmt: skip
_ASSAY_ZH: Final = (
    "{s} {p}",
    "{s}≥{p}",
    "{s}{n}N",
    "含{s} {p}%",
    "化验{s} {p}",
    "主含量{s} {p}",
    "光谱主峰{s}",
    "{s}余量",
    "{s}:{p}%",
    "{z}{p}",
)
_BOIL: Final = ("b.p. {v}", "boils {v} C", "boiling point {v} °C", "bp {v}")
_BOIL_ZH: Final = ("沸点{v}", "沸点 {v}℃", "b.p.{v}")
_MASS: Final = ("mol wt {v}", "M = {v} g/mol", "MW {v}", "at. wt {v}", "{v} g/mol")
_MASS_ZH: Final = ("分子量{v}", "摩尔质量{v}", "原子量{v}", "MW {v}")
_METAL: Final = (
    "{v}% metal",
    "metal {v}%",
    "metal content {v} after ignition",
    "as oxide, metal {v}%",
    "M2O3 form, metal {v}%",
    "calcined, {v}% metal",
)
_METAL_ZH: Final = ("主金属{v}", "灼烧后金属{v}%", "灼后主金属{v}%", "氧化物折金属{v}", "金属含量{v}%")
_INDEX: Final = ("n = {v}", "refractive index {v}", "n={v} at 10 um", "nd {v}", "index {v}")
_INDEX_ZH: Final = ("折射率{v}", "n={v}", "折射率约{v}")
_GAP: Final = ("band gap {v} eV", "Eg {v} eV", "bandgap {v}", "{v} eV gap")
_GAP_ZH: Final = ("禁带{v}eV", "带隙{v}", "Eg={v}eV")

_SAID: Final = {"melt": (_MELT, _MELT_ZH), "density": (_DENSITY, _DENSITY_ZH), "number": (_NUMBER, _NUMBER_ZH), "boil": (_BOIL, _BOIL_ZH),
                "mass": (_MASS, _MASS_ZH), "oxide_metal": (_METAL, _METAL_ZH), "index": (_INDEX, _INDEX_ZH), "gap": (_GAP, _GAP_ZH)}  # fmt: skip

_PURITY: Final = ("{p}%", "{p}% min", "purity {p}", "{p} pct", "{p} grade", "min. {p}%", "{p}%", "99.9")
_PURITY_ZH: Final = ("{p}%", "纯度{p}", "含量{p}%", "≥{p}%", "{p}", "品位{p}")


def of_material(draw: Draw, material: str, lang: str) -> str:
    """A worked-out detail that belongs to the material."""
    rng = draw.rng
    known = next(m for m in materials() if m.name == material)
    symbols = [e for e in elements().values() if e.material == material]
    kinds = [k for k in _SAID if k in known.constants]
    if symbols and (not kinds or rng.random() < 0.35):
        return _assay(draw, symbols[0].symbol, symbols[0].zh, lang, rare=material in RARE_EARTHS)
    if not kinds:
        return ""
    kind = rng.choice(kinds)
    return _say(draw, kind, rng.choice(known.constants[kind]), lang)


def of_goods(draw: Draw, code: str, lang: str) -> str:
    """A worked-out detail of ordinary goods; empty where nothing is known of them."""
    rng = draw.rng
    known = ordinary(code)
    if known is None:
        return ""
    if known.index is not None:
        return _say(draw, "index", known.index, lang)
    if known.melt is None or known.density is None:
        return ""
    element = elements().get(known.formula)
    roll = rng.random()
    if rng.random() < 0.25:
        return draw.of(_PURITY_ZH if lang == "zh" else _PURITY).format(p=_purity(draw))
    if roll < 0.35 or (roll < 0.5 and element is None):
        return _assay(draw, known.formula, element.zh if element else known.formula, lang, rare=False)
    if roll < 0.6 and element is not None:
        return _say(draw, "number", float(element.number), lang)
    if roll < 0.8:
        return _say(draw, "density", known.density, lang)
    return _say(draw, "boil", known.boil, lang) if known.boil and roll > 0.95 else _say(draw, "melt", known.melt, lang)


def _assay(draw: Draw, symbol: str, zh: str, lang: str, *, rare: bool) -> str:
    rng = draw.rng
    if rare and rng.random() < 0.3:
        return rng.choice(("{s}/TREM {p}", "{s}/TREO {p}", "{s}2O3/TREO {p}", "{s}/RE {p}")).format(
            s=symbol, p=_purity(draw)
        )
    text = draw.of(_ASSAY_ZH if lang == "zh" else _ASSAY)
    return text.format(s=symbol, p=_purity(draw), n=rng.choice((3, 4, 4, 5, 5, 6)), z=zh)


def _purity(draw: Draw) -> str:
    return draw.rng.choice(
        ("99.5", "99.65", "99.9", "99.9", "99.95", "99.99", "99.99", "99.995", "99.999", "98", "97.5", "99")
    )


def _say(draw: Draw, kind: str, value: float, lang: str) -> str:
    text = draw.of(_SAID[kind][lang == "zh"])
    shown = f"{value:g}"
    if kind == "melt" and draw.rng.random() < 0.15 and value > 100:
        shown = f"{value:.0f}"
    return text.format(v=shown, p=draw.rng.choice(("9.8", "30", "80", "99", "65")))
