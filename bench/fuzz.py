"""Feed damaged files of every kind to the readers, in children as the product does, and write what came of it.

$ python -m bench.fuzz --count 20000           # the numbers 0 to 19999 on two cores; goes on where it was stopped
$ python -m bench.fuzz --count 20000 --part 0/2  # every second of them, to be run beside another
$ python -m bench.fuzz --only 4711             # one of them, told in full
$ python -m bench.fuzz --report                # the section of docs/benchmarks.md from the logs there are
$ python -m bench.fuzz --keep 300              # choose the numbers that `make test` replays
"""

from __future__ import annotations

import argparse
import hashlib
import itertools
import json
import multiprocessing
import os
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from bench.page import machine, table, write_section
from inspector.children.pool import ReadingPool
from tests.mutation.files import genuine
from tests.mutation.judging import OPTIONS, End, judge
from tests.mutation.mutators import damaged

ROOT: Final = Path(__file__).parents[1]
PAGE: Final = ROOT / "docs/benchmarks.md"
LOG: Final = ROOT / "inspected/fuzz"
KEPT: Final = ROOT / "tests/mutation/kept.json"


def run(numbers: list[int], log: Path) -> None:
    """Read the damaged files of these numbers, but for those that stand in the log; add a line to it for each."""
    done = {row["number"] for row in rows(log.parent)}
    with (
        tempfile.TemporaryDirectory(prefix="inspector-fuzz-") as folder,
        ReadingPool(OPTIONS, jobs=1) as pool,
        log.open("a", encoding="utf-8") as out,
    ):
        for number in numbers:
            if number not in done:
                out.write(json.dumps(_row(number, pool, Path(folder) / "one"), ensure_ascii=False) + "\n")
                out.flush()


def _row(number: int, pool: ReadingPool, folder: Path) -> dict[str, Any]:
    case = damaged(number)
    try:
        end = judge(case, pool, folder)
    except Exception as exc:  # the very thing that is looked for: the parent must bear every file
        end = End((), 0, 0, 0.0, f"the parent broke: {type(exc).__name__}: {exc}")
    died = sum("crashed" in message for _, message in end.problems)
    return {"number": number, "origin": case.origin, "kind": end.kind, "read": end.read, "pages": end.pages,
            "codes": sorted({code for code, _ in end.problems}), "seconds": round(end.seconds, 3), "died": died,
            "unforeseen": end.is_unforeseen, "wrong": end.wrong}  # fmt: skip


def rows(folder: Path) -> Iterator[dict[str, Any]]:
    """What the logs of earlier runs say."""
    for log in sorted(folder.glob("*.jsonl")):
        for line in log.read_text(encoding="utf-8").splitlines():
            if line.endswith("}"):  # a run that was ended may leave half a line
                yield json.loads(line)


def summary(told: list[dict[str, Any]]) -> str:
    """The figures of a run as tables."""
    by_origin: dict[str, Counter[str]] = defaultdict(Counter)
    for row in told:
        suffix = row["origin"].rpartition(".")[2]
        for key in ("all", _ended(row), *(["unforeseen"] if row["unforeseen"] else [])):
            by_origin[suffix][key] += 1
    seconds = sorted(row["seconds"] for row in told)
    facts = [
        ("damaged files", len(told)),
        ("the parent broke, or an end without code or sentence", sum(bool(row["wrong"]) for row in told)),
        ("a reading child died and this was told", sum(bool(row["died"]) for row in told)),
        ("ended at a limit of time or memory, and told", sum(_at_a_limit(row) for row in told)),
        ("a parser raised what its reader does not expect, and this was told", sum(r["unforeseen"] for r in told)),
        ("different ends", len({row["kind"] for row in told})),
        ("seconds, median", f"{seconds[len(seconds) // 2]:.3f}"),
        ("seconds, 99 of 100", f"{seconds[len(seconds) * 99 // 100]:.2f}"),
        ("seconds, slowest", f"{seconds[-1]:.1f}"),
    ]
    head = ("kind", "files", "read, no problem", "read, with a problem", "a problem alone")
    kinds = [(k, c["all"], c["clean"], c["both"], c["problem"]) for k, c in sorted(by_origin.items())]
    return table(("", ""), facts) + "\n\n" + table(head, kinds)


def _at_a_limit(row: dict[str, Any]) -> bool:
    return (
        bool({"E107", "E108"} & {*row["codes"]})
        or "the time to open" in row["kind"]
        or "the memory to open" in row["kind"]
    )


def _ended(row: dict[str, Any]) -> str:
    if not row["codes"] or row["kind"] == "a page without words":
        return "clean"
    return "both" if row["read"] else "problem"


def keep(told: list[dict[str, Any]], most: int) -> None:
    """Choose the numbers that are replayed: of each genuine file in turn the ends that hardly ever came."""
    often = Counter((row["origin"], row["kind"]) for row in told)
    first: dict[tuple[str, str], dict[str, Any]] = {}
    for row in sorted(told, key=lambda r: (not r["wrong"], not r["unforeseen"], r["seconds"] > 5, r["number"])):
        first.setdefault((row["origin"], row["kind"]), row)
    by_origin: dict[str, list[int]] = defaultdict(list)
    for key in sorted(first, key=lambda k: (often[k], first[k]["number"])):
        by_origin[key[0]].append(first[key]["number"])
    turns = itertools.chain.from_iterable(itertools.zip_longest(*by_origin.values()))
    numbers = sorted(itertools.islice((n for n in turns if n is not None), most))
    before = json.loads(KEPT.read_text()) if KEPT.exists() else {"found": {}}
    made = hashlib.sha256(b"".join(damaged(number).content for number in range(0, 3000, 37))).hexdigest()
    kept = {"found": before["found"], "sum": made, "numbers": numbers}
    KEPT.write_text(json.dumps(kept) + "\n", encoding="utf-8")


def main() -> None:
    """Run, and write the section."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--count", type=int, default=20_000)
    asked.add_argument("--part", default="")
    asked.add_argument("--only", type=int)
    asked.add_argument("--keep", type=int, default=0)
    asked.add_argument("--report", action="store_true", help="write the section of what the logs hold, and run nothing")
    asked.add_argument("--log", type=Path, default=LOG)
    told = asked.parse_args()
    told.log.mkdir(parents=True, exist_ok=True)
    if told.only is not None:
        with tempfile.TemporaryDirectory() as folder, ReadingPool(OPTIONS, jobs=1) as pool:
            print(json.dumps(_row(told.only, pool, Path(folder) / "one"), indent=1, ensure_ascii=False))
        return
    part, parts = (int(v) for v in told.part.split("/")) if told.part else (0, min(2, os.cpu_count() or 1))
    if told.part:
        run(list(range(part, told.count, parts)), told.log / f"{part}-of-{parts}.jsonl")
        return
    if not (told.keep or told.report):
        _all(told.count, parts, told.log)
    found = [*{row["number"]: row for row in rows(told.log) if row["number"] < told.count}.values()]
    if told.keep:
        keep(found, told.keep)
        return
    text = summary(found)
    about = (
        f"Files of {len(genuine())} genuine ones, damaged by chance (`tests/mutation`), numbers 0 to {told.count - 1}."
    )
    print(text)
    write_section(PAGE, "fuzz", f"## Damaged files\n\n*{machine()}*\n\n{about}\n\n{text}")


def _all(count: int, parts: int, log: Path) -> None:
    kind = multiprocessing.get_context("spawn")
    running = [
        kind.Process(target=run, args=(list(range(part, count, parts)), log / f"{part}-of-{parts}.jsonl"))
        for part in range(parts)
    ]
    for process in running:
        process.start()
    for process in running:
        process.join()


if __name__ == "__main__":
    main()
