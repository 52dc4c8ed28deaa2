"""Words that tell raw materials from finished goods, and magnets from what magnets are made of."""

from __future__ import annotations

import re
from typing import Final

RAW: Final = re.compile(
    r"ingot|powder|lump|granul|pellet|\bshots?\b|billet|chunk|boule|polycrystal|wafer|substrate|oxide|unwrought|"
    r"needle|crude|refined|scrap|\b9\d(?:\.\d+)?\b|[2-8]N\b|锭|粉|块|粒|毛坯|氧化|金属|精|粗|高纯|\bcrystals\b|未锻|"
    r"\balloy|合金|\bbars?\b|regulus|flakes?\b|鳞片|spherical|球形|多晶|晶片|衬底|\bcubes?\b|concentrate|精矿|针|"
    r"sintered|烧结|segment|\b\d\d(?:SH|UH|EH|AH)\b",
    re.IGNORECASE,
)
"""Forms and purities of materials that somebody will work further."""

METAL: Final = re.compile(
    r"ingot|\balloy|\bbars?\b|billet|regulus|\bmetal\b|\bshots?\b|\blumps?\b|锭|合金|金属|精铋|生锑|块|\bwafer|晶片|sponge|海绵",
    re.IGNORECASE,
)
"""Forms in which metals and semiconductors are traded, and pigments, salts and finished goods are not."""

FINISHED: Final = re.compile(
    r"coated|assembl|finished|painted|module|lamp|bulb|lens(?:es)?\b|mounted|jig|hook|lure|dart|insert|drill|end mill|holder|"
    r"charger|switch|sensor|motor|speaker|headphone|tablet|capsule|injection|jewel|bracelet|ring size|retail|blister|boxed|"
    r"ready.?made|complete|set\b|kit\b|成品|组件|整机|灯|镜头|涂层|镀膜|饰品|首饰|刀片|钻头|吊卡|零售|胶囊|片剂|注射|装配|器件|套装",
    re.IGNORECASE,
)
"""What goods are that nobody melts down."""

TWO_NAMES: Final = re.compile(
    r"\b(?:b/?l|bill of lading|docs?|papers?|invoice|manifest|customs|outer|inner)\b.{0,14}\b(?:shows?|says?|states?|reads?|wording|name|label)\b|"
    r"\b(?:declared|booked|shipped|cleared|invoiced|entered|sold) (?:as|under)\b|on paper|books say|\bi\.e\.|\bdocs?:|docs? (?!to)\w|"
    r"(?:do not|don't|never|not) (?:to )?(?:be )?(?:show|shown|print|mention|on (?:the )?(?:label|invoice|documents))|not for documents|"
    r"(?:勿|不|别|免)(?:要)?(?:写|显示|体现|打)|报(?!关|价|检|告|表|废)[\u4e00-\u9fff]{2}|实为|实际(?:为|是)|走小件|单据[:写为]|单证写|提单(?:品名|写)|"
    r"票(?:上|面)写|外标|内标|对外|夹带|夹(?=\s?[A-Z\u4e00-\u9fff])|内装|按.{1,8}走",
    re.IGNORECASE,
)
"""Words of those who name goods twice: once for the papers, once for each other."""

_MAGNET: Final = re.compile(
    r"magnet(?!ic|i[sz]|ite|o|ron)s?\b|永磁|磁体|磁钢|磁环|磁瓦|磁铁|磁片|磁块|NdFeB|neodymium iron boron|钕铁硼|"
    r"(?:SmCo5?|Sm2Co17|samarium cobalt)\W{0,3}(?:\([a-z ]+\) ?)?(?:\d+\w* )?(?:block|disc|ring|arc|segment|cylinder|rod|瓦|环|圆片|方块)",
    re.IGNORECASE,
)
_FOR_MAGNETS: Final = re.compile(r"\b(?:for|to|in|of) (?:[\w-]+ ){0,2}magnets?\b|磁(?:材|钢|体)用", re.IGNORECASE)


def is_magnet(description: str) -> bool:
    """Whether a normalised description is of a magnet, not of something for magnets."""
    return _MAGNET.search(_FOR_MAGNETS.sub("", description)) is not None
