"""Finds the labels on a page: the printed words that say what stands beside or under them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from inspector.documents.company import COMPANY
from inspector.documents.guessed_labels import with_guessed
from inspector.documents.label import Label as Label
from inspector.documents.label_names import FOREIGN_NAME, together, touch, with_foreign_names
from inspector.documents.layout import Segment, Sheet
from inspector.documents.meaning import eastern, meaning, paper_number
from inspector.documents.named_within import with_named_within
from inspector.documents.phrases import Folded, folded, label_key, label_trie
from inspector.documents.side_labels import with_side_labels
from inspector.documents.stacked_names import with_one_party
from inspector.documents.titled_numbers import with_titled_numbers
from inspector.values.date import parse_date
from inspector.values.script import has_han

COLON = re.compile(r"\s*[:：﹕]\s*")
NUMBERING = re.compile(
    r"\s*(?:[A-DZ]\d{2}(?:\s?[-–]\s?[A-DZ]?\d{2})?\s(?=[^\W\d]{2})|\d{1,2}(?:\.\d{1,2})+\.?\s(?=[^\d\s])|[①-⑳❶-❿㉑-㉟㊱-㊿]|\d{1,2}(?=\s[A-Za-z])|\(?\d{1,2}[a-zA-Z]?[.)、：:]{1,2}|[（(]\d{1,2}[)）]|[a-z]\))\s*(?=\D)"
)
SMALL = re.compile(r"\s*(?:[.。°º№*#/／&,，、;；|…_-]|\s\.)*\s*")
UNIT = re.compile(r"[\s./,]*(kgs?|mts?|cbm|m3|m³|ctns|千克|公斤|立方米|件)\.?\s*(?=[:：]|$)", re.IGNORECASE)
INSTRUCTION = re.compile(
    r"[\s,.;:*/(-]*(?:(?:please\s+)?(?:insert|state|enter|give)\s+(?:full\s+)?name|(?:complete|full)\s+(?:name|style)|"
    r"name,? (?:and )?(?:full )?address|applicable only (?:when|if)|not part of|"
    r"if (?:other than|different|not|applicable|known|any|dangerous)\b|see (?:clause|page|note|reverse|overleaf)|"
    r"as (?:defined|principal)|where (?:applicable|known)|only (?:if|when)|as far as known|\(?(?:optional|if any)\)?$|"
    r"include full|type or print|in (?:words|block letters)|not negotiable unless|this b/l is not negotiable|"
    r"no responsibility)",
    re.IGNORECASE,
)
"""How the small print opens that a form prints behind a label: it tells how to fill the box, and is no value."""
NUMERIC_ROLES = frozenset({"total_net", "total_gross", "total_packages", "total_volume", "total_amount"})
SHORT_ROLES = frozenset({"doc_no", "to_place", "loading_port", "vessel", "total_packages_words"})
REFERENCE_ROLES = frozenset(
    {
        "our_ref",
        "export_references",
        "certificate_no",
        "contract_no",
        "invoice_no",
        "licence_no",
        "bl_no",
        "declaration_no",
        "awb_no",
        "master_bl_no",
        "master_awb_no",
        "seal_numbers",
    }
)
REFERENCE = re.compile(r"(?=(?:\S*\d){4})[A-Z0-9][A-Z0-9/.-]{4,}", re.IGNORECASE)
"""One token with several figures in it: nothing but a number, so that the short word before it is its label."""
TITLES = frozenset({
    "invoice", "commercialinvoice", "proformainvoice", "taxinvoice", "packinglist", "packinglistweightnote",
    "weightlist", "packingandweightlist", "detailedpackinglist", "billoflading", "airwaybill",
    "certificateoforigin", "exportlicence", "exportlicense", "contract", "salescontract", "shipment",
    "purchaseorder", "order", "rechnung", "handelsrechnung", "proformarechnung", "rechnunginvoice", "invoicerechnung",
    "packliste", "packlistepackinglist", "lieferschein", "frachtbrief", "konnossement", "ursprungszeugnis", "facture",
    "factura", "facturacomercial", "facturecommerciale", "fattura", "fatura", "faturacomercial", "fatturacommerciale",
    "commercialinvoicepackinglist", "materialsafetydatasheet", "safetydatasheet",
    "certificateofanalysis", "송장", "상업송장", "포장명세서", "deliverynote",
})  # fmt: skip
"""Phrases that head a paper rather than a value, when they stand alone."""
TAIL_ROLES = frozenset({"final_destination", "origin_country"})
TAILS = frozenset({"exportedto", "goodsexportedto", "producedin", "wereproducedin", "importingcountry"})
"""Phrases that end a printed sentence whose last word, a country, stands below."""
PACKAGE = re.compile(r"(?:carton|drum|pallet|bag|case|crate|bundle|box|package|roll|piece)(?:e?s)?")
"""Kinds of packages, in one or in several: a count of them is a label, one alone is the value of one."""
BETWEEN = 2
"""The second line of a label is one of so many rows below: what stands beside it may be half a line off."""
FUZZY = 87.0
"""Least rapidfuzz ratio at which a misread label still counts: one wrong letter in eight."""
BLURRED = 79.0
"""The same for a long label of which the recogniser itself was not sure: the small print of a fax."""
CLEAR, LONG = 0.93, 9
"""From this confidence on print was read clearly; from so many letters on a label is long."""


def find_labels(sheet: Sheet) -> tuple[Label, ...]:
    """Every label of a page, in reading order."""
    found: list[Label] = []
    for segment in sheet.segments:
        lead = NUMBERING.match(segment.text)
        found += with_guessed(segment, labels_in(segment) or _misread(segment), lead.end() if lead else 0)
    found = with_titled_numbers(sheet, [*found, *_named_by_title(sheet, found)])
    return with_one_party(sheet, _with_broken(sheet, with_side_labels(sheet, with_named_within(found))))


def _named_by_title(sheet: Sheet, found: Sequence[Label]) -> list[Label]:
    """Names of papers that stand, in small print, right before what can only be their number."""
    labelled = {id(x.segment) for x in found}
    made: list[Label] = []
    for row in sheet.rows:
        for segment, value in itertools.pairwise(row):
            small = segment.place.height < 1.4 * sheet.line_height and len(segment.text) <= 40
            if not small or id(segment) in labelled or not REFERENCE.fullmatch(value.text) or parse_date(value.text):
                continue
            role = paper_number(segment.text)
            if role is not None:
                made.append(Label(role, segment, 0, len(segment.text), False, True, 0.5, guessed=True))
    return made


def _with_broken(sheet: Sheet, labels: Sequence[Label]) -> tuple[Label, ...]:
    """The labels, and those that a narrow box breaks into two lines ("TOTAL NO." over "OF PKGS.")."""
    first_of: dict[int, Label] = {}
    dropped: set[int] = set()
    for number, row in enumerate(sheet.rows):
        below = [s for further in sheet.rows[number + 1 : number + 1 + BETWEEN] for s in further]
        for upper in row:
            if len(upper.text) > 40 or upper.text.rstrip().endswith((":", "：")) or id(upper) in first_of:
                continue
            lower = next((s for s in below if _continues_label(upper, s)), None)
            if lower is None or id(lower) in first_of or not label_key(_bare(lower.text)):
                continue
            role = label_trie().folded.get(label_key(_bare(f"{upper.text} {lower.text}")))
            if role is not None and not _each_asks(upper, lower, role):
                colon = lower.text.rstrip().endswith((":", "："))
                first_of[id(lower)] = Label(role, lower, 0, len(lower.text), colon, True, 0.9)
                dropped |= {id(upper), id(lower)}
    if not first_of:
        return tuple(labels)
    kept = [label for label in labels if id(label.segment) not in dropped]
    order = {id(segment): index for index, segment in enumerate(sheet.segments)}
    return tuple(sorted([*kept, *first_of.values()], key=lambda x: (order[id(x.segment)], x.start)))


def _each_asks(upper: Segment, lower: Segment, role: str) -> bool:
    """Whether two lines are labels of two fields by themselves ("Invoice" over "Date"), of which each has its value."""
    known = [label_trie().folded.get(label_key(_bare(s.text))) for s in (upper, lower)]
    return all(known) and role not in known


def _bare(text: str) -> str:
    """A label without its running number and brackets."""
    lead = NUMBERING.match(text)
    return re.sub(r"[（(\[][^（()）\]]*[)）\]]", " ", text[lead.end() if lead else 0 :])


def _continues_label(upper: Segment, lower: Segment) -> bool:
    """Whether a segment may be the second line of a label: under it, level on one side or in the middle, as large."""
    a, b = upper.place, lower.place
    near = 0 <= b.y0 - a.y1 + 0.5 * a.height <= 1.3 * max(a.height, b.height)
    level = min(abs(a.x0 - b.x0), abs(a.xc - b.xc), abs(a.x1 - b.x1)) < 0.8 * a.height
    return near and level and 0.62 < b.height / max(0.1, a.height) < 1.6 and len(lower.text) <= 40


def labels_in(segment: Segment) -> list[Label]:
    """The labels of one segment, from left to right."""
    text = folded(segment.text)
    if text.chars in TITLES and label_trie().folded.get(text.chars) is None:
        return []
    lead = NUMBERING.match(segment.text)
    first = lead.end() if lead else 0
    found: list[Label] = []
    index = next((i for i, at in enumerate(text.at) if at >= first), len(text.chars))
    opening = index
    while index < len(text.chars):
        label = _label_at(segment, text, index, index == opening, found[-1] if found else None)
        if label is None:
            index += 1
            continue
        role = together(found[-1], label) if found and not found[-1].colon else None
        if role is not None:
            found[-1] = _joined(found[-1], label, role)
        else:
            found.append(label)
        index = next((i for i, at in enumerate(text.at) if at >= label.end), len(text.chars))
    return with_foreign_names(_of_one_number(found), first)


def _of_one_number(found: list[Label]) -> list[Label]:
    """The labels, the first as sure as the second where both name one number ("B/L No. / PO No.")."""
    for at, (first, second) in enumerate(itertools.pairwise(found)):
        between = first.segment.text[first.end : second.start]
        if {first.role, second.role} <= REFERENCE_ROLES and between.strip() == "/" and not first.colon:
            found[at] = replace(first, strength=max(first.strength, second.strength))
    return found


def _joined(first: Label, second: Label, role: str) -> Label:
    """Two names of one role side by side (收货人 Consignee) are one label."""
    return Label(role, first.segment, first.start, second.end, second.colon, first.whole or second.whole,
                 max(first.strength, second.strength), first.hint or second.hint)  # fmt: skip


def _label_at(segment: Segment, text: Folded, index: int, opening: bool, before: Label | None) -> Label | None:
    if not opening and not text.starts_token(index):
        return None
    match = label_trie().longest(text, index)
    if match is None:
        return None
    role, stop = match
    stop = label_trie().extended(text, index, stop)
    start, end = text.at[index], text.at[stop - 1] + 1
    if re.match(r"['’]s\b", segment.text[end:], re.IGNORECASE):
        return None  # "SHIPPER'S LOAD AND COUNT" is no label of the shipper
    if role == "doc_no" and before is None and re.search(r"\d.*[a-z]", segment.text[:start], re.IGNORECASE):
        return None  # "4. CADDE NO: 11" is the house of an address
    if end - start <= 4 and re.match(r"[-/]\d", segment.text[end:]):
        return None  # "PO-2628638" and "INV/2026/08" are numbers with their prefix
    if (
        role in NUMERIC_ROLES
        and index != 0
        and re.search(r"\d\s*(?:kgs?|mts?|t|lbs?)\.?\s*$", segment.text[:start], re.I)
    ):
        return None  # "118.4 kg net - 131.0 kg gross": the name stands behind its figure
    end, hint = _brackets(segment.text, _closed(segment.text, start, end))
    role = _told_in_brackets(role, hint)
    end = _instructed(segment.text, _translated(segment.text, end) if opening else end)
    colon = COLON.match(segment.text, _skip(segment.text, end))
    if colon:
        stop = _instructed(segment.text, colon.end())
        return Label(role, segment, start, stop, True, stop >= len(segment.text), 1.0, hint)
    rest = segment.text[_skip(segment.text, end) :].strip()
    if rest and _names_again(segment, role, start, end, rest):
        return Label(role, segment, start, len(segment.text), False, True, 0.85, hint)
    second = _second_name(segment.text, start)
    adjacent = opening or second or (before is not None and touch(before, start))
    if not rest:
        if role in TAIL_ROLES and not adjacent and label_key(segment.text[start:end]) in TAILS:
            return Label(role, segment, start, len(segment.text), False, False, 0.8, hint)
        if adjacent:
            key = label_key(segment.text[start:end])
            bare = key in TITLES and not re.search(r"[#№]", segment.text[start:])
            # "CARTONS" alone stands more often beside its count than over it.
            strength = 0.45 if bare or PACKAGE.fullmatch(key) else 0.9
            return Label(
                role, segment, start, len(segment.text), False, opening or second or _only(before), strength, hint
            )
        return None
    return _without_colon(segment, role, start, end, rest, adjacent, hint)


def _names_again(segment: Segment, role: str, start: int, end: int, rest: str) -> bool:
    """Whether a recognised Chinese label is followed by nothing but its English name, misread."""
    if segment.words[0].reader == "layer" or not has_han(segment.text[start:end]) or _next_is_label(segment.text, end):
        return False
    return COMPANY.search(rest) is None and label_trie().names_again(role, label_key(rest))


def _translated(text: str, end: int) -> int:
    """The end of a label with its name in another language that we do not know ("Ihre Bestellung / Your PO:")."""
    match = re.match(r"\s*[/|]\s*[^\d:：/|]{2,32}(?=[:：]|$)", text[end:])
    if match is None or COMPANY.search(match.group()) or _next_is_label(text, end):
        return end
    return end + match.end()


def _instructed(text: str, end: int) -> int:
    """The end of a label with the instruction that is printed behind it."""
    match = INSTRUCTION.match(text, end)
    # Digits are no part of an instruction: a number behind it is a value that stands too close.
    return end if match is None or re.search(r"\d{3}", text[match.end() :]) else len(text)


def _second_name(text: str, start: int) -> bool:
    """Whether a label follows its name in a language that we do not know ("Rechnungs-Nr. / Invoice No.")."""
    lead = NUMBERING.match(text)
    opening = lead.end() if lead and lead.end() <= start else 0
    return FOREIGN_NAME.fullmatch(text[opening:start]) is not None


def _only(before: Label | None) -> bool:
    lead = NUMBERING.match(before.segment.text) if before else None
    return before is not None and before.start <= (lead.end() if lead else 3)


def _without_colon(
    segment: Segment, role: str, start: int, end: int, rest: str, adjacent: bool, hint: str
) -> Label | None:
    """A label that runs straight into its value: only where the value's shape speaks for it."""
    phrase = label_key(segment.text[start:end])
    if re.match(r"(?:and|or|und|et)\s", rest):
        return None  # the title of a section ("Product and company identification")
    if role in NUMERIC_ROLES and re.match(r"[^\w]*(?:usd|us\$|eur|cny)?\s*\d", rest, re.IGNORECASE):
        return Label(role, segment, start, end, False, False, 0.7, hint)
    if _next_is_label(segment.text, end) and adjacent:
        return Label(role, segment, start, end, False, False, 0.6, hint)
    if not adjacent and not (segment.text[start:end].isupper() and len(phrase) >= 6 and not eastern(phrase)):
        return None
    if adjacent and role in REFERENCE_ROLES and REFERENCE.fullmatch(rest.strip(" .:#-")):
        return Label(role, segment, start, end, False, False, 0.75, hint)
    if len(phrase) < 4 and not eastern(phrase) and role not in SHORT_ROLES:
        return Label(role, segment, start, end, False, False, 0.35, hint)
    several = len(phrase) >= 7 or eastern(phrase)
    return Label(role, segment, start, end, False, False, (0.72 if several else 0.55) if adjacent else 0.4, hint)


def _told_in_brackets(role: str, hint: str) -> str:
    """The role of a party where brackets name it behind a bare FROM or TO ("From (Sender)")."""
    party = meaning(hint) if hint and role in {"loading_port", "to_place"} else None
    return party if party in {"seller", "buyer", "consignee"} else role


def _closed(text: str, start: int, end: int) -> int:
    """A label never ends within its own brackets."""
    if len(re.findall(r"[(（]", text[start:end])) > len(re.findall(r"[)）]", text[start:end])):
        close = re.search(r"[)）]", text[end:])
        return end + close.end() if close else len(text)
    return end


def _next_is_label(text: str, end: int) -> bool:
    rest = folded(text[end:])
    return bool(rest.chars) and label_trie().longest(rest, 0) is not None


def _skip(text: str, at: int) -> int:
    match = SMALL.match(text, at)
    return match.end() if match else at


def _brackets(text: str, end: int) -> tuple[int, str]:
    """Swallow brackets after a label: what they hold belongs to the label, as a hint."""
    hint = ""
    while True:
        unit = UNIT.match(text, end)
        match = unit or re.match(r"[\s.]*[（(\[]([^（()）\]]{0,90})(?:[)）\]]|$)", text[end:])
        if match is None or match.group(1).strip() in {"주", "유", "株", "有"}:
            return end, hint
        hint = hint or match.group(1).strip()
        end = match.end() if unit else end + match.end()


def _misread(segment: Segment) -> list[Label]:
    """A label that the reader got slightly wrong."""
    head, colon, rest = segment.text.partition(":") if ":" in segment.text else segment.text.partition("：")
    if len(head) < 5 and rest and not rest.startswith(" "):
        head, colon = segment.text, ""
    lead = NUMBERING.match(head)
    start = lead.end() if lead else 0
    key = label_key(head[start:])
    if not (6 <= len(key) <= 40 or (has_han(key) and 3 <= len(key) <= 12)) or sum(c.isdigit() for c in key) > 2:
        return []
    least = FUZZY if segment.confidence >= CLEAR or len(key) < LONG else BLURRED
    near = None if key in TITLES or PACKAGE.fullmatch(key) else label_trie().nearest(key, least)
    if near is None:
        return []
    end = len(head) + len(colon)
    return [Label(near[0], segment, start, end, bool(colon), end >= len(segment.text), near[1] / 100 * 0.8)]
