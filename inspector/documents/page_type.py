"""Which kind of document a page shows, and why we think so."""

from __future__ import annotations

import functools
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz import fuzz

from inspector.documents.kind import Cue, DocumentKind
from inspector.documents.labels import Label
from inspector.documents.layout import Segment, Sheet, segment_of
from inspector.documents.phrases import label_key
from inspector.values.script import has_han, look_alike, without_accents

TITLE_ZONE = 0.42
"""Titles stand in this upper share of what is printed on a page."""
TITLE_LIKENESS = 85.0
"""Least likeness of a misread title to its phrase."""
SURE = 3.0
"""Points from which a page is taken to open a document of its kind."""
REFERRED = re.compile(r"(?:n[ro]|number|numero|nummer|num|date|datum|ref)(?![a-z]{5})")
"""What follows the name of a paper where it is a label for its number, and no title."""
NUMBER = re.compile(r"(?=(?:\D*\d){4})[A-Z0-9][A-Z0-9/.-]{3,}", re.IGNORECASE)
"""A number that stands beside the name of the paper that it is of: the name is a label then, and no title."""
OWNED = re.compile(
    r"(?:your|our|customers?|buyers?|clients?|suppliers?|vendors?|ihre?|unsere?|votre|notre|贵司|贵方|我司|客户)+$"
)
"""What stands before the name of a paper that is another one: "Your purchase order"."""
BRACKET = re.compile(r"[(（\[【]")
PAGE_MARK = re.compile(
    r"(?:page|p\.?|sheet|第)\s*(?:no\.?)?\s*[:：]?\s*(\d{1,3})\s*(?:of|/|页[，,\s/]*共)\s*(\d{1,3})|"
    r"页码/页数[:：\s]*(\d{1,3})/(\d{1,3})",
    re.IGNORECASE,
)


ALONE = re.compile(
    r"(?:page|sheet|seite|blatt|página|pagina|第)\s*(?:no\.?)?\s*[:：]?\s*(\d{1,2})\s*页?", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class PageType:
    """The kind of a page with its points, its runner-up's points, and the cues that spoke for it.

    `titled` says that a title of the kind stands on the page; `number_of` is its place where the page says
    "page 2 of 3".
    """

    kind: str
    points: float
    second: float
    cues: tuple[str, ...]
    titled: bool
    number_of: tuple[int, int] | None
    subtype: str | None

    @property
    def confidence(self) -> float:
        """How clearly this kind leads, 0–1."""
        if self.kind == "other" and not self.titled:
            return 0.4
        lead = (self.points - self.second) / max(self.points, 1e-6)
        return round(min(0.99, 0.5 + 0.5 * min(1.0, lead) * min(1.0, self.points / 8)), 3)


def type_page(sheet: Sheet, kinds: Mapping[str, DocumentKind], labels: Sequence[Label] = ()) -> PageType:
    """The kind that the printed words speak for; `other` where nothing speaks clearly.

    Where no title can be read, the boxes of the form tell it: what their labels ask for.
    """
    lines = [(label_key(s.text), s) for s in (*sheet.segments, *_spaced(sheet))]
    joined = "\n".join(text for text, _ in lines)
    bottom = max((s.place.y1 for _, s in lines), default=sheet.height)
    large = _large(sheet)
    lone = frozenset(row[0].row for row in sheet.rows if len(row) == 1)
    numbered = frozenset(id(a) for row in sheet.rows for a, b in pairwise(row) if NUMBER.fullmatch(b.text.strip()))
    titles = [_Title(len(t), without_accents(t), look_alike(t)) for t, s in lines if s.place.y0 <= TITLE_ZONE * bottom]
    scores: list[tuple[float, bool, str, list[str]]] = []
    for kind in kinds.values():
        points, titled, cues = 0.0, False, []
        best_title = 0.0
        for cue in kind.cues:
            gained, is_title = _points(cue, lines, joined, bottom, large, titles, lone, numbered)
            if cue.title:
                best_title = max(best_title, gained)
                titled = titled or is_title
            else:
                points += gained
            if gained >= 0.5:
                cues.append(cue.phrase)
        scores.append((best_title + points, titled, kind.id, cues))
    if not any(titled and points >= SURE for points, titled, _, _ in scores):
        roles = {
            label.role for label in labels if (label.whole or label.colon) and (label.strength >= 0.7 or label.guessed)
        }
        scores = [(points + _told(kinds[name], roles), titled, name, cues) for points, titled, name, cues in scores]
    scores.sort(key=lambda s: (-s[0], s[2]))
    best, second = scores[0], scores[1]
    mark = _page_mark(sheet)
    if best[0] < SURE:
        return PageType("other", best[0], second[0], tuple(best[3]), False, mark, None)
    return PageType(best[2], best[0], second[0], tuple(best[3]), best[1], mark, _subtype(kinds[best[2]], joined))


def _spaced(sheet: Sheet) -> list[Segment]:
    """Titles set with wide spaces between their characters ("发    票"), as one segment."""
    return [
        segment_of((w for s in row for w in s.words), row[0].row)
        for row in sheet.rows
        if len(row) > 1 and all(len(s.text.replace(" ", "")) == 1 and has_han(s.text) for s in row)
    ]


def _told(kind: DocumentKind, roles: Collection[str]) -> float:
    return sum(points for role, points in kind.told_by.items() if role in roles)


def _subtype(kind: DocumentKind, joined: str) -> str | None:
    for name, phrases in kind.subtypes.items():
        if any(label_key(p) in joined for p in phrases):
            return name
    return None


def _large(sheet: Sheet) -> float:
    """From this height in points a line is a title: well above the usual line."""
    return 1.35 * sheet.line_height


@functools.lru_cache(maxsize=1024)
def _folded(phrase: str) -> str:
    return label_key(phrase)


@dataclass(frozen=True, slots=True)
class _Title:
    """A line of the title zone, in the ways in which a misread title is compared; `length` is that of its print."""

    length: int
    bare: str
    alike: str


def _points(
    cue: Cue,
    lines: list[tuple[str, Segment]],
    joined: str,
    bottom: float,
    large: float,
    titles: list[_Title],
    lone: frozenset[int],
    numbered: frozenset[int],
) -> tuple[float, bool]:
    """Points of one cue: all of them as a title, a fifth of them in running text.

    `lone` are rows of one segment, `numbered` the segments that a number stands beside.
    """
    phrase = _folded(cue.phrase)
    if phrase not in joined:
        return _misread(cue, phrase, titles) if cue.title and len(phrase) >= 9 else (0.0, False)
    if not cue.title:
        return cue.weight, False
    best = 0.0
    for text, segment in lines:
        if phrase not in text:
            continue
        share = len(phrase) / max(1, len(_before_bracket(text, segment, phrase)))
        place = segment.place
        top = place.y0 <= TITLE_ZONE * bottom
        leads = text.startswith(phrase) and share >= 0.3
        if OWNED.match(text[: text.index(phrase)]):
            best = max(best, 0.2 * cue.weight)
        elif REFERRED.match(text[len(phrase) :]) and leads:
            # "Lieferschein-Nr." names another paper, unless it stands alone as the title of its own.
            best = max(best, (0.45 if segment.row in lone and top else 0.2) * cue.weight)
        elif id(segment) in numbered and place.height < large:
            best = max(best, 0.2 * cue.weight)
        elif (share >= 0.5 or leads) and (top or place.height >= large):
            bonus = 1.15 if place.height >= large else 1.0
            best = max(best, cue.weight * min(1.0, share + (0.5 if leads else 0.25)) * bonus)
        else:
            best = max(best, 0.2 * cue.weight)
    return best, best >= 0.5 * cue.weight


def _before_bracket(text: str, segment: Segment, phrase: str) -> str:
    """A line as compared, without what it adds in brackets behind a title ("报关草单（请核对后签字回传）")."""
    head = BRACKET.split(segment.text, maxsplit=1)[0]
    if head and head != segment.text and phrase in (bare := label_key(head)):
        return bare
    return text


def _misread(cue: Cue, phrase: str, titles: list[_Title]) -> tuple[float, bool]:
    """A title that the reader got slightly wrong."""
    same, slack = look_alike(phrase), 0.3 * len(phrase)
    for title in titles:
        if abs(title.length - len(phrase)) <= slack and (
            fuzz.ratio(title.bare, phrase, score_cutoff=TITLE_LIKENESS)
            or fuzz.ratio(title.alike, same, score_cutoff=TITLE_LIKENESS)
        ):
            return 0.85 * cue.weight, True
    return 0.0, False


def _page_mark(sheet: Sheet) -> tuple[int, int] | None:
    return _numbered(sheet) or _alone(sheet)


def _alone(sheet: Sheet) -> tuple[int, int] | None:
    """The number of a page that does not say of how many, as it stands alone at the head or foot ("Sheet 2")."""
    for row in (*sheet.rows[:3], *sheet.rows[-3:]):
        match = next((m for s in row if (m := ALONE.fullmatch(s.text.strip(" -–—.")))), None)
        if match and int(match[1]) >= 1:
            return int(match[1]), int(match[1])
    return None


def _numbered(sheet: Sheet) -> tuple[int, int] | None:
    for segment in sheet.segments:
        match = PAGE_MARK.search(segment.text)
        if match:
            digits = [int(g) for g in match.groups() if g]
            if 1 <= digits[0] <= digits[1]:
                return digits[0], digits[1]
    return None
