"""Weights that a package or a container cannot have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from inspector.checking import Scene, check
from inspector.comparing import (
    Statement,
    capital,
    hard_to_read,
    paper,
    plain,
    point,
    readings,
    shipment_papers,
    soften,
    supported,
)
from inspector.core.document import Document
from inspector.core.finding import Finding, Severity
from inspector.core.phrase import Phrase, say
from inspector.totals import total
from inspector.values.measure import package_kind

# The most that one package of a kind holds in trade, in kg gross. Cartons and bags are limits of handling
# (a 25 or 50 kg bag, a 70 kg carton by forklift), the drum is four 220-litre drums on a
# pallet that a paper counts as one, the pallet is twice its usual load: wide limits, so that habit never counts.
MOST_KG: Final = {"carton": 120, "bag": 120, "pail": 100, "bottle": 40, "drum": 1600, "pallet": 4500}

BIG_BAG: Final = re.compile(r"\b(?:big|jumbo|bulk|ton)\s*-?bags?\b|\bFIBC\b|吨袋|吨包|集装袋|太空袋", re.IGNORECASE)

KINDS: Final = {
    "carton": Phrase("carton", "纸箱"),
    "bag": Phrase("bag", "袋"),
    "pail": Phrase("pail", "提桶"),
    "bottle": Phrase("bottle", "瓶"),
    "drum": Phrase("drum", "桶"),
    "pallet": Phrase("pallet", "托盘"),
}

# ISO 668: 30,480 kg gross for a container of any length; its own weight is at least 2,200 kg.
MOST_IN_CONTAINER_KG: Final = Decimal(28_300)

# ISO 668 and common practice: the inner volume of a 45-foot high-cube container.
MOST_IN_CONTAINER_CBM: Final = Decimal(87)

# ISO 668: the inner volume of a 20-foot container is 33.2 m³; three more are left for goods that are measured loosely.
MOST_IN_SHORT_CBM: Final = Decimal(36)

SHORT: Final = re.compile(r"\b\d{0,2}\s?[x×]?\s?20\s?['’′]?\s?(?:GP|DC|DV|ST|FCL|ft|feet|foot|尺)", re.IGNORECASE)
LONG: Final = re.compile(r"(?<!\d)4[05]\s?['’′]?\s?(?:GP|DC|DV|HC|HQ|ST|ft|feet|foot|尺)", re.IGNORECASE)

# The least and the most that an empty package weighs, in kg, a quarter and four times of what is usual (judgement).
TARE_KG: Final = {"carton": (0.02, 12), "bag": (0.01, 8), "drum": (0.2, 600), "pail": (0.05, 8), "pallet": (1, 250)}


@check("mass", kind="mass_anomaly", severity=Severity.MEDIUM, title_zh="包装或集装箱装不下单证所载的货物")
def mass(scene: Scene) -> Iterator[Finding]:
    """A package or container cannot hold what the paper says.

    Gross weight for each package against the most that such a package holds; gross weight and volume for each
    container against its limits (those of a 20-foot one where the paper speaks of no other); packing that weighs more
    than the goods, and empty packages that weigh next to nothing or far too much (low).
    """
    documents = shipment_papers(scene.documents)
    told: set[str] = set()
    for document in documents:
        for finding in (*_packages(document), *_containers(document, documents), *_tare(document), *_packing(document)):
            # The same number on several papers is one contradiction.
            number = finding.message.split(": ", 1)[-1]
            if number not in told:
                told.add(number)
                yield finding


def _packages(document: Document) -> Iterator[Finding]:
    rows = [(item.number, item.get("packages"), item.get("gross_weight_kg"), item) for item in document.lines]
    for number, count, gross, item in rows:
        kind_field = item.get("package_kind")
        kind = package_kind(kind_field.string) if kind_field is not None else None
        kind = kind or (package_kind(count.text) if count is not None else None)
        packing = item.get("packing")
        if packing is not None and re.search(r"pallet|托盘|托", packing.string, re.IGNORECASE):
            kind = "pallet"
        if count is None or gross is None or not count.number or gross.number is None or kind not in MOST_KG:
            continue
        each = gross.number / count.number
        if BIG_BAG.search(" ".join(f.text for f in item.fields)) or _of_more(document, count.number, gross.number):
            continue
        if each > MOST_KG[kind]:
            yield _finding(
                say(
                    "{paper}, line {number}: {each} kg in each {kind}, more than such a package holds",
                    "{paper}第 {number} 行：每{kind} {each} kg，超过此类包装的承载量",
                    paper=paper(document),
                    number=number,
                    each=plain(each),
                    kind=KINDS[kind],
                ),
                [Statement(document, gross, item), Statement(document, count, item)],
                (document.id, "package", number),
            )


def _of_more(document: Document, count: Decimal, gross: Decimal) -> bool:
    """Whether the weight is that of the whole paper and the count is not: then other lines of it went unread."""
    whole, packages = document.get("total_gross_kg"), document.get("total_packages")
    if packages is None or packages.number is None or packages.number <= count:
        return False
    return whole is None or whole.number is None or whole.number == gross


def _stated_twice(documents: tuple[Document, ...], whole: Statement) -> bool:
    """Whether another paper states the same total, or the lines add up to it: one number alone may be misread."""
    others = [t for d in documents if d.id != whole.document.id and (t := total(d, whole.field.name)) is not None]
    if not others:
        return supported(whole)
    return any(t.number == whole.number for t in others)


def _large(documents: tuple[Document, ...], whole: Statement) -> bool:
    """Whether another paper prints the large number too: then its decimal mark is no accident of one paper."""
    return any(
        t.document.kind != whole.document.kind and t.number == whole.number and not readings(t.field)
        for d in documents
        if (t := total(d, whole.field.name)) is not None
    )


def _containers(document: Document, documents: tuple[Document, ...]) -> Iterator[Finding]:
    containers = document.get("container_numbers")
    if containers is None or not containers.string:
        return
    count = len(containers.string.split(", "))
    room = MOST_IN_SHORT_CBM if _all_short(document) else MOST_IN_CONTAINER_CBM
    for name, unit, most in (("total_gross_kg", "kg", MOST_IN_CONTAINER_KG), ("total_volume_cbm", "m³", room)):
        whole = total(document, name)
        if whole is None or whole.number is None or not _stated_twice(documents, whole):
            continue
        if whole.number > most * count:
            if any(0 < other <= most * count for other in readings(whole.field)) and not _large(documents, whole):
                continue
            yield _finding(
                say(
                    "{paper}: {whole} {unit} in {count} container(s), which hold at most {most} {unit}",
                    "{paper}：{count} 个集装箱装 {whole} {unit}，最多可装 {most} {unit}",
                    paper=paper(document),
                    whole=plain(whole.number),
                    unit=unit,
                    count=count,
                    most=plain(most * count),
                ),
                [whole, Statement(document, containers)],
                (document.id, "container", name),
            )


def _all_short(document: Document) -> bool:
    """Whether the paper speaks of 20-foot containers and of no longer ones."""
    text = " ".join(
        [t.text for t in document.text] + [f.text for f in document.fields if f.name == "container_numbers"]
    )
    return SHORT.search(text) is not None and LONG.search(text) is None


def _packing(document: Document) -> Iterator[Finding]:
    """Empty packages that weigh nothing, or more than such a package can."""
    for item in document.lines:
        net, gross, count = (item.get(n) for n in ("net_weight_kg", "gross_weight_kg", "packages"))
        kind_field = item.get("package_kind")
        kind = package_kind(kind_field.string) if kind_field is not None else None
        if net is None or gross is None or count is None or kind not in TARE_KG:
            continue
        if net.number is None or gross.number is None or not count.number or gross.number <= net.number:
            continue
        each = (gross.number - net.number) / count.number
        least, most = TARE_KG[kind]
        if least <= float(each) <= most or BIG_BAG.search(" ".join(f.text for f in item.fields)):
            continue
        yield _finding(
            say(
                "{paper}, line {number}: each empty {kind} would weigh {each} kg",
                "{paper}第 {number} 行：每只空{kind}重 {each} kg",
                paper=paper(document),
                number=item.number,
                kind=KINDS[kind],
                each=plain(each),
            ),
            [Statement(document, gross, item), Statement(document, net, item), Statement(document, count, item)],
            (document.id, "empty", item.number),
            Severity.LOW,
        )


def _tare(document: Document) -> Iterator[Finding]:
    net, gross = total(document, "total_net_kg"), total(document, "total_gross_kg")
    if net is None or gross is None or not net.number or not gross.number or gross.number < 20:
        return
    if gross.number > 3 * net.number:
        packing = plain(gross.number - net.number)
        yield _finding(
            say(
                "{paper}: the packing weighs {packing} kg, the goods {net} kg",
                "{paper}：包装重 {packing} kg，货物重 {net} kg",
                paper=paper(document),
                packing=packing,
                net=plain(net.number),
            ),
            [gross, net],
            (document.id, "tare"),
            Severity.LOW,
        )


def _finding(
    message: Phrase, parts: list[Statement], place: tuple[object, ...], severity: Severity = Severity.MEDIUM
) -> Finding:
    graded, confidence, tail = soften(severity, parts, hard_to_read(*parts))
    return mass.finding(
        say("{message}{tail}.", "{message}{tail}。", message=capital(message), tail=tail),
        *(point("declared", s) for s in parts),
        place=place,
        severity=graded,
        confidence=confidence,
        clears=Phrase(
            "A packing list or weight note that shows how the goods were packed.", "载明包装方式的装箱单或重量单。"
        ),
    )
