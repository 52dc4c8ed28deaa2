"""Where the goods are from and where they go: fields against certificates, remarks and ports."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from inspector.checking import Scene, check
from inspector.claims import Claim, claims
from inspector.comparing import (
    HARD,
    WEAK,
    Statement,
    capital,
    firmness,
    on_lines,
    paper,
    papers,
    point,
    point_text,
    shipment_papers,
    soften,
    stated,
)
from inspector.controls.knowledge import routes
from inspector.controls.naming import country, material_name
from inspector.core.document import Document
from inspector.core.finding import Evidence, Finding, Severity
from inspector.core.phrase import NOTHING, Phrase, join, say
from inspector.goods import named_materials
from inspector.movement import CHINA, going_to
from inspector.suspects import likely_material
from inspector.values.country import find_country, parse_country
from inspector.values.port import port_country

TRANSPORT: Final = ("bill_of_lading", "air_waybill")


@check("origin-route", kind="origin_conflict", severity=Severity.MEDIUM, title_zh="各单证对原产地或去向说法矛盾")
def origin_route(scene: Scene) -> Iterator[Finding]:
    """The papers contradict each other on where the goods are from or where they go.

    Lays the stated origin of all papers beside each other and beside what remarks say: “cargo of Chinese
    origin”, “made in”, pre-carriage, place of receipt, mill. Goods of another origin that were loaded or
    received in China, Hong Kong or Macao count only with a second sign or for a controlled material; a seller or
    producer in mainland China counts for a controlled material. A stated
    destination is laid beside “in transit to” and “final destination”. A port of a neighbour country is normal.
    """
    documents = shipment_papers(scene.documents)
    told = [c for d in scene.documents if d.kind != "export_licence" for c in claims(d)]
    yield from _origin(scene, documents, told)
    yield from _destination(scene, documents, told)
    yield from _route(scene, documents)


def _origins(documents: tuple[Document, ...]) -> list[Statement]:
    """The origin that each paper states: in its header, else on its lines where all agree."""
    found = []
    for document in documents:
        header = document.get("origin_country")
        lines = on_lines(document, "origin")
        if header is not None and header.string:
            found.append(Statement(document, header))
        elif lines and len({s.field.string for s in lines}) == 1:
            found.append(lines[0])
    return found


def _origin(scene: Scene, documents: tuple[Document, ...], told: list[Claim]) -> Iterator[Finding]:
    stated_here = _origins(documents)
    countries = {s.field.string for s in stated_here}
    if not countries or any(len({s.field.string for s in on_lines(d, "origin")}) > 1 for d in documents):
        return
    said = [c for c in told if c.sort == "origin" and c.country not in countries]
    came = [c for c in told if c.sort == "came from" and c.country in CHINA and not countries & CHINA]
    loaded = [s for s in stated(documents, "loading_port") if _hidden_loading(s, countries)]
    material = likely_material(scene)
    sellers = [] if countries & CHINA or not material else _chinese_sellers(documents)
    if len(countries) == 1 and not said and not sellers and not _enough(came, loaded, material):
        return
    strong = bool(material) and not countries <= CHINA
    severity = Severity.HIGH if strong and (said or came or "CN" in countries) else Severity.MEDIUM
    by_country = [[s for s in stated_here if s.field.string == code] for code in sorted(countries)]
    hard = firmness(by_country) < WEAK and not (said or came)
    severity, confidence, tail = soften(severity, stated_here, HARD if hard else NOTHING)
    yield origin_route.finding(
        say(
            "{facts}{tail}.",
            "{facts}{tail}。",
            tail=tail,
            facts=_sentence(stated_here, [*said, *came], loaded or sellers),
        ),
        *_evidence(stated_here, [*said, *came], loaded or sellers),
        place=("origin",),
        severity=severity,
        confidence=confidence,
        material=material,
        clears=Phrase(
            "The issuing body confirms the certificate, or mill and transport papers from the stated origin.",
            "签证机构确认该证书，或所称原产地的工厂和运输单证。",
        ),
    )


def _hidden_loading(statement: Statement, countries: set[str]) -> bool:
    """Whether goods of none of China's regions are loaded in one."""
    return not countries & CHINA and port_country(statement.field.text) in CHINA


def _chinese_sellers(documents: tuple[Document, ...]) -> list[Statement]:
    """Sellers and producers whose printed address is in mainland China."""
    named = [*stated(documents, "producer"), *stated(documents, "seller")]
    return [s for s in named if (found := find_country(s.field.text)) is not None and found[0] == "CN"]


def _enough(came: list[Claim], loaded: list[Statement], material: str | None) -> bool:
    """Two signs of China behind another origin, or one and a controlled material."""
    return bool(came and loaded) or bool(material and (came or loaded))


def _sentence(stated_here: list[Statement], remarks: list[Claim], loaded: list[Statement]) -> Phrase:
    by_country: dict[str, list[Statement]] = {}
    for statement in stated_here:
        by_country.setdefault(statement.field.string, []).append(statement)
    parts = [
        say("{papers}: origin {country}", "{papers}：原产地{country}", papers=papers(group), country=country(code))
        for code, group in by_country.items()
    ]
    told = (say("{paper}: “{quote}”", "{paper}：“{quote}”", paper=paper(c.document), quote=c.quote) for c in remarks)
    parts += list(dict.fromkeys(told))[:3]
    parts += [_from(s) for s in loaded[:1]]
    return capital(join(parts))


def _from(statement: Statement) -> Phrase:
    if statement.field.name == "loading_port":
        return say("loaded at {place}", "装货于 {place}", place=statement.field.text)
    return say("sold by {party}", "卖方为 {party}", party=statement.field.text)


def _evidence(stated_here: list[Statement], remarks: list[Claim], loaded: list[Statement]) -> list[Evidence]:
    """Remarks and odd origins first, then one statement of each paper, then a loading port."""
    least = min(stated_here, key=lambda s: sum(s.field.string == o.field.string for o in stated_here))
    shown = [point_text("compared", c.document, c.line, c.quote) for c in remarks[:2]]
    ordered = [least, *(s for s in stated_here if s is not least)]
    shown += [point("declared", s) for s in ordered[: 5 - len(shown)]]
    # The place of loading on the paper that carries the remark says most.
    remarked = {c.document.id for c in remarks}
    loaded = sorted(loaded, key=lambda s: (s.document.id not in remarked, s.document.kind not in TRANSPORT))
    return [*shown[: 6 - min(2, len(loaded))], *(point("compared", s) for s in loaded[:2])]


def _destination(scene: Scene, documents: tuple[Document, ...], told: list[Claim]) -> Iterator[Finding]:
    known = {s.field.string for s in stated(documents, "destination_country")}
    ports = {port_country(s.field.text) for s in stated(documents, "discharge_port")} - {None}
    onward = [c for c in told if c.sort == "goes to" and c.country not in known | ports]
    if not onward or not (known or ports):
        return
    material = named_materials(scene)
    against = stated(documents, "destination_country") or stated(documents, "discharge_port")
    severity = (Severity.HIGH if material else Severity.MEDIUM) if known else Severity.LOW
    graded, confidence, tail = soften(severity, list(against))
    yield origin_route.finding(
        say(
            "{paper} says “{quote}”, {papers} "
            + ("states {place}{tail}." if len(against) == 1 else "state {place}{tail}."),
            "{paper}载有“{quote}”，{papers}载明 {place}{tail}。",
            paper=capital(paper(onward[0].document)),
            quote=onward[0].quote,
            papers=papers(against[:3]),
            place=against[0].field.text,
            tail=tail,
        ),
        *(point_text("compared", c.document, c.line, c.quote) for c in onward[:2]),
        *(point("declared", s) for s in against[:4]),
        place=("onward",),
        severity=graded,
        confidence=confidence,
        kind="route_anomaly",
        title=Phrase("A paper sends the goods on to another country", "有单证表明货物续运至另一国家"),
        material=material[0].material if material else None,
        clears=Phrase(
            "The delivery order or the end user's receipt at the stated destination.",
            "所载目的地的提货单或最终用户收据。",
        ),
    )


def _documented(scene: Scene) -> Iterator[tuple[str, str, str]]:
    """Material, country between and final country of every route that the table of routes has with both countries."""
    symbols = {item.element: item.material for item in scene.catalogue.items if item.element and item.material}
    for route in routes():
        between, target = parse_country(route.place), find_country(route.role)
        if between and target and route.reliability in ("CONFIRMED", "SECONDARY"):
            yield from ((m, between, target[0]) for s in route.materials if (m := symbols.get(s)))


def _route(scene: Scene, documents: tuple[Document, ...]) -> Iterator[Finding]:
    """A documented third-country route of a controlled material."""
    final = going_to(documents)
    between = [
        (s, port_country(s.field.text))
        for name in ("transshipment_port", "loading_port")
        for s in stated(documents, name)
    ]
    for named in named_materials(scene):
        for material, between_them, target in _documented(scene):
            passed = [s for s, c in between if c == between_them]
            if named.material == material and final == target and passed:
                yield origin_route.finding(
                    say(
                        "{material} for {country} by way of {place}: a documented route of goods of Chinese origin.",
                        "{material}经 {place} 运往{country}：这是有记录的中国原产货物转运路线。",
                        material=capital(material_name(material)),
                        country=country(target),
                        place=passed[0].field.text,
                    ),
                    *(point("declared", s) for s in passed[:2]),
                    point("compared", named.statements[0]),
                    place=("route", material, between_them),
                    severity=Severity.LOW,
                    confidence=0.6,
                    kind="route_anomaly",
                    title=Phrase("A documented third-country route", "有记录的第三国转运路线"),
                    material=material,
                    clears=Phrase("Mill papers that show where the material was made.", "证明材料产地的工厂单证。"),
                )
