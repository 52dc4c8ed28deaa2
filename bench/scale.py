"""How reading grows with workers, and what the queue costs beside the command line on the same scanned bundles."""

from __future__ import annotations

import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bench import material
from bench.page import table
from tests.queue.rig import Rig, rig

PAGES: Final = 32
"""Scanned pages, about eight bundles: enough that reading dominates, few enough for a quarter of an hour."""

LEAST_RATIO, MOST_OVERHEAD = 1.7, 0.15
_PATIENCE_SECONDS: Final = 1800
_READERS: Final = {"INSPECTOR_OCR__ENGINE": "ppocr", "INSPECTOR_OCR__SECOND": "tesseract"}


@dataclass(frozen=True, slots=True)
class Took:
    """Seconds for the same bundles: by workers just started, by the same workers again, by `inspector inspect`."""

    started: float
    warm: float
    alone: float

    @property
    def overhead(self) -> float:
        """What the queue costs beside the command line, both from the start of their processes; a share."""
        return self.started / self.alone - 1


def scale(place: Path, pages: int = PAGES) -> str:
    """The same scanned bundles through one worker, through two, and by `inspector inspect` with as many children."""
    scans = material.shipments(pages, "office", place)
    found = sum(map(material.page_count, material.pdfs(scans)))
    bundles = sorted(scans.iterdir())
    return shown({count: _took(bundles, count, place) for count in (1, 2)}, len(bundles), found)


def shown(took: dict[int, Took], bundles: int, pages: int) -> str:
    """The section of the page of figures: the table, then what was wanted of it."""
    rows = [
        (n, 60 * pages / t.started, 60 * pages / t.warm, 60 * pages / t.alone, f"{t.overhead:+.0%}")
        for n, t in took.items()
    ]
    head = ("workers or children", "queue, just started", "queue, warm", "`inspector inspect`", "the queue costs")
    ratio = took[1].warm / took[2].warm
    said = [_verdict("two workers over one, warm", ratio >= LEAST_RATIO, f"{ratio:.2f}", f"at least {LEAST_RATIO}")]
    for n, t in took.items():
        right = t.overhead <= MOST_OVERHEAD
        said.append(_verdict(f"the queue with {n}", right, f"{t.overhead:+.0%}", f"at most {MOST_OVERHEAD:.0%}"))
    note = (
        f"Pages a minute; {pages} scanned pages (office grade) in {bundles} bundles, both readers. From the start of "
        "the processes to the last written report; `warm` is the same bundles once more through the same workers, as "
        "in a service that has been running. A worker reads and judges in turn on one core, so that workers can be "
        "counted by cores; `inspector inspect` judges beside its children, which with one child takes a second core."
    )
    return "\n\n".join([note, table(head, rows), *said])


def _took(bundles: list[Path], count: int, place: Path) -> Took:
    with rig(workers=0, settings=_READERS) as running:
        begun = time.perf_counter()
        running.start(count)
        _through(running, bundles)
        started = time.perf_counter() - begun
        begun = time.perf_counter()
        _through(running, bundles)
        warm = time.perf_counter() - begun
    return Took(started, warm, _alone(bundles, count, place / f"alone-{count}"))


def _through(running: Rig, bundles: list[Path]) -> None:
    """Submit all bundles, and wait until each is judged.

    Raises:
        RuntimeError: one could not be.
    """
    for bundle in bundles:
        running.submit(*sorted(bundle.iterdir()), name=bundle.name)
    if failed := [row.problem for row in running.wait(_PATIENCE_SECONDS) if row.status == "failed"]:
        raise RuntimeError(f"a bundle could not be judged: {failed[0]}")


def _alone(bundles: list[Path], jobs: int, out: Path) -> float:
    """Seconds of the command line. Its memory is not watched: that costs, and the queue's is not watched either."""
    program = Path(sys.executable).parent / "inspector"
    begun = time.perf_counter()
    subprocess.run(
        [program, "inspect", *bundles, "--out", out, "--jobs", str(jobs)],
        check=True, stdin=subprocess.DEVNULL, capture_output=True, timeout=_PATIENCE_SECONDS,
    )  # fmt: skip
    return time.perf_counter() - begun


def _verdict(what: str, right: bool, found: str, wanted: str) -> str:
    return f"- {what}: {found}, {'as wanted' if right else '**not** as wanted'} ({wanted})"
