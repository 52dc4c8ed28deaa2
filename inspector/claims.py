"""What running text says of origin and route: remarks, marks, pre-carriage, transit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from inspector.core.document import Document, TextLine
from inspector.values.country import find_country, parse_country
from inspector.values.port import port_country

Sort = Literal["origin", "came from", "goes to"]

DEMONYMS: Final = {
    "chinese": "CN", "vietnamese": "VN", "thai": "TH", "malaysian": "MY", "indian": "IN", "japanese": "JP",
    "korean": "KR", "russian": "RU", "german": "DE", "turkish": "TR", "indonesian": "ID", "kazakh": "KZ",
    "tajik": "TJ", "lao": "LA", "burmese": "MM", "mexican": "MX", "bolivian": "BO", "australian": "AU",
}  # fmt: skip

DENIED: Final = re.compile(r"(?:\bnon|\bnot(?:\s+of)?|\bno|非)[\s-]*$", re.IGNORECASE)

NEXT: Final = re.compile(
    r"(?<=[a-z]{3})\.\s|\s[|/]\s|,?\s+\b(?:final|destination|port|via|by|from|to|transit|notify|vessel)\b|\s{3,}",
    re.IGNORECASE,
)

WHERE: Final = r"[\s:：.\-]*(?P<place>[^;；。\n]{2,60})"

PATTERNS: Final[tuple[tuple[Sort, re.Pattern[str]], ...]] = (
    ("origin", re.compile(rf"\b(?P<people>{'|'.join(DEMONYMS)})\s+(?:origin|provenance)\b", re.IGNORECASE)),
    ("origin", re.compile(r"\b(?P<place>P\.?\s?R\.?\s?C\.?|CN)\s+origin\b", re.IGNORECASE)),
    (
        "origin",
        re.compile(
            r"\b(?P<place>(?:P\.?\s?R\.?\s?)?[A-Z][A-Za-z]{2,12}(?:\s[A-Z][A-Za-z]{2,12}){0,2}) origin\b", re.IGNORECASE
        ),
    ),
    (
        "origin",
        re.compile(
            r"\b(?:country\s+of\s+origin|origin\s+of\s+(?:the\s+)?(?:goods|cargo)|origin(?=\s*[:：])|made\s+in|product\s+of|"
            r"produced\s+in|manufactured\s+in|mined\s+in|smelted\s+in|refined\s+in)\b" + WHERE,
            re.IGNORECASE,
        ),
    ),
    ("origin", re.compile(r"(?:原产国|原产地|产地|产自|生产国)" + WHERE)),
    ("origin", re.compile(r"(?P<place>中国|越南|泰国|马来西亚|缅甸|老挝|韩国|日本)(?:制造|原产|出产)")),
    (
        "came from",
        re.compile(
            r"\b(?:pre-?\s?carriage(?:\s+by)?|place\s+of\s+receipt|received\s+(?:at|from)|trucked\s+from|"
            r"barged?\s+from|feeder\s+from|railed?\s+from|transshipped\s+from|ex\s+mill|mill|smelter|refinery)\b"
            + WHERE,
            re.IGNORECASE,
        ),
    ),
    (
        "came from",
        re.compile(
            r"\b(?:truck(?:s|ed|ing)?|lorr(?:y|ies)|barge[sd]?|feeder|rail(?:ed|way)?|train|wagons?|road|pre-?\s?carriage)\b"
            r"[^.;\n]{0,16}?\s(?:from|ex|at)\s+(?P<place>[^;；。\n]{2,40})",
            re.IGNORECASE,
        ),
    ),
    (
        "came from",
        re.compile(
            r"\b(?:cargo|goods|shipment|trans-?s?hip(?:ment|ped)|transit|consolidated)\b[^.;\n]{0,20}?\s(?:ex|out\s+of)\s+"
            r"(?P<place>[^;；。\n]{2,40})",
            re.IGNORECASE,
        ),
    ),
    ("came from", re.compile(r"(?:收货地|前程运输|前段运输|起运地|冶炼厂|生产商)" + WHERE)),
    (
        "goes to",
        re.compile(
            r"\b(?:in\s+transit\s+to|final\s+destination|ultimate\s+destination|on-?\s?carriage\s+to|"
            r"onward\s+(?:carriage|shipment)\s+to|re-?export(?:ed)?\s+to|for\s+trans-?ship?ment\s+to|"
            r"to\s+be\s+forwarded\s+to)\b" + WHERE,
            re.IGNORECASE,
        ),
    ),
    ("goes to", re.compile(r"(?:最终目的地|最终目的国|转运至|转口至|转出口至)" + WHERE)),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Claim:
    """A remark that puts the goods in a country: where they are from, came through, or go to."""

    sort: Sort
    country: str
    quote: str
    document: Document
    line: TextLine


def claims(document: Document) -> Iterator[Claim]:
    """Every remark of a paper on origin and route that names a country or a known place.

    One of each sort and country for a printed line.
    """
    for printed in document.text:
        told: set[tuple[Sort, str]] = set()
        for sort, pattern in PATTERNS:
            for found in pattern.finditer(printed.text):
                country = _country(found)
                denied = DENIED.search(printed.text[: found.start()])
                if country and not denied and (sort, country) not in told:
                    told.add((sort, country))
                    yield Claim(sort, country, found.group().strip(" .,:;"), document, printed)


def _country(found: re.Match[str]) -> str:
    groups = found.groupdict()
    if groups.get("people"):
        return DEMONYMS[groups["people"].casefold()]
    # What follows belongs to the next remark: a sentence, a label, a column.
    place = NEXT.split(groups.get("place") or "", maxsplit=1)[0]
    exact = parse_country(place.strip(" .,:"))
    if exact:
        return exact
    # An origin is a country; only carriage names ports.
    named = find_country(place)
    return named[0] if named else port_country(place) or ""
