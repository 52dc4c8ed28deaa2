"""Draws bundles of invented trade papers with their truth: `python -m inspector.papers OUT --bundles N --seed S`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from inspector.errors import InspectorError
from inspector.papers.bundle import USUAL_GRADES, Plan, draw_bundle, plan_of, write_watchlist
from inspector.papers.examples import EXAMPLES
from inspector.papers.grades import GRADES


def main(arguments: list[str] | None = None) -> int:
    """Draw the bundles that the arguments ask for; returns the exit code."""
    asked = _parser().parse_args(arguments)
    bundles = asked.out if asked.examples else asked.out / "bundles"
    try:
        for plan in _plans(asked):
            truth = draw_bundle(plan, bundles, asked.truth or asked.out / "truth")
            found = ", ".join(plant["kind"] for plant in truth["planted"]) or "honest"
            papers = f"{len(truth['documents'])} papers"
            sys.stdout.write(f"{plan.name}  {truth['grade']:9} {truth['delivery']:15} {papers}  {found}\n")
    except InspectorError as error:
        sys.stderr.write(f"{error.message}\n{error.hint}\n")
        return error.exit_code
    if not asked.examples:
        write_watchlist(asked.out / "watchlist.csv")
    return 0


def _plans(asked: argparse.Namespace) -> Iterator[Plan]:
    if asked.examples:
        yield from EXAMPLES
        return
    grades = tuple(asked.grade or USUAL_GRADES)
    for number in range(1, asked.bundles + 1):
        yield plan_of(number, asked.seed, held_out=asked.held_out, pack=asked.pack, grades=grades)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m inspector.papers", description=__doc__)
    parser.add_argument("out", type=Path, help="folder to write: bundles/, truth/ and watchlist.csv")
    parser.add_argument("--bundles", type=int, default=10, help="how many (default 10)")
    parser.add_argument("--seed", default="1", help="the same seed draws the same bundles (default 1)")
    parser.add_argument("--held-out", action="store_true", help="draw in the layouts kept apart for measuring")
    parser.add_argument("--pack", choices=tuple("bcdefghi"), default="", help="draw the layouts of this pack alone")
    parser.add_argument("--grade", choices=("digital", *GRADES), action="append", help="only these; may be repeated")
    parser.add_argument("--examples", action="store_true", help="draw the shipped examples, straight into OUT")
    parser.add_argument("--truth", type=Path, help="folder for the truth (default OUT/truth)")
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
