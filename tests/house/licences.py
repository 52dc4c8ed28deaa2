"""Under which licence each locked package comes, by its own metadata, and which of them we may not use."""

from __future__ import annotations

import re
from importlib.metadata import PackageMetadata, metadata

from tests.house.sources import ROOT

FREE = re.compile(
    r"\b(MIT|MIT-0|MIT-CMU|0?BSD|Apache|ISC|MPL|Mozilla Public|LGPL|Lesser General Public|PSF|Python Software "
    r"Foundation|Zlib|CC0|Unlicense|HPND|CNRI-Python)\b"
)
# "GPL" and "General Public License" without the L of the Lesser one; AGPL and Affero are caught by the same words.
REFUSED = re.compile(r"(?<![L\w])A?GPL|Affero|(?<!Lesser )General Public", re.IGNORECASE)

# Looked at by a person, because the metadata says it in words of its own or is not there.
REVIEWED: dict[str, str] = {
    "async-timeout": "Apache-2.0",  # only for Python older than 3.11.3, so often not installed
}


def locked(name: str) -> dict[str, str]:
    """Package and exact version of every line of one lock file."""
    text = (ROOT / "requirements" / f"{name}.lock").read_text(encoding="utf-8")
    return dict(re.findall(r"^([\w.-]+)==([^\s;]+)", text, re.M))


def licence(package: str) -> str:
    """The licence that an installed package declares, in one short line.

    Raises:
        PackageNotFoundError: the package is not installed.
    """
    if package in REVIEWED:
        return REVIEWED[package]
    said: PackageMetadata = metadata(package)
    if expression := said.get("License-Expression"):
        return str(expression)
    classifiers = [c.rsplit(" :: ", 1)[-1] for c in said.get_all("Classifier") or [] if c.startswith("License ::")]
    named = [c for c in classifiers if c != "OSI Approved"]
    free_text = (said.get("License") or "").strip().splitlines()
    return ", ".join(named) if named else (free_text[0] if free_text else "not said")


def may_be_used(text: str) -> bool:
    """Whether a licence text names a permissive, LGPL or MPL licence, and no GPL or AGPL."""
    return bool(FREE.search(text)) and not REFUSED.search(text)
