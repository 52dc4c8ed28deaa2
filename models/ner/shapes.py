"""What each label must look like: what the network sees and cannot be that falls."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from models.ner.checkdigits import is_cas, is_hs_code, is_un_number
from models.ner.tokens import CURRENCIES, ELEMENTS, plain

_HAN_ELEMENTS: Final = (
    "氢氧氮碳硼硅磷硫氟氯铝铁铜锌铅锡镍钴铬锰钒钛锆铪钽铌铼钨钼锑铋碲硒锗镓铟镉镁钙钠钾锂银金铂钯"
    "钇钪镧铈镨钕钐铕钆铽镝钬铒铥镱镥"
)
_SHAPES_OF_GOODS: Final = (
    "powders?|pellets?|granules?|ingots?|lumps?|flakes?|chips|shots?|rods?|bars?|wires?|plates?|sheets?|foils?|"
    "targets?|wafers?"
)
_DIGIT: Final = re.compile(r"\d")
_NUMBER_FIRST: Final = re.compile(
    r"[+-]?\d[\d.,' ]*(?![\w-]*-\d)\W*\S*[^\W\d]|[一二三四五六七八九十百千万两零壹贰叁肆伍陆柒捌玖拾佰仟半]|"
    r"(?:one|two|three|four|five|six|seven|"
    r"eight|nine|ten|twelve|twenty|half)\b",
    re.IGNORECASE,
)
_MONEY: Final = re.compile(rf"(?=.*\d).*(?:{'|'.join(CURRENCIES)}|[$€£¥￥]|元|美金|dollars?|euros?|yuan)", re.I | re.S)
_SIZE: Final = re.compile(r"(?=.*\d).*(?:mesh|目|[uμ]m|nm|mm|cm|micron|微米|毫米|纳米)", re.IGNORECASE)
_PURITY: Final = re.compile(r"\d.*(?:%|\bpct\b|percent)|\dN\d?|ppm", re.IGNORECASE)
_NO_QUANTITY: Final = re.compile(rf"[级級%]|\b(?:pct|percent|ppm|ppb)\b|\d\s?[{_HAN_ELEMENTS}]$", re.IGNORECASE)
_NO_PACKAGES: Final = re.compile(rf"0\d|.*\b(?:{_SHAPES_OF_GOODS})$", re.IGNORECASE)
_GRADE: Final = re.compile(r"\d|grade|quality|[级級品纯純#]|^[A-Z]{1,4}$|^[A-Z][a-z]+$", re.IGNORECASE)
_NO_GRADE: Final = re.compile(r"[\d.,\s'-]*\s[\d.,\s'-]*|(?:DN|PN)\s?\d+")
_LETTERS: Final = re.compile(r"[^\W\d_]{2}|[^\W\d_a-zA-Z]")
_SYMBOLS: Final = re.compile(
    rf"(?:[(\[]?(?:{'|'.join(sorted(ELEMENTS, key=len, reverse=True))})[\d.xyXY+-]*[)\]]?\d*[-·/. ]?)+", re.IGNORECASE
)

_SHAPES: Final[Mapping[str, Callable[[str], object]]] = {
    "CAS": is_cas,
    "UN_NUMBER": is_un_number,
    "HS_CODE": is_hs_code,
    "QUANTITY": lambda text: _NUMBER_FIRST.match(text) and not _NO_QUANTITY.search(text),
    "MONEY": _MONEY.match,
    "PACKAGING": lambda text: not _NO_PACKAGES.match(text),
    "PARTICLE_SIZE": _SIZE.match,
    "PURITY": _PURITY.search,
    "FORMULA": _SYMBOLS.fullmatch,
    "LICENCE": lambda text: len(_DIGIT.findall(text)) >= 4,
    "GRADE": lambda text: _GRADE.search(text) and not _NO_GRADE.fullmatch(text),
    "PARTY": _LETTERS.search,
    "PORT": _LETTERS.search,
    "MATERIAL": _LETTERS.search,
    "FORM": lambda text: not _DIGIT.search(text),
}


def possible(label: str, text: str) -> bool:
    """Whether a text can be what the label says, by its shape alone; line ends lie outside of every entity."""
    smooth = plain(text)
    shape = _SHAPES.get(label)
    return bool(smooth.strip()) and "\n" not in (text[0], text[-1]) and (shape is None or bool(shape(smooth)))
