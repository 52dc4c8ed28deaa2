"""Honest goods that are under no control: names, tariff codes, packed density, price and packing as traders know them.

Codes are of the Chinese tariff (8 digits and `00`); prices are rough, of 2024 to 2026, in USD per unit; densities are
kilograms per cubic metre of packed goods.
"""

from __future__ import annotations

from typing import Final

from inspector.papers.shipment import Goods

# key, English, Chinese, HS, unit, kg/unit, price, density packed, package, kg/package, tare,
# specification (en, zh), packing, use
_ROWS: Final = (
    ("screws", "Stainless steel hexagon socket screws", "不锈钢内六角螺钉", "7318159001", "KG", 1, 3.85, 1900, "CARTON",
     25, .8, "A2-70, M8 x 40, DIN 912", "A2-70 M8×40", "25 kg cartons on pallets", "紧固用"),
    ("valves", "Brass ball valves", "黄铜球阀", "8481804090", "PCS", .42, 2.6, 1100, "CARTON", 21, .9,
     'PN25, 3/4", female thread', "DN20 PN25", "50 pcs per carton", "管道用"),
    ("tiles", "Glazed porcelain floor tiles", "釉面瓷质地砖", "6907211000", "M2", 22.5, 6.4, 1750, "CARTON", 32.4, .6,
     "600 x 600 x 9 mm, matt, R10", "600×600×9mm 哑光", "cartons on wooden pallets", "铺地用"),
    ("tio2", "Titanium dioxide, rutile grade", "金红石型钛白粉", "3206111000", "KG", 1, 2.35, 850, "BAG", 25, .25,
     "TiO2 93% min., for paints", "TiO2≥93%", "25 kg paper bags, palletised", "涂料用"),
    ("mgo", "Dead burned magnesia", "重烧镁砂", "2519901000", "MT", 1000, 412, 1700, "JUMBO BAG", 1000, 3,
     "MgO 95%, 0-5 mm", "MgO≥95% 0-5mm", "1 MT jumbo bags", "耐火材料用"),
    ("fecr", "Silicon metal lumps", "金属硅块", "2804690000", "MT", 1000, 1790, 1250, "JUMBO BAG", 1000, 4,
     "grade 441, 10-100 mm", "441# 10-100mm", "1 MT jumbo bags", "铝合金添加"),
    ("alwheel", "Aluminium alloy wheel hubs", "铝合金轮毂", "8708709100", "PCS", 9.8, 47.5, 180, "CARTON", 9.8, .9,
     '17x7.5J, 5x112', "17x7.5J 5x112", "one per carton", "轿车用"),
    ("bearings", "Deep groove ball bearings", "深沟球轴承", "8482102000", "PCS", .24, .92, 2100, "CARTON", 24, .7,
     "6205-2RS, P6", "6205-2RS P6", "100 pcs per carton", "机械用"),
    ("citric", "Citric acid monohydrate", "一水柠檬酸", "2918140000", "KG", 1, .74, 820, "BAG", 25, .2,
     "BP/USP, 8-40 mesh", "BP/USP 8-40目", "25 kg kraft bags", "食品添加剂"),
    ("soda", "Soda ash dense", "重质纯碱", "2836200000", "MT", 1000, 236, 1050, "BAG", 50, .2,
     "Na2CO3 99.2% min.", "Na2CO3≥99.2%", "50 kg PP bags", "玻璃工业用"),
    ("zinc", "Special high grade zinc ingots", "高纯锌锭", "7901111000", "MT", 1000, 2890, 3600, "BUNDLE", 1000, 6,
     "Zn 99.995%", "Zn≥99.995%", "strapped bundles", "镀锌用"),
    ("brassrod", "Free cutting brass rods", "易切削黄铜棒", "7407210000", "KG", 1, 7.95, 3300, "BUNDLE", 500, 5,
     "CW614N, dia. 12 mm, 3 m", "HPb59-1 φ12×3m", "steel strapped bundles", "机加工用"),
    ("copperfoil", "Rolled copper foil", "压延铜箔", "7410110000", "KG", 1, 14.6, 1500, "CASE", 240, 28,
     "35 µm, width 520 mm, unbacked", "35μm×520mm", "fumigation-free wooden cases", "电路板用"),
    ("pump", "Centrifugal water pumps", "离心式水泵", "8413709990", "SETS", 38, 186, 260, "CASE", 76, 9,
     "2.2 kW, 380 V, 50 Hz", "2.2kW 380V", "plywood cases", "供水用"),
    ("led", "LED downlights", "LED筒灯", "9405110000", "PCS", .31, 2.15, 150, "CARTON", 12.4, 1.1,
     "12 W, 4000 K, IP44", "12W 4000K", "40 pcs per carton", "照明用"),
    ("solar", "Crystalline silicon solar modules", "晶体硅光伏组件", "8541430000", "PCS", 27.5, 62, 260, "PALLET",
     852.5,
     42, "585 Wp, N-type, 2278 x 1134 mm", "585W N型", "31 pcs per pallet", "光伏发电"),
    ("gloves", "Nitrile examination gloves", "丁腈检查手套", "4015120000", "BOX", .42, 2.05, 210, "CARTON", 4.2, .5,
     "powder free, size M, 100 pcs per box", "无粉 M码", "10 boxes per carton", "医用检查"),
    ("xanthan", "Xanthan gum, food grade", "食品级黄原胶", "3913900090", "KG", 1, 2.9, 640, "CARTON", 25, 1.1,
     "80 mesh", "80目", "25 kg cartons with PE liner", "增稠剂"),
    ("glassfibre", "E-glass direct roving", "无碱玻璃纤维直接纱", "7019121000", "KG", 1, .98, 950, "PALLET", 1000, 32,
     "2400 tex", "2400tex", "48 bobbins per pallet", "复合材料用"),
    ("alumina", "White fused alumina", "白刚玉", "2818109000", "KG", 1, 1.08, 1600, "BAG", 25, .2,
     "F36, Al2O3 99.2%", "F36 Al2O3≥99.2%", "25 kg bags on pallets", "磨料用"),
    ("sic", "Black silicon carbide", "黑碳化硅", "2849200000", "KG", 1, 1.22, 1450, "BAG", 25, .2,
     "F80, SiC 98.5%", "F80 SiC≥98.5%", "25 kg bags", "磨料用"),
    ("ferrite", "Hard ferrite ring magnets", "铁氧体磁环", "8505190090", "PCS", .095, .21, 2200, "CARTON", 19, .6,
     "Y30, 72 x 32 x 10 mm", "Y30 72×32×10mm", "200 pcs per carton", "扬声器用"),
    ("shaft", "Forged steel shafts", "锻造钢轴", "8483109000", "PCS", 64, 148, 900, "CASE", 640, 45,
     "42CrMo4, machined", "42CrMo4 精加工", "wooden cases", "减速机用"),
    ("pvc", "PVC resin SG-5", "聚氯乙烯树脂SG-5", "3904109001", "MT", 1000, 748, 560, "BAG", 25, .15,
     "K value 66-68", "K值66-68", "25 kg kraft bags", "型材用"),
    ("tyres", "Radial truck tyres", "全钢子午线轮胎", "4011200010", "PCS", 57, 124, 190, "PCS", 57, 0.1,
     "315/80R22.5, 20PR", "315/80R22.5", "loose", "载重车用"),
    ("cable", "Copper conductor power cable", "铜芯电力电缆", "8544492100", "M", 1.15, 8.9, 900, "DRUM", 1150, 95,
     "0.6/1 kV, 3x25 mm2", "0.6/1kV 3×25", "wooden drums", "输电用"),
    ("lens", "Borosilicate glass lens blanks", "硼硅玻璃透镜毛坯", "7014001000", "PCS", .085, 1.9, 900, "CARTON", 17,
     1.2,
     "dia. 60 mm, pressed", "φ60mm 压型", "200 pcs per carton", "光学用"),
    ("kaolin", "Calcined kaolin", "煅烧高岭土", "2507001000", "KG", 1, .46, 600, "BAG", 25, .2,
     "1250 mesh, whiteness 92", "1250目", "25 kg bags", "造纸填料"),
    ("graphelec", "Graphite electrodes, UHP, for arc furnaces", "超高功率石墨电极", "8545110000", "KG", 1, 3.6, 900,
     "CASE",
     1900, 110, "dia. 500 x 2400 mm with nipples", "φ500×2400mm", "wooden cases", "电弧炉用"),
    ("moly", "Zirconium silicate opacifier", "硅酸锆", "2839900001", "KG", 1, 1.95, 1300, "BAG", 25, .2,
     "D50 1.4 micron", "D50 1.4μm", "25 kg bags on pallets", "陶瓷釉用"),
    ("toys", "Plastic building block sets", "塑料积木玩具", "9503006000", "SETS", .68, 4.3, 130, "CARTON", 8.16, 1.2,
     "420 pieces, age 6+", "420件", "12 sets per carton", "玩具"),
    ("chairs", "Office swivel chairs", "办公转椅", "9401390000", "PCS", 13.2, 38.5, 110, "CARTON", 13.2, 2.1,
     "mesh back, class 3 gas lift", "网背", "one per carton, knocked down", "办公用"),
    ("garlic", "Dehydrated garlic granules", "脱水蒜粒", "0712905000", "KG", 1, 2.75, 520, "CARTON", 20, 1.0,
     "40-80 mesh", "40-80目", "20 kg cartons", "调味用"),
    ("tomato", "Tomato paste in drums", "番茄酱", "2002901100", "KG", 1, 1.02, 900, "DRUM", 228, 18,
     "36-38% Brix, cold break", "36-38% Brix", "aseptic bags in steel drums", "食品加工"),
    ("heater", "Water based acrylic emulsion", "水性丙烯酸乳液", "3906909000", "KG", 1, 1.18, 880, "DRUM", 200, 9,
     "solids 48%", "固含量48%", "200 L plastic drums", "涂料用"),
    ("motor", "Three-phase asynchronous motors", "三相异步电动机", "8501520090", "SETS", 62, 214, 420, "CASE", 124, 12,
     "7.5 kW, 4 poles, IE3", "7.5kW 4极", "plywood cases", "驱动用"),
    ("rutile", "Tin ingots, refined", "精炼锡锭", "8001100000", "KG", 1, 33.4, 3500, "PALLET", 1000, 14,
     "Sn 99.95%", "Sn≥99.95%", "ingots strapped on pallets", "焊料用"),
    ("nickel", "Nickel sulphate hexahydrate", "六水硫酸镍", "2833240000", "KG", 1, 4.15, 950, "BAG", 25, .2,
     "Ni 22% min., electroplating grade", "Ni≥22%", "25 kg bags", "电镀用"),
    ("battery", "Alkaline manganese batteries", "碱性锌锰电池", "8506101290", "PCS", .023, .11, 1200, "CARTON", 16.6,
     .6,
     "LR6, 1.5 V", "LR6 1.5V", "720 pcs per carton", "电器用"),
    ("cerium", "Steel grinding balls", "钢质研磨球", "7326110000", "MT", 1000, 905, 2600, "DRUM", 850, 22,
     "dia. 60 mm, forged", "φ60mm 锻造", "steel drums on pallets", "球磨机用"),
)  # fmt: skip

_CHEMISTRY: Final = {
    "tio2": ("13463-67-7", "", "93%"),
    "mgo": ("1309-48-4", "", "95%"),
    "fecr": ("7440-21-3", "", "99%"),
    "citric": ("5949-29-1", "", "99.5%"),
    "soda": ("497-19-8", "", "99.2%"),
    "zinc": ("7440-66-6", "", "99.995%"),
    "xanthan": ("11138-66-2", "", "91%"),
    "alumina": ("1344-28-1", "", "99.2%"),
    "sic": ("409-21-2", "", "98.5%"),
    "kaolin": ("92704-41-1", "", "97%"),
    "moly": ("10101-52-7", "", "98.5%"),
    "rutile": ("7440-31-5", "", "99.95%"),
    "nickel": ("10101-97-0", "UN3288", "98.5%"),
    "pvc": ("9002-86-2", "", "99.5%"),
}
"""CAS number, UN number and purity of the goods that are chemicals."""


def honest_goods() -> tuple[Goods, ...]:
    """All goods that are under no control."""
    return tuple(Goods(*row, *_CHEMISTRY.get(row[0], ())) for row in _ROWS)


def chemicals() -> tuple[Goods, ...]:
    """The honest goods that have a certificate of analysis or a safety data sheet."""
    return tuple(goods for goods in honest_goods() if goods.cas)
