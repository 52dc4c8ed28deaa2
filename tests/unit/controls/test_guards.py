"""Denials and finished goods take the name of a material away; purposes do not."""

from __future__ import annotations

import pytest

from inspector.controls.guards import denied, end_product


def place(text: str, word: str) -> tuple[str, int, int]:
    start = text.index(word)
    return text, start, start + len(word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("antimony-free PET", "antimony"),
        ("antimony free polyester", "antimony"),
        ("free of antimony", "antimony"),
        ("free from lead, cadmium and antimony", "antimony"),
        ("does not contain gallium", "gallium"),
        ("without added bismuth", "bismuth"),
        ("no antimony", "antimony"),
        ("halogen, antimony and lead free", "antimony"),
        ("non-graphite seal", "graphite"),
        ("antimony: not detected", "antimony"),
        ("antimony 0 %", "antimony"),
        ("无锑切片", "锑"),
        ("不含镓、锗和锑", "锑"),
        ("非石墨材料", "石墨"),
        ("锑：未检出", "锑"),
    ],
)
def test_denials(text: str, word: str) -> None:
    assert denied(*place(text, word))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("antimony ingot, free sample", "antimony"),
        ("bismuth lead-free solder", "bismuth"),
        ("contract no. 5, antimony ingot", "antimony"),
        ("lead-free tin bismuth", "bismuth"),
        ("free-flowing tungsten powder", "tungsten"),
        ("无锡锑业 锑锭", "锑锭"),
        ("antimony, 0.5 % lead", "antimony"),
    ],
)
def test_what_is_no_denial(text: str, word: str) -> None:
    assert not denied(*place(text, word))


@pytest.mark.parametrize(
    ("text", "word", "material"),
    [
        ("tungsten halogen lamp 50 W", "tungsten", "tungsten"),
        ("GaN charger 65 W", "GaN", "gallium"),
        ("graphite pencils", "graphite", "graphite"),
        ("motor with samarium cobalt magnets", "samarium cobalt", "rare_earth_magnet"),
        ("钨钢铣刀", "钨钢", "tungsten"),
        ("石墨电极", "石墨", "graphite"),
    ],
)
def test_finished_goods(text: str, word: str, material: str) -> None:
    assert end_product(*place(text, word), material)


@pytest.mark.parametrize(
    ("text", "word", "material"),
    [
        ("gallium for LED lamp production", "gallium", "gallium"),
        ("gallium used in solar panel making", "gallium", "gallium"),
        ("antimony ingots\nsolar panel", "antimony", "antimony"),
        ("金属镓 用于灯具生产", "镓", "gallium"),
        ("tungsten carbide powder, tap density 3.5", "tungsten carbide", "tungsten"),
        ("molybdenum powder in steel drums", "molybdenum", "molybdenum"),
    ],
)
def test_purposes_and_other_lines_do_not_count(text: str, word: str, material: str) -> None:
    assert end_product(*place(text, word), material) is None
