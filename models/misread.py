"""Misread and mistyped words set right: digits, Latin words, formulae and Chinese characters that look like others.

A word is changed only where it is none and looks like exactly one that the trade has.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from typing import Final

from models.elements import data, elements

_WORD: Final = re.compile(r"[A-Za-z0-9|]+")

_BEFORE_ELEMENT: Final = (
    r"(?:氧化二?|三氧化二?|二氧化|五氧化二|碳化|磷化|砷化|氮化|氨化|锑化|硒化|碲化|硫化|氯化|氟化|溴化|碘化|硝酸|硫酸|醋酸|钨酸|钼酸|金属|高纯|精|"
    r"单质|超高纯|三甲基|三乙基|钇稳定|含|掺|镀|铝|[1-9]N|[四五六七]九)"
)
# A character without its metal radical, or one of like looks, as recognisers and hasty typists write it.
_MISREAD: Final = {
    "稼": "镓", "家": "镓", "嫁": "镓", "诸": "锗", "褚": "锗", "储": "锗", "猪": "锗", "弟": "锑", "梯": "锑", "剃": "锑", "涕": "锑", "递": "锑",
    "帝": "碲", "缔": "碲", "蒂": "碲", "谛": "碲", "必": "铋", "泌": "铋", "秘": "铋", "鸟": "钨", "乌": "钨", "捣": "钨", "坞": "钨", "目": "钼", "钳": "钼", "因": "铟",
    "烟": "铟", "姻": "铟", "杉": "钐", "衫": "钐", "钗": "钐", "札": "钆", "轧": "钆", "扎": "钆", "钊": "钆", "武": "铽", "钺": "铽", "滴": "镝", "嫡": "镝", "摘": "镝",
    "镐": "镝", "鲁": "镥", "噜": "镥", "橹": "镥", "抗": "钪", "坑": "钪", "炕": "钪", "忆": "钇", "亿": "钇", "艺": "钇", "铱": "钇", "钦": "钬", "伙": "钬",
    "饵": "铒", "耳": "铒", "丢": "铥", "铣": "铥", "洧": "铕", "侑": "铕", "意": "镱", "臆": "镱", "敉": "钕", "钱": "钕", "错": "锗", "鸽": "钨", "锢": "铟",
}  # fmt: skip
_SUFFIX: Final = "锭粉片粒块丝棒靶矿砂合金晶单多衬"


def set_right(text: str) -> str:
    """The text with what was misread set right; elements are still as they were written."""
    return _words(_misread(_numbers(text)))


# Digits among letters and letters among digits, as recognisers confuse them.
_NUMERAL: Final = re.compile(
    r"(?<![A-Za-z0-9])(?=[\dlIOoS|]*\d)[\dlIOo|]+(?:[.,][\dlIOo|]+)*(?=%|°|\s|$|[^A-Za-z0-9]|[a-zA-Z]{1,3}\b)"
)
_TO_DIGIT: Final = str.maketrans({"l": "1", "I": "1", "|": "1", "O": "0", "o": "0"})
_SPLIT_DECIMAL: Final = re.compile(r"(?<=\d)(?:\. (?=\d{1,2}(?!\d|\.))| \.(?=\d))")


def _numbers(text: str) -> str:
    return _SPLIT_DECIMAL.sub(".", _NUMERAL.sub(_numeral, text))


def _numeral(found: re.Match[str]) -> str:
    word = found.group()
    letters = sum(c.isalpha() for c in word)
    digits = sum(c.isdigit() for c in word)
    return word.translate(_TO_DIGIT) if letters and digits >= letters else word


_HAN_MISREAD: Final = re.compile(
    rf"(?P<before>{_BEFORE_ELEMENT})(?P<one>[{''.join(_MISREAD)}])(?!色|庭|酸盐|电|用)"
    rf"|(?P<alone>[稼锗诸])(?=[{_SUFFIX}])"
)


_HAN_WORDS: Final = {
    "蜜度": "密度", "宓度": "密度", "溶点": "熔点", "融点": "熔点", "熔占": "熔点", "沸占": "沸点", "比里": "比重", "纪度": "纯度", "纯废": "纯度",
    "分于量": "分子量", "分孑量": "分子量", "原于序": "原子序", "号兀素": "号元素", "号无素": "号元素", "全属": "金属", "金厲": "金属", "金厉": "金属",
    "粉未": "粉末", "单品片": "单晶片", "多品": "多晶", "外廷": "外延", "村底": "衬底", "衬低": "衬底", "髙": "高", "氧比": "氧化", "砷比": "砷化",
    "磷比": "磷化", "碳比": "碳化", "氮比": "氮化", "锑比": "锑化", "碲比": "碲化", "硫比": "硫化", "氟比": "氟化", "石黑": "石墨",
    "居里占": "居里点", "折射卒": "折射率", "电阻卒": "电阻率", "含里": "含量", "掺轶": "掺铁", "台金": "合金", "合全": "合金", "台全": "合金",
}  # fmt: skip
"""Words whose characters recognisers confuse, where the wrong one is no word."""
_TORN: Final = re.compile(
    r"(?<=[^\u4e00-\u9fff][\u4e00-\u9fff]) (?=[\u4e00-\u9fff])|(?<=^[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])"
    r"|(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff](?:[^\u4e00-\u9fff]|$))"
)
"""A gap beside a Chinese character that stands alone: a recogniser tore it from its word."""
_INGOT: Final = re.compile(r"(?<=[铅锌锡铜铝铁镁镍锑铋铟镓碲锗钨])绽")
_HAN_WORD_AT: Final = re.compile("|".join(_HAN_WORDS))


def _misread(text: str) -> str:
    text = _TORN.sub("", text)
    text = _HAN_WORD_AT.sub(lambda m: _HAN_WORDS[m.group()], text)
    text = _INGOT.sub("锭", text)

    def right(found: re.Match[str]) -> str:
        if alone := found.group("alone"):
            return _MISREAD.get(alone, alone)
        before = "氮化" if found.group("before") == "氨化" and found.group("one") in "稼嫁家" else found.group("before")
        return before + _MISREAD[found.group("one")]

    return _HAN_MISREAD.sub(right, text)


_ALIKE: Final = str.maketrans({"0": "o", "1": "l", "i": "l", "|": "l", "5": "s", "8": "b", "6": "b"})


def _alike(word: str) -> str:
    return word.lower().translate(_ALIKE).replace("rn", "m").replace("vv", "w").replace("cl", "d")


def _words(text: str) -> str:
    """Latin words that are none, but look like one of the trade, become it; so do two halves of one."""
    if text.isascii() and text.isdigit():
        return text
    text = _WORD.sub(lambda m: _formula_by_looks().get(_formula_looks(m.group())) or right_word(m.group()), text)
    return _HALVES.sub(_joined, text)


_FORMULA_ALIKE: Final = str.maketrans({"0": "O", "o": "O", "1": "l", "I": "l", "5": "S", "s": "S"})


def _formula_looks(word: str) -> str:
    return word.translate(_FORMULA_ALIKE) if 3 <= len(word) <= 10 else ""


@cache
def _formula_by_looks() -> dict[str, str]:
    """Formulae of the trade by their looks, as recognisers take O for 0 and I for l: Ga203, lnP, 5b2O3."""
    metals = [
        e.symbol for e in elements().values() if e.material or e.symbol in ("La", "Ce", "Nd", "Pr", "Al", "Fe", "Cr")
    ]
    oxides = [f"{m}2O3" for m in metals] + [
        "GeO2",
        "WO3",
        "TeO2",
        "MoO3",
        "CeO2",
        "TiO2",
        "SiO2",
        "ZrO2",
        "SnO2",
        "Sb2O5",
        "Tb4O7",
        "Pr6O11",
    ]
    salts = [
        "InP",
        "InSb",
        "InAs",
        "InGaAs",
        "GaAs",
        "GaSb",
        "GaP",
        "GaN",
        "AlGaAs",
        "CdTe",
        "HgCdTe",
        "CdZnTe",
        "Bi4Ge3O12",
        "Sb2S3",
        "LYSO",
        "BGO",
        "SmCo",
        "SmCo5",
        "Sm2Co17",
        "LiFePO4",
    ]
    return _keyed((*oxides, *salts), _formula_looks)


_HALVES: Final = re.compile(r"(?<![A-Za-z0-9])([A-Za-z]{2,}) ([a-z]{2,6})(?![A-Za-z0-9])")


def _joined(found: re.Match[str]) -> str:
    first, second = found.group(1), found.group(2)
    known = vocabulary()
    whole = (first + second).lower()
    if whole in known and len(whole) >= 5 and not (first.lower() in known and second in known):
        return first + second
    return found.group()


@lru_cache(maxsize=20_000)
def right_word(word: str) -> str:
    """The word of the trade that a Latin word that is none looks like, in small letters; else the word as it is."""
    if len(word) < 4 or word.isdigit() or word.lower() in vocabulary():
        return word
    letters = sum(c.isalpha() for c in word)
    if letters < len(word) / 2:
        return word
    right = _by_looks().get(_alike(word)) or _mistyped(word.lower()) or _by_blurred_looks().get(_blurred(word))
    return right if right is not None and right != word.lower() else word


def _mistyped(word: str) -> str | None:
    """The element or word of chemistry that one letter more, less or other makes of a word that is none."""
    if len(word) < 6:
        return None
    near = {right for part in (word, *_shorter(word)) for right in _by_shorter().get(part, ())}
    return near.pop() if len(near) == 1 else None


def _shorter(word: str) -> list[str]:
    return [word[:i] + word[i + 1 :] for i in range(len(word))]


_CHEMISTRY: Final = [
    "powder",
    "ingot",
    "ingots",
    "lumps",
    "granules",
    "crystal",
    "crystals",
    "polycrystal",
    "oxide",
    "carbide",
    "nitride",
    "phosphide",
    "arsenide",
    "antimonide",
    "fluoride",
    "trioxide",
    "dioxide",
    "stibnite",
    "wolfram",
    "graphite",
    "diamond",
    "density",
    "melting",
    "boiling",
    "magnet",
    "magnets",
    "samarium",
    "trimethylgallium",
    "trimethylindium",
    "tungstate",
    "paratungstate",
    "germanate",
    "telluride",
]


@cache
def _by_shorter() -> dict[str, tuple[str, ...]]:
    """The words that hold when a letter is lost, by what is left of them and by themselves."""
    names = [e.name for e in elements().values() if e.material or e.name in ("cobalt", "cadmium", "neodymium")]
    found: dict[str, tuple[str, ...]] = {}
    for name in (*names, *_CHEMISTRY):
        if len(name) >= 6:
            for part in (name, *_shorter(name)):
                found[part] = (*found.get(part, ()), name)
    return found


@cache
def vocabulary() -> frozenset[str]:
    """The Latin words of the trade that the normaliser knows, in small letters."""
    lines = data("words.txt").splitlines()
    return frozenset(w for line in lines if not line.startswith("#") for w in line.split())


@cache
def _by_looks() -> dict[str, str]:
    """The one word of the trade that looks like this; words with doubles are left out."""
    return _keyed(vocabulary(), _alike)


@cache
def _by_blurred_looks() -> dict[str, str]:
    """The same where letters that a bad copy blurs are taken for one: long words only."""
    return _keyed((w for w in vocabulary() if len(w) >= 6), _blurred)


_BLUR: Final = str.maketrans({"a": "o", "e": "c", "u": "v", "t": "l", "9": "g", "q": "g", "2": "z"})


def _blurred(word: str) -> str:
    return _alike(word).translate(_BLUR) if len(word) >= 5 else ""


def _keyed(words: Iterable[str], look: Callable[[str], str]) -> dict[str, str]:
    found: dict[str, str] = {}
    doubles = set()
    for word in words:
        key = look(word)
        if found.setdefault(key, word) != word:
            doubles.add(key)
    return {key: word for key, word in found.items() if key not in doubles}
