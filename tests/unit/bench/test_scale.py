"""What the section on workers says of its own figures."""

from __future__ import annotations

from bench.scale import Took, shown


def test_the_section_says_whether_the_figures_are_as_wanted() -> None:
    good = shown({1: Took(66, 60, 60), 2: Took(33, 30, 31)}, bundles=8, pages=40)
    assert "| 1 | 36.4 | 40.0 | 40.0 | +10% |" in good
    assert "two workers over one, warm: 2.00, as wanted (at least 1.7)" in good
    assert good.count("as wanted") == 3
    bad = shown({1: Took(80, 60, 60), 2: Took(50, 40, 40)}, bundles=8, pages=40)
    assert "two workers over one, warm: 1.50, **not** as wanted" in bad
    assert "the queue with 1: +33%, **not** as wanted" in bad
