"""Draws bundles of invented trade papers with their truth: `python -m inspector.papers OUT --bundles N --seed S`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from inspector.papers.bundle import draw_bundle, plan_of, write_watchlist
from inspector.papers.grades import GRADES


def main(arguments: list[str] | None = None) -> int:
    """Draw the bundles that the arguments ask for; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m inspector.papers", description=__doc__)
    parser.add_argument("out", type=Path, help="folder to write: bundles/, truth/ and watchlist.csv")
    parser.add_argument("--bundles", type=int, default=10, help="how many (default 10)")
    parser.add_argument("--seed", default="1", help="the same seed draws the same bundles (default 1)")
    parser.add_argument("--held-out", action="store_true", help="draw in the layouts that reading is never tuned on")
    parser.add_argument(
        "--grade", choices=("digital", *GRADES), action="append", help="only these grades; may be repeated"
    )
    asked = parser.parse_args(arguments)
    options = {"grades": asked.grade} if asked.grade else {}
    for number in range(1, asked.bundles + 1):
        truth = draw_bundle(plan_of(number, asked.seed, held_out=asked.held_out, **options), asked.out)
        found = ", ".join(plant["kind"] for plant in truth["planted"]) or "honest"
        papers = f"{len(truth['documents'])} papers"
        sys.stdout.write(f"{truth['bundle']}  {truth['grade']:9} {truth['delivery']:15} {papers}  {found}\n")
    write_watchlist(asked.out / "watchlist.csv")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
