"""Sellers, consignees and destinations that differ between papers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from inspector.checking import Scene, check
from inspector.comparing import (
    HARD,
    WEAK,
    Statement,
    capital,
    firmness,
    groups,
    papers,
    point,
    shipment_papers,
    sides,
    soften,
    stated,
)
from inspector.controls.naming import country
from inspector.core.document import Document
from inspector.core.finding import Evidence, Finding, Severity
from inspector.core.phrase import NOTHING, Phrase, join, say
from inspector.movement import CHINA
from inspector.values.party import has_legal_form, party_key, party_similarity, same_party
from inspector.values.port import port_country

# A consignee that stands for somebody else: the order of a bank, or of the shipper.
TO_ORDER: Final = re.compile(r"\border\b|\bbank\b|银行|凭.{0,6}指示|same\s+as|\bbearer\b", re.IGNORECASE)

OTHER_PARTY: Final = Phrase("it is another party of the other papers", "该名称是其他单证上的另一方")

GOODS_NAME: Final = Phrase("the papers call goods so", "单证以此名称指货物")
PRINTED_TOO: Final = Phrase("that paper prints the name of the others too", "该单证也印有其他单证上的名称")

UNLIKE: Final = 0.6
"""Names less alike than this differ by more than the letters that a reader confuses."""
BLIND: Final = 0.4
"""Below this confidence a reader has guessed the whole word."""

FORWARDER: Final = re.compile(
    r"logistic|forward|freight|shipping|cargo|express|customs?\s+brok|transport|物流|货运|货代|国际运输|报关",
    re.IGNORECASE,
)

CONSIGNEE: Final = Phrase("consignee", "收货人")
SELLER: Final = Phrase("seller", "卖方")
PORTS: Final = {
    "discharge_port": Phrase("port of discharge", "卸货港"),
    "loading_port": Phrase("port of loading", "装货港"),
}

# Goods for these countries arrive at a port of a neighbour. Source: United Nations list of landlocked countries, those
# outside of the European Union that trade metals; and the European single market, which shares its ports.
LANDLOCKED: Final = frozenset({
    "CH", "LI", "KZ", "KG", "UZ", "TJ", "TM", "MN", "LA", "NP", "BT", "AF", "AM", "AZ", "BY", "MD", "RS", "MK", "XK",
    "BO", "PY", "ET", "UG", "RW", "ZM", "ZW", "MW", "BW",
})  # fmt: skip
ONE_MARKET: Final = frozenset({
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV",
    "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "NO", "IS", "LI", "CH",
})  # fmt: skip


@check("parties", kind="party_conflict", severity=Severity.MEDIUM, title_zh="各单证的卖方、收货人或目的地不同")
def parties(scene: Scene) -> Iterator[Finding]:
    """The papers name different sellers, consignees or destinations.

    Lays seller (shipper, exporter), consignee, country of destination, and the countries of the ports of loading
    and discharge of all papers side by side. The same
    company in other spelling is no difference; in another script it is unknown and not compared. “To order”,
    a bank or “same as consignee” stand for somebody else; a forwarder is low where the party is notified.
    """
    documents = shipment_papers(scene.documents)
    yield from _party(CONSIGNEE, _consignees(documents))
    yield from _party(SELLER, list(stated(documents, "seller")))
    destination = list(_destination(documents))
    yield from destination
    for name, what in PORTS.items():
        if not (destination and name == "discharge_port"):
            yield from _ports(documents, name, what)


def _consignees(documents: tuple[Document, ...]) -> list[Statement]:
    """The consignee of each paper; on an invoice without one, the buyer."""
    found = []
    for document in documents:
        field = document.get("consignee")
        if (field is None or field.value is None) and document.kind == "commercial_invoice":
            field = document.get("buyer")
        if field is not None and field.string and not TO_ORDER.search(field.string):
            found.append(Statement(document, field))
    return found


def _agree(left: Statement, right: Statement) -> bool:
    one, two = left.field.string, right.field.string
    if same_party(one, two) is not False:
        return True
    mine, theirs = party_key(one), party_key(two)
    return bool(mine and theirs) and (mine in theirs or theirs in mine)


def _plainly_others(grouped: list[list[Statement]]) -> bool:
    """Whether no misreading turns one name into another: they share too little, and were not read blindly."""
    first = grouped[0][0].field.string
    sure = min(s.field.confidence for group in grouped for s in group)
    return sure >= BLIND and all(party_similarity(first, group[0].field.string) < UNLIKE for group in grouped[1:])


def _party(role: Phrase, statements: list[Statement]) -> Iterator[Finding]:
    grouped = groups(statements, _agree)
    if len(grouped) < 2 or (role is CONSIGNEE and _bought_for(grouped)):
        return
    flat = [s for group in grouped for s in group]
    weak = firmness(grouped) < WEAK and not _plainly_others(grouped)
    reason = HARD if weak else NOTHING
    worst = Severity.MEDIUM
    if any(FORWARDER.search(group[0].field.string) and _as_agent(group, flat) for group in grouped):
        worst = Severity.LOW
    elif any(_in_another_role(role.en, group[0], flat) for group in grouped[1:]):
        worst, reason = Severity.LOW, reason or OTHER_PARTY
    reason = reason or next((why for group in grouped for s in group if (why := _no_party(s, flat))), NOTHING)
    severity, confidence, tail = soften(worst, flat, reason)
    yield parties.finding(
        _sentence(sides(grouped, Phrase(f"the {role.en}", role.zh)), tail),
        *_one_of_each(grouped, flat),
        place=(role.en,),
        severity=severity,
        confidence=confidence,
        title=say("The papers name different {role}s", "各单证的{role}不同", role=role),
        clears=Phrase(
            "A corrected paper, or the contract that explains both companies.",
            "更正后的单证，或能说明两家公司关系的合同。",
        ),
    )


def _sentence(facts: Phrase, tail: Phrase) -> Phrase:
    """A sentence that may end in the full stop of a company's name."""
    made = say("{facts}{tail}", "{facts}{tail}", facts=facts, tail=tail)
    return Phrase(f"{made.en.rstrip('.')}.", f"{made.zh.rstrip('.')}。")


def _as_agent(group: list[Statement], flat: list[Statement]) -> bool:
    """Whether a paper that names a forwarder names the party of the other papers too, as the one to notify."""
    others = [s.field.string for s in flat if s not in group]
    return all(
        any(same_party(f.string, other) for other in others)
        for document in (s.document for s in group)
        for f in (document.get("notify") or document.get("buyer"),)
        if f is not None
    ) and any(s.document.get("notify") or s.document.get("buyer") for s in group)


def _in_another_role(role: str, odd: Statement, flat: list[Statement]) -> bool:
    """Whether the odd name is a party of the other papers in another role: then it may stand in another column."""
    others = {s.document.id: s.document for s in flat if s.document.id != odd.document.id}.values()
    roles = {"seller": ("buyer", "consignee", "notify"), "consignee": ("seller",)}[role]
    return any(
        same_party(f.string, odd.field.string)
        for document in others
        for name in roles
        if (f := document.get(name)) is not None and f.string
    )


def _no_party(odd: Statement, flat: list[Statement]) -> Phrase:
    """Why the name may be no party at all, but words of another place of the paper; empty where nothing says so."""
    name = _letters(odd.field.string)
    others = [s for s in flat if s.document.id != odd.document.id]
    lines = [item for s in flat for item in s.document.lines]
    if len(name) > 4 and any(name in _letters(f.string) for i in lines if (f := i.get("description")) is not None):
        return GOODS_NAME
    theirs = {_letters(s.field.string) for s in others}
    if len(others) < 2 or len(theirs) > 1 or has_legal_form(odd.field.string):
        return NOTHING
    printed = _letters(" ".join(t.text for t in odd.document.text))
    return PRINTED_TOO if name not in theirs and all(their in printed for their in theirs) else NOTHING


def _letters(name: str) -> str:
    """The letters and digits alone, small."""
    return re.sub(r"[\W_]+", "", name).casefold()


def _one_of_each(grouped: list[list[Statement]], flat: list[Statement]) -> list[Evidence]:
    first = [group[0] for group in reversed(grouped)]
    ordered = first + [s for s in flat if s not in first]
    return [point("compared" if s in grouped[-1] else "declared", s) for s in ordered]


def _bought_for(grouped: list[list[Statement]]) -> bool:
    """Whether an invoice itself names both companies, as buyer and as consignee: then papers may use either."""
    named = [
        {f.string for name in ("buyer", "consignee") if (f := d.get(name)) is not None and f.string}
        for d in {s.document.id: s.document for g in grouped for s in g}.values()
        if d.kind == "commercial_invoice"
    ]
    both = [names for names in named if len(names) == 2]
    return any(
        all(any(same_party(group[0].field.string, name) is not False for name in names) for group in grouped)
        for names in both
    )


def _ports(documents: tuple[Document, ...], name: str, what: Phrase) -> Iterator[Finding]:
    """Ports in different countries; ports of one country, and the ports of one market, are not compared."""
    found = [(s, c) for s in stated(documents, name) if (c := port_country(s.field.text))]
    countries = {c for _, c in found}
    if len(countries) != 2 or countries <= ONE_MARKET or countries & LANDLOCKED or countries <= CHINA:
        return
    by_country = {s.document.id: c for s, c in found}
    grouped = groups([s for s, _ in found], lambda a, b: by_country[a.document.id] == by_country[b.document.id])
    flat = [s for group in grouped for s in group]
    reason = HARD if firmness(grouped) < WEAK else NOTHING
    severity, confidence, tail = soften(Severity.MEDIUM, flat, reason)
    others = join(
        [say("{papers} {port}", "{papers} {port}", papers=papers(g), port=g[0].field.text) for g in grouped[1:]],
        ", ",
        "，",
    )
    yield parties.finding(
        say(
            "{first}, {others}{tail}.",
            "{first}，{others}{tail}。",
            others=others,
            tail=tail,
            first=sides(grouped[:1], Phrase(f"the {what.en}", what.zh)),
        ),
        *_one_of_each(grouped, flat),
        place=(name,),
        severity=severity,
        confidence=round(confidence * 0.9, 3),
        kind="route_anomaly",
        title=say("The papers state a different {port}", "各单证的{port}不同", port=what),
        clears=Phrase(
            "A corrected paper, or the carrier's record of the voyage.", "更正后的单证，或承运人的航程记录。"
        ),
    )


def _port_of_a_neighbour(documents: tuple[Document, ...], countries: set[str]) -> bool:
    """Whether a paper only names the country of the port from which the goods go on by land."""
    ports = {port_country(s.field.text) for s in stated(documents, "discharge_port")}
    return len(countries) == 2 and bool(countries & ports) and (countries <= ONE_MARKET or bool(countries & LANDLOCKED))


def _destination(documents: tuple[Document, ...]) -> Iterator[Finding]:
    grouped = groups(stated(documents, "destination_country"), lambda a, b: a.field.string == b.field.string)
    if len(grouped) < 2 or _port_of_a_neighbour(documents, {group[0].field.string for group in grouped}):
        return
    flat = [s for group in grouped for s in group]
    reason = HARD if firmness(grouped) < WEAK else NOTHING
    severity, confidence, tail = soften(Severity.MEDIUM, flat, reason)
    one, *rest = [country(g[0].field.string) for g in grouped]
    others = join(
        [
            say("{papers} {to}", "{papers} {to}", papers=papers(g), to=to)
            for g, to in zip(grouped[1:], rest, strict=True)
        ],
        ", ",
        "，",
    )
    several = len(grouped[0]) > 1
    yield parties.finding(
        capital(
            say(
                "{papers} state destination {one}, {others}{tail}."
                if several
                else "{papers} states destination {one}, {others}{tail}.",
                "{papers}载明目的地{one}，{others}{tail}。",
                papers=papers(grouped[0]),
                one=one,
                others=others,
                tail=tail,
            )
        ),
        *_one_of_each(grouped, flat),
        place=("destination_country",),
        severity=severity,
        confidence=confidence,
        kind="route_anomaly",
        title=Phrase("The papers state different destinations", "各单证的目的地不同"),
        clears=Phrase(
            "A corrected paper, or the delivery note at the final destination.", "更正后的单证，或最终目的地的交货单。"
        ),
    )
