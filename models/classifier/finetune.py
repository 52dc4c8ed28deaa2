"""Fine-tune the encoder on lines of the corpus: resumable, in a given time, with a log.

The embedding and the lowest layers stay as they are: with these, half of the time is saved and little lost. Lines are
drawn afresh for every step, so that none is seen twice.
"""

from __future__ import annotations

import math
import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import torch
from torch import nn

from models.classifier.classifier import LABELS, STATES
from models.classifier.network import LineNetwork, batch
from models.classifier.rows import row
from models.classifier.written import written
from models.corpus.build import build
from models.corpus.line import Line, Part
from models.corpus.tables import Goods


@dataclass(frozen=True, slots=True)
class Schedule:
    """How long and how fast: steps of `size` lines, learning rates, frozen layers, minutes at most."""

    steps: int = 1200
    size: int = 32
    rate: float = 1.2e-4
    head_rate: float = 1.5e-3
    frozen: int = 6
    warm: int = 60
    minutes: float = 60.0
    save_every: int = 100
    seed: int = 5


def texts_and_truth(lines: list[Line], rng: random.Random | None = None) -> tuple[list[str], list[int], list[int]]:
    """What is written on lines, with states and materials as numbers; with `rng`, some fields are left out."""
    from models.classifier.evidence import Words

    texts, states, kinds = [], [], []
    for line in lines:
        read = row(line.fields)
        if rng is not None:
            read = replace(
                read,
                hs_code=read.hs_code if rng.random() > 0.1 else None,
                shipper=read.shipper if rng.random() > 0.2 else None,
                packing=read.packing if rng.random() > 0.2 else None,
            )
        parties = " ; ".join(p for p in (read.shipper, read.consignee) if p)
        texts.append(written(read, Words.of(read.description, read.remarks, read.packing, parties)))
        states.append(STATES.index(line.status))
        kinds.append(LABELS["material"].index(line.material))
    return texts, states, kinds


def finetune(
    network: LineNetwork,
    tokenizer: Any,
    schedule: Schedule,
    *,
    part: Part = "train",
    extra: tuple[Goods, ...] = (),
    keep: Callable[[Line], bool] | None = None,
    checkpoint: Path | None = None,
    say: Callable[[str], None] = lambda _: None,
) -> LineNetwork:
    """Train in place; goes on from the checkpoint where there is one. `keep` leaves lines out (a held-out pattern)."""
    for name, weight in network.named_parameters():
        weight.requires_grad = not _frozen(name, schedule.frozen)
    slow = [w for n, w in network.named_parameters() if w.requires_grad and not n.startswith("head")]
    optimiser = torch.optim.AdamW(
        [{"params": slow, "lr": schedule.rate}, {"params": network.head.parameters(), "lr": schedule.head_rate}],
        weight_decay=0.01,
    )
    step = _resume(network, optimiser, checkpoint)
    network.train()
    started, lost = time.monotonic(), 0.0
    for ids, mask, states, kinds in _batches(tokenizer, schedule, step, part, extra, keep):
        for group, top in zip(optimiser.param_groups, (schedule.rate, schedule.head_rate), strict=True):
            spent = (time.monotonic() - started) / (schedule.minutes * 60)
            group["lr"] = top * _pace(max(step, int(spent * schedule.steps)), schedule)
        loss = _step(network, optimiser, ids, mask, states, kinds)
        lost = loss if not lost else 0.98 * lost + 0.02 * loss
        step += 1
        if step % 20 == 0:
            say(f"step {step}/{schedule.steps}  loss {lost:.4f}  {(time.monotonic() - started):.0f} s")
        if checkpoint is not None and step % schedule.save_every == 0:
            torch.save({"network": network.state_dict(), "optimiser": optimiser.state_dict(), "step": step}, checkpoint)
        if step >= schedule.steps or time.monotonic() - started > schedule.minutes * 60:
            break
    return network


def _frozen(name: str, layers: int) -> bool:
    if name.startswith("encoder.embeddings"):
        return True
    return name.startswith("encoder.encoder.layer.") and int(name.split(".")[3]) < layers


def _pace(step: int, schedule: Schedule) -> float:
    """Up in a straight line, then down along a cosine to a twentieth."""
    if step < schedule.warm:
        return (step + 1) / schedule.warm
    way = min(1.0, (step - schedule.warm) / max(1, schedule.steps - schedule.warm))
    return 0.05 + 0.95 * 0.5 * (1 + math.cos(math.pi * way))


def _resume(network: LineNetwork, optimiser: torch.optim.Optimizer, checkpoint: Path | None) -> int:
    if checkpoint is None or not checkpoint.is_file():
        return 0
    kept = torch.load(checkpoint, weights_only=True)
    network.load_state_dict(kept["network"])
    optimiser.load_state_dict(kept["optimiser"])
    return int(kept["step"])


Batch = tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor]


def _batches(
    tokenizer: Any,
    schedule: Schedule,
    step: int,
    part: Part,
    extra: tuple[Goods, ...],
    keep: Callable[[Line], bool] | None,
) -> Iterator[Batch]:
    """Batches without end: drawn in blocks, sorted by length within a block so that little is padded."""
    block = 16
    while True:
        seed = schedule.seed * 1_000_003 + step // block
        rng = random.Random(seed)  # noqa: S311  # training lines, no secret
        lines = build(schedule.size * block, seed, extra, part)
        lines = [line for line in lines if keep is None or keep(line)]
        texts, states, kinds = texts_and_truth(lines, rng)
        order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
        groups = [order[i : i + schedule.size] for i in range(0, len(order), schedule.size)]
        rng.shuffle(groups)
        for group in groups:
            ids, mask = batch(tokenizer, [texts[i] for i in group])
            hidden = torch.rand(ids.shape) < 0.06
            ids = torch.where(hidden & (ids > 3), torch.full_like(ids, 3), ids)
            yield ids, mask, torch.tensor([states[i] for i in group]), torch.tensor([kinds[i] for i in group])
            step += 1


def _step(
    network: LineNetwork,
    optimiser: torch.optim.Optimizer,
    ids: torch.Tensor,
    mask: torch.Tensor,
    states: torch.Tensor,
    kinds: torch.Tensor,
) -> float:
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores = network(ids, mask)
    scores = scores.float()
    loss = nn.functional.cross_entropy(scores[:, :3], states, label_smoothing=0.03)
    loss = loss + 0.5 * nn.functional.cross_entropy(scores[:, 3:], kinds, label_smoothing=0.03)
    optimiser.zero_grad(set_to_none=True)
    loss.backward()  # type: ignore[no-untyped-call]  # torch leaves it without types
    nn.utils.clip_grad_norm_([w for g in optimiser.param_groups for w in g["params"]], 1.0)
    optimiser.step()
    return float(loss.detach())
