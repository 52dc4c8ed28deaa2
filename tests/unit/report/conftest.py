"""The case that the tests of the report look at."""

from __future__ import annotations

from pathlib import Path

import pytest

from inspector.core.box import PageId
from inspector.core.case import Case
from tests.cases import contradictory


@pytest.fixture(scope="session")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> tuple[Case, dict[PageId, Path]]:
    """A contradictory case and its page images, drawn once for all the tests that only look at it."""
    return contradictory(tmp_path_factory.mktemp("pages"))
