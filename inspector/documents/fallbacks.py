"""Header fields that no label names: the letterhead, codes that speak for themselves, running text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from inspector.core.page import Word
from inspector.core.vocabulary import FIELDS
from inspector.documents.address_window import ADDRESSED, Window, window
from inspector.documents.assay import assayed
from inspector.documents.broken_names import broken_name
from inspector.documents.candidates import Reading
from inspector.documents.captions_below import captioned
from inspector.documents.company import COMPANY, names_company
from inspector.documents.fields import Proposal
from inspector.documents.goods_cells import volume_cbm
from inspector.documents.interpret import Found, words_of
from inspector.documents.kind import DocumentKind
from inspector.documents.layout import Segment
from inspector.documents.roles import target
from inspector.documents.sentences import references_in, routes, vessel_in
from inspector.documents.stacked_parties import stacked_parties
from inspector.documents.statements import stated
from inspector.values.country import parse_country
from inspector.values.date import find_dates
from inspector.values.incoterm import parse_incoterm
from inspector.values.measure import parse_count
from inspector.values.money import parse_currency
from inspector.values.number import DecimalMark
from inspector.values.reference_number import awb_number, container_numbers, container_valid, credit_codes, seal_numbers
from inspector.values.script import has_han, look_alike

MONEY_TOLD = re.compile(r"renminbi|rmb|cny|only\b|hundred|thousand|\d\s*yuan|yuan\s*\d", re.IGNORECASE)
"""What stands beside the name of a currency."""
COUNT = re.compile(
    r"\W*(?:total|packed in|in|packing|packages|colli|包装)?\W*(?:共)?"
    r"\W*\d[\d,]*\s*(?:wooden |steel |plywood |iron |fibre )?"
    r"(?:cartons?|ctns?|drums?|bags?|pallets?|cases?|crates?|bundles?|boxes|packages?|pkgs?|rolls?|桶|箱|袋|托|件)(?!\w)",
    re.IGNORECASE,
)
VOLUME = re.compile(r"(?<![\d.,])(\d[\d.,]*)\s*(?:cbm|m3|m³|立方米)(?!\w)", re.IGNORECASE)
NO_CURRENCY = frozenset({"KGS", "BHD", "ALL", "TOP", "CUP", "XAU", "XAG", "XPT", "XPD", "MOP", "GEL", "PEN", "SDN"})
"""Codes that on papers are far more often units, words or metals than money."""
SEALED = re.compile(
    r"(?:\b[A-Z]{3}[UJZ] ?\d{6} ?-?\d\s*[/,(]\s*(?:[24][05]['’]?\s?[A-Z]{0,3}\s*[/,]\s*)?|"
    r"\b(?:seals?|plombe|plomb|scell[eé]|precinto|sello|sigillo|lacre)\b(?:\s*(?:nos?|nr|n[°º]|number)\b)?[\s.:#]*|"
    r"(?:铅封|封条|封志|封)(?:号码?)?\s*[:：]?\s*|(?:씰|봉인)\s*(?:번호)?\s*[:：]?\s*)"
    r"(?P<seal>[A-Z]{0,5}-?\d{4,12}[A-Z]?)\b",
    re.IGNORECASE,
)
SEAL = re.compile(r"(?=(?:\S*\d){5})[A-Z]{0,4}-?\d{5,10}[A-Z]?")
CONTAINER_LETTERS = 13
"""A container's number with a space and a hyphen in it."""
CERTIFICATE = re.compile(r"(?=(?:\S*\d){6})[A-Z0-9]{1,14}(?:[-/][A-Z0-9]{2,14}){0,3}")
LADING = re.compile(r"[A-Z]{3,8}[A-Z0-9]{0,4}\d{5,12}[A-Z]?")
CAPTIONS = {
    "(country)": "origin_country",
    "(exporting country)": "origin_country",
    "(importing country)": "destination_country",
}
"""What stands over these captions on the forms of free trade areas (exporter's declaration, overleaf rules)."""
ADDRESS = re.compile(
    r"^\d+/F\b|\bNO\.? ?\d|\b\d+\S* [^\d,]*(?:road|street|avenue|rd|ave)\b|(?:road|street|avenue)\W+\d|路\d+号|街\d+号",
    re.IGNORECASE,
)
"""What makes a line an address, whatever words of trade stand in it."""
VOYAGE = re.compile(r"\W{0,3}(?:V(?:OY)?\W{0,2})?(?P<voyage>\d{2,4}[A-Z])(?!\w)")
"""A voyage right behind its vessel: "PELICAN DAWN 157E"."""
HEAD_ROWS = 7
"""A letterhead stands in the first printed rows."""


def fallbacks(
    reading: Reading,
    kind: DocumentKind,
    *,
    others: frozenset[str] = frozenset(),
    mark: DecimalMark | None = None,
) -> list[Proposal]:
    """Proposals with low scores, so that any labelled value goes first.

    `others` are names of parties that labels give another part, as `look_alike` keys: none of them heads the paper.
    """
    address = window(reading) if kind.id in ADDRESSED else None
    made = [*_letterhead(reading, kind, others, address), *_addressed(kind, address), *_running(reading, kind),
            *_codes(reading, kind), *_terms(reading), *_dates(reading, kind), *_captions(reading, kind, mark),
            *_counts(reading), *_references(reading, kind), *_stacked(reading, kind), *_assay(reading, kind),
            *_stated(reading, kind, mark)]  # fmt: skip
    return [p for p in made if p.field in FIELDS and p.field not in kind.drop]


def _proposal(field: str, found: Found, score: float, order: int) -> Proposal:
    return Proposal(field, found, score, "fallback", -1 - order, 10_000 + order)


def _whole(segment: Segment, score: float, field: str, order: int) -> Proposal:
    return _proposal(field, Found(segment.text, segment.text, segment.words, 1.0), score, order)


def _addressed(kind: DocumentKind, address: Window | None) -> Iterator[Proposal]:
    """The party in the window of a letter, and its sender from the small line over it."""
    if address is None:
        return
    for field in ADDRESSED[kind.id]:
        yield _whole(address.name, 0.46, field, 2)


def _stacked(reading: Reading, kind: DocumentKind) -> Iterator[Proposal]:
    """Parties whose labels cannot be read, by the order of their boxes."""
    for number, (field, segment) in enumerate(stacked_parties(reading, kind.id)):
        yield _whole(segment, 0.34, field, 20 + number)


def _stated(reading: Reading, kind: DocumentKind, mark: DecimalMark | None) -> Iterator[Proposal]:
    """What sentences state; the party that a paper is written to is the buyer, or the consignee where it has none."""
    for role, found, score, row in stated(reading.sheet, mark):
        party = "consignee" if "buyer" in kind.drop else "buyer"
        field = party if role == "recipient" else target(role, kind)
        if field and (field != "number" or role == "licence_no"):
            yield _proposal(field, found, score, row)


def _assay(reading: Reading, kind: DocumentKind) -> Iterator[Proposal]:
    """What a certificate found, over the range that it only demands."""
    result = assayed(reading) if kind.id == "certificate_of_analysis" else None
    if result is not None:
        found = Found(result.value, result.segment.text, result.segment.words, 1.0)
        yield _proposal("purity", found, 0.86, 30)


def _letterhead(
    reading: Reading, kind: DocumentKind, others: frozenset[str], address: Window | None
) -> Iterator[Proposal]:
    """The company whose name heads the paper, in Latin letters where both scripts are printed."""
    if not kind.letterhead:
        return
    best: tuple[float, Segment] | None = None
    for row in reading.sheet.rows[:HEAD_ROWS]:
        for segment in row:
            if not _names_company(segment) or reading.by_segment.get(id(segment)) or _is_among(segment, others):
                continue
            if address is not None and segment in address.lines:
                continue
            size = segment.place.height + (0 if has_han(segment.text) else 0.6 * segment.place.height)
            if best is None or size > 1.05 * best[0]:
                best = (size, segment)
    if best is not None:
        name = next(p for p in re.split(r"\s[·•∙|]\s", best[1].text) if names_company(p))
        lines = broken_name(reading.sheet, best[1]) if name == best[1].text else (best[1],)
        words = tuple(w for s in lines for w in s.words)
        name = name if len(lines) == 1 else " ".join(s.text.strip() for s in lines)
        yield _proposal(kind.letterhead, Found(name, name, words_of(words, name), 1.0), 0.5, 0)
        return
    if address is not None and address.sender is not None:
        name = re.split(r"\s*[·•∙|*]\s*|\s[–—-]\s|\s*,\s", address.sender.text)[0].strip()
        yield _proposal(kind.letterhead, Found(name, name, words_of(address.sender.words, name), 1.0), 0.48, 0)
        return
    signature = _signature(reading)
    if signature is not None and not _is_among(signature, others):
        yield _whole(signature, 0.4, kind.letterhead, 1)


def _is_among(segment: Segment, others: frozenset[str]) -> bool:
    key = look_alike(segment.text)
    return any(key in other or other in key for other in others)


def _names_company(segment: Segment) -> bool:
    """Whether a segment is the name of a company, and not a sentence in which one occurs."""
    text = segment.text
    if not names_company(text) or len(text) > 70 or (text[0].islower() and not has_han(text[0])):
        return False
    if ADDRESS.search(text):
        return False
    return re.search(r"\b(?:to|for|by|the|with|sold|signed|issued|from)\b", text) is None


def _signature(reading: Reading) -> Segment | None:
    """The company that signs ("For and on behalf of …")."""
    rows = reading.sheet.rows
    for number, row in enumerate(rows):
        if any(re.search(r"for and on behalf of", s.text, re.IGNORECASE) for s in row):
            for below in rows[number + 1 : number + 3]:
                company = next((s for s in below if COMPANY.search(s.text)), None)
                if company is not None:
                    return company
    return None


def _running(reading: Reading, kind: DocumentKind) -> Iterator[Proposal]:
    """Routes and vessels in sentences; a row is read whole, since a sentence may be set in pieces."""
    for number, row in enumerate(reading.sheet.rows):
        words = tuple(w for s in row for w in s.words)
        for text, own in ((s.text, s.words) for s in row):
            for field, quote in routes(text):
                yield _proposal(field, Found(quote, quote, words_of(own, quote), 1.0), 0.62, number)
        joined = " ".join(s.text for s in row)
        vessel = next((v for s in row if (v := vessel_in(s.text))), None) or vessel_in(joined)
        if vessel:
            yield _proposal("vessel", Found(vessel, vessel, words_of(words, vessel), 1.0), 0.5, number)
            voyage = None if "voyage" in kind.drop else VOYAGE.match(joined.partition(vessel)[2])
            if voyage:
                quote = voyage["voyage"]
                yield _proposal("voyage", Found(quote, quote, words_of(words, quote), 1.0), 0.45, number)


def _codes(reading: Reading, kind: DocumentKind) -> Iterator[Proposal]:
    found: list[str] = []
    words = []
    for segment in reading.sheet.segments:
        for code in container_numbers(segment.text):
            if code not in found:
                found.append(code)
                words += list(segment.words if len(segment.words) == 1 else words_of(segment.words, code))
    if found:
        score = 0.6 if all(map(container_valid, found)) else 0.45
        yield _proposal("container_numbers", Found(tuple(found), ", ".join(found), tuple(words), 1.0), score, 1)
    yield from _seals(reading)
    for segment in reading.sheet.segments:
        for code in credit_codes(segment.text):
            yield _proposal("credit_code", Found(code, code, words_of(segment.words, code), 1.0), 0.5, 3)
            break
    if kind.id == "bill_of_lading":
        yield from _lading_number(reading)
    if kind.id == "air_waybill":
        yield from _waybill_number(reading, kind)
    if kind.id == "certificate_of_origin":
        yield from _certificate_number(reading)


def _seals(reading: Reading) -> Iterator[Proposal]:
    """Seals in running text: behind their container ("YBPU8740756/B1148409"), or behind the word itself."""
    found: list[str] = []
    words: list[Word] = []
    for segment in reading.sheet.segments:
        for match in SEALED.finditer(segment.text):
            here = [code for code in seal_numbers(match["seal"]) if code not in found]
            found += here
            words += words_of(segment.words, match["seal"]) if here else ()
    for segment in _under_containers(reading):
        code = segment.text.strip()
        if code not in found:
            found.append(code)
            words += segment.words
    if found:
        yield _proposal("seal_numbers", Found(tuple(found), ", ".join(found), tuple(words), 1.0), 0.6, 5)


def _under_containers(reading: Reading) -> Iterator[Segment]:
    """Numbers that stand alone right under a container's own, as the column of marks of a bill has its seals."""
    for row, below in pairwise(reading.sheet.rows):
        for segment in row:
            if not container_numbers(segment.text) or len(segment.text.strip()) > CONTAINER_LETTERS:
                continue
            under = next((s for s in below if abs(s.place.x0 - segment.place.x0) < segment.place.height), None)
            if under is not None and SEAL.fullmatch(under.text.strip()) and not container_numbers(under.text):
                yield under


def _lading_number(reading: Reading) -> Iterator[Proposal]:
    """A carrier's number at the head of the page that no label names."""
    for row in reading.sheet.rows[:HEAD_ROWS]:
        for segment in row:
            text = segment.text.strip()
            if (
                LADING.fullmatch(text)
                and not container_numbers(text)
                and segment.place.height >= reading.sheet.line_height
            ):
                yield _proposal("number", Found(text, text, segment.words, 1.0), 0.45, 4)


def _certificate_number(reading: Reading) -> Iterator[Proposal]:
    """The number that stands alone in the upper right of a certificate, as the blank forms of the chambers have it."""
    sheet = reading.sheet
    alone = [
        s for s in sheet.segments
        if s.place.y0 < 0.16 * sheet.height and s.place.x0 > 0.45 * sheet.width
        and CERTIFICATE.fullmatch(s.text.strip())
        and not (reading.by_segment.get(id(s)) or container_numbers(s.text) or find_dates(s.text))
    ]  # fmt: skip
    if len(alone) == 1:
        text = alone[0].text.strip()
        yield _proposal("number", Found(text, text, alone[0].words, 1.0), 0.4, 6)


def _waybill_number(reading: Reading, kind: DocumentKind) -> Iterator[Proposal]:
    """The first number of an air waybill; where a label asks for that of the carrier's own, it may be that."""
    score = 0.4 if any(label.role == "master_awb_no" for label in reading.labels) else 0.7
    for segment in reading.sheet.segments:
        number = awb_number(segment.text)
        if number:
            yield _proposal(
                target("awb_no", kind), Found(number, number, words_of(segment.words, number), 1.0), score, 2
            )
            return


def _dates(reading: Reading, kind: DocumentKind) -> Iterator[Proposal]:
    """The date of signing: the last of a certificate, the first of another paper."""
    segments = reading.sheet.segments
    ordered = reversed(segments) if kind.id == "certificate_of_origin" else iter(segments)
    for number, segment in enumerate(ordered):
        for start, end, day in find_dates(segment.text):
            quote = segment.text[start:end]
            others = tuple(d.isoformat() for d in day.alternatives)
            score = 0.6 if kind.id == "certificate_of_origin" else 0.32
            yield _proposal("date", Found(day.value, quote, words_of(segment.words, quote), 1.0, others), score, number)
            return


def _captions(reading: Reading, kind: DocumentKind, mark: DecimalMark | None) -> Iterator[Proposal]:
    """What stands over a caption in brackets, as "CHINA" over "(Country)" on the forms of certificates."""
    for name, found, row in captioned(reading, kind, mark):
        yield _proposal(name, found, 0.62, row)  # before the day that nothing names
    for number, segment in enumerate(reading.sheet.segments):
        field = CAPTIONS.get(segment.text.strip().lower())
        if not field:
            continue
        for above in reversed(reading.sheet.rows[max(0, segment.row - 2) : segment.row]):
            near = [s for s in above if s.place.x0 < segment.place.x1 and s.place.x1 > segment.place.x0]
            code = parse_country(near[0].text.strip(" .,")) if near else None
            if code:
                yield _proposal(field, Found(code, near[0].text, near[0].words, 1.0), 0.7, number)
                break


def _references(reading: Reading, kind: DocumentKind) -> Iterator[Proposal]:
    """Numbers such as "INV QB-26" and "S/C SC-26", where a paper names other papers without a label of its own."""
    for number, segment in enumerate(reading.sheet.segments):
        if len(segment.text) > 60:
            continue
        for role, quote in references_in(segment.text):
            field = target(role, kind)
            if field and field != "number":
                yield _proposal(field, Found(quote, quote, words_of(segment.words, quote), 1.0), 0.4, number)
        volume = VOLUME.search(segment.text)
        value = volume_cbm(volume.group(1)) if volume else None
        if volume and value is not None:
            words = words_of(segment.words, volume.group(1))
            yield _proposal("total_volume_cbm", Found(value, volume.group(1), words, 1.0), 0.42, number)


def _counts(reading: Reading) -> Iterator[Proposal]:
    """Packages counted in running text ("10 CASES, net 250 KGS"): of several counts the one that is their total."""
    told = []
    for number, segment in enumerate(reading.sheet.segments):
        match = COUNT.match(segment.text)
        count = parse_count(match.group(0)) if match else None
        if match and count is not None:
            told.append((number, segment, match.group(0).strip(), count))
    whole = sum(count for *_, count in told)
    several = len({count for *_, count in told}) > 1
    for number, segment, quote, count in told:
        if not several or 2 * count == whole or re.match(r"\W*(?:total|共|in)\b", quote, re.IGNORECASE):
            yield _proposal("total_packages", Found(count, quote, words_of(segment.words, quote), 1.0), 0.45, number)


def _terms(reading: Reading) -> Iterator[Proposal]:
    for number, segment in enumerate(reading.sheet.segments):
        term = parse_incoterm(segment.text)
        short = len(segment.text) <= 40
        if term and not reading.sheet.cells and re.search(rf"(?<![A-Za-z]){term}(?![A-Za-z])", segment.text):
            yield _proposal(
                "incoterm", Found(term, term, words_of(segment.words, term), 1.0), 0.5 if short else 0.4, number
            )
        # "Yuan" is a word of many names; as money it stands with others.
        text = segment.text if MONEY_TOLD.search(segment.text) else re.sub(r"\byuan\b", " ", segment.text, flags=re.I)
        code = parse_currency(text) if re.search(r"[A-Z]{3}|\$|€|£|元|人民币", segment.text) else None
        if code and code not in NO_CURRENCY and (_is_money(segment.text) or segment.text.strip(" ()") == code):
            yield _proposal("currency", Found(code, code, words_of(segment.words, code), 1.0), 0.45, number)


def _is_money(text: str) -> bool:
    return bool(
        re.search(
            r"\d[\d.,]*\d|amount|price|total|金额|单价|总价|元|betrag|preis|gesamt|summe|wert|montant|prix|"
            r"importe|payer|prec[ií]o|pre[çc]o|valor|value|금액|단가",
            text,
            re.IGNORECASE,
        )
    )
