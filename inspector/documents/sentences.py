"""Facts that papers print in running text: routes, vessels, references, letterheads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from inspector.documents.company import COMPANY
from inspector.documents.meaning import meaning
from inspector.values.port import port_country
from inspector.values.reference_number import container_numbers, parse_reference

_ROUTE: Final = re.compile(
    r"(?:\bfrom[:\s]+)(?P<from>[^:;|]{3,60}?)\s+(?:to|until)[:\s]+(?P<to>[^:;|]{3,60}?)"
    r"(?=\s+(?:by|per|via|with|in|within|before|after|not|during|latest)(?:\s|$)|[;|.]?\s*$)",
    re.IGNORECASE,
)
_ARROW: Final = re.compile(r"^(?P<from>[^:;|→]{3,60}?)\s*(?:→|->|—>|=>|➔|>|\s[-–—]\s)\s*(?P<to>[^:;|→]{3,60})$")
_TO: Final = re.compile(r"^(?P<from>[A-Z][^:;|\d]{2,45}?)\s+to\s+(?P<to>[A-Z][^:;|\d]{2,45})$")
_CHINESE: Final = re.compile(
    r"(?:自|从)\s*(?P<from>[^，。；,;]{2,30}?)\s*(?:运往|运至|至|到)\s*(?P<to>[^，。；,;]{2,30})"
)
_ABROAD: Final = re.compile(
    r"\b(?:von|ab|de|desde|depuis|da|van)\s+(?P<from>[A-Z][^:;|\d]{2,45}?)\s+(?:nach|bis|à|a|hasta|vers|verso|naar|para)\s+"
    r"(?P<to>[A-Z][^:;|\d]{2,45}?)(?=\s+(?:per|mit|par|por|con|via|am)\s|\s*[;|]|\.?\s*$)"
)
"""A journey in German, French, Spanish, Italian or Dutch."""
_BY: Final = re.compile(
    r"^(?:by\s+)?(?:ocean|sea|air|road|rail|truck|vessel|multimodal)(?:\s?freight)?\s*[,:;–-]\s*(?=[A-Z])",
    re.IGNORECASE,
)
"""How goods travel, printed before whence ("Ocean, Lianyungang to Mersin")."""
_PER: Final = re.compile(
    r"\b(?i:per|by(?=\s*(?:s\.?\s?s\b|m\.?/?v\b|vessel))|m\.?/?v\.?|vessel[:\s])\s*"
    r"(?i:s\.?s\.?|m\.?/?v\.?|vessel)?\s*[“\"]?(?P<vessel>[A-Z][A-Z .'\-]{4,40})"
)
_MODE: Final = re.compile(
    r"^(?:SEA|AIR|ROAD|RAIL|TRUCK|SEA FREIGHT|AIR FREIGHT|OCEAN|VESSEL|LAND|MULTIMODAL|"
    r"KILOS?|KILOGRAMS?|KGS?|PIECES?|PCS|MTS?|M\.?T|TON(?:NE)?S?|SETS?|UNITS?|CARTONS?|BAGS?|DRUMS?|CASES?|PALLETS?|POUNDS?|LBS?|METERS?|"
    r"METRES?|PAIRS?|DOZENS?|PACKAGES?|INVOICES?|CONTRACTS?|ORDERS?|PROFORMA|ATTACHED|ENCLOSED|CENT|DAY|YEAR|ANNUM|"
    r"COMMERCIAL|PURCHASE|SALES|PACKING)\b"
)
"""What follows "per" or "by" and is no vessel: ways to travel, units, papers."""
_ONWARD: Final = re.compile(r"\s+(?:FROM|TO|SAILING|LEAVING|DUE|ON OR|ON BOARD|AT|VIA|V|VOY)\b|\s+V(?:OY)?$")
"""What follows the name of a vessel in a sentence."""
_INVOICE: Final = re.compile(
    r"\b(?P<ref>INV\d{3,}[A-Z0-9\-/]*)|\b(?:invoice|inv)\b\.?\s*(?:no|number|nr|#)?\s*[.:#]*\s*(?P<other>[A-Z0-9][A-Z0-9\-/.]{3,})",
    re.IGNORECASE,
)
_CONTRACT: Final = re.compile(
    r"\b(?P<ref>(?:SC|PO)-?\d{2,}[A-Z0-9\-/]*)|"
    r"\b(?:s/c|sc|p/o|po|p\.o\.|contract|order|sales contract|purchase order)\b\.?\s*(?:no|number|nr|#)?\s*[.:#]*\s*"
    r"(?P<other>[A-Z0-9][A-Z0-9\-/.]{3,})",
    re.IGNORECASE,
)
_VOYAGE: Final = re.compile(
    r"^(?P<vessel>.*?[A-Za-z\u4e00-\u9fff].*?)\s*(?:[/／,;]\s*|\s+)(?:V(?:OY)?\.?(?:AGE)?\s*(?:NO)?\.?[:\s-]*)?"
    r"(?P<voyage>(?=[A-Z\-]*\d)(?!\d{1,2}\s*$)[A-Z0-9][A-Z0-9\-]{1,9})\s*$",
    re.IGNORECASE,
)


_CHINESE_VESSEL: Final = re.compile(
    r"(?:由|乘|装|经|搭载)\s*[“\"]?(?P<vessel>[A-Z][A-Z .'\-]{3,40}?)[”\"]?"
    r"(?:\s*(?:轮|号|V?[.\-]?\s*\d{1,4}[A-Z]{0,2}|航次))*\s*(?:自|从|由|运往|运至)"
)
"""A vessel in a Chinese sentence ("兹由 OCEAN PEARL 081E 自 宁波港 运往 …")."""


def routes(text: str) -> Iterator[tuple[str, str]]:
    """Loading and discharge port of a sentence such as "FROM A TO B BY SEA"."""
    for pattern in (_ROUTE, _ARROW, _TO, _ABROAD, _CHINESE):
        match = pattern.search(_BY.sub("", text.strip()))
        if match is None:
            continue
        start, end = (match.group(k).strip(" ,.") for k in ("from", "to"))
        if pattern in (_TO, _ARROW, _ABROAD) and not (port_country(start) and port_country(end)):
            continue
        yield "loading_port", start
        yield "discharge_port", end
        return


def carriage_lines(text: str) -> Iterator[tuple[str, str]]:
    """Roles and quotes of one line of a shipment block: route, vessel, order."""
    known = list(routes(text))
    yield from known
    vessel = vessel_in(text)
    if vessel:
        yield "vessel", vessel
    elif not known and re.fullmatch(r"[A-Z][A-Z .'\-]{4,40}", text.strip()) and not port_country(text):
        yield "vessel", text.strip()
    yield from references_in(text)


def vessel_in(text: str) -> str | None:
    """A vessel named after "per" or "M/V", or in a Chinese sentence, in capitals."""
    chinese = _CHINESE_VESSEL.search(text)
    if chinese:
        return chinese.group("vessel").strip(" .,")
    match = _PER.search(text)
    while match is not None:
        name = _ONWARD.split(match.group("vessel"), maxsplit=1)[0].strip(" .,")
        if len(name) > 3 and not _MODE.match(name) and not COMPANY.search(match.group()) and meaning(name) is None:
            return name
        match = _PER.search(text, match.start() + 2)
    return None


def references_in(text: str) -> Iterator[tuple[str, str]]:
    """Invoice and contract numbers that a line names ("INV HP26 / S/C SC26")."""
    for role, pattern in (("invoice_no", _INVOICE), ("contract_no", _CONTRACT)):
        for match in pattern.finditer(text):
            reference = match.group("ref") or parse_reference(match.group("other"))
            if reference and any(c.isdigit() for c in reference) and not container_numbers(reference):
                yield role, reference
                break


def vessel_and_voyage(text: str) -> tuple[str, str]:
    """The two parts of "BAY CORMORANT/416W" or "BAY CORMORANT V.416W"; empty where one is not printed."""
    plain = re.sub(r"^\s*(?:m\.?/?v\.?|s\.?s\.?)\s+", "", text.strip(), flags=re.IGNORECASE)
    match = _VOYAGE.match(plain)
    if match:
        return match.group("vessel").strip(' /,;.-"“”'), match.group("voyage")
    slash = re.split(r"\s*[/／]\s*", plain)
    if len(slash) == 2 and re.search(r"\d", slash[1]):
        return slash[0].strip(), slash[1].strip()
    return plain.strip(' /,;"“”'), ""
