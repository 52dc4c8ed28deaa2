"""Changes what one paper, or some, or all, say of the shipment."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from inspector.papers.paper import Paper
from inspector.papers.shipment import Shipment

Papers = dict[str, Paper]
"""The papers of a bundle by their kind, in order."""


def carriage(papers: Papers) -> str:
    """The kind of the transport document in the bundle."""
    return "bill_of_lading" if "bill_of_lading" in papers else "air_waybill"


def change(papers: Papers, kinds: Iterable[str], **told: Any) -> Papers:
    """The papers, where those of the kinds tell other facts of the shipment."""
    wanted = set(kinds)
    return {
        kind: _telling(paper, replace(paper.shipment, **told)) if kind in wanted else paper
        for kind, paper in papers.items()
    }


def state(papers: Papers, kind: str, name: str, value: float) -> Papers:
    """The papers, where one states a total that is not the sum of its lines."""
    return change(papers, [kind], stated=(*papers[kind].shipment.stated, (name, value)))


def change_line(papers: Papers, kinds: Iterable[str], row: int = 0, **told: Any) -> Papers:
    """The papers, where those of the kinds tell one goods line otherwise; the amount follows price and quantity."""
    for kind in kinds:
        lines = list(papers[kind].shipment.lines)
        line = replace(lines[row], **told)
        lines[row] = replace(line, amount=round(line.price * line.quantity, 2))
        papers = change(papers, [kind], lines=tuple(lines))
    return papers


def change_dates(papers: Papers, kind: str, **told: Any) -> Papers:
    """The papers, where one bears other days."""
    return change(papers, [kind], dates=replace(papers[kind].shipment.dates, **told))


def _telling(paper: Paper, shipment: Shipment) -> Paper:
    return replace(paper, shipment=shipment)
