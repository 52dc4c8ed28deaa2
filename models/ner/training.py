"""Trains the recogniser: texts of the corpus, the network of config.cfg, the average of its weights.

$ inspector models train ner --out models/artifacts/ner/VERSION      # some 10 minutes on one core
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.language import Language
from spacy.training import Example
from spacy.util import fix_random_seed  # type: ignore[attr-defined]  # not in its __all__

from models.ner.build import add_rules, blank
from models.ner.corpus.make import Text, texts
from models.ner.gazetteer import Gazetteer


@dataclass(frozen=True, slots=True)
class Plan:
    """How the network is trained; the defaults made the released artefact. What else it takes is in config.cfg."""

    size: int = 10_000  # texts
    epochs: int = 6
    seed: int = 20261124
    dropout: float = 0.15
    first: int = 400  # tokens in a batch: few at first, to move fast, more later, to settle
    last: int = 3000


def train(gazetteer: Gazetteer, plan: Plan, *, on_epoch: Callable[[int, float], None] | None = None) -> Language:
    """A trained pipeline; the same for the same gazetteer and plan on one machine.

    `on_epoch` is told the number of the epoch that ended and its loss.
    """
    fix_random_seed(plan.seed)
    nlp = blank()
    examples = list(as_examples(nlp, texts(gazetteer, size=plan.size, seed=plan.seed)))
    with nlp.select_pipes(enable=["tok2vec", "ner"]):
        optimizer = nlp.initialize(lambda: examples[:500])
        rng = random.Random(plan.seed)  # noqa: S311
        sizes = _sizes(plan)
        for epoch in range(1, plan.epochs + 1):
            rng.shuffle(examples)
            losses: dict[str, float] = {}
            for batch in _batches(examples, sizes):
                nlp.update(batch, drop=plan.dropout, sgd=optimizer, losses=losses)
            if on_epoch is not None:
                on_epoch(epoch, losses["ner"])
    with nlp.use_params(optimizer.averages):
        averaged = nlp.to_bytes()
    nlp.from_bytes(averaged)
    add_rules(nlp, gazetteer)
    return nlp


def _sizes(plan: Plan) -> Iterator[float]:
    """Tokens in each batch: a little more from one to the next."""
    size = float(plan.first)
    while True:
        yield size
        size = min(size * 1.0015, plan.last)


def as_examples(nlp: Language, data: Iterable[Text]) -> Iterator[Example]:
    """Texts as spaCy trains on them; one where noise has glued an entity to its neighbour teaches nothing: left out."""
    for text, spans in data:
        doc = nlp.make_doc(text)
        entities = [e for s in spans if (e := doc.char_span(s.start, s.end, label=s.label)) is not None]
        if len(entities) < len(spans):
            continue
        reference = doc.copy()
        reference.set_ents(entities)
        yield Example(doc, reference)


def _batches(examples: Sequence[Example], sizes: Iterator[float]) -> Iterator[list[Example]]:
    batch: list[Example] = []
    room = next(sizes)
    for example in examples:
        batch.append(example)
        room -= len(example.reference)
        if room <= 0:
            yield batch
            batch, room = [], next(sizes)
    if batch:
        yield batch
