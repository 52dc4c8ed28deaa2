"""From a line of JSON to a goods line: whatever stands there, one row or one reason why not."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from typing import Any, Final

from models.contract import LineRow

TEXTS: Final = ("description", "unit", "currency", "origin", "destination", "shipper", "consignee", "remarks", "date")
NUMBERS: Final = ("quantity", "net_weight_kg", "gross_weight_kg", "volume_m3", "unit_price", "amount")
LONGEST: Final = 20_000
"""Characters of one text; more is cut off before anything looks at it."""

_NUMBER: Final = re.compile(r"-?\d[\d,\s]*(?:\.\d+)?(?:[eE][+-]?\d+)?")


class Unreadable(ValueError):
    """A line that is no goods line: not JSON, no object, or without fields."""


# JSON may hold anything, so the values are `Any` until they are looked at.
def read_line(text: str) -> tuple[str | None, LineRow]:
    """The id (None where there is none) and the goods line of one line of JSON.

    Raises:
        Unreadable: the line is no JSON object with fields.
    """
    try:
        found = json.loads(text, parse_constant=lambda _: None)
    except (ValueError, RecursionError) as exc:
        raise Unreadable(f"no JSON: {str(exc)[:80]}") from None
    if not isinstance(found, dict):
        raise Unreadable(f"a JSON object is expected, not {type(found).__name__}")
    name = found.get("id")
    fields = found.get("fields")
    if not isinstance(fields, dict):
        raise UnreadableFields(str(name) if name is not None else None)
    return (str(name) if name is not None else None), row(fields)


class UnreadableFields(Unreadable):
    """A JSON object whose `fields` are missing or no object; `name` is its id."""

    def __init__(self, name: str | None) -> None:
        self.name = name
        super().__init__("`fields` is missing or no object")


def row(fields: Mapping[str, Any]) -> LineRow:
    """The goods line of the fields as `inspector lines` takes them; a wrong type is read as well as it can be."""
    # The names are those of the contract, and mypy cannot know which of them are texts and which numbers.
    texts: dict[str, Any] = {name: _text(fields.get(name)) for name in TEXTS}
    numbers: dict[str, Any] = {name: _number(fields.get(name)) for name in NUMBERS}
    packing = _text(fields.get("packages"))
    code = re.sub(r"\D", "", _text(fields.get("hs_code")) or "")[:14]
    return LineRow(
        description=texts.pop("description") or "",
        hs_code=code or None,
        packages=_number(fields.get("packages")),
        packing=packing,
        transit=_text(fields.get("transit")),
        **texts,
        **numbers,
    )


def _text(value: object) -> str | None:
    if value is None or isinstance(value, bool):
        return None
    if isinstance(value, list | tuple):
        return ", ".join(t for v in value[:50] if (t := _text(v))) or None
    if isinstance(value, dict):
        return _text(list(value.values()))
    text = str(value)[:LONGEST].encode("utf-8", "replace").decode("utf-8")
    return text if text.strip() else None


def _number(value: object) -> float | None:
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, str):
        found = _NUMBER.search(value.replace("l", "1").replace("O", "0")[:60])
        value = re.sub(r"[,\s]", "", found.group()) if found else None
    try:
        number = float(value) if value is not None else None  # type: ignore[arg-type]  # anything may stand there
    except (TypeError, ValueError, OverflowError):
        return None
    return number if number is not None and math.isfinite(number) and number >= 0 else None
