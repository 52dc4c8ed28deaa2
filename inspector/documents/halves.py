"""Takes apart an image that shows two pages: each becomes a page of its own, with the same name and number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from inspector.core.page import Page, Place, Rule, Word


def printed_pages(page: Page) -> Iterator[Page]:
    """The pages that one delivered page shows, from left to right; most show one.

    Boxes stay on the delivered page; places are those of the page that shows them.
    """
    if not page.cuts:
        yield page
        return
    for left, right in pairwise((0.0, *page.cuts, page.width)):
        words = tuple(_word(w, left) for w in page.words if left <= w.place.xc < right)
        rules = tuple(_rule(r, left) for r in page.rules if left <= (r.x0 + r.x1) / 2 < right)
        yield replace(page, width=right - left, words=words, rules=rules, cuts=())


def _word(word: Word, left: float) -> Word:
    place = word.place
    return replace(word, place=Place(place.x0 - left, place.y0, place.x1 - left, place.y1))


def _rule(rule: Rule, left: float) -> Rule:
    return Rule(rule.x0 - left, rule.y0, rule.x1 - left, rule.y1)
