"""The wheel carries the program with its tables, templates and law, and nothing else."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.house.sources import PACKAGES, ROOT

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def members(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The names inside a wheel built from a copy, so that no left-over of an earlier build gets in."""
    place = tmp_path_factory.mktemp("wheel")
    for name in PACKAGES:
        shutil.copytree(ROOT / name, place / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, place / name)
    command = [sys.executable, "-m", "pip", "wheel", "-qq", "--no-deps", "--no-build-isolation", "-w", "out", "."]
    subprocess.run(command, cwd=place, check=True, stdin=subprocess.DEVNULL)
    (wheel,) = (place / "out").glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def files(package: str) -> set[str]:
    return {
        p.relative_to(ROOT).as_posix()
        for p in (ROOT / package).rglob("*")
        if p.is_file() and "__pycache__" not in p.parts
    }


@pytest.mark.parametrize("package", PACKAGES)
def test_every_file_of_the_packages_is_in_the_wheel(members: set[str], package: str) -> None:
    assert files(package) - members == set()


def test_nothing_else_is_in_the_wheel(members: set[str]) -> None:
    strangers = {Path(name).parts[0] for name in members} - set(PACKAGES)
    assert all(name.endswith(".dist-info") for name in strangers)
    assert any(name.endswith("licenses/LICENSE") for name in members)
