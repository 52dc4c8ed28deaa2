"""Goods told in running prose."""

from __future__ import annotations

from inspector.documents.prose_goods import prose_goods, run_of
from tests.pages import print_words

PROSE = (
    "3 CONTAINER(S) FCL/FCL SAID TO CONTAIN 7",
    "JUMBO BAGS OF DEAD BURNED MAGNESIA (H.S.",
    "CODE 251990); 540 CARTONS OF OFFICE SWIVEL",
    "CHAIRS (H.S. CODE 940139). SHIPPER'S LOAD,",
    "STOW, WEIGHT AND COUNT.",
)


def lines(*texts: str) -> list[tuple]:  # type: ignore[type-arg]  # words of each line
    return [tuple(print_words(text, 50, 60 + 14 * n)) for n, text in enumerate(texts)]


def test_every_count_of_packages_is_one_line_of_goods() -> None:
    got = [{f.name: f for f in fields} for fields in prose_goods(lines(*PROSE), ".")]
    assert [(g["description"].value, g["packages"].value, g["hs_code"].value) for g in got] == [
        ("DEAD BURNED MAGNESIA", 7, "251990"),
        ("OFFICE SWIVEL CHAIRS", 540, "940139"),
    ]
    assert {b.page.number for g in got for f in g.values() for b in f.boxes} == {1}


def test_goods_listed_line_by_line_are_no_prose() -> None:
    assert prose_goods(lines("15 BAGS OF", "CITRIC ACID", "1 PALLET OF", "TIN INGOTS"), ".") == []
    assert prose_goods(lines("200 CARTONS OF LED LAMPS", "FREIGHT PREPAID"), ".") == []
    assert prose_goods([], None) == []


def test_words_are_found_by_their_place_in_the_run() -> None:
    run = run_of(lines("ZINC DIE", "CASTINGS"))
    assert run.text == "ZINC DIE CASTINGS"
    assert [w.text for w in run.between(5, 12)] == ["DIE", "CASTINGS"]
