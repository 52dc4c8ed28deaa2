"""Score inspected bundles against their truth.

$ python -m bench.score inspected/ truth/      # prints a table, one column for each grade of paper

The truth of a bundle is a JSON file: its documents with fields and line items, and the planted discrepancies with the
places where they can be seen. What is read of a case is the public case format, nothing else.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench.agreement import Json, alike, area_under_curve, file_name, points_at, same, share, total, value_of

# The fields that every system is held to; others are counted apart.
CORE = (
    "number", "date", "seller", "buyer", "consignee", "notify", "origin_country", "loading_port", "discharge_port",
    "destination_country", "incoterm", "currency", "total_amount", "total_net_kg", "total_gross_kg", "total_packages",
    "container_numbers", "vessel", "licence_number",
)  # fmt: skip
CELLS = (
    "description", "hs_code", "quantity", "unit", "unit_price", "amount", "net_weight_kg", "gross_weight_kg",
    "packages", "origin",
)  # fmt: skip
GRAVITY = {"info": 0, "low": 1, "medium": 2, "high": 3, "critical": 4}
# A reviewer reads eight findings of a bundle and six boxes of a finding; what comes after is not seen.
MOST_FINDINGS, MOST_BOXES = 8, 6
ALIKE = 0.8
RARE_EARTHS = {"rare_earth_magnet", "neodymium", "dysprosium", "terbium", "samarium"}
FAMILIES = {
    "dysprosium": {"dysprosium", "rare_earth", "rare_earth_magnet"},
    "rare_earths": {"rare_earth", "rare_earths"} | RARE_EARTHS,
}


@dataclass(frozen=True, slots=True)
class Figures:
    """What was counted on one bundle or on several, and the risk of each by whether it is suspicious."""

    counts: Counter[str] = field(default_factory=Counter)
    guilty: tuple[float, ...] = ()
    honest: tuple[float, ...] = ()

    def __add__(self, other: Figures) -> Figures:
        return Figures(self.counts + other.counts, self.guilty + other.guilty, self.honest + other.honest)

    def rates(self) -> dict[str, float | None]:
        """The figures that are reported, by name; None where nothing was there to count."""
        c = self.counts
        precision, recall = share(c["cell right"], c["cell read"]), share(c["cell right"], c["cell"])
        f1 = 2 * precision * recall / (precision + recall) if precision and recall else 0.0
        return {
            "bundles": len(self.guilty) + len(self.honest),
            "document type": share(c["document right"], c["document"]),
            "fields": share(c["field right"], c["field"]),
            "more fields": share(c["more right"], c["more"]),
            "rows found": share(c["row found"], c["row"]),
            "line items precision": precision,
            "line items recall": recall,
            "line items F1": f1,
            "planted found": share(c["planted found"], c["planted"]),
            "material named": share(c["material named"], c["material"]),
            "ROC-AUC": area_under_curve(self.guilty, self.honest),
            "high per honest bundle": share(c["high on honest"], len(self.honest)),
            "asking per honest bundle": share(c["asking on honest"], len(self.honest)),
        }


def score_case(truth: Json, case: Json) -> Figures:
    """Count one case against its truth."""
    counts: Counter[str] = Counter()
    read = case.get("documents") or []
    pairs = _pair_documents(truth["documents"], read)
    for at, document in enumerate(truth["documents"]):
        got = read[pairs[at]] if at in pairs else {}
        counts["document"] += 1
        counts["document right"] += got.get("type") == document["type"]
        counts += _count_fields(document, got.get("fields") or {})
        counts += _count_rows(document["line_items"], got.get("line_items") or [])
    counts += _count_findings(truth, [f for f in case.get("findings") or [] if isinstance(f, dict)])
    risk = float((case.get("risk") or {}).get("score") or 0)
    return Figures(counts, (risk,), ()) if truth["suspicious"] else Figures(counts, (), (risk,))


def _pair_documents(true: Sequence[Json], read: Sequence[Json]) -> dict[int, int]:
    """Each true document with the one read from most of the same pages; each is used once."""
    candidates = []
    for i, document in enumerate(true):
        for j, got in enumerate(read):
            mine, theirs = set(document["pages"]), set(got.get("pages") or document["pages"])
            if file_name(got.get("file")) == file_name(document["file"]) and mine & theirs:
                overlap = len(mine & theirs) / len(mine | theirs)
                candidates.append((overlap, got.get("type") == document["type"], -i, -j))
    return _greedy((-i, -j) for *_, i, j in sorted(candidates, reverse=True))


def _greedy(pairs: Iterable[tuple[int, int]]) -> dict[int, int]:
    """The first partner of each that is still free, best first."""
    chosen: dict[int, int] = {}
    for left, right in pairs:
        if left not in chosen and right not in chosen.values():
            chosen[left] = right
    return chosen


def _count_fields(document: Json, got: Json) -> Counter[str]:
    counts: Counter[str] = Counter()
    alternatives = document.get("fields_alt", {})
    for name, true in document["fields"].items():
        group = "field" if name in CORE else "more"
        right = same(name, true, value_of(got.get(name)), alternatives.get(name, ()))
        counts[group] += 1
        counts[f"{group} right"] += right
    return counts


def _count_rows(true: Sequence[Json], read: Sequence[Json]) -> Counter[str]:
    """Cells that are true, that were read, and that were read rightly in the row that was found for them."""
    candidates = [
        (alike(row, value_of(got.get("description"))), _cells_right(row, got), -i, -j)
        for i, row in enumerate(true)
        for j, got in enumerate(read)
        if row.get("description")
    ]
    best = sorted((c for c in candidates if c[0] > ALIKE), reverse=True)
    pairs = _greedy((-i, -j) for *_, i, j in best)
    columns = {name for row in true for name in row if name in CELLS}
    counts: Counter[str] = Counter(row=len(true))
    counts["row found"] = len(pairs)
    for at, row in enumerate(true):
        counts["cell"] += total(name in row for name in CELLS)
        if at in pairs:
            counts["cell right"] += ("description" in row) + _cells_right(row, read[pairs[at]])
    counts["cell read"] = total(value_of(got.get(name)) not in (None, "") for got in read for name in columns)
    return counts


def _cells_right(row: Json, got: Json) -> int:
    names = [name for name in CELLS if name in row and name != "description"]
    return total(same(name, row[name], value_of(got.get(name))) for name in names)


def _gravity(finding: Json) -> int:
    return GRAVITY.get(str(finding.get("severity")).lower(), 0)


def _count_findings(truth: Json, findings: Sequence[Json]) -> Counter[str]:
    counts: Counter[str] = Counter()
    asking = [f for f in findings if _gravity(f) >= GRAVITY["medium"]]
    if not truth["suspicious"]:
        counts["asking on honest"] = len(asking)
        counts["high on honest"] = total(_gravity(f) >= GRAVITY["high"] for f in asking)
    seen = sorted(asking, key=lambda f: -_gravity(f))[:MOST_FINDINGS]
    for planted in truth["planted"]:
        hits = [f for f in seen if _shows(f, planted["boxes"])]
        counts["planted"] += 1
        counts["planted found"] += bool(hits)
        if planted["material"]:
            family = FAMILIES.get(planted["material"], {planted["material"]})
            counts["material"] += 1
            counts["material named"] += any(f.get("material") in family for f in hits)
    return counts


def _shows(finding: Json, places: Sequence[Json]) -> bool:
    return any(points_at(e, place) for e in (finding.get("evidence") or [])[:MOST_BOXES] for place in places)


def score_folder(cases: Path, truths: Path) -> tuple[dict[str, Figures], list[str]]:
    """Figures of all bundles (`all`) and of each grade of paper, and the bundles that have no case.

    A bundle without a case counts with everything unread.
    """
    grades: dict[str, Figures] = {}
    missing: list[str] = []
    for path in sorted(truths.glob("*.json")):
        truth = json.loads(path.read_text(encoding="utf-8"))
        written = cases / truth["bundle"] / "case.json"
        case = json.loads(written.read_text(encoding="utf-8")) if written.is_file() else {}
        if not case:
            missing.append(truth["bundle"])
        figures = score_case(truth, case)
        for name in ("all", truth["grade"]):
            grades[name] = grades.get(name, Figures()) + figures
    return grades, missing


def table(grades: Mapping[str, Figures]) -> str:
    """The figures as a Markdown table, one column for each grade."""
    columns = {name: figures.rates() for name, figures in grades.items()}
    lines = ["| | " + " | ".join(columns) + " |", "|---|" + "--:|" * len(columns)]
    lines += [f"| {name} | " + " | ".join(_shown(c[name]) for c in columns.values()) + " |" for name in columns["all"]]
    return "\n".join(lines)


def _shown(rate: float | None) -> str:
    if rate is None:
        return "–"
    return str(rate) if isinstance(rate, int) else f"{rate:.3f}"


def main() -> None:
    """Score a folder of cases and print the table."""
    parser = argparse.ArgumentParser(description="Score inspected bundles against their truth.")
    parser.add_argument("cases", type=Path, help="folder with <bundle>/case.json")
    parser.add_argument("truth", type=Path, help="folder with <bundle>.json")
    asked = parser.parse_args()
    grades, missing = score_folder(asked.cases, asked.truth)
    if not grades:
        raise SystemExit(f"{asked.truth} holds no truth")
    print(table(grades))
    if missing:
        print("\nWithout a case:", ", ".join(missing))


if __name__ == "__main__":
    main()
