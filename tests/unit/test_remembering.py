"""An answer is kept for the very same objects only."""

from __future__ import annotations

from inspector.remembering import remembered


def test_the_same_objects_are_asked_about_once():
    asked = []

    @remembered
    def length(words: tuple[str, ...]) -> int:
        asked.append(words)
        return len(words)

    one, equal = ("a", "b"), tuple("ab")
    assert (length(one), length(one), len(asked)) == (2, 2, 1)
    assert (length(equal), len(asked)) == (2, 2)


def test_named_arguments_are_asked_anew():
    asked = []

    @remembered
    def half(number: int) -> int:
        asked.append(number)
        return number // 2

    assert (half(number=8), half(number=8), len(asked)) == (4, 4, 2)
