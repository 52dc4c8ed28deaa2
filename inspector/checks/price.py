"""Prices per kilogram that the declared goods cannot have."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from inspector.checking import Scene, check
from inspector.comparing import HARD, Statement, capital, hard_to_read, paper, plain, point, readings, soften
from inspector.controls.currencies import site_rates
from inspector.controls.goods import materials_for_price
from inspector.controls.naming import material_name
from inspector.core.finding import Evidence, Finding, Severity
from inspector.core.phrase import NOTHING, Phrase, say
from inspector.goods import material_matches, named_materials, openly
from inspector.oddities import Declared, OddPrice, declared, odd_prices
from inspector.pricing import KiloPrice, kilo_price
from inspector.suspects import hints, likely_material, of_density, suspects

FITTING: Final = Phrase("another reading fits the goods", "另一种读法与货物相符")

EXPLAINED: Final = Phrase(
    "The contract or a quotation that explains the price, or an analysis of the goods.",
    "能解释价格的合同或报价，或货物的检测报告。",
)

FAR_FROM_BAND: Final = 5
"""So many times outside of all known prices, named goods are invoiced wrongly: markets moved threefold (judgement)."""

FAR_OFF: Final = 20
"""From so many times the upper limit on, goods that only their code names have no such price either (judgement)."""


@check("price", kind="price_anomaly", severity=Severity.HIGH, title_zh="每千克价格与申报货物不符")
def price(scene: Scene) -> Iterator[Finding]:
    """The price per kilogram does not fit the declared goods.

    The price of a kilogram (as printed, or amount over net weight of the line on any paper) against the band of
    the declared goods on the day that is judged. From three times its upper limit on, where it also lies in the
    band of a controlled material, the finding is high and names the material (rule HR2; from twenty times on
    where only the tariff code says what the goods are); without such a material it is medium from ten times on.
    A price far too low is low. Where other details already point at a material and the price lies in its band,
    three times the lower limit is enough (medium). Controlled goods that are named openly at a price five times below
    or above all that is known of them are low: over- and under-invoicing.
    """
    odd = odd_prices(scene)
    for group in _same_goods(odd):
        finding = _too_high(scene, group) if group[0].times > 1 else _too_low(group)
        if finding is not None:
            yield finding
    if not any(o.times > 1 for o in odd):
        yield from _fits_another(scene)
    yield from _invoiced_wrongly(scene)


def _same_goods(odd: tuple[OddPrice, ...]) -> list[list[OddPrice]]:
    """The same price on invoice and declaration is one contradiction."""
    groups: list[list[OddPrice]] = []
    for one in odd:
        home = next((g for g in groups if abs(g[0].price.usd / one.price.usd - 1) < Decimal("0.02")), None)
        groups.append([one]) if home is None else home.append(one)
    return groups


def _parts(group: list[OddPrice]) -> list[Statement]:
    """The prices of all papers first, then what they were worked out from."""
    first = [o.price.parts[0] for o in group]
    return first + [s for o in group for s in o.price.parts[1:] if s not in first]


def _too_high(scene: Scene, group: list[OddPrice]) -> Finding | None:
    first = group[0]
    fits = [m for m in first.fits if all(m in o.fits for o in group)]
    if not fits and first.times < 10:
        return None
    material = likely_material(scene, among=fits, line=first.item) if fits else None
    plain_enough = first.declared.by_words or first.times >= FAR_OFF
    severity = Severity.HIGH if fits and plain_enough else Severity.MEDIUM
    return _finding(first, _parts(group), severity, material, first.declared.high)


def _too_low(group: list[OddPrice]) -> Finding | None:
    return _finding(group[0], _parts(group), Severity.LOW, None, group[0].declared.low)


def _finding(
    odd: OddPrice, parts: list[Statement], severity: Severity, material: str | None, limit: Decimal
) -> Finding:
    graded, confidence, tail = soften(severity, parts[:1], _other_reading(odd))
    times = odd.times if odd.times > 1 else 1 / odd.times
    how = (
        Phrase("times the upper limit", "倍于上限")
        if odd.times > 1
        else Phrase("times below the lower limit", "倍低于下限")
    )
    fit = NOTHING
    if material:
        fit = say("; it lies in the band of {name}", "；处于{name}的价格区间", name=material_name(material))
    return price.finding(
        capital(
            say(
                "{paper}, line {number}: {usd} USD/kg for {goods}, {times} {how} of {limit} USD/kg{fit}{tail}.",
                "{paper}第 {number} 行：{goods} {usd} USD/kg，{times} {how} {limit} USD/kg{fit}{tail}。",
                paper=paper(odd.document),
                number=odd.item.number,
                usd=plain(round(odd.price.usd, 2)),
                goods=odd.declared.name,
                times=plain(round(times, 1)),
                how=how,
                limit=plain(limit),
                fit=fit,
                tail=tail,
            )
        ),
        *(point("declared", s) for s in parts[:5]),
        Evidence("listed", f"{odd.declared.name}: {odd.declared.low}–{odd.declared.high} USD/kg", source="goods table"),
        place=(odd.document.id, odd.item.number),
        severity=graded,
        confidence=round(confidence * (0.95 if material else 0.8), 3),
        material=material,
        clears=EXPLAINED,
    )


def _other_reading(odd: OddPrice) -> Phrase:
    """Whether another reading of the printed price would fit the goods."""
    printed = odd.price.parts[0].field
    if printed.confidence < 0.8:
        return HARD
    if printed.number is None or not printed.number:
        return NOTHING
    others = [odd.price.usd * n / printed.number for n in readings(printed)]
    fits = any(odd.declared.low / 2 <= usd <= odd.declared.high * 2 for usd in others)
    return FITTING if fits and not _product_holds(odd) else NOTHING


def _product_holds(odd: OddPrice) -> bool:
    """Whether quantity times price gives the amount of the line: then the price is read rightly."""
    numbers = [f.number if (f := odd.item.get(n)) is not None else None for n in ("quantity", "unit_price", "amount")]
    quantity, unit_price, amount = numbers
    if quantity is None or unit_price is None or amount is None:
        return False
    return abs(quantity * unit_price - amount) <= max(Decimal(1), amount / 200)


def _fits_another(scene: Scene) -> Iterator[Finding]:
    """Prices within a wide band that lie in the band of a material at which other details point."""
    named = {n.material for n in named_materials(scene)}
    pointed = [(m, w) for m, w in suspects([*hints(scene), *of_density(scene)]) if m not in named and w >= 0.3]
    if not pointed:
        return
    on, _ = scene.judged_on()
    for document, item in scene.lines():
        goods = declared(scene, item)
        cost = kilo_price(document, item, scene.documents, on, site_rates(scene.catalogue))
        if goods is None or cost is None or document.kind != "commercial_invoice":
            continue
        fits = [m for m, _, _ in materials_for_price(cost.usd, on, catalogue=scene.catalogue)]
        material = next((m for m, _ in pointed if m in fits), None)
        if material is not None and cost.usd >= 3 * goods.low:
            yield _suggests(OddPrice(document, item, goods, cost, tuple(fits)), goods, cost, material)
            return


def _suggests(odd: OddPrice, goods: Declared, cost: KiloPrice, material: str) -> Finding:
    graded, confidence, tail = soften(Severity.MEDIUM, cost.parts[:1])
    return price.finding(
        capital(
            say(
                "{paper}, line {number}: {usd} USD/kg for {goods} lies in the band of {material}, at which other "
                "details point{tail}.",
                "{paper}第 {number} 行：{goods} {usd} USD/kg 处于{material}的价格区间，其他细节也指向该材料{tail}。",
                paper=paper(odd.document),
                number=odd.item.number,
                usd=plain(round(cost.usd, 2)),
                goods=goods.name,
                material=material_name(material),
                tail=tail,
            )
        ),
        *(point("declared", s) for s in cost.parts[:5]),
        Evidence("listed", f"{goods.name}: {goods.low}–{goods.high} USD/kg", source="goods table"),
        place=(odd.document.id, odd.item.number),
        severity=graded,
        confidence=round(confidence * 0.7, 3),
        material=material,
        clears=EXPLAINED,
    )


def _invoiced_wrongly(scene: Scene) -> Iterator[Finding]:
    """Openly named controlled goods far below or above all known prices: under- or over-invoicing."""
    on, _ = scene.judged_on()
    for document, item in scene.lines():
        named = next((m for m in material_matches(scene, item) if openly(m) and m.how != "hs"), None)
        cost = kilo_price(document, item, scene.documents, on, site_rates(scene.catalogue))
        band = scene.catalogue.price_band(named.material, on) if named is not None else None
        if named is None or cost is None or band is None or document.kind != "commercial_invoice":
            continue
        if band[0] / FAR_FROM_BAND < cost.usd < band[1] * FAR_FROM_BAND:
            continue
        graded, confidence, tail = soften(Severity.LOW, cost.parts[:1], hard_to_read(*cost.parts[:1]))
        yield price.finding(
            capital(
                say(
                    "{paper}, line {number}: {usd} USD/kg for {material}, of which prices from {low} to {high} USD/kg "
                    "are known{tail}.",
                    "{paper}第 {number} 行：{material} {usd} USD/kg，已知价格为 {low} 至 {high} USD/kg{tail}。",
                    paper=paper(document),
                    number=item.number,
                    usd=plain(round(cost.usd, 2)),
                    material=material_name(named.material),
                    low=plain(band[0]),
                    high=plain(band[1]),
                    tail=tail,
                )
            ),
            *(point("declared", s) for s in cost.parts[:4]),
            Evidence("listed", f"{named.material}: {band[0]}–{band[1]} USD/kg", source="catalogue"),
            place=(document.id, item.number, "named"),
            severity=graded,
            confidence=round(confidence * 0.6, 3),
            material=named.material,
            title=Phrase("Controlled goods are invoiced far too low or too high", "管制货物的发票价格过低或过高"),
            clears=EXPLAINED,
        )
