"""Whether the text layer of a digital page says what the page shows: letters beside their shapes, doubted words by eye.

A font decides twice: its outlines draw the page, its tables say which characters they are. Whoever changes one of
them, in the PDF or in the font itself, makes a page that people read one way and programs another. What a font says
of itself therefore proves nothing; only its drawn letters do. The first look costs no recogniser: each letter's ink
is held against the standard typefaces. Words with a letter that looks like another are looked at again, larger; what
stays odd is read by eye, twice, and only what both readings surely contradict counts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from PIL import Image as Pillow

from inspector.core.page import DRAWN, Word
from inspector.errors import InspectorError
from inspector.reading.letter_shapes import SHOWABLE, ground_of, odd, shape_of
from inspector.reading.pdf_frame import PdfFrame
from inspector.reading.pdf_hidden import cut
from inspector.reading.pdf_text import Char, LayerWord
from inspector.reading.reader import Glance, Image

SURE: Final = 0.9
"""A reading under this confidence contradicts nothing."""

MOST_LETTERS: Final = 1200
"""Letters of one page whose shapes are looked at: 25 ms; words with digits first."""

OF_EACH: Final = 6
"""Of words without digits, how many times a font's same letter is looked at."""

MOST_SAMPLES: Final = 10
"""Words of one page that are read by eye: 30 ms each."""

_SHORTEST: Final = 3
_LEVEL: Final = 0.05
_SMALLER: Final = 0.75
_FOLDED: Final = str.maketrans("oqdlij|sbgcn", "00011115866m")


_Key = tuple[str, int, tuple[int, ...], bytes]
_MET: Final[dict[_Key, bool]] = {}
"""Whether ink that was met before is odd for its character: half of the letters of a page come in the same pixels."""

_MOST_MET: Final = 30_000


@dataclass(frozen=True, slots=True)
class _Letter:
    char: Char
    word: int
    ground: int


def lies(
    frame: PdfFrame, words: Sequence[LayerWord], shown: Image, large: Callable[[], Image], glance: Glance | None
) -> tuple[Word, ...]:
    """Words of a digital page that are drawn with other letters than the layer says; `alternative` is what is seen.

    Args:
        frame: where the page lies.
        words: the words that it shows.
        shown: its drawing, grey.
        large: draws it at the resolution of reading, grey.
        glance: reads images of one word each; None where no recogniser is at hand, which contradicts nothing.
    """
    if glance is None:
        return ()
    doubted = _odd_words(frame, words, shown)
    if not doubted:
        return ()
    image = large()
    doubted = _odd_words(frame, doubted, image)
    chosen = sorted((w for w in doubted if len(_letters(w.word.text)) >= _SHORTEST), key=_weight)[:MOST_SAMPLES]
    if not chosen:
        return ()
    crops = [_crop(frame, word, image) for word in chosen]
    try:
        twice = glance([*crops, *map(_smaller, crops)])
    except InspectorError:
        return ()
    pairs = zip(twice[: len(crops)], twice[len(crops) :], strict=True)
    seen = [(word, _agreed(*pair)) for word, pair in zip(chosen, pairs, strict=True)]
    return tuple(
        Word(w.word.text, w.word.box, w.word.place, w.word.confidence, DRAWN, text)
        for w, text in seen
        if differs(w.word.text, text)
    )


def differs(layer: str, seen: str) -> bool:
    """Whether the eye saw another word or number, and not the same with a letter that looks like another."""
    own, other = _letters(layer), _letters(seen)
    if not other or own in other or other in own:
        return False
    if len(own) == len(other):
        return True
    return abs(len(own) - len(other)) <= 2 and sum((Counter(own) - Counter(other)).values()) * 2 >= len(own)


def _weight(word: LayerWord) -> tuple[bool, int]:
    """Numbers first, then long words."""
    return (not any(c.isdigit() for c in word.word.text), -len(word.word.text))


def _letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum()).translate(_FOLDED)


def _odd_words(frame: PdfFrame, words: Sequence[LayerWord], image: Image) -> list[LayerWord]:
    """The words with a letter whose ink looks more like another."""
    letters = _chosen(words, image)
    inks = [_upright(frame, letter.char, _patch(frame, letter.char, image)) for letter in letters]
    keys = [(k.char.text, k.ground, ink.shape, ink.tobytes()) for k, ink in zip(letters, inks, strict=True)]
    if len(_MET) > _MOST_MET:
        _MET.clear()
    fresh = {key: ink for key, ink in zip(keys, inks, strict=True) if key not in _MET}
    shapes = [(key, shape) for key, ink in fresh.items() if (shape := shape_of(ink, key[1])) is not None]
    _MET.update(dict.fromkeys(fresh, False))
    judged = odd([key[0] for key, _ in shapes], [shape for _, shape in shapes])
    _MET.update(zip((key for key, _ in shapes), judged, strict=True))
    found = {letter.word for letter, key in zip(letters, keys, strict=True) if _MET[key]}
    return [words[i] for i in sorted(found)]


def _chosen(words: Sequence[LayerWord], image: Image) -> list[_Letter]:
    """The letters to look at: all of words with digits, of others some of each kind."""
    order = sorted(range(len(words)), key=lambda i: not any(c.isdigit() for c in words[i].word.text))
    met: Counter[tuple[int, str]] = Counter()
    chosen: list[_Letter] = []
    for index in order:
        word = words[index]
        known = [c for c in _parted(word.chars) if c.text in SHOWABLE and len(c.text) == 1 and _is_level(c)]
        number = any(c.text.isdigit() for c in known)
        wanted = known if number else [c for c in known if met[c.run.font, c.text] < OF_EACH]
        if not wanted:
            continue
        met.update((c.run.font, c.text) for c in wanted)
        patch = cut(image, word.word.box)
        if min(patch.shape, default=0) < 3:
            continue
        ground = ground_of(patch)
        chosen += [_Letter(c, index, ground) for c in wanted]
        if len(chosen) >= MOST_LETTERS:
            break
    return chosen


def _parted(chars: Sequence[Char]) -> Iterator[Char]:
    """The characters without those that a font may draw joined: the layer has two where one ligature is drawn."""
    for before, char, after in zip((None, *chars[:-1]), chars, (*chars[1:], None), strict=True):
        if char.text == "f" and after is not None and after.text in "fil":
            continue
        if char.text in "fil" and before is not None and before.text == "f":
            continue
        yield char


def _is_level(char: Char) -> bool:
    """Whether the character runs along a side of the page; a slanting mark is looked at by nobody."""
    return min(abs(char.run.a), abs(char.run.b)) <= _LEVEL * max(abs(char.run.a), abs(char.run.b))


def _patch(frame: PdfFrame, char: Char, image: Image) -> Image:
    return cut(image, frame.box(char.rect), pad=0)


def _upright(frame: PdfFrame, char: Char, patch: Image) -> Image:
    turn = frame.direction(char.run.a, char.run.b)
    return np.rot90(patch, -turn // 90) if turn else patch


def _crop(frame: PdfFrame, word: LayerWord, image: Image) -> Image:
    """The word upright, with its ground around it."""
    patch = cut(image, word.word.box)
    inner = _upright(frame, word.chars[0], patch)
    pad = max(3, inner.shape[0] // 4)
    padded = np.pad(inner, pad, constant_values=ground_of(patch))
    return padded if ground_of(patch) >= 128 else np.asarray(255 - padded, np.uint8)


def _smaller(crop: Image) -> Image:
    high, wide = crop.shape
    size = max(8, round(wide * _SMALLER)), max(8, round(high * _SMALLER))
    return np.asarray(Pillow.fromarray(crop).resize(size, Pillow.Resampling.BILINEAR))


def _agreed(one: tuple[str, float], two: tuple[str, float]) -> str:
    """What both readings surely say; else nothing."""
    same = _letters(one[0]) == _letters(two[0])
    return one[0] if same and min(one[1], two[1]) >= SURE else ""
