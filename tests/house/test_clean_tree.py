"""Nothing of one machine, and nothing that belongs to others, is in the tree."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from tests.house.sources import ROOT, name_of

# A path that only one person's machine has; `/usr`, `/etc`, `/proc`, `/tmp` of a container or of every Linux are not.
OF_ONE_MACHINE = re.compile(r"(?<![\w.~])/(home|root|Users)/\w")
CLIMBING = re.compile(r"\.\./\w+/")
LARGEST = 2 * 1024 * 1024
WEIGHTS = "models/artifacts/"  # weights of released models, which are committed rarely
TEXT = {".py", ".md", ".toml", ".yaml", ".yml", ".lock", ".html", ".css", ".jinja", ".typ", ".json", ".csv", ""}


def tracked() -> list[Path]:
    """The files that git keeps; in a copy without git, all files that do not start with a dot."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode == 0:
        names = listed.stdout.decode().split("\0")
        return sorted(ROOT / name for name in names if name and (ROOT / name).is_file())
    return sorted(p for p in ROOT.rglob("*") if p.is_file() and not any(x[0] == "." for x in p.relative_to(ROOT).parts))


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    return {
        name_of(p): p.read_text(encoding="utf-8", errors="replace")
        for p in tracked()
        if p.suffix in TEXT and "hostile" not in name_of(p) and p != Path(__file__)
    }


def test_no_path_of_one_machine_is_written_anywhere(texts: dict[str, str]) -> None:
    assert texts
    assert not {name: found[0] for name, text in texts.items() if (found := OF_ONE_MACHINE.search(text))}


def test_the_program_reads_nothing_outside_the_project(texts: dict[str, str]) -> None:
    own = re.compile(r"^((inspector|models|workers|bench)/.*\.py|\.ci/.*|Makefile)$")
    program = {name: text for name, text in texts.items() if own.match(name)}
    assert program
    assert not {name: found[0] for name, text in program.items() if (found := CLIMBING.search(text))}


def test_no_file_is_large() -> None:
    assert not [name_of(p) for p in tracked() if p.stat().st_size > LARGEST and not name_of(p).startswith(WEIGHTS)]


def test_nothing_that_is_made_is_kept() -> None:
    made = re.compile(r"(^|/)(__pycache__|build|dist|inspected|\.venv)/|\.(pyc|egg-info|whl)$")
    assert not [name_of(p) for p in tracked() if made.search(name_of(p))]


def test_the_top_level_is_the_agreed_one() -> None:
    agreed = {
        "inspector", "models", "workers", "tests", "docs", "examples", "bench", "requirements", "pyproject.toml",
        "Dockerfile", "compose.yml", "Makefile", "README.md", "CHANGELOG.md", "LICENSE", "CONTRIBUTING.md",
    }  # fmt: skip
    top = {p.relative_to(ROOT).parts[0] for p in tracked()}
    assert {name for name in top if not name.startswith(".")} <= agreed
