"""Whether two descriptions speak of the same goods: materials, substances, families, purity, words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from rapidfuzz import fuzz

from inspector.checking import Scene
from inspector.controls.catalogue import Catalogue
from inspector.controls.goods import declared_goods
from inspector.core.document import LineItem
from inspector.goods import line_code, line_text
from inspector.substances import substances
from inspector.values.measure import parse_purity
from inspector.values.script import has_han, normalise

Verdict = Literal["same", "other material", "other goods", "purer goods"]

ALIKE: Final = 85
"""From this likeness of words on (rapidfuzz token set, 0–100), two descriptions are one in other order or detail."""

LIKELY: Final = 0.4
"""From this strength on, a name is more than a hint beside other goods, though the number that decides is missing."""

HIGH_PURITY: Final = 99.9
"""Three nines: commercial grades of common metals and minerals stay below. Source: rule HR3 of the look-alike table."""

GENERIC: Final = re.compile(
    r"\b(?:metals?|powders?|ingots?|oxides?|alloys?|materials?|chemicals?|minerals?|granules?|lumps?|compounds?|targets?|"
    r"wafers?|crystals?)\b|金属|粉|锭|氧化物|合金|材料|化学品|晶片|靶材",
    re.IGNORECASE,
)

VAGUE: Final = re.compile(
    r"(?:general\s+)?(?:goods|cargo|merchandise|parts?|spare\s+parts?|samples?|materials?|raw\s+materials?|metals?|"
    r"chemicals?|powders?|products?|hardware|accessories|industrial\s+(?:goods|materials?|products?)|metal\s+products?|"
    r"metal\s+(?:parts?|powder)|chemical\s+products?|货物|杂货|配件|样品|材料|原料|金属|化工品|粉末|产品|工业品)",
    re.IGNORECASE,
)

REFERS: Final = re.compile(r"as\s+per|see\s+(?:attached|invoice)|same\s+as|详见|见发票|按发票", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Described:
    """What a description names: materials of the catalogue, substances, families of goods, and its purity.

    `hinted` are materials that a weak name, or one without the number that decides, may mean, `likely` the surer of
    them.
    """

    text: str
    code: str
    materials: frozenset[str]
    substances: frozenset[str]
    families: frozenset[str]
    purity: float | None
    hinted: frozenset[str] = frozenset()
    likely: frozenset[str] = frozenset()


def described(scene: Scene, text: str, code: str = "") -> Described:
    """What a text names. Materials count from a clear name on, not by the tariff code."""
    return _described(scene.catalogue, text, code)


@lru_cache(maxsize=4096)  # the same words stand on every paper of a shipment, and each line is laid beside many
def _described(catalogue: Catalogue, text: str, code: str) -> Described:
    found = catalogue.match(text)
    materials = frozenset(m.material for m in found if m.strength >= 0.5 and m.how != "hs" and m.material)
    hinted = frozenset(m.material for m in found if m.how != "hs" and m.material)
    likely = frozenset(m.material for m in found if m.how != "hs" and m.strength >= LIKELY and m.limit_met is not False)
    families = declared_goods(text)
    best = frozenset(b.name for b in families if b.score >= 0.6 * families[0].score)
    purity = parse_purity(text)
    return Described(
        text, code, materials, substances(text), best, float(purity) if purity is not None else None, hinted, likely
    )


def of_line(scene: Scene, item: LineItem) -> Described:
    """What a goods line names."""
    return described(scene, line_text(item), line_code(item))


@lru_cache(maxsize=4096)
def verdict(one: Described, two: Described) -> Verdict:
    """Whether two descriptions speak of the same goods; other goods only on positive evidence.

    A translation, an abbreviation, an added detail, a general word or a reference to another paper is the same.
    """
    if not one.text or not two.text or REFERS.search(one.text) or REFERS.search(two.text) or _alike(one, two):
        return "same"
    if one.materials & two.materials or one.substances & two.substances or one.families & two.families:
        return "same" if one.materials & two.materials or not _more(one, two) else "other material"
    if one.hinted & two.hinted:
        return "same"
    if one.materials and two.materials:
        return "other material"
    if one.materials or two.materials:
        other, named = (two, one) if one.materials else (one, two)
        if other.hinted & named.materials:
            return "same"
        if _other_script(one, two) and not _codes_differ(one, two) and not other.substances:
            return "same"
        return "other material" if other.substances or other.families or _codes_differ(one, two) else "same"
    if _one_likely(one, two):
        return "other material"
    if _same_code(one, two) or (_other_script(one, two) and not _codes_differ(one, two)):
        return "purer goods" if _purer(one, two) or _purer(two, one) else "same"
    if (one.substances and two.substances) and ((one.families and two.families) or _codes_differ(one, two)):
        return "other goods"
    return "purer goods" if _purer(one, two) or _purer(two, one) else "same"


def _one_likely(one: Described, two: Described) -> bool:
    """Whether one likely names a material, though a number that decides is missing, and the other names other goods."""
    apart = bool(one.families and two.families) and not one.families & two.families
    return apart and bool(one.likely) != bool(two.likely) and not one.hinted & two.hinted


def is_vague(text: str) -> bool:
    """Whether a description says nothing that a customs officer could use."""
    plain = re.sub(r"[\s.,;:()/\-]+", " ", normalise(text)).strip()
    return bool(plain) and VAGUE.fullmatch(plain) is not None


def halves(text: str) -> tuple[str, str] | None:
    """The Chinese and the Latin half of a bilingual description, where both say something."""
    plain = normalise(text).replace("|", " ")
    han = " ".join(part for part in re.split(r"[\s/]+", plain) if has_han(part))
    latin = re.sub(r"[\u3400-\u9fff，。、（）：；]+", " ", plain)
    words = re.findall(r"[A-Za-z]{3,}", latin)
    return (han, " ".join(latin.split())) if len(words) >= 2 and len(re.findall(r"[\u3400-\u9fff]", han)) >= 2 else None


def _alike(one: Described, two: Described) -> bool:
    if _same_han(one, two) and not one.materials ^ two.materials:
        return True
    left, right = _words(one.text), _words(two.text)
    return bool(left and right) and fuzz.token_set_ratio(left, right) >= ALIKE


def _same_han(one: Described, two: Described) -> bool:
    """Whether the Chinese words of one stand in the other: “脱水蒜粒” and “脱水蒜粒 Dehydrated garlic”."""
    left, right = ("".join(re.findall(r"[\u3400-\u9fff]", d.text)) for d in (one, two))
    return min(len(left), len(right)) >= 2 and (left in right or right in left)


def _words(text: str) -> str:
    return " ".join(re.findall(r"[a-z]+", normalise(text).casefold()))


def _more(one: Described, two: Described) -> bool:
    """Whether one names a material beside the common goods, and the other, of another code, does not."""
    return bool(one.materials) != bool(two.materials) and _codes_differ(one, two)


def _codes_differ(one: Described, two: Described) -> bool:
    return len(one.code) >= 4 and len(two.code) >= 4 and one.code[:4] != two.code[:4]


def _same_code(one: Described, two: Described) -> bool:
    return len(one.code) >= 6 and len(two.code) >= 6 and one.code[:6] == two.code[:6]


def _other_script(one: Described, two: Described) -> bool:
    return has_han(one.text) != has_han(two.text)


def _purer(one: Described, two: Described) -> bool:
    """A general word with three nines or more on one paper, a common substance without purity on the other."""
    pure = one.purity is not None and one.purity >= HIGH_PURITY and not one.substances
    return pure and GENERIC.search(one.text) is not None and bool(two.substances) and two.purity is None
