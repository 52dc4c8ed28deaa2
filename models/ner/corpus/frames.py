"""Reads the frames: lines of text with slots for entities `{LABEL:sort}`, fillings `<word>` and choices `(a~b)`."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from random import Random

_CHOICE = re.compile(r"\(([^()~]*(?:\([^()]*\)[^()~]*)*(?:~(?:[^()~]|\([^()]*\))*)+)\)")
SLOT = re.compile(r"\{([A-Z_]+)(?::(\w+))?(\??)\}|<(\w+)(\??)>")


@cache
def frames(language: str) -> tuple[str, ...]:
    """All frames of a language, as they are written."""
    text = files("models.ner.corpus").joinpath("frames", f"{language}.txt").read_text("utf-8")
    return tuple(line.replace("\\n", "\n") for line in text.splitlines() if line.strip() and not line.startswith("#"))


def choose(frame: str, rng: Random) -> str:
    """The frame with one of each choice taken; what stands in brackets without `~` is text."""
    while True:
        match = _CHOICE.search(frame)
        if match is None:
            return frame
        frame = frame[: match.start()] + rng.choice(_parts(match.group(1))) + frame[match.end() :]


def _parts(inner: str) -> list[str]:
    """The alternatives of a choice; a bracket within one keeps its `~`."""
    parts, depth, current = [], 0, ""
    for char in inner:
        depth += (char == "(") - (char == ")")
        if char == "~" and depth == 0:
            parts.append(current)
            current = ""
        else:
            current += char
    return [*parts, current]
