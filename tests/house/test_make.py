"""The commands that the README promises are there, and ask nobody anything."""

from __future__ import annotations

import re
import subprocess

import pytest

from tests.house.sources import PACKAGES, ROOT, project, python_files

MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


@pytest.mark.parametrize("target", ["help", "setup", "demo", "test", "check", "bench", "fix", "lint"])
def test_each_promised_target_can_be_planned(target: str) -> None:
    done = subprocess.run(
        ["make", "-n", target], cwd=ROOT, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL
    )
    assert done.returncode == 0, done.stderr


def test_make_alone_lists_the_targets() -> None:
    done = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True, stdin=subprocess.DEVNULL)
    for target in ("setup", "demo", "test", "check", "bench"):
        assert re.search(rf"^  make {target} +\w", done.stdout, re.M)


def test_what_decides_is_what_a_contributor_runs() -> None:
    assert "make check" in (ROOT / ".ci/run").read_text(encoding="utf-8")
    assert re.search(r"^check: test\b", MAKEFILE, re.M)
    assert (ROOT / ".ci/run").stat().st_mode & 0o111


def test_the_version_is_said_once() -> None:
    again = [p for p in python_files(*PACKAGES) if re.search(r"^__version__\s*=", p.read_text(encoding="utf-8"), re.M)]
    assert not again, "the program asks for the version of the installed package"
    assert re.search(r"^## \[(Unreleased|" + re.escape(project()["project"]["version"]) + r")\]",
                     (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.M)  # fmt: skip


def test_the_command_leads_to_a_function() -> None:
    from importlib import import_module

    module, _, name = project()["project"]["scripts"]["inspector"].partition(":")
    assert callable(getattr(import_module(module), name))
