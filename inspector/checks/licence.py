"""A licence that is stated, and does not fit the shipment."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from rapidfuzz.distance import Levenshtein

from inspector.checking import Scene, check
from inspector.comparing import (
    ONE_CHARACTER,
    Statement,
    capital,
    groups,
    hard_to_read,
    paper,
    plain,
    point,
    sides,
    soften,
    stated,
)
from inspector.controls.naming import material_name
from inspector.core.document import Document, Field, LineItem
from inspector.core.finding import Evidence, Finding, Severity
from inspector.core.phrase import NOTHING, Phrase, join, say
from inspector.goods import material_matches, named_materials, names, openly
from inspector.pricing import net_weight
from inspector.values.measure import to_kg, unit_of
from inspector.values.party import same_party

SHIPPED = (
    ("bill_of_lading", "date"), ("air_waybill", "date"), ("customs_declaration", "export_date"),
    ("customs_declaration", "date"), ("commercial_invoice", "date"),
)  # fmt: skip


@check("licence", kind="licence_invalid", severity=Severity.HIGH, title_zh="所列许可证与该批货物不符")
def licence(scene: Scene) -> Iterator[Finding]:
    """The stated licence does not fit the shipment.

    It ran out before the goods were shipped; papers state different licence numbers; or the licence itself
    is for other goods, another consignee, or a smaller quantity. A licence number without the licence is only named:
    whoever handles the goods for others should hold a copy.
    """
    yield from _expired(scene)
    yield from _numbers(scene)
    yield from _no_copy(scene)
    for document in scene.of_kind("export_licence"):
        yield from _other_goods(scene, document)
        yield from _other_consignee(scene, document)
        yield from _too_little(scene, document)


def _report(
    message: Phrase, parts: list[Statement], place: str, severity: Severity, reason: Phrase = NOTHING
) -> Finding:
    graded, confidence, tail = soften(severity, parts, reason or hard_to_read(*parts))
    return licence.finding(
        say("{message}{tail}.", "{message}{tail}。", message=capital(message), tail=tail),
        *(point("declared" if n == 0 else "compared", s) for n, s in enumerate(parts)),
        place=(place,),
        severity=graded,
        confidence=confidence,
        clears=Phrase(
            "A licence that covers this shipment, or confirmation by its issuer.",
            "涵盖该批货物的许可证，或发证机关的确认。",
        ),
    )


def _expired(scene: Scene) -> Iterator[Finding]:
    expiries = stated(scene.documents, "licence_expiry")
    shipped = [s for kind, name in SHIPPED for s in stated(scene.of_kind(kind), name)]
    if not expiries or not shipped or shipped[0].field.day is None:
        return
    until = [s for s in expiries if s.field.day is not None and s.field.day < shipped[0].field.day]
    if until and not any(a >= shipped[0].field.day.isoformat() for s in until for a in s.field.alternatives):
        yield _report(
            say(
                "the licence ran out on {until}, {paper} is of {day}",
                "许可证于 {until} 到期，{paper}日期为 {day}",
                until=until[0].field.string,
                paper=paper(shipped[0].document),
                day=shipped[0].field.string,
            ),
            [until[0], shipped[0], *until[1:]],
            "expired",
            Severity.HIGH,
        )


def _no_copy(scene: Scene) -> Iterator[Finding]:
    numbers = [s for s in stated(scene.documents, "licence_number") if re.search(r"\d{3}", s.field.string)]
    if numbers and not scene.of_kind("export_licence"):
        yield licence.finding(
            say(
                "{paper} states licence {number}; the licence itself is not in the bundle.",
                "{paper}载明许可证 {number}；该套单证中没有许可证本身。",
                paper=capital(paper(numbers[0].document)),
                number=numbers[0].field.string,
            ),
            point("declared", numbers[0]),
            Evidence("absent", "export licence", source="bundle"),
            place=("copy",),
            severity=Severity.INFO,
            confidence=0.9,
            kind="missing_document",
            title=Phrase("A licence is named and not enclosed", "提及许可证而未随附"),
            clears=Phrase("A copy of the licence.", "许可证副本。"),
        )


def _key(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.upper()).translate(str.maketrans("OILSBZ", "011582"))


def _numbers(scene: Scene) -> Iterator[Finding]:
    found = [s for s in stated(scene.documents, "licence_number") if re.search(r"\d{3}", s.field.string)]
    owned = {s.document.id for s in found}
    found += [s for s in stated(scene.of_kind("export_licence"), "number") if s.document.id not in owned]
    grouped = groups(found, lambda a, b: _key(a.field.string) == _key(b.field.string))
    if len(grouped) < 2:
        return
    keys = [_key(group[0].field.string) for group in grouped[:2]]
    sure = min(s.field.confidence for group in grouped for s in group)
    misread = ONE_CHARACTER if sure < 0.97 and Levenshtein.distance(*keys) <= 1 else NOTHING
    parts = [s for group in grouped for s in group]
    yield _report(sides(grouped, Phrase("licence", "许可证")), parts, "numbers", Severity.MEDIUM, misread)


def _other_goods(scene: Scene, document: Document) -> Iterator[Finding]:
    goods = named_materials(scene)
    text = " ".join([t.text for t in document.text] + [f.string for f in document.fields if f.name == "product"])
    text += " ".join(f.string for item in document.lines for f in item.fields if f.name == "description")
    covered = names(scene, text)
    product = document.get("product") or next((i.get("description") for i in document.lines), None)
    number = product or document.get("number")
    if goods and covered and number is not None and not covered & {g.material for g in goods}:
        yield _report(
            say(
                "{paper} is for {covered}, the papers name {named}",
                "{paper}适用于{covered}，单证载明的是{named}",
                paper=paper(document),
                covered=join([material_name(m) for m in sorted(covered)], ", ", "、"),
                named=material_name(goods[0].material),
            ),
            [Statement(document, number), goods[0].statements[0]],
            f"goods {document.id}",
            Severity.HIGH,
        )


def _other_consignee(scene: Scene, document: Document) -> Iterator[Finding]:
    allowed = [f for name in ("consignee", "buyer", "end_user") if (f := document.get(name)) is not None and f.string]
    named = [
        s
        for name in ("consignee", "buyer")
        for s in stated(scene.documents, name)
        if s.document.kind != "export_licence"
    ]
    if not allowed or not named:
        return
    if all(same_party(f.string, s.field.string) is False for f in allowed for s in named):
        yield _report(
            say(
                "{paper} is for {allowed}, {other} names {named}",
                "{paper}适用于 {allowed}，{other}载明 {named}",
                paper=paper(document),
                allowed=allowed[0].string,
                other=paper(named[0].document),
                named=named[0].field.string,
            ),
            [Statement(document, allowed[0]), *named[:4]],
            f"consignee {document.id}",
            Severity.HIGH,
        )


def _too_little(scene: Scene, document: Document) -> Iterator[Finding]:
    allowed = _licensed_kg(document)
    shipped = _shipped_kg(scene)
    if allowed is None or shipped is None or shipped.number is None or allowed[1] * Decimal("1.05") >= shipped.number:
        # A licence may be exceeded by 5 % in bulk goods: rules on the use of licences for dual-use items.
        return
    yield _report(
        say(
            "{paper} covers {allowed} kg, {other} ships {shipped} kg",
            "{paper}准许 {allowed} kg，{other}发运 {shipped} kg",
            paper=paper(document),
            allowed=plain(allowed[1]),
            other=paper(shipped.document),
            shipped=plain(shipped.number),
        ),
        [allowed[0], shipped],
        f"quantity {document.id}",
        Severity.HIGH,
    )


def _shipped_kg(scene: Scene) -> Statement | None:
    """The net weight of the one line that names a controlled material; of the shipment, where it has no other."""
    for document in scene.of_kind("commercial_invoice", "packing_list", "customs_declaration"):
        lines = [i for i in document.lines if any(openly(m) for m in material_matches(scene, i))]
        if len(lines) != 1:
            continue
        weight = net_weight(document, lines[0], scene.documents)
        if weight is not None:
            return weight
    return None


def _licensed_kg(document: Document) -> tuple[Statement, Decimal] | None:
    rows: list[tuple[Field | None, Field | None, LineItem | None]] = [(document.get("quantity"), None, None)]
    rows += [(i.get("quantity"), i.get("unit"), i) for i in document.lines]
    for quantity, unit, item in rows:
        if quantity is not None and quantity.number is not None:
            name = unit_of(unit.string if unit is not None else quantity.text)
            kilograms = to_kg(quantity.number, name) if name else None
            if kilograms is not None:
                return Statement(document, quantity, item), kilograms
    return None
