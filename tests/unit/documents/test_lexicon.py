"""The table of labels names only fields and columns that exist."""

from __future__ import annotations

from inspector.core.vocabulary import FIELDS, LINE_FIELDS
from inspector.documents.columns import column_role
from inspector.documents.goods_cells import READERS
from inspector.documents.lexicon import COLUMNS, LABELS
from inspector.documents.roles import target
from inspector.values.script import fold
from tests.pages import kinds


def test_every_role_has_phrases() -> None:
    for table in (LABELS, COLUMNS):
        for role, phrases in table.items():
            assert any(fold(phrase) for phrase in phrases), role


def test_the_labels_of_the_first_fields_fill_them() -> None:
    for role in ("seller", "buyer", "consignee", "origin_country", "loading_port", "total_net", "contract_no"):
        assert LABELS[role]
        assert any(target(role, kind) for kind in kinds().values()), role


def test_column_headings_are_known_in_both_languages() -> None:
    for heading, role in {"Description of goods": "description", "品名": "description", "数量": "quantity"}.items():
        assert column_role(heading) == role
        assert role in READERS
        assert role in {*LINE_FIELDS, *FIELDS}
