"""Goods that weigh more than their volume can hold."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from inspector.checking import Scene, check
from inspector.comparing import HARD, WEAK, Statement, capital, paper, plain, point, readings, shipment_papers, soften
from inspector.controls.naming import material_name
from inspector.core.finding import Evidence, Finding, Severity
from inspector.core.phrase import NOTHING, Phrase, say
from inspector.goods import line_text
from inspector.oddities import DENSE, FILLED, LOOSE, OddDensity, odd_densities
from inspector.suspects import likely_material
from inspector.totals import total


@check("density", kind="density_anomaly", severity=Severity.HIGH, title_zh="货物重量超过其体积所能容纳")
def density(scene: Scene) -> Iterator[Finding]:
    """The goods weigh more than their volume can hold.

    Net weight over packed volume against the density of the solid goods that the line declares: packed goods
    can never be denser (rule HR1), and powder and grains fill at most three quarters of their room (medium).
    Names the material whose density fits, where one does. A volume whose other reading would fit is only a
    doubt.
    """
    # The paper that was read most surely comes first: one that is hard to read takes nothing from it.
    odd = tuple(sorted(odd_densities(scene), key=_sure, reverse=True))
    if odd:
        yield _finding(scene, odd)


def _finding(scene: Scene, odd: tuple[OddDensity, ...]) -> Finding:
    first = odd[0]
    goods = first.declared
    pours = LOOSE.search(line_text(first.item)) is not None
    limit = (goods.density or 0) * (FILLED if pours else 1)
    material = likely_material(scene, among=first.fits, line=first.item) if first.fits else None
    parts = _parts(scene, odd)
    beyond = float(first.packed.kg_per_cbm) > (goods.density or 0) * DENSE
    severity, confidence, tail = soften(Severity.HIGH if beyond else Severity.MEDIUM, parts[:2], _doubt(odd))
    fit = (
        say("; {material} is that dense", "；{material}有此密度", material=material_name(material))
        if material
        else NOTHING
    )
    found = plain(first.packed.kg_per_cbm.to_integral_value())
    return density.finding(
        capital(
            say(
                "{paper}: {net} kg in {volume} m³ is {found} kg/m³, {form} {goods} has at most {limit} kg/m³"
                "{fit}{tail}.",
                "{paper}：{volume} m³ 装 {net} kg，即 {found} kg/m³，{form}{goods}最多 {limit} kg/m³{fit}{tail}。",
                paper=paper(first.packed.net.document),
                net=plain(first.packed.net.number or Decimal(0)),
                volume=plain(first.packed.volume.number or Decimal(0)),
                found=found,
                form=Phrase("poured", "堆装的") if pours else Phrase("solid", "实心的"),
                goods=goods.name,
                limit=f"{limit:,.0f}",
                fit=fit,
                tail=tail,
            )
        ),
        *(point("declared", s) for s in parts[:6]),
        Evidence("listed", f"{goods.name}: at most {limit:.0f} kg/m³", source="goods table"),
        place=(first.document.id, first.item.number),
        severity=severity,
        confidence=round(confidence * (0.95 if goods.by_words else 0.7), 3),
        material=material,
        clears=Phrase("A measured volume, or an analysis of the goods.", "实测体积，或货物的检测报告。"),
    )


def _parts(scene: Scene, odd: tuple[OddDensity, ...]) -> list[Statement]:
    """Net weight and volume of each line, then the totals of volume and net weight of every paper that states them."""
    found = [s for o in odd for s in (o.packed.net, o.packed.volume)]
    for document in shipment_papers(scene.documents):
        if len(document.lines) <= 1 and document.kind != "commercial_invoice":
            for name in ("total_volume_cbm", "total_net_kg"):
                whole = total(document, name)
                if whole is not None:
                    found.append(whole)
    kept: list[Statement] = []
    for statement in found:
        if all(statement.field.boxes != other.field.boxes for other in kept):
            kept.append(statement)
    return kept


def _sure(odd: OddDensity) -> float:
    return min(odd.packed.net.field.confidence, odd.packed.volume.field.confidence)


def _doubt(odd: tuple[OddDensity, ...]) -> Phrase:
    if max(map(_sure, odd)) < WEAK:
        return HARD
    first = odd[0]
    limit, net = first.declared.density or 0, first.packed.net.number
    others = readings(first.packed.volume.field)
    # Two papers with the same volume are not misread twice.
    volumes = {o.packed.volume.number for o in odd}
    papers = {o.packed.volume.document.id for o in odd}
    if net is not None and len(papers) == len(volumes) and any(v and float(net / v) <= limit for v in others):
        second = Phrase("another reading of the volume fits", "体积的另一种读法相符")
        return second if first.packed.volume.field.second_reading else NOTHING
    return NOTHING
