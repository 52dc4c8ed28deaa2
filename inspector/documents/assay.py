"""The result of an assay: the figure where the row and the column of a table of results meet."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from inspector.documents.candidates import Reading
from inspector.documents.layout import Segment

_ASSAYED: Final = re.compile(
    r"^\W*(?:assay|purity|main (?:content|component)|content|reinheit|gehalt|hauptgehalt|teneur|pureté|pureza|purezza|"
    r"titolo|title)\b|^\W*(?:主成分|主含量|纯度|含量|品位|순도|함량|純度|含有量)",
    re.IGNORECASE,
)
_RESULT: Final = re.compile(
    r"^\W*(?:(?:test |actual |measured )?(?:results?|values?)|found|actual|analysis|ergebnis|istwert|messwert|"
    r"analysenwert|résultat|valeur mesurée|resultado|risultato|valore|"
    r"检验结果|检测结果|分析结果|测定结果|检测值|测定值|实测值|实测|结果|시험결과|분석결과|결과|측정값|分析値|測定値|結果)"
    r"\W*(?:%|\(.*\))?\s*$",
    re.IGNORECASE,
)
_FIGURE: Final = re.compile(r"\d{1,3}(?:[.,]\d+)?\s*[%％]?")
_SHARE: Final = re.compile(r"^\W*[%％]|^\W*(?:wt|w/w|mass|m/m)\W*[%％]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Assay:
    """What a certificate found: the printed figure, and the share that it says with the unit of its row."""

    segment: Segment
    value: str


def assayed(reading: Reading) -> Assay | None:
    """The printed result of the assay on a certificate, whichever way its table runs."""
    items = [s for s in reading.sheet.segments if len(s.text) <= 40 and any(map(_ASSAYED.match, _names(s)))]
    results = [s for s in reading.sheet.segments if any(map(_RESULT.match, _names(s)))]
    for item in items:
        for result in results:
            across, down = (item, result) if result.row > item.row else (result, item)
            if across.row == down.row:
                continue
            for segment in reading.sheet.rows[down.row]:
                under = segment.place.x0 < across.place.x1 + 8 and segment.place.x1 > across.place.x0 - 8
                if under and segment is not down and _FIGURE.match(segment.text.strip(" ≥>")):
                    return Assay(segment, _with_unit(segment, reading.sheet.rows[down.row]))
    return None


def _names(segment: Segment) -> list[str]:
    """The names of a heading, in the languages in which it is printed."""
    return re.split(r"\s*[/|]\s*|(?<=[\u4e00-\u9fff])\s+(?=[A-Za-z])", segment.text)


def _with_unit(figure: Segment, row: Sequence[Segment]) -> str:
    """The printed result, a bare figure with the per cent that stands in a column of its own."""
    text = figure.text.strip()
    if re.fullmatch(r"\d{1,3}(?:[.,]\d+)?", text) and any(_SHARE.match(s.text) for s in row):
        return f"{text.replace(',', '.')}%"
    return text
