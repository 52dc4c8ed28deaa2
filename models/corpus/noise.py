"""Writing as recognisers and hasty typists leave it: letters, digits and characters taken for others."""

from __future__ import annotations

import random
from typing import Final

_LATIN: Final = {"l": "1I", "i": "1l", "I": "l1", "o": "0", "O": "0", "0": "O", "1": "l", "5": "S", "S": "5", "s": "5", "B": "8", "8": "B", "g": "9",
                 "e": "c", "a": "o", "u": "v", "b": "6", "z": "2", "Z": "2", "G": "6", "t": "l"}  # fmt: skip
_PAIRS: Final = (("m", "rn"), ("w", "vv"), ("d", "cl"), ("rn", "m"), ("ll", "11"), ("li", "h"))
_HAN: Final = {
    "镓": "稼家", "锗": "诸者", "锑": "梯弟", "碲": "蹄缔", "铋": "泌必", "钨": "鸽乌", "钼": "相目", "铟": "姻因", "钐": "衫杉", "钆": "轧札", "铽": "武钺", "镝": "滴嫡",
    "镥": "噜鲁", "钪": "抗坑", "钇": "忆亿", "氧": "氯氢", "氮": "氨", "料": "枓科", "器": "噐", "具": "县且", "潮": "湖", "粉": "纷", "锭": "绽", "瓶": "瓴", "箱": "霜", "属": "厲",
    "铝": "侣", "铁": "失", "镍": "臬", "锌": "辛", "铅": "沿", "合": "含", "金": "全", "末": "未", "化": "比", "高": "髙", "晶": "品", "单": "早", "黑": "黒", "项": "顷", "业": "亚", "玻": "坡", "硅": "桂",
    "碳": "炭", "陶": "掏", "瓷": "资", "磁": "滋", "纯": "纪", "桶": "捅", "密": "蜜",
}  # fmt: skip


def noisy(text: str, rng: random.Random, rate: float) -> str:
    """The text with about `rate` of its characters misread, and some spaces lost or too many."""
    for old, new in _PAIRS:
        if old in text and rng.random() < rate * 3:
            at = text.find(old, rng.randrange(len(text)))
            if at >= 0:
                text = text[:at] + new + text[at + len(old) :]
    out = []
    for char in text:
        roll = rng.random()
        if roll < rate and char in _LATIN:
            out.append(rng.choice(_LATIN[char]))
        elif roll < rate * 1.2 and char in _HAN:
            out.append(rng.choice(_HAN[char]))
        elif roll < rate * 0.15:
            out.append(char + " ")
        elif roll < rate * 0.4 and char == " ":
            out.append("")
        elif roll > 1 - rate * 0.05:
            continue
        else:
            out.append(char)
    return "".join(out)
