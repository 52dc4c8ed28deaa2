"""Quantities of the same goods on different papers."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from inspector.checking import Scene, check
from inspector.comparing import PARTS, Statement, doubt, paper, point, shown, soften
from inspector.core.document import LineItem
from inspector.core.finding import Finding, Severity
from inspector.core.phrase import Phrase, say
from inspector.pairing import Pair, pairs
from inspector.totals import part_of
from inspector.values.measure import to_kg, unit_of

PIECES: Final = frozenset({"PCS", "UNIT", "EA", "SET"})


@check("quantities", kind="quantity_conflict", severity=Severity.MEDIUM, title_zh="各单证对同一货物的数量不同")
def quantities(scene: Scene) -> Iterator[Finding]:
    """The papers state different quantities of the same goods.

    Lines of different papers that speak of the same goods are laid side by side, after units are made equal
    (20 MT is 20,000 kg). Quantities in units of different kinds are not compared.
    """
    told: set[tuple[str, int]] = set()
    for pair in pairs(scene.documents):
        sides = _sides(pair)
        if sides is None or _agree(pair, *sides):
            continue
        mine, theirs = sides
        if (mine.document.id, pair[1].number) in told:
            continue
        told |= {(mine.document.id, pair[1].number), (theirs.document.id, pair[3].number)}
        yield _finding(mine, theirs, _others(scene, pair, mine))


def _sides(pair: Pair) -> tuple[Statement, Statement] | None:
    one, two = pair[1].get("quantity"), pair[3].get("quantity")
    if one is None or two is None or one.number is None or two.number is None:
        return None
    return Statement(pair[0], one, pair[1]), Statement(pair[2], two, pair[3])


RATINGS: Final = frozenset(
    {"w", "kw", "mw", "v", "kv", "a", "ma", "hp", "mm", "cm", "hz", "°c", "%", "瓦", "千瓦", "伏", "毫米"}
)
"""Units of what goods can do or how large they are; no quantity of a shipment is stated in them."""


def _measured(item: LineItem) -> tuple[str, Decimal]:
    """What the quantity of a line counts, and how much of it; an unknown unit counts itself."""
    quantity, unit = item.get("quantity"), item.get("unit")
    if unit is not None and unit.string.casefold().strip(". ") in RATINGS:
        return f"a rating in {unit.string} of line {item.number}", Decimal(0)
    number = quantity.number if quantity is not None and quantity.number is not None else Decimal(0)
    name = (unit_of(unit.string) or unit.string.casefold().strip(". ")) if unit is not None else ""
    kilograms = to_kg(number, name) if name else None
    return ("KG", kilograms) if kilograms is not None else ("PCS" if name in PIECES else name, number)


def _agree(pair: Pair, mine: Statement, theirs: Statement) -> bool:
    one, two = _measured(pair[1]), _measured(pair[3])
    if one[0] != two[0]:
        # A paper without a unit, or with another kind of unit, says something else: only equal kinds disagree.
        return True
    same = abs(one[1] - two[1]) <= max(Decimal("0.51") if one[0] == "KG" else Decimal(0), one[1] / 1000)
    return same or (not one[0] and _is_a_weight(pair[1], theirs.number) | _is_a_weight(pair[3], mine.number))


def _is_a_weight(item: LineItem, number: Decimal | None) -> bool:
    weights = [item.get(name) for name in ("net_weight_kg", "gross_weight_kg", "packages")]
    return any(w is not None and w.number == number for w in weights)


def _others(scene: Scene, pair: Pair, mine: Statement) -> list[Statement]:
    """What further papers state of the same line."""
    found = []
    for left, a, right, b in pairs(scene.documents):
        for here, item, there, other in ((left, a, right, b), (right, b, left, a)):
            quantity = other.get("quantity")
            same = here.id == mine.document.id and item.number == pair[1].number
            if same and there.id != pair[2].id and quantity is not None and quantity.number is not None:
                found.append(Statement(there, quantity, other))
    return found


def _finding(mine: Statement, theirs: Statement, others: list[Statement]) -> Finding:
    number = mine.line.number if mine.line is not None else 0
    severity, confidence, tail = soften(Severity.MEDIUM, [mine, theirs], _reason(mine, theirs))
    return quantities.finding(
        say(
            "Line {number}: {one} states {mine}, {two} {theirs}{tail}.",
            "第 {number} 行：{one}载明 {mine}，{two} {theirs}{tail}。",
            number=number,
            one=paper(mine.document),
            mine=shown(mine, _unit(mine)),
            two=paper(theirs.document),
            theirs=shown(theirs, _unit(theirs)),
            tail=tail,
        ),
        point("declared", mine),
        point("compared", theirs),
        *(point("compared", s) for s in others),
        place=(mine.document.id, number, theirs.document.id),
        severity=severity,
        confidence=confidence,
        clears=Phrase(
            "A corrected paper, or papers that show a part shipment.", "更正后的单证，或证明分批装运的单证。"
        ),
    )


def _reason(mine: Statement, theirs: Statement) -> Phrase:
    if part_of(mine.document, theirs.document):
        return PARTS
    return doubt(mine, theirs)


def _unit(statement: Statement) -> str:
    unit = statement.line.get("unit") if statement.line is not None else None
    return unit.string if unit is not None else ""
