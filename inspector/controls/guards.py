"""Tells a named material from its denial (antimony-free) and from goods that only contain it (tungsten lamp)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from inspector.controls.schema import Part, Word
from inspector.controls.tokens import has_han
from inspector.controls.yamlfile import load_model

END_PRODUCTS = Path(__file__).parent.parent / "data" / "end_products.yaml"

WINDOW = 200
"""Characters on both sides of a name in which finished goods are looked for: about two lines of print."""

_BEFORE = re.compile(
    r"(?:\b(?:free\s+(?:of|from)|without|does\s+not\s+contain|do\s+not\s+contain|not\s+contain(?:ing)?|contains?\s+no|"
    r"excluding|other\s+than|instead\s+of|substitute\s+for|replac(?:es|ing|ement\s+for|ement\s+of))\b[^.;\n]{0,40}|"
    r"\b(?:no|zero|non)[\s-]+(?:added\s+|heavy\s+)?|\b0(?:\.0+)?\s*%\s*)$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"^(?:(?:\s+(?:metal|oxide|compound)s?)?[\s-]{0,2}free\b(?!\s*(?:sample|of\s+charge|on\s+board|machin|cut|flow))|"
    r"(?:\s*,\s*\w+){0,3}\s*,?\s*(?:and|or|&|/)\s*\w+[\s-]{0,2}free\b(?!\s*(?:sample|of|on|machin|cut|flow))|"
    r"\s*(?:is\s+|are\s+)?not\s+(?:contained|present|used|added|detected|included)|"
    r"\s*[:=]?\s*(?:nil|none|n\.?d\.?|not\s+detected|0(?:\.0+)?\s*%)(?![\w.]))",
    re.IGNORECASE,
)
_HAN_BEFORE = re.compile(
    r"(?:(?:不含有?|未添加|未含|不添加|不包[括含]|替代|代替)[^。；;，,\n]{0,12}|[无無非零免]|零添加|除)$"
)
_HAN_AFTER = re.compile(r"^(?:替代|代替|含量为?[：:]?0(?![.\d]*[1-9])|[：:]?未检出|[：:]\s*无(?!\w))")
_PURPOSE = re.compile(
    r"\b(?:for|used|use|to\s+make|making|producing|production|manufactur\w*|raw\s+material)\b[^,;]{0,40}$",
    re.IGNORECASE,
)
_HAN_PURPOSE = re.compile(r"(?:用于|供|制造|制作|生产|用作|作为)[^，。；;]{0,8}$")
_HAN_USE = re.compile(r"^(?:用|制造|生产|原料|专用|级)")
_SEGMENT = re.compile(r"[;\n；。]|\.\s")


class Group(Part):
    """Words for finished goods, and the materials whose names they take the meaning from (none: all)."""

    why: str
    certainty: str
    source: str = ""
    materials: tuple[str, ...] = ()
    en: tuple[Word, ...] = ()
    zh: tuple[Word, ...] = ()


class EndProducts(Part):
    """The table of finished goods."""

    groups: tuple[Group, ...]


def denied(text: str, start: int, end: int) -> bool:
    """Whether the words at this place say that the material is not there."""
    before, after = text[max(0, start - 70) : start], text[end : end + 30]
    return any(
        (_BEFORE.search(before), _AFTER.match(after), _HAN_BEFORE.search(before), _HAN_AFTER.match(after)),
    )


def end_product(text: str, start: int, end: int, material: str) -> str | None:
    """The finished goods that the text names around this place, or None.

    Words that state a purpose (“gallium for LED production”, 生产灯具用) do not count.
    """
    reach = max(0, start - WINDOW)
    left = max((m.end() for m in _SEGMENT.finditer(text, reach, start)), default=reach)
    right = next((m.start() for m in _SEGMENT.finditer(text, end, end + WINDOW)), min(len(text), end + WINDOW))
    segment, offset = text[left:right], left
    for pattern in _patterns(material):
        for found in pattern.finditer(segment):
            if start <= found.start() + offset and found.end() + offset <= end:
                continue
            if not _is_purpose(segment, found, start - offset, end - offset):
                return found.group()
    return None


def _is_purpose(segment: str, found: re.Match[str], start: int, end: int) -> bool:
    before = segment[end if found.start() >= end else 0 : found.start()]
    if has_han(found.group()):
        return bool(_HAN_PURPOSE.search(before) or _HAN_USE.match(segment[found.end() :]))
    return bool(_PURPOSE.search(before)) or bool(
        re.match(r"\s+(?:production|manufactur|making)", segment[found.end() :])
    )


@lru_cache(maxsize=1)
def _table() -> EndProducts:
    return load_model(END_PRODUCTS, EndProducts)[0]


@lru_cache(maxsize=64)
def _patterns(material: str) -> tuple[re.Pattern[str], ...]:
    groups = [g for g in _table().groups if not g.materials or material in g.materials]
    english = _alternatives(w for g in groups for w in g.en)
    han = _alternatives(w for g in groups for w in g.zh)
    found = [re.compile(rf"(?<![A-Za-z])(?:{english})(?:s|es)?(?![A-Za-z])", re.IGNORECASE)] if english else []
    return (*found, re.compile(han)) if han else tuple(found)


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(re.escape(w).replace(r"\ ", r"[\s-]+") for w in sorted(set(words), key=lambda w: (-len(w), w)))
