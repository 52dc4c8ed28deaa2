"""Build a corpus: so many lines of each kind, shuffled, with a seed; the same seed makes the same lines.

$ python -m models.corpus.build 20000 lines.jsonl --seed 7
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from models.classifier.knowledge import band
from models.corpus import disguised, honest
from models.corpus.line import KINDS, Draw, Kind, Line, Part
from models.corpus.noise import noisy
from models.corpus.tables import Goods

_MISREAD: Final = ("description", "remarks", "packages", "shipper")
NOISE: Final = 0.2
"""The share of lines that are written as a recogniser leaves them."""


def build(
    count: int, seed: int, extra: tuple[Goods, ...] = (), part: Part | None = None, held: frozenset[Kind] = KINDS
) -> list[Line]:
    """A corpus of `count` lines. `extra` are further ordinary goods, such as the texts of a tariff.

    With a `part`, all of goods, frames and details of its lines belong to it; with `held`, only those kinds.
    """
    draw = Draw(seed, part, held)
    makers: tuple[tuple[Callable[[], Line], int], ...] = (
        (lambda: honest.ordinary_line(draw, extra), 20),
        (lambda: honest.hard_line(draw), 15),
        (lambda: honest.cover_line(draw), 11),
        (lambda: disguised.counterexample(draw), 7),
        (lambda: honest.declared_line(draw), 10),
        (lambda: honest.terse_line(draw), 5),
        (lambda: disguised.disguised_line(draw), 29),
        (lambda: disguised.misfiled_line(draw), 6),
    )
    lines = []
    for make in draw.rng.choices([m for m, _ in makers], [w for _, w in makers], k=count):
        line = make()
        if draw.rng.random() < NOISE:
            _misread(line, draw)
        lines.append(line)
    return lines


def _misread(line: Line, draw: Draw) -> None:
    rate = draw.rng.uniform(0.02, 0.14)
    for name in _MISREAD:
        if line.fields.get(name):
            line.fields[name] = noisy(line.fields[name], draw.rng, rate)
    line.tier = "T5"


def tariff_goods(path: Path, *, chinese: bool, most: int = 6000) -> tuple[Goods, ...]:
    """Ordinary goods from a table with the columns code and description (a tariff, or traders' words with codes).

    Goods of headings that hold controlled items are left out: their texts may name one.
    """
    found = []
    with path.open(encoding="utf-8", newline="") as file:
        for n, row in enumerate(csv.DictReader(file)):
            code = "".join(c for c in (row.get("code") or row.get("hs") or "") if c.isdigit())
            text = (row["description"].rsplit(" > ", 1)[-1]).strip()
            limits = band(code) if len(code) >= 6 else None
            if limits is None or not 3 <= len(text) <= 120 or code[:4] in _MIXED:
                continue
            english, chinese_names = ((), (text,)) if chinese else ((text,), ())
            low, high = limits.low * 1.15, limits.high / 1.3
            found.append(
                Goods(f"{path.stem}:{n}", code.ljust(10, "0"), "KG", 1.0, low, max(low, high), english, chinese_names,
                      table=path.stem)
            )  # fmt: skip
    step = max(1, len(found) // most)
    return tuple(found[::step])


_MIXED: Final = frozenset(
    [
        "2504",
        "2530",
        "2617",
        "2804",
        "2805",
        "2825",
        "2827",
        "2830",
        "2841",
        "2842",
        "2846",
        "2849",
        "2850",
        "2853",
        "2852",
        "2931",
        "3801",
        "3818",
        "3824",
        "3825",
        "6815",
        "7104",
        "7105",
        "7106",
        "8101",
        "8102",
        "8106",
        "8110",
        "8112",
        "8505",
        "8479",
        "8486",
    ]
)


def as_json(line: Line, number: int) -> str:
    """A line as JSON, in the form of the public sample with what it was made of."""
    label = {"status": line.status, "material": line.material}
    made = {"frame": line.frame, "goods": line.goods, "pattern": line.pattern, **line.extra}
    return json.dumps(
        {
            "id": f"C{number:06d}",
            "lang": line.lang,
            "tier": line.tier,
            "fields": line.fields,
            "label": label,
            "made": made,
        },
        ensure_ascii=False,
    )


def fingerprint(lines: Iterable[Line]) -> str:
    """The SHA-256 of a corpus."""
    digest = hashlib.sha256()
    for number, line in enumerate(lines):
        digest.update(as_json(line, number).encode())
    return digest.hexdigest()


def main() -> None:
    """Write a corpus to a file of JSON lines."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=7)
    given = parser.parse_args()
    lines = build(given.count, given.seed)
    given.out.write_text("\n".join(as_json(line, n) for n, line in enumerate(lines)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
