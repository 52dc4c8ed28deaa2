"""The training texts: the same for one seed, labelled where they say, varied, and worn."""

from __future__ import annotations

from collections import Counter
from random import Random

from models.ner.checkdigits import is_cas
from models.ner.corpus.frames import SLOT, choose, frames
from models.ner.corpus.make import held_out, texts
from models.ner.gazetteer import Gazetteer
from models.ner.labels import LABELS


def test_one_seed_makes_one_set_of_texts(gazetteer: Gazetteer) -> None:
    assert list(texts(gazetteer, size=60, seed=3)) == list(texts(gazetteer, size=60, seed=3))
    assert list(texts(gazetteer, size=60, seed=3)) != list(texts(gazetteer, size=60, seed=4))


def test_every_label_is_made_and_no_span_has_white_space_at_its_ends(gazetteer: Gazetteer) -> None:
    seen: Counter[str] = Counter()
    for text, spans in texts(gazetteer, size=1200, seed=1):
        for span in spans:
            seen[span.label] += 1
            named = text[span.start : span.end]
            assert named == named.strip() != ""
    assert set(seen) == set(LABELS)
    assert min(seen.values()) >= 20


def test_there_are_several_hundred_frames_and_each_can_be_filled(gazetteer: Gazetteer) -> None:
    assert len(frames("en")) + len(frames("zh")) >= 350
    rng = Random(1)  # noqa: S311
    for language in ("en", "zh"):
        for frame in frames(language):
            rest = SLOT.sub("", choose(frame, rng))
            assert not set(rest) & set("{}~"), frame


def test_held_out_frames_are_never_trained_on(gazetteer: Gazetteer) -> None:
    for language in ("en", "zh"):
        kept = held_out(language)
        assert 0 < len(kept) < len(frames(language)) / 5
    assert len(list(texts(gazetteer, size=40, seed=1, kept_frames=True))) == 40


def test_names_of_parties_hardly_ever_come_twice(gazetteer: Gazetteer) -> None:
    made = [
        t[s.start : s.end].lower()
        for t, spans in texts(gazetteer, size=3000, seed=2)
        for s in spans
        if s.label == "PARTY"
    ]
    assert len(set(made)) > 0.9 * len(made) > 500


def test_most_cas_numbers_have_their_check_digit(gazetteer: Gazetteer) -> None:
    """Those that noise has changed do not, as on paper."""
    made = [t[s.start : s.end] for t, spans in texts(gazetteer, size=3000, seed=2) for s in spans if s.label == "CAS"]
    assert sum(map(is_cas, made)) > 0.85 * len(made) > 50
