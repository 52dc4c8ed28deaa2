"""Compares a text layer that lies over an image with what the eye read there: numbers, and words of some length."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from rapidfuzz.distance import Levenshtein

from inspector.core.page import Page, Word
from inspector.reading.pdf_hidden import FAINT, cut
from inspector.reading.pdf_text import LayerWord
from inspector.reading.reader import Image

SURE = 0.9
"""A reading under this confidence does not contradict a layer."""

BAD_LAYER = 0.1
"""Where more than this share of the layer's numbers differ, the layer is poor recognition and not a forgery."""

_MOST_ODD = 3
_DIGITS = 3
_LONG = 5
_SAME_WORD = 0.6
"""Words that share fewer letters than this, in order, are two words; a misread one keeps most of its letters."""


def contradicted(layer: Sequence[LayerWord], page: Page, image: Image) -> tuple[Word, ...]:
    """Words of the layer that the image does not show, or shows as others (kept as `alternative`).

    Of numbers every digit counts; a word must be another one, not the same with a letter misread.

    Args:
        layer: the words of the layer that are not drawn as text.
        page: what the eye read.
        image: the pixels it read, grey or colour.
    """
    blank = [w.word for w in layer if len(w.word.text) > 1 and _is_blank(w, image)]
    numbers = [w.word for w in layer if len(_digits(w.word.text)) >= _DIGITS]
    names = [w.word for w in layer if len(w.word.text) >= _LONG and w.word.text.isalpha()]
    told = [*_odd(numbers, page.words, _other_digits), *_odd(names, page.words, _other_word)]
    return (*blank, *told)


def _odd(words: Sequence[Word], read: Sequence[Word], other: Callable[[Word, Sequence[Word]], str]) -> Iterator[Word]:
    """The words that the eye read otherwise; none where there are so many that the layer is merely poor."""
    odd = [(w, seen) for w in words if (seen := other(w, read))]
    if len(odd) <= max(_MOST_ODD, BAD_LAYER * len(words)):
        yield from (Word(w.text, w.box, w.place, w.confidence, "layer", seen) for w, seen in odd)


def _is_blank(word: LayerWord, image: Image) -> bool:
    patch = cut(image, word.word.box, pad=0)
    return patch.size > 0 and int(patch.max()) - int(patch.min()) < FAINT


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _there(word: Word, read: Sequence[Word]) -> list[Word]:
    """What the eye surely read in place of a word of the layer; nothing where it is unsure."""
    there = [w for w in read if w.box.overlap(word.box) > 0.5 * min(w.box.area, word.box.area)]
    sure = bool(there) and min(w.confidence for w in there) >= SURE
    return sorted(there, key=lambda w: w.box.left) if sure else []


def _other_word(word: Word, read: Sequence[Word]) -> str:
    there = _there(word, read)
    text = " ".join(w.text for w in there)
    own, seen = word.text.casefold(), "".join(w.text for w in there).casefold()
    if len(seen) < _LONG or own in seen or any(own == w.alternative.casefold() for w in there):
        return ""
    return text if Levenshtein.normalized_similarity(own, seen) < _SAME_WORD else ""


def _other_digits(word: Word, read: Sequence[Word]) -> str:
    there = _there(word, read)
    text = " ".join(w.text for w in there)
    if not there:
        return ""
    own, seen = _digits(word.text), _digits(text)
    if own in seen or seen in own or any(own == _digits(w.alternative) for w in there):
        return ""
    return text
