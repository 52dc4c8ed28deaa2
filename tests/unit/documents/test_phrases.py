"""Phrases are found in print however they were misread at their end."""

from __future__ import annotations

from inspector.documents.phrases import folded, label_key, label_trie


def test_a_phrase_goes_on_over_a_misread_rest() -> None:
    text = folded("Shipper's Name and Auklress ZIBO KAIYUAN")
    role, stop = label_trie().longest(text, 0) or ("", 0)
    assert role == "seller"
    assert text.chars[: label_trie().extended(text, 0, stop)] == "shippersnameandauklress"
    short = folded("Shipper ZIBO KAIYUAN CHEMICAL")
    assert label_trie().extended(short, 0, len("shipper")) == len("shipper")


def test_the_nearest_phrase_is_found_within_its_bound_only() -> None:
    assert label_trie().nearest(label_key("Fort of discharge"), 87.0) is not None
    assert label_trie().nearest(label_key("Fort of discharge"), 99.0) is None
    assert label_trie().nearest("zzzzzzzzzz", 79.0) is None
