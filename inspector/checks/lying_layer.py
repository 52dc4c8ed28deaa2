"""A text layer that says other words than the page shows: people read one thing, programs another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from inspector.checking import Scene, check
from inspector.comparing import LOOKALIKES
from inspector.core.finding import Evidence, Finding, Severity
from inspector.core.page import DRAWN, Page, Word
from inspector.core.phrase import Phrase, join, say

NAMED: Final = 0.3
"""A name of a material counts even where the number that decides is not printed beside it."""

MOST_SHOWN: Final = 3


@check("lying-layer", kind="hidden_text", severity=Severity.LOW, title_zh="文字层与页面显示的内容不同")
def lying_layer(scene: Scene) -> Iterator[Finding]:
    """The text layer says other words than the page shows.

    Programs, searches and copies take the layer, people see the page. Such words are read by eye, and the case rests
    on what the page shows. High where only the page or only the layer names a controlled material; medium where the
    letters of a digital page are drawn as others, or a number over a scan differs in more than one digit that
    scanning programs confuse; low where it may be an error of such a program.
    """
    for page in scene.pages:
        words = [w for w in page.hidden if w.alternative]
        if not words:
            continue
        material = _material(scene, page, words)
        severity = _severity(words) if material is None else Severity.HIGH
        shown = _gravest(words)
        yield lying_layer.finding(
            say(
                "{file}, page {page}: the text layer says {pairs}.",
                "{file} 第 {page} 页：文字层{pairs}。",
                file=page.id.file,
                page=page.id.number,
                pairs=join([_pair(w) for w in shown], ", ", "，"),
            ),
            *(Evidence("declared", w.text, page.id.file, (w.box,), alternative=w.alternative) for w in shown),
            place=(page.id.file, page.id.number),
            severity=severity,
            confidence=0.9 if severity > Severity.LOW else 0.6,
            material=material,
            clears=Phrase(
                "The file as its author made it, and the author's account of why it says one thing and shows another.",
                "制作者的原始文件，以及其对文字与显示不一致的说明。",
            ),
        )


def _pair(word: Word) -> Phrase:
    return say(
        "“{layer}” where the page shows “{seen}”",
        "写作“{layer}”，而页面显示“{seen}”",
        layer=word.text,
        seen=word.alternative,
    )


def _gravest(words: Sequence[Word]) -> list[Word]:
    """The words to tell: those that no program takes for each other, and long ones, first."""
    return sorted(words, key=lambda w: (_may_be_slip(w), -len(w.text)))[:MOST_SHOWN]


def _severity(words: Sequence[Word]) -> Severity:
    return Severity.LOW if all(_may_be_slip(w) for w in words) else Severity.MEDIUM


def _may_be_slip(word: Word) -> bool:
    """Whether a scanning program may have made the word by mistake: digits lost, or one taken for its like."""
    if word.reader == DRAWN:
        return False
    layer, seen = re.sub(r"\D", "", word.text), re.sub(r"\D", "", word.alternative)
    if not layer or len(layer) != len(seen):
        return True
    changed = [frozenset(pair) for pair in zip(layer, seen, strict=True) if pair[0] != pair[1]]
    return len(changed) == 1 and changed[0] in LOOKALIKES


def _material(scene: Scene, page: Page, words: Sequence[Word]) -> str | None:
    """A controlled material that only one of the two names: what the page shows, or what the layer says instead."""
    printed = " ".join(w.text for w in page.words)
    said = " ".join(w.text for w in words)
    shown, layer = _names(scene, printed), _names(scene, said)
    told = {m for w in words for m in _names(scene, w.alternative)}
    found = sorted((told - layer) | (layer - shown))
    return found[0] if found else None


def _names(scene: Scene, text: str) -> set[str]:
    return {m.material for m in scene.catalogue.match(text) if m.material and m.how != "hs" and m.strength >= NAMED}
