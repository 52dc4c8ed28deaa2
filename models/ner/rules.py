"""What rules can say of a text: patterns of the EntityRuler, and numbers that are known by what stands before them.

The patterns are made when the recogniser is trained and lie in the artefact; they hold the names of the gazetteer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

from models.ner.checkdigits import is_cas, is_hs_code, is_un_number
from models.ner.corpus.figures import COUNT_EN, COUNT_ZH, MASS_EN, MASS_ZH
from models.ner.gazetteer import Gazetteer, bare, han
from models.ner.tokens import is_formula, norm, plain, simplified, split

Pattern = dict[str, Any]

_NUMBER: Final = {"LIKE_NUM": True}
_DASH: Final = {"NORM": {"IN": ["-", "~", "～"]}}
_UNITS_EN: Final = sorted(
    {
        norm(u)
        for u in (
            *MASS_EN,
            *COUNT_EN,
            "mg",
            "cbm",
            "m3",
            "ltr",
            "ltrs",
            "litre",
            "litres",
            "metres",
            "mtrs",
            "pair",
            "set",
            "unit",
            "each",
            "dmt",
            "wmt",
            "kilograms",
            "kilo",
            "ton",
            "tonne",
            "gm",
            "gms",
            "oz",
            "m³",
            "mts",
        )
    }
    - {"k", "m0", "l", "t", "g"}
)
_UNITS_ZH: Final = sorted(
    {u for u in (*MASS_ZH, *COUNT_ZH, "立方米", "公吨", "公噸", "平方米", "毫升", "打") if han(u)} - {"块", "盒"}
)
_PACKAGES_EN: Final = sorted(
    {
        norm(w)
        for w in [
            "drum",
            "drums",
            "bag",
            "bags",
            "carton",
            "cartons",
            "ctn",
            "ctns",
            "case",
            "cases",
            "pallet",
            "pallets",
            "plt",
            "plts",
            "crate",
            "crates",
            "box",
            "boxes",
            "bale",
            "bales",
            "bottle",
            "bottles",
            "barrel",
            "barrels",
            "sack",
            "sacks",
            "package",
            "packages",
            "pkg",
            "pkgs",
            "ibc",
            "ibcs",
            "cylinder",
            "cylinders",
            "flexitank",
            "flexibags",
            "skid",
            "skids",
            "pail",
            "pails",
            "jerricans",
        ]
    }
)
_KINDS_EN: Final = "steel iron fibre fiber plastic wooden plywood paper kraft woven jumbo big pp pe hdpe".split()  # noqa: SIM905
_PACKAGES_ZH: Final = (
    "桶",
    "箱",
    "袋",
    "托",
    "托盘",
    "瓶",
    "铁桶",
    "钢桶",
    "塑料桶",
    "纸箱",
    "木箱",
    "吨袋",
    "编织袋",
    "纸袋",
    "纸桶",
    "木托",
    "钢瓶",
    "板",
    "卷",
    "捆",
    "包",
    "罐",
    "胶合板箱",
    "集装袋",
)
_CURRENCIES: Final = (
    ["usd"],
    ["us", "$"],
    ["us$"],
    ["$"],
    ["eur"],
    ["€"],
    ["cny"],
    ["rmb"],
    ["¥"],
    ["￥"],
    ["gbp"],
    ["£"],
    ["jpy"],
    ["hkd"],
    ["krw"],
    ["inr"],
    ["chf"],
    ["sgd"],
    ["aud"],
    ["usd", "$"],
    ["hk", "$"],
    ["美", "元"],
    ["欧", "元"],
    ["人", "民", "币"],
)


def patterns(gazetteer: Gazetteer) -> list[Pattern]:
    """All patterns of the EntityRuler."""
    return [
        *_quantities(),
        *_amounts(),
        *_sizes(),
        *_packages(),
        {"label": "PURITY", "pattern": [{"NORM": {"IN": ["0n", "0n0"]}, "SHAPE": {"IN": ["dX", "dXd"]}}]},
        *_names("COUNTRY", _only_countries(gazetteer)),
        *_names("MATERIAL", (m for m in bare(gazetteer.materials) if len(m) >= (2 if han(m) else 6))),
    ]


def _only_countries(gazetteer: Gazetteer) -> Iterator[str]:
    """Names that are a country's and no port's: Singapore and Panama are left to the network, which reads on."""
    ports = {norm(p) for p in (*gazetteer.ports, *gazetteer.airports)}
    return (c for c in gazetteer.countries if len(c) >= (2 if han(c) else 4) and norm(c) not in ports)


def _quantities() -> Iterator[Pattern]:
    yield _of("QUANTITY", [_NUMBER, {"NORM": {"IN": _UNITS_EN}}])
    for unit in _UNITS_ZH:
        yield _of("QUANTITY", [_NUMBER, *_each(unit)])


def _amounts() -> Iterator[Pattern]:
    for sign in _CURRENCIES:
        signs = [{"NORM": s} for s in sign]
        yield _of("MONEY", [*signs, *_gap(sign[-1]), _NUMBER])
        if sign[0].isalpha():
            yield _of("MONEY", [_NUMBER, *signs])
    yield _of("MONEY", [*_each("人民币"), *_gap("币"), _NUMBER, {"NORM": "元"}])
    yield _of("MONEY", [_NUMBER, *_each("美金")])


def _gap(before: str) -> list[Pattern]:
    """A gap behind a Han character is a token: it may be there or not."""
    return [{"IS_SPACE": True, "OP": "?"}] if han(before) else []


def _sizes() -> Iterator[Pattern]:
    for unit in ("mesh", "目"):
        yield _of("PARTICLE_SIZE", [{"NORM": {"IN": ["-", "+"]}, "OP": "?"}, _NUMBER, {"NORM": unit}])
        yield _of("PARTICLE_SIZE", [_NUMBER, _DASH, _NUMBER, {"NORM": unit}])
        yield _of("PARTICLE_SIZE", [{"NORM": "-"}, _NUMBER, {"NORM": "+"}, _NUMBER, {"NORM": unit}])


def _packages() -> Iterator[Pattern]:
    yield _of("PACKAGING", [_NUMBER, {"NORM": {"IN": _KINDS_EN}, "OP": "*"}, {"NORM": {"IN": _PACKAGES_EN}}])
    yield _of("PACKAGING", [{"NORM": {"IN": _KINDS_EN}, "OP": "+"}, {"NORM": {"IN": _PACKAGES_EN}}])
    for name in _PACKAGES_ZH:
        yield _of("PACKAGING", [_NUMBER, {"NORM": "个", "OP": "?"}, *_each(name)])


def _names(label: str, names: Iterable[str]) -> Iterator[Pattern]:
    """Names as phrases; spaCy makes tokens of them with our tokenizer and compares their NORM."""
    for name in sorted({n for n in names if split(n)}):
        yield _of(label, name)


def _each(text: str) -> list[dict[str, Any]]:
    return [{"NORM": norm(char)} for char in text]


def _of(label: str, pattern: object) -> Pattern:
    return {"label": label, "pattern": pattern}


# --- numbers known by what stands before them, found in the text itself -----------------------------------------------

_HS_LABEL: Final = re.compile(
    r"(?:H\.?\s?S\.?\s?(?:CODES?|NO\.?|NUMBER|编码|编号|号)?|商品编[号码]|税则号列?|税号|海关编码|TARIFF(?:\s(?:CODE|NO\.?|NUMBER|ITEM))?|"
    r"HTS(?:US)?|CUSTOMS TARIFF)[\s.:#()]{0,4}(\d[\d.]{4,14}\d)(?![\d%])",
    re.IGNORECASE,
)
_UN_LABEL: Final = re.compile(
    r"(?:\bUN[\s-]?(?:NO\.?|NUMBER|NR\.?|编号|号)|联合国(?:危险货物)?编号(?:（UN号）|\(UN号\))?)[\s.:：]{0,3}((?:UN\s?)?\d{4})(?!\d)",
    re.IGNORECASE,
)
_UN_BARE: Final = re.compile(r"(?<![A-Za-z])UN\s?\d{4}(?!\d)")
_CAS_ANY: Final = re.compile(r"(?<![\d-])\d{2,7}-\d{2}-\d(?![\d-])")
_LICENCE_LABEL: Final = re.compile(
    r"(?:LICEN[CS]E|PERMIT)\s(?:(?:REFERENCE|NO\.?|NUMBER|#)[\s.:#]{0,3})?([A-Z0-9][A-Z0-9/-]{5,20})(?![A-Z0-9])|"
    r"[许許][可]?[可證证]+(?:[编編]?[号號码碼])?[\s:：]{0,3}([A-Z0-9][A-Z0-9/-]{5,20})",
    re.IGNORECASE,
)


_FORMULA_LIKE: Final = re.compile(r"(?<![A-Za-z0-9(])\(?[A-Z][A-Za-z0-9()]{1,20}(?![A-Za-z0-9)])")


def formulae(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of what can only be a chemical formula."""
    for match in _FORMULA_LIKE.finditer(plain(text)):
        if is_formula(match.group()):
            yield match.span()


_PORT_LABEL: Final = re.compile(
    r"(?:目的港|启运港|起运港|装货港|装运港|卸货港|指运港|中转港|经停港|离境口岸|交货地)[:： ]{0,2}"
    r"([\u4e00-\u9fff]{2,8})(?=[\s，。；、,;.（(]|$)"
)


def ports(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of what stands behind the Chinese name of a port of loading, passing or discharge."""
    for match in _PORT_LABEL.finditer(text):
        yield match.span(1)


_GRADE_ANY: Final = re.compile(
    r"(?:工业|电池|电子|试剂|食品|医药|药用|饲料|太阳能|光学|陶瓷|荧光|冶金|半导体|核|光谱|化妆品?|催化剂?|农业|医用|红外|磁材|靶材|光纤)[级級]|"
    r"(?<![A-Za-z])(?:industrial|technical|battery|reagent|electronic|food|pharma(?:ceutical)?|feed|semiconductor|solar|"
    r"optical|nuclear|ceramic|catalyst|phosphor|metallurgical|chemical|commercial|refractory|abrasive|cosmetic|medical|"
    r"fib(?:er|re)|infrared|USP|EP|BP|FCC|AR|ACS|GR|CP|LR)[ -]grade(?![A-Za-z])",
    re.IGNORECASE,
)
_ELEMENTS_ZH: Final = "镓锗铟铋锑碲硒钨钼钽铌钴镍铬锰钒钛锆铪铼铜锌铅锡镁银镉铊钇钪镧铈镨钕钐铕钆铽镝钬铒铥镱镥"
_BARE_ELEMENT: Final = re.compile(
    rf"(?<![\u4e00-\u9fff])(?:高纯|超高纯|区熔|超细|纳米|优质|未锻轧|(?:单质|真空)?蒸馏)?([{_ELEMENTS_ZH}])"
    r"(锭|粉末?|块|粒|颗粒|棒|丝|箔|靶材?|碎块|毛坯|晶片)(?![\u4e00-\u9fff])"
)


def grades(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and label of grades that are named by their use."""
    for match in _GRADE_ANY.finditer(_simple(text)):
        yield (*match.span(), "GRADE")


def _simple(text: str) -> str:
    return plain(text).translate(simplified())


def bare_elements(text: str) -> Iterator[tuple[int, int, str]]:
    """Chinese elements of one character with the shape behind them, which stand alone or behind praise."""
    for match in _BARE_ELEMENT.finditer(_simple(text)):
        yield (*match.span(1), "MATERIAL")
        yield (*match.span(2), "FORM")


def proved(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and label of the numbers that are proved by their check digit or by their name before them."""
    smooth = plain(text)
    for match in _CAS_ANY.finditer(smooth):
        if is_cas(match.group()):
            yield match.start(), match.end(), "CAS"
    for pattern in (_UN_LABEL, _UN_BARE):
        for match in pattern.finditer(smooth):
            group = pattern.groups
            if is_un_number(match.group(group)):
                yield match.start(group), match.end(group), "UN_NUMBER"
    for match in _HS_LABEL.finditer(smooth):
        if is_hs_code(match.group(1)):
            yield match.start(1), match.end(1), "HS_CODE"
    for match in _LICENCE_LABEL.finditer(smooth):
        group = 1 if match.group(1) else 2
        if sum(c.isdigit() for c in match.group(group)) >= 4:
            yield match.start(group), match.end(group), "LICENCE"
