"""Dependencies are few, declared, locked with hashes, free of GPL and AGPL, and nothing else is imported."""

from __future__ import annotations

import ast
import re
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.house.licences import licence, locked, may_be_used
from tests.house.sources import PACKAGES, ROOT, name_of, project, python_files, tree

LOCKS = sorted((ROOT / "requirements").glob("*.lock"))
# Only the paper generator draws, and it is used by tests, the bench and the makers of examples.
DRAWING = "inspector/papers/"
# rapidocr brings the weights of the first reader, which are found by the place of the package.
WITHOUT_IMPORT = {"rapidocr", "psycopg"}
# Declared ahead of the service and the models that are landing piece by piece: each piece takes its names out.
AWAITED: set[str] = set()
# Packages that are imported under another name, and may not be installed where the tests run.
CALLED = {"sklearn": "scikit-learn"}
# Only these train; serving imports none of them, which tests/unit/cli/test_lines.py asserts.
TRAINING = {f"models/classifier/{name}.py" for name in ("finetune", "network", "releasing", "train")}


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def declared(requirements: list[str]) -> set[str]:
    return {canonical(re.split(r"[<>=!~\[; ]", text, maxsplit=1)[0]) for text in requirements}


def base() -> set[str]:
    return declared(project()["project"]["dependencies"])


def training() -> set[str]:
    extras = project()["project"]["optional-dependencies"]
    return declared(extras["train"]) | declared(extras["torch"])


def imported(path: Path) -> set[str]:
    """The top-level names of everything that a file imports, wherever it does so."""
    names: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.split(".")[0])
    return names - set(sys.stdlib_module_names) - set(PACKAGES)


def test_licences_are_told_apart() -> None:
    for good in ("MIT", "GNU Lesser General Public License v2 or later (LGPLv2+)", "LGPL-2.1-only", "MPL-2.0 AND MIT"):
        assert may_be_used(good)
    for bad in ("GPL-3.0-or-later", "AGPL-3.0", "GNU Affero General Public License v3", "GNU General Public License v2",
                "MIT AND GPL-2.0", "Proprietary", "not said"):  # fmt: skip
        assert not may_be_used(bad)


@pytest.mark.parametrize("lock", ["base", "dev"])
def test_every_package_is_under_a_licence_that_we_may_use(lock: str) -> None:
    licences = {package: licence(package) for package in locked(lock)}
    assert not {package: text for package, text in licences.items() if not may_be_used(text)}


@pytest.mark.parametrize("path", LOCKS, ids=name_of)
def test_a_lock_has_exact_versions_hashes_and_no_address(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"https?:|file:|--index|--extra|--find-links|@", text)
    entries = re.split(r"\n(?=[A-Za-z])", text)[1:] if text.startswith("#") else re.split(r"\n(?=[A-Za-z])", text)
    assert entries
    assert not [e.splitlines()[0] for e in entries if not re.match(r"[\w.-]+==\S+", e) or "--hash=sha256:" not in e]


def test_every_declared_package_is_locked_and_the_locks_agree() -> None:
    versions = locked("base")
    assert base() <= {canonical(name) for name in versions}
    assert declared(project()["project"]["optional-dependencies"]["dev"]) <= {canonical(n) for n in locked("dev")}
    for lock in ("dev", "bench", "build"):
        other = locked(lock)
        assert {n: v for n, v in other.items() if n in versions and versions[n] != v} == {}


def test_what_differs_by_machine_or_calls_home_is_in_no_lock() -> None:
    names = {canonical(name) for path in LOCKS for name in locked(path.stem)}
    assert not names & {"torch", "opencv-python", "openvino-telemetry", "pymupdf", "extract-msg"}


def test_only_what_the_base_install_has_is_imported() -> None:
    offered = packages_distributions()

    def strangers(path: Path) -> set[str]:
        allowed = base() | ({"reportlab"} if name_of(path).startswith(DRAWING) else set())
        allowed |= training() if name_of(path) in TRAINING else set()
        found = {name: offered.get(name, [CALLED.get(name, name)]) for name in imported(path)}
        return {name for name, distributions in found.items() if not {canonical(d) for d in distributions} & allowed}

    assert not {name_of(path): found for path in python_files(*PACKAGES) if (found := strangers(path))}


def test_no_dependency_is_idle() -> None:
    """A package that nothing imports only costs: a larger image, one more thing to watch."""
    offered = packages_distributions()
    used = {canonical(d) for path in python_files(*PACKAGES) for n in imported(path) for d in offered.get(n, [n])}
    assert base() - used <= WITHOUT_IMPORT | AWAITED
