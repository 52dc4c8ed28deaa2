"""What papers of a kind always state, and one leaves out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from inspector.checking import Scene, check
from inspector.comparing import capital, paper
from inspector.core.document import Document
from inspector.core.finding import Evidence, Finding, Severity
from inspector.core.phrase import Phrase, join, say
from inspector.goods import named_materials

# For each kind of paper the groups of fields of which it states at least one.
STATED: Final[dict[str, tuple[tuple[Phrase, tuple[str, ...]], ...]]] = {
    "bill_of_lading": (
        (Phrase("vessel or voyage", "船名或航次"), ("vessel", "voyage")),
        (Phrase("port of loading", "装货港"), ("loading_port",)),
        (Phrase("port of discharge", "卸货港"), ("discharge_port", "destination_country")),
    ),
    "certificate_of_origin": (
        (Phrase("number", "编号"), ("number",)),
        (Phrase("date", "日期"), ("date",)),
        (Phrase("country of origin", "原产国"), ("origin_country",)),
    ),
    "commercial_invoice": (
        (Phrase("currency", "币种"), ("currency",)),
        (Phrase("buyer or consignee", "买方或收货人"), ("buyer", "consignee")),
    ),
}


@check("gaps", kind="missing_statement", severity=Severity.INFO, title_zh="单证缺少此类单证通常载明的内容")
def gaps(scene: Scene) -> Iterator[Finding]:
    """A paper leaves out what papers of its kind always state.

    A bill of lading without vessel, ports or destination, a certificate of origin without number, date or country, an
    invoice without currency or buyer. Only named, for it may stand where it was not looked for; low where the papers
    name controlled goods.
    """
    controlled = bool(named_materials(scene))
    for document in scene.documents:
        lacking = [name for name, fields in STATED.get(document.kind, ()) if not _states(document, fields)]
        if lacking and document.text:
            yield _finding(document, lacking, controlled)


def _states(document: Document, fields: tuple[str, ...]) -> bool:
    found = (document.get(name) for name in fields)
    on_lines = (item.get("origin") for item in document.lines) if "origin_country" in fields else ()
    return any(f is not None and (f.string or f.text) for f in (*found, *on_lines))


def _finding(document: Document, lacking: list[Phrase], controlled: bool) -> Finding:
    names = join(lacking, ", ", "、")
    return gaps.finding(
        capital(
            say(
                "{paper} was not seen to state: {names}.",
                "{paper}未见载明：{names}。",
                paper=paper(document),
                names=names,
            )
        ),
        Evidence("absent", names.en, document.file, source="paper"),
        place=(document.id,),
        severity=Severity.LOW if controlled else Severity.INFO,
        confidence=0.5,
        clears=Phrase(
            "The place on the paper where it stands, or a complete paper.", "单证上载明该内容的位置，或完整的单证。"
        ),
    )
