"""References between the papers of a bundle: a number or ship of another paper, named under no label or a vague one.

On the bill stands "Shipper's ref.: NH-2606634", and NH-2606634 is the number of the invoice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from inspector.core.document import Document, Field, TextLine

LEAST: Final = re.compile(r"(?=(?:\D*\d){3})[\w\-/.]{5,40}")
"""A number that may be known again: five characters, three figures among them."""
SHIP: Final = re.compile(rf"[^\W\d_][^\W_]+(?: [\w.'-]+){{1,4}}|{LEAST.pattern}")
"""A ship's name of two words or more, since one word may be anything; or the number of a flight."""
SHIPPING: Final = frozenset({"bill_of_lading", "air_waybill"})
CITING: Final = frozenset({
    "packing_list", "bill_of_lading", "air_waybill", "certificate_of_origin", "customs_declaration",
    "certificate_of_analysis", "export_licence", "commercial_invoice",
})  # fmt: skip
NEVER: Final = frozenset({("commercial_invoice", "invoice_number"), ("certificate_of_analysis", "vessel")})
SURENESS: Final = 0.9
"""Belief in a number that stands on two papers alike."""


def with_citations(documents: Sequence[Document]) -> tuple[Document, ...]:
    """The documents, each with the invoice, the contract and the ship of the other papers that its text names.

    A paper that names an invoice or contract by a label keeps it: that it differs is for the checks to say.
    """
    shipped = [d for d in documents if d.kind in SHIPPING]
    numbers = {
        "invoice_number": _known((d for d in documents if d.kind == "commercial_invoice"), "number", LEAST),
        "contract_number": _known(documents, "contract_number", LEAST),
        "vessel": _known(shipped, "vessel", SHIP),
    }
    voyages = {v.string.casefold(): f.string for d in shipped if (v := d.get("vessel")) and (f := d.get("voyage"))}
    return tuple(_citing(d, numbers, voyages) if d.kind in CITING else d for d in documents)


def _known(documents: Iterable[Document], name: str, shape: re.Pattern[str]) -> dict[str, str]:
    """What papers bear under a name, where it has the shape of one that may be known again, by what is compared."""
    printed = (f.string for d in documents if (f := d.get(name)) is not None)
    return {text.casefold(): text for text in printed if shape.fullmatch(text)}


def _voyage(document: Document, line: TextLine, vessel: str, voyages: dict[str, str]) -> list[Field]:
    """The voyage behind the ship's name, where a paper of carriage names it too."""
    voyage = voyages.get(vessel, "")
    place = _place(line, voyage.casefold()) if voyage and document.get("voyage") is None else None
    return [_field("voyage", voyage, line, place)] if place else []


def _citing(document: Document, numbers: dict[str, dict[str, str]], voyages: dict[str, str]) -> Document:
    made = list(document.fields)
    taken = {f.string.casefold() for f in document.fields if f.string}
    for name, known in numbers.items():
        if document.get(name) is not None or (document.kind, name) in NEVER:
            continue
        found = {n: (line, at) for n in known for line in document.text if (at := _place(line, n)) is not None}
        own = [number for number in found if number not in taken or name == "invoice_number"]
        if len(own) == 1:
            line, place = found[own[0]]
            made.append(_field(name, known[own[0]], line, place))
            made += _voyage(document, line, own[0], voyages) if name == "vessel" else []
    return replace(document, fields=tuple(sorted(made, key=lambda f: f.name)))


def _place(line: TextLine, number: str) -> tuple[int, int] | None:
    """Where a number stands in a line, as a whole; None where it does not."""
    if number not in line.text.casefold():
        return None
    match = re.search(rf"(?<![\w\-/]){re.escape(number)}(?![\w\-/])", line.text, re.IGNORECASE)
    return match.span() if match else None


def _field(name: str, number: str, line: TextLine, place: tuple[int, int]) -> Field:
    return Field(name, line.text[slice(*place)], number, line.boxes_between(*place), SURENESS)
