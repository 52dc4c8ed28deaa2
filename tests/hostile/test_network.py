"""Inspecting opens no connection: neither the parent nor a child, nor a program that a child starts."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.hostile.bad_office import OFFICE
from tests.hostile.bad_pdfs import PDFS
from tests.hostile.made import mail, pdf, picture, word, xlsx

_INSPECT = """
import sys
from pathlib import Path
reached = []
sys.addaudithook(lambda event, args: reached.append(event) if event.startswith("socket.") else None)
from inspector.children.options import ReadingOptions
from inspector.children.pool import ReadingPool
from inspector.pipeline import open_bundle, read_bundle
from inspector.reading.bundles import Delivery
root, work = Path(sys.argv[1]), Path(sys.argv[2])
with ReadingPool(ReadingOptions(engine="tests.engines.empty:engine", second="none"), jobs=2) as pool:
    bundle = open_bundle(Delivery("b", root), pool, work)
    pages = list(read_bundle(bundle, pool))
print(len(pages), sum(len(page.words) > 0 for page in pages), len(reached), *reached)
"""

TEMPTING = ["pdf-script", "pdf-launch", "xlsx-outer-book", "docx-outer-template", "csv-link", "docx-outer-entity"]
"""Files that ask a program to reach out."""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A bundle of every format and of files that tempt."""
    folder = tmp_path / "bundle"
    folder.mkdir()
    honest = {"a.pdf": pdf(2), "b.png": picture("PNG"), "c.xlsx": xlsx(), "d.docx": word(), "e.eml": mail()}
    for name, content in honest.items():
        (folder / name).write_bytes(content)
    for case in [*OFFICE, *PDFS]:
        if case.id in TEMPTING:
            (folder / f"{case.id}-{case.name}").write_bytes(case.make())
    return folder


def _inspect(root: Path, *prefix: str) -> subprocess.CompletedProcess[str]:
    command = [*prefix, sys.executable, "-c", _INSPECT, str(root), str(root.parent / "work")]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)


def test_no_socket_is_touched_by_the_parent(root: Path) -> None:
    done = _inspect(root)

    assert done.returncode == 0, done.stderr
    pages, read, reached = done.stdout.split()[:3]
    assert int(pages) >= 10
    assert int(read) >= 8
    assert int(reached) == 0, done.stdout


def test_everything_works_where_there_is_no_network(root: Path) -> None:
    """In a network namespace of its own, or, where the kernel forbids that, under the same walls again."""
    unshare = shutil.which("unshare")
    isolated = [unshare, "--user", "--map-root-user", "--net"] if unshare else []
    allowed = bool(isolated) and subprocess.run([*isolated, "true"], capture_output=True, check=False).returncode == 0

    done = _inspect(root, *(isolated if allowed else []))

    assert done.returncode == 0, done.stderr
    assert done.stdout == _inspect(root).stdout
