"""One spelling of the words of a goods line, the same in training and in serving.

The encoder has no piece for most Chinese characters of rare metals: `镓` is the same unknown as `铽`. So elements and
compounds are written in English, traditional characters become simplified, characters and letters that a recogniser
confuses are set right where only one reading is a word, and formulae are spelled out beside themselves.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

LONGEST: Final = 2000
"""Characters of a text that are looked at; what follows tells a goods line nothing more."""

_DASHES = dict.fromkeys("‐‑‒–—―−﹘﹣－", "-")
_MARKS: Final = {
    **_DASHES,
    "’": "'",
    "‘": "'",
    "“": '"',
    "”": '"',
    "、": ",",
    "。": ".",
    "，": ",",
    "；": ";",
    "：": ":",
    "（": "(",
    "）": ")",
    "【": "[",
    "】": "]",
    "Ω": " ohm ",
    "µ": "u",
    "μ": "u",
    "℃": "°C",
}
_SPACE: Final = re.compile(r"\s+")
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
    "饵": "铒", "耳": "铒", "丢": "铥", "铣": "铥", "洧": "铕", "侑": "铕", "意": "镱", "臆": "镱", "敉": "钕", "钱": "钕", "错": "锗",
}  # fmt: skip
_SUFFIX: Final = "锭粉片粒块丝棒靶矿砂合金晶单多衬"


@dataclass(frozen=True, slots=True)
class Element:
    """A chemical element; `material` is the public name of the controlled material that it is, or empty."""

    symbol: str
    name: str
    zh: str
    number: int
    weight: float
    material: str


@cache
def elements() -> dict[str, Element]:
    """All elements of trade by their symbols."""
    rows = csv.DictReader(line for line in _data("elements.csv").splitlines() if line and not line.startswith("#"))
    return {
        r["symbol"]: Element(r["symbol"], r["name"], r["zh"], int(r["number"]), float(r["weight"]), r["material"])
        for r in rows
    }


@lru_cache(maxsize=20_000)
def normalise(text: str) -> str:
    """The text with one spelling for one thing, elements in English and formulae spelled out."""
    return spelled_out(clean(text))


@lru_cache(maxsize=20_000)
def clean(text: str) -> str:
    """The text in plain, simplified characters with misread ones set right; elements are still as they were written."""
    plain = "".join(_MARKS.get(c, c) for c in text[:LONGEST])
    plain = unicodedata.normalize("NFKC", plain)
    plain = "".join(
        _MARKS.get(c, c) if unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co", "Cn") else " " for c in plain
    )
    plain = plain.translate(_simplified())
    plain = _numbers(plain)
    plain = _misread(plain)
    plain = _words(plain)
    return _SPACE.sub(" ", plain).strip()[:LONGEST]


def spelled_out(text: str) -> str:
    """Cleaned text with Chinese names of elements and compounds in English, and formulae followed by their elements."""
    plain = _compound_at().sub(lambda m: f" {_compounds().get(m.group(), m.group())} ", text)
    plain = plain.translate(_in_english())
    plain = _FORMULA.sub(_with_names, plain)
    plain = _ASSAY.sub(_with_element, plain)
    return _SPACE.sub(" ", plain).strip()


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


def _misread(text: str) -> str:
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
    text = _WORD.sub(lambda m: _formula_by_looks().get(_formula_looks(m.group())) or _right_word(m.group()), text)
    return _HALVES.sub(_joined, text)


_FORMULA_ALIKE: Final = str.maketrans({"0": "O", "o": "O", "1": "l", "I": "l", "5": "S", "s": "S"})


def _formula_looks(word: str) -> str:
    return word.translate(_FORMULA_ALIKE) if 3 <= len(word) <= 10 else ""


@cache
def _formula_by_looks() -> dict[str, str]:
    """Formulae of the trade by their looks, as recognisers take O for 0 and I for l: Ga203, lnP, 5b2O3."""
    metals = [e.symbol for e in elements().values() if e.material or e.symbol in ("La", "Ce", "Nd", "Pr", "Al", "Fe", "Cr")]
    oxides = [f"{m}2O3" for m in metals] + "GeO2 WO3 TeO2 MoO3 CeO2 TiO2 SiO2 ZrO2 SnO2 Sb2O5 Tb4O7 Pr6O11".split()
    salts = "InP InSb InAs InGaAs GaAs GaSb GaP GaN AlGaAs CdTe HgCdTe CdZnTe Bi4Ge3O12 Sb2S3 LYSO BGO SmCo SmCo5 Sm2Co17 LiFePO4".split()
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
def _right_word(word: str) -> str:
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


_CHEMISTRY: Final = (
    "powder ingot ingots lumps granules crystal crystals polycrystal oxide carbide nitride phosphide arsenide antimonide "
    "fluoride trioxide dioxide stibnite wolfram graphite diamond density melting boiling magnet magnets samarium "
    "trimethylgallium trimethylindium tungstate paratungstate germanate telluride"
).split()


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
    lines = _data("words.txt").splitlines()
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


@cache
def _simplified() -> dict[int, str]:
    lines = (line for line in _data("simplified.txt").splitlines() if not line.startswith("#"))
    return {ord(pair[0]): pair[1] for line in lines for pair in line.split() if len(pair) == 2}


@cache
def _in_english() -> dict[int, str]:
    """Characters of elements that are written in English: the controlled ones and those the encoder does not know."""
    unknown = set("镓钽铍铋铼锆铪铑钌铱锇铯铷锶钡碲钇钪镧铈镨钐铕钆铽镝钬铒铥镱镥钕锗锑钨铟钼铌钯铊")
    return {ord(e.zh): f" {e.name} " for e in elements().values() if e.zh in unknown}


_ANIONS: Final = {"氧化": "oxide", "碳化": "carbide", "氮化": "nitride", "磷化": "phosphide", "砷化": "arsenide", "锑化": "antimonide",
                  "硒化": "selenide", "碲化": "telluride", "硫化": "sulphide", "氯化": "chloride", "氟化": "fluoride", "硼化": "boride",
                  "硅化": "silicide", "溴化": "bromide", "碘化": "iodide"}  # fmt: skip
_COUNTS: Final = "一二三四五六七"


@cache
def _compounds() -> dict[str, str]:
    """Chinese names of binary compounds and alloys in English: 三氧化二锑, 砷化镓."""
    named = {"钕铁硼": "neodymium iron boron", "钐钴": "samarium cobalt", "碲锌镉": "cadmium zinc telluride CZT", "碲镉汞": "mercury cadmium telluride",
             "仲钨酸铵": "ammonium paratungstate APT", "偏钨酸铵": "ammonium metatungstate", "铟镓砷": "indium gallium arsenide",
             "锗酸铋": "bismuth germanate BGO", "磷锗锌": "zinc germanium phosphide ZGP", "三甲基镓": "trimethylgallium",
             "三乙基镓": "triethylgallium", "三甲基铟": "trimethylindium", "三乙基铟": "triethylindium", "三甲基锑": "trimethylantimony",
             "钨钢": "cemented carbide tungsten steel", "钨铁": "ferro tungsten", "钼铁": "ferro molybdenum", "锗烷": "germane"}  # fmt: skip
    found = dict(named)
    for element in elements().values():
        if not element.material and element.zh not in "镧铈镨钕":
            continue
        for zh, en in _ANIONS.items():
            for form in (
                f"{zh}{element.zh}",
                *(f"{zh}{m}{element.zh}" for m in _COUNTS), *(f"{n}{zh}{element.zh}" for n in _COUNTS),
                         *(f"{n}{zh}{m}{element.zh}" for n in _COUNTS for m in _COUNTS)):  # fmt: skip
                found[form] = f"{element.name} {en}"
    return found


@cache
def _compound_at() -> re.Pattern[str]:
    named = [name for name in _compounds() if name[-2:-1] != "化" and "化" not in name]
    anions = "|".join(a for a in _ANIONS)
    zh = "".join(e.zh for e in elements().values() if e.material or e.zh in "镧铈镨钕")
    return re.compile(rf"{'|'.join(sorted(named, key=len, reverse=True))}|[{_COUNTS}]?(?:{anions})[{_COUNTS}]?[{zh}]")


_SYMBOLS: Final = (
    "Li|Be|Na|Mg|Al|Si|Cl|Ar|Ca|Sc|Ti|Cr|Mn|Fe|Co|Ni|Cu|Zn|Ga|Ge|As|Se|Br|Rb|Sr|Zr|Nb|Mo|Ru|Rh|Pd|Ag|Cd|In|Sn|Sb|"
    "Te|Cs|Ba|La|Ce|Pr|Nd|Sm|Eu|Gd|Tb|Dy|Ho|Er|Tm|Yb|Lu|Hf|Ta|Re|Os|Ir|Pt|Au|Hg|Tl|Pb|Bi|H|B|C|N|O|F|P|S|K|V|Y|I|W"
)
_FORMULA: Final = re.compile(rf"(?<![A-Za-z0-9])(?:(?:{_SYMBOLS})\d{{0,2}}(?:\.\d+)?){{2,6}}(?![A-Za-z0-9])")
_PART: Final = re.compile(rf"({_SYMBOLS})(\d*)")
_NO_FORMULA: Final = frozenset(
    """PC PO OC OS CO CS NO IN INS BI PCS POS CP NB HP PCB SIC OH HO PH SO US NC CN CNC CNY HK SN SI PB AL COS NOS POC
    ICE BIN PIN SCO SPC PVC PP PSI USB UPS USA UK FOB CIF CIP SKU PU PS ABS HB HV UV IP IPS POF WP""".split()  # noqa: SIM905
)
"""What stands on papers in other senses: purchase order, country, pieces, trade terms."""

_TOILET: Final = re.compile(r"\s*(?:toilet|pan|seat|bowl|suite|cistern|brush|sign|坐|马桶|洁具|卫)", re.IGNORECASE)

_ASSAYED: Final = "Ga|Ge|Sb|Te|Bi|Mo|In|Sm|Gd|Tb|Dy|Lu|Sc|Ho|Er|Tm|Eu|Yb|Nd|Pr|La|Ce"
_ASSAY: Final = re.compile(
    rf"(?<![A-Za-z0-9])({_ASSAYED})"
    r"(?=\s?(?:[≥>=<:~约]|/TRE[OM])?\s?\d{1,3}(?:\.\d+)?\s?(?:%|N\d?\b|ppm|wt|[.,;/)]|$|\s)"
    r"|[3-9]N\d?|\s(?:metal|assay|powder|ingot|oxide|N\.?D)\b)"
    # One letter says little: Y30 is a ferrite, 65W a power. A share, a separator or nines must follow.
    r"|(?<![A-Za-z0-9])[WY](?=\s?[≥>=:]\s?\d|\s?\d{1,3}(?:\.\d+)?\s?%|/TRE[OM]|[3-9]N\d?|\s(?:metal|assay|ingot)\b)"
    r"|(?<![A-Za-z0-9])(?:(?<!\d )Ga|Ge|Sb|Dy|Tb|Gd|Lu|Yb)(?![A-Za-z0-9])"
    # What the laboratory names: main peak Te, Te bal., and in capitals only with a purity or the share of rare earths.
    rf"|(?<![A-Za-z0-9])(?:{_ASSAYED}|W|Y)(?=\s?(?:余量|为主|主峰|bal\b|main\b|/RE\b))"
    rf"|(?:(?<=主峰)|(?<=主峰 )|(?<=光谱)|(?<=主含量)|(?<=化验)|(?<=含)|(?<=XRF )|(?<=XRF: )|(?<=ICP )|(?<=ICP: )|(?<=assay )|(?<=peak ))"
    rf"(?:{_ASSAYED}|W|Y)(?![A-Za-z0-9])"
    rf"|(?<![A-Za-z0-9])(?:{_ASSAYED.upper()}|W|Y)(?=\s?[≥>=:]?\s?9\d\.\d+(?!\d)|\s?[≥>=:]?\s?9\d\s?%|/(?:TRE[OM]|RE\b))"
)


_SALTS: Final = {"O": "oxide", "N": "nitride", "C": "carbide", "P": "phosphide", "As": "arsenide", "S": "sulphide", "Se": "selenide",
                 "Te": "telluride", "Cl": "chloride", "F": "fluoride", "B": "boride", "Si": "silicide", "Br": "bromide", "I": "iodide"}  # fmt: skip


def _with_names(found: re.Match[str]) -> str:
    word = found.group()
    parts = _PART.findall(word)
    ours = [elements()[symbol] for symbol, _ in parts]
    if word == "WC" and _TOILET.match(found.string[found.end() :]):
        return word
    if word.upper() in _NO_FORMULA or "".join(s + n for s, n in parts) != re.sub(r"\.\d+", "", word):
        return word
    if not any(e.material for e in ours) and len(ours) > 2:
        return word
    if re.fullmatch(r"[A-Z][a-z]?[3-9]N\d?", word):  # Ga5N: gallium of five nines, no nitride
        return f"{word} ({ours[0].name})"
    names = [e.name for e in ours[:-1]] + [_SALTS.get(ours[-1].symbol, ours[-1].name)]
    return f"{word} ({' '.join(names)})"


def _with_element(found: re.Match[str]) -> str:
    return f"{found.group()} ({elements()[found.group().capitalize()].name})"


def _data(name: str) -> str:
    return files("models").joinpath("data", name).read_text("utf-8")
