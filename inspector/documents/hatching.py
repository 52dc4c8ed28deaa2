"""The ground of security paper: lines printed so close together that no text fits between them. They rule no cell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from inspector.core.page import Rule

FEWEST: Final = 6
"""Lines of the smallest ground; a box within a box within a box has three."""
PITCH: Final = 1.3
"""The lines of a ground stand at most so many heights of its letters apart; the rows of a table stand farther."""
EVEN: Final = 0.35
"""Points by which the distances of one ground may differ."""
ENDS: Final = 1.0
"""Points by which the ends of its lines may differ."""


def without_hatching(rules: Sequence[Rule], letter: float) -> tuple[Rule, ...]:
    """The ruling lines of a page without those that only shade it; `letter` is the height of its letters in points."""
    alike: dict[tuple[bool, int, int], list[Rule]] = defaultdict(list)
    for rule in rules:
        start, end = (rule.x0, rule.x1) if rule.horizontal else (rule.y0, rule.y1)
        alike[rule.horizontal, round(start / ENDS), round(end / ENDS)].append(rule)
    shading = {id(r) for group in alike.values() if len(group) >= FEWEST for r in _shading(group, PITCH * letter)}
    return tuple(r for r in rules if id(r) not in shading) if shading else tuple(rules)


def _shading(group: Sequence[Rule], widest: float) -> list[Rule]:
    """The rules of a group that follow one another evenly and closely."""
    ordered = sorted(group, key=_at)
    found: list[Rule] = []
    run: list[Rule] = []
    for rule in ordered:
        if len(run) > 1 and abs((_at(rule) - _at(run[-1])) - (_at(run[1]) - _at(run[0]))) > EVEN:
            run = run[-1:] if len(run) < FEWEST else []
        if run and not 0.5 < _at(rule) - _at(run[-1]) <= widest:
            run = []
        run.append(rule)
        if len(run) == FEWEST:
            found += run
        elif len(run) > FEWEST:
            found.append(rule)
    return found


def _at(rule: Rule) -> float:
    return rule.y0 if rule.horizontal else rule.x0
