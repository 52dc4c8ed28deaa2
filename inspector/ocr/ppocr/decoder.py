"""Turns the columns of the reader network into words with their share of the line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from inspector.ocr.ppocr.networks import Floats

COLUMN_GAP: Final = 90.0  # pixels between the middles of two characters (line 48 high) that part two columns
SPECK: Final = "·"  # after a Latin letter it is a speck of a fax between two words; in Chinese names it is printed
HAN_GAP: Final = 62.0  # up to here a space between two Han characters is only their own white


@dataclass(frozen=True, slots=True)
class Run:
    """A word in its line: text, confidence, and where it begins and ends, in pixels of the network's input."""

    text: str
    confidence: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class _Mark:
    char: str
    probability: float
    start: float
    end: float

    @property
    def middle(self) -> float:
        return (self.start + self.end) / 2


def decode(columns: Floats, characters: tuple[str, ...], pitch: float) -> tuple[Run, ...]:
    """Words of one line from its columns (T×characters), each column `pitch` pixels wide.

    The confidence of a word is the smallest probability of its characters: measured to tell wrong words
    far better than the mean. Words part at spaces and where a whole column of the page lies between them.
    """
    best: NDArray[np.intp] = columns.argmax(axis=1)
    marks = _marks(best, columns, characters, pitch)
    return tuple(_run(word) for word in _words(marks))


def _marks(best: NDArray[np.intp], columns: Floats, characters: tuple[str, ...], pitch: float) -> list[_Mark]:
    """Characters in order: runs of one class are one character, class 0 stands between."""
    changes = np.flatnonzero(np.diff(best)) + 1
    starts = np.concatenate(([0], changes))
    ends = np.concatenate((changes, [len(best)]))
    marks = []
    for start, end in zip(starts.tolist(), ends.tolist(), strict=True):
        code = int(best[start])
        if code:
            likely = float(columns[start:end, code].max())
            marks.append(_Mark(characters[code], likely, start * pitch, end * pitch))
    return marks


def _words(marks: list[_Mark]) -> list[list[_Mark]]:
    words: list[list[_Mark]] = []
    current: list[_Mark] = []
    spaced = False
    for mark in marks:
        if mark.char.isspace() or (mark.char == SPECK and current and current[-1].char.isascii()):
            spaced = True
            continue
        if current and _parts(current[-1], mark, spaced):
            words.append(current)
            current = []
        current.append(mark)
        spaced = False
    return [*words, current] if current else words


def _parts(before: _Mark, after: _Mark, spaced: bool) -> bool:
    apart = after.middle - before.middle
    if spaced and _han(before.char) and _han(after.char):
        return apart > HAN_GAP
    return spaced or apart > COLUMN_GAP


def _han(char: str) -> bool:
    return "\u4e00" <= char[:1] <= "\u9fff" or "\u3400" <= char[:1] <= "\u4dbf"


def _run(word: list[_Mark]) -> Run:
    return Run("".join(m.char for m in word), min(m.probability for m in word), word[0].start, word[-1].end)
