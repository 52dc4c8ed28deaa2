"""What a laboratory and a safety data sheet say of a chemical: trace elements, densities, melting points."""

from __future__ import annotations

import re
from random import Random
from typing import Final

from inspector.papers.shipment import Goods

TRACES: Final = ("Fe", "Cu", "Pb", "Zn", "As", "Ni", "Cd", "Si")

# CAS number: density g/cm3, melting point in °C, appearance, Chinese appearance
PHYSICS: Final = {
    "13463-67-7": (4.23, "1843", "white powder", "白色粉末"),
    "1309-48-4": (3.58, "2852", "brownish grains", "褐色颗粒"),
    "7440-21-3": (2.33, "1414", "grey lumps", "灰色块状"),
    "5949-29-1": (1.54, "100 (loses water)", "colourless crystals", "无色晶体"),
    "497-19-8": (2.53, "851", "white granules", "白色颗粒"),
    "7440-66-6": (7.14, "419.5", "bluish grey ingots", "蓝灰色锭"),
    "11138-66-2": (1.5, "decomposes", "cream powder", "淡黄色粉末"),
    "1344-28-1": (3.95, "2054", "white grains", "白色颗粒"),
    "409-21-2": (3.21, "2700", "black grains", "黑色颗粒"),
    "92704-41-1": (2.6, "1750", "white powder", "白色粉末"),
    "10101-52-7": (4.56, "2550", "white powder", "白色粉末"),
    "7440-31-5": (7.31, "231.9", "silvery ingots", "银白色锭"),
    "10101-97-0": (2.07, "53 (loses water)", "green crystals", "绿色晶体"),
    "9002-86-2": (1.4, "softens at 80", "white powder", "白色粉末"),
    "7440-55-3": (5.91, "29.8", "silvery metal", "银白色金属"),
    "12024-21-4": (5.88, "1740", "white powder", "白色粉末"),
    "7440-56-4": (5.32, "938", "greyish ingots", "灰白色锭"),
    "1310-53-8": (4.23, "1115", "white powder", "白色粉末"),
    "7440-36-0": (6.69, "630.6", "silvery ingots", "银白色锭"),
    "1309-64-4": (5.2, "656", "white powder", "白色粉末"),
    "11120-25-5": (4.6, "decomposes", "white crystals", "白色晶体"),
    "12070-12-1": (15.6, "2870", "grey powder", "灰色粉末"),
    "13494-80-9": (6.24, "449.5", "silvery ingots", "银灰色锭"),
    "7440-69-9": (9.78, "271.4", "pinkish ingots", "微红色锭"),
    "22398-80-7": (4.81, "1062", "dark grey ingots", "深灰色锭"),
    "1308-87-8": (7.81, "2408", "white powder", "白色粉末"),
    "12037-01-3": (7.3, "2340", "brown powder", "棕色粉末"),
    "7782-42-5": (2.26, "3650 (sublimes)", "black powder", "黑色粉末"),
    "7439-98-7": (10.2, "2623", "grey powder", "灰色粉末"),
}


def degrees(melting: str) -> str:
    """A melting point as a sheet prints it: the unit stands after the figure and before what is remarked of it."""
    return re.sub(r"^[\d.]+", r"\g<0> °C", melting)


def traces(goods: Goods, rng: Random) -> list[tuple[str, str, str]]:
    """Trace elements as (element, limit, found) in per cent by weight; `found` is always under the limit."""
    picked = rng.sample(TRACES, 5)
    limits = [rng.choice((0.001, 0.002, 0.005, 0.01, 0.02)) for _ in picked]
    return [
        (name, f"{limit:g}", f"{limit * rng.uniform(0.15, 0.8):.4f}")
        for name, limit in zip(picked, limits, strict=True)
    ]
