"""What OpenDocument files (ODS, ODT) have in common: the package, its lock, and the styles that hide things."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass, field
from pathlib import Path

from inspector.errors import CorruptFile, EncryptedFile, InputError
from inspector.reading.limits import Limits
from inspector.reading.office_package import check_package
from inspector.reading.safe_xml import OnEnd, OnStart, OnText, local, walk
from inspector.reading.zip_directory import DAMAGE

_MANIFEST = "META-INF/manifest.xml"
_MOST_MANIFEST = 4 * 1024 * 1024
_POINTS = {"cm": 72 / 2.54, "mm": 72 / 25.4, "in": 72.0, "pt": 1.0, "pc": 12.0, "px": 0.75}
_MOST_PARENTS = 20
_WHITE = "#ffffff"

Attributes = dict[str, str]


def check_open_package(path: Path, file: str, limits: Limits) -> tuple[InputError, ...]:
    """As `check_package`, after asking whether the package is locked.

    Raises:
        EncryptedFile: its parts are encrypted.
        CorruptFile, LimitExceeded, ActiveContent: as `check_package`.
    """
    try:
        with zipfile.ZipFile(path) as package, package.open(_MANIFEST) as part:
            locked = b"encryption-data" in part.read(_MOST_MANIFEST)
    except DAMAGE:
        raise CorruptFile(file=file, reason="it is cut off or not packed rightly") from None
    if locked:
        raise EncryptedFile(file=file)
    return check_package(path, file, limits)


def walk_part(
    path: Path, part: str, file: str, on_start: OnStart, on_end: OnEnd | None = None, on_text: OnText | None = None
) -> None:
    """Walk one part of the package.

    Raises:
        CorruptFile: it is missing or broken.
    """
    try:
        with zipfile.ZipFile(path) as package, package.open(part) as stream:
            walk(stream, file, on_start, on_end, on_text)
    except DAMAGE:
        raise CorruptFile(file=file, reason="a part of the document is missing or broken") from None


def plainly(attributes: Attributes) -> Attributes:
    """Attributes by their names without prefix."""
    return {local(name): value for name, value in attributes.items()}


def points(length: str) -> float | None:
    """A length such as `2.258cm` in points; None where it is none."""
    found = re.fullmatch(r"([0-9]{1,7}(?:\.[0-9]{1,9})?)(cm|mm|in|pt|pc|px)", length)
    return float(found[1]) * _POINTS[found[2]] if found else None


@dataclass(slots=True)
class OpenStyles:
    """The styles of a document by name, as far as they change what is seen."""

    parents: dict[str, str] = field(default_factory=dict)
    unseen: set[str] = field(default_factory=set)
    white: set[str] = field(default_factory=set)
    shaded: set[str] = field(default_factory=set)
    breaking: set[str] = field(default_factory=set)
    widths: dict[str, float] = field(default_factory=dict)
    heights: dict[str, float] = field(default_factory=dict)
    _name: str = ""

    def start(self, name: str, attributes: Attributes) -> None:
        """Take note of an element, named without prefix as its attributes are."""
        if name == "style":
            self._name = attributes.get("name", "")
            self.parents[self._name] = attributes.get("parent-style-name", "")
        elif name.endswith("-properties"):
            self._properties(attributes)

    def _properties(self, attributes: Attributes) -> None:
        if attributes.get("display") in {"none", "false"}:
            self.unseen.add(self._name)
        if attributes.get("color", "").lower() == _WHITE:
            self.white.add(self._name)
        if attributes.get("background-color", "transparent").lower() not in {"transparent", _WHITE}:
            self.shaded.add(self._name)
        if attributes.get("break-before") == "page":
            self.breaking.add(self._name)
        if (wide := points(attributes.get("column-width", ""))) is not None:
            self.widths[self._name] = wide
        if (high := points(attributes.get("row-height", ""))) is not None:
            self.heights[self._name] = high

    def is_in(self, name: str, group: set[str]) -> bool:
        """Whether a style, or one that it is made from, is in one of the groups here."""
        for _ in range(_MOST_PARENTS):
            if name in group:
                return True
            name = self.parents.get(name, "")
            if not name:
                return False
        return False
