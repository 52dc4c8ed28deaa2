"""Numbers asked for by the paper's own title: "Specification no." under "PACKING SPECIFICATION" is its number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from inspector.documents.label import Label
from inspector.documents.layout import Segment, Sheet
from inspector.documents.meaning import UNKNOWN
from inspector.values.script import has_han

_ASKS: Final = re.compile(
    r"(?P<of>[^\d:：#№]{2,40}?)[\s.\-]*(?:\bn[or]s?\b\.?|\bnum(?:ber|mer)?\b\.?|[#№]|n[°º]|编\s*号|号\s*码|单\s*号|번호)\s*[:：]?\s*",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_HIGHER: Final = 1.25
"""Line heights of print that may be a title."""
_HEAD: Final = 0.3
"""A title stands in the first part of the page so large."""
_LONGEST: Final = 48
"""Characters of the longest title."""
STRENGTH: Final = 0.8


def with_titled_numbers(sheet: Sheet, labels: Sequence[Label]) -> list[Label]:
    """The labels, with those that ask for the number of the very paper by a word of its title."""
    titles = [s for s in sheet.segments if _may_be_title(s, sheet)]
    if not titles:
        return list(labels)
    known = {id(label.segment) for label in labels if label.role != UNKNOWN}
    made = [
        Label("doc_no", s, 0, match.end(), ":" in match[0] or "：" in match[0], match.end() >= len(s.text), STRENGTH)
        for s in sheet.segments
        if id(s) not in known and (match := _ASKS.match(s.text)) and _names(match["of"], s, titles)
    ]
    taken = {id(label.segment) for label in made}
    return [*(label for label in labels if id(label.segment) not in taken), *made]


def _may_be_title(segment: Segment, sheet: Sheet) -> bool:
    place = segment.place
    return (
        place.y0 < _HEAD * sheet.height
        and place.height >= _HIGHER * sheet.line_height
        and len(segment.text) <= _LONGEST
        and not re.search(r"\d|[:：,，]", segment.text)
    )


def _names(asked: str, segment: Segment, titles: Sequence[Segment]) -> bool:
    """Whether all words of a label stand in one title, which is another piece of print."""
    if has_han(asked):
        return any(
            t is not segment and len(asked) >= 2 and t.text.replace(" ", "").endswith(asked.strip()) for t in titles
        )
    words = {w.lower() for w in _WORD.findall(asked)}
    return bool(words) and any(t is not segment and words <= {w.lower() for w in _WORD.findall(t.text)} for t in titles)
