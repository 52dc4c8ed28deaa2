"""Parties that stand on the site's watch list or on an official list."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from inspector.checking import Scene, check
from inspector.comparing import Statement, capital, one_box, paper, point
from inspector.controls.watchlist import Listed
from inspector.core.document import Document
from inspector.core.finding import Evidence, Finding, Severity

ROLES: Final = ("seller", "buyer", "consignee", "notify", "producer", "end_user", "bank")

LISTED: Final = 0.9
"""From this similarity on, a name is taken for the listed one; below it, for one that resembles it."""

IN_TEXT: Final = 0.95
"""Running text is searched for names too; there only a near-exact one counts."""


@check("watch-list", kind="watchlist_hit", severity=Severity.HIGH)
def watch_list(scene: Scene) -> Iterator[Finding]:
    """A party is on the watch list, or on an official list.

    Looks for every named party, and for names in running text, among the site's own list and the listed
    entities of the catalogue (`listed_entity`). A name that only resembles a listed one is low.
    """
    hits: dict[str, list[tuple[Listed, Evidence, str]]] = {}
    for document in scene.documents:
        for listed, shown, where in [*_in_fields(scene, document), *_in_text(scene, document)]:
            hits.setdefault(listed.name, []).append((listed, shown, where))
    for name, found in hits.items():
        yield _finding(name, found)


def _in_fields(scene: Scene, document: Document) -> Iterator[tuple[Listed, Evidence, str]]:
    for role in ROLES:
        field = document.get(role)
        if field is None or not field.string:
            continue
        found = (scene.watchlist.find(part) for part in (field.string, *_candidates(field.text)))
        listed = max((f for f in found if f is not None), key=lambda f: f.similarity, default=None)
        if listed is not None:
            yield listed, point("declared", Statement(document, field)), f"{role} on {paper(document)}"


def _in_text(scene: Scene, document: Document) -> Iterator[tuple[Listed, Evidence, str]]:
    shown = [b for role in ROLES if (f := document.get(role)) is not None for b in f.boxes]
    for printed in document.text:
        if any(a.overlap(b) > 0 for a in printed.boxes for b in shown):
            continue
        for part in _candidates(printed.text):
            listed = scene.watchlist.find(part)
            if listed is not None and listed.similarity >= IN_TEXT:
                where = f"text of {paper(document)}"
                yield listed, Evidence("declared", part, document.file, one_box(printed.boxes), "text"), where
                break


def _candidates(printed: str) -> list[str]:
    """The text and its parts that may be a name: what stands behind a colon, before a comma or between slashes."""
    text = printed.strip()
    parts = [text, text.split(":", 1)[-1].strip(), text.split("：", 1)[-1].strip()]
    parts += [p.strip() for p in text.replace("；", ";").replace("/", ";").split(";")]
    parts += [p.split(",")[0].strip() for p in list(parts)]
    return [p for p in dict.fromkeys(parts) if 4 <= len(p) <= 120]


def _finding(name: str, found: list[tuple[Listed, Evidence, str]]) -> Finding:
    best = max((listed for listed, _, _ in found), key=lambda entry: entry.similarity)
    sure = best.similarity >= LISTED
    source = best.source or "watch list"
    where = " and ".join(list(dict.fromkeys(where for _, _, where in found))[:3])
    verb = "is listed as" if sure else "resembles the listed"
    return watch_list.finding(
        f"{capital(where)}: {found[0][1].quote} {verb} {name} ({source}: {best.reason}).",
        *(shown for _, shown, _ in found[:5]),
        Evidence("listed", f"{best.alias or name} – {best.reason}", source=source),
        place=(name,),
        severity=Severity.HIGH if sure else Severity.LOW,
        confidence=round(best.similarity, 3),
        kind="watchlist_hit" if source == "watch list" else "listed_entity",
        clears="Papers that show the party to be another of the same name.",
    )
