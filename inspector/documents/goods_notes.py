"""What is printed with its label under a description of goods: code, origin, weights, references."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from inspector.core.document import Field
from inspector.core.page import Word
from inspector.documents.goods_field import make_field
from inspector.documents.interpret import Printed, interpret
from inspector.documents.labels import Label, labels_in
from inspector.documents.layout import Segment, segment_of
from inspector.values.country import find_country, parse_country
from inspector.values.hs_code import parse_hs
from inspector.values.measure import parse_count, unit_of
from inspector.values.number import DecimalMark, parse_number

_NAMES: Final = {
    "hs_code": "hs_code",
    "origin_country": "origin",
    "total_net": "net_weight_kg",
    "total_gross": "gross_weight_kg",
    "total_volume": "volume_cbm",
    "total_packages": "packages",
    "batch_number": "batch_number",
    "purity": "purity",
    "quantity": "quantity",
}
APART: Final = 0.6
"""Of the height of the print, a gap that parts two notes on one line."""
_MASSES: Final = frozenset({"net_weight_kg", "gross_weight_kg"})
_NOTED: Final = frozenset({
    "hs_code", "origin_country", "total_net", "total_gross", "total_volume", "batch_number", "purity", "cas_number",
    "un_number", "contract_no", "our_order", "invoice_no", "packing_no", "producer", "remarks", "licence_no",
    "container_numbers", "seal_numbers", "total_packages", "quantity", "_purpose", "production_date", "bl_no",
})  # fmt: skip
"""Labels that open a note; others ("Material: steel") may be words of the description itself."""
_ASIDE: Final = re.compile(r"[^\W\d_][^:：]{1,28}[:：]\s*\S")
"""A few words with a colon and something behind it, as no wrapped description has them at the start of a line."""


QUANTITY: Final = re.compile(r"\W*(?P<value>\d[\d.,]*)\s*(?P<unit>[A-Za-z]{1,6}[²³23]?|[\u4e00-\u9fff]{1,2})\W*")
"""A quantity with its unit, and nothing else."""
_MANY: Final = 3
"""So many notes beside one another run over the columns of a table; two may stand within that of the goods."""
_WEIGHED: Final = re.compile(
    r"\W*\d[\d.,]*(?:\s*(?:kgs?\b|千克|公斤)|\s*$|\s+(?=[\u4e00-\u9fff])(?![克吨]))", re.IGNORECASE
)
"""A weight, with its unit, with nothing behind it or with the name of the next note."""
_COUNTED: Final = re.compile(r"(?P<count>\d[\d.,]*)\s*(?:[（(]\s*[^\W\d]{1,12}\s*[)）]|[^\W\d]{1,12})?(?=\s|$)")
"""A count, and what is counted."""


@dataclass(frozen=True, slots=True)
class Note:
    """A labelled line: what its label means, and the words of its value."""

    role: str
    text: str
    words: tuple[Word, ...]


def note_of(line: Sequence[Word]) -> Note | None:
    """The note that a line of a goods cell opens with its label, or None where it opens none."""
    words = tuple(line)
    if not words:
        return None
    segment = segment_of(words, 0)
    label = next((x for x in labels_in(segment) if _opens(segment, x)), None)
    if label is None or label.role not in _NOTED:
        return None
    text = segment.text[label.end :].strip(" :：-—;,")
    value = segment.words_between(label.end, len(segment.text))
    if label.colon or (label.role == "hs_code" and re.match(r"\W*\d{4}", text)) or _shaped(label.role, text):
        return Note(label.role, text, value)
    return None


def notes_in(line: Sequence[Word]) -> list[Note]:
    """Every note of a line that one opens: others follow behind a comma or a wide gap ("HS 790700, Origin: China")."""
    first = note_of(line)
    words = tuple(line)
    parts = [first] if first else []
    for index in range(1, len(words)):
        apart = words[index].place.x0 - words[index - 1].place.x1 > APART * words[index].place.height
        if apart or words[index - 1].text.endswith((",", ";", "|")):
            note = note_of(words[index:])
            parts += [note] if note and (not first or note.role != first.role) else []
    return parts


def is_aside(text: str) -> bool:
    """Whether a line reads like a label with its value, whatever the label."""
    return _ASIDE.match(text) is not None and re.match(r"[^:：]*\d{1,2}\s*[:：]\s*\d", text) is None


def _opens(segment: Segment, label: Label) -> bool:
    if label.start <= 4:
        return True
    # Its name in another language, or brackets, may stand before it ("Zolltarif-Nr. / HS code:").
    return re.fullmatch(r"[^\d:：]{2,40}[/|(]\s*", segment.text[: label.start]) is not None


def _shaped(role: str, text: str) -> bool:
    """Whether a value behind a label without a colon is plainly one of its kind."""
    if role == "quantity":
        return _counted(text) is not None
    if role == "origin_country":
        return len(text) <= 30 and find_country(text) is not None
    if role == "total_packages":
        return _COUNTED.match(text) is not None
    return role in {"total_net", "total_gross"} and _WEIGHED.match(text) is not None


def tells_notes(segments: Sequence[Segment]) -> bool:
    """Whether a row of goods is nothing but notes set side by side ("毛重 1,006  净重 1,000  件数 1（捆）")."""
    return len(segments) >= _MANY and all(note_of(s.words) is not None for s in segments)


def note_fields(note: Note, mark: DecimalMark | None) -> list[Field]:
    """The cells of a goods line that a note fills."""
    name = _NAMES.get(note.role)
    if name is None or not note.words:
        return []
    if name == "hs_code":
        match = re.search(r"\d[\d. -]{2,14}\d", note.text)
        code = parse_hs(match.group()) if match else None
        return [_field(name, match.group().strip(), code, note.words)] if match and code else []
    if name == "origin":
        found = find_country(note.text)
        if found:
            return [_field(name, note.text[found[1] : found[2]], found[0], note.words)]
        code = parse_country(note.text.strip(" .,;"))  # "Ursprungsland: DE"
        return [_field(name, note.text, code, note.words)] if code else []
    if name == "quantity":
        return _quantity(note, mark)
    counted = _COUNTED.match(note.text) if name == "packages" else None
    count = parse_count(counted["count"], mark=mark) if counted else None
    if counted and count is not None:
        return [_field(name, counted["count"], count, note.words)]
    kind = {"volume_cbm": "volume", "packages": "count"}.get(name, "mass" if name in _MASSES else "")
    if not kind:
        return []
    # A weight ends where the next note begins.
    weighed = _WEIGHED.match(note.text) if name in _MASSES else None
    text = weighed.group().strip() if weighed else note.text
    value = interpret(kind, Printed((note.words,), (text,)), mark)  # type: ignore[arg-type]  # two literal kinds
    return [_field(name, value.text, value.value, value.words)] if value else []


def _counted(text: str) -> re.Match[str] | None:
    match = QUANTITY.fullmatch(text)
    return match if match and unit_of(match["unit"]) else None


def _quantity(note: Note, mark: DecimalMark | None) -> list[Field]:
    """The quantity and the unit of a note that counts the goods ("QTY 7,500 KGS")."""
    match = _counted(note.text)
    value = parse_number(match["value"], mark=mark) if match else None
    if match is None or value is None:
        return []
    unit = match["unit"].upper()
    return [_field("quantity", match["value"], value, note.words), _field("unit", unit, unit, note.words)]


def _field(name: str, text: str, value: object, words: tuple[Word, ...]) -> Field:
    return make_field(name, text, value, words)  # type: ignore[arg-type]  # a value by its parser
