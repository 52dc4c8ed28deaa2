"""Rules and the network propose entities; here is settled which stand.

1. What is proved stands: a CAS number with its check digit, a UN number, tariff code or licence behind its name.
   Whatever overlaps it falls. A CAS or UN number that only the network sees, and that fails its test, falls.
2. A party that the network sees stands over countries, places and materials within its name.
3. Amounts, quantities and countries that a rule has measured stand over a longer reading of the network.
4. Of two others that overlap, the longer stands: it has seen more. Of two equally long ones the network's stands, since
   it has read what is around them.

Before that, the network's spans lose brackets and stops at their ends that do not belong to them.

`confidence` of what stands is the precision that was measured for its label and source (`both`, `network`, `rule`,
`proved`) on the development half of the labelled texts; the artefact holds the table.
"""

from __future__ import annotations

from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span

from models.ner.checkdigits import is_cas, is_hs_code, is_un_number
from models.ner.rules import formulae, proved

_EXACT = frozenset({"MONEY", "QUANTITY", "COUNTRY"})
_ABBREVIATED = frozenset("ltd co inc corp pvt pte bhd sdn cie mfg sti tic bldg spa sarl gmbh llc intl".split())  # noqa: SIM905

PROVED, RULES = "proved", "rules"
SOURCES = ("proved", "both", "network", "rule")


@Language.factory("trade_set_aside")
def make_set_aside(nlp: Language, name: str) -> Any:
    """Builds the component that clears the way for the network."""
    return set_aside


@Language.factory("trade_settle")
def make_settle(nlp: Language, name: str) -> Any:
    """Builds the component that settles what stands."""
    return settle


def set_aside(doc: Doc) -> Doc:
    """Keep what the rules found apart, so that the network proposes without them; add formulae and proved numbers."""
    found = list(doc.ents)
    formulas = (doc.char_span(start, end, label="FORMULA") for start, end in formulae(doc.text))
    doc.spans[RULES] = [*found, *(span for span in formulas if span is not None)]
    spans = (
        doc.char_span(start, end, label=label, alignment_mode="contract") for start, end, label in proved(doc.text)
    )
    doc.spans[PROVED] = [span for span in spans if span is not None]
    doc.ents = []
    return doc


def settle(doc: Doc) -> Doc:
    """Choose among the proposals; each entity that stands has its source as `kb_id_`."""
    rules = {(s.start, s.end, s.label_) for s in doc.spans.get(RULES, ())}
    trimmed = (_trimmed(s) for s in doc.ents)
    network = {(s.start, s.end, s.label_) for s in trimmed if s is not None and _possible(s)}
    sure = {(s.start, s.end, s.label_) for s in doc.spans.get(PROVED, ())}
    ranked = [((0, s[0] - s[1], 0), "proved", s) for s in sure]
    for span in network - sure:
        source = "both" if span in rules else "network"
        rank = 1 if span[2] == "PARTY" else 2 if source == "both" and span[2] in _EXACT else 3
        ranked.append(((rank, span[0] - span[1], 0), source, span))
    for span in rules - network - sure:
        ranked.append(((2 if span[2] in _EXACT else 3, span[0] - span[1], 1), "rule", span))
    doc.ents = _standing(doc, sorted(ranked))
    return doc


def _standing(doc: Doc, ranked: list[tuple[tuple[int, int, int], str, tuple[int, int, str]]]) -> list[Span]:
    taken = [False] * len(doc)
    standing = []
    for _, source, (start, end, label) in ranked:
        if not any(taken[start:end]):
            standing.append(Span(doc, start, end, label=label, kb_id=source))
            taken[start:end] = [True] * (end - start)
    return standing


_LEFT = frozenset(",.;:)]}|/、，。；：）】·-—")
_RIGHT = frozenset(",;:([{|/、，。；：（【·-—")
_BRACKETS = {")": "(", "）": "（", "]": "["}
_DOTTED = frozenset({"PARTY", "COUNTRY"})


def _trimmed(span: Span) -> Span | None:
    """The span without stops and brackets at its ends; a dot stays behind a legal form or an initial."""
    start, end, doc = span.start, span.end, span.doc
    while start < end and (doc[start].text in _LEFT or doc[start].is_space):
        start += 1
    while end > start and (doc[end - 1].is_space or _loose(doc, start, end, span.label_)):
        end -= 1
    return Span(doc, start, end, label=span.label_) if end > start else None


def _loose(doc: Doc, start: int, end: int, label: str) -> bool:
    """Whether the last token of a span is a stop or a bracket that does not belong to it."""
    last = doc[end - 1].text
    if last in _BRACKETS:
        inside = [t.text for t in doc[start:end]]
        return inside.count(_BRACKETS[last]) < inside.count(last)
    if last != ".":
        return last in _RIGHT
    before = doc[end - 2].text if end - 2 >= start else ""
    return label not in _DOTTED or not (len(before) == 1 or before.lower() in _ABBREVIATED)


def _possible(span: Span) -> bool:
    """Whether what the network sees can be that: numbers must pass their tests, and line ends lie outside."""
    if span.label_ == "CAS":
        return is_cas(span.text)
    if span.label_ == "UN_NUMBER":
        return is_un_number(span.text)
    if span.label_ == "HS_CODE":
        return is_hs_code(span.text)
    return bool(span.text.strip()) and "\n" not in (span.text[0], span.text[-1])
