"""Makes the score of a case out of its findings, by a rule that is documented beside its weights."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

from inspector.core.finding import Finding, Level, Reason, Score, Severity
from inspector.errors import CatalogueInvalid

LEVELS: Final[tuple[Level, ...]] = ("low", "medium", "high", "critical")


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights by severity and by kind, the cap of all low findings, and the values at which levels begin."""

    severity: Mapping[str, float]
    kind: Mapping[str, Mapping[str, float]]
    level: Mapping[str, float]
    low_cap: float

    def of(self, finding: Finding) -> float:
        """What this finding adds alone, 0–1: the weight of its kind, else of its severity, by its confidence."""
        own = self.kind.get(finding.kind, {})
        weight = own.get(finding.severity.label, self.severity[finding.severity.label])
        return weight * min(1.0, max(0.0, finding.confidence)) if finding.severity > Severity.INFO else 0.0


def load_weights(path: Path | None = None) -> Weights:
    """The weights of a TOML file, by default the carried one.

    Raises:
        CatalogueInvalid: the file is no TOML, lacks a table, or holds a number outside 0–1.
    """
    name = path.name if path is not None else "weights.toml"
    text = path.read_text("utf-8") if path is not None else files("inspector").joinpath("data", name).read_text("utf-8")
    try:
        return _checked(tomllib.loads(text), name)
    except tomllib.TOMLDecodeError as error:
        raise CatalogueInvalid(file=name, line=1, reason=str(error)) from error


def score(findings: Iterable[Finding], weights: Weights, *, unread: bool) -> Score:
    """The probability that the papers are untrue or the export unlawful, with its reasons in order.

    A noisy-or over the findings: each one is taken as an independent reason of its weight. It is bounded by
    0 and 1, does not depend on order, and one more finding never lowers it. Findings of severity info add
    nothing, those of severity low together at most `low_cap`. `unread` says that a part of the bundle could
    not be read: such a case is `unknown` where it would have been `clear` or `low`.
    """
    weighed = [(finding, weights.of(finding)) for finding in findings]
    grave = _either(w for f, w in weighed if f.severity > Severity.LOW)
    slight = min(_either(w for f, w in weighed if f.severity <= Severity.LOW), weights.low_cap)
    value = round(1 - (1 - grave) * (1 - slight), 4)
    weighed.sort(key=lambda pair: (-pair[1], -pair[0].severity, pair[0].id))
    reasons = tuple(Reason(f.id, round(w, 4), f.message) for f, w in weighed if w > 0)
    return Score(value, _level(value, weights, unread), reasons)


def _either(chances: Iterable[float]) -> float:
    left = 1.0
    # In order of size, so that the same findings in another order give the same last digit.
    for chance in sorted(chances):
        left *= 1 - chance
    return 1 - left


def _level(value: float, weights: Weights, unread: bool) -> Level:
    reached: Level = "clear"
    for level in LEVELS:
        if value >= weights.level[level]:
            reached = level
    # What was not read may hold more than what was: a slight finding must not make it look like a slight case.
    return "unknown" if unread and reached in {"clear", "low"} else reached


def _checked(table: dict[str, Any], name: str) -> Weights:
    kinds = table.get("kind", {})
    tables = {
        "severity": table.get("severity"),
        "level": table.get("level"),
        **{f"kind.{k}": v for k, v in kinds.items()},
    }
    for key, values in tables.items():
        if not isinstance(values, dict):
            raise CatalogueInvalid(file=name, line=1, reason=f"the table [{key}] is missing")
        for field, number in values.items():
            if isinstance(number, bool) or not isinstance(number, int | float) or not 0 <= number <= 1:
                raise CatalogueInvalid(file=name, line=1, reason=f"{key}.{field} must be a number from 0 to 1")
    lacking = {s.label for s in Severity} - set(table["severity"]) | set(LEVELS) - set(table["level"])
    cap = table.get("low_cap")
    if lacking or isinstance(cap, bool) or not isinstance(cap, int | float) or not 0 <= cap <= 1:
        raise CatalogueInvalid(file=name, line=1, reason=f"{', '.join(sorted(lacking)) or 'low_cap'} must be given")
    return Weights(table["severity"], kinds, table["level"], float(cap))
