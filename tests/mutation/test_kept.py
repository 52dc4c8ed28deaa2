"""Three hundred damaged files, the most telling of those that `bench.fuzz` made, each end as users can live with."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.children.pool import ReadingPool
from tests.mutation.files import genuine
from tests.mutation.judging import OPTIONS, judge
from tests.mutation.mutators import damaged

KEPT = json.loads((Path(__file__).parent / "kept.json").read_text(encoding="utf-8"))
FOUND = {int(number): what for number, what in KEPT["found"].items()}
BATCHES = 30


@pytest.fixture(scope="module")
def pool() -> Iterator[ReadingPool]:
    """One child without a recogniser, warm for all files."""
    with ReadingPool(OPTIONS, jobs=1) as shared:
        yield shared


def test_enough_are_kept_and_of_every_genuine_file() -> None:
    assert len({*KEPT["numbers"], *FOUND}) >= 300
    assert {damaged(number).origin for number in KEPT["numbers"]} == set(genuine())


def test_a_number_makes_the_same_file_everywhere() -> None:
    made = hashlib.sha256(b"".join(damaged(number).content for number in range(0, 3000, 37)))

    assert made.hexdigest() == KEPT["sum"]


@pytest.mark.parametrize("batch", range(BATCHES))
def test_kept_files_end_with_a_code_and_a_sentence_or_are_read(batch: int, pool: ReadingPool, tmp_path: Path) -> None:
    wrong = {}
    for number in KEPT["numbers"][batch::BATCHES]:
        end = judge(damaged(number), pool, tmp_path / "one")
        if end.wrong:
            wrong[number] = f"{end.wrong}: {end.kind}"

    assert not wrong


@pytest.mark.parametrize("number", sorted(FOUND), ids=lambda number: f"{number}-{FOUND[number].replace(' ', '-')}")
def test_what_was_found_once_is_foreseen_now(number: int, pool: ReadingPool, tmp_path: Path) -> None:
    end = judge(damaged(number), pool, tmp_path / "one")

    assert not end.wrong
    assert not end.is_unforeseen, end.problems
