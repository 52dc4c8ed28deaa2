"""Finds bundles among paths, and the files of a bundle."""

from __future__ import annotations

import re
import stat
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from inspector.core.finding import Problem
from inspector.errors import EmptyBundle, MissingPath, UnsafeMember
from inspector.reading.archives import clean_name, is_junk
from inspector.reading.problems import problem_of

_DEEPEST = 32
_PACKED = re.compile(r"\.(tar\.(gz|bz2|xz)|tgz|tbz2?|txz|zip|tar|gz|bz2|xz)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Delivery:
    """A bundle as it was delivered: its name, unique among the bundles of one call, and its folder or file."""

    name: str
    root: Path


def natural(name: str) -> tuple[tuple[int, int, str], ...]:
    """A sort key that puts `scan2` before `scan10`."""
    parts = re.findall(r"\d+|\D+", name.casefold())
    return tuple((0, int(p[:18]), p) if p[0].isdecimal() and p.isascii() else (1, 0, p) for p in parts)


def find_bundles(paths: Iterable[Path]) -> tuple[Delivery, ...]:
    """The bundles under the paths, in the order given.

    A bundle is a folder, a file or an archive; a folder that holds only folders is a folder of bundles.
    Later bundles of a name that is taken get a suffix, `-2` and so on.

    Raises:
        MissingPath: a path does not exist.
        EmptyBundle: a folder must not be listed.
    """
    found: list[Delivery] = []
    taken: Counter[str] = Counter()
    for given in paths:
        path = given.absolute()  # reading children work in another folder
        if not path.exists():
            raise MissingPath(file=str(path))
        try:
            roots = _roots(path)
        except OSError as exc:
            raise EmptyBundle(file=f"{path} ({exc.strerror})") from None
        for root in roots:
            found.append(Delivery(_free_name(_plain_name(root), taken), root))
    return tuple(found)


def _roots(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    inside = [p for p in path.iterdir() if not is_junk(p.name)]
    if inside and all(p.is_dir() and not p.is_symlink() for p in inside):
        return sorted(inside, key=lambda p: natural(p.name))
    return [path]


def _plain_name(root: Path) -> str:
    name = root.resolve().name if root.name in {"", ".", ".."} else root.name
    return folder_name(name) if root.is_dir() else plain_name(name)


def plain_name(file: str) -> str:
    """The name of the bundle that a single file or archive of that name is."""
    return folder_name(_PACKED.sub("", file) if _PACKED.search(file) else Path(file).stem)


def folder_name(folder: str) -> str:
    """The name of the bundle that a folder of that name is."""
    return clean_name(folder).replace("/", "_").strip(". ") or "bundle"


def _free_name(name: str, taken: Counter[str]) -> str:
    key, number = name.casefold(), 1
    while taken[key if number == 1 else f"{key}-{number}"]:
        number += 1
    free = name if number == 1 else f"{name}-{number}"
    taken[free.casefold()] += 1
    return free


def files_of(delivery: Delivery) -> tuple[tuple[tuple[str, Path], ...], tuple[Problem, ...]]:
    """Name and path of each plain file of a bundle in natural order, and what was left out.

    Links are followed only to files inside the bundle; links to folders never, their content is met anyway.
    """
    root = delivery.root
    if not root.is_dir():
        return ((clean_name(root.name), root),), ()
    problems: list[Problem] = []
    home = root.resolve()
    found = [(clean_name(p.relative_to(root).as_posix()), p) for p in _walk(root, home, delivery.name, problems)]
    return tuple(sorted(found, key=lambda pair: natural(pair[0]))), tuple(problems)


def _walk(folder: Path, home: Path, bundle: str, problems: list[Problem], depth: int = 0) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if is_junk(path.name):
            continue
        what = _refused(path, home, depth)
        if what:
            name = clean_name(path.name)
            problems.append(problem_of(UnsafeMember(file=bundle, member=name, what=what), name))
        elif path.is_dir() and not path.is_symlink():
            yield from _walk(path, home, bundle, problems, depth + 1)
        elif path.is_file():
            yield path


def _refused(path: Path, home: Path, depth: int) -> str:
    """What is wrong with an entry of a folder; empty where nothing is."""
    if path.is_symlink():
        try:
            inside = path.resolve(strict=True).is_relative_to(home)
        except (OSError, RuntimeError):
            return "a link that leads nowhere"
        return "" if inside else "a link that leaves the bundle"
    mode = path.lstat().st_mode
    if stat.S_ISDIR(mode):
        return "a folder nested too deep" if depth >= _DEEPEST else ""
    return "" if stat.S_ISREG(mode) else "a device, a pipe or a socket"
