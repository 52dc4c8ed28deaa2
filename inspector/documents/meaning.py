"""What a label asks for, told from its words where no lexicon knows it whole.

The words of a label name a thing and its kind: "port" with "lading" asks for the loading port, "weight" with "gross"
for the gross weight, "number" with the name of a paper for its number. A text all of whose words are such words, but of
no known sense together, is still a label, and no value.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from inspector.documents.lexicon_words import MEANINGS, SILENT
from inspector.values.script import has_han, to_simplified, without_accents

UNKNOWN: Final = "_unknown"
"""The role of a label of which only that it is one is known."""
MOST_WORDS: Final = 9
"""A label has at most so many words; more are a sentence."""
_SPELLED: Final = (
    (re.compile(r"\bb\s?(?:\(?s\)?)?/l(?:'?s)?\b"), " bl "),
    (re.compile(r"\bs/c\b"), " sc "),
    (re.compile(r"\bp[/.]o\b\.?"), " po "),
    (re.compile(r"\bl/c\b"), " lc "),
    (re.compile(r"\bn[./]\s?w\b\.?"), " net weight "),
    (re.compile(r"\bg[./]\s?w\b\.?"), " gross weight "),
    (re.compile(r"\bm/v\b|\bm\.v\b\.?"), " mv "),
    (re.compile(r"\ba/c\b"), " account "),
    (re.compile(r"#|n[°º]|№"), " no "),
    (re.compile(r"\b[dl]['’]|['’`´]s?\b"), " "),
    (re.compile(r"\b(?:usd|eur|cny|rmb|gbp|jpy|us\$)(?=\W|$)|[®™*$€£]"), " "),
)
_WORD: Final = re.compile(r"[a-z]+|[^\W\d_a-z]+|\d+")
_TO_ORDER: Final = re.compile(r"(?:un)?to (?:the )?order(?: of)?", re.IGNORECASE)
"""What a bill prints for its consignee, out of words of labels."""
_TITLE: Final = frozenset({
    "invoice", "order", "packing", "lading", "airway", "certificate", "licence", "declaration", "document", "report",
    "origin", "export_", "import_", "other", "goods", "trade", "loading", "weight", "bill", "due", "declare",
    "discharge", "expiry", "tax", "text",
})  # fmt: skip
"""Words of which titles of papers are made."""
_RULES: Final = """
_unknown: tare
_unknown: credit
_unknown: each + amount|weight|count
_unknown: amount + say
_tax_id: phone
_tax_id: tax - invoice
vessel/voyage: vessel + voyage|number - flight
flight/date: flight + date
voyage: voyage
container_numbers/seal_numbers: container + seal
seal_numbers: seal
container_numbers: container + number - kind
vessel: vessel - place|port|shipped|date|agent|loading
vessel: vessel + agent
licence_expiry: expiry + licence|date - payment|due
consignee: goods + consignee - text|code|number|amount|weight|date|receipt
invoice_no: bill + document - lading|airway
total_amount: final + amount - each
invoice_no/invoice_date: invoice + number + date - order
invoice_no: invoice + number - order
invoice_no: invoice + corresponding
invoice_date: invoice + date - order|due|payment
total_amount: invoice + amount|total
licence_no: licence + number|export_
awb_no: airway + number
bl_no: lading + number
place/date: lading + date
place/date: lading + place + issue
certificate_no: certificate + number
our_order: order + our
contract_no: order + number|corresponding|buyer|your
_unknown: order + date
declaration_no: declaration + number
booking_no: booking
packing_no: packing + number
certificate_no: report + number
onboard_date: date + shipped
_unknown: date + delivery|due|discharge|receipt|booking|payment
export_date: date + export_
import_date: date + import_
declared_date: date + declare
onboard_date: date + loading
test_date: date + report
production_date: date + origin
place/date: date|issue + place - seller|buyer|agent
date: date + issue|document|licence|certificate|packing
_agent: agent + date|issue
_agent: agent
_agent: issue + person
date: date
date: issue
our_ref: our + number
_your_ref: your + number
total_amount: amount|net|total + due - tax
total_amount: payment + amount|total
currency: currency - amount
_payment: payment
bank: bank
incoterm: terms + delivery|trade|loading|discharge
_freight: freight
origin_country: origin + country|goods
seller: send + from
loading_port: origin + port|place
end_user: user - country|goods
final_destination: final + destination
final_destination: country + destination|final|delivery|import_|user|discharge|to
_trade_country: country + export_|loading|trade|carriage|receipt
_unknown: country + seller|buyer|consignee
transshipment_port: transit + port|place
discharge_port: port|place + discharge - loading
discharge_port: port + import_|delivery
loading_port: port|place + loading
_receipt: place + receipt
consignee: delivery + address|person|to
delivery_place: place + delivery
loading_port: loading + from
discharge_port: discharge + to
sum_amount: net + amount
weights: net + gross
total_net: net + weight|unit_kg|total
total_gross: gross + weight|unit_kg|total
total_gross: weight + total|goods
_unknown: weight
total_volume: volume
total_packages: packages + count|total|kind - amount
total_amount: amount + total|goods
currency: currency
export_references: seller + number
_your_ref: buyer|consignee + number
party: seller|buyer|consignee|notify|maker - text|code|goods|number
consignee: send + to - bill
buyer: bill + to|address|person
buyer: invoice + address|person|to
doc_no: document + number
loading_port: loading + at
discharge_port: discharge + at
_page: page
_unknown: text
_unknown: code
"""
"""Role and the words that tell it, the first that fits: what stands on both sides of a plus must all be named, what
stands behind a minus must not."""
_PAPERS: Final = {
    "invoice": "invoice_no",
    "certificate": "certificate_no",
    "report": "certificate_no",
    "packing": "packing_no",
    "lading": "bl_no",
    "airway": "awb_no",
    "licence": "licence_no",
    "order": "contract_no",
}
"""The numbers of papers by the word that names the paper."""
_PARTIES: Final = {
    "seller": "seller",
    "buyer": "buyer",
    "consignee": "consignee",
    "notify": "notify",
    "maker": "producer",
}


@dataclass(frozen=True, slots=True)
class _Rule:
    role: str
    needs: tuple[frozenset[str], ...]
    bars: frozenset[str]


@lru_cache(maxsize=8192)
def meaning(text: str) -> str | None:
    """The role that a label's words ask for; `_unknown` for a label of no known sense; None where it is no label."""
    words = _words(text)
    if words is None:
        return None
    told = [w for w in words if w]
    if not told or len(words) > MOST_WORDS or _TO_ORDER.fullmatch(text.strip()):
        return None
    named = frozenset().union(*told)
    rule = next((r for r in _rules() if not named & r.bars and _fits(told, r.needs)), None)
    if rule is None:
        return UNKNOWN if len(told) > 1 and named - _TITLE else None
    if rule.role == "party":
        return _first_party(told)
    if rule.role == "weights":
        return _weights(told)
    return rule.role


def paper_number(text: str) -> str | None:
    """The role of the number of the paper that a text names and nothing else ("Zertifikat / Certificate")."""
    words = _words(text)
    if not words or len(words) > MOST_WORDS:
        return None
    named = frozenset().union(*words)
    papers = [role for paper, role in _PAPERS.items() if paper in named]
    return papers[0] if papers and named <= _TITLE | {"count"} else None


def foreign(text: str) -> bool:
    """Whether a text has words that no label known to us is made of."""
    return _words(text) is None


def only_labels(text: str) -> bool:
    """Whether a text is made of words of labels and titles alone, as the name of a company never is."""
    words = _words(text)
    return words is not None and len([w for w in words if w]) > 1 and not _TO_ORDER.fullmatch(text.strip())


def _fits(words: list[frozenset[str]], needs: tuple[frozenset[str], ...]) -> bool:
    """Whether each need is met by a word of its own."""
    if not needs:
        return True
    first, rest = needs[0], needs[1:]
    return any(word & first and _fits(words[:i] + words[i + 1 :], rest) for i, word in enumerate(words))


def _first_party(words: list[frozenset[str]]) -> str:
    """The party that is named first: the others only say what else it may be."""
    for word in words:
        for name, role in _PARTIES.items():
            if name in word:
                return role
    return UNKNOWN


def _weights(words: list[frozenset[str]]) -> str:
    first = next(word for word in words if word & {"net", "gross"})
    return "total_net/total_gross" if "net" in first else "total_gross/total_net"


def _words(text: str) -> list[frozenset[str]] | None:
    """The meanings of each word, empty for a silent one; None where one is unknown or a number stands among them."""
    plain = without_accents(to_simplified(unicodedata.normalize("NFKC", text))).casefold()
    for pattern, spelled in _SPELLED:
        plain = pattern.sub(spelled, plain)
    found: list[frozenset[str]] = []
    for word in _WORD.findall(plain):
        parts = _parts(word)
        if parts is None:
            return None
        found += parts
    return found


@lru_cache(maxsize=8192)
def _parts(word: str) -> tuple[frozenset[str], ...] | None:
    """The meanings of a word, or of the parts of a compound; None where it is unknown."""
    known = _known(word)
    if known is not None:
        return (known,)
    if word.isdigit():
        return None
    if word.endswith("s") and len(word) > 4 and (known := _known(word[:-1])) is not None:
        return (known,)
    eastern = not word[0].isascii()
    if not eastern and len(word) < 8:
        return None
    return _compound(word, least=1 if eastern else 4)


def _compound(word: str, *, least: int) -> tuple[frozenset[str], ...] | None:
    """The meanings of the parts of a compound, the longest part first; German parts may be linked by an s or n."""
    if not word:
        return ()
    for size in range(len(word), least - 1, -1):
        known = _known(word[:size])
        if known is None:
            continue
        for link in ("", "s", "n", "en"):
            if word[size:].startswith(link) and (not link or (least > 1 and size < len(word))):
                rest = _compound(word[size + len(link) :], least=least)
                if rest is not None:
                    return (known, *rest)
    return None


def _known(word: str) -> frozenset[str] | None:
    return _table().get(word)


@cache
def _table() -> dict[str, frozenset[str]]:
    """Word → its meanings; a silent one has none."""
    found: dict[str, set[str]] = {}
    for meant, words in MEANINGS.items():
        for word in words.split():
            key = without_accents(to_simplified(unicodedata.normalize("NFKC", word))).casefold()
            found.setdefault(key, set()).add(meant)
    silent = {to_simplified(word): frozenset[str]() for word in SILENT if word not in found}
    return {**silent, **{word: frozenset(meant) for word, meant in found.items()}}


@cache
def _rules() -> tuple[_Rule, ...]:
    made = []
    for line in _RULES.strip().splitlines():
        role, _, tail = line.partition(": ")
        needs, _, bars = tail.partition(" - ")
        made.append(_Rule(role, tuple(frozenset(n.split("|")) for n in needs.split(" + ")), frozenset(bars.split("|"))))
    return tuple(made)


def eastern(text: str) -> bool:
    """Whether a text is written without spaces between its words."""
    return has_han(text) or re.search(r"[\u3040-\u30ff\uac00-\ud7af]", text) is not None
