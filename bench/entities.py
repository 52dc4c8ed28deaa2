"""Measures the recogniser : how right it is on texts labelled by hand, how fast, and what it costs to start."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

from bench.page import table
from inspector.entities.loading import RecogniserSource
from inspector.entities.model import HEADING, evaluate
from models.manifest import load
from models.ner.labelled import read_folder
from models.ner.serving import ROOT, Recogniser, words_of

LABELLED = Path(__file__).parents[1] / "tests" / "labelled" / "entities"
APART = LABELLED.with_name("entities_apart")
START = (
    "import time; t = time.process_time(); from inspector.entities.loading import RecogniserSource as S; S().get(); "
    "print(time.process_time() - t)"
)
ALONE = ("rules alone", "network alone")
REPEATS, WORDS = 5, 6000


def entities(place: Path) -> str:
    """The section of the recogniser; `place` is not needed, as all its texts lie in the repository."""
    recogniser = RecogniserSource().get()
    rows = evaluate(recogniser, LABELLED)
    apart = evaluate(recogniser, APART)
    told = load(ROOT).manifest.metrics
    parts = [("rules and network", told["labelled, kept"]), *((n, told[f"labelled, kept, {n}"]) for n in ALONE)]
    return "\n\n".join(
        (
            f"Version {recogniser.version}, exact spans and labels, 95 % intervals from resampled texts. The kept "
            "half was measured several times and its mistakes never read; the development half was looked at while "
            "rules and frames were written.",
            table(HEADING, [row for row in rows if row[1] == "all"]),
            "The kept half by label; a label with few entities has a wide interval:",
            table(HEADING[1:], [row[1:] for row in rows if row[0] == "kept" and row[1] != "all"]),
            "Forty texts of harder kinds, labelled before the recogniser had read any; rules have since been mended on "
            "texts like them (first measured: F1 0.868):",
            table(HEADING, [row for row in apart if row[0] == "all" or (row[1] == "all" and row[0].startswith("all"))]),
            "What each part does alone, on the kept half:",
            table(("Part", "Precision", "Recall", "F1"), [(n, *_three(one)) for n, one in parts]),
            f"One core: {speed(recogniser):,.0f} words/s of processor time (best of {REPEATS}, pages of {WORDS} words)"
            f", and {start():.2f} s of processor time to import and load it once in a process.",
        )
    )


def _three(one: dict[str, float]) -> tuple[str, ...]:
    return tuple(f"{one[name]:.3f}" for name in ("precision", "recall", "f1"))


def speed(recogniser: Recogniser) -> float:
    """Tokens a second of processor time, on labelled texts put together to pages."""
    known = [t.text for t in read_folder(LABELLED)]
    text = "\n".join(known * (1 + WORDS // words_of(known)))
    count, best = words_of([text]), 0.0
    for _ in range(REPEATS):
        begun = time.process_time()
        recogniser.recognise([text])
        best = max(best, count / (time.process_time() - begun))
    return best


def start() -> float:
    """Seconds of processor time to import the library and load the artefact, in a process of its own; best of three."""
    runs = (subprocess.run([sys.executable, "-c", START], capture_output=True, text=True, check=True) for _ in range(3))
    return min(float(run.stdout) for run in runs)
