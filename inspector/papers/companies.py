"""Invented companies: no seller, buyer or carrier here exists, and none is on any list."""

from __future__ import annotations

from typing import Final

from inspector.papers.shipment import Party

# name, street, city line, Chinese name, Chinese address, region digits of the credit code, mail domain
_CHINESE: Final = (
    ("Luoshan Tianhe New Materials Co., Ltd.", "No. 88 Gaoxin Middle Road, Jianxi District", "Luoyang, Henan 471003",
     "洛杉天合新材料有限公司", "河南省洛阳市涧西区高新中路88号", "410305", "tianhe-nm.example"),
    ("Ningbo Haiyue Hardware Import & Export Co., Ltd.", "Room 1806, 555 Jiangdong North Road, Yinzhou District",
     "Ningbo, Zhejiang 315040", "宁波海岳五金进出口有限公司", "浙江省宁波市鄞州区江东北路555号1806室", "330212",
     "haiyue-hw.example"),
    ("Foshan Ruilong Ceramics Technology Co., Ltd.", "Area C, Shishan Science Park, Nanhai District",
     "Foshan, Guangdong 528225", "佛山瑞泷陶瓷科技有限公司", "广东省佛山市南海区狮山科技园C区", "440605",
     "ruilong-cer.example"),
    ("Zibo Kaiyuan Chemical Co., Ltd.", "12 Qilu Chemical Industry Zone, Linzi", "Zibo, Shandong 255400",
     "淄博凯垣化工有限公司", "山东省淄博市临淄区齐鲁化学工业区12号", "370305", "kaiyuan-chem.example"),
    ("Chenzhou Yinshan Nonferrous Metals Co., Ltd.", "Yinxing Avenue 21, Suxian District", "Chenzhou, Hunan 423000",
     "郴州银杉有色金属有限公司", "湖南省郴州市苏仙区银杏大道21号", "431003", "yinshan-metal.example"),
    ("Suzhou Weilan Optoelectronic Materials Co., Ltd.", "Building 5, 218 Xinghu Street, SIP",
     "Suzhou, Jiangsu 215123", "苏州蔚澜光电材料有限公司", "江苏省苏州市工业园区星湖街218号5幢", "320594",
     "weilan-opto.example"),
    ("Ganzhou Dongjiang Magnetics Co., Ltd.", "Huangjin Development Zone, Jinling West Road 9",
     "Ganzhou, Jiangxi 341000", "赣州东犟磁业有限公司", "江西省赣州市黄金开发区金岭西路9号", "360703",
     "dongjiang-mag.example"),
    ("Tianjin Bohua Lianfeng Trading Co., Ltd.", "2-1105 Binhai Financial Street", "Tianjin 300457",
     "天津渤骅联丰贸易有限公司", "天津市滨海新区金融街2号楼1105", "120116", "lianfeng-tj.example"),
)  # fmt: skip

# name, address lines, country, mail domain
_FOREIGN: Final = (
    ("Brandtner Werkstoffe GmbH", ("Am Industriehafen 14", "28237 Bremen, Germany"), "DE", "brandtner.example"),
    ("Lindqvist-Moreau Matériaux SARL", ("27 rue des Forges", "76600 Le Havre, France"), "FR", "lm-mat.example"),
    ("Officine Valtorta S.p.A.", ("Via dell'Artigianato 33", "16149 Genova, Italy"), "IT", "valtorta.example"),
    ("Kestrel & Hythe Metals Ltd", ("Unit 7, Carr Lane Industrial Estate", "Ipswich IP3 0BT, United Kingdom"), "GB",
     "kestrelhythe.example"),
    ("Zakłady Bursztyn Sp. z o.o.", ("ul. Portowa 18", "80-557 Gdansk, Poland"), "PL", "bursztyn.example"),
    ("Palmetto Ridge Industrial Supply Inc.", ("4410 Augusta Road, Suite 120", "Savannah, GA 31408, USA"), "US",
     "palmettoridge.example"),
    ("Harborlight Components LLC", ("1850 W Pacific Coast Hwy", "Long Beach, CA 90810, USA"), "US",
     "harborlight.example"),
    ("Kitahara Seimitsu Co., Ltd.", ("3-12-8 Shin-Yokohama, Kohoku-ku", "Yokohama 222-0033, Japan"), "JP",
     "kitahara.example"),
    ("Daeyang Solutek Co., Ltd.", ("92 Namdong-daero, Namdong-gu", "Incheon 21634, Republic of Korea"), "KR",
     "solutek.example"),
    ("Siam Chaiwat Engineering Co., Ltd.", ("700/41 Moo 6, Amata Nakorn", "Chonburi 20000, Thailand"), "TH",
     "chaiwat.example"),
    ("PT Nusa Karya Logamindo", ("Jl. Raya Bekasi Km 28 No. 5", "Jakarta 13910, Indonesia"), "ID",
     "logamindo.example"),
    ("Shrivardhan Alloys Pvt. Ltd.", ("Plot D-44, MIDC Taloja", "Navi Mumbai 410208, India"), "IN",
     "shrivardhan.example"),
    ("Yarrawonga Process Minerals Pty Ltd", ("62 Salmon Street", "Port Melbourne VIC 3207, Australia"), "AU",
     "ypm.example"),
    ("Akdağ Endüstri Malzemeleri Ltd. Şti.", ("Organize Sanayi Bölgesi 4. Cadde No: 11", "33400 Mersin, Türkiye"),
     "TR", "akdagend.example"),
    ("Talleres Ribagorza S.L.", ("Polígono Can Parellada, nave 9", "08228 Barcelona, Spain"), "ES",
     "ribagorza.example"),
    ("Vanderhoek Smeltchemie N.V.", ("Scheldelaan 480", "2040 Antwerpen, Belgium"), "BE", "vanderhoek.example"),
    ("Bayan Perdana Teknik Sdn. Bhd.", ("18 Lintang Bayan Lepas 7", "11900 Penang, Malaysia"), "MY",
     "bayanperdana.example"),
    ("Al Maseelah General Trading LLC", ("Warehouse 12, Jebel Ali South Zone", "Dubai, United Arab Emirates"), "AE",
     "almaseelah.example"),
    ("Song Han Dac Materials JSC", ("Lot B3, Hoa Khanh Industrial Zone", "Da Nang, Viet Nam"), "VN",
     "handac.example"),
)  # fmt: skip

WATCHED: Final = (
    Party(
        "Corvane Strategic Minerals Trading FZE", ("Office 904, Marina Heights", "Dubai, United Arab Emirates"), "AE"
    ),
    Party("Tolmachevo Spetsmet LLC", ("Ul. Zavodskaya 6", "Novosibirsk, Russia"), "RU"),
    Party("Grey Heron Resources Ltd", ("Unit 2207, Kwun Tong Plaza", "Kowloon, Hong Kong"), "HK"),
)
"""Invented parties that stand on the watch list which the generator writes beside its bundles."""
LINES: Final = (
    ("CORMORANE LINE", "CML", "Cormorane Line Agency (China) Ltd."),
    ("BOREAL STAR SHIPPING", "BSS", "Boreal Star Shipping Pte. Ltd."),
    ("TRANSMERIDIEN CONTAINER LINES", "TMC", "Transmeridien Container Lines S.A."),
    ("EASTWIND OCEAN CARRIERS", "EOC", "Eastwind Ocean Carriers Co., Ltd."),
)
"""Carriers: the name on the paper, the prefix of its numbers, its legal name."""
OWNERS: Final = ("KXT", "QDN", "WZL", "YBP", "ZRC", "GVK")
"""Container owner codes."""
VESSELS: Final = ("PELICAN DAWN", "NORDHAVN TRADER", "EVER CALLISTO", "YUAN FENG HAI", "SANTA ODILA", "HARMONY REEF",
                  "BLUE MERIDIAN", "COSTA VERDINA")  # fmt: skip
AIRLINES: Final = (
    ("927", "Northlight Air Cargo", "NW"),
    ("946", "Pacific Arrow Airways", "PQ"),
    ("951", "Jinlu Cargo Airlines", "JL"),
)
"""Airlines: the number prefix, the name, the two letters of their flights."""
BANKS: Final = (
    "Hengtong Commercial Bank, Binhai Sub-branch",
    "Longwan Rural Commercial Bank",
    "Mingde Bank, Export Dept.",
)
FORWARDER: Final = Party(
    "Kuayang Freight Forwarding Co., Ltd.",
    ("15F Ocean Plaza, 68 Gangwan Road", "China"),
    "CN",
    "跨洋捷达货运代理有限公司",
    "港湾路68号海洋大厦15层",
)


def chinese_companies() -> tuple[Party, ...]:
    """The Chinese companies, still without credit code: the shipment draws one."""
    return tuple(
        Party(name, (street, f"{city}, China"), "CN", name_zh, address_zh, region, domain)
        for name, street, city, name_zh, address_zh, region, domain in _CHINESE
    )


def foreign_companies(country: str = "") -> tuple[Party, ...]:
    """The foreign companies, of one country or all."""
    return tuple(
        Party(name, address, where, domain=domain)
        for name, address, where, domain in _FOREIGN
        if country in ("", where)
    )
