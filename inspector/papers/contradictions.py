"""Plants one contradiction in consistent papers, with the truth of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from random import Random

from inspector.papers.paper import Paper
from inspector.papers.telling import Planted

Papers = dict[str, Paper]


def contradict(papers: Papers, names: Sequence[str], rng: Random) -> tuple[Papers, tuple[Planted, ...]]:
    return papers, ()


def fitting(kinds: Sequence[str]) -> list[str]:
    return []
