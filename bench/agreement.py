"""When a value that was read counts as the one that is true, and when evidence points at a planted place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from pathlib import PurePosixPath
from typing import Any

Json = Mapping[str, Any]  # what json.load gives: its shape is that of the public case format

SPELLINGS = {
    "kgs": "kg", "千克": "kg", "公斤": "kg", "kilogram": "kg", "t": "mt", "ton": "mt", "tons": "mt", "tonne": "mt",
    "吨": "mt", "pc": "pcs", "个": "pcs", "pieces": "pcs", "piece": "pcs", "m²": "m2", "sqm": "m2", "平方米": "m2",
    "lb": "lbs",
}  # fmt: skip
COUNTED = {"total_packages", "packages", "quantity", "amount", "total_amount"}
COUNTRIES = {"origin_country", "destination_country", "origin"}
# Evidence that covers more than a tenth of the page points at nothing.
LARGEST_AREA = 0.10
HAN_THEN_LATIN = re.compile(r"([\u3000-\u9fff\uff00-\uffef0-9A-Za-z%.#×x（）()]*[\u3000-\u9fff][^ ]*) (.+)")


def folded(value: object) -> str:
    """Letters and digits only, in one case and one width."""
    return re.sub(r"[\s\W_]+", "", unicodedata.normalize("NFKC", str(value)).casefold())


def value_of(cell: object) -> Any:
    """The value of a field as the case format wraps it, or the bare value."""
    return cell.get("value") if isinstance(cell, dict) else cell


def number(value: object) -> float | None:
    """The value as a number, where it is one or reads like one in the plain notation."""
    if isinstance(value, bool) or value is None:
        return None
    try:
        return float(str(value).replace(",", ""))
    except ValueError:
        return None


def same(name: str, truth: Any, got: Any, alternatives: Sequence[str] = ()) -> bool:
    """Whether the value read for the field of that name is the true one.

    Weights agree within 0.1 %, counts and amounts within half a hundredth, unit prices within half of 0.0001.
    Names, numbers and ports agree without regard to case, blanks and signs; any of the alternatives will do.
    """
    if got is None or got == "":
        return False
    if name.endswith("date") or name == "licence_expiry":
        return bool(str(got).strip() == truth)
    if name in COUNTED or name == "unit_price" or name.endswith(("_kg", "_cbm")):
        return _close(name, float(truth), number(got))
    if name in COUNTRIES or name == "currency":
        return bool(str(got).strip().upper() == truth)
    if name == "incoterm":
        return bool(str(got).strip().upper()[:3] == truth)
    if name == "hs_code":
        return bool(re.sub(r"\D", "", str(got)) == truth)
    if name == "unit":
        return _unit(got) == _unit(truth)
    if name == "container_numbers":
        numbers = got if isinstance(got, list) else re.split(r"[,;/\n]+", str(got))
        return sorted(folded(value_of(n)) for n in numbers) == sorted(map(folded, truth))
    return _same_text(name, str(truth), str(got), alternatives)


def _close(name: str, truth: float, got: float | None) -> bool:
    slack = 5.1e-5 if name == "unit_price" else 0.0051
    if name.endswith("_kg"):
        slack = max(slack, 0.001 * abs(truth))
    return got is not None and abs(got - truth) <= slack


def _unit(value: object) -> str:
    plain = str(value).strip().casefold().strip(".")
    return SPELLINGS.get(plain, plain)


def _same_text(name: str, truth: str, got: str, alternatives: Sequence[str]) -> bool:
    wanted = {folded(text) for text in (truth, *alternatives)}
    if not name.endswith("_port"):
        return folded(got) in wanted
    # A port may be printed with or without its country.
    others = {folded(text) for text in alternatives}
    return folded(got) in wanted | {folded(truth.split(",")[0])} or folded(got.split(",")[0]) in others


def alike(row: Json, description: object) -> float:
    """How alike (0–1) a description is to that of a true row, or to its Chinese or English half."""
    first = str(row["description"])
    candidates = [first, *row.get("description_alt", ())]
    halves = first.split(" / ")
    if len(halves) > 1:
        candidates += halves
    if halved := HAN_THEN_LATIN.match(first):
        candidates += halved.groups()
    got = folded(description or "")
    return max(SequenceMatcher(None, folded(text), got, autojunk=False).ratio() for text in candidates)


def file_name(path: object) -> str:
    """The name of a file without its folders and without the archive that holds it."""
    return PurePosixPath(re.split(r"!|::", str(path).replace("\\", "/"))[-1]).name


def points_at(evidence: Json, planted: Json) -> bool:
    """Whether one piece of evidence points at one planted place: the same cell, or a box that meets it."""
    if file_name(evidence.get("file")) != file_name(planted["file"]) or (evidence.get("page") or 1) != planted["page"]:
        return False
    if planted.get("cell"):
        cell = str(evidence.get("cell") or "").rsplit("!", 1)[-1].replace("$", "").upper()
        return bool(cell == planted["cell"])
    box = evidence.get("box")
    if not box or len(box) != 4 or _area(box) > LARGEST_AREA:
        return False
    targets = [[planted[side] for side in ("x0", "y0", "x1", "y1")]]
    if planted.get("upright"):  # the same place in the frame of the page once it is turned upright
        targets.append(planted["upright"])
    return any(_meets(box, target) for target in targets)


def _area(box: Sequence[float]) -> float:
    return max(0.0, box[2] - box[0]) * max(0.0, box[3] - box[1])


def _meets(box: Sequence[float], target: Sequence[float]) -> bool:
    shared = _area([max(box[0], target[0]), max(box[1], target[1]), min(box[2], target[2]), min(box[3], target[3])])
    union = _area(box) + _area(target) - shared
    across, down = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    centred = target[0] <= across <= target[2] and target[1] <= down <= target[3]
    return centred or (union > 0 and shared / union > 0.1)


def area_under_curve(guilty: Sequence[float], honest: Sequence[float]) -> float | None:
    """ROC-AUC: how often a guilty bundle scores above an honest one; ties count half. None without both."""
    if not guilty or not honest:
        return None
    wins = sum((g > h) + 0.5 * (g == h) for g in guilty for h in honest)
    return wins / (len(guilty) * len(honest))


def share(part: float, whole: float) -> float | None:
    """Part over whole, None where there is no whole."""
    return part / whole if whole else None


def total(values: Iterable[bool]) -> int:
    """How many are true."""
    return sum(1 for value in values if value)
