"""What no lexicon knows is read as a label where its words or its colon say so, and never as a value."""

from __future__ import annotations

from inspector.documents.guessed_labels import with_guessed
from inspector.documents.labels import labels_in
from inspector.documents.meaning import UNKNOWN
from tests.pages import Line, lay, paper, segment, values


def guessed(text: str) -> list[tuple[str, str]]:
    printed = segment(text)
    return [(x.role, printed.text[x.start : x.end]) for x in with_guessed(printed, labels_in(printed), 0)]


def test_words_before_a_colon_tell_the_role_and_unknown_ones_only_that_they_are_a_label() -> None:
    assert guessed("Dispatch reference: DL-26-0445") == [("packing_no", "Dispatch reference:")]
    assert guessed("Zollstelle: DE004851") == [(UNKNOWN, "Zollstelle:")]
    assert guessed("at 10:30 in Ningbo") == []


def test_a_label_may_run_straight_into_its_number() -> None:
    assert guessed("Export lic. 26DU24872329") == [("licence_no", "Export lic. ")]
    assert guessed("Steel drums 26DU24872329") == []


def test_a_label_of_the_lexicon_stands_unless_it_is_a_part_of_what_the_words_say() -> None:
    assert [role for role, _ in guessed("IMPORTADOR / CONSIGNEE:")] == ["buyer", "consignee"]
    assert guessed("Buyer's Order No. & Date") == [("contract_no", "Buyer's Order No. & Date")]


def test_a_party_is_no_label_beside_or_under_its_own() -> None:
    lines: list[Line] = [
        {50: "Notify address", 300: "Carrier's references"},
        {50: "Brandner Werkstoffe GmbH", 300: "Service contract 4500801515"},
        {50: "Am Hafen 14", 300: "Equipment ID"},
    ]
    found = values(paper(lay(*lines, title="BILL OF LADING")))
    assert found["notify"] == "Brandner Werkstoffe GmbH"
    assert found["contract_number"] == "4500801515"
    assert "container_numbers" not in found


def test_a_bare_total_is_of_money_where_a_currency_says_so() -> None:
    assert guessed("TOTAL: $39,583.47")[0][0] == "total_amount"
    assert guessed("TOTAL: 4 PALLETS")[0][0] == UNKNOWN
