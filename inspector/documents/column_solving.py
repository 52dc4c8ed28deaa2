"""Settles what the columns of a goods table hold: headings, figures and sums together.

A heading that no lexicon knows, or that means several things, is settled by what stands below it: a quantity times a
price is an amount, net is no more than gross, what the total row adds up is no price, a code looks like a code. Each
column is given the role for which the sum of the evidence over the whole table is greatest; no role is given twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from inspector.documents.column_values import ADDED, FIGURES, figure, shares, value_votes
from inspector.documents.columns import Column, Heading, column_share
from inspector.documents.heading_words import heading_votes
from inspector.documents.layout import hull_of
from inspector.documents.rows import Body
from inspector.values.number import DecimalMark

INCUMBENT: Final = 1.0
"""Points for the role that a column has so far."""
PHRASE: Final = 3.0
"""Points for the role whose known phrase makes up the whole heading; less where it makes up less."""
REACH: Final = 4.0
"""Roles so many points below the best of a column are not tried."""
WIDTH: Final = 120
"""So many of the best assignments are kept from column to column, and judged as a whole at the end."""
PRODUCT: Final = 4.0
"""Points where an amount is the product of a quantity and a price in every row."""
NO_PRODUCT: Final = -1.5
ORDERED: Final = 1.0
"""Points where net is in every row no more than gross, and not much less."""
DISORDERED: Final = -3.0
SUMMED: Final = 0.8
"""Points for each column that the row of totals adds up, where its role is one that is added up."""
NOT_ADDED: Final = -2.5
DOUBT: Final = 1.5
"""Points against a role for which no word of the heading speaks."""
MULTIPLIED: Final = ("quantity", "unit_price", "amount")
SLACK: Final = Decimal("0.011")
"""A printed product is rounded to a cent."""
SHARED: Final = frozenset({"", "_each", "_other", "_tare", "specification", "marks", "lot"})
"""Roles that several columns of one table may have."""

STACKED: Final = frozenset({"price_stack", "weights"})
"""Roles of columns in which several figures stand under one another."""

SETTLED: Final = frozenset({
    "chargeable", "rate", "weight_unit", "invoice", "origin_criterion", "destination", "container", "_source",
    "lawful_quantity",
})  # fmt: skip
"""Roles of columns that fill no cell of ours, or only one: figures below them prove nothing else."""
WHOLE: Final = 0.8
"""From this share on a phrase is the whole heading."""

Figures = tuple[Decimal | None, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """A role for each column so far, and the points of all."""

    points: float
    roles: tuple[str, ...]


def solved(body: Body, mark: DecimalMark | None, *, cells: bool = False) -> Heading:
    """The heading of a table with the roles that its rows speak for; the very same heading where nothing changes.

    In a sheet of `cells` every cell is a column of its own, however near.
    """
    heading = body.heading if cells else _joined(body)
    columns = heading.columns
    if not body.rows or len(columns) < 2:
        return heading
    texts = [_texts(body, column) for column in columns]
    figures = [tuple(figure(t, mark) if t else None for t in column) for column in texts]
    totals = [_total(body, column, mark) for column in columns]
    plans = [Plan(0.0, ())]
    for column, printed in zip(columns, texts, strict=True):
        options = _options(column, value_votes(shares(printed, mark)))
        grown = [p for plan in plans for p in _grown(plan, options)]
        plans = sorted(grown, key=lambda p: -p.points)[:WIDTH]
    best = max(plans, key=lambda p: p.points + _joint(p.roles, figures, totals))
    if best.roles == tuple(c.role for c in columns):
        return heading
    return replace(heading, columns=tuple(replace(c, role=r) for c, r in zip(columns, best.roles, strict=True)))


def _texts(body: Body, column: Column) -> list[str]:
    """What each printed row holds between the ends of a column."""
    inside = [i for i, c in enumerate(body.heading.columns) if column.left <= c.place.xc < column.right]
    return [" ".join(filter(None, (row.text(i) for i in inside))) for row in body.rows]


def _total(body: Body, column: Column, mark: DecimalMark | None) -> Decimal | None:
    inside = [i for i, c in enumerate(body.heading.columns) if column.left <= c.place.xc < column.right]
    texts = (row.text(i) for row in body.totals for i in inside)
    return next((n for text in texts if text and (n := figure(text, mark)) is not None), None)


def _joined(body: Body) -> Heading:
    """A heading printed as several words over one column of figures is one: the words without figures join it."""
    columns = list(body.heading.columns)
    filled = {id(c): any(row.cells.get(i) for row in (*body.rows, *body.totals)) for i, c in enumerate(columns)}
    index = 0
    while len(columns) > 2 and index < len(columns) - 1:
        left, right = columns[index : index + 2]
        near = _near(left.place.x1, right.place.x0, min(left.place.height, right.place.height)) and not left.ruled
        if near and (filled[id(left)] != filled[id(right)] or _one_figure(body, left, right)):
            whole = _one(left, right)
            filled[id(whole)] = True
            columns[index : index + 2] = [whole]
        else:
            index += 1
    if len(columns) == len(body.heading.columns):
        return body.heading
    return replace(body.heading, columns=tuple(columns))


def _near(left: float, right: float, height: float) -> bool:
    """Whether only a space stands between two pieces of print."""
    return right - left < 0.8 * height


def _one_figure(body: Body, left: Column, right: Column) -> bool:
    """Whether no row has two values in two columns: what stands in both is one figure, with a space in it."""
    ends = [c.right for c in body.heading.columns]
    at = ends.index(left.right)
    both = [(row.cells.get(at), row.cells.get(at + 1)) for row in body.rows]
    parted = [(a[-1].place, b[0].place) for a, b in both if a and b]
    return all(_near(a.x1, b.x0, min(a.height, b.height)) for a, b in parted)


def _one(left: Column, right: Column) -> Column:
    place = hull_of((left.place, right.place))
    return Column("", f"{left.heading} {right.heading}", left.left, right.right, place, right.ruled)


def _options(column: Column, values: dict[str, float]) -> list[tuple[str, float]]:
    """The roles that a column may have, each with the points of heading and cells; always also none."""
    role, share = column_share(column.heading)
    if role in SETTLED and share >= WHOLE:
        return [("", 0.0), (role, PHRASE)]
    # A phrase that fills two cells from one column ("Net / Gross") names both, so its single words prove nothing.
    points = {} if role in STACKED else dict(heading_votes(column.heading))
    if role:
        points[role] = points.get(role, 0.0) + PHRASE * share
    if column.role:
        points[column.role] = points.get(column.role, 0.0) + INCUMBENT
    for name, vote in values.items():
        if vote < 0.0 or name in points or name in {"hs_code", "origin", "number", "package_range"}:
            points[name] = points.get(name, 0.0) + vote
    best = max([0.0, *points.values()])
    options = [("", 0.0), *((r, p) for r, p in points.items() if p > max(0.0, best - REACH))]
    # A figure may be what a product needs, whatever stands above it; only the product can then outweigh the doubt.
    return [*options, *((r, values[r] - DOUBT) for r in MULTIPLIED if r not in points and values.get(r, -1.0) > 0.0)]


def _grown(plan: Plan, options: Sequence[tuple[str, float]]) -> Iterator[Plan]:
    for role, points in options:
        if role in SHARED or role not in plan.roles:
            yield Plan(plan.points + points, (*plan.roles, role))


def _joint(roles: Sequence[str], figures: Sequence[Figures], totals: Sequence[Decimal | None]) -> float:
    """What the columns say about one another."""
    at = {role: index for index, role in enumerate(roles) if role in FIGURES}
    return _products(at, figures) + _order(at, figures) + _sums(roles, figures, totals)


def _products(at: dict[str, int], figures: Sequence[Figures]) -> float:
    if not {"unit_price", "amount"} <= at.keys():
        return 0.0
    shares_ = [
        share for role in ("quantity", "net_weight_kg") if role in at
        and (share := _product(figures[at[role]], figures[at["unit_price"]], figures[at["amount"]])) is not None
    ]  # fmt: skip
    if not shares_:
        return 0.0
    best = max(shares_)
    return PRODUCT * best if best >= 0.5 else NO_PRODUCT


def _product(counts: Figures, prices: Figures, amounts: Figures) -> float | None:
    """In which share of the rows the third figure is the product of the first two; None where no row has all three."""
    rows = [(a, b, c) for a, b, c in zip(counts, prices, amounts, strict=True) if a and b and c and a != 1 and b != 1]
    if not rows:
        return None
    return sum(abs(a * b - c) <= max(SLACK, a * Decimal("0.00051")) for a, b, c in rows) / len(rows)


def _order(at: dict[str, int], figures: Sequence[Figures]) -> float:
    if not {"net_weight_kg", "gross_weight_kg"} <= at.keys():
        return 0.0
    pairs = [
        (n, g) for n, g in zip(figures[at["net_weight_kg"]], figures[at["gross_weight_kg"]], strict=True) if n and g
    ]  # fmt: skip
    if not pairs:
        return 0.0
    wrong = sum(n > g for n, g in pairs)
    alike = all(Decimal("0.4") * g <= n for n, g in pairs)
    return DISORDERED * wrong / len(pairs) if wrong else ORDERED if alike else 0.0


def _sums(roles: Sequence[str], figures: Sequence[Figures], totals: Sequence[Decimal | None]) -> float:
    points = 0.0
    for role, column, total in zip(roles, figures, totals, strict=True):
        known = [f for f in column if f is not None]
        if total is None or len(known) < 2 or abs(sum(known) - total) > SLACK * len(known):
            continue
        points += SUMMED if role in ADDED else NOT_ADDED if role in {"unit_price", "_each", "number"} else 0.0
    return points
