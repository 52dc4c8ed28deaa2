"""Reads a site's watch list: a CSV with the columns name, aliases, country, reason."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from pathlib import Path

from inspector.errors import CatalogueInvalid

COLUMNS = ("name", "aliases", "country", "reason")
MAX_BYTES = 20_000_000


@dataclass(frozen=True, slots=True)
class WatchRow:
    """One party of the watch list with its other spellings."""

    name: str
    aliases: tuple[str, ...]
    country: str
    reason: str


def read_watch_file(path: Path) -> tuple[WatchRow, ...]:
    """All rows of the file; aliases are separated by semicolons. A byte-order mark and GB 18030 are understood.

    Raises:
        CatalogueInvalid: the file, its header or a row is malformed; the line is that of the row's last line.
    """
    text = _text(path)
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows: list[WatchRow] = []
    try:
        header = tuple(cell.strip().lower() for cell in next(reader, []))
        if header[:1] != ("name",) or not set(header) <= set(COLUMNS) or len(set(header)) < len(header):
            raise _refused(path, 1, f"the header should be {','.join(COLUMNS)}, found {','.join(header) or 'nothing'}")
        for cells in reader:
            if any(cell.strip() for cell in cells):
                rows.append(_row(path, reader.line_num, header, cells))
    except csv.Error as error:
        raise _refused(path, reader.line_num, f"the row is no CSV: {error}") from error
    return tuple(rows)


def _row(path: Path, line: int, header: tuple[str, ...], cells: list[str]) -> WatchRow:
    if len(cells) != len(header):
        hint = "put values with a comma in quotes" if len(cells) > len(header) else "add the missing commas"
        raise _refused(path, line, f"the row has {len(cells)} values, the header {len(header)}; {hint}")
    values = dict(zip(header, (cell.strip() for cell in cells), strict=True))
    if not any(c.isalnum() for c in values["name"]):
        raise _refused(path, line, "the name is empty")
    country = values.get("country", "").upper()
    if country and not (len(country) == 2 and country.isalpha() and country.isascii()):
        raise _refused(path, line, f"the country should be two letters (ISO 3166), found {values['country']}")
    aliases = tuple(a for part in values.get("aliases", "").split(";") if (a := part.strip().strip('"“”').strip()))
    return WatchRow(values["name"], aliases, country, values.get("reason", ""))


def _text(path: Path) -> str:
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise _refused(path, 1, f"the file cannot be read ({error.strerror})") from error
    if len(raw) > MAX_BYTES:
        raise _refused(path, 1, f"the file is larger than {MAX_BYTES} bytes")
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise _refused(path, 1, "the file is no text in UTF-8")


def _refused(path: Path, line: int, reason: str) -> CatalogueInvalid:
    return CatalogueInvalid(file=path.name, line=line, reason=reason)
