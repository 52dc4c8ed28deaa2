"""The training texts: frames of a language filled, put together as papers put them together, and worn a little."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random

from models.contract import Span
from models.ner.corpus import noise
from models.ner.corpus.filling import Filling, Piece
from models.ner.corpus.frames import frames
from models.ner.corpus.words import words_of
from models.ner.gazetteer import Gazetteer

Text = tuple[str, tuple[Span, ...]]

WORN = 0.25
"""Share of texts with misread characters."""


def held_out(language: str) -> frozenset[str]:
    """The frames that are kept from training: every tenth."""
    return frozenset(frames(language)[4::10])


def texts(gazetteer: Gazetteer, *, size: int, seed: int, kept_frames: bool = False) -> Iterator[Text]:
    """`size` labelled texts, half of them English and half Chinese; the same for the same arguments.

    With `kept_frames` they are made of those frames only that training never sees.
    """
    rng = Random(seed)  # noqa: S311  # training texts, no secrets
    latin, chinese = words_of("en", gazetteer), words_of("zh", gazetteer)
    filling = {"en": Filling(rng, latin, latin, chinese), "zh": Filling(rng, chinese, latin, chinese)}
    chosen = {
        language: [f for f in frames(language) if (f in held_out(language)) == kept_frames] for language in filling
    }
    for number in range(size):
        language = ("en", "zh")[number % 2]
        yield _joined(_worn(_pieces(filling[language], chosen[language], rng), language, rng))


def _pieces(filling: Filling, chosen: Sequence[str], rng: Random) -> list[Piece]:
    """One to five frames, each on lines of its own, as a page has them below one another, and idle lines between."""
    made: list[Piece] = []
    idle = rng.choice((0.0, 0.3, 0.6))
    for _ in range(rng.choice((1, 1, 1, 2, 2, 3, 5))):
        if made:
            made.append((rng.choice(("\n", "\n", "\n", "  ", "; ")), ""))
        while rng.random() < idle:
            made += [(filling.idle_line(), ""), ("\n", "")]
        made += filling.fill(rng.choice(chosen))
    while rng.random() < idle:
        made += [("\n", ""), (filling.idle_line(), "")]
    return made


def _worn(pieces: list[Piece], language: str, rng: Random) -> list[Piece]:
    pieces = noise.recased(noise.respaced(pieces, rng), rng)
    if language == "zh":
        pieces = noise.traditional(noise.full_width(pieces, rng), rng)
    if rng.random() < WORN:
        pieces = noise.misread(pieces, rng, rng.choice((0.01, 0.03, 0.06)))
    return pieces


def _joined(pieces: Sequence[Piece]) -> Text:
    text, spans = "", []
    for piece, label in pieces:
        bare = piece.strip()
        if label and bare:
            start = len(text) + piece.index(bare)
            spans.append(Span(start, start + len(bare), label, 1.0))
        text += piece
    return text, tuple(spans)
