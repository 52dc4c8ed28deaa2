"""The bench of the recogniser measures what it says."""

from __future__ import annotations

from bench.entities import speed, start
from inspector.entities.loading import RecogniserSource


def test_speed_and_start_are_measured() -> None:
    """The floors are far below what is promised: a busy machine must not fail the suite."""
    assert speed(RecogniserSource().get()) > 1_000
    assert 0.05 < start() < 20
