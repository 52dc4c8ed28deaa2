"""Goods printed as records: labels and values in running lines, as on screen copies and licences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from inspector.core.box import hull
from inspector.core.document import Field, LineItem
from inspector.core.page import Word
from inspector.documents.columns import Column
from inspector.documents.goods_cells import READERS
from inspector.documents.goods_field import make_field
from inspector.documents.interpret import words_of
from inspector.documents.layout import Sheet
from inspector.values.number import DecimalMark

_LABELS: Final = {
    "number": r"项号|序号|item\s*no\.?|line\s*no\.?|pos(?:ition)?\.?",
    "hs_code": r"商品编号|商品编码|海关编码|"
    r"海关商品编号|税号|h\.?s\.?\s*(?:code|no\.?)|customs code|tariff(?: code| no\.?)?|"
    r"commodity code",
    "description": r"商品名称|品名|货物名称|物项名称|"
    r"description(?: of goods)?|goods|commodity|product(?: name)?|item|material",
    "quantity": r"成交数量|数量|quantity|qty\.?",
    "unit": r"成交单位|成交计量单位|计量单位|unit(?! price)|uom",
    "unit_price": r"单价|unit price",
    "amount": r"总价|总值|金额|amount|value",
    "currency": r"币制|币种|currency",
    "origin": r"原产国\s*(?:[（(]地区[)）])?|原产地|country of origin|origin",
    "destination": r"最终目的国\s*(?:[（(]地区[)）])?",
    "net_weight_kg": r"净重\s*(?:[（(][^）)]*[)）])?|net weight|n\.w\.?",
    "gross_weight_kg": r"毛重\s*(?:[（(][^）)]*[)）])?|gross weight|g\.w\.?",
    "packages": r"件数|packages|no\. of packages",
    "lawful": r"法定数量|第一法定数量|第二法定数量|法定第[一二]数量|法定第[一二]数量及单位",
    "_": r"征免|法定单位|境内货源地|备注|remarks?|form|purity|用途",
}
_PATTERN: Final = re.compile(
    "|".join(f"(?P<{role}>(?<![A-Za-z])(?:{labels})(?![A-Za-z]))" for role, labels in _LABELS.items()),
    re.IGNORECASE,
)
_CODES: Final = frozenset({"hs_code", "description"})
"""Roles with which a record may begin where no running number opens it."""
_NUMBERED: Final = re.compile(r"^\W*(\d{1,3})\s*[.、)）:：]?\s*$")
"""What stands before the first label of a line that opens a record with its number."""


def record_items(sheets: Sequence[Sheet], mark: DecimalMark | None) -> list[LineItem]:
    """Line items of labelled records; none unless a record has a name and a code, a quantity or an amount.

    A record begins with a running number, or anew with the label with which the first one began.
    """
    records: list[dict[str, Field]] = []
    opener = _opener(sheets)
    for sheet in sheets:
        for row in sheet.rows:
            words = tuple(w for s in row for w in s.words)
            text = "  ".join(s.text for s in row)
            pairs = list(_pairs(text))
            if not pairs:
                _continue(records, text, words)
            elif opener in {role for role, _, _ in pairs} and _counts(text):
                records.append({})
            for role, label, value in pairs:
                if role == opener and records and role in records[-1]:
                    records.append({})
                _take(records, role, label, value, words, mark, opener)
    whole = [r for r in records if "description" in r and len(r.keys() & {"hs_code", "quantity", "amount"}) >= 1]
    return [
        LineItem(number, tuple(record.values()), hull(b for f in record.values() for b in f.boxes))
        for number, record in enumerate(whole, 1)
    ]


def _opener(sheets: Sequence[Sheet]) -> str:
    """The label with which records begin: that of the code or of the goods, whichever the first record prints first.

    What the head of a form says of all goods together stands once; what begins a record comes again, or stands first.
    """
    roles = [role for sheet in sheets for row in sheet.rows
             for role, _, _ in _pairs("  ".join(s.text for s in row)) if role in _CODES]  # fmt: skip
    return roles[0] if roles else "description"


def _counts(text: str) -> bool:
    """Whether a line begins with a running number before its first label ("1. 商品编号 …")."""
    first = _PATTERN.search(text)
    return first is not None and _NUMBERED.match(text[: first.start()]) is not None


def _pairs(text: str) -> Iterator[tuple[str, str, str]]:
    """Role, label and value of each labelled part of a line."""
    found = list(_PATTERN.finditer(text))
    for index, match in enumerate(found):
        end = found[index + 1].start() if index + 1 < len(found) else len(text)
        value = re.sub(r"^[\s:：.]+|[\s;；,，|/]+$", "", text[match.end() : end])
        role = match.lastgroup or "_"
        if value or role == "number":
            yield role, match.group(0), value


def _take(
    records: list[dict[str, Field]],
    role: str,
    label: str,
    value: str,
    words: tuple[Word, ...],
    mark: DecimalMark | None,
    opener: str,
) -> None:
    current = records[-1] if records else None
    opens = role == "number" and re.fullmatch(r"\d{0,3}", value) is not None
    if opens or (role == opener and current is None):
        records.append({})
        current = records[-1]
    if current is None or role in {"_", "number"}:
        return
    quoted = words_of(words, value)
    column = Column(role, label, 0.0, 1e9, quoted[0].place) if quoted else None
    if column is None:
        return
    if role == "lawful":
        fields = [
            f
            for f in READERS["net_weight_kg"]([quoted], column, mark)
            if re.search(r"千克|公斤|kg", value, re.IGNORECASE)
        ]
    elif role == "description":
        fields = [make_field("description", value, value, quoted)]
    else:
        fields = [_quoting(f, value) for f in READERS[role]([quoted], column, mark)]
    for field in fields:
        current.setdefault(field.name, field)


def _quoting(field: Field, value: str) -> Field:
    return (
        field
        if field.text and field.text in value
        else Field(field.name, value, field.value, field.boxes, field.confidence)
    )


def _continue(records: list[dict[str, Field]], text: str, words: tuple[Word, ...]) -> None:
    """An unlabelled line within a record tells more of its goods."""
    if records and "description" in records[-1] and "specification" not in records[-1] and "|" in text:
        records[-1]["specification"] = make_field("specification", text, text, words)
