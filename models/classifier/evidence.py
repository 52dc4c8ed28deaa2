"""What a goods line tells of each controlled material: names, numbers of registers, constants, uses and price."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from models.classifier.figures import Figures
from models.classifier.forms import RAW, is_magnet
from models.classifier.knowledge import RARE_EARTHS, Material, Ordinary, materials, of_formula, ordinary
from models.classifier.signs import Signs
from models.elements import elements
from models.normalise import normalise

CAS: Final = re.compile(r"(?<!\d)([1-9]\d{1,6})\s?-\s?(\d{2})\s?-\s?(\d)(?!\d)")
_UN: Final = re.compile(r"\bUN\s?(?:No\.?)?\s?[:#]?\s?(\d{4})\b", re.IGNORECASE)
_DENIED_BEFORE: Final = re.compile(
    r"(?:不含|无|免|非|未检出|without|free of|free from|no|non|zero|excl\w*|not)[\s:(-]*(?:\w+ ?\(?)?$", re.IGNORECASE
)
_DENIED_AFTER: Final = re.compile(
    r"^\)?[\s-]*(?:free\b|:?\s?(?:ND|n\.d\.?|nil|none|not detected)\b|未检出|[:≤<]\s?0?\.?\d+ ?(?:ppm|%)?|[:=]?\s?0?\.\d+|含量?(?:低|未))",
    re.IGNORECASE,
)
_SPELLED: Final = re.compile(r"^ ?\([a-z ]+\)")  # a symbol's name, which the normaliser writes behind it
_SHARE: Final = re.compile(r"^\)?[\s:=≥>~约-]*(\d{1,3}(?:\.\d+)?)\s?(?:%|％|wt|pct)")
_SHARE_BEFORE: Final = re.compile(r"(\d{1,2}(?:\.\d+)?)\s?(?:%|wt ?%)\s*$")

# A keyword of a constant with the number behind or before it.
_N: Final = r"(-?\d{1,5}(?:\.\d+)?)"
_KINDS: Final = {
    "melt": rf"(?:m\.? ?p\.?|melt\w*(?: ?(?:point|pt|at))?|fus(?:es|ion)\w*|liquefies|solidif\w*|熔点?|熔融|凝固点?)[^\d-]{{0,14}}{_N}|{_N} ?(?:°? ?C|deg\w*|度)? ?(?:熔|m\.?p|melt)",
    "boil": rf"(?:b\.? ?p\.?|boil\w*(?: ?point)?|沸点?)[^\d-]{{0,10}}{_N}|{_N} ?(?:°? ?C|度)? ?沸",
    "density": rf"(?:densit\w*|dens\.|\bs\.? ?g\.?(?=[ :=])|sp\.? ?gr\w*|gravity|rho|密度|比重|真密|体密)[^\d-]{{0,12}}{_N}|{_N} ?(?:g/? ?(?:cc|cm|ml)|g per c|gravity|kg/? ?(?:l|dm)|t/m|克/立方|克每|g·cm|克/厘)",
    "number": r"(?:\bZ ?[=:]|element(?: no\.?| number| #)?|atomic (?:no\.?|number)|原子序数?|序数|第)[^\d]{0,6}(\d ?\d)\b|(\d\d) ?号元素",
    "mass": rf"(?:mol\w*\.? ?(?:mass|wt|weight)|m\.? ?w\.?|at\w*\.? ?(?:mass|wt|weight)|分子量|原子量|摩尔质量|分子质量)[^\d]{{0,8}}{_N}|{_N} ?g/?mol",
    "gap": rf"(?:band ?gap|Eg|禁带|带隙)[^\d]{{0,10}}{_N}|{_N} ?eV",
    "index": rf"(?:refractive(?: index)?|\bn ?[=≈]|\bnd ?=|index|折射率?)[^\d]{{0,8}}{_N}",
    "oxide_metal": rf"(?:metal(?: content)?|main metal|主金属|金属|灼后|灼烧后|after ignition|calcined)[^\d]{{0,14}}{_N}|{_N} ?% ?(?:metal|as metal)",
    "mass_share": rf"(?:wt ?%?|assay|content|含量?|[A-Z][a-z]?)[ :=≥]{{0,3}}{_N} ?(?:wt|%|w/w)",
    "wave": rf"{_N} ?nm",
    "curie": rf"(?:curie|Tc|居里)[^\d]{{0,12}}{_N}",
}
_CONSTANTS: Final = {kind: re.compile(pattern, re.IGNORECASE) for kind, pattern in _KINDS.items()}
_SLACK: Final = {
    "melt": 0.003,
    "boil": 0.003,
    "density": 0.002,
    "number": 0,
    "mass": 0.0006,
    "gap": 0.002,
    "index": 0.0008,
    "oxide_metal": 0.0008,
    "mass_share": 0.0008,
    "wave": 0,
    "curie": 0.005,
}
"""How far a printed constant may lie from the handbook's, as a fraction; Z must be exact."""


@dataclass(slots=True)
class Hits:
    """What speaks for one material. Counts are capped where they are used, not here.

    `price_off` is how far the price lies above what the material fetches, in powers of ten (below, it may be hidden); `raw` counts names beside
    which a raw form or a purity stands: ingots and powders, not lamps. `exact` counts the uses that hold a figure, `kin`
    the digits that the code shares with one under which the material is declared.
    """

    material: Material
    described: int = 0
    remarked: int = 0
    party: int = 0
    denied: int = 0
    minor: int = 0
    cas: int = 0
    un: int = 0
    hard: int = 0
    density: int = 0
    uses: int = 0
    uses_party: int = 0
    weak: int = 0
    price_fits: bool = False
    price_off: float = 0.0
    raw: int = 0
    exact: int = 0
    kin: int = 0
    code: float = 0.0
    quotes: list[str] = field(default_factory=list)

    @property
    def named(self) -> bool:
        """Whether a name, formula or register number of it stands in the line's own words."""
        return bool(self.described or self.remarked or self.cas)

    @property
    def weight(self) -> float:
        """How much speaks for it, all kinds together: only for ranking materials of one line against each other."""
        words = (
            3.0 * min(self.described, 2)
            + 2.5 * min(self.remarked, 2)
            + 4.0 * self.cas
            + 2.0 * self.un
            + 1.2 * self.party
        )
        signs = 2.2 * min(self.hard, 3) + 1.0 * self.density + 1.0 * min(self.uses, 3) + 0.8 * min(self.uses_party, 2)
        return (
            words
            + signs
            + 0.25 * min(self.weak, 2)
            + 0.5 * self.price_fits
            + 0.9 * self.code
            - 1.5 * self.denied
            - self.minor
        )


@dataclass(frozen=True, slots=True)
class Words:
    """The texts of a line, normalised: description, remarks with the packing, and the parties."""

    description: str
    remarks: str
    parties: str

    @classmethod
    def of(cls, description: str, remarks: str | None, packing: str | None, parties: str) -> Words:
        """Normalise the texts of a line."""
        beside = " ; ".join(t for t in (remarks, packing) if t)
        return cls(normalise(description), normalise(beside), normalise(parties))


@dataclass(frozen=True, slots=True)
class _Small:
    """The texts of a line in small letters."""

    description: str
    remarks: str
    parties: str
    own: str


def evidence(words: Words, code: str | None, figures: Figures) -> tuple[Hits, ...]:
    """What the line tells of each material, in the order of `MATERIALS`."""
    own = f"{words.description} ; {words.remarks}"
    small = _Small(words.description.lower(), words.remarks.lower(), words.parties.lower(), own.lower())
    stated = constants(own)
    cas = {"-".join(m.groups()) for m in CAS.finditer(own)}
    un = set(_UN.findall(own))
    hits = tuple(_hits(m, words, own, small, stated, cas, un, code or "", figures) for m in materials())
    _settle_magnets(hits, words)
    return hits


def _settle_magnets(hits: tuple[Hits, ...], words: Words) -> None:
    """A magnet with samarium or dysprosium in it is a magnet, and an alloy of samarium and cobalt is none."""
    magnets = next(h for h in hits if h.material.name == "rare_earth_magnet")
    earths = [h for h in hits if h.material.name in RARE_EARTHS and (h.described or h.remarked)]
    if is_magnet(words.description):
        magnets.described += bool(earths)
        for one in earths:
            one.described = one.raw = 0
    elif earths and not magnets.uses:
        magnets.described = magnets.raw = 0


def constants(text: str) -> dict[str, list[float]]:
    """The physical constants that a text states, by kind."""
    found: dict[str, list[float]] = {}
    for kind, pattern in _CONSTANTS.items():
        values = [float(g.replace(" ", "")) for m in pattern.finditer(text) for g in m.groups() if g]
        if values:
            found[kind] = values
    return found


def _hits(
    material: Material,
    words: Words,
    own: str,
    small: _Small,
    stated: dict[str, list[float]],
    cas: set[str],
    un: set[str],
    code: str,
    figures: Figures,
) -> Hits:
    hits = Hits(material)
    hits.described = _count(hits, words.description, small.description)
    hits.remarked = _count(hits, words.remarks, small.remarks)
    hits.party = _many(material.named, words.parties, small.parties)
    hits.cas = len(cas & material.cas)
    hits.un = len(un & material.un)
    for kind, value in _agreeing(material, stated):
        if kind == "density":
            hits.density += 1
        else:
            hits.hard += 1
        hits.quotes.append(f"{value:g}")
    told = [m.group() for m in material.uses.find(own, small.own)]
    hits.uses = len(set(told))
    hits.exact = sum(any(c.isdigit() for c in t) for t in set(told))
    hits.quotes += told
    hits.uses_party = _many(material.uses, words.parties, small.parties)
    hits.weak = _many(material.weak, own, small.own)
    low, high = material.usd_per_kg
    hits.price_off = _over(figures.usd_per_kg, high)
    hits.price_fits = figures.usd_per_kg is not None and low <= figures.usd_per_kg <= high
    hits.code = next((1.0 if len(c) > 6 else 0.5 for c in material.codes if code.startswith(c)), 0.0) if code else 0.0
    hits.kin = _kin(code, material.codes)
    return hits


@lru_cache(maxsize=8192)
def _kin(code: str, codes: tuple[str, ...]) -> int:
    """How many digits a code begins with in common with one of the others, at most."""
    return max((_alike(code, other) for other in codes), default=0)


def _alike(code: str, other: str) -> int:
    pairs = enumerate(zip(code, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(code), len(other)))


def _over(price: float | None, high: float) -> float:
    return math.log10(price / high) if price is not None and price > high else 0.0


def _many(signs: Signs, text: str, small: str) -> int:
    return sum(1 for _ in signs.find(text, small))


def _count(hits: Hits, text: str, small: str) -> int:
    count = 0
    for found in hits.material.named.find(text, small):
        before, after = text[max(0, found.start() - 24) : found.start()], text[found.end() : found.end() + 36]
        after = _SPELLED.sub("", after)
        if _DENIED_BEFORE.search(before) or _DENIED_AFTER.match(after):
            hits.denied += 1
            continue
        share = _SHARE.match(after) or _SHARE_BEFORE.search(before)
        if share and float(share.group(1)) < 20:
            hits.minor += 1
        count += 1
        hits.raw += RAW.search(f"{before[-14:]} {found.group()} {after[:18]}") is not None
        hits.quotes.append(found.group())
    return count


def _agreeing(material: Material, stated: dict[str, list[float]]) -> Iterator[tuple[str, float]]:
    for kind, values in stated.items():
        for value in values:
            for known in material.constants.get(kind, ()):
                if abs(value - known) <= _SLACK[kind] * abs(known) + 1e-9:
                    yield kind, value
                    break


ASSAYED: Final = re.compile(
    r"(?<![A-Za-z0-9])(Pb|Zn|Sn|Al|Fe|Ni|Cu|Co|Mg|Mn|Cr|Si|Se|Cd|Ti|Zr|Ta|Nb|Ag|Au|Pd|Pt|Rh|Ru|Nd|La|Ce|Pr|Ca|S|P|Al2O3|"
    r"SiO2|TiO2|ZnO|MgO|CaO|Fe2O3|Fe3O4|CaCO3|BaSO4|CeO2|La2O3|Nd2O3|SiC|ZrO2|NaCl|Na2CO3)"
    r"(?: \([a-z ]+\))?(?:/TRE[OM])?\s?(?:[≥>=:]|bal|余量|main|assay)?\s?(\d{2}(?:\.\d+)?)?"
)
"""The assay of an element or oxide that no announcement lists."""


@dataclass(frozen=True, slots=True)
class Own:
    """Whether what a line states of its goods is true of the goods that its code declares.

    `agree` and `differ` count the stated constants that are those of the declared goods, and those that are not;
    `assays` counts assays of what is not controlled, `own_assay` says whether one is of the declared goods.
    """

    agree: int
    differ: int
    assays: int
    own_assay: bool


def _named_element(description: str) -> Ordinary | None:
    """The ordinary metal that a description names, where its code is one of many metals."""
    small = description.lower()
    named = [e.symbol for e in elements().values() if not e.material and e.name in small]
    return next((o for symbol in named if (o := of_formula(symbol)) is not None), None)


def own_details(words: Words, code: str | None) -> Own:
    """How the details of a line fit the goods that it declares."""
    text = f"{words.description} ; {words.remarks}"
    known = ordinary(code) if code else None
    assays = [m.group(1) for m in ASSAYED.finditer(text) if m.group(2)]
    known = known or _named_element(words.description)
    if known is None:
        return Own(0, 0, len(assays), own_assay=False)
    stated = constants(text)
    element = elements().get(known.formula)
    true = {"melt": known.melt, "density": known.density, "boil": known.boil, "index": known.index,
            "number": float(element.number) if element else None}  # fmt: skip
    slack = {"melt": 0.03, "density": 0.06, "boil": 0.03, "index": 0.03, "number": 0.0}
    agree = differ = 0
    for kind, value in true.items():
        if value is None:
            continue
        for said in stated.get(kind, ()):
            fits = abs(said - value) <= slack[kind] * abs(value) + 1e-9
            agree, differ = agree + fits, differ + (not fits)
    return Own(agree, differ, len(assays), own_assay=known.formula in assays)
