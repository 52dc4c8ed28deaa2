"""The policy of all tests: build the smallest thing inline; nothing of this machine leaks in; runs repeat exactly."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings

os.environ["OMP_THREAD_LIMIT"] = "1"  # Tesseract's own threads only cost time beside a second process

# Derandomised: a red run is red for whoever looks next. No deadline: the machine may be busy.
settings.register_profile(
    "house", derandomize=True, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("house")


@pytest.fixture(autouse=True)
def _no_settings_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """A developer's own INSPECTOR_… variables must not decide a test."""
    for name in list(os.environ):
        if name.startswith("INSPECTOR_"):
            monkeypatch.delenv(name)
