"""Ports, airports and countries with their English and Chinese names."""

from __future__ import annotations

from typing import Final

from inspector.papers.shipment import Place

CHINESE_PORTS: Final = (
    Place("Ningbo", "Ningbo, China", "宁波港", "CN"),
    Place("Qingdao", "Qingdao, China", "青岛港", "CN"),
    Place("Tianjin Xingang", "Tianjin Xingang, China", "天津新港", "CN"),
    Place("Xiamen", "Xiamen, China", "厦门港", "CN"),
    Place("Yantian", "Yantian, China", "盐田港", "CN"),
    Place("Nansha", "Nansha, China", "南沙港", "CN"),
    Place("Dalian", "Dalian, China", "大连港", "CN"),
    Place("Lianyungang", "Lianyungang, China", "连云港", "CN"),
)
FOREIGN_PORTS: Final = (
    Place("Antwerp", "Antwerp, Belgium", "安特卫普（比利时）", "BE"),
    Place("Felixstowe", "Felixstowe, United Kingdom", "费利克斯托（英国）", "GB"),
    Place("Gdansk", "Gdansk, Poland", "格但斯克（波兰）", "PL"),
    Place("Genoa", "Genoa, Italy", "热那亚（意大利）", "IT"),
    Place("Barcelona", "Barcelona, Spain", "巴塞罗那（西班牙）", "ES"),
    Place("Le Havre", "Le Havre, France", "勒阿弗尔（法国）", "FR"),
    Place("Bremerhaven", "Bremerhaven, Germany", "不来梅哈芬（德国）", "DE"),
    Place("Savannah", "Savannah, GA, USA", "萨凡纳（美国）", "US"),
    Place("Long Beach", "Long Beach, CA, USA", "长滩（美国）", "US"),
    Place("Yokohama", "Yokohama, Japan", "横滨（日本）", "JP"),
    Place("Nagoya", "Nagoya, Japan", "名古屋（日本）", "JP"),
    Place("Incheon", "Incheon, Korea", "仁川（韩国）", "KR"),
    Place("Laem Chabang", "Laem Chabang, Thailand", "林查班（泰国）", "TH"),
    Place("Tanjung Priok", "Tanjung Priok, Indonesia", "丹戎不碌（印度尼西亚）", "ID"),
    Place("Nhava Sheva", "Nhava Sheva, India", "那瓦舍瓦（印度）", "IN"),
    Place("Melbourne", "Melbourne, Australia", "墨尔本（澳大利亚）", "AU"),
    Place("Mersin", "Mersin, Türkiye", "梅尔辛（土耳其）", "TR"),
    Place("Jebel Ali", "Jebel Ali, United Arab Emirates", "杰贝阿里（阿联酋）", "AE"),
    Place("Penang", "Penang, Malaysia", "槟城（马来西亚）", "MY"),
    Place("Da Nang", "Da Nang, Viet Nam", "岘港（越南）", "VN"),
)
CHINESE_AIRPORTS: Final = (
    Place("Beijing Capital", "Beijing Capital Airport", "首都机场", "CN", "air", "PEK"),
    Place("Guangzhou Baiyun", "Guangzhou Baiyun Airport", "白云机场", "CN", "air", "CAN"),
    Place("Zhengzhou", "Zhengzhou Xinzheng Airport", "新郑机场", "CN", "air", "CGO"),
    Place("Chengdu", "Chengdu Tianfu Airport", "天府机场", "CN", "air", "TFU"),
)
FOREIGN_AIRPORTS: Final = (
    Place("Frankfurt", "Frankfurt Airport", "法兰克福（德国）", "DE", "air", "FRA"),
    Place("Liege", "Liege Airport", "列日（比利时）", "BE", "air", "LGG"),
    Place("Tokyo Narita", "Tokyo Narita Airport", "东京成田（日本）", "JP", "air", "NRT"),
    Place("Chicago", "Chicago O'Hare Airport", "芝加哥（美国）", "US", "air", "ORD"),
    Place("Milan", "Milan Malpensa Airport", "米兰（意大利）", "IT", "air", "MXP"),
    Place("Incheon", "Incheon International Airport", "仁川（韩国）", "KR", "air", "ICN"),
)
COUNTRIES: Final = {
    "AE": ("United Arab Emirates", "阿联酋", "ARE"),
    "AU": ("Australia", "澳大利亚", "AUS"),
    "BE": ("Belgium", "比利时", "BEL"),
    "CN": ("China", "中国", "CHN"),
    "DE": ("Germany", "德国", "DEU"),
    "ES": ("Spain", "西班牙", "ESP"),
    "FR": ("France", "法国", "FRA"),
    "GB": ("United Kingdom", "英国", "GBR"),
    "HK": ("Hong Kong", "中国香港", "HKG"),
    "ID": ("Indonesia", "印度尼西亚", "IDN"),
    "IN": ("India", "印度", "IND"),
    "IT": ("Italy", "意大利", "ITA"),
    "JP": ("Japan", "日本", "JPN"),
    "KR": ("Republic of Korea", "韩国", "KOR"),
    "MY": ("Malaysia", "马来西亚", "MYS"),
    "RU": ("Russia", "俄罗斯", "RUS"),
    "PL": ("Poland", "波兰", "POL"),
    "TH": ("Thailand", "泰国", "THA"),
    "TR": ("Türkiye", "土耳其", "TUR"),
    "US": ("United States", "美国", "USA"),
    "VN": ("Viet Nam", "越南", "VNM"),
}
"""By ISO 3166 alpha-2 code: the English name, the Chinese name, the alpha-3 code as declarations print it."""


def country_name(code: str, *, zh: bool = False) -> str:
    """The name of a country in English or Chinese."""
    return COUNTRIES[code][1 if zh else 0]
