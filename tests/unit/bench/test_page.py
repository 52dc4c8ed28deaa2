"""A section of the page of figures is replaced without touching the others."""

from __future__ import annotations

from bench.page import table, with_section


def test_a_section_is_added_then_replaced_in_its_place() -> None:
    text = with_section("", "speed", "fast")
    text = with_section(text, "memory", "small")
    text = with_section(text, "speed", "faster")
    assert text.startswith("# Benchmarks")
    assert text.count("speed") == 2
    assert "faster" in text
    assert text.index("faster") < text.index("small")


def test_numbers_are_shown_to_the_figures_that_matter() -> None:
    assert table(("a", "b"), [(1, 103.44), ("x", 0.1234)]).splitlines()[2:] == ["| 1 | 103 |", "| x | 0.12 |"]
