"""Text that a file carries and its pages do not show."""

from __future__ import annotations

import re
from collections.abc import Iterator

from inspector.checking import Scene, check
from inspector.comparing import one_box
from inspector.controls.catalogue import Match
from inspector.core.finding import Evidence, Finding, Severity
from inspector.core.page import Page, Word
from inspector.core.phrase import Phrase, say

NAMED = 0.3
"""A hidden name of a material counts even where the number that decides is not printed beside it."""


@check("hidden-text", kind="hidden_text", severity=Severity.LOW, title_zh="文件含有页面上不显示的文字")
def hidden_text(scene: Scene) -> Iterator[Finding]:
    """The file carries text that the page does not show.

    Covered, white or invisible words of a text layer that are not printed on the page. A scanning program's
    own layer repeats the page and is left alone. High where the hidden words name a controlled material that
    no visible word names; else low.
    """
    for page in scene.pages:
        words = _unseen(page)
        if not words:
            continue
        text = " ".join(w.text for w in words)
        match = _material(scene, page, text)
        if match is None and len(words) < 3:
            continue
        shown = _words_of(words, match.quote) if match is not None else words
        boxes = one_box(tuple(w.box for w in shown))
        yield hidden_text.finding(
            say(
                "{file}, page {page} carries words that it does not show: “{words}”.",
                "{file} 第 {page} 页含有不显示的文字：“{words}”。",
                file=page.id.file,
                page=page.id.number,
                words=_short(text, match),
            ),
            Evidence("declared", _short(text, match), page.id.file, boxes),
            place=(page.id.file, page.id.number),
            severity=Severity.HIGH if match is not None else Severity.LOW,
            confidence=0.9 if match is not None else 0.6,
            material=match.material if match is not None else None,
            clears=Phrase(
                "The file as its author made it, and the author's account of the covered words.",
                "制作者的原始文件，以及其对被遮盖文字的说明。",
            ),
        )


def _unseen(page: Page) -> list[Word]:
    """The hidden words that the page does not print anyway; a mere repetition hides nothing."""
    printed = {_key(w.text) for w in page.words}
    joined = "".join(_key(w.text) for w in page.words)
    return [
        w
        for w in page.hidden
        if not w.alternative  # what the page shows otherwise is told by another check
        and len(_key(w.text)) > 1
        and _key(w.text) not in printed
        and _key(w.text) not in joined
    ]


def _key(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())


def _material(scene: Scene, page: Page, text: str) -> Match | None:
    visible = {m.material for m in scene.catalogue.match(" ".join(w.text for w in page.words))}
    found = [
        m
        for m in scene.catalogue.match(text)
        if m.material and m.how != "hs" and m.strength >= NAMED and m.material not in visible
    ]
    return max(found, key=lambda m: m.strength, default=None)


def _words_of(words: list[Word], quote: str) -> list[Word]:
    parts = {_key(part) for part in quote.split()}
    return [w for w in words if _key(w.text) in parts] or words


def _short(text: str, match: Match | None) -> str:
    if match is not None:
        return match.quote
    return text if len(text) <= 80 else f"{text[:77]}…"
