"""Measure the whole job beside its parts and beside others, and write docs/benchmarks.md.

$ make bench                 # speed, memory, cold start, accuracy on drawn bundles: about ten minutes on two cores
$ make bench EVAL=FOLDER     # scores the bundles/ of a folder against its truth/ as well
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bench import material
from bench.entities import entities
from bench.lines import lines
from bench.page import machine, table, write_section
from bench.score import score_folder
from bench.score import table as score_table
from bench.watch import Run, watched

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs/benchmarks.md"
BIN = Path(sys.executable).parent
AS_OF = "2026-11-24"
SCANS, DIGITAL = 16, 120
SIZES = {"digital": (5, 50, 200, 2000), "office": (5, 50, 200)}
STORED, COPIES, MANY_CASES, ALLOWED_RESCREEN = 60, 9, 20_000, 600.0
LONGEST = 2400.0  # seconds of one call
ALLOWED_OVERHEAD, ALLOWED_GROWTH, ALLOWED_START, ALLOWED_CHILD = 0.10, 0.10, 4.0, 1229.0


def inspect(paths: list[Path], out: Path, *more: str) -> Run:
    """One call of the command line, as a user would make it.

    Raises:
        RuntimeError: it could not inspect.
    """
    run = watched([BIN / "inspector", "inspect", *paths, "--out", out, "--as-of", AS_OF, *more], limit=LONGEST)
    if run.exit_code != 0:
        raise RuntimeError(f"inspector ended with {run.exit_code}:\n{run.output[-2000:]}")
    return run


def bare(folder: Path, jobs: int) -> float:
    """Seconds of the bare recogniser, in that many processes at once; opening the engines is counted."""
    processes = [
        subprocess.Popen([sys.executable, "-m", "bench.bare", folder, str(job), str(jobs)], cwd=ROOT, stdout=-1)
        for job in range(jobs)
    ]
    answers = [json.loads(process.communicate()[0]) for process in processes]
    return max(float(a["open"] + a["read"]) for a in answers)


def ocrmypdf(folder: Path, out: Path, jobs: int) -> float:
    """Seconds of OCRmyPDF for the PDFs of a folder, orientation and both languages on, no PDF/A."""
    out.mkdir(parents=True)
    begun = time.perf_counter()
    for number, path in enumerate(material.pdfs(folder)):
        options = ["-q", "--output-type", "pdf", "--rotate-pages", "-l", "eng+chi_sim", "-j", str(jobs)]
        command: list[str | Path] = [BIN / "ocrmypdf", *options, path, out / f"{number}.pdf"]
        subprocess.run(command, check=True, stdin=subprocess.DEVNULL)
    return time.perf_counter() - begun


def speed(place: Path) -> str:
    """Pages a minute of the whole job, the bare recogniser and OCRmyPDF on the same pages in the same run."""
    scans, digital = material.shipments(SCANS, "office", place), material.shipments(DIGITAL, "digital", place)
    pages, texts = (sum(map(material.page_count, material.pdfs(folder))) for folder in (scans, digital))
    rows: list[tuple[object, ...]] = []
    verdicts: list[str] = []
    for jobs in (1, 2):
        bare_seconds, whole = _in_turn(scans, place, jobs)
        other = ocrmypdf(scans, place / f"ocrmypdf-{jobs}", jobs)
        text = inspect([digital], place / f"digital-{jobs}", "--jobs", str(jobs)).seconds
        overhead = whole / bare_seconds - 1
        rates = [60 * pages / seconds for seconds in (whole, bare_seconds, other)]
        rows.append((jobs, *rates[:2], f"{overhead:+.0%}", rates[2], 60 * texts / text))
        verdicts.append(_verdict(f"everything else with {jobs} jobs", overhead <= ALLOWED_OVERHEAD, f"{overhead:+.0%}"))
    head = ("jobs", "whole job, scans", "bare recogniser", "everything else", "OCRmyPDF", "whole job, digital")
    note = (
        f"Pages a minute; {pages} scanned pages (office grade, 200 dpi), {texts} digital ones, one shipment a bundle. "
        "The whole job goes from the command to the written reports, its own start included. The bare recogniser is "
        "orientation and both readings on the same pixels, and the opening of the engines. OCRmyPDF reads the same "
        "pages. The first two are the better of two runs, taken in turn. Allowed for everything else: 10 %."
    )
    return "\n\n".join([note, table(head, rows), *verdicts])


def _in_turn(scans: Path, place: Path, jobs: int) -> tuple[float, float]:
    """Seconds of the bare recogniser and of the whole job, each the better of two, taken in turn."""
    bare_seconds: list[float] = []
    whole: list[float] = []
    for turn in (1, 2):
        bare_seconds.append(bare(scans, jobs))
        whole.append(inspect([scans], place / f"scans-{jobs}-{turn}", "--jobs", str(jobs)).seconds)
    return min(bare_seconds), min(whole)


def memory(place: Path) -> str:
    """The most memory held at once, by pages of one bundle: of all processes, and of one reading child."""
    rows: list[tuple[object, ...]] = []
    verdicts: list[str] = []
    for grade, sizes in SIZES.items():
        runs = [
            inspect([material.copies(pages, grade, place)], place / f"memory-{grade}-{pages}", "--jobs", "2")
            for pages in sizes
        ]
        rows += [
            (f"{grade}, {pages} pages", run.peak_mb, run.child_mb, 60 * pages / run.seconds)
            for pages, run in zip(sizes, runs, strict=True)
        ]
        most = max(run.child_mb for run in runs)
        verdicts.append(_verdict(f"a child that reads {grade} pages", most <= ALLOWED_CHILD, f"at most {most:.0f} MB"))
        for what, held in (("the whole", [r.peak_mb for r in runs]), ("one child", [r.child_mb for r in runs])):
            growth = held[-1] / held[1] - 1
            told = f"{what}, growth from {sizes[1]} to {sizes[-1]} {grade} pages"
            verdicts.append(_verdict(told, growth <= ALLOWED_GROWTH, f"{growth:+.0%}"))
    note = (
        "Two jobs. The peak is that of the process and its children together, shared pages counted once; a child is "
        "the one reading child that held most, all that it had resident."
    )
    return "\n\n".join([note, table(("bundle", "peak MB", "one child, MB", "pages a minute"), rows), *verdicts])


def start(place: Path) -> str:
    """From the command to the written report of a one-page digital invoice."""
    invoice = material.one_invoice(place)
    seconds = [inspect([invoice], place / f"start-{n}").seconds for n in range(4)]
    rows = [("first run", seconds[0]), ("median of three more", statistics.median(seconds[1:]))]
    verdict = _verdict("a new process", max(seconds) <= ALLOWED_START, f"slowest {max(seconds):.1f} s")
    return "\n\n".join(["One page, a new process each time, seconds.", table(("", "seconds"), rows), verdict])


def rescreening(place: Path) -> str:
    """How fast stored cases are judged anew, and how long so many would take."""
    bundles, _ = material.bundles(STORED, place, held_out=False, grade="digital")
    inspect(sorted(bundles.iterdir()), place / "kept", "--no-pdf")
    cases, pages = material.stored(place / "kept", COPIES, place / "stored")
    watch = place / "watched.csv"
    watch.write_text("name,aliases,country,reason\nGrey Heron Resources Ltd,,AE,invented\n", encoding="utf-8")
    run = watched([BIN / "inspector", "rescreen", place / "stored", "--as-of", "2026-12-24", "--watchlist", watch])
    if run.exit_code != 0:
        raise RuntimeError(f"inspector ended with {run.exit_code}:\n{run.output[-2000:]}")
    whole = MANY_CASES * run.seconds / cases
    rows = [(cases, pages, run.seconds, cases / run.seconds, whole / 60)]
    head = ("cases", "pages", "seconds", "cases a second", f"minutes for {MANY_CASES}, extrapolated")
    note = (
        f"{STORED} digital bundles drawn and inspected, {COPIES} copies of each case; the copies of a case lie so far "
        "apart that what was remembered of one is forgotten when the next comes. Every case is written anew, because "
        "the day of knowledge is another. The start of the program and of its two processes is included."
    )
    verdict = _verdict(f"{MANY_CASES} stored cases", whole <= ALLOWED_RESCREEN, f"{whole / 60:.1f} minutes")
    return "\n\n".join([note, table(head, rows), verdict])


def drawn(place: Path) -> str:
    """Accuracy on bundles of our own paper generator: known layouts, and those kept apart."""
    parts = ["Bundles drawn by the project's own paper generator, all grades."]
    for held_out, title in (
        (False, "Layouts known to the authors"),
        (True, "Layouts kept apart, whose faults were studied once"),
    ):
        bundles, truth = material.bundles(8, place, held_out=held_out)
        out = place / f"drawn-{held_out}"
        inspect(sorted(bundles.iterdir()), out)
        parts += [f"**{title}**", score_table(score_folder(out, truth)[0])]
    return "\n\n".join(parts)


def evaluate(folder: Path, place: Path) -> str:
    """Accuracy on a folder of bundles with truth."""
    watchlist = folder / "watchlist.csv"
    more = ["--watchlist", str(watchlist)] if watchlist.is_file() else []
    bundles = sorted((folder / "bundles").iterdir())
    run = inspect(bundles, place / "eval", *more)
    grades, missing = score_folder(place / "eval", folder / "truth")
    without = f" Without a case: {', '.join(missing)}." if missing else ""
    note = f"{len(bundles)} bundles given by `make bench EVAL=FOLDER`, inspected in {run.seconds:.0f} s.{without}"
    return "\n\n".join([note, score_table(grades)])


def _verdict(what: str, held: bool, figure: str) -> str:
    return f"- {what}: {figure}, {'within' if held else '**beyond**'} what is allowed"


MEASURES: dict[str, tuple[str, Callable[[Path], str]]] = {
    "speed": ("Speed", speed),
    "memory": ("Memory", memory),
    "start": ("Cold start", start),
    "rescreen": ("Stored cases judged anew", rescreening),
    "drawn": ("Accuracy on drawn bundles", drawn),
    "entities": ("Recogniser of entities", entities),
    "lines": ("Speed of the classifier of goods lines", lines),
}


def main() -> None:
    """Measure what was asked for and write the page."""
    parser = argparse.ArgumentParser(description="Measure the inspector and write docs/benchmarks.md.")
    parser.add_argument(
        "--eval", type=Path, metavar="FOLDER", help="a folder with bundles/ and truth/ to score as well"
    )
    parser.add_argument(
        "--only", choices=[*MEASURES, "eval"], action="append", help="measure only this; may be repeated"
    )
    asked = parser.parse_args()
    measures = dict(MEASURES)
    if asked.eval:
        measures["eval"] = ("Accuracy on given bundles", lambda place: evaluate(asked.eval, place))
    for name, (title, measure) in measures.items():
        if asked.only and name not in asked.only:
            continue
        with tempfile.TemporaryDirectory(prefix="bench-") as place:
            body = measure(Path(place))
        print(f"\n## {title}\n\n{body}", flush=True)
        write_section(PAGE, name, f"## {title}\n\n*{machine()}*\n\n{body}")


if __name__ == "__main__":
    main()
