"""Parties: one name for one company, and whether two printed names are the same one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final

from rapidfuzz.distance import Levenshtein

from inspector import reference
from inspector.values.number import LONGEST
from inspector.values.script import has_latin, is_han, normalise, to_simplified, without_accents

UNKNOWN: Final = 0.5
"""Similarity of names that cannot be compared, as one is Chinese and the other Latin, say."""

_SHORT = {
    "intl": "international", "int'l": "international", "mfg": "manufacturing", "mfr": "manufacturer", "imp": "import",
    "exp": "export", "impex": "import export", "tech": "technology", "technologies": "technology", "inds": "industries",
    "ind": "industrial", "chem": "chemical", "chemicals": "chemical", "mach": "machinery", "elec": "electric",
    "eng": "engineering", "grp": "group", "trdg": "trading", "metals": "metal", "intern": "international",
    "bros": "brothers", "natl": "national", "dev": "development", "svc": "services", "mtl": "material",
    "materials": "material", "y": "", "e": "", "the": "",
}  # fmt: skip
_LOOK_ALIKE = str.maketrans({"l": "i", "1": "i", "0": "o", "5": "s", "8": "b", "j": "i"})
_IN_FRONT = frozenset({"ooo", "oao", "zao", "pao", "too", "pt", "ооо", "оао", "зао", "пао", "ао", "тоо"})
_MISREAD = str.maketrans({"0": "o", "1": "l", "5": "s"})
_GLUED = re.compile(r"(?:co)?(?:ltd|limited|ltda|inc|gmbh|llc|jsc|fze|corp|sdnbhd|ptyltd|pteltd)$")
_LABEL = re.compile(
    r"^(?:SHIPPER|EXPORTER|SELLER|CONSIGNOR|CONSIGNEE|BUYER|IMPORTER|NOTIFY(?: PARTY)?|(?:SOLD|SHIP|BILL) TO|"
    r"MESSRS|TO|发货人|收货人|通知人|买方|卖方)(?:\s*/[^:]{0,40})?\s*(?:[:.]\s*|$)",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def party_key(name: str) -> str:
    """The name for comparison: small letters, no accents, no punctuation, no legal form, common short forms spelt out.

    What follows a legal form and holds a digit or a comma is an address and is left out.
    """
    plain = to_simplified(without_accents(normalise(name[:LONGEST]))).casefold()
    plain = _without_address(plain)
    return " ".join(_tokens(_without_forms(_words(plain))))


def _words(plain: str) -> list[str]:
    """Latin words and runs of Chinese characters; dotted initials are one word."""
    joined = re.sub(r"\b(\w)\.(?=\w\b)", r"\1", plain)
    joined = joined.replace("'", "").replace("&", " ")
    words = []
    for word in re.findall(r"[^\W_]+", joined):
        words += [part for part in re.split(r"((?:[\u3400-\u9fff〇])+)", word) if part]
    return words


def _tokens(words: list[str]) -> list[str]:
    return [part for word in words for part in _SHORT.get(word, word).split()]


def _without_forms(words: list[str]) -> list[str]:
    """The words without legal forms at the end or in brackets; the form is kept if nothing else is left."""
    kept = [_han_form().sub("", word) if is_han(word[0]) else word for word in words]
    kept = [word for word in kept if word and word not in ("and", "und", "et")]
    forms = _forms()
    if len(kept) > 1 and kept[0] in _IN_FRONT:
        del kept[0]
    is_limited = False
    while len(kept) > 1:
        ends = {n: "".join(kept[-n:]).translate(_MISREAD) for n in range(min(6, len(kept) - 1), 0, -1)}
        size = next((n for n, end in ends.items() if end in forms), 0)
        if not size:
            break
        del kept[-size:]
        is_limited = True
    if kept and len(kept[-1]) >= 12:
        kept[-1] = _GLUED.sub("", kept[-1])
        # "MATERIALSCO., LTD.": a recogniser runs the first half of the form into the name.
        kept[-1] = kept[-1].removesuffix("co") if is_limited else kept[-1]
    return kept or words


def _without_address(plain: str) -> str:
    """Cut what follows a legal form if it looks like an address."""
    for match in _form_pattern().finditer(plain):
        rest = plain[match.end() :].strip(" .")
        before = re.findall(r"[^\W_]+", plain[: match.start()])
        if before and rest[:1] in (",", ";", "\n", "-") and re.search(r"[^\W\d_]|\d", rest):
            return plain[: match.end()]
        if len(before) >= 2 and re.search(r"\d", rest):
            return plain[: match.end()]
    return plain


def party_similarity(a: str, b: str) -> float:
    """How alike two names are, 0–1, by their distinctive tokens; 0.5 where they share no script."""
    pair = _comparable(a, b)
    if pair is None:
        return UNKNOWN
    left, right = (key.split() for key in pair)
    if not left or not right:
        return 0.0
    if "".join(left) == "".join(right):
        return 1.0
    return max(_aligned_share(left, right), _whole_share("".join(left), "".join(right)))


def same_party(a: str, b: str) -> bool | None:
    """Whether both names are one company; None where they share no script, or a name is empty.

    Another distinctive word is another company; a letter or two misread within a word is not.
    """
    pair = _comparable(a, b)
    if pair is None or not pair[0] or not pair[1]:
        return None
    left, right = pair[0].split(), pair[1].split()
    if "".join(left) == "".join(right):
        return True
    if len(left) == len(right):
        return all(_same_token(x, y) for x, y in zip(left, right, strict=True)) or _same_bag(left, right)
    one, two = _confused("".join(left)), _confused("".join(right))
    shorter = min(len(one), len(two))
    return Levenshtein.distance(one, two) <= (0 if shorter < 12 else 1 if shorter < 24 else 2)


def _comparable(a: str, b: str) -> tuple[str, str] | None:
    """The keys of both names in a script that both have; None where there is none."""
    left, right = party_key(a), party_key(b)
    if not left or not right:
        return left, right
    for script in (_latin, _only_han, _others):
        pair = script(left), script(right)
        if all(pair):
            return pair
    return None


def _latin(key: str) -> str:
    words = [word for word in key.split() if has_latin(word) or word.isdigit()]
    return " ".join(words) if any(map(has_latin, words)) else ""


def _only_han(key: str) -> str:
    return " ".join(word for word in key.split() if is_han(word[0]))


def _others(key: str) -> str:
    """Words in neither script: Cyrillic, Arabic, Korean, digits."""
    return " ".join(word for word in key.split() if not has_latin(word) and not is_han(word[0]))


def _same_token(x: str, y: str) -> bool:
    """Whether two words are one, read with an error: none in short words, one from four letters, two from eight."""
    if x == y:
        return True
    if any(map(is_han, x + y)):
        return len(x) == len(y) >= 6 and sum(p != q for p, q in zip(x, y, strict=True)) == 1
    if x.isdigit() and y.isdigit():
        return False
    p, q = _confused(x), _confused(y)
    shorter = min(len(p), len(q))
    return Levenshtein.distance(p, q) <= (0 if shorter < 4 else 1 if shorter < 8 else 2)


def _same_bag(left: list[str], right: list[str]) -> bool:
    """Whether the same words stand in another order."""
    return len(left) > 1 and sorted(map(_confused, left)) == sorted(map(_confused, right))


def _confused(word: str) -> str:
    """The word with what recognisers confuse made one."""
    return word.translate(_LOOK_ALIKE).replace("rn", "m").replace("vv", "w")


def _aligned_share(left: list[str], right: list[str]) -> float:
    """The share of letters in words that both have."""
    rest = right[:60]
    common = 0
    for word in left[:60]:
        twin = next((other for other in rest if _same_token(word, other)), None)
        if twin is not None:
            rest.remove(twin)
            common += len(word) + len(twin)
    return common / (sum(map(len, left)) + sum(map(len, right)))


def _whole_share(left: str, right: str) -> float:
    """Likeness of the names as runs of letters; it counts only where words may have been joined or split."""
    close = float(Levenshtein.normalized_similarity(left[:300], right[:300]))
    return close if close >= 0.93 else 0.0


def split_party(lines: Sequence[str]) -> tuple[str, str]:
    """Name and address of a party block.

    The first line is the name; it goes on over the second where the first has no legal form and the second begins
    with one, or ends with one and holds no digit. An address on the line of the name is cut off behind the form.
    """
    texts = [text for line in lines if (text := " ".join(normalise(line[:LONGEST]).split()))]
    if not texts:
        return "", ""
    texts = texts[1:] if len(texts) > 1 and not _LABEL.sub("", texts[0]) else texts
    name = _LABEL.sub("", texts[0]) or texts[0]
    used = 1
    if not has_legal_form(name) and len(texts) > 1 and _continues(texts[1]):
        name, used = f"{name} {texts[1]}", 2
    name, tail = _cut(name)
    return name.strip(" ,;"), ", ".join(part.strip(" ,;") for part in (tail, *texts[used:]) if part.strip(" ,;"))


def has_legal_form(text: str) -> bool:
    """Whether a legal form of companies stands in the text."""
    folded = to_simplified(without_accents(text)).casefold()
    return _form_pattern().search(folded) is not None


def _continues(text: str) -> bool:
    """Whether the line begins with a legal form, or is short, free of digits and ends with one."""
    folded = to_simplified(without_accents(text)).casefold()
    match = _form_pattern().search(folded)
    if not match:
        return False
    if match.start() == 0:
        return True
    return not re.search(r"\d", folded) and match.end() >= len(folded.rstrip(" .,")) and len(folded.split()) <= 6


def _cut(name: str) -> tuple[str, str]:
    """Name, and the address that stands behind its legal form on the same line."""
    folded = to_simplified(without_accents(name)).casefold()
    if len(folded) != len(name):
        return name, ""
    for match in _form_pattern().finditer(folded):
        end = match.end() + (name[match.end() : match.end() + 1] == ".")
        rest = name[end:]
        if match.start() and _is_address(rest.strip()):
            return name[:end], rest.lstrip(" ,;")
    return name, ""


def _is_address(rest: str) -> bool:
    """Whether what stands behind a legal form is an address or a telephone number, not more of the name."""
    if has_legal_form(rest) or not re.search(r"\d", rest):
        return False
    street = re.match(r"\d+[\w-]*\s+[^\W\d_]{3}", rest) is not None
    return (
        street
        or rest[:1] in (",", ";")
        or is_han(rest[0])
        or re.match(r"(?:TEL|FAX|ADD|PHONE|MOB)", rest, re.I) is not None
    )


@cache
def _forms() -> frozenset[str]:
    """Legal forms without spaces and punctuation."""
    forms = (re.sub(r"[^\w]|_", "", without_accents(form).casefold()) for form in reference.legal_forms())
    return frozenset(forms) - {"me", "ad", "ao"}


@cache
def _han_form() -> re.Pattern[str]:
    forms = [to_simplified(form) for form in reference.legal_forms() if is_han(form[0])]
    return re.compile("(?:" + "|".join(map(re.escape, forms)) + ")")


@cache
def _form_pattern() -> re.Pattern[str]:
    """A legal form in running text; letters of a dotted form may be spaced."""
    han, parts = [], []
    for form in reference.legal_forms():
        if is_han(form[0]):
            han.append(re.escape(to_simplified(form)))
            continue
        words = re.findall(r"[^\W_]+", without_accents(form).casefold())
        if len("".join(words)) >= 2 and "".join(words) not in {
            "me",
            "ad",
            "as",
            "se",
            "co",
            "company",
            "sl",
            "ao",
            "est",
        }:
            parts.append(r"[\s.,&/()\-]{0,3}".join(map(re.escape, words)))
    # The look behind stands before all of them, so that within a word none is tried.
    return re.compile("|".join([*han, rf"(?<![^\W_])(?:{'|'.join(parts)})(?![^\W_])"]))
