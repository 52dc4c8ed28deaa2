"""`inspector rescreen`: judges written cases anew in several processes, and says what moved and why."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import asdict, dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from inspector.cli.inspecting import REACHED, UNUSABLE
from inspector.cli.outcome import reached
from inspector.cli.printing import print_json, print_table
from inspector.core.visible import visible
from inspector.errors import EmptyBundle, InspectorError, MissingPath
from inspector.reading.bundles import natural
from inspector.rescreening import Moved, rescreen
from inspector.settings import Settings
from inspector.toolkit import Toolkit

_CHUNK = 8
_LONGEST = 200
_MOST_SHOWN = 6

_tools: Toolkit | None = None


@dataclass(frozen=True, slots=True)
class Anew:
    """What was asked for on the command line."""

    root: Path
    as_of: dt.date
    watchlist: Path | None
    jobs: int
    fail_on: str | None
    write: bool = True


@dataclass(frozen=True, slots=True)
class Fault:
    """A case that could not be judged anew."""

    folder: Path
    code: str
    message: str
    hint: str
    exit_code: int


def run(order: Anew, *, as_json: bool) -> int:
    """Judge the cases of an order anew, show what moved, and return the exit code.

    Raises:
        InspectorError: there are no cases, or a setting, the law or the watch list is wrong.
    """
    folders = find_cases(order.root)
    results = list(_judged(folders, order))
    moved = [r for r in results if isinstance(r, Moved)]
    faults = [r for r in results if isinstance(r, Fault)]
    _show_json(moved, faults) if as_json else _show_table(moved, faults, order)
    if faults:
        return max(UNUSABLE, *(fault.exit_code for fault in faults))
    failed = order.fail_on is not None and any(reached(_level(m.after), order.fail_on) for m in moved)
    return REACHED if failed else 0


def find_cases(root: Path) -> tuple[Path, ...]:
    """The folder itself where it holds a case, else the folders in it that do.

    Raises:
        MissingPath: there is no such folder.
        EmptyBundle: there is no case in it.
    """
    if not root.is_dir():
        raise MissingPath(file=str(root))
    if (root / "case.json").is_file():
        return (root,)
    found = [path.parent for path in root.glob("*/case.json")] or [path.parent for path in root.rglob("case.json")]
    if not found:
        raise EmptyBundle(file=visible(str(root)))
    return tuple(sorted(found, key=lambda path: natural(str(path))))


def _level(name: str) -> Any:  # one of the levels; a case of another product may hold anything
    return name if name in ("clear", "low", "medium", "high", "critical") else "unknown"


def _judged(folders: Sequence[Path], order: Anew) -> Iterator[Moved | Fault]:
    """One result for each folder, in their order. The tools are built once, and the processes share them."""
    global _tools
    _tools = Toolkit.build(Settings.load(), watchlist=order.watchlist)
    if order.jobs == 1 or len(folders) <= _CHUNK:
        yield from (_one(folder, order) for folder in folders)
        return
    with ProcessPoolExecutor(order.jobs, mp_context=get_context("fork")) as processes:
        try:
            yield from processes.map(_one, folders, [order] * len(folders), chunksize=_CHUNK)
        except BrokenProcessPool:
            raise InspectorError(reason="a process that judged cases was ended") from None


def _one(folder: Path, order: Anew) -> Moved | Fault:
    tools = _tools or Toolkit.build(Settings.load(), watchlist=order.watchlist)
    try:
        return rescreen(folder, tools, as_of=order.as_of, write=order.write)
    except InspectorError as exc:
        return Fault(folder, exc.code, exc.message, exc.hint, exc.exit_code)


def _show_table(moved: Sequence[Moved], faults: Sequence[Fault], order: Anew) -> None:
    shown = [m for m in moved if m.moved]
    if shown:
        rows = [(m.bundle, f"{m.before} → {m.after}", f"{m.score_after:.2f}", "\n".join(_why(m))) for m in shown]
        print_table(("Bundle", "Level", "Score", "What moved, and why"), rows)
    lines = [f"{visible(str(f.folder))}: {f.code} {visible(f.message)}. {visible(f.hint)}" for f in faults]
    kept = "" if order.write else "; nothing was written"
    lines.append(f"{len(moved)} cases judged anew, {len(shown)} moved, {len(faults)} could not be judged{kept}.")
    sys.stdout.write("\n".join(lines) + "\n")


def _why(m: Moved) -> list[str]:
    told = [("gone", m.gone), ("new", m.new), ("now weighs otherwise", m.changed)]
    lines = [visible(f"{word} ({f.severity}): {f.message}", longest=_LONGEST) for word, group in told for f in group]
    more = [f"and {len(lines) - _MOST_SHOWN} more"] if len(lines) > _MOST_SHOWN else []
    return [*lines[:_MOST_SHOWN], *more, *([f"because of {'; '.join(m.why)}"] if m.why else [])]


def _show_json(moved: Sequence[Moved], faults: Sequence[Fault]) -> None:
    cases = [asdict(m) | {"folder": str(m.folder), "moved": m.moved} for m in moved]
    failed = [asdict(f) | {"folder": str(f.folder)} for f in faults]
    print_json({"cases": cases, "faults": failed})
