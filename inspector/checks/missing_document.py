"""Papers that a shipment of this kind comes with, and that the bundle lacks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from inspector.checking import Scene, check
from inspector.comparing import PAPER_NAMES, SHIPMENT_PAPERS
from inspector.core.finding import Evidence, Finding, Severity
from inspector.core.phrase import Phrase, say

TRANSPORT: Final = ("bill_of_lading", "air_waybill")


@check("missing-document", kind="missing_document", severity=Severity.LOW, title_zh="此类货物应有的单证不在其中")
def missing_document(scene: Scene) -> Iterator[Finding]:
    """A paper that such a shipment comes with is not in the bundle.

    Expected are an invoice, a packing list and a transport document. A single paper alone is taken as sent
    on its own and asks for nothing. Low: the sender may simply not have scanned it.
    """
    kinds = {d.kind for d in scene.documents} & set(SHIPMENT_PAPERS)
    if len(kinds) < 2:
        return
    lacking = [kind for kind in ("commercial_invoice", "packing_list") if kind not in kinds]
    if not kinds & set(TRANSPORT):
        lacking.append("bill_of_lading")
    for kind in lacking:
        name = Phrase("bill of lading or air waybill", "提单或空运单") if kind in TRANSPORT else PAPER_NAMES[kind]
        yield missing_document.finding(
            say("The bundle has no {name}.", "该套单证中没有{name}。", name=name),
            Evidence("absent", name.en, source="bundle"),
            place=(kind,),
            confidence=0.9,
            clears=say("The {name}.", "补交{name}。", name=name),
        )
