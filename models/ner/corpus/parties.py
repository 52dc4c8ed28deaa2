"""Names of companies and organisations built from many parts, Latin and Chinese; and addresses, which are no names."""

from __future__ import annotations

from random import Random

from models.ner.corpus.words import Words

SYLLABLES = [
    "ba",
    "be",
    "bo",
    "da",
    "de",
    "di",
    "do",
    "fa",
    "fe",
    "ga",
    "go",
    "ha",
    "he",
    "ka",
    "ke",
    "ki",
    "ko",
    "la",
    "le",
    "li",
    "lo",
    "ma",
    "me",
    "mi",
    "mo",
    "na",
    "ne",
    "ni",
    "no",
    "pa",
    "pe",
    "po",
    "ra",
    "re",
    "ri",
    "ro",
    "sa",
    "se",
    "si",
    "so",
    "ta",
    "te",
    "ti",
    "to",
    "va",
    "ve",
    "vi",
    "vo",
    "xin",
    "yan",
    "zhu",
    "shan",
    "lin",
    "wei",
    "hua",
    "jin",
    "tai",
    "bor",
    "den",
    "gel",
    "han",
    "kor",
    "len",
    "mar",
    "nor",
    "per",
    "sol",
    "ter",
    "val",
    "wen",
]


def party(rng: Random, latin: Words, chinese: Words, sort: str, *, in_chinese: bool) -> str:
    """The name of an organisation: of any trade, or a `bank`, `carrier`, `logistics`, `lab`, `authority`, `insurer`."""
    if sort == "latin":
        in_chinese = False
    return _chinese(rng, chinese, sort) if in_chinese else _latin(rng, latin, sort)


def _latin(rng: Random, words: Words, sort: str) -> str:
    if sort == "authority":
        return words.draw(rng, "authorities")
    root = first_word(rng, words)
    trades = {"bank": "name_banks", "carrier": "name_logistics", "logistics": "name_logistics", "lab": "name_labs"}.get(
        sort, "name_trades"
    )
    if sort == "bank" and rng.random() < 0.4:
        root = rng.choice(
            (f"Bank of {words.draw(rng, 'cities', 'countries')}", f"Banco de {root}", f"Banque {root}", f"{root} Bank")
        )
        return f"{root} {rng.choice(('', words.draw(rng, 'legal_forms')))}".strip()
    middle = words.draw(rng, trades)
    if rng.random() < 0.35:
        middle += " " + words.draw(rng, "name_trades")
    if rng.random() < 0.2:
        middle = rng.choice(
            ("", "& " + rng.choice(words.lists["name_roots"]), "and " + words.draw(rng, "name_trades"), middle)
        )
    if rng.random() < 0.25:
        root = f"{words.draw(rng, 'cities', 'ports', 'countries')} {root}"
    branch, form = words.draw(rng, "branches"), words.draw(rng, "legal_forms")
    if rng.random() < 0.12:
        form = ""
    if rng.random() < 0.04:
        return f'{form or "OOO"} "{root} {middle}"'
    name = " ".join(part for part in (root, middle, branch, form) if part)
    if form and rng.random() < 0.25:
        name = f"{name[: -len(form) - 1]}, {form}"
    return name


def first_word(rng: Random, words: Words) -> str:
    """The distinctive part of a Latin name: a word of the list, made-up syllables, or letters."""
    style = rng.random()
    if style < 0.45:
        return words.draw(rng, "name_roots")
    if style < 0.8:
        made = "".join(rng.choice(SYLLABLES) for _ in range(rng.randint(2, 3))).capitalize()
        return made if rng.random() < 0.7 else f"{made} {''.join(rng.choice(SYLLABLES) for _ in range(2)).capitalize()}"
    if style < 0.88:
        return "".join(rng.choice("ABCDEFGHJKLMNPRSTVWXYZ") for _ in range(rng.randint(2, 4)))
    return f"{words.draw(rng, 'name_roots')}-{rng.choice(SYLLABLES).capitalize()}{rng.choice(SYLLABLES)}"


def _chinese(rng: Random, words: Words, sort: str) -> str:
    if sort == "authority":
        return words.draw(rng, "authorities")
    place = words.draw(rng, "name_places") if rng.random() < 0.8 else ""
    place += rng.choice(("市", "省", "", "", "", "")) if place and len(place) == 2 else ""
    root = "".join(rng.choice(words.lists["name_roots"]) for _ in range(rng.choice((2, 2, 2, 3, 4))))
    if sort == "bank":
        head = rng.choice(
            (
                "中国银行",
                "中国工商银行",
                "中国农业银行",
                "中国建设银行",
                "交通银行",
                f"{place}商业银行",
                f"{root}银行",
                "招商银行",
            )
        )
        return (
            head
            + rng.choice(("股份有限公司", "", "", "有限公司"))
            + rng.choice(("", f"{place}分行", f"{place}{root[:2]}支行"))
        )
    if sort == "insurer":
        return f"{root}财产保险{rng.choice(('股份有限公司', '有限公司'))}"
    trades = {"carrier": "name_logistics", "logistics": "name_logistics", "lab": "name_labs"}.get(sort, "name_trades")
    trade = words.draw(rng, trades) if rng.random() < 0.94 else ""
    branch = words.draw(rng, "branches")
    form = words.draw(rng, "legal_forms")
    if form == "分公司":
        form = f"有限公司{words.draw(rng, 'name_places')}分公司"
    order = rng.random()
    if order < 0.75:
        return f"{place}{root}{trade}{form}" if rng.random() < 0.8 else f"{place}{root}{branch}{trade}{form}"
    if order < 0.9:
        return f"{root}{branch}{trade}{form}"
    return f"{root}（{words.draw(rng, 'name_places')}）{trade}{form}"


def address(rng: Random, words: Words) -> str:
    """A street with its number, and what else an address has; never a name."""
    if words.chinese:
        street = f"{words.draw(rng, 'cities')}{words.draw(rng, 'streets')}{rng.randint(1, 999)}号"
        return street + rng.choice(
            ("", "", f"{rng.randint(1, 30)}栋", f"{rng.randint(1, 30)}楼{rng.randint(100, 999)}室", "（B座）")
        )
    street = words.draw(rng, "streets")
    house = rng.choice(
        (
            f"No. {rng.randint(1, 999)} {street}",
            f"{rng.randint(1, 9999)} {street}",
            f"{street} {rng.randint(1, 200)}",
            f"Plot {rng.randint(1, 99)}, {street}",
            f"Room {rng.randint(100, 3000)}, {rng.randint(1, 40)}/F, {street}",
            f"P.O. Box {rng.randint(100, 99999)}",
            f"Unit {rng.randint(1, 40)}, {street}, Bldg {rng.choice('ABCD')}",
        )
    )
    return house + rng.choice(
        (
            "",
            "",
            f", {rng.randint(10000, 99999)}",
            f", {rng.choice(('Industrial Park', 'District', 'Free Zone', 'Estate'))}",
        )
    )
