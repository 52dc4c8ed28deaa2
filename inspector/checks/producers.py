"""Goods of countries that do not make them."""

from __future__ import annotations

from collections.abc import Iterator

from inspector.checking import Scene, check
from inspector.comparing import Statement, capital, on_lines, paper, point, shipment_papers, soften, stated
from inspector.controls.knowledge import routes
from inspector.controls.naming import country, material_name
from inspector.controls.telling import makers
from inspector.core.finding import Evidence, Finding, Severity
from inspector.core.phrase import Phrase, say
from inspector.goods import Named, named_materials, openly
from inspector.values.country import parse_country


@check("producers", kind="origin_unlikely", severity=Severity.LOW, title_zh="所称原产国不生产此类货物")
def producers(scene: Scene) -> Iterator[Finding]:
    """The stated country of origin is not known to make the material.

    Lays the origin of openly named controlled goods beside the countries that mine, smelt, refine, recycle or make
    them. Low: the table is ours and generous, and trade changes; medium where the country is documented as one by
    which this material travels. Goods of China, Hong Kong and Macao are left alone.
    """
    documents = shipment_papers(scene.documents)
    origins = [*stated(documents, "origin_country"), *(s for d in documents for s in on_lines(d, "origin"))]
    for named in named_materials(scene):
        if not openly(named.match):
            continue
        odd = [s for s in origins if s.field.string not in makers(named.material) | {"CN", "HK", "MO"}]
        codes = {s.field.string for s in odd if len(s.field.string) == 2}
        if odd and len(codes) == 1:
            yield _finding(scene, named, odd)


def _finding(scene: Scene, named: Named, odd: list[Statement]) -> Finding:
    code = odd[0].field.string
    passed = _passes(scene, named.material, code)
    severity, confidence, tail = soften(Severity.MEDIUM if passed else Severity.LOW, odd[:1])
    name = material_name(named.material)
    return producers.finding(
        capital(
            say(
                "{paper} states origin {country} for {material}, which is not known to be made there{tail}.",
                "{paper}载明{material}原产于{country}，未闻该国生产此材料{tail}。",
                paper=paper(odd[0].document),
                country=country(code),
                material=name,
                tail=tail,
            )
        ),
        *(point("declared", s) for s in odd[:3]),
        point("compared", named.statements[0]),
        Evidence("listed", f"{name.en}: {', '.join(sorted(makers(named.material)))}", source="table of producers"),
        place=(named.material, code),
        severity=severity,
        confidence=round(confidence * 0.7, 3),
        material=named.material,
        clears=Phrase(
            "Mill papers that show where the material was made, or confirmation by the body that certified it.",
            "证明材料产地的工厂单证，或签证机构的确认。",
        ),
    )


def _passes(scene: Scene, material: str, code: str) -> bool:
    """Whether the table of routes names the country as one by which this material travels."""
    symbols = {item.element for item in scene.catalogue.items if item.material == material}
    sure = [r for r in routes() if r.reliability in ("CONFIRMED", "SECONDARY")]
    return any(parse_country(r.place) == code and symbols & set(r.materials) for r in sure)
