"""Compares a text layer that lies over an image with what the eye read there."""

from __future__ import annotations

import re
from collections.abc import Sequence

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


def contradicted(layer: Sequence[LayerWord], page: Page, image: Image) -> tuple[Word, ...]:
    """Words of the layer that the image does not show, or shows with other digits (kept as `alternative`).

    Args:
        layer: the words of the layer that are not drawn as text.
        page: what the eye read.
        image: the pixels it read, grey or colour.
    """
    blank = [w.word for w in layer if len(w.word.text) > 1 and _is_blank(w, image)]
    numbers = [w.word for w in layer if len(_digits(w.word.text)) >= _DIGITS]
    odd = [(w, seen) for w in numbers if (seen := _other_digits(w, page.words))]
    if len(odd) > max(_MOST_ODD, BAD_LAYER * len(numbers)):
        odd = []
    told = [Word(w.text, w.box, w.place, w.confidence, "layer", seen) for w, seen in odd]
    return (*blank, *told)


def _is_blank(word: LayerWord, image: Image) -> bool:
    patch = cut(image, word.word.box, pad=0)
    return patch.size > 0 and int(patch.max()) - int(patch.min()) < FAINT


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _other_digits(word: Word, read: Sequence[Word]) -> str:
    """What the eye surely read in place of a number of the layer; empty where it agrees or is unsure."""
    there = [w for w in read if w.box.overlap(word.box) > 0.5 * min(w.box.area, word.box.area)]
    text = " ".join(w.text for w in sorted(there, key=lambda w: w.box.left))
    if not there or min(w.confidence for w in there) < SURE:
        return ""
    own, seen = _digits(word.text), _digits(text)
    if own in seen or seen in own or any(own == _digits(w.alternative) for w in there):
        return ""
    return text
