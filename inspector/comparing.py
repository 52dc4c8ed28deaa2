"""What checks share when they lay papers side by side: who states what, whether it agrees, and where it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Final

from inspector.core.box import Box, hull
from inspector.core.document import Document, Field, LineItem, TextLine
from inspector.core.finding import Evidence, Role, Severity
from inspector.core.phrase import NOTHING, Phrase, join, listed, say

SHIPMENT_PAPERS: Final = (
    "commercial_invoice",
    "packing_list",
    "certificate_of_origin",
    "bill_of_lading",
    "air_waybill",
    "customs_declaration",
)

PAPER_NAMES: Final = {
    "commercial_invoice": Phrase("invoice", "发票"),
    "packing_list": Phrase("packing list", "装箱单"),
    "certificate_of_origin": Phrase("certificate of origin", "原产地证书"),
    "bill_of_lading": Phrase("bill of lading", "提单"),
    "air_waybill": Phrase("air waybill", "空运单"),
    "customs_declaration": Phrase("customs declaration", "报关单"),
    "certificate_of_analysis": Phrase("certificate of analysis", "分析证书"),
    "safety_data_sheet": Phrase("safety data sheet", "安全数据表"),
    "export_licence": Phrase("export licence", "出口许可证"),
    "other": Phrase("paper", "单证"),
}

# Why a contradiction may be none.
HARD: Final = Phrase("the print is hard to read", "字迹难以辨认")
OTHER_READING: Final = Phrase("another reading agrees", "另一种读法相符")
ONE_DIGIT: Final = Phrase("one digit looks like the other", "有一位数字形近")
ONE_CHARACTER: Final = Phrase("one character differs", "仅一个字符不同")
LINE_UNREAD: Final = Phrase("a line may be unread", "可能有一行未读出")
PARTS: Final = Phrase("the papers may speak of different parts of the shipment", "各单证可能指同一批货的不同部分")

# The line field that adds up to each total.
SUMMANDS: Final = {
    "total_net_kg": "net_weight_kg",
    "total_gross_kg": "gross_weight_kg",
    "total_packages": "packages",
    "total_amount": "amount",
    "total_volume_cbm": "volume_cbm",
}

WEAK: Final = 0.8
"""Below this confidence of the reader, a contradiction is only a doubt (rule of the product: confidence travels)."""

UNREAD: Final = 0.5
"""Below this confidence, digits are a guess."""

FIRM: Final = 0.9
"""From this confidence on, a single digit that looks like another is taken as printed."""

LARGEST_BOX: Final = 0.1
"""A box over a tenth of the page points at nothing; the public scorer ignores it too."""

# Digits that readers confuse most on faxes and photographs.
LOOKALIKES: Final = frozenset(frozenset(pair) for pair in ("17", "38", "56", "08", "68", "69", "09", "14", "27", "35"))


@dataclass(frozen=True, slots=True)
class Statement:
    """A value that one paper states, in its header or on one of its lines."""

    document: Document
    field: Field
    line: LineItem | None = None

    @property
    def number(self) -> Decimal | None:
        """The value where it is a number."""
        return self.field.number


def shipment_papers(documents: Iterable[Document]) -> tuple[Document, ...]:
    """The papers that describe the shipment itself; a proforma is an offer and left out where an invoice is there."""
    papers = tuple(d for d in documents if d.kind in SHIPMENT_PAPERS)
    invoiced = any(d.kind == "commercial_invoice" and d.subtype != "proforma" for d in papers)
    return tuple(d for d in papers if d.subtype != "proforma" or not invoiced)


def stated(documents: Iterable[Document], name: str) -> tuple[Statement, ...]:
    """Every header field of that name with a value."""
    fields = ((d, d.get(name)) for d in documents)
    return tuple(Statement(d, f) for d, f in fields if f is not None and f.value is not None)


def on_lines(document: Document, name: str) -> tuple[Statement, ...]:
    """Every line field of that name with a value, in line order."""
    fields = ((item, item.get(name)) for item in document.lines)
    return tuple(Statement(document, f, item) for item, f in fields if f is not None and f.value is not None)


def summed(document: Document, name: str) -> Decimal | None:
    """The sum of a numeric line field, where every line states it; None where one does not."""
    numbers = [s.number for s in on_lines(document, name)]
    if not numbers or len(numbers) < len(document.lines) or None in numbers:
        return None
    return sum((n for n in numbers if n is not None), Decimal(0))


def close(left: Decimal, right: Decimal, *, relative: float = 0.001, absolute: float = 0.0051) -> bool:
    """Whether two numbers differ by no more than rounding."""
    return abs(left - right) <= max(Decimal(str(absolute)), Decimal(str(relative)) * max(abs(left), abs(right)))


def readings(field: Field) -> tuple[Decimal, ...]:
    """Other numbers that the print may mean: alternatives, the second reader's, and the other decimal mark."""
    found = [_number(text) for text in (*field.alternatives, field.second_reading)]
    if field.number is not None and re.search(r"(?<!\d)\d{1,3}[.,]\d{3}(?!\d|[.,]\d)", field.text):
        found += [field.number * 1000, field.number / 1000]
    return tuple(n for n in found if n is not None)


def doubt(left: Statement, right: Statement, same: Callable[[Decimal, Decimal], bool] = close) -> Phrase:
    """Why two statements that disagree may be one value misread; empty where nothing speaks for it."""
    sure = min(left.field.confidence, right.field.confidence)
    if left.number is None or right.number is None:
        return hard_to_read(left, right) or (OTHER_READING if _second_agrees(left, right) else NOTHING)
    if sure < WEAK and (sure < UNREAD or _one_print(left.number, right.number)):
        return HARD
    mine, theirs = (left.number, *readings(left.field)), (right.number, *readings(right.field))
    if any(same(a, b) for a in mine for b in theirs):
        return OTHER_READING
    if sure < FIRM and _lookalike(left.number, right.number):
        return ONE_DIGIT
    return NOTHING


def hard_to_read(*statements: Statement, below: float = WEAK) -> Phrase:
    """The reason for doubt where one of the statements was read without confidence; else nothing."""
    return HARD if min(s.field.confidence for s in statements) < below else NOTHING


def firmness(grouped: Iterable[Sequence[Statement]]) -> float:
    """How surely groups of statements stand apart: the weaker group, each as sure as its surest statement.

    One paper that is hard to read takes nothing from another that says the same in clear print.
    """
    return min((max(s.field.confidence for s in group) for group in grouped), default=1.0)


def supported(statement: Statement) -> bool:
    """Whether the lines of the same paper add up to the total that it states."""
    total = summed(statement.document, SUMMANDS.get(statement.field.name, ""))
    return total is not None and statement.number is not None and close(total, statement.number)


def groups(statements: Iterable[Statement], same: Callable[[Statement, Statement], bool]) -> list[list[Statement]]:
    """Statements that agree together; the largest group first, then in order of the bundle."""
    found: list[list[Statement]] = []
    for statement in statements:
        home = next((g for g in found if any(same(statement, other) for other in g)), None)
        if home is None:
            found.append([statement])
        else:
            home.append(statement)
    return sorted(found, key=len, reverse=True)


def soften(
    severity: Severity, statements: Sequence[Statement], reason: Phrase = NOTHING
) -> tuple[Severity, float, Phrase]:
    """Severity, confidence and the tail of the sentence, after the readers' confidence and a reason for doubt.

    With a reason the finding is low and says that the print may be misread.
    """
    sure = min((s.field.confidence for s in statements), default=1.0)
    if reason:
        tail = say("; may be misread ({reason})", "；可能系误读（{reason}）", reason=reason)
        return min(severity, Severity.LOW), round(min(sure, 0.5), 3), tail
    return severity, round(sure, 3), NOTHING


def point(role: Role, statement: Statement) -> Evidence:
    """Evidence with one box at what is stated, quoted as printed."""
    field = statement.field
    box = one_box(field.boxes)
    quote = field.text or field.string
    return Evidence(role, quote, statement.document.file, box, "" if box else "document")


def point_text(role: Role, document: Document, printed: TextLine, quote: str = "") -> Evidence:
    """Evidence with one box at a printed line, or at the words of it that make the quote."""
    boxes = _words_of(printed, quote) or printed.boxes
    box = one_box(boxes)
    return Evidence(role, quote or printed.text, document.file, box, "" if box else "document")


def one_box(boxes: tuple[Box, ...]) -> tuple[Box, ...]:
    """The one box to show: around all of the first page, or the largest part that is not too large."""
    if not boxes:
        return ()
    around = hull(boxes)[0]
    if around.area <= LARGEST_BOX:
        return (around,)
    small = [b for b in boxes if b.area <= LARGEST_BOX]
    return (max(small, key=lambda b: b.area),) if small else (boxes[0],)


def paper(document: Document) -> Phrase:
    """How a sentence names a paper: its kind and, where it has one, its number."""
    number = document.get("number")
    name = PAPER_NAMES.get(document.kind, PAPER_NAMES["other"])
    if number is None or not number.string:
        return name
    return say("{name} {number}", "{name} {number} ", name=name, number=number.string)


def papers(statements: Iterable[Statement]) -> Phrase:
    """The papers of these statements, once each, joined for a sentence."""
    return listed(paper(s.document) for s in statements)


def plain(number: Decimal) -> str:
    """A number for people: thousands apart, no idle zeros."""
    text = f"{number:,.4f}" if number % 1 else f"{number:,.0f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def shown(statement: Statement, unit: str = "") -> str:
    """The value of a statement for a sentence."""
    value = plain(statement.number) if statement.number is not None else statement.field.string
    return f"{value} {unit}".strip()


def capital(sentence: Phrase) -> Phrase:
    """The sentence with a capital letter at its beginning."""
    return Phrase(sentence.en[:1].upper() + sentence.en[1:], sentence.zh)


def sides(grouped: Sequence[Sequence[Statement]], what: Phrase, unit: str | Phrase = "") -> Phrase:
    """“Invoice 05-2026 states net 7,145 kg, packing list 7,745 kg”."""
    first, *others = grouped
    several = len({s.document.id for s in first}) > 1
    verb = say("{papers} state" if several else "{papers} states", "{papers}载明", papers=papers(first))
    value = _measure(first[0], unit)
    opening = say("{verb} {what} {value}", "{verb}{what} {value}", verb=verb, what=what, value=value) if what else None
    opening = opening or say("{verb} {value}", "{verb} {value}", verb=verb, value=value)
    rest = [say("{papers} {value}", "{papers} {value}", papers=papers(g), value=_measure(g[0], unit)) for g in others]
    return capital(join([opening, *rest], ", ", "，"))


def _measure(statement: Statement, unit: str | Phrase) -> Phrase:
    value = shown(statement)
    return say("{value} {unit}", "{value} {unit}", value=value, unit=unit) if unit else Phrase(value, value)


def _number(text: str) -> Decimal | None:
    try:
        return Decimal(re.sub(r"[^\d.\-]", "", text.replace(",", ""))) if re.search(r"\d", text) else None
    except InvalidOperation:
        return None


def _second_agrees(left: Statement, right: Statement) -> bool:
    def seen(statement: Statement) -> set[str]:
        field = statement.field
        return {_flat(t) for t in (field.string, field.second_reading, *field.alternatives)} - {""}

    return bool(seen(left) & seen(right))


def _flat(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())


def _one_print(left: Decimal, right: Decimal) -> bool:
    """Whether a poor print of one number may be the other: digits lost or added, or only look-alikes changed.

    Digits that changed places are not misread: no reader turns 4130 into 4310, nor 4130.06, whatever its cents.
    """
    wholes = [f"{int(n)}" for n in (left, right)]
    if len(wholes[0]) == len(wholes[1]) > 2 and not _alike(*wholes):
        return False
    one, two = (re.sub(r"\D", "", f"{n.normalize():f}").rstrip("0") for n in (left, right))
    if len(one) != len(two):
        return True
    return _alike(one, two)


def _alike(one: str, two: str) -> bool:
    """Whether digits of one length differ by look-alikes alone."""
    return all(frozenset((a, b)) in LOOKALIKES for a, b in zip(one, two, strict=True) if a != b)


def _lookalike(left: Decimal, right: Decimal) -> bool:
    one, two = (re.sub(r"\D", "", f"{n.normalize():f}") for n in (left, right))
    different = [frozenset((a, b)) for a, b in zip(one, two, strict=False) if a != b]
    return len(one) == len(two) and len(different) == 1 and different[0] in LOOKALIKES


def _words_of(printed: TextLine, quote: str) -> tuple[Box, ...]:
    """The boxes of the words of a line that a quote covers, where there is one box for each word."""
    tokens = printed.text.split()
    if not quote or len(tokens) != len(printed.boxes):
        return ()
    start = printed.text.find(quote)
    if start < 0:
        return ()
    first = len(printed.text[:start].split())
    if start and not printed.text[start - 1].isspace():
        first -= 1
    return printed.boxes[first : first + len(quote.split())]
