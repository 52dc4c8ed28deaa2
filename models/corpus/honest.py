"""Honest lines: ordinary goods, hard cases, cover goods with telling buyers, and controlled goods under their own names."""

from __future__ import annotations

from typing import Any

from models.corpus.details import of_goods, of_material
from models.corpus.line import Draw, Line
from models.corpus.tables import Goods, declared, disguises, frames, hard, ordinary


def ordinary_line(draw: Draw, extra: tuple[Goods, ...] = ()) -> Line:
    """A line of ordinary goods."""
    pool = extra if extra and draw.rng.random() < 0.3 else ordinary()
    return honest_line(draw, draw.of(pool), "ordinary")


def hard_line(draw: Draw) -> Line:
    """A line of goods that look controlled and are not."""
    return honest_line(draw, draw.of(hard()), "hard")


def cover_line(draw: Draw) -> Line:
    """An honest line of goods that others use as a cover, often with a buyer whose business would tell."""
    material = draw.rng.choice(tuple(disguises()))
    goods = draw.of(covers(material))
    line = honest_line(draw, goods, "cover")
    if draw.rng.random() < 0.5:
        line.fields["consignee"] = buyer(draw, material, line.lang)
    return line


def honest_line(draw: Draw, goods: Goods, kind: str) -> Line:
    """A line of the goods at their own price with their own details."""
    rng = draw.rng
    lang = draw.lang()
    details = goods.remarks_zh if lang == "zh" and goods.remarks_zh else goods.remarks
    told = rng.choice(details) if details and rng.random() < 0.75 else ""
    pieces = [p.strip() for p in told.replace("，", ",").split(",") if p.strip()]
    if rng.random() < (0.55 if kind in ("cover", "counter") else 0.22) and (detail := of_goods(draw, goods.code, lang)):
        pieces.append(detail)
    spec = pieces.pop(0) if pieces and rng.random() < 0.5 else ""
    text, frame = describe(draw, goods, lang, spec)
    price = draw.between(goods.low, goods.high)
    fields: dict[str, Any] = {
        "description": text,
        "hs_code": code(draw, goods),
        **draw.numbers(goods, price, lang),
        **draw.route(),
    }
    fields |= parties(draw, lang)
    fields["remarks"] = remark(draw, pieces, lang) if pieces or rng.random() < 0.3 else None
    return Line(fields, "benign", "none", lang, "T4", frame, goods.id, extra={"kind": kind})


def declared_line(draw: Draw) -> Line:
    """A controlled material under its own name and code, with or without a word of its licence."""
    rng = draw.rng
    goods = draw.of(declared())
    lang = draw.lang()
    entry = disguises()[goods.material]
    roll = rng.random()
    detail = draw.of(entry["tells_zh" if lang == "zh" else "tells"]) if roll < 0.25 else ""
    detail = of_material(draw, goods.material, lang) if roll > 0.75 else detail
    text, frame = describe(draw, goods, lang, detail)
    fields: dict[str, Any] = {"description": text, "hs_code": goods.code, **draw.route()}
    fields |= draw.numbers(goods, draw.between(goods.low, goods.high), lang)
    fields |= parties(draw, lang)
    if rng.random() < 0.5:
        fields["consignee"] = buyer(draw, goods.material, lang)
    licence = draw.word("licence_zh" if lang == "zh" else "licence_en")
    fields["remarks"] = licence if rng.random() < 0.55 else (remark(draw, [detail], lang) if detail else None)
    return Line(fields, "declared_controlled", goods.material, lang, "T1", frame, goods.id, extra={"kind": "declared"})


def terse_line(draw: Draw) -> Line:
    """A controlled material by a trade name, formula or register number alone, under its own code."""
    rng = draw.rng
    goods = draw.of(declared())
    lang = draw.lang()
    opened = draw.of([o for o in disguises()[goods.material]["open"] if _fits(o, goods)] or list(goods.english))
    text, frame = draw.frame("open_zh" if lang == "zh" else "open_en")
    text = "{o}, {s}" if "{n}" in text.lower() else text
    detail = draw.of(disguises()[goods.material]["tells_zh" if lang == "zh" else "tells"]) if rng.random() < 0.3 else ""
    fields: dict[str, Any] = {"description": draw.fill(text, o=opened, s=detail), "hs_code": goods.code, **draw.route()}
    fields |= draw.numbers(goods, draw.between(goods.low, goods.high), lang)
    fields |= parties(draw, lang)
    fields["remarks"] = draw.word("licence_zh" if lang == "zh" else "licence_en") if rng.random() < 0.5 else None
    return Line(fields, "declared_controlled", goods.material, lang, "T2", frame, goods.id, extra={"kind": "terse"})


def _fits(opened: str, goods: Goods) -> bool:
    """Whether a trade name belongs under the code: wafers not under the metal's, oxides not under the ore's."""
    if goods.code[:4] in (
        "7601",
        "8104",
        "2844",
    ):  # master alloys stand under the host metal's code, under no other name
        return False
    oxide = any(w in opened for w in ("O2", "O3", "O5", "oxide", "氧化", "O7"))
    return oxide == any("oxide" in e.lower() or "O3" in e or "O2" in e for e in goods.english)


def describe(draw: Draw, goods: Goods, lang: str, spec: str) -> tuple[str, str]:
    """A description of the goods in a frame, with the frame's name."""
    name, other = draw.named(goods, lang)
    text, frame = draw.frame(f"describe_{lang}")
    packing = draw.rng.choice(("25 kg bags", "drums", "cartons", "1 kg bottles", "pallets", "jars", "big bags")) if lang != "zh" else \
        draw.rng.choice(("25公斤袋", "铁桶", "纸箱", "1公斤瓶", "托盘", "吨袋"))  # fmt: skip
    return draw.fill(text, n=name, z=other, s=spec, p=packing), frame


def remark(draw: Draw, details: list[str], lang: str) -> str:
    """A remark with the details, or one that says nothing."""
    nothing = "nothing_zh" if lang == "zh" else "nothing_en"
    if not details:
        return draw.word(nothing)
    text, _ = draw.frame("remark_zh" if lang == "zh" else "remark_en")
    queue = list(details)
    while (text.count("{d}") + text.count("{D}")) > len(queue):
        text, _ = draw.frame("remark_zh" if lang == "zh" else "remark_en")
        if text in ("{d}", "{D}"):
            break
    while "{d}" in text:
        text = text.replace("{d}", queue.pop(0) if queue else "", 1)
    while "{D}" in text:
        text = text.replace("{D}", queue.pop(0).upper() if queue else "", 1)
    return draw.fill(text, x=draw.word(nothing))


def parties(draw: Draw, lang: str) -> dict[str, Any]:
    """Shipper and consignee; often one of them is missing."""
    rng = draw.rng
    roll = rng.random()
    own = "zh" if lang == "zh" or (lang == "mixed" and rng.random() < 0.6) else "en"
    return {
        "shipper": draw.company("makers", own) if roll < 0.7 else None,
        "consignee": draw.company("plain_buyers", own if rng.random() < 0.4 else "en") if roll > 0.5 else None,
    }


def buyer(draw: Draw, material: str, lang: str) -> str:
    """A buyer whose business tells the material."""
    entry = disguises()[material]
    if lang == "zh" and draw.rng.random() < 0.7:
        return str(draw.of(entry["buyers_zh"])).replace("{city}", draw.rng.choice(frames()["cities_zh"]))
    return draw.fill(draw.of(entry["buyers"]))


def covers(material: str) -> list[Goods]:
    """The ordinary goods under which a material hides."""
    prefixes = tuple(disguises()[material]["covers"])
    return [g for g in (*ordinary(), *hard()) if g.code.startswith(prefixes) and g.table != "hard"] or list(ordinary())


def code(draw: Draw, goods: Goods) -> str:
    """The code of the goods; sometimes only six or eight digits of it, as many papers give."""
    roll = draw.rng.random()
    return goods.code if roll < 0.9 else goods.code[:8] if roll < 0.95 else goods.code[:6]
