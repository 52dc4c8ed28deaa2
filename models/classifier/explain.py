"""Why a line was judged so: what moves the probability when it is covered, in the words of the paper."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

from models.classifier.classifier import Classifier, Judged, without
from models.classifier.evidence import Hits
from models.contract import LineRow, Reason, Span

MOST: Final = 5
LEAST: Final = 0.15
"""What moves the log-odds by less is no reason."""

_CLAUSES: Final = re.compile(r"[^,;，；。|/()（）\n]+")
_WORDS: Final = re.compile(r"[\u4e00-\u9fff]{1,6}|[^\s\u4e00-\u9fff]+")
_NUMBERS: Final = ("unit_price", "volume_m3", "hs_code", "consignee", "shipper", "packing")


@dataclass(frozen=True, slots=True)
class Variant:
    """The line with one thing covered: a piece of a text, a field, or its price set to what the goods cost."""

    feature: str
    row: LineRow
    span: Span | None = None


def explain(model: Classifier, row: LineRow, judged: Judged) -> tuple[Reason, ...]:
    """What speaks for (positive) and against concealment, heaviest first, at most five reasons."""
    variants = list(_variants(row, judged))
    after = model.probabilities([v.row for v in variants])
    before = _odds(judged.verdict.probability)
    moved = [Reason(v.feature, round(before - _odds(p), 3), v.span) for v, p in zip(variants, after, strict=True)]
    heavy = sorted((r for r in moved if abs(r.weight) >= LEAST), key=lambda r: -abs(r.weight))
    return tuple(_not_twice(heavy))[:MOST]


def counterfactual(model: Classifier, row: LineRow, judged: Judged) -> float | None:
    """The price in USD/kg below which the line would not be held for disguised, all else equal; None where none is."""
    figures = judged.told.figures
    if judged.verdict.status != "concealed_controlled" or figures.usd_per_kg is None or figures.band is None:
        return None
    if figures.usd_per_kg <= figures.band.high or figures.usd_per_kg <= 0:
        return None
    steps = [figures.band.high, figures.band.high / 3]
    for usd, p in zip(steps, model.probabilities([_at_price(row, figures.usd_per_kg, s) for s in steps]), strict=True):
        if p < model.threshold:
            return float(f"{usd:.2g}")
    return None


def in_words(row: LineRow, judged: Judged, reasons: tuple[Reason, ...], benign_below: float | None) -> list[str]:
    """The reasons as short sentences with the very words and numbers of the line."""
    # What speaks against what was found in the end only confuses a reviewer; the weights are in `reasons`.
    concealed = judged.verdict.status == "concealed_controlled"
    told_for = [r for r in reasons if (r.weight > 0) == concealed or judged.verdict.abstain]
    said = [s for reason in told_for if (s := _sentence(row, judged, reason))]
    told = judged.told.best
    if concealed and (sign := _sign(told)):
        said.append(sign)
    if benign_below is not None:
        said.append(f"would be benign if the price were below {benign_below:g} USD/kg")
    if judged.verdict.abstain:
        said.append("the line says too little to be judged")
    return list(dict.fromkeys(said))


def _sentence(row: LineRow, judged: Judged, reason: Reason) -> str:
    way = "speaks for" if reason.weight > 0 else "speaks against"
    figures = judged.told.figures
    if reason.span is not None:
        text = getattr(row, reason.feature) or ""
        return f"“{text[reason.span.start : reason.span.end].strip()}” in the {reason.feature} {way} concealment"
    if reason.feature == "unit_price" and figures.usd_per_kg is not None and figures.band is not None:
        band = figures.band
        usual = f"{band.low:g} to {band.high:g}"
        return f"{figures.usd_per_kg:,.4g} USD/kg, where goods of this code cost {usual}, {way} concealment"
    value = getattr(row, reason.feature, None)
    return f"{reason.feature} {value} {way} concealment" if value else ""


def _sign(told: Hits) -> str:
    quotes = list(dict.fromkeys(q.strip() for q in told.quotes if q.strip()))[:3]
    return f"{', '.join(f'“{q}”' for q in quotes)} belong to {told.material.name.replace('_', ' ')}" if quotes else ""


def _variants(row: LineRow, judged: Judged) -> Iterator[Variant]:
    for field in ("description", "remarks"):
        text = getattr(row, field)
        if text:
            yield from _covered(row, field, text[:600])
    for field in _NUMBERS:
        if getattr(row, field) is None:
            continue
        if field != "unit_price":
            yield Variant(field, without(row, field))
    figures = judged.told.figures
    if figures.usd_per_kg is not None and figures.band is not None:
        usual = math.sqrt(figures.band.low * figures.band.high)
        yield Variant("unit_price", _at_price(row, figures.usd_per_kg, usual))


def _covered(row: LineRow, field: str, text: str) -> Iterator[Variant]:
    """The text without each of its clauses; without each of its words where it has few clauses."""
    clauses = [m.span() for m in _CLAUSES.finditer(text) if m.group().strip()]
    pieces = clauses if len(clauses) > 2 else [m.span() for m in _WORDS.finditer(text)]
    for start, end in pieces[:16]:
        rest = f"{text[:start]} {text[end:]}"
        kept: dict[str, Any] = {field: rest if rest.strip() or field != "description" else ""}
        yield Variant(field, replace(row, **kept), Span(start, end, "REASON", 1.0))


def _at_price(row: LineRow, usd: float, target: float) -> LineRow:
    factor = target / usd
    return replace(
        row,
        unit_price=row.unit_price * factor if row.unit_price is not None else None,
        amount=row.amount * factor if row.amount is not None else None,
    )


def _not_twice(reasons: list[Reason]) -> Iterator[Reason]:
    seen: set[tuple[str, int | None]] = set()
    for reason in reasons:
        key = (reason.feature, reason.span.start if reason.span else None)
        if key not in seen:
            seen.add(key)
            yield reason


def _odds(p: float) -> float:
    p = min(max(p, 1e-4), 1 - 1e-4)
    return math.log(p / (1 - p))
