"""Bundles as other people would write them: other goods and words, Chinese, other units; each with honest twins."""

from __future__ import annotations

from typing import Any

from inspector.core.document import Document
from tests.build import document
from tests.unit.checks.shipments import shipment

ANALYSIS, SAFETY = "certificate_of_analysis", "safety_data_sheet"


def sheet(kind: str, *text: str, **values: Any) -> Document:
    return document(kind, text=text, **values)


# goods, code, price in USD/kg, kind of paper, printed line, material
DETAILS: tuple[tuple[str, str, float, str, str, str], ...] = (
    ("Zinc alloy ingots", "79012000", 3, ANALYSIS, "Melting point 29.8 °C", "gallium"),
    ("Aluminium ingots ADC12", "76012000", 3, ANALYSIS, "熔点：29.8℃", "gallium"),
    ("Silver paint", "32089090", 9, SAFETY, "CAS-No.: 7440-55-3", "gallium"),
    ("Tin ingots", "80011000", 30, "packing_list", "Packed in PE bottles 1 kg, keep below 28 °C", "gallium"),
    ("Metal samples", "83100000", 9, "packing_list", "Do not use aluminium containers", "gallium"),
    ("Zinc dust", "79031000", 3, ANALYSIS, "Ga ≥ 99.99 %", "gallium"),
    ("铝锭", "76011000", 3, "packing_list", "禁止与铝接触，25℃以下保存", "gallium"),
    ("Silicon metal", "28046900", 3, ANALYSIS, "Resistivity 50 ohm·cm, zone refined", "germanium"),
    ("Glass lens blanks", "70140010", 9, ANALYSIS, "Refractive index 4.0 at 10.6 µm", "germanium"),
    ("Silica powder", "28112210", 2, SAFETY, "CAS 1310-53-8", "germanium"),
    ("硅锭", "28046900", 3, ANALYSIS, "Ge 99.999%", "germanium"),
    ("Optical filter glass", "70140010", 12, ANALYSIS, "Density 5.32 g/cm3, melting point 938 °C", "germanium"),
    ("Lead ingots", "78011000", 2.2, ANALYSIS, "Sb 99.65 % min", "antimony"),
    ("Flame retardant powder", "38249999", 4, ANALYSIS, "Sb2O3 99.99 %", "antimony"),
    ("Titanium dioxide", "32061110", 2.5, SAFETY, "CAS No 1309-64-4", "antimony"),
    ("铅锭", "78011000", 2.2, "packing_list", "内装：锑锭 99.90%", "antimony"),
    ("White pigment", "32061900", 3, "packing_list", "UN1549, class 6.1", "antimony"),
    ("Iron powder", "72052100", 1.5, ANALYSIS, "Density 19.2 g/cm3", "tungsten"),
    ("Steel balls", "73261100", 2, ANALYSIS, "W 93 %, Ni 4 %, Fe 3 %", "tungsten"),
    ("Ceramic powder", "32072000", 2, SAFETY, "CAS: 11120-25-5", "tungsten"),
    ("还原铁粉", "72052900", 1.5, ANALYSIS, "WC 99.8%，费氏粒度 1.0μm", "tungsten"),
    ("Yellow pigment", "32064990", 3, SAFETY, "CAS 1314-35-8 WO3", "tungsten"),
    ("Selenium powder", "28049090", 22, ANALYSIS, "Te 99.99 %", "tellurium"),
    ("Sulphur granules", "25030000", 0.4, SAFETY, "CAS 13494-80-9", "tellurium"),
    ("Tin alloy", "80012000", 28, ANALYSIS, "melting point 271.4 °C, expands on solidification 3.3 %", "bismuth"),
    ("Solder bars", "83113000", 20, ANALYSIS, "Sn42Bi58", "bismuth"),
    ("锡锭", "80011000", 30, ANALYSIS, "Bi 99.99%", "bismuth"),
    ("Tin wire", "80030000", 32, ANALYSIS, "In 99.995 %, melting point 156.6 °C", "indium"),
    ("Nickel powder", "75040020", 20, ANALYSIS, "Mo 99.95 %, FSSS 4 µm", "molybdenum"),
    ("Polishing powder", "34059000", 5, ANALYSIS, "Dy2O3/TREO 99.9 %", "dysprosium"),
    ("Iron oxide pigment", "28211000", 1.2, SAFETY, "CAS 1308-87-8", "dysprosium"),
    ("Phosphor base", "32065000", 12, ANALYSIS, "Tb4O7/TREO ≥ 99.99 %", "terbium"),
    ("抛光粉", "34059000", 5, ANALYSIS, "氧化铽 99.99%", "terbium"),
    ("Zirconia powder", "28256000", 6, ANALYSIS, "Y2O3/TREO 99.999 %", "yttrium"),
    ("Aluminium master alloy", "76012000", 4, SAFETY, "CAS 7440-20-2 scandium 99.9 %", "scandium"),
    ("Cobalt powder", "81052020", 35, ANALYSIS, "Sm2Co17, Curie temperature 820 °C", "rare_earth_magnet"),
    ("Ferrite magnets", "85051900", 2, ANALYSIS, "Br 12.8 kGs, Hcj 20 kOe, BHmax 40 MGOe", "rare_earth_magnet"),
    ("Carbon blocks", "38019000", 3, ANALYSIS, "Ash 20 ppm, flexural strength 45 MPa, Shore hardness 60", "graphite"),
    ("Abrasive grit", "68051000", 3, ANALYSIS, "toughness index 72, thermal toughness index 68, MBD10", "superhard"),
    ("Carbon black", "28030000", 1.5, ANALYSIS, "tap density 1.05 g/cm3, specific capacity 360 mAh/g", "graphite"),
)  # fmt: skip

# the same goods, and a detail that honest papers of such goods carry
HONEST_DETAILS: tuple[tuple[str, str, float, str, str], ...] = (
    ("Zinc alloy ingots", "79012000", 3, ANALYSIS, "Melting point 380 °C, Zn 95.8 %, Al 4 %"),
    ("Aluminium ingots ADC12", "76012000", 3, ANALYSIS, "Si 10.5 %, Cu 2.1 %, Fe 0.9 %"),
    ("Silver paint", "32089090", 9, SAFETY, "CAS-No.: 7429-90-5, keep below 30 °C"),
    ("Tin ingots", "80011000", 30, ANALYSIS, "Sn 99.95 %, Sb 0.01 %, Bi 0.005 %, Pb 0.02 %"),
    ("Metal samples", "83100000", 9, "packing_list", "Packed in cartons"),
    ("Silicon metal", "28046900", 3, ANALYSIS, "Si 98.5 %, Fe 0.5 %, Al 0.5 %, Ca 0.3 %"),
    ("Glass lens blanks", "70140010", 9, ANALYSIS, "Refractive index 1.517, Abbe number 64.2"),
    ("Silica powder", "28112210", 2, SAFETY, "CAS 7631-86-9"),
    ("Lead ingots", "78011000", 2.2, ANALYSIS, "Pb 99.97 %, Sb 0.001 %, Bi 0.01 %"),
    ("Flame retardant powder", "38249999", 4, ANALYSIS, "Al(OH)3 99.6 %, loss on ignition 34.5 %"),
    ("Titanium dioxide", "32061110", 2.5, SAFETY, "CAS No 13463-67-7"),
    ("Iron powder", "72052100", 1.5, ANALYSIS, "Fe 98.5 %, apparent density 2.6 g/cm3"),
    ("Steel balls", "73261100", 2, ANALYSIS, "C 1.0 %, Cr 1.5 %, hardness 62 HRC, density 7.85 g/cm3"),
    ("Selenium powder", "28049090", 22, ANALYSIS, "Se 99.9 %, Te 0.01 %"),
    ("Sulphur granules", "25030000", 0.4, SAFETY, "CAS 7704-34-9, UN1350"),
    ("Solder bars", "83113000", 20, ANALYSIS, "Sn63Pb37, melting point 183 °C"),
    ("Nickel powder", "75040020", 20, ANALYSIS, "Ni 99.8 %, Fe 0.01 %, Co 0.02 %"),
    ("Polishing powder", "34059000", 5, ANALYSIS, "CeO2/TREO 60 %, D50 1.5 µm"),
    ("Iron oxide pigment", "28211000", 1.2, SAFETY, "CAS 1309-37-1"),
    ("Zirconia powder", "28256000", 6, ANALYSIS, "ZrO2+HfO2 99.9 %"),
    ("Ferrite magnets", "85051900", 2, ANALYSIS, "Y30, Br 390 mT, Hcj 190 kA/m"),
    ("Carbon black", "28030000", 1.5, ANALYSIS, "N330, iodine number 82 g/kg"),
    ("Abrasive grit", "68051000", 3, ANALYSIS, "Al2O3 95 %, F36"),
    ("Epoxy adhesive", "35069190", 8, "packing_list", "Store below 25 °C"),
    ("Lithium batteries", "85076000", 40, SAFETY, "UN3480, contains graphite and lithium iron phosphate"),
    ("Stainless steel tubes", "73064000", 4, ANALYSIS, "Cr 18.2 %, Ni 8.1 %, Mo 0.02 %"),
    ("Tool steel bars", "72281000", 6, ANALYSIS, "W 6.2 %, Mo 5.0 %, V 1.9 %"),
    ("PET resin", "39076100", 1.2, ANALYSIS, "Sb 220 ppm, IV 0.80"),
    ("LED lamps", "94054100", 12, SAFETY, "contains gallium nitride chips below 0.1 %"),
    ("Glass fibre", "70191200", 1, ANALYSIS, "B2O3 5.8 %, Al2O3 14.2 %"),
)  # fmt: skip

# goods, code, price, currency, unit, kilograms of a unit, materials that would do
PRICES: tuple[tuple[str, str, float, str, str, set[str]], ...] = (
    ("Aluminium alloy ingots", "76012000", 4200, "CNY", "KG", {"gallium"}),
    ("铝合金锭", "76012000", 560, "USD", "KG", {"gallium"}),
    ("Zinc ingots", "79011110", 620000, "EUR", "MT", {"gallium"}),
    ("Silicon metal lumps", "28046900", 2450, "EUR", "KG", {"germanium"}),
    ("工业硅", "28046900", 18500, "CNY", "KG", {"germanium"}),
    ("Lead ingots", "78011000", 46, "USD", "KG", {"antimony"}),
    ("Lead alloy ingots", "78019900", 41000, "USD", "MT", {"antimony"}),
    ("Iron powder", "72052100", 68, "USD", "KG", {"tungsten", "molybdenum"}),
    ("Selenium slag", "26209990", 108, "USD", "KG", {"tellurium"}),
    ("Polishing powder", "34059000", 268, "USD", "KG", {"dysprosium"}),
    ("Cerium polishing powder", "34059000", 960, "USD", "KG", {"terbium"}),
    ("Foundry carbon raiser", "38019000", 14, "USD", "KG", {"graphite", "bismuth", "lithium_battery_material"}),
    ("Tin solder wire", "83113000", 410, "USD", "KG", {"indium", "gallium"}),
)
HONEST_PRICES: tuple[tuple[str, str, float, str, str], ...] = (
    ("Aluminium alloy ingots", "76012000", 19.5, "CNY", "KG"),
    ("铝合金锭", "76012000", 2.8, "USD", "KG"),
    ("Zinc ingots", "79011110", 2650, "EUR", "MT"),
    ("Silicon metal lumps", "28046900", 2.1, "EUR", "KG"),
    ("Lead ingots", "78011000", 2.1, "USD", "KG"),
    ("Iron powder", "72052100", 1.6, "USD", "KG"),
    ("Tin ingots", "80011000", 33, "USD", "KG"),
    ("Nickel powder", "75040020", 24, "USD", "KG"),
    ("Cobalt powder", "81052020", 48, "USD", "KG"),
    ("Titanium sheets", "81089032", 32, "USD", "KG"),
    ("Silver paste", "38249999", 900, "USD", "KG"),
    ("Stainless steel fasteners", "73181500", 6, "USD", "KG"),
    ("LED modules", "94054100", 35, "USD", "KG"),
    ("Ceramic substrates", "69141000", 40, "USD", "KG"),
)

# goods, code, kilograms, cubic metres
DENSE: tuple[tuple[str, str, float, float], ...] = (
    ("Plastic granules", "39012000", 5000, 1.9),
    ("Ceramic tiles", "69072100", 20000, 5.1),
    ("铝锭", "76011000", 6000, 1.5),
    ("Paper rolls", "48109900", 9000, 3.0),
    ("Silicon metal", "28046900", 3000, 0.9),
    ("Talc powder", "25262020", 4000, 0.9),
    ("Furniture parts of wood", "94039100", 3000, 0.9),
    ("Glass beads", "70182000", 4000, 1.1),
    ("Titanium dioxide", "32061110", 6000, 1.3),
    ("Herbal tea", "12119039", 900, 0.3),
)
HONEST_DENSE: tuple[tuple[str, str, float, float], ...] = (
    ("Plastic granules", "39012000", 5000, 9.5),
    ("Ceramic tiles", "69072100", 20000, 13),
    ("铝锭", "76011000", 6000, 4),
    ("Paper rolls", "48109900", 9000, 14),
    ("Lead ingots", "78011000", 20000, 4),
    ("Steel plates", "72085110", 20000, 4.5),
    ("Silicon metal", "28046900", 3000, 2.6),
    ("Iron powder", "72052100", 5000, 2.1),
    ("Steel balls", "73261100", 10000, 2.9),
    ("Copper cathodes", "74031111", 20000, 4),
)

# goods, code, named without a licence
NAMED: tuple[tuple[str, str, str], ...] = (
    ("Gallium metal 99.99%", "8112929090", "gallium"),
    ("金属镓 4N", "8112929010", "gallium"),
    ("Ga2O3 powder 5N", "2825909001", "gallium"),
    ("Gallium arsenide wafers 4 inch", "3818009000", "gallium"),
    ("区熔锗锭", "8112921010", "germanium"),
    ("GeO2 99.999%", "2825600002", "germanium"),
    ("锑锭 Sb 99.85%", "8110101000", "antimony"),
    ("Antimony trioxide 99.99%", "2825800010", "antimony"),
    ("仲钨酸铵 APT", "2841801000", "tungsten"),
    ("Tungsten carbide powder WC 99.8%", "2849902000", "tungsten"),
    ("碲锭 4N", "2804500001", "tellurium"),
    ("Bismuth metal ingots 99.99%", "8106101091", "bismuth"),
    ("Dysprosium oxide 99.9%", "2846901500", "dysprosium"),
    ("氧化铽 99.99%", "2846901600", "terbium"),
    ("Terbium metal", "2805301200", "terbium"),
    ("Samarium cobalt magnets", "8505119000", "rare_earth_magnet"),
    ("Isostatic graphite, purity 99.95 %, flexural strength 45 MPa, density 1.82 g/cm3", "3801100030", "graphite"),
    ("球形石墨 99.95%", "2504101000", "graphite"),
    ("Indium phosphide 6N", "2853904051", "indium"),
    ("钼粉 99.95%", "8102100001", "molybdenum"),
)

# goods, code, origin, place of loading, printed remark
WASHED: tuple[tuple[str, str, str, str, str], ...] = (
    ("Antimony ingots 99.65%", "81101010", "TH", "Laem Chabang, Thailand", "Transit cargo ex Pingxiang, China"),
    ("Gallium metal 4N", "81129290", "KR", "Busan, Korea", "Country of origin: P.R. China"),
    ("Germanium dioxide 99.999%", "28256000", "BE", "Antwerp, Belgium", "Made in China"),
    ("Antimony trioxide 99.99%", "28258000", "TJ", "Poti, Georgia", "Received by rail from Urumqi, Xinjiang"),
    ("Yttrium oxide 99.999%", "28469011", "VN", "Hai Phong, Viet Nam", "原产地：中国"),
    ("Bismuth ingots 99.99%", "81061010", "LA", "Bangkok, Thailand", "Pre-carriage by truck from Mohan, Yunnan, China"),
    ("Ammonium paratungstate", "28418010", "VN", "Hai Phong, Viet Nam", "CARGO OF CHINESE ORIGIN"),
    ("Tellurium 99.99%", "28045000", "JP", "Yokohama, Japan", "Product of China, repacked in Japan"),
    ("Dysprosium oxide 99.9%", "28469015", "MY", "Port Klang, Malaysia", "Smelter: Ganzhou, Jiangxi, China"),
    ("Gallium oxide 99.999%", "28259090", "KR", "Busan, Korea", "Transshipped from Shanghai"),
)


def bundle(goods: str, code: str, price: float, kind: str, text: str) -> tuple[Document, ...]:
    """A shipment with one more printed line on one of its papers, or on a paper from a laboratory."""
    if kind == "packing_list":
        return shipment(goods, code, price=price, kg=500, packing={"text": (text,)})
    extra = sheet(kind, f"Product: {goods}", text, product=goods)
    return shipment(goods, code, price=price, kg=500, extra=(extra,))


def priced(goods: str, code: str, price: float, currency: str, unit: str) -> tuple[Document, ...]:
    """A shipment at that price for a kilogram or a tonne."""
    many = 0.5 if unit == "MT" else None
    return shipment(goods, code, price=price, kg=500, currency=currency, unit=unit, quantity=many)


def washed(goods: str, code: str, origin: str, port: str, text: str) -> tuple[Document, ...]:
    """A shipment of another origin whose bill of lading carries a remark."""
    head = {"seller": "Sanvirai Metal Joint Stock Company"}
    return shipment(goods, code, price=45, origin=origin, loading=port, invoice=head, packing=head,
                    lading={**head, "text": (text,)})  # fmt: skip
