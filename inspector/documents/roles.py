"""From the role of a label to the fields it fills, and how composite cells are taken apart."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from inspector.core.page import Word
from inspector.core.vocabulary import FIELDS
from inspector.documents.company import COMPANY
from inspector.documents.interpret import Found, Printed, interpret, words_of
from inspector.documents.kind import DocumentKind
from inspector.documents.sentences import carriage_lines, references_in, vessel_and_voyage
from inspector.values.country import parse_country
from inspector.values.number import DecimalMark
from inspector.values.port import find_place, port_country
from inspector.values.reference_number import cas_numbers, seal_numbers
from inspector.values.script import has_han

COMMON: Final = {
    "contract_no": "contract_number",
    "invoice_no": "invoice_number",
    "licence_no": "licence_number",
    "bl_no": "transport_document",
    "awb_no": "transport_document",
    "onboard_date": "export_date",
    "departure_date": "export_date",
    "total_net": "total_net_kg",
    "total_gross": "total_gross_kg",
    "total_volume": "total_volume_cbm",
    "total_packages_words": "total_packages",
    "final_destination": "destination_country",
    "delivery_place": "destination_country",
    "packing_no": "packing_list_number",
    "our_order": "contract_number",
    "sum_amount": "total_amount",
    "principal": "buyer",
    "customs_port": "loading_port",
    "issuer": "seller",
    "addressee": "buyer",
}
MASTER: Final = {"master_bl_no": "bl_no", "master_awb_no": "awb_no"}
"""Numbers of the carrier's own papers, which fill what those of a house paper fill where it prints none."""
WEIGHTS: Final = {
    # How far a role may be trusted to mean the field, where another role could fill it better.
    "total_packages_words": 0.6,
    "onboard_date": 0.62,  # a bill has the date of its issue, where it prints one
    "our_order": 0.75,
    "customs_port": 0.6,  # goods may be cleared elsewhere than where they leave
    "issuer": 0.7,
    "addressee": 0.85,  # a paper may be sent to an agent
    "sum_amount": 0.6,
    "doc_no": 0.8,
    "master_bl_no": 0.85,  # a house paper has its own number beside the carrier's
    "master_awb_no": 0.85,
    "export_references": 0.8,
    "our_ref": 0.6,
    "delivery_place": 0.55,
    "to_place": 0.85,
    "invoice_date": 1.0,
    "place/date": 1.0,
    "quantity": 0.7,
    "principal": 0.9,
    "test_date": 0.9,  # a certificate is of the day on which it was issued, where it prints one
}


_MONEY: Final = re.compile(
    r"dollars?\b|euros?\b|yuan|renminbi|pounds?\b|\byen\b|\b(?:usd|eur|cny|rmb|gbp|jpy)\b|元|圆|人民币|英镑|달러|유로",
    re.IGNORECASE,
)
_ACCOUNT: Final = re.compile(r"\d{6}")
_FIRM: Final = re.compile(
    r"\b(?:ltd|limited|llc|gmbh|inc|corp|pte|pvt|plc|s\.a\.?|n\.v\.?|b\.v\.?|a/s|s\.?p\.?a\.?|lines?\s+(?:co|s\.?a))(?!\w)|公司",
    re.IGNORECASE,
)
"""What only the name of a firm ends with; vessels are called "Enterprise" too."""
_FLIGHT: Final = re.compile(r"[A-Z0-9]{2}[ -]?\d{2,4}[A-Z]?(?=$|\s*/|\s+\S)", re.IGNORECASE)
"""The number of a flight, before its day."""
_VOYAGE: Final = re.compile(r"\sV(?:OY)?[.\-:]?\s?(?:NO\.?\s?)?\d+[A-Z]?$|\s\d{2,4}[A-Z]$", re.IGNORECASE)
"""A voyage behind its vessel, without a slash between them: "V.141W", "207W"."""
_PURITY: Final = re.compile(r"\d\s*[%％]|^\W*\d|\b\dN\d?\b")
"""A purity is a share, a figure or a count of nines; "DIN 51001" is none."""


def target(role: str, kind: DocumentKind) -> str:
    """The field that a role fills on a kind; empty where it fills none."""
    role = MASTER.get(role, role)
    name = kind.roles.get(role, COMMON.get(role, role))
    return "" if name in kind.drop or name not in FIELDS else name


def values_of(role: str, printed: Printed, kind: DocumentKind, mark: DecimalMark | None) -> Iterator[tuple[str, Found]]:
    """Every field that a cell with this role fills, with its value."""
    special = COMPOSITE.get(role)
    if special is not None:
        for name, part in special(printed, mark):
            field = target(name, kind)
            if field:
                yield field, part
        return
    field = target(role, kind)
    if not field:
        return
    if role == "total_packages_words" and _MONEY.search(printed.first):
        return  # what is said in words is an amount of money
    if field == "total_packages" and re.match(r"\W*(?:containing|of|with|à)\b", printed.first, re.IGNORECASE):
        return  # what is in the packages of a line
    if field == "vessel" and _FIRM.search(printed.first):
        return  # the carrier, who is no vessel
    found = interpret(FIELDS[field], printed, mark)
    if found is None or not _shaped(field, found.text):
        return
    if field != "vessel" or not isinstance(found.value, str):
        yield field, found
        return
    vessel, voyage = vessel_and_voyage(found.value)
    yield field, Found(vessel or found.value, found.text, found.words, found.quality, found.alternatives)
    if voyage and "voyage" not in kind.drop and ("/" in found.value or _VOYAGE.search(found.value)):
        yield "voyage", Found(voyage, voyage, words_of(found.words, voyage), found.quality)


def _shaped(field: str, text: str) -> bool:
    """Whether a text may be of a field whose values all look alike: a CAS number, a purity in figures."""
    if field == "cas_number":
        return bool(cas_numbers(text))
    if field == "product":
        return re.search(r"[^\W\d_]{2}", text) is not None  # the number of a material is not its name
    return field != "purity" or _PURITY.search(text) is not None


Parts = Iterator[tuple[str, Found]]


def _to_place(printed: Printed, mark: DecimalMark | None) -> Parts:
    """A bare TO is a party where a company follows, else a place."""
    yield from _place_or_party(printed, mark, "buyer", "discharge_port")


def _loading(printed: Printed, mark: DecimalMark | None) -> Parts:
    yield from _place_or_party(printed, mark, "seller", "loading_port")


def _place_or_party(printed: Printed, mark: DecimalMark | None, party: str, place: str) -> Parts:
    company = COMPANY.search(" ".join(printed.texts[:2])) or (
        len(printed.texts) >= 3 and re.search(r"\d", printed.texts[1])
    )
    found = interpret("party" if company else "port", printed, mark)
    if found is not None:
        yield (party if company else place), found


_TRAVELS: Final = re.compile(r"\s+(?:to|nach|bis|à|a|until)\s+|\s*(?:→|->|—>|=>|至|到|/|;)\s*|\s+[-–—]\s+")
"""What stands between the two ends of a journey."""


def _from_and_to(printed: Printed, mark: DecimalMark | None) -> Parts:
    """Both ports of a journey told in one line ("From / To: Ningbo, China to Genoa, Italy"), or one under the other."""
    ends = [(printed.words, part) for part in _TRAVELS.split(printed.first) if part.strip()]
    if len(ends) == 1 and len(printed.texts) > 1:
        ends.append((printed.lines[1], re.sub(r"^\W*(?:to|nach)\s", "", printed.texts[1], flags=re.IGNORECASE)))
    if len(ends) != 2:
        return
    for name, (words, part) in zip(("loading_port", "discharge_port"), ends, strict=True):
        found = interpret("port", Printed((words_of(words, part.strip()),), (part,)), mark)
        if found is not None:
            yield name, found


def _issuer(printed: Printed, mark: DecimalMark | None) -> Parts:
    """A company that issued a paper; who signs it by hand is no party."""
    if COMPANY.search(printed.first):
        found = interpret("party", printed, mark)
        if found is not None:
            yield "issuer", found


def _origin(printed: Printed, mark: DecimalMark | None) -> Parts:
    """An origin is the country of the goods, or the place where a journey begins ("Origin: Chengdu Airport")."""
    found = interpret("country", printed, mark)
    port = interpret("port", printed, mark)
    begins = port is not None and (find_place(port.text) or re.search(r"airport\b|机场", port.text, re.IGNORECASE))
    if port is not None and begins and parse_country(printed.first.strip(" .,;:")) is None:
        yield "loading_port", Found(port.value, port.text, port.words, 0.6)
    if found is not None:
        yield "origin_country", found


def _consignee(printed: Printed, mark: DecimalMark | None) -> Parts:
    """The words "shipped to" may name a place instead of a party."""
    addressed = any(re.search(r"\d", text) for text in printed.texts[1:])
    place = (
        len(printed.texts) <= 2
        and not addressed
        and not COMPANY.search(" ".join(printed.texts))
        and port_country(printed.first)
    )
    if place and not has_han(printed.first):
        yield from _place_or_party(printed, mark, "consignee", "discharge_port")
        return
    found = interpret("party", printed, mark)
    if found is not None:
        yield "consignee", found


def _invoice(printed: Printed, mark: DecimalMark | None) -> Parts:
    """The number of an invoice, and the day that may stand behind it ("INV 26-117 of 19 Aug 2026")."""
    found = interpret("reference", printed, mark)
    if found is not None:
        yield "invoice_no", found
    dated = re.search(r"\S\s+(?:of|dated|date|vom|du|del|dd\.?|/)[\s:]+(?=\S)", printed.first, re.IGNORECASE)
    day = interpret("date", Printed(printed.lines[:1], printed.texts[:1]), mark) if dated and found else None
    if day is not None:
        yield "invoice_date", day


def _dated_number(role: str, dated_role: str) -> Callable[[Printed, DecimalMark | None], Parts]:
    """The reader of a number behind which its day may stand ("P/L No. PL-87233 dated 2026-03-14")."""

    def parts(printed: Printed, mark: DecimalMark | None) -> Parts:
        for name, found in _invoice(printed, mark):
            yield (role if name == "invoice_no" else dated_role), found

    return parts


def _invoice_and_date(printed: Printed, mark: DecimalMark | None) -> Parts:
    for name, kind in (("invoice_no", "reference"), ("invoice_date", "date")):
        for index in range(len(printed.texts)):
            part = Printed(printed.lines[index:], printed.texts[index:])
            found = interpret(kind, part, mark)  # type: ignore[arg-type]  # two literal kinds
            if found is not None and (name != "invoice_no" or found.quality > 0.5):
                yield name, found
                break


def _vessel_voyage(printed: Printed, mark: DecimalMark | None) -> Parts:
    vessel, voyage = vessel_and_voyage(printed.first)
    if vessel:
        yield "vessel", Found(vessel, vessel, words_of(printed.words, vessel), 0.9)
    if voyage:
        yield "voyage", Found(voyage, voyage, words_of(printed.words, voyage), 0.9)


def _flight_date(printed: Printed, mark: DecimalMark | None) -> Parts:
    """A flight and the day on which it leaves ("CK226 / MAY 12, 2026", the day perhaps without its year)."""
    flight = _FLIGHT.match(printed.first)
    if flight:
        yield "flight", Found(flight[0], flight[0], words_of(printed.words, flight[0]), 0.9)
    day = interpret("date", printed, mark)
    if day is not None:
        yield "export_date", day
        yield "date", replace(day, quality=0.8 * day.quality)  # of the paper too, where it tells no other


def _net_gross(printed: Printed, mark: DecimalMark | None) -> Parts:
    yield from _two_masses(printed, mark, ("total_net", "total_gross"))


def _gross_net(printed: Printed, mark: DecimalMark | None) -> Parts:
    yield from _two_masses(printed, mark, ("total_gross", "total_net"))


def _two_masses(printed: Printed, mark: DecimalMark | None, names: tuple[str, str]) -> Parts:
    text = " ".join(printed.texts[:2])
    words = tuple(w for line in printed.lines[:2] for w in line)
    parts = [p for p in re.split(r"\s*[/;|]\s*|(?<=[a-zA-Z克斤])\s+(?=\d)", text) if re.search(r"\d", p)]
    for name, part in zip(names, parts, strict=False):
        found = interpret("mass", Printed((words_of(words, part),), (part,)), mark)
        if found is not None:
            yield name, found


def _references(printed: Printed, mark: DecimalMark | None) -> Parts:
    for words, text in zip(printed.lines, printed.texts, strict=True):
        for name, quote in references_in(text):
            yield name, Found(quote, quote, words_of(words, quote), 0.9)
    found = interpret("reference", printed, mark)
    if found is not None:
        yield "export_references", found


def _route(printed: Printed, mark: DecimalMark | None) -> Parts:
    for words, text in _wrapped(printed):
        for name, quote in carriage_lines(text):
            yield name, Found(quote, quote, words_of(words, quote), 0.9)
    found = interpret("codes", printed, mark)
    if found is not None:
        yield "container_numbers", found


def _wrapped(printed: Printed) -> Iterator[tuple[tuple[Word, ...], str]]:
    """The lines, a line that goes on with the rest of a place's name joined to the one before."""
    joined: list[tuple[tuple[Word, ...], str]] = []
    for words, text in zip(printed.lines, printed.texts, strict=True):
        tail = re.fullmatch(r"[A-Z][A-Za-z .,'\-]{2,40}", text.strip())
        if joined and tail and (re.search(r"airport|port\b", text, re.IGNORECASE) or parse_country(text.strip())):
            joined[-1] = ((*joined[-1][0], *words), f"{joined[-1][1]} {text}")
        else:
            joined.append((words, text))
    yield from joined


def _place_date(printed: Printed, mark: DecimalMark | None) -> Parts:
    found = interpret("date", printed, mark)
    if found is not None:
        yield "place/date", found


def _bank(printed: Printed, mark: DecimalMark | None) -> Parts:
    """A bank with the account that stands on the next line, where its name had no room for it."""
    found = interpret("text", printed, mark)
    if found is None:
        return
    if len(printed.texts) > 1 and not _ACCOUNT.search(printed.first) and _ACCOUNT.search(printed.texts[1]):
        text = f"{found.text} {printed.texts[1].strip()}"
        found = Found(text, text, (*printed.words, *printed.lines[1]), found.quality)
    yield "bank", found


def _containers(printed: Printed, mark: DecimalMark | None) -> Parts:
    found = interpret("codes", printed, mark)
    if found is not None:
        yield "container_numbers", found
        yield from _seals(printed, mark)


def _seals(printed: Printed, mark: DecimalMark | None) -> Parts:
    """The seals of a cell, down to the first line that has none; a container's own number is none."""
    codes: list[str] = []
    words: list[Word] = []
    for line, text in zip(printed.lines, printed.texts, strict=True):
        here = [code for code in seal_numbers(text) if code not in codes]
        if codes and not here:
            break
        codes += here
        words += [w for w in line if any(code in w.text.upper() for code in here)] or (list(line) if here else [])
    if codes:
        yield "seal_numbers", Found(tuple(codes), ", ".join(codes), tuple(words), 1.0)


def _licence(printed: Printed, mark: DecimalMark | None) -> Parts:
    """A licence number, often with its validity in brackets behind it."""
    found = interpret("reference", printed, mark)
    if found is None:
        return
    yield "licence_no", found
    tail = " ".join(printed.texts[:2])
    if re.search(r"valid|until|expir|有效", tail, re.IGNORECASE):
        words = tuple(w for line in printed.lines[:2] for w in line)
        until = interpret("date", Printed((words,), (tail,)), mark)
        if until is not None:
            yield "licence_expiry", until


def _destination(printed: Printed, mark: DecimalMark | None) -> Parts:
    """A final destination is a country where it names one alone, else the country of the place."""
    found = interpret("country", printed, mark)
    sure = "," not in printed.first and parse_country(printed.first.strip(" .,;:")) is not None
    if found is not None:
        yield "final_destination", Found(found.value, found.text, found.words, 1.0 if sure else 0.6)
    # Where no label asks for a port of discharge, the place where the journey ends is it.
    port = None if sure else interpret("port", printed, mark)
    if port is not None and (find_place(port.text) or re.search(r"airport\b|机场", port.text, re.IGNORECASE)):
        yield "discharge_port", Found(port.value, port.text, port.words, 0.5)


COMPOSITE: Final = {
    "to_place": _to_place,
    "consignee": _consignee,
    "loading_port": _loading,
    "invoice_no": _invoice,
    "packing_no": _dated_number("packing_no", "packing_date"),
    "invoice_no/invoice_date": _invoice_and_date,
    "vessel/voyage": _vessel_voyage,
    "flight/date": _flight_date,
    "total_net/total_gross": _net_gross,
    "total_gross/total_net": _gross_net,
    "export_references": _references,
    "doc_no/date": _dated_number("doc_no", "date"),
    "packing_no/packing_date": _dated_number("packing_no", "packing_date"),
    "loading_port/discharge_port": _from_and_to,
    "issuer": _issuer,
    "origin_country": _origin,
    "route": _route,
    "place/date": _place_date,
    "container_numbers/seal_numbers": _containers,
    "seal_numbers": _seals,
    "bank": _bank,
    "licence_no": _licence,
    "final_destination": _destination,
}
