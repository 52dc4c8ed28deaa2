"""One spelling of the words of a goods line, the same in training and in serving.

The encoder has no piece for most Chinese characters of rare metals: `镓` is the same unknown as `铽`. So elements and
compounds are written in English, traditional characters become simplified, characters and letters that a recogniser
confuses are set right where only one reading is a word, and formulae are spelled out beside themselves.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import Final

from models.elements import data, elements
from models.misread import set_right

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
    plain = set_right(plain)
    return _SPACE.sub(" ", plain).strip()[:LONGEST]


def spelled_out(text: str) -> str:
    """Cleaned text with Chinese names of elements and compounds in English, and formulae followed by their elements."""
    plain = _compound_at().sub(lambda m: f" {_compounds().get(m.group(), m.group())} ", text)
    plain = plain.translate(_in_english())
    plain = _FORMULA.sub(_with_names, plain)
    plain = _ASSAY.sub(_with_element, plain)
    return _SPACE.sub(" ", plain).strip()


@cache
def _simplified() -> dict[int, str]:
    lines = (line for line in data("simplified.txt").splitlines() if not line.startswith("#"))
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
