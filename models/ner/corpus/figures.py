"""Numbers as trade papers print them: quantities, prices, purities, sizes, codes with their check digits."""

from __future__ import annotations

from random import Random

from models.ner.corpus.words import Words

MASS_EN = (
    "kg",
    "KG",
    "kgs",
    "KGS",
    "Kgs",
    "KGM",
    "kg",
    "KGS",
    "MT",
    "mt",
    "T",
    "tons",
    "tonnes",
    "g",
    "lbs",
    "DMT",
    "kilos",
    "K",
    "grams",
)
MASS_ZH = ("千克", "公斤", "吨", "公吨", "克", "kg", "KG", "KGS", "千克", "公斤", "t", "公噸")
COUNT_EN = (
    "PCS",
    "pcs",
    "pieces",
    "SETS",
    "sets",
    "pairs",
    "units",
    "EA",
    "PC",
    "NOS",
    "dozen",
    "PRS",
    "Pcs",
    "meters",
    "SQM",
    "sqm",
    "M2",
    "ROLLS",
    "yds",
    "liters",
    "L",
)
COUNT_ZH = (
    "个",
    "件",
    "套",
    "台",
    "只",
    "张",
    "支",
    "片",
    "条",
    "米",
    "平方米",
    "升",
    "双",
    "PCS",
    "把",
    "副",
    "块",
    "盒",
    "根",
)
CURRENCY_EN = (
    "USD",
    "US$",
    "$",
    "EUR",
    "€",
    "CNY",
    "RMB",
    "GBP",
    "£",
    "JPY",
    "HKD",
    "USD",
    "USD",
    "CHF",
    "INR",
    "KRW",
    "AUD",
    "SGD",
)
CURRENCY_ZH = ("美元", "USD", "US$", "$", "人民币", "￥", "¥", "欧元", "EUR", "CNY", "RMB", "港币", "日元")


def number(rng: Random, *, top: int = 100_000) -> str:
    """A number with or without thousands and decimals, English or continental."""
    value = round(rng.uniform(1, 10 ** rng.uniform(1, len(str(top)) - 1)), rng.choice((0, 0, 0, 1, 2, 2, 3)))
    style = rng.random()
    places = len(str(value).partition(".")[2]) if value != int(value) else rng.choice((0, 0, 2, 2, 3))
    plain = f"{value:,.{places}f}"
    if style < 0.6:
        return plain
    if style < 0.85:
        return plain.replace(",", "")
    if style < 0.97:
        return plain.translate(str.maketrans(",.", ".,"))
    return plain.replace(",", "'")


def small(rng: Random) -> str:
    """A small number: a size or a share."""
    return rng.choice((f"{rng.uniform(0.01, 9):.2f}", f"{rng.uniform(0.1, 60):.1f}", str(rng.randint(1, 400))))


def quantity(rng: Random, words: Words, sort: str) -> str:
    """Number and unit: `mass`, `count`, `volume`, `small`, `pieces` or any."""
    kind = sort or rng.choice(("mass", "mass", "mass", "count"))
    if kind == "volume":
        unit = rng.choice(("立方米", "CBM", "m³", "立方") if words.chinese else ("CBM", "cbm", "M3", "m3", "cu.m"))
        return f"{rng.uniform(0.1, 68):.{rng.choice((1, 2, 3))}f}{_gap(rng, words)}{unit}"
    if kind == "pieces":
        return f"{rng.randint(1, 1500)}{_gap(rng, words)}件"
    if kind == "small":
        return f"{rng.choice((5, 10, 25, 50, 100, 250, 500))}{_gap(rng, words)}{rng.choice(('克', 'g', 'g') if words.chinese else ('g', 'grams', 'g', 'ml'))}"
    if kind == "mass":
        return f"{number(rng)}{_gap(rng, words)}{rng.choice(MASS_ZH if words.chinese else MASS_EN)}"
    if words.chinese and rng.random() < 0.05:
        return rng.choice(("壹佰", "贰仟", "伍拾", "叁", "拾", "两万")) + rng.choice(COUNT_ZH + MASS_ZH[:4])
    return f"{number(rng, top=200_000)}{_gap(rng, words)}{rng.choice(COUNT_ZH if words.chinese else COUNT_EN)}"


def _gap(rng: Random, words: Words) -> str:
    return " " if rng.random() < (0.25 if words.chinese else 0.75) else ""


def money(rng: Random, words: Words) -> str:
    """An amount with its currency before or behind it."""
    sign = rng.choice(CURRENCY_ZH if words.chinese else CURRENCY_EN)
    amount = number(rng, top=1_000_000)
    if sign == "人民币" and rng.random() < 0.6:
        return f"人民币{amount}元"
    if sign in ("美元", "欧元", "港币", "日元"):
        if rng.random() < 0.65:
            return f"{amount}{sign if rng.random() < 0.85 else '美金'}"
        return f"{sign}{rng.choice(('', ' '))}{amount}"
    if words.chinese and rng.random() < 0.1:
        return f"{amount}元"
    if rng.random() < 0.2 and sign.isalpha():
        return f"{amount} {sign}"
    return f"{sign}{rng.choice(('', ' ', ' ') if sign.isalpha() else ('', '', ' '))}{amount}"


def purity(rng: Random, words: Words) -> str:
    """A share of the main part: nines, or percent with or without a sign."""
    style = rng.random()
    if style < 0.25:
        return rng.choice(("2N", "3N", "4N", "5N", "6N", "7N", "3N5", "4N5", "5N5", "6N5", "4N7"))
    nines = rng.choice(
        (
            "99.9",
            "99.99",
            "99.95",
            "99.999",
            "99.5",
            "99.7",
            "99.65",
            "99.80",
            "99.995",
            "98.5",
            "88.5",
            "99",
            "99.0",
            "95.0",
            "92",
            "65",
            "72.0",
            "97.5",
            "99.9999",
            "94",
            "80.2",
            "52.3",
        )
    )
    sign = rng.choice(("", "", "", "", "≥", "≥", ">", "≧", ">=", "≥ ", "＞"))
    return f"{sign}{nines}{rng.choice(('%', '%', '%', ' %', '％' if words.chinese else '%'))}"


def particle_size(rng: Random, words: Words, sort: str) -> str:
    """A size of grains: `mesh`, `um`, `mm` or any."""
    kind = sort or rng.choice(("mesh", "um", "um", "mm", "mm"))
    if kind == "mesh":
        unit = rng.choice(("目", "目", "mesh") if words.chinese else ("mesh", "mesh", "MESH", "Mesh"))
        one, two = rng.choice((60, 80, 100, 140, 200)), rng.choice((270, 300, 325, 400, 500))
        gap = rng.choice(("", " ")) if unit != "目" else ""
        return rng.choice(
            (
                f"-{two}{gap}{unit}",
                f"+{one}{gap}{unit}",
                f"{two}{gap}{unit}",
                f"-{one}+{two}{gap}{unit}",
                f"-{one} +{two} {unit}" if unit != "目" else f"-{one}+{two}目",
                f"{one}-{two}{gap}{unit}",
                f"{one}~{two}{gap}{unit}",
            )
        )
    if kind == "um":
        unit = rng.choice(
            ("μm", "um", "微米", "μm", "nm", "纳米")
            if words.chinese
            else ("um", "μm", "µm", "micron", "microns", "nm", "UM")
        )
        mean = rng.uniform(0.1, 30)
        gap = rng.choice(("", " ")) if not words.chinese else ""
        return rng.choice(
            (
                f"{mean:.1f}{gap}{unit}",
                f"{mean:.1f}-{mean * 1.6:.1f}{gap}{unit}",
                f"{int(mean) + 1}{gap}{unit}",
                f"{rng.choice('<≤')}{rng.choice(('', ' '))}{int(mean) + 1}{gap}{unit}",
                f"{mean:.2f}{gap}{unit}",
            )
        )
    unit = rng.choice(("mm", "mm", "毫米") if words.chinese else ("mm", "mm", "MM", "cm"))
    least = rng.choice((0, 1, 1, 3, 5, 5, 10, 10, 20, 50))
    gap = rng.choice(("", " "))
    return f"{least}{rng.choice(('-', '-', '~', ' - '))}{least + rng.choice((1, 2, 5, 10, 50))}{gap}{unit}"


def cas(rng: Random) -> str:
    """A CAS number with a right check digit."""
    body = f"{rng.randint(10, 9_999_999)}{rng.randint(0, 99):02d}"
    check = sum(int(d) * at for at, d in enumerate(reversed(body), start=1)) % 10
    return f"{body[:-2]}-{body[-2:]}-{check}"


CHAPTERS = (
    25,
    26,
    28,
    29,
    32,
    38,
    39,
    40,
    42,
    44,
    48,
    52,
    54,
    61,
    62,
    64,
    68,
    69,
    70,
    71,
    72,
    73,
    74,
    75,
    76,
    78,
    79,
    80,
    81,
    82,
    83,
    84,
    85,
    87,
    90,
    94,
    95,
    96,
)


def hs_code(rng: Random) -> str:
    """A tariff code of six, eight or ten digits, with or without dots."""
    head = f"{rng.choice(CHAPTERS)}{rng.randint(1, 12):02d}"
    rest = [f"{rng.randint(10, 99)}" for _ in range(3)]
    pieces = [head, *rest[: rng.choice((1, 2, 2, 3, 3))]]
    style = rng.random()
    if style < 0.45:
        return "".join(pieces)
    if style < 0.9:
        return ".".join(pieces)
    return pieces[0] + "." + "".join(pieces[1:])


UN = (
    2803,
    1549,
    2196,
    3264,
    3480,
    3481,
    1993,
    1760,
    2809,
    3077,
    3082,
    1402,
    1418,
    1463,
    1733,
    2871,
    3260,
    1791,
    1824,
    1830,
    2031,
    1789,
    3171,
    2794,
    1950,
    1263,
    3363,
    1325,
    3089,
    3178,
    1396,
    1383,
    2881,
    2858,
    3190,
    1557,
    1556,
    2291,
    3288,
    3090,
    3091,
    1845,
    1066,
    1006,
)


def un_number(rng: Random, sort: str) -> str:
    """A UN number, with UN before it unless its `digits` are asked for."""
    digits = str(rng.choice(UN))
    if sort == "digits":
        return digits
    return rng.choice(("UN ", "UN", "UN ")) + digits


def licence(rng: Random) -> str:
    """The number of a licence, in one of a dozen forms."""
    year = rng.choice(("2024", "2025", "2026", "24", "25", "26"))
    tail = rng.randint(0, 9_999_999)
    letters = "".join(rng.choice("ABDEGKLMPRSTUX") for _ in range(2))
    return (
        rng.choice(
            (
                f"{year[-2:]}-{letters}-{tail:06d}",
                f"{letters}-{year}-{tail:05d}",
                f"{letters}{year}{tail:06d}",
                f"{year}/{letters}/{tail:07d}",
                f"{year[-2:]}32{tail:07d}"[:10],
                f"{letters}L-{year}-CN-{tail:05d}",
                f"{year[-2:]}-{rng.randint(10, 99)}-{tail:06d}",
                f"D{year}{tail:06d}",
                f"{letters}/{tail:06d}/{year}",
                f"E{tail:08d}",
                f"({year}){letters}{tail:05d}"[:14],
                f"{letters}-{tail:06d}",
            )
        )
        .replace("(", "")
        .replace(")", "")
    )
