"""Papers that a shipment of this kind comes with, and that the bundle lacks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

from inspector.checking import Scene, check
from inspector.comparing import PAPER_NAMES, SHIPMENT_PAPERS, capital, paper, point_text, shipment_papers
from inspector.core.document import Document, TextLine
from inspector.core.finding import Evidence, Finding, Severity
from inspector.core.phrase import Phrase, say

TRANSPORT: Final = ("bill_of_lading", "air_waybill")

NAMES: Final = {
    "packing_list": re.compile(r"packing\s+list|装箱单|裝箱單", re.IGNORECASE),
    "commercial_invoice": re.compile(r"commercial\s+invoice|商业发票|商業發票", re.IGNORECASE),
    "certificate_of_origin": re.compile(r"certificate\s+of\s+origin|原产地证书?|產地證書?", re.IGNORECASE),
    "certificate_of_analysis": re.compile(
        r"certificate\s+of\s+analysis|test\s+report|分析证书|检测报告", re.IGNORECASE
    ),
}

REFERS: Final = re.compile(
    rf"(?P<paper>{'|'.join(words.pattern for words in NAMES.values())})"
    r"\s*(?:no\.?|number|#|号|編號|编号)?\s*[:：]?\s*(?P<number>(?=[\w/-]*\d)[A-Z0-9][\w/-]{3,24})",
    re.IGNORECASE,
)

ENCLOSES: Final = re.compile(
    r"\b(?:as\s+per|see|refer(?:s|red|ring)?\s+to|according\s+to|acc\.\s+to|attached|enclos(?:ed|ures?)|vide|accompanied)\b"
    r"|详见|见|按照|根据|依据|附|随附|随机",
    re.IGNORECASE,
)

BOTH: Final = re.compile(r"invoice\s*(?:&|/|and|cum|-)\s*$|发票(?:和|及|暨|/)$", re.IGNORECASE)
"""Before the name of a packing list: one paper is both."""


@check("missing-document", kind="missing_document", severity=Severity.LOW, title_zh="此类货物应有的单证不在其中")
def missing_document(scene: Scene) -> Iterator[Finding]:
    """A paper that such a shipment comes with is not in the bundle.

    Expected are an invoice, a packing list and a transport document. A single paper alone is taken as sent
    on its own and asks for nothing. Low: the sender may simply not have scanned it. Medium where a paper in the bundle
    refers to the absent one by its number, as “packing as per packing list PL-65480” does.
    """
    kinds = {d.kind for d in scene.documents} & set(SHIPMENT_PAPERS)
    if len(kinds) < 2:
        return
    lacking = [kind for kind in ("commercial_invoice", "packing_list") if kind not in kinds]
    if not kinds & set(TRANSPORT):
        lacking.append("bill_of_lading")
    named = {r.kind: r for r in _referred(scene) if r.kind not in {d.kind for d in scene.documents}}
    for found in named.values():
        yield _named(found)
    for kind in (k for k in lacking if k not in named):
        name = Phrase("bill of lading or air waybill", "提单或空运单") if kind in TRANSPORT else PAPER_NAMES[kind]
        yield missing_document.finding(
            say("The bundle has no {name}.", "该套单证中没有{name}。", name=name),
            Evidence("absent", name.en, source="bundle"),
            place=(kind,),
            confidence=0.9,
            clears=say("The {name}.", "补交{name}。", name=name),
        )


@dataclass(frozen=True, slots=True)
class Reference:
    """A printed line that refers to another paper by its number."""

    kind: str
    number: str
    quote: str
    document: Document
    line: TextLine


def _referred(scene: Scene) -> Iterator[Reference]:
    """Papers that another one says are enclosed, with their numbers; licences, contracts and credits are left out.

    A number that an unknown paper of the bundle prints may be that very paper.
    """
    unknown = [t.text for d in scene.documents if d.kind == "other" for t in d.text]
    for document in shipment_papers(scene.documents):
        for printed, following in zip_longest(document.text, document.text[1:]):
            # A reference may go on in the next printed line.
            joined = f"{printed.text} {following.text}" if following is not None else printed.text
            for found in REFERS.finditer(joined):
                if found.start() >= len(printed.text):
                    continue
                before = joined[: found.start()]
                kind = next(k for k, words in NAMES.items() if words.fullmatch(found["paper"]))
                own = document.kind == kind or BOTH.search(before) or not ENCLOSES.search(before)
                if not own and not any(found["number"] in text for text in unknown):
                    quote = printed.text[found.start() : found.end()].strip(" .,;")
                    yield Reference(kind, found["number"], quote, document, printed)


def _named(found: Reference) -> Finding:
    name = PAPER_NAMES[found.kind]
    return missing_document.finding(
        capital(
            say(
                "{paper} refers to {name} {number}, which is not in the bundle.",
                "{paper}提及{name} {number}，该套单证中没有。",
                paper=paper(found.document),
                name=name,
                number=found.number,
            )
        ),
        point_text("compared", found.document, found.line, found.quote),
        Evidence("absent", f"{name.en} {found.number}", source="bundle"),
        place=(found.kind,),
        severity=Severity.MEDIUM,
        confidence=0.8,
        clears=say("The {name}.", "补交{name}。", name=name),
    )
