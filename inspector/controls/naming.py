"""What materials and countries are called, in English and in Chinese."""

from __future__ import annotations

from typing import Final

from inspector.core.phrase import Phrase
from inspector.values.country import country_name

MATERIAL_NAMES: Final = {
    "gallium": Phrase("gallium", "镓"),
    "germanium": Phrase("germanium", "锗"),
    "antimony": Phrase("antimony", "锑"),
    "tungsten": Phrase("tungsten", "钨"),
    "tellurium": Phrase("tellurium", "碲"),
    "bismuth": Phrase("bismuth", "铋"),
    "molybdenum": Phrase("molybdenum", "钼"),
    "indium": Phrase("indium", "铟"),
    "samarium": Phrase("samarium", "钐"),
    "gadolinium": Phrase("gadolinium", "钆"),
    "terbium": Phrase("terbium", "铽"),
    "dysprosium": Phrase("dysprosium", "镝"),
    "lutetium": Phrase("lutetium", "镥"),
    "scandium": Phrase("scandium", "钪"),
    "yttrium": Phrase("yttrium", "钇"),
    "holmium": Phrase("holmium", "钬"),
    "erbium": Phrase("erbium", "铒"),
    "thulium": Phrase("thulium", "铥"),
    "europium": Phrase("europium", "铕"),
    "ytterbium": Phrase("ytterbium", "镱"),
    "rare_earth_magnet": Phrase("rare earth magnet", "稀土永磁材料"),
    "graphite": Phrase("graphite", "石墨"),
    "superhard": Phrase("superhard", "超硬材料"),
    "lithium_battery_material": Phrase("lithium battery material", "锂电池材料"),
}


def material_name(material: str) -> Phrase:
    """What a material of the case format is called."""
    return MATERIAL_NAMES.get(material) or Phrase(material.replace("_", " "), material)


def country(alpha2: str) -> Phrase:
    """What a country is called; an unknown code stands for itself."""
    return Phrase(country_name(alpha2), country_name(alpha2, "zh"))
