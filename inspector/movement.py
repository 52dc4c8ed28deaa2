"""What movement of goods the papers show: whether they leave China, and where they go."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from inspector.comparing import Statement, shipment_papers, stated
from inspector.core.document import Document
from inspector.values.country import find_country
from inspector.values.port import port_country
from inspector.values.script import has_han

CHINA: Final = frozenset({"CN", "HK", "MO"})
"""Mainland China, Hong Kong and Macao. Source: the rule that the regime is decided first."""

IMPORT: Final = re.compile(r"进口货物报关单|import\s+declaration", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Movement:
    """Where goods leave and where they go; None and empty where the papers do not say.

    `because` are the statements that decided whether they leave China.
    """

    from_china: bool | None
    because: tuple[Statement, ...]
    loading: str
    destination: str


def movement(documents: Iterable[Document]) -> Movement:
    """What the papers of the shipment show.

    The place of loading decides; else a Chinese export declaration; else the address or script of the seller.
    """
    papers = shipment_papers(documents)
    loading = next(((s, c) for s in stated(papers, "loading_port") if (c := port_country(s.field.text))), None)
    destination = going_to(papers)
    declared = [d for d in papers if d.kind == "customs_declaration" and not _imports(d)]
    if declared and (loading is None or loading[1] in CHINA):
        because = stated(declared, "seller") or stated(declared, "number")
        return Movement(True, because[:1], loading[1] if loading else "CN", destination)
    if loading is not None:
        return Movement(loading[1] in CHINA, (loading[0],), loading[1], destination)
    for seller in stated(papers, "seller"):
        country = _country_of_party(seller)
        if country:
            return Movement(country in CHINA, (seller,), "", destination)
    return Movement(None, (), "", destination)


def going_to(documents: Iterable[Document]) -> str:
    """The country of destination: as stated, else that of the port of discharge."""
    papers = tuple(documents)
    for statement in stated(papers, "destination_country"):
        return statement.field.string
    found = (port_country(s.field.text) for s in stated(papers, "discharge_port"))
    return next((c for c in found if c), "")


def _country_of_party(statement: Statement) -> str:
    named = find_country(statement.field.text)
    return named[0] if named else "CN" if has_han(statement.field.string) else ""


def _imports(document: Document) -> bool:
    return any(IMPORT.search(t.text) for t in document.text[:12])
