"""What papers print and no label covers: dates, references, dimensions, telephone numbers, sentences of warning."""

from __future__ import annotations

import string
from collections.abc import Callable
from random import Random
from typing import Final

from models.ner.corpus import figures

SDS: Final = {
    "en": (
        "Wash hands after handling.",
        "Keep away from heat and sparks.",
        "Causes serious eye irritation.",
        "Store locked up.",
        "No data available.",
        "Not classified as hazardous.",
        "Wear protective gloves.",
        "Collect spillage.",
        "First aid measures",
        "If swallowed: rinse mouth.",
        "May cause respiratory irritation.",
        "Stability: stable under normal conditions.",
        "Section 5. Firefighting measures",
        "Avoid release to the environment.",
        "Dispose of contents according to local rules.",
        "Toxic to aquatic life with long lasting effects.",
        "Personal protection: safety goggles",
        "Handle under a fume hood.",
    ),
    "zh": (
        "操作后彻底洗手。",
        "远离热源、火花。",
        "造成严重眼刺激。",
        "上锁存放。",
        "无资料。",
        "未被分类为危险物质。",
        "戴防护手套。",
        "收集泄漏物。",
        "第四部分 急救措施",
        "如误吞咽：漱口。",
        "可能引起呼吸道刺激。",
        "稳定性：正常条件下稳定。",
        "第五部分 消防措施",
        "避免释放到环境中。",
        "按当地法规处置内装物。",
        "对水生生物有毒。",
        "个体防护：安全护目镜",
        "在通风橱内操作。",
        "密闭操作，局部排风。",
        "皮肤接触：立即脱去污染的衣着。",
    ),
}


def _letters(rng: Random, size: int) -> str:
    return "".join(rng.choice(string.ascii_uppercase) for _ in range(size))


def _digits(rng: Random, size: int) -> str:
    return "".join(rng.choice(string.digits) for _ in range(size))


def _date(rng: Random) -> str:
    year, month, day = rng.choice((2025, 2026)), rng.randint(1, 12), rng.randint(1, 28)
    name = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")[month - 1]
    return rng.choice(
        (
            f"{year}-{month:02d}-{day:02d}",
            f"{day:02d}/{month:02d}/{year}",
            f"{name}. {day}, {year}",
            f"{day} {name.upper()} {year}",
            f"{year}年{month}月{day}日",
            f"{day:02d}.{month:02d}.{year}",
            f"{year}{month:02d}{day:02d}",
        )
    )


def _reference(rng: Random) -> str:
    return rng.choice(
        (
            f"{_letters(rng, 2)}{_digits(rng, 6)}",
            f"{_letters(rng, 2)}-{_digits(rng, 5)}",
            _digits(rng, 10),
            f"{_letters(rng, 3)}/{rng.randint(2024, 2026)}/{_digits(rng, 3)}",
            f"{_digits(rng, 4)}-{_digits(rng, 4)}",
            f"{_letters(rng, 4)}{_digits(rng, 7)}",
            f"HT-{_digits(rng, 4)}",
            f"{_digits(rng, 2)}{_letters(rng, 1)}{_digits(rng, 6)}",
        )
    )


def _dimension(rng: Random) -> str:
    one, two, three = (rng.randint(1, 900) for _ in range(3))
    return rng.choice(
        (
            f"{one} x {two} x {three} mm",
            f"{one}x{two}mm",
            f"DN{one}",
            f"{one} mm",
            f"φ{one}×{two}",
            f"M{rng.randint(3, 30)}x{one}",
            f"{one}*{two}cm",
            f"{rng.randint(1, 40)} inch",
            f"OD {one} x {two}",
            f"{rng.uniform(0.05, 5):.2f}mm",
            f"{one}μm",
            f"{two} um thick",
        )
    )


IDLE: Final[dict[str, Callable[[Random], str]]] = {
    "no": lambda r: r.choice(
        (f"{r.randint(1, 40)}", f"{r.randint(1, 40)}.", f"{r.randint(1, 40):02d}", f"{r.randint(1, 9)})")
    ),
    "int": lambda r: str(r.randint(1, 300)),
    "num": lambda r: figures.small(r),
    "hs": lambda r: f"{r.randint(1, 50)} ",
    "smallpct": lambda r: f"{r.uniform(0.001, 8):.{r.choice((1, 2, 3))}f}{r.choice(('%', '%', ' %'))}",
    "pct": lambda r: (
        f"{r.choice((5, 10, 20, 30, 40, 50, 60, 65, 70, 80, 85, 90, 95, 100))}{r.choice(('%', '%', ' %'))}"
    ),
    "ppm": lambda r: r.choice(
        (
            f"{r.randint(1, 900)}ppm",
            f"{r.randint(1, 90)} ppm",
            f"<{r.randint(1, 20)}",
            f"0.{r.randint(1, 99):04d}",
            f"≤{r.uniform(0, 0.1):.3f}%",
            f"{r.uniform(0.1, 9):.1f}ppb",
            f"0.00{r.randint(1, 99)}%",
        )
    ),
    "date": _date,
    "ref": _reference,
    "lot": lambda r: r.choice(
        (
            f"{_letters(r, 2)}-{_digits(r, 4)}",
            f"{_digits(r, 2)}-{_digits(r, 4)}",
            _digits(r, 8),
            f"{_letters(r, 2)}-{_digits(r, 4)}-{_digits(r, 2)}",
        )
    ),
    "model": lambda r: r.choice(
        (
            f"{_letters(r, 2)}-{_digits(r, 4)}",
            f"{_letters(r, 1)}{_digits(r, 3)}{_letters(r, 1)}",
            f"{_digits(r, 4)}-{_digits(r, 4)}-00",
            f"{_letters(r, 3)}{_digits(r, 2)}-{_digits(r, 2)}{_letters(r, 1)}",
            _digits(r, 4),
        )
    ),
    "dim": _dimension,
    "inch": lambda r: r.choice(("2 inch", "3 inch", '4"', "4 inch", "6 inch", "6英寸", "4英寸", "2英寸", "100 mm")),
    "phone": lambda r: r.choice(
        (
            f"+86 {_digits(r, 3)} {_digits(r, 4)} {_digits(r, 4)}",
            f"+{_digits(r, 2)}-{_digits(r, 3)}-{_digits(r, 7)}",
            f"0{_digits(r, 3)}-{_digits(r, 8)}",
            f"1{_digits(r, 10)}",
        )
    ),
    "email": lambda r: (
        f"{r.choice(('sales', 'export', 'info', 'lena', 'wang.li', 'logistics'))}@{_letters(r, 6).lower()}.example"
    ),
    "account": lambda r: r.choice(
        (
            _digits(r, 16),
            f"{_digits(r, 3)}-{_digits(r, 6)}-{_digits(r, 3)}",
            f"9133{_digits(r, 4)}MA{_letters(r, 1)}{_digits(r, 6)}X",
            f"DE{_digits(r, 20)}",
        )
    ),
    "swift": lambda r: f"{_letters(r, 6)}{r.choice(('HH', '2X', 'XXX', 'BJ'))}",
    "container": lambda r: f"{_letters(r, 3)}U{r.choice(('', ' '))}{_digits(r, 6)}{r.choice(('', '-'))}{_digits(r, 1)}",
    "seal": lambda r: f"{r.choice(('CN', 'SL', 'ML-CN', 'H'))}{_digits(r, 7)}",
    "boxes": lambda r: r.choice(("1X20'GP", "1X40'HQ", "2x20GP", "20GP", "40HC", "1x40'HC", "LCL")),
    "voyage": lambda r: r.choice(
        (f"{_digits(r, 3)}W", f"V.{_digits(r, 4)}E", f"{_digits(r, 3)}N", f"{_digits(r, 4)}S")
    ),
    "ec": lambda r: f"{_digits(r, 3)}-{_digits(r, 3)}-{_digits(r, 1)}",
}
