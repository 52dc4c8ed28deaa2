"""Disguised lines: a controlled material under other words or another code, with what betrays it."""

from __future__ import annotations

from functools import cache
from typing import Any, Final

from models.corpus.details import of_material
from models.corpus.honest import buyer, code, covers, describe, honest_line, parties, remark
from models.corpus.line import Draw, Line
from models.corpus.tables import Goods, declared, disguises, hard, ordinary

_COMMON: Final = {
    "gallium": 14, "germanium": 12, "antimony": 13, "tungsten": 12, "tellurium": 7, "bismuth": 8, "molybdenum": 2, "indium": 8,
    "samarium": 6, "gadolinium": 6, "terbium": 6, "dysprosium": 8, "lutetium": 4, "scandium": 5, "yttrium": 6, "holmium": 1,
    "erbium": 1, "thulium": 1, "europium": 1, "ytterbium": 1, "rare_earth_magnet": 3, "graphite": 6, "superhard": 2,
    "lithium_battery_material": 1,
}  # fmt: skip
"""How often each material is drawn: by how often it is found hidden, with enough of the rare ones to learn them."""

_PATTERNS: Final = (
    ("EV01", "bismuth", ("3810",)), ("EV02", "bismuth", ("8003", "8001")), ("EV06", "antimony", ("7801",)),
    ("EV18", "antimony", ("4810", "4819")), ("EV26", "antimony", ("9018",)), ("EV16", "graphite", ("6903", "8545")),
    ("EV17", "gallium", ("7205", "7901", "7326", "9609", "3213", "3407", "9503")), ("EV11", "gallium", ("3924", "3406")),
    ("EV20", "gallium", ("8541",)), ("EV13", "rare_earth_magnet", ("8505", "8518", "9503", "7318")),
    ("EV03", "antimony", ("7901", "8001", "7806", "2620")), ("EV07", "antimony", ("2804", "8111", "7601", "7204")),
    ("EV23", "antimony", ("3206", "2817", "3824", "2833", "3812")), ("EV05", "antimony", ("2607", "2511", "2530", "2503")),
    ("EV24", "germanium", ("2804", "2620", "2621")), ("EV04", "germanium", ()), ("EV21", "tungsten", ("8113", "7318", "7326")),
    ("EV22", "tungsten", ()), ("EV27", "terbium", ("7204", "7205", "7326", "9609")), ("EV25", "*", ("6907", "2507", "2523", "6902", "3816")),
    ("EV09", "*", ("3207", "6815", "2818", "2836")), ("EV08", "*", ("7504", "7202", "3810", "7205")), ("EV10", "*", ("2846", "2805")),
    ("EV19", "antimony", ()), ("EV12", "bismuth", ()), ("EV14", "dysprosium", ()), ("EV15", "samarium", ()),
)  # fmt: skip
"""The case of evasion.yaml that a disguise repeats, by material and cover; the first that fits counts."""


def pattern(material: str, cover: str) -> str:
    """The evasion pattern of a material under a cover code."""
    for name, of, codes in _PATTERNS:
        if of in ("*", material) and (not codes or cover.startswith(codes)):
            return name
    return "EV04"


PATTERNS: Final = tuple(sorted(name for name, _, _ in _PATTERNS))
"""The names of all evasion patterns."""


def disguised_line(draw: Draw) -> Line:
    """A line of a random material under a random cover."""
    material = draw.rng.choices(tuple(_COMMON), tuple(_COMMON.values()))[0]
    goods = draw.of(covers(material)) if draw.rng.random() < 0.86 else draw.of(ordinary())
    return _disguised(draw, material, goods)


def line_of_pattern(draw: Draw, name: str) -> Line:
    """A line of one evasion pattern: its material under one of its covers, by name or by what betrays it.

    Raises:
        KeyError: there is no such pattern.
    """
    pairs = _pairs(name)
    material = draw.rng.choice(sorted({material for material, _ in pairs}))
    return _disguised(draw, material, draw.of([goods for of, goods in pairs if of == material]))


@cache
def _pairs(name: str) -> tuple[tuple[str, Goods], ...]:
    """The materials of a pattern with the goods that cover them: those they are known to hide under, or else any."""
    of = {pattern: material for pattern, material, _ in _PATTERNS}[name]
    materials = tuple(_COMMON) if of == "*" else (of,)
    known = tuple((m, g) for m in materials for g in covers(m) if pattern(m, g.code) == name)
    return known or tuple((m, g) for m in materials for g in ordinary() if pattern(m, g.code) == name)


def _disguised(draw: Draw, material: str, goods: Goods) -> Line:
    entry = disguises()[material]
    if draw.rng.random() < 0.36:
        return _open(draw, material, entry, goods)
    return _told(draw, material, entry, goods)


# Entries of the tables hold lists of words and of numbers.
def _open(draw: Draw, material: str, entry: dict[str, Any], goods: Goods) -> Line:
    """The name slips into the description, while the code is that of the cover."""
    rng = draw.rng
    lang = draw.lang()
    opened = draw.of(_of_language(entry["open"], lang))
    name, _ = draw.named(goods, lang)
    text, frame = draw.frame("open_zh" if lang == "zh" else "open_en")
    fields: dict[str, Any] = {
        "description": draw.fill(text, o=opened, n=name),
        "hs_code": code(draw, goods),
        **draw.route(),
    }
    fields |= _numbers(draw, goods, entry, lang, honest=0.1)
    fields |= parties(draw, lang)
    if rng.random() < 0.25:
        fields["consignee"] = buyer(draw, material, lang)
    fields["remarks"] = _details(draw, entry, lang, rng.choice((0, 0, 0, 1)), material) if rng.random() < 0.4 else None
    return Line(fields, "concealed_controlled", material, lang, "T2", frame, goods.id, pattern(material, goods.code))


def _told(draw: Draw, material: str, entry: dict[str, Any], goods: Goods) -> Line:
    """The description is that of the cover; remarks, buyer or price tell."""
    rng = draw.rng
    lang = draw.lang()
    text, frame = describe(draw, goods, lang, "")
    low, high = entry["usd_per_kg"]
    # Where the material may cost what the cover costs, the price tells nothing and something else must.
    cheap = rng.random() < 0.2 or goods.high * 3 > (low * high) ** 0.5
    tells = rng.choice((1, 1, 2, 2, 3)) if cheap else rng.choice((0, 1, 1, 1, 2, 2, 3))
    fields: dict[str, Any] = {"description": text, "hs_code": code(draw, goods), **draw.route()}
    fields |= _numbers(draw, goods, entry, lang, honest=1.0 if cheap else 0.0)
    fields |= parties(draw, lang)
    if tells == 0 or rng.random() < 0.3:
        fields["consignee"] = buyer(draw, material, lang)
    fields["remarks"] = _details(draw, entry, lang, tells, material, quiet=not cheap)
    if rng.random() < 0.06:
        fields = _in_description(draw, fields)
    return Line(fields, "concealed_controlled", material, lang, "T3", frame, goods.id, pattern(material, goods.code))


def misfiled_line(draw: Draw) -> Line:
    """Controlled goods that name themselves outright under the code of finished or ordinary goods."""
    rng = draw.rng
    named = draw.of(declared())
    goods = draw.of(covers(named.material))
    lang = draw.lang()
    text, frame = describe(draw, named, lang, "")
    fields: dict[str, Any] = {"description": text, "hs_code": code(draw, goods), **draw.route()}
    fields |= draw.numbers(named, draw.between(named.low, named.high), lang)
    fields |= parties(draw, lang)
    fields["remarks"] = remark(draw, [], lang) if rng.random() < 0.4 else None
    return Line(
        fields, "concealed_controlled", named.material, lang, "T2", frame, named.id, pattern(named.material, goods.code)
    )


def _numbers(draw: Draw, goods: Goods, entry: dict[str, Any], lang: str, *, honest: float) -> dict[str, Any]:
    """Numbers at the price of the material, or at that of the cover where the price is hidden too."""
    low, high = entry["usd_per_kg"]
    hidden = draw.rng.random() < honest
    price = draw.between(goods.low, goods.high) if hidden else draw.between(low, high)
    bulk = Goods(goods.id, goods.code, "KG", 1.0, low, high, goods.english, goods.chinese)
    numbers = draw.numbers(goods if draw.rng.random() < 0.2 or hidden else bulk, price, lang, small=True)
    if draw.rng.random() < 0.06 and numbers["net_weight_kg"]:
        numbers["volume_m3"] = round(numbers["net_weight_kg"] / 1000 / draw.rng.uniform(3, 7), 4)
    return numbers


def _details(
    draw: Draw, entry: dict[str, Any], lang: str, tells: int, material: str, *, quiet: bool = True
) -> str | None:
    rng = draw.rng
    own, hushed = ("tells_zh", "quiet_zh") if lang == "zh" and rng.random() < 0.85 else ("tells", "quiet")
    details = []
    for _ in range(tells):
        worked_out = of_material(draw, material, lang) if rng.random() < 0.42 else ""
        details.append(worked_out or draw.of(entry[own]))
    details = list(dict.fromkeys(details))
    if quiet and rng.random() < (0.8 if not tells else 0.35):
        details.append(draw.of(entry[hushed]))
    if rng.random() < 0.12:
        details.append(draw.of(_of_language(entry["open"], lang)))
    if tells > 1 or rng.random() < 0.3:
        rng.shuffle(details)
    return remark(draw, details, lang) if details else None


def _in_description(draw: Draw, fields: dict[str, Any]) -> dict[str, Any]:
    """The remark stands in the description instead."""
    told = fields.pop("remarks")
    if told:
        fields["description"] = f"{fields['description']}, {told}"
    return {**fields, "remarks": None}


def _of_language(words: list[str], lang: str) -> list[str]:
    zh = [w for w in words if not w.isascii()]
    en = [w for w in words if w.isascii()]
    return (zh if lang == "zh" and zh else words if lang == "mixed" else en) or words


def counterexample(draw: Draw) -> Line:
    """An honest line whose numbers are of the kind that betrays others: they are those of the goods themselves."""
    pool = [g for g in (*ordinary(), *hard()) if any(c.isdigit() for r in g.remarks for c in r)]
    line = honest_line(draw, draw.of(pool), "counter")
    if draw.rng.random() < 0.35:
        line.fields["consignee"] = buyer(draw, draw.rng.choice(tuple(disguises())), line.lang)
    return line
