"""Goods under China's export controls, and the benign goods under whose name they have been, or could be, hidden.

Codes, CAS and UN numbers follow the notices of the Ministry of Commerce (23/2023, 33/2024, 10/2025, 18/2025, 39/2023);
prices are rough, of 2025 and 2026.
"""

from __future__ import annotations

from typing import Final

from inspector.papers.shipment import Goods

# key, English, Chinese, HS, unit, kg/unit, price, density packed, package, kg/package, tare, spec (en, zh),
# packing, use, CAS, UN, purity, material
_ROWS: Final = (
    ("gallium", "Gallium metal", "金属镓", "8112929090", "KG", 1, 640, 900, "CASE", 20, 3.2, "Ga 99.99% (4N), ingot",
     "Ga≥99.99%", "1 kg PE bottles, 20 per case, keep below 25 °C", "半导体用", "7440-55-3", "UN2803", "99.99%",
     "gallium"),
    ("gallium_oxide", "Gallium oxide powder", "氧化镓", "2825909001", "KG", 1, 420, 700, "DRUM", 10, 1.6,
     "Ga2O3 99.999%", "Ga2O3≥99.999%", "10 kg fibre drums, PE inner bags", "荧光材料用", "12024-21-4", "", "99.999%",
     "gallium"),
    ("germanium", "Germanium metal, zone refined", "区熔锗锭", "8112921010", "KG", 1, 2850, 1200, "CASE", 20, 4,
     "Ge 99.999%, 50 ohm cm", "Ge≥99.999% 50Ω·cm", "vacuum packed ingots in foam lined cases", "红外光学用",
     "7440-56-4",
     "", "99.999%", "germanium"),
    ("geo2", "Germanium dioxide", "二氧化锗", "2825600002", "KG", 1, 1650, 800, "DRUM", 25, 2.5, "GeO2 99.999%",
     "GeO2≥99.999%", "1 kg bottles in fibre drums", "催化剂用", "1310-53-8", "", "99.999%", "germanium"),
    ("antimony", "Antimony ingots", "锑锭", "8110101000", "KG", 1, 41.5, 3000, "PALLET", 1000, 18, "Sb 99.65% min.",
     "Sb≥99.65%", "ingots in wooden boxes on pallets", "合金用", "7440-36-0", "UN2871", "99.65%", "antimony"),
    ("sb2o3", "Antimony trioxide", "三氧化二锑", "2825800010", "KG", 1, 48, 1100, "BAG", 25, .2, "Sb2O3 99.99%",
     "Sb2O3≥99.99%", "25 kg paper bags, palletised", "阻燃用", "1309-64-4", "UN1549", "99.99%", "antimony"),
    ("apt", "Ammonium paratungstate", "仲钨酸铵", "2841801000", "KG", 1, 58, 1900, "DRUM", 200, 8, "WO3 88.5% min.",
     "WO3≥88.5%", "200 kg steel drums, PE bag inside", "制钨粉用", "11120-25-5", "", "88.5%", "tungsten"),
    ("wc", "Tungsten carbide powder", "碳化钨粉", "2849902000", "KG", 1, 92, 3200, "DRUM", 50, 2.4, "WC 99.8%, 1.0 µm",
     "WC≥99.8% 1.0μm", "50 kg steel drums", "硬质合金用", "12070-12-1", "", "99.8%", "tungsten"),
    ("tellurium", "Tellurium ingots", "碲锭", "2804500001", "KG", 1, 128, 1500, "CASE", 25, 2.1, "Te 99.99%",
     "Te≥99.99%", "vacuum bags in wooden cases", "热电材料用", "13494-80-9", "UN3288", "99.99%", "tellurium"),
    ("bismuth", "Bismuth ingots", "铋锭", "8106101091", "KG", 1, 62, 4200, "CASE", 50, 2.5, "Bi 99.99%", "Bi≥99.99%",
     "ingots in wooden cases", "低熔点合金用", "7440-69-9", "", "99.99%", "bismuth"),
    ("indium_phosphide", "Indium phosphide polycrystal", "磷化铟多晶", "2853904051", "KG", 1, 1950, 1000, "CASE", 5,
     1.4,
     "InP 6N", "InP≥99.9999%", "vacuum bags in foam lined cases", "光芯片用", "22398-80-7", "", "99.9999%", "indium"),
    ("dysprosium", "Dysprosium oxide", "氧化镝", "2846901600", "KG", 1, 255, 1500, "DRUM", 50, 3,
     "Dy2O3/TREO 99.9%", "Dy2O3/TREO≥99.9%", "50 kg steel drums, double PE bags", "磁材添加", "1308-87-8", "", "99.9%",
     "dysprosium"),
    ("terbium", "Terbium oxide", "氧化铽", "2846901700", "KG", 1, 905, 1500, "DRUM", 25, 2.2, "Tb4O7/TREO 99.99%",
     "Tb4O7/TREO≥99.99%", "25 kg steel drums", "荧光粉用", "12037-01-3", "", "99.99%", "terbium"),
    ("magnets", "Sintered NdFeB magnets containing dysprosium", "含镝烧结钕铁硼磁体", "8505111000", "PCS", .056, 6.8,
     2400,
     "CARTON", 11.2, .9, "N42SH, 30 x 20 x 12 mm, Dy 3.2%", "N42SH 30×20×12mm Dy3.2%",
     "200 pcs per carton, magnetically shielded", "伺服电机用", "", "UN2807", "", "dysprosium"),
    ("graphite", "Spherical natural graphite", "球形化天然石墨", "2504101000", "KG", 1, 7.6, 700, "JUMBO BAG", 500, 3,
     "C 99.95%, D50 17 µm", "C≥99.95% D50 17μm", "500 kg jumbo bags", "负极材料用", "7782-42-5", "", "99.95%",
     "graphite"),
    ("molybdenum", "Molybdenum powder", "钼粉", "8102100001", "KG", 1, 68, 2100, "DRUM", 50, 2.4, "Mo 99.95%, 4 µm",
     "Mo≥99.95% 4μm", "50 kg steel drums", "粉末冶金用", "7439-98-7", "", "99.95%", "molybdenum"),
)  # fmt: skip

# key of the goods: English and Chinese cover name, cover code, usual price of the cover (low, high), specification
COVERS: Final = {
    "gallium": ("Aluminium casting alloy pellets", "铝合金铸造颗粒", "7601200000", (2.2, 3.4), "for foundry use",
     "铸造用"),
    "gallium_oxide": ("Zinc oxide powder", "氧化锌粉", "2817001000", (1.4, 2.6), "rubber grade", "橡胶级"),
    "germanium": ("Silicon metal ingots", "工业硅锭", "2804690000", (1.5, 3.0), "metallurgical grade", "冶金级"),
    "geo2": ("Precipitated silica powder", "沉淀二氧化硅", "2811229000", (0.6, 2.2), "filler grade", "填料级"),
    "antimony": ("Lead alloy ingots", "铅合金锭", "7801990000", (2.0, 2.6), "for counterweights", "配重用"),
    "sb2o3": ("Titanium dioxide, anatase", "锐钛型钛白粉", "3206111000", (1.9, 2.8), "pigment grade", "颜料级"),
    "apt": ("Ceramic glaze raw material", "陶瓷釉料", "3207200000", (1.0, 3.2), "white powder", "白色粉末"),
    "wc": ("Iron powder, reduced", "还原铁粉", "7205290000", (0.9, 2.1), "100 mesh", "100目"),
    "tellurium": ("Selenium slag for glass", "玻璃着色用硒渣", "2620999090", (4.0, 12.0), "granules", "颗粒"),
    "bismuth": ("Lead-free fishing sinkers", "无铅钓鱼坠", "9507900000", (4.0, 11.0), "assorted", "混装"),
    "indium_phosphide": ("Glass wafers", "玻璃晶圆片", "7020009990", (15.0, 60.0), "for display use", "显示用"),
    "dysprosium": ("Polishing powder", "抛光粉", "3405900000", (3.0, 9.0), "glass polishing grade", "玻璃抛光用"),
    "terbium": ("Cerium based polishing powder", "铈基抛光粉", "3824999990", (3.0, 9.0), "optical grade", "光学级"),
    "magnets": ("Ferrite magnets for loudspeakers", "扬声器用铁氧体", "8505190090", (0.02, 0.15), "Y30", "Y30"),
    "graphite": ("Foundry carbon raiser", "铸造增碳剂", "3801900000", (0.5, 1.2), "C 98%", "C≥98%"),
    "molybdenum": ("Nickel alloy scrap powder", "镍合金粉", "7504001000", (9.0, 22.0), "100 mesh", "100目"),
}  # fmt: skip

# kilograms per cubic metre of the cover goods as packed
COVER_DENSITY: Final = {
    "gallium": 900,
    "gallium_oxide": 800,
    "germanium": 1150,
    "geo2": 250,
    "antimony": 4500,
    "sb2o3": 850,
    "apt": 900,
    "wc": 2300,
    "tellurium": 1200,
    "bismuth": 2200,
    "indium_phosphide": 900,
    "dysprosium": 1000,
    "terbium": 1100,
    "magnets": 2200,
    "graphite": 700,
    "molybdenum": 2400,
}

# kilograms per cubic metre: of the true goods packed as tightly as they can be, and the most of the cover goods packed;
# only goods that are heavier than their cover can ever be
DENSE: Final = {
    "gallium": (4000, 2700),
    "germanium": (3700, 2330),
    "wc": (6200, 3500),
    "tellurium": (4300, 2800),
    "bismuth": (6800, 4500),
    "indium_phosphide": (3400, 2500),
    "magnets": (5600, 3500),
}


def controlled_goods() -> tuple[Goods, ...]:
    """All goods here that are under control."""
    return tuple(Goods(*row) for row in _ROWS)
