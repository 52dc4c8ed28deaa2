"""The texts labelled by hand are well formed, enough, and of both languages and all labels."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from models.ner.corpus.frames import frames
from models.ner.labelled import read_folder, read_marked
from models.ner.labels import LABELS

LABELLED = Path(__file__).parents[3] / "labelled" / "entities"


def test_marks_become_spans_of_the_bare_text() -> None:
    text, spans = read_marked("from {PORT Ningbo} with {QUANTITY 25 kg}")
    assert text == "from Ningbo with 25 kg"
    assert [(text[s.start : s.end], s.label) for s in spans] == [("Ningbo", "PORT"), ("25 kg", "QUANTITY")]


@pytest.mark.parametrize("wrong", ["{CITY Ningbo}", "{PORT Ningbo", "a } b", "{PORT {COUNTRY China}}"])
def test_wrong_marks_are_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match=r"no such label|left over"):
        read_marked(wrong)


def test_there_are_enough_texts_of_both_languages_and_all_labels() -> None:
    texts = list(read_folder(LABELLED))
    halves = Counter((t.language, t.half) for t in texts)
    assert len(texts) >= 170
    assert min(halves.values()) >= 45
    assert len(halves) == 4
    for half in ("development", "kept"):
        assert {s.label for t in texts if t.half == half for s in t.spans} == set(LABELS)


def test_the_texts_apart_are_forty_of_both_languages() -> None:
    texts = list(read_folder(LABELLED.with_name("entities_apart")))
    assert Counter(t.language for t in texts) == {"en": 20, "zh": 20}
    assert len({t.text for t in texts} | {t.text for t in read_folder(LABELLED)}) >= 210


def test_no_labelled_text_is_a_frame() -> None:
    """What is measured must not be what was trained on: no long line of a labelled text is one of a frame."""

    def bare(text: str) -> set[str]:
        lines = ("".join(c for c in line if c.isalpha()).lower() for line in text.splitlines())
        return {line for line in lines if len(line) > 40}

    made = {line for language in ("en", "zh") for frame in frames(language) for line in bare(frame)}
    assert not made & {line for t in read_folder(LABELLED) for line in bare(t.text)}


def test_a_folder_without_texts_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no labelled texts"):
        list(read_folder(tmp_path))
