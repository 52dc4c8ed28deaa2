"""Money: quantity times price, sums, and the total between invoice and declaration."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from inspector.checking import Scene, check
from inspector.comparing import (
    HARD,
    LINE_UNREAD,
    Statement,
    capital,
    doubt,
    paper,
    plain,
    point,
    shipment_papers,
    shown,
    sides,
    soften,
    stated,
    summed,
)
from inspector.core.document import Document, Field, LineItem
from inspector.core.finding import Finding, Severity
from inspector.core.phrase import NOTHING, Phrase, join, say
from inspector.totals import disagreeing, falls_short, lines_may_be_lost, total, why_doubtful, wrong_sum

# Units that stand between quantity and price: a price per tonne, per hundred, per dozen, per thousand pieces.
STEPS: Final = tuple(Decimal(n) for n in (1, 10, 12, 100, 144, 1000, 10000))

ADDITIONS: Final = re.compile(
    r"freight|insurance|discount|\bless\b|deduct|surcharge|packing\s+charge|handling|deposit|advance|\bvat\b|\btax\b|"
    r"运费|保费|折扣|定金|预付|税",
    re.IGNORECASE,
)


@check("amounts", kind="total_mismatch", severity=Severity.MEDIUM, title_zh="金额与数量、单价不符，或合计不符")
def amounts(scene: Scene) -> Iterator[Finding]:
    """Amounts do not follow from quantity and price, or do not add up.

    Multiplies quantity and unit price of every line, adds up the amounts of a paper, and lays the totals of
    invoice and declaration side by side where currency and delivery term are the same. Rounding of the
    printed price, prices per tonne or per thousand, and freight, insurance or discount that the paper names
    are not contradictions.
    """
    for document in shipment_papers(scene.documents):
        yield from _paper(scene, document)
    yield from _between(scene)


def _paper(scene: Scene, document: Document) -> Iterator[Finding]:
    products = [p for item in document.lines if (p := _product(document, item)) is not None]
    wrong_lines = [p for p in products if not _explained(p) and not _other_column(p)]
    wrong = wrong_sum(document, "total_amount", _same)
    if wrong is not None and _added(document, (wrong[0].number or wrong[2]) - wrong[2], wrong[2]):
        wrong = None
    if wrong is None and not wrong_lines:
        return
    parts = [wrong[0], *wrong[1][:3]] if wrong is not None else []
    for quantity, price, amount in wrong_lines[:2]:
        parts += [s for s in (amount, quantity, price) if s not in parts]
    if wrong is not None and not wrong_lines and len(products) == 1:
        parts += [s for s in products[0][:2] if s not in parts]
    severity, confidence, tail = soften(Severity.MEDIUM, parts, _reason(scene, document, wrong, wrong_lines))
    yield amounts.finding(
        capital(
            say(
                "{paper}: {what}{tail}.",
                "{paper}：{what}{tail}。",
                paper=paper(document),
                tail=tail,
                what=_sentence(wrong, wrong_lines),
            )
        ),
        *(point("declared" if n == 0 else "compared", s) for n, s in enumerate(parts)),
        place=(document.id, "arithmetic"),
        severity=severity,
        confidence=confidence,
        clears=Phrase(
            "A corrected paper, or the freight, discount or rounding that explains the difference.",
            "更正后的单证，或能解释差额的运费、折扣或尾数处理。",
        ),
    )


Product = tuple[Statement, Statement, Statement]


PRICELESS: Final = frozenset(
    {
        "packing_list", "bill_of_lading", "air_waybill", "certificate_of_origin", "certificate_of_analysis",
        "safety_data_sheet",
    }
)  # fmt: skip
"""Papers that state no price of a line: three numbers there that do not multiply are no amount."""


def _product(document: Document, item: LineItem) -> Product | None:
    if document.kind in PRICELESS:
        return None
    fields = [item.get(name) for name in ("quantity", "unit_price", "amount")]
    found = [Statement(document, f, item) for f in fields if f is not None and f.number is not None and f.number > 0]
    return (found[0], found[1], found[2]) if len(found) == 3 else None


def _explained(product: Product) -> bool:
    """Whether the amount follows from quantity and price, after rounding and units of the price."""
    quantity, price, amount = (s.number or Decimal(0) for s in product)
    rounding = quantity * Decimal(5).scaleb(-_places(product[1].field) - 1) + Decimal("0.06") + amount / 2000
    return any(abs(quantity * price / step - amount) <= rounding / step + Decimal("0.06") for step in STEPS) or any(
        abs(quantity * price * step - amount) <= Decimal("0.06") + amount / 2000 for step in STEPS[1:]
    )


def _other_column(product: Product) -> bool:
    """Whether the numbers are so far apart that one of them must stand for something else, such as a code."""
    quantity, price, amount = (s.number or Decimal(1) for s in product)
    code = product[0].line.get("hs_code") if product[0].line is not None else None
    digits = re.sub(r"\D", "", product[0].field.text)
    from_code = code is not None and len(digits) >= 6 and code.string.startswith(digits[:6])
    return from_code or not Decimal("0.01") < quantity * price / amount < 100


def _places(price: Field) -> int:
    """How many decimals the price has; a price without decimals is exact."""
    exponent = price.number.as_tuple().exponent if price.number is not None else 0
    return min(4, -exponent) if isinstance(exponent, int) and exponent < 0 else 4


def _same(left: Decimal, right: Decimal) -> bool:
    return abs(left - right) <= max(Decimal("0.06"), max(abs(left), abs(right)) / 5000)


def _added(document: Document, difference: Decimal, base: Decimal) -> bool:
    """Whether the paper names freight, discount or the like of that amount, singly or together, or as a share."""
    named = [n for t in document.text for n in _named_amounts(t.text)]
    numbers = [n for n, share in named if not share] + [base * n / 100 for n, share in named if share]
    return bool(numbers) and any(_same(abs(difference), n) for n in (*numbers, sum(numbers, Decimal(0))))


def _named_amounts(text: str) -> list[tuple[Decimal, bool]]:
    """The numbers after a word such as freight, and whether each is a percentage."""
    found = ADDITIONS.search(text)
    if found is None:
        return []
    printed = re.findall(r"(\d[\d,]*(?:\.\d+)?)\s*(%?)", text[found.end() :])
    return [(Decimal(number.replace(",", "")), bool(share)) for number, share in printed]


def _reason(
    scene: Scene,
    document: Document,
    wrong: tuple[Statement, tuple[Statement, ...], Decimal] | None,
    wrong_lines: list[Product],
) -> Phrase:
    if wrong is not None and not wrong_lines:
        if falls_short(wrong) and lines_may_be_lost(document, scene.documents):
            return LINE_UNREAD
        added = Statement(document, _with(wrong[1][0].field, wrong[2]))
        return doubt(wrong[0], added, _same)
    weak = [s for p in wrong_lines for s in p if s.field.confidence < 0.8]
    return HARD if weak else NOTHING


def _with(field: Field, number: Decimal) -> Field:
    return Field(field.name, str(number), number, field.boxes, field.confidence)


def _sentence(wrong: tuple[Statement, tuple[Statement, ...], Decimal] | None, wrong_lines: list[Product]) -> Phrase:
    parts = []
    if wrong is not None:
        parts.append(
            say("total {total}, but its lines add up to {added}", "合计 {total}，但各行相加为 {added}",
                total=shown(wrong[0]), added=plain(wrong[2]))
        )  # fmt: skip
    for quantity, price, amount in wrong_lines[:2]:
        due = (quantity.number or Decimal(0)) * (price.number or Decimal(0))
        parts.append(
            say(
                "line {number}: {quantity} × {price} = {due}, but it states {amount}",
                "第 {number} 行：{quantity} × {price} = {due}，但载明 {amount}",
                number=amount.line.number if amount.line is not None else 0,
                quantity=shown(quantity), price=shown(price), due=plain(due), amount=shown(amount),
            )
        )  # fmt: skip
    return join(parts)


def _between(scene: Scene) -> Iterator[Finding]:
    kinds = ("commercial_invoice", "customs_declaration")
    comparable = [d for d in shipment_papers(scene.documents) if d.kind in kinds]
    totals = [s for d in comparable if (s := total(d, "total_amount")) is not None]
    if not _one_measure(comparable) or (grouped := disagreeing(totals, _same)) == []:
        return
    high, low = (f(s.number or Decimal(0) for s in totals) for f in (max, min))
    if _within_own_paper(grouped) or any(_added(d, high - low, low) for d in comparable):
        return
    statements = [s for group in grouped for s in group]
    severity, confidence, tail = soften(Severity.MEDIUM, statements, why_doubtful(grouped, _same))
    yield amounts.finding(
        say(
            "{sides}{tail}.",
            "{sides}{tail}。",
            tail=tail,
            sides=sides(grouped, Phrase("a total of", "总额"), _currency(comparable)),
        ),
        *(point("compared", s) for s in statements),
        place=("total_amount",),
        severity=severity,
        confidence=confidence,
        title=Phrase("The papers state different total amounts", "各单证的总金额不一致"),
        clears=Phrase(
            "A corrected paper, or the terms that explain the difference.", "更正后的单证，或能解释差额的贸易条款。"
        ),
    )


def _one_measure(documents: list[Document]) -> bool:
    """Whether currency and delivery term are the same on all papers, as far as they are printed."""
    return all(len({s.field.string for s in stated(documents, name)}) <= 1 for name in ("currency", "incoterm"))


def _within_own_paper(grouped: list[list[Statement]]) -> bool:
    """Whether a paper's own sum already agrees with the other: its total was reported as its own contradiction."""
    first, *others = grouped
    numbers = [(s.number, summed(s.document, "amount")) for group in (first, *others) for s in group]
    return any(a is not None and b is not None and not _same(a, b) for a, b in numbers)


def _currency(documents: list[Document]) -> str:
    return next((s.field.string for s in stated(documents, "currency")), "")
