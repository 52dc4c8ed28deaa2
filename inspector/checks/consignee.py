"""Consignees that are no end user, or whose trade has no use for the goods."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from inspector.checking import Scene, check
from inspector.comparing import Statement, capital, hard_to_read, paper, point, shipment_papers, soften, stated
from inspector.controls.trades import is_forwarder, trade_of
from inspector.core.document import Document
from inspector.core.finding import Finding, Severity
from inspector.core.phrase import Phrase, say
from inspector.goods import line_code, named_materials
from inspector.suspects import likely_material

RAW: Final = frozenset({"26", "28", "72", "74", "75", "76", "78", "79", "80", "81"})
"""Chapters of ores, inorganic chemicals and metals. Source: the Harmonized System."""

FINISHED: Final = ("7615", "7616", "7323", "7418", "7419", "8007", "8212", "8215")
"""Headings of household articles in or near these chapters, which any trade may buy."""

ORDER: Final = re.compile(r"\bto\s+(?:the\s+)?order\b|凭.{0,6}指示", re.IGNORECASE)


@check("consignee", kind="party_anomaly", severity=Severity.LOW, title_zh="收货人并非最终用户，或其行业用不上该货物")
def consignee(scene: Scene) -> Iterator[Finding]:
    """The consignee is no end user, or of a trade without use for the goods.

    A forwarder as consignee of every paper, where no other party is named as buyer, to be notified or end user;
    controlled goods “to order” of nobody who is named; and a company whose name tells a trade, such as food or
    clothing, that has no use for ores, metals or inorganic chemicals. Low; medium where details or names point at a
    controlled material.
    """
    documents = shipment_papers(scene.documents)
    material = likely_material(scene)
    yield from _forwarder(documents, material)
    yield from _to_order(scene, documents)
    yield from _trade(documents, material)


def _others(documents: tuple[Document, ...]) -> list[Statement]:
    """The parties besides the consignee that may be the end user."""
    return [s for name in ("buyer", "notify", "end_user") for s in stated(documents, name) if s.field.string]


def _forwarder(documents: tuple[Document, ...], material: str | None) -> Iterator[Finding]:
    found = [s for s in stated(documents, "consignee") if s.field.string]
    real = [s for s in (*found, *_others(documents)) if not is_forwarder(s.field.string)]
    if found and not real:
        yield _finding(
            say("{paper} is consigned to {party}, a forwarder, and no paper names an end user",
                "{paper}的收货人 {party} 是货运代理，且没有单证载明最终用户",
                paper=paper(found[0].document), party=found[0].field.string),
            found, "forwarder", material,
        )  # fmt: skip


def _to_order(scene: Scene, documents: tuple[Document, ...]) -> Iterator[Finding]:
    named = named_materials(scene)
    found = [s for s in stated(documents, "consignee") if ORDER.search(s.field.text)]
    known = [s for s in (*stated(documents, "consignee"), *_others(documents)) if not ORDER.search(s.field.text)]
    if named and found and not known:
        yield _finding(
            say("{paper} is consigned “{words}”, and no paper names who receives the goods",
                "{paper}收货人为“{words}”，没有单证载明实际收货方",
                paper=paper(found[0].document), words=found[0].field.text),
            found, "order", None,
        )  # fmt: skip


def _trade(documents: tuple[Document, ...], material: str | None) -> Iterator[Finding]:
    codes = {line_code(item)[:4] for d in documents for item in d.lines if len(line_code(item)) >= 4}
    raw = {code for code in codes if code[:2] in RAW and code not in FINISHED}
    if not codes or raw != codes:
        return
    for statement in stated(documents, "consignee") or stated(documents, "buyer"):
        trade = trade_of(statement.field.string)
        if trade is not None:
            yield _finding(
                say("{paper} names {party}, by its name in {trade}, for goods of heading {code}",
                    "{paper}载明的 {party} 从名称看属{trade}行业，货物却归入品目 {code}",
                    paper=paper(statement.document), party=statement.field.string, trade=trade, code=min(raw)),
                [statement], "trade", material,
            )  # fmt: skip
            return


def _finding(message: Phrase, parts: list[Statement], place: str, material: str | None) -> Finding:
    worst = Severity.MEDIUM if material else Severity.LOW
    severity, confidence, tail = soften(worst, parts, hard_to_read(*parts, below=0.6))
    return consignee.finding(
        say("{message}{tail}.", "{message}{tail}。", message=capital(message), tail=tail),
        *(point("declared", s) for s in parts[:4]),
        place=(place,),
        severity=severity,
        confidence=round(confidence * 0.7, 3),
        material=material,
        clears=Phrase(
            "An end-user statement, or the delivery order to the party that uses the goods.",
            "最终用户证明，或交付给实际用户的提货单。",
        ),
    )
