"""What scanners, typists and layouts do to a text, done to its pieces so that the labels keep their places."""

from __future__ import annotations

from functools import cache
from random import Random

from models.ner.corpus.filling import Piece
from models.ner.tokens import simplified

_ALIKE = {
    "0": "O",
    "O": "0",
    "o": "0",
    "1": "l",
    "l": "1",
    "I": "1",
    "i": "l",
    "5": "S",
    "S": "5",
    "8": "B",
    "B": "8",
    "m": "rn",
    "e": "c",
    "G": "6",
    "镓": "稼",
    "锗": "诸",
    "锑": "梯",
    "钨": "鸟",
    "碲": "蹄",
    "铋": "秘",
    "氧": "氣",
    "未": "末",
    "己": "已",
    "Z": "2",
    "n": "ri",
    "c": "e",
    "t": "l",
}
KEPT_CASE = frozenset({"FORMULA"})


def recased(pieces: list[Piece], rng: Random) -> list[Piece]:
    """All in capitals as forms are typed, all small as mails, or each word with a capital; most stay as they are."""
    style = rng.random()
    if style < 0.5:
        return pieces
    change = str.upper if style < 0.88 else str.lower if style < 0.94 else _titled
    return [(t if label in KEPT_CASE and rng.random() < 0.8 else change(t), label) for t, label in pieces]


def _titled(text: str) -> str:
    return " ".join(word[:1].upper() + word[1:] for word in text.split(" "))


def respaced(pieces: list[Piece], rng: Random) -> list[Piece]:
    """Gaps between columns as one layout gives them: line ends, bars, tabs, spaces."""
    gap = rng.choice(("\n", "\n", "\n", "  ", " ", " | ", "\t", "   "))
    return [(t if label else t.replace("  ", gap), label) for t, label in pieces]


def misread(pieces: list[Piece], rng: Random, share: float) -> list[Piece]:
    """Some characters as a recogniser takes them for others; spaces lost or come in between Han characters."""
    return [("".join(_slip(c, rng, share) for c in t) or t, label) for t, label in pieces]


def _slip(char: str, rng: Random, share: float) -> str:
    if rng.random() >= share:
        return char
    if char == " ":
        return rng.choice(("", "  ", " "))
    return _ALIKE.get(char, char)


def traditional(pieces: list[Piece], rng: Random) -> list[Piece]:
    """Some papers are written in traditional characters."""
    if rng.random() < 0.08:
        return [(t.translate(_traditional()), label) for t, label in pieces]
    return pieces


@cache
def _traditional() -> dict[int, str]:
    return {ord(plain): chr(old) for old, plain in simplified().items()}


def full_width(pieces: list[Piece], rng: Random) -> list[Piece]:
    """Colons, brackets and commas as Chinese or as Latin keyboards write them."""
    to_latin = str.maketrans("：（），；", ":(),;")
    if rng.random() < 0.25:
        return [(t.translate(to_latin), label) for t, label in pieces]
    return pieces
