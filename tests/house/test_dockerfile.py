"""The Dockerfile's steps work, as far as they can be run without a container engine."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.house.sources import ROOT

Step = tuple[str, str]


def steps() -> list[Step]:
    """Instruction and argument of each step, continued lines joined."""
    text = re.sub(r"\\\n", " ", (ROOT / "Dockerfile").read_text(encoding="utf-8"))
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return [(word, " ".join(rest.split())) for word, _, rest in (line.partition(" ") for line in lines)]


def stages() -> list[list[Step]]:
    """The steps of each stage."""
    found: list[list[Step]] = []
    for step in steps():
        if step[0] == "FROM":
            found.append([])
        found[-1].append(step)
    return found


def installed_by_apt(stage: list[Step]) -> set[str]:
    text = " ".join(argument for word, argument in stage if word == "RUN")
    return {p for part in re.findall(r"apt-get install([^&]*)", text) for p in part.split() if not p.startswith("-")}


def test_it_has_two_stages_and_no_tools_in_the_last() -> None:
    build, last = stages()
    assert not any("pip install" in argument for word, argument in last if word == "RUN")
    assert ("COPY", "--from=build /opt/inspector /opt/inspector") in last
    assert build[0][1].split()[0] == last[0][1].split()[0], "both stages need the same Python"


def test_it_runs_the_command_as_a_user_without_rights() -> None:
    last = stages()[-1]
    assert ("USER", "inspector") in last
    assert ("ENTRYPOINT", '["inspector"]') in last
    after = last[last.index(("USER", "inspector")) :]
    assert not [step for step in after if step[0] == "RUN"]


def test_it_installs_what_make_setup_installs() -> None:
    listed = re.search(r"^SYSTEM := ((?:.*\\\n)*.*)", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M)
    assert listed
    wanted = set(listed[1].replace("\\\n", " ").split()) - {"python3-venv"}
    assert installed_by_apt(stages()[-1]) == wanted | {"python3"}


def test_everything_it_copies_is_let_through() -> None:
    sources = {
        source.rstrip("/") for word, argument in stages()[0] if word == "COPY" for source in argument.split()[:-1]
    }
    let_through = {line[1:] for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").split() if line[0] == "!"}
    assert sources <= let_through
    assert all((ROOT / source).exists() for source in sources)


@pytest.mark.slow
def test_its_python_steps_make_a_program_that_runs(tmp_path: Path) -> None:
    """Runs the COPY and RUN steps of the first stage in a scratch folder; apt's packages are those of `make setup`."""
    source, opt = tmp_path / "src", tmp_path / "opt"
    source.mkdir()
    for word, argument in stages()[0]:
        if word == "COPY":
            *names, _ = argument.split()
            for name in names:
                origin = ROOT / name
                copy = shutil.copytree if origin.is_dir() else shutil.copy
                copy(origin, source / name)
        elif word == "RUN" and "apt-get" not in argument:
            command = argument.replace("/opt/", f"{opt}/").replace(" --no-cache-dir", "")
            subprocess.run(["bash", "-euc", command], cwd=source, check=True, stdin=subprocess.DEVNULL)
    shown = subprocess.run(
        [opt / "inspector/bin/inspector", "--help"], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert "inspect" in shown.stdout
    for program, words in (("celery", ["-A", "workers.app", "report"]), ("inspector", ["db", "--help"])):
        made = subprocess.run([opt / "inspector/bin" / program, *words], cwd=tmp_path, capture_output=True, check=False)
        assert made.returncode == 0, made.stderr
