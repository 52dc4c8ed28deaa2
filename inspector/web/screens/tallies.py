"""How many bundles each filter of the queue would show, given the others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from inspector.casework.views import CaseCount, CaseQuery


@dataclass(frozen=True, slots=True)
class Pick:
    """A filter: its value and word, whether it is chosen, and how many bundles it would show."""

    value: str
    word: str
    chosen: bool
    count: int


def counted(
    counts: Iterable[CaseCount], levels: Sequence[str], states: Mapping[str, CaseQuery], chosen: CaseQuery
) -> tuple[dict[str, int], dict[str, int]]:
    """By level under the chosen state, and by state under the chosen levels; no level chosen is all of them."""
    kept = tuple(counts)
    by_level = {v: sum(c.count for c in kept if c.level == v and _fits(c, chosen)) for v in levels}
    some = chosen.levels
    by_state = {
        name: sum(c.count for c in kept if (not some or c.level in some) and _fits(c, query))
        for name, query in states.items()
    }
    return by_level, by_state


def _fits(count: CaseCount, query: CaseQuery) -> bool:
    """Whether the cases are of the statuses and the decision that a query asks for."""
    if query.statuses and count.status not in query.statuses:
        return False
    return query.decided is None or query.decided == count.decided
