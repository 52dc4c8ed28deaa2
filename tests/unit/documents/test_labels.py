"""Labels are found in print, in two scripts, and slightly misread."""

from __future__ import annotations

import pytest

from inspector.documents.labels import Label, find_labels
from inspector.documents.layout import lay_out
from inspector.documents.phrases import folded, label_trie
from tests.pages import Line, lay


def labels(line: Line) -> list[Label]:
    return list(find_labels(lay_out(lay(line))))


@pytest.mark.parametrize(
    ("text", "role", "rest"),
    [
        ("Invoice No.: LB260417", "invoice_no", "LB260417"),
        ("7. Country of origin: CHINA", "origin_country", "CHINA"),
        ("发票号：LB260417", "invoice_no", "LB260417"),
        ("收货人 Consignee: Norfeld GmbH", "consignee", "Norfeld GmbH"),
        ("Gross weight (KGS): 18,500", "total_gross", "18,500"),
    ],
)
def test_a_label_ends_where_its_value_begins(text: str, role: str, rest: str) -> None:
    found = labels(text)
    assert [label.role for label in found] == [role]
    assert found[0].colon
    assert found[0].segment.text[found[0].end :] == rest


def test_a_label_that_was_misread_is_found_with_less_strength() -> None:
    (label,) = labels("Consigmee: Norfeld GmbH")
    assert label.role == "consignee"
    assert 0.5 < label.strength < 0.9


def test_two_labels_in_a_line_are_two() -> None:
    assert [label.role for label in labels("Invoice No.: LB260417 Date: 2026-04-17")] == ["invoice_no", "date"]


def test_a_title_and_a_sentence_are_no_labels() -> None:
    assert not [x for x in labels("COMMERCIAL INVOICE") if x.strength > 0.5]
    assert not [x for x in labels("the goods are made in our factory") if x.colon or x.strength > 0.5]


def test_a_folded_text_knows_the_way_back() -> None:
    text = folded("B/L No.: 提单")
    assert text.chars == "blno提单"
    assert "".join(text.text[i] for i in text.at).casefold() == text.chars


def test_the_longest_phrase_is_taken() -> None:
    role, end = label_trie().longest(folded("invoice no"), 0) or ("", 0)
    assert (role, end) == ("invoice_no", len("invoiceno"))
    assert label_trie().longest(folded("xylophone"), 0) is None


def roles(*lines: Line, leading: float = 14.0) -> list[tuple[str, str]]:
    return [(x.role, x.segment.text) for x in find_labels(lay_out(lay(*lines, leading=leading)))]


def test_a_label_broken_over_two_lines_is_one_though_its_first_line_is_a_label_by_itself() -> None:
    assert roles({50: "Notify"}, {50: "Party"}) == [("notify", "Party")]
    between = roles({50: "Country of"}, {200: "Hamburg"}, {50: "destination"}, leading=6.5)
    assert between[-1] == ("final_destination", "destination")
    both = roles({50: "Invoice No."}, {50: "(max. 20)"})
    assert both[0] == ("invoice_no", "Invoice No."), "brackets below end no label"


def test_a_telephone_number_of_a_party_is_none_of_the_paper() -> None:
    assert all(role != "doc_no" for role, _ in roles("CONSIGNEE PHONE NO. +21-371-9208"))
