"""Every kind of document is declared with known fields and cues of its own."""

from __future__ import annotations

import pytest

from inspector.core.vocabulary import DOCUMENT_KINDS, FIELDS
from inspector.documents.kind import Cue, DocumentKind
from inspector.documents.lexicon import LABELS
from tests.pages import kinds

KINDS = list(kinds().values())


def test_all_kinds_of_the_vocabulary_are_there() -> None:
    assert set(kinds()) == set(DOCUMENT_KINDS)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_a_kind_has_titles_in_its_cues(kind: DocumentKind) -> None:
    assert any(cue.title and cue.weight >= 5 for cue in kind.cues)
    assert len({cue.phrase for cue in kind.cues}) == len(kind.cues)
    assert all(cue.weight > 0 for cue in kind.cues)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_a_kind_speaks_of_known_fields(kind: DocumentKind) -> None:
    known = {*FIELDS, ""}
    assert set(kind.roles.values()) <= known
    assert {*kind.also, *kind.also.values(), kind.letterhead} <= known
    assert kind.goods in {"table", "flow", "none"}


def test_roles_of_kinds_are_roles_of_labels() -> None:
    parts = {part for role in LABELS for part in (role, *role.split("/"))} | {"place/date"}
    assert {role for kind in KINDS for role in kind.roles} <= parts


def test_a_kind_is_declared_by_value() -> None:
    assert DocumentKind("x", (Cue("x", 1),)) == DocumentKind("x", (Cue("x", 1),))
