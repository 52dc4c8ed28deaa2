"""Names that the recogniser is given from outside: here are no tables of places, countries or controlled goods."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Names of one thing each, in Latin and in Chinese letters.

    `ports` and `airports` are where goods leave and arrive; `countries` are names and short names, `country_codes`
    those of two and three letters; `materials` are names of what the controls list, with their spellings. `headings`
    are what forms print beside and above their fields, and name nothing.
    """

    ports: tuple[str, ...]
    airports: tuple[str, ...]
    countries: tuple[str, ...]
    country_codes: tuple[str, ...]
    materials: tuple[str, ...]
    headings: tuple[str, ...]

    @classmethod
    def read(cls, path: Path) -> Gazetteer:
        """The gazetteer that `write` wrote."""
        return cls(**{name: tuple(names) for name, names in json.loads(path.read_text(encoding="utf-8")).items()})

    def write(self, path: Path) -> None:
        """Write it as JSON."""
        path.write_text(json.dumps(asdict(self), ensure_ascii=False) + "\n", encoding="utf-8")


def han(name: str) -> bool:
    """Whether a name is written in Chinese characters."""
    return any("\u3400" <= c <= "\u9fff" for c in name)


_SHAPES_EN = frozenset(
    [
        "powder",
        "ingot",
        "ingots",
        "lump",
        "lumps",
        "pellet",
        "pellets",
        "rod",
        "rods",
        "wafer",
        "wafers",
        "target",
        "targets",
        "granules",
        "granule",
        "flake",
        "flakes",
        "shot",
        "sheet",
        "plate",
        "foil",
        "wire",
        "bar",
        "bars",
        "crystal",
        "crystals",
        "chunk",
        "chunks",
        "block",
        "blocks",
        "sponge",
        "scrap",
        "substrate",
        "substrates",
        "high",
        "purity",
        "pure",
        "refined",
        "distilled",
        "metallic",
        "ultra",
        "grade",
        "saw",
        "machine",
        "equipment",
        "furnace",
        "tool",
        "tools",
        "parts",
        "film",
        "strip",
        "tube",
        "boat",
        "crucible",
        "piece",
        "pieces",
        "sputtering",
        "electrode",
        "electrodes",
        "wheel",
        "wheels",
        "polycrystal",
        "polycrystalline",
        "single",
        "concentrate",
        "solution",
    ]
)
_SHAPES_ZH = (
    "粉",
    "锭",
    "块",
    "片",
    "粒",
    "棒",
    "板",
    "丝",
    "箔",
    "靶",
    "管",
    "靶材",
    "晶片",
    "衬底",
    "磁钢",
    "磁体",
    "永磁体",
    "设备",
    "装置",
    "电极",
    "条",
    "珠",
    "带",
    "电池",
    "轮",
    "锯",
    "砂",
    "屑",
    "废料",
    "多晶",
    "单晶",
    "錠",
    "鋼",
    "體",
)


def bare(names: tuple[str, ...]) -> tuple[str, ...]:
    """The names that say what a material is and nothing of its shape or purity, which have labels of their own."""

    def is_bare(name: str) -> bool:
        if han(name):
            return not name.endswith(_SHAPES_ZH) and not name.startswith(("高纯", "精", "含")) and len(name) <= 8
        return not {word.lower() for word in name.replace("-", " ").split()} & _SHAPES_EN

    return tuple(name for name in names if is_bare(name))
