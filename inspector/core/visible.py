"""Makes text from strangers safe to look at: what cannot be seen, or turns the line around, is shown by its number."""

from __future__ import annotations

import re
import unicodedata

_SPACES = re.compile(r"[\s\u2028\u2029]+")
# Controls (escape sequences), formats (bidirectional overrides, zero-width), surrogates, private use, unassigned.
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn"}
_LONGEST = 600


def visible(text: str, *, longest: int = _LONGEST) -> str:
    """The text on one line, with each invisible or line-turning character written as `⟦U+202E⟧`.

    Runs of white space become one space; text longer than `longest` characters ends in `…`. Made for
    terminals, logs and reports: the result holds no control character.
    """
    flat = _SPACES.sub(" ", text[: longest * 4]).strip()
    shown = "".join(_shown(c) for c in flat[:longest])
    return shown + "…" if len(flat) > longest or len(text) > longest * 4 else shown


def _shown(char: str) -> str:
    if char == "\u00ad":  # soft hyphen: PDF text layers end broken words with it
        return "-"
    return f"⟦U+{ord(char):04X}⟧" if unicodedata.category(char) in _UNSEEN else char
