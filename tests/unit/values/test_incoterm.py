"""Terms of delivery."""

from __future__ import annotations

import pytest

from inspector.values.incoterm import INCOTERMS, parse_incoterm


@pytest.mark.parametrize("term", INCOTERMS)
def test_knows_the_terms_of_2020(term: str) -> None:
    assert parse_incoterm(f"{term} Ningbo, China") == term


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("C&F", "CFR"),
        ("CNF Santos", "CFR"),
        ("C & F", "CFR"),
        ("F0B", "FOB"),
        ("ClF", "CIF"),
        ("C.I.F.", "CIF"),
        ("cif", "CIF"),
        ("Ex Works", "EXW"),
        ("FREE ON BOARD", "FOB"),
        ("DDU Riga", "DDU"),
        ("成交方式 FOB", "FOB"),
        ("ＦＯＢ", "FOB"),
    ],
)
def test_reads_old_misread_and_spelt_out_terms(text: str, term: str) -> None:
    assert parse_incoterm(text) == term


@pytest.mark.parametrize("text", ["", "PACIFIC", "CIFER", "DES MOINES", "des fleurs", "FOBS", "DATE"])
def test_parts_of_words_are_no_terms(text: str) -> None:
    assert parse_incoterm(text) is None
