"""Every label proposes; the best proposal of each field is taken, and a printed value serves one label."""

from __future__ import annotations

from inspector.documents.fields import Proposal, choose, find_fields, to_field
from inspector.documents.interpret import Found
from tests.pages import Line, kinds, lay, print_words, reading


def found(*lines: Line, kind: str = "commercial_invoice") -> dict[str, object]:
    got = find_fields(reading(lay(*lines)), kinds()[kind], None)
    return {name: proposal.found.value for name, proposal in got.items()}


def proposal(field: str, value: str, score: float, label: int, words: tuple[object, ...] = ()) -> Proposal:
    return Proposal(field, Found(value, value, words, 1.0), score, field, label, label)  # type: ignore[arg-type]


def test_the_best_score_wins() -> None:
    got = choose([proposal("seller", "A", 0.5, 1), proposal("seller", "B", 0.9, 2), proposal("buyer", "C", 0.2, 3)])
    assert {name: p.found.value for name, p in got.items()} == {"seller": "B"}


def test_a_printed_value_serves_one_label() -> None:
    words = tuple(print_words("LB260417", 50, 60))
    got = choose(
        [proposal("number", "LB260417", 0.9, 1, words), proposal("contract_number", "LB260417", 0.8, 2, words)]
    )
    assert set(got) == {"number"}


def test_labels_in_two_columns_keep_their_values() -> None:
    got = found({50: "Seller", 300: "Buyer"}, {50: "Lantern Bay Metals Co., Ltd.", 300: "Norfeld Handels GmbH"})
    assert got["seller"] == "Lantern Bay Metals Co., Ltd."
    assert got["buyer"] == "Norfeld Handels GmbH"


def test_words_of_goods_rows_are_no_header_values() -> None:
    read = reading(lay("Country of origin: CHINA"))
    avoid = frozenset(id(w) for s in read.sheet.segments for w in s.words)
    assert "origin_country" in find_fields(read, kinds()["commercial_invoice"], None)
    assert "origin_country" not in find_fields(read, kinds()["commercial_invoice"], None, avoid=avoid)


def test_a_field_is_as_sure_as_its_weakest_word_and_its_place() -> None:
    words = tuple(print_words("LB260417", 50, 60, confidence=0.6))
    assert to_field("number", Found("LB260417", "LB260417", words, 1.0), 0.9).confidence == 0.6
    sure = tuple(print_words("LB260417", 50, 60))
    assert to_field("number", Found("LB260417", "LB260417", sure, 1.0), 0.4).confidence == 0.7


def test_a_total_or_a_port_named_by_a_label_is_a_header_value_even_among_goods_rows() -> None:
    read = reading(lay("Total gross weight: 540 kg", "Port of loading: Ningbo"))
    avoid = frozenset(id(w) for s in read.sheet.segments for w in s.words)
    got = find_fields(read, kinds()["commercial_invoice"], None, avoid=avoid)
    assert got["total_gross_kg"].found.value == 540
    assert got["loading_port"].found.value == "Ningbo"
