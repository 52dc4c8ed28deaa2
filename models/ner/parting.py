"""Parts what the network gives in one piece: praise before a material, and the shape behind it.

By the rules of labelling a material is its name alone: `高纯碲块` is the material 碲 in the form 块, `antimony ingots`
the material antimony in the form ingots.
"""

from __future__ import annotations

from typing import Final

from spacy.tokens import Doc

from models.ner.tokens import is_han, norm

Found = tuple[int, int, str]

_PRAISE_ZH: Final = ("高纯", "超高纯", "区熔", "超细", "纳米", "精制", "未锻轧", "优质")
_PRAISE_EN: Final = frozenset(
    {"high", "purity", "high-purity", "pure", "ultrapure", "refined", "zone-refined", "prime"}
)
_SHAPES_ZH: Final = ("锭", "錠", "粉", "块", "塊", "粒", "棒", "丝", "箔", "靶", "靶材", "粉末", "颗粒", "晶片")
_SHAPES_EN: Final = frozenset(
    {
        *("powder", "powders", "ingot", "ingots", "granules", "flakes", "lumps", "pellets", "wafer", "wafers", "rod"),
        *("rods", "bars", "wire", "wires", "plates", "sheets", "foil", "foils", "shot", "chips", "scrap", "crystals"),
        *("targets", "sponge", "chunks", "needles", "billets"),
    }
)
_WHOLE: Final = frozenset({"钛白粉", "漂白粉"})
"""Names that end like a shape and are none."""


def parted(doc: Doc, found: Found) -> tuple[Found, ...]:
    """The pieces of a material, or what was found as it is."""
    start, end, label = found
    if label != "MATERIAL":
        return (found,)
    begin = _without_praise(doc, start, end)
    shape = _shape(doc, begin, end)
    if shape == end:
        return ((begin, end, label),)
    return ((begin, shape, label), (shape, end, "FORM"))


def _without_praise(doc: Doc, start: int, end: int) -> int:
    """Where the name begins behind its praise; something of it is left."""
    text = _norms(doc, start, end)
    for praise in sorted(_PRAISE_ZH, key=len, reverse=True):
        if text.startswith(praise) and end - start > len(praise):
            return start + len(praise)
    while end - start > 1 and norm(doc[start].text) in _PRAISE_EN:
        start += 1
    return start


def _shape(doc: Doc, start: int, end: int) -> int:
    """Where the shape begins behind a name; the end where there is none."""
    text = _norms(doc, start, end)
    if text in _WHOLE or end - start < 2:
        return end
    if is_han(doc[end - 1].text[0]):
        shapes = sorted(_SHAPES_ZH, key=len, reverse=True)
        return next((end - len(s) for s in shapes if text.endswith(s) and end - len(s) > start), end)
    return end - 1 if norm(doc[end - 1].text) in _SHAPES_EN else end


def _norms(doc: Doc, start: int, end: int) -> str:
    return "".join(norm(token.text) for token in doc[start:end])
