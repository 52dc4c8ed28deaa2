"""Puts a recogniser together from its config and its rules, before or after training."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.util import load_config, load_model_from_config

import models.ner.language  # registers the language and its tokenizer
import models.ner.settling  # registers our components
from models.ner.gazetteer import Gazetteer
from models.ner.labels import LABELS
from models.ner.rules import patterns

CONFIG = Path(__file__).with_name("config.cfg")

__all__ = ["CONFIG", "add_rules", "blank", "components"]


def blank() -> Language:
    """A pipeline whose network has learned nothing yet, and whose rules are to be added when it has."""
    nlp: Language = load_model_from_config(load_config(CONFIG), auto_fill=True, validate=True)
    network: Any = nlp.get_pipe("ner")
    for label in LABELS:
        network.add_label(label)
    return nlp


def add_rules(nlp: Language, gazetteer: Gazetteer) -> None:
    """Give the pipeline its patterns; training empties the EntityRuler, so this comes after it."""
    ruler: Any = nlp.get_pipe("entity_ruler")
    ruler.clear()
    ruler.add_patterns(patterns(gazetteer))
    settling: Any = nlp.get_pipe("settle")
    settling.learn(gazetteer)


def components() -> Iterable[str]:
    """The modules that register what a config names; imported above."""
    return (models.ner.language.__name__, models.ner.settling.__name__)
