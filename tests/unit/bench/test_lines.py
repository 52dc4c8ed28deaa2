"""The bench of the classifier measures what it says."""

from __future__ import annotations

from bench.lines import in_process


def test_the_served_model_is_timed_in_a_process_of_its_own() -> None:
    """The floor is far below what is promised: a busy machine must not fail the suite."""
    assert in_process("served") > 20
