"""Puts look-alike code points of text layers back to the characters that a reader would type."""

from __future__ import annotations

import unicodedata
from typing import Final

_SUPPLEMENT: Final = (
    "⺁厂⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺌小⺍小⺎兀⺐尢⺒巳⺓幺⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭"
    "⺩王⺫目⺬示⺭礻⺯糹⺰纟⺱罓⺲罒⺴冗⺶羊⺹耂⺺肀⺻聿⺼肉⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏邑⻐钅"
    "⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟"
)
"""Radical and character in turn. Source: the equivalent unified ideographs of the Unicode character database.

Browsers write these radicals into PDFs for the character of the same shape; NFKC knows only the Kangxi block.
"""

_DROPPED: Final = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_HYPHENS: Final = "\x02\ufffe\u2010\u2011"


def _table() -> dict[int, str]:
    table = {ord(a): b for a, b in zip(_SUPPLEMENT[::2], _SUPPLEMENT[1::2], strict=True)}
    blocks = [(0x2F00, 0x2FD6), (0xF900, 0xFB00), (0xFB00, 0xFB07)]
    for start, end in blocks:
        for code in range(start, end):
            table[code] = unicodedata.normalize("NFKC", chr(code))
    table |= {ord(c): "" for c in _DROPPED}
    table |= {ord(c): "-" for c in _HYPHENS}
    return table


_TABLE: Final = _table()


def plain(text: str) -> str:
    """The text with radicals, compatibility ideographs and ligatures as ordinary characters.

    Soft hyphens and zero-width marks are dropped, unbroken hyphens become `-`; all else stays as printed.
    """
    return text.translate(_TABLE)


def is_garbage(char: str) -> bool:
    """Whether a character of a text layer stands for nothing that could be printed."""
    return char == "\ufffd" or unicodedata.category(char) in {"Co", "Cn", "Cs", "Cc"}
