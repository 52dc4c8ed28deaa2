"""Parties that stand on the site's watch list or on an official list."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from inspector.checking import Scene, check
from inspector.comparing import Statement, capital, one_box, paper, point
from inspector.controls.watchlist import Listed
from inspector.core.document import Document
from inspector.core.finding import Evidence, Finding, Severity
from inspector.core.phrase import Phrase, join, say

Hit = tuple[Listed, Evidence, Phrase]

ROLES: Final = {
    "seller": Phrase("seller", "卖方"),
    "buyer": Phrase("buyer", "买方"),
    "consignee": Phrase("consignee", "收货人"),
    "notify": Phrase("notify", "通知人"),
    "producer": Phrase("producer", "生产商"),
    "end_user": Phrase("end_user", "最终用户"),
    "bank": Phrase("bank", "银行"),
}

LISTED: Final = 0.9
"""From this similarity on, a name is taken for the listed one; below it, for one that resembles it."""

IN_TEXT: Final = 0.95
"""Running text is searched for names too; there only a near-exact one counts."""


@check("watch-list", kind="watchlist_hit", severity=Severity.HIGH, title_zh="当事方在关注名单或官方名单上")
def watch_list(scene: Scene) -> Iterator[Finding]:
    """A party is on the watch list, or on an official list.

    Looks for every named party, for names in running text, and for the parties that the recogniser sees within a
    sentence or over two lines, among the site's own list and the listed entities of the catalogue
    (`listed_entity`). A name that only resembles a listed one is low.
    """
    hits: dict[str, list[Hit]] = {}
    for document in scene.documents:
        printed = [*_in_fields(scene, document), *_in_text(scene, document)]
        known = {listed.name for listed, _, _ in printed}
        seen = [hit for hit in _in_entities(scene, document) if hit[0].name not in known]
        for listed, shown, where in [*printed, *seen]:
            hits.setdefault(listed.name, []).append((listed, shown, where))
    for name, found in hits.items():
        yield _finding(name, found)


def _in_fields(scene: Scene, document: Document) -> Iterator[Hit]:
    for role, name in ROLES.items():
        field = document.get(role)
        if field is None or not field.string:
            continue
        found = (scene.watchlist.find(part) for part in (field.string, *_candidates(field.text)))
        listed = max((f for f in found if f is not None), key=lambda f: f.similarity, default=None)
        if listed is not None:
            where = say("{role} on {paper}", "{paper}上的{role}", role=name, paper=paper(document))
            yield listed, point("declared", Statement(document, field)), where


def _in_text(scene: Scene, document: Document) -> Iterator[Hit]:
    shown = [b for role in ROLES if (f := document.get(role)) is not None for b in f.boxes]
    for printed in document.text:
        if any(a.overlap(b) > 0 for a in printed.boxes for b in shown):
            continue
        for part in _candidates(printed.text):
            listed = scene.watchlist.find(part)
            if listed is not None and listed.similarity >= IN_TEXT:
                where = say("text of {paper}", "{paper}正文", paper=paper(document))
                yield listed, Evidence("declared", part, document.file, one_box(printed.boxes), "text"), where
                break


def _in_entities(scene: Scene, document: Document) -> Iterator[Hit]:
    """Parties that no field holds and no line gives by itself: within a sentence, or broken over two lines."""
    for entity in document.entities:
        if entity.label != "PARTY":
            continue
        listed = scene.watchlist.find(entity.text)
        if listed is not None and listed.similarity >= IN_TEXT:
            where = say("text of {paper}", "{paper}正文", paper=paper(document))
            yield listed, Evidence("declared", entity.text, document.file, one_box(entity.boxes), "text"), where


def _candidates(printed: str) -> list[str]:
    """The text and its parts that may be a name: what stands behind a colon, before a comma or between slashes."""
    text = printed.strip()
    parts = [text, text.split(":", 1)[-1].strip(), text.split("：", 1)[-1].strip()]
    parts += [p.strip() for p in text.replace("；", ";").replace("/", ";").split(";")]
    parts += [p.split(",")[0].strip() for p in list(parts)]
    return [p for p in dict.fromkeys(parts) if 4 <= len(p) <= 120]


def _finding(name: str, found: list[Hit]) -> Finding:
    best = max((listed for listed, _, _ in found), key=lambda entry: entry.similarity)
    sure = best.similarity >= LISTED
    source = best.source or "watch list"
    where = join(list(dict.fromkeys(where for _, _, where in found))[:3], " and ", "、")
    verb = Phrase("is listed as", "已列名为") if sure else Phrase("resembles the listed", "近似于列名的")
    return watch_list.finding(
        say(
            "{where}: {quote} {verb} {name} ({source}: {reason}).",
            "{where}：{quote} {verb} {name}（{source}：{reason}）。",
            where=capital(where),
            quote=found[0][1].quote,
            verb=verb,
            name=name,
            reason=best.reason,
            source=Phrase(source, "关注名单" if source == "watch list" else source),
        ),
        *(shown for _, shown, _ in found[:5]),
        Evidence("listed", f"{best.alias or name} – {best.reason}", source=source),
        place=(name,),
        severity=Severity.HIGH if sure else Severity.LOW,
        confidence=round(best.similarity, 3),
        kind="watchlist_hit" if source == "watch list" else "listed_entity",
        clears=Phrase(
            "Papers that show the party to be another of the same name.", "证明该当事方只是同名另一方的单证。"
        ),
    )
