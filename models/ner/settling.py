"""Rules and the network propose entities; here is settled which stand.

1. What is proved stands: a CAS number with its check digit, a UN number, tariff code or licence behind its name, a
   Chinese element of one character with its shape (锗锭), a grade that is named by its use (工业级).
   Whatever overlaps it falls. A CAS or UN number that only the network sees, and that fails its test, falls.
2. A party that the network sees stands over countries, places and materials within its name.
3. Amounts, quantities and countries that a rule has measured stand over a longer reading of the network.
4. A material or a size of grains that only a rule sees falls: measured, it is more often wrong than right.
5. Of two others that overlap, the longer stands: it has seen more. Of two equally long ones the network's stands, since
   it has read what is around them.

Before that, the network's spans lose brackets and stops at their ends that do not belong to them, and those that
cannot be what they are called (money without a currency, a country that no table knows) fall. Praise before a material
and the shape behind it part (`parting.py`).

`confidence` of what stands is the precision that was measured for its label and source (`both`, `network`, `rule`,
`proved`) on the development half of the labelled texts; the artefact holds the table.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from rapidfuzz.distance import Levenshtein
from spacy.language import Language
from spacy.tokens import Doc, Span

from models.ner.gazetteer import Gazetteer, han
from models.ner.parting import parted
from models.ner.places import reached
from models.ner.rules import bare_elements, formulae, grades, ports, proved
from models.ner.shapes import possible
from models.ner.tokens import norm, split

LEAST_MISREAD = 5
"""Letters from which a country may hold a misread one."""

_EXACT = frozenset({"MONEY", "QUANTITY", "COUNTRY"})
_AGREED = frozenset({"MATERIAL", "PARTICLE_SIZE"})
"""Labels of which a rule alone is more often wrong than right: the network must see something there too."""

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
    return Settling()


def set_aside(doc: Doc) -> Doc:
    """Keep what the rules found apart, so that the network proposes without them; add formulae and proved numbers."""
    found = list(doc.ents)
    formulas = (doc.char_span(start, end, label="FORMULA") for start, end in formulae(doc.text))
    places = (doc.char_span(start, end, label="PORT") for start, end in ports(doc.text))
    doc.spans[RULES] = [*found, *(span for span in (*formulas, *places) if span is not None)]
    sure = (*proved(doc.text), *bare_elements(doc.text), *grades(doc.text))
    spans = (doc.char_span(start, end, label=label, alignment_mode="contract") for start, end, label in sure)
    doc.spans[PROVED] = [span for span in spans if span is not None]
    doc.ents = []
    return doc


class Settling:
    """Chooses among the proposals. `countries` are keys of their names: what none of them is like is no country."""

    def __init__(self) -> None:
        self.countries: frozenset[str] = frozenset()
        self.codes: frozenset[str] = frozenset()
        self.places: frozenset[str] = frozenset()

    def learn(self, gazetteer: Gazetteer) -> None:
        """Take the names of countries and ports from the gazetteer."""
        self.countries = frozenset(_key(name) for name in gazetteer.countries)
        self.places = frozenset(k for name in gazetteer.ports if len(k := _key(name)) >= (2 if han(name) else 4))
        self.codes = frozenset(gazetteer.country_codes)

    def __call__(self, doc: Doc) -> Doc:
        """Each entity that stands has its source as `kb_id_`."""
        rules = {(s.start, s.end, s.label_) for s in doc.spans.get(RULES, ())}
        trimmed = (_trimmed(s) for s in doc.ents)
        seen = ((s.start, s.end, s.label_) for s in trimmed if s is not None and self._possible(s))
        network = {part for found in seen for part in parted(doc, found)}
        rules |= set(reached(doc, self.places, network | rules))
        sure = {(s.start, s.end, s.label_) for s in doc.spans.get(PROVED, ())}
        ranked = [((0, s[0] - s[1], 0), "proved", s) for s in sure]
        for span in network - sure:
            source = "both" if span in rules else "network"
            rank = 1 if span[2] == "PARTY" else 2 if source == "both" and span[2] in _EXACT else 3
            ranked.append(((rank, span[0] - span[1], 0), source, span))
        for span in rules - network - sure:
            if span[2] in _AGREED:
                continue
            ranked.append(((2 if span[2] in _EXACT else 3, span[0] - span[1], 1), "rule", span))
        doc.ents = _standing(doc, sorted(ranked))
        return doc

    def _possible(self, span: Span) -> bool:
        if span.label_ == "COUNTRY" and self.countries:
            return self._country(span.text)
        if span.label_ == "PARTICLE_SIZE" and span.text.endswith("目") and span.doc[span.end :].text.startswith("的"):
            return False  # 3-1 目的国: a house number before the next box
        return possible(span.label_, span.text)

    def _country(self, text: str) -> bool:
        """Whether the text is a code in capitals, or a name with at most one letter misread."""
        if text in self.codes:
            return True
        key = _key(text)
        if key in self.countries:
            return True
        near = (
            abs(len(key) - len(name)) <= 1 and Levenshtein.distance(key, name, score_cutoff=1) <= 1
            for name in self.countries
        )
        return len(key) >= LEAST_MISREAD and any(near)

    def to_disk(self, path: Path, **_: Any) -> None:
        """Write the names of countries."""
        path.mkdir(parents=True, exist_ok=True)
        path.joinpath("countries.json").write_bytes(self.to_bytes())

    def from_disk(self, path: Path, **_: Any) -> Settling:
        """Read the names of countries."""
        return self.from_bytes(path.joinpath("countries.json").read_bytes())

    def to_bytes(self, **_: Any) -> bytes:
        """The names as JSON."""
        names = {"countries": sorted(self.countries), "codes": sorted(self.codes), "places": sorted(self.places)}
        return json.dumps(names, ensure_ascii=False).encode()

    def from_bytes(self, data: bytes, **_: Any) -> Settling:
        """Take the names from JSON; an artefact of before has no places."""
        names = json.loads(data)
        self.countries, self.codes = frozenset(names["countries"]), frozenset(names["codes"])
        self.places = frozenset(names.get("places", ()))
        return self


def _key(name: str) -> str:
    """A name of a country for comparison: simplified small letters and nothing else."""
    return "".join(c for start, end in split(name) for c in norm(name[start:end]) if c.isalpha())


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


_FORM = re.compile(
    r".*?(?:有限责任公司|股份有限公司|有限公司|总公司|公司|株式会社|株式會社)(?=(?P<rest>.*))", re.DOTALL
)
_BRANCH = re.compile(r"(?:[（(]|.{0,8}(?:分公司|支行|分行|分会|办事处|工厂|分部|总公司|公司|营业部))", re.DOTALL)


def _end_of_name(span: Span) -> int:
    """Where a Chinese name of a company ends: with its legal form, unless a branch follows."""
    if span.label_ != "PARTY" or not (found := _FORM.match(span.text)) or _BRANCH.match(found["rest"]):
        return span.end
    stop = span.start_char + found.end()
    return next((t.i + 1 for t in span if t.idx + len(t) >= stop), span.end)


def _trimmed(span: Span) -> Span | None:
    """The span without stops and brackets at its ends; a dot stays behind a legal form or an initial."""
    start, end, doc = span.start, _end_of_name(span), span.doc
    while start < end and (doc[start].is_space or (doc[start].text in _LEFT and not _signed(span, start))):
        start += 1
    while end > start and (doc[end - 1].is_space or _loose(doc, start, end, span.label_)):
        end -= 1
    return Span(doc, start, end, label=span.label_) if end > start else None


def _signed(span: Span, start: int) -> bool:
    """Whether a dash is the sign of a size: -325 mesh."""
    return span.label_ == "PARTICLE_SIZE" and span.doc[start].text == "-"


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
