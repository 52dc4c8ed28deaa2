"""The corpus: the same seed makes the same lines, and what is held out is nowhere in training."""

from __future__ import annotations

from collections import Counter

import pytest

from models.classifier.figures import figures
from models.classifier.knowledge import MATERIALS
from models.classifier.rows import row
from models.corpus import words
from models.corpus.build import build, fingerprint
from models.corpus.disguised import PATTERNS, line_of_pattern
from models.corpus.line import Draw, part_of
from models.corpus.tables import declared, disguises, frames, hard, ordinary


def test_one_seed_makes_one_corpus() -> None:
    assert fingerprint(build(300, 5)) == fingerprint(build(300, 5))
    assert fingerprint(build(300, 5)) != fingerprint(build(300, 6))


def test_held_out_goods_and_frames_are_not_in_training() -> None:
    train, test = build(1500, 5, part="train"), build(1500, 6, part="test")
    assert not {line.goods for line in train} & {line.goods for line in test if part_of(line.goods) == "test"}
    assert not {line.frame for line in train} & {line.frame for line in test}


def test_one_kind_can_be_held_out_alone() -> None:
    lines = build(600, 6, part="test", held=frozenset(("frame",)))
    assert all(part_of(line.goods) != "test" for line in lines if line.status == "benign")
    train = {line.frame for line in build(1500, 5, part="train")}
    assert not train & {line.frame for line in lines}


def test_the_words_of_the_trade_are_current() -> None:
    """Written by `python -m models.corpus.words`."""
    known = [w for w in words.PAGE.read_text(encoding="utf-8").splitlines() if not w.startswith("#")]
    assert known == words.words()
    assert {"gallium", "antimony", "wafers", "ohm"} <= set(known)


def test_every_material_is_declared_hidden_and_priced() -> None:
    assert {g.material for g in declared()} >= set(disguises()) - {"lithium_battery_material"}
    assert set(disguises()) == set(MATERIALS)
    for entry in disguises().values():
        assert entry["tells"]
        assert entry["tells_zh"]
        assert entry["usd_per_kg"][0] < entry["usd_per_kg"][1]


def test_lines_are_of_all_states_languages_and_tiers() -> None:
    lines = build(1500, 9)
    assert Counter(line.status for line in lines).keys() == {"benign", "declared_controlled", "concealed_controlled"}
    assert {line.lang for line in lines} == {"en", "zh", "mixed"}
    assert {line.tier for line in lines} == {"T1", "T2", "T3", "T4", "T5"}
    assert len({line.pattern for line in lines}) > 12


def test_honest_lines_cost_what_their_goods_cost() -> None:
    dear = [line for line in build(1500, 3) if line.status == "benign" and (figures(row(line.fields)).dear or 0) > 0.5]
    assert len(dear) < 15, [line.fields for line in dear[:3]]


def test_the_tables_are_many_and_tell_no_goods_twice() -> None:
    names = [n for g in (*ordinary(), *hard()) for n in g.english]
    assert len(names) > 1200
    assert sum(len(v) for k, v in frames().items() if k.startswith(("describe", "open", "remark"))) > 200


@pytest.mark.parametrize("name", PATTERNS)
def test_a_line_of_every_evasion_pattern_can_be_drawn(name: str) -> None:
    lines = [line_of_pattern(Draw(seed, "train"), name) for seed in range(12)]
    assert {line.pattern for line in lines} == {name}
    assert {line.status for line in lines} == {"concealed_controlled"}
    assert len({line.fields["description"] for line in lines}) > 4
