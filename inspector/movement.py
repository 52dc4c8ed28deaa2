"""What movement of goods the papers show: whether they leave China, only pass it, come from it or go into it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from inspector.comparing import Statement, shipment_papers, stated
from inspector.controls.naming import country
from inspector.core.document import Document
from inspector.core.phrase import Phrase, say
from inspector.values.country import find_country
from inspector.values.port import port_country
from inspector.values.script import has_han

CHINA: Final = frozenset({"CN", "HK", "MO"})
"""Mainland China, Hong Kong and Macao. Source: the rule that the regime is decided first."""

IMPORT: Final = re.compile(r"进口货物报关单|进境备案清单|import\s+declaration", re.IGNORECASE)

BONDED: Final = re.compile(
    r"保税|综合保税区|出口加工区|自由贸易试验区|\bbonded\s+(?:zone|area|warehouse|logistics)|\bcomprehensive\s+bonded\b",
    re.IGNORECASE,
)
"""Words for a zone under customs: the law covers what leaves it. Source: Export Control Law, article 45."""

TRANSIT: Final = re.compile(
    r"过境货物|通运货物|转运货物|\b(?:goods|cargo)\s+in\s+transit\b|\btransit\s+(?:goods|cargo)\b", re.I
)

Regime = Literal["export", "onward", "transit", "re-export", "import", "within", "abroad", "unknown"]
"""export: from the mainland to anywhere, Hong Kong, Macao and Taiwan too. onward: goods of Chinese origin from Hong
Kong or Macao. transit: goods of another origin that pass China. re-export: goods of Chinese origin from a third
country. import: into China. within: from the mainland to the mainland. abroad: none of China."""

NEEDS_LICENCE: Final[dict[Regime, bool | None]] = {
    "export": True,
    "onward": True,
    "transit": None,
    "re-export": None,
    "import": False,
    "within": False,
    "abroad": False,
    "unknown": None,
}
"""Whether listed goods need an export licence of China; None where the papers cannot tell."""

REGIONS: Final = frozenset({"HK", "MO", "TW"})


@dataclass(frozen=True, slots=True)
class Movement:
    """Where goods leave and where they go, as alpha-2 codes; empty where the papers do not say.

    `because` are the statements that decided the regime; `bonded` says that a paper names a zone under customs.
    """

    regime: Regime
    because: tuple[Statement, ...]
    loading: str
    destination: str
    bonded: bool = False

    @property
    def needs_licence(self) -> bool | None:
        """Whether listed goods need an export licence for this; None where the papers cannot tell."""
        return NEEDS_LICENCE[self.regime]

    @property
    def said(self) -> Phrase:
        """The regime in words, for a sentence."""
        return _said(self)


def movement(documents: Iterable[Document]) -> Movement:
    """What the papers of the shipment show.

    The place of loading decides; else a Chinese export declaration; else the address or script of the seller. Origin
    and destination tell export, transit, re-export, import and movements within China from each other.
    """
    everything = tuple(documents)
    papers = shipment_papers(everything)
    loading, because = _leaving(papers)
    bound = stated(papers, "destination_country") or stated(papers, "discharge_port")
    destination = going_to(papers)
    bonded = any(BONDED.search(t.text) for d in papers for t in d.text) or _in_fields(papers, BONDED)
    regime = _regime(papers, loading, destination)
    if regime in ("import", "within"):
        because = (*because, *bound[:1])
    if regime == "within" and bonded:
        regime = "unknown"
    return Movement(regime, because, loading, destination, bonded)


def _regime(papers: tuple[Document, ...], loading: str, destination: str) -> Regime:
    origins = {s.field.string for s in stated(papers, "origin_country")}
    origins |= {f.string for d in papers for i in d.lines if (f := i.get("origin")) is not None and f.string}
    if any(d.kind == "customs_declaration" and _imports(d) for d in papers):
        return "import"
    if not loading:
        return "unknown"
    if loading not in CHINA:
        if destination == "CN":
            return "import"
        return "re-export" if "CN" in origins else "abroad"
    passing = bool(origins) and not origins & CHINA
    if loading != "CN":
        return "import" if destination == "CN" else "transit" if passing else "onward"
    if destination == "CN" and not _export_declarations(papers):
        return "within"
    return "transit" if passing and _says_transit(papers) else "export"


def _leaving(papers: tuple[Document, ...]) -> tuple[str, tuple[Statement, ...]]:
    """The country that the goods leave, and the statement that says so."""
    ports = [(s, c) for s in stated(papers, "loading_port") if (c := port_country(s.field.text))]
    if ports:
        # Papers that differ do not clear the goods: where one has them loaded in China, they leave it.
        loading = next((port for port in ports if port[1] == "CN"), ports[0])
        return loading[1], (loading[0],)
    declared = _export_declarations(papers)
    if declared:
        because = stated(declared, "seller") or stated(declared, "number")
        return "CN", because[:1]
    for seller in stated(papers, "seller"):
        home = _country_of_party(seller)
        if home:
            return home, (seller,)
    return "", ()


def _export_declarations(papers: tuple[Document, ...]) -> tuple[Document, ...]:
    return tuple(d for d in papers if d.kind == "customs_declaration" and not _imports(d))


def going_to(documents: Iterable[Document]) -> str:
    """The country of destination: as stated, else that of the port of discharge.

    A country other than China on any paper goes before China on others: one paper, false or misread, must not clear a
    shipment that the others send abroad.
    """
    papers = tuple(documents)
    told = [s.field.string for s in stated(papers, "destination_country")]
    ports = [c for s in stated(papers, "discharge_port") if (c := port_country(s.field.text))]
    if told:
        abroad = [c for c in told if c != "CN"] + [c for c in ports if c not in CHINA]
        return abroad[0] if abroad else "CN"
    return next((c for c in ports if c != "CN"), "CN" if ports else "")


def _said(moved: Movement) -> Phrase:
    to = country(moved.destination) if moved.destination else None
    if moved.regime == "export":
        zone = Phrase(", from a zone under customs, which counts as export", "，自海关特殊监管区域，视同出口")
        said = say("the goods leave China for {to}", "货物从中国运往{to}", to=to) if to else _SAID["export"]
        if moved.destination in REGIONS:
            said = say("{said}, which counts as export", "{said}，视同出口", said=said)
        return say("{said}{zone}", "{said}{zone}", said=said, zone=zone) if moved.bonded else said
    if moved.regime in ("onward", "re-export"):
        return say("{said} from {place}", "{said}{place}运出", said=_SAID[moved.regime], place=country(moved.loading))
    return _SAID[moved.regime]


_SAID: Final[dict[Regime, Phrase]] = {
    "export": Phrase("the goods leave China", "货物运出中国"),
    "onward": Phrase("goods of China leave", "中国货物自"),
    "re-export": Phrase("goods of Chinese origin are re-exported", "中国原产货物再出口，自"),
    "transit": Phrase(
        "goods of another origin pass China, and the papers do not say clearly whether they leave it as export",
        "他国原产货物途经中国，单证未明确是否按出口离境",
    ),
    "import": Phrase(
        "the goods do not leave China by these papers: they go into it", "按单证货物未运出中国，而是运入中国"
    ),
    "within": Phrase("the goods do not leave China by these papers", "按单证货物未运出中国"),
    "abroad": Phrase("the goods do not leave China by these papers", "按单证货物未运出中国"),
    "unknown": Phrase("the papers do not say clearly whether the goods leave China", "单证未明确货物是否运出中国"),
}


def _country_of_party(statement: Statement) -> str:
    named = find_country(statement.field.text)
    return named[0] if named else "CN" if has_han(statement.field.string) else ""


def _imports(document: Document) -> bool:
    return any(IMPORT.search(t.text) for t in document.text[:12])


def _says_transit(papers: tuple[Document, ...]) -> bool:
    return any(TRANSIT.search(t.text) for d in papers for t in d.text)


def _in_fields(papers: tuple[Document, ...], words: re.Pattern[str]) -> bool:
    return any(
        words.search(f.text) for d in papers for f in d.fields if f.name in ("loading_port", "remarks", "seller")
    )
