"""`inspector submit`: sends bundles to a service, waits for them where asked, and shows what came of each."""

from __future__ import annotations

import secrets
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from inspector.casework.views import ENDED
from inspector.cli.asking import Parcel, Service
from inspector.cli.outcome import reached
from inspector.core.finding import Problem
from inspector.core.visible import visible
from inspector.errors import EmptyBundle
from inspector.reading.bundles import Delivery, files_of, find_bundles
from inspector.reading.problems import problem_of

if TYPE_CHECKING:
    from rich.progress import Progress

UNUSABLE, REACHED = 2, 3
_LOOK_SECONDS: Final = 1.0
# One upload holds no more: it is sent again whole where the service went away meanwhile.
_MOST_BUNDLES, _MOST_FILES, _MOST_BYTES = 200, 2000, 500 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Errand:
    """What was asked for on the command line."""

    paths: tuple[Path, ...]
    wait: bool
    fail_on: str | None
    as_json: bool


def run(errand: Errand, service: Service) -> int:
    """Send the bundles of an errand and return the exit code, as `inspect` does.

    Raises:
        MissingPath, EmptyBundle: there is nothing to send; nothing was sent.
        ServiceAway, ServiceRefused: the service does not take it; uploads sent before stay.
    """
    parcels, problems = packed(find_bundles(errand.paths))
    if not parcels:
        raise EmptyBundle(file=", ".join(visible(str(path)) for path in errand.paths))
    with _shown() as progress:
        uploads = [_sent(service, part, progress) for part in parted(parcels)]
        if errand.wait:
            uploads = [_waited(service, upload, progress) for upload in uploads]
    rows = [row for upload in uploads for row in upload["cases"]]
    _show_json(rows, uploads, problems) if errand.as_json else show_rows(service.address, rows, problems)
    return _exit_code(rows, problems, errand)


def packed(deliveries: Sequence[Delivery]) -> tuple[tuple[Parcel, ...], tuple[Problem, ...]]:
    """The bundles that can be sent, and what of them was left out: links and devices never go anywhere."""
    parcels: list[Parcel] = []
    problems: list[Problem] = []
    for delivery in deliveries:
        found, refused = files_of(delivery)
        problems += refused
        # A link to a file inside the bundle is read as that file.
        plain = tuple((name, path.resolve() if path.is_symlink() else path) for name, path in found)
        if plain:
            parcels.append(Parcel(delivery.name, plain))
        elif not refused:
            problems.append(problem_of(EmptyBundle(file=delivery.name), delivery.name))
    return tuple(parcels), tuple(problems)


def parted(parcels: Sequence[Parcel]) -> Iterator[tuple[Parcel, ...]]:
    """The bundles in parts of which each is one upload."""
    part: list[Parcel] = []
    count = size = 0
    for parcel in parcels:
        count, size = count + len(parcel.files), size + parcel.size
        if part and (len(part) >= _MOST_BUNDLES or count > _MOST_FILES or size > _MOST_BYTES):
            yield tuple(part)
            part, count, size = [], len(parcel.files), parcel.size
        part.append(parcel)
    if part:
        yield tuple(part)


def show_rows(address: str, rows: Sequence[Any], problems: Sequence[Problem]) -> None:
    """One table: each bundle with its level, and the top reason or where it stands; below it what was left out."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from inspector.cli.outcome import LEVEL_COLOURS

    console = Console(highlight=False)
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0), leading=0)
    table.add_column("Bundle", overflow="fold", max_width=24)
    table.add_column("Level", no_wrap=True)
    table.add_column("Score", justify="right", no_wrap=True)
    table.add_column("Top reason, and where to see it", overflow="fold", ratio=1)
    for row in rows:
        level = str(row["level"] or row["status"])
        score = "" if row["score"] is None else f"{row['score']:.2f}"
        told = Text(visible(_told(row), longest=160)).append(f"\n{address}/cases/{row['id']}", "dim cyan")
        table.add_row(Text(visible(row["name"])), Text(level, LEVEL_COLOURS.get(level, "")), Text(score), told)
    console.print(table)
    for problem in problems:
        console.print(Text(f"left out: {problem.code} ", "yellow").append(visible(problem.message), "default"))


def _told(row: Any) -> str:
    if row["status"] not in ENDED:
        return f"in the queue, {row['pages_done']} of {row['pages_total']} pages read"
    return str(row["reason"] or row["problem"] or "Nothing asks for a reviewer.")


def _show_json(rows: Sequence[Any], uploads: Sequence[Any], problems: Sequence[Problem]) -> None:
    from inspector.cli.printing import print_json

    left = [{"code": p.code, "message": p.message, "hint": p.hint, "file": p.file} for p in problems]
    print_json({"uploads": [upload["id"] for upload in uploads], "cases": list(rows), "left_out": left})


def _exit_code(rows: Sequence[Any], problems: Sequence[Problem], errand: Errand) -> int:
    ended = [row for row in rows if row["status"] in ENDED]
    if errand.fail_on and any(reached(row["level"] or "unknown", errand.fail_on) for row in ended):
        return REACHED
    return UNUSABLE if problems or any(row["status"] == "failed" for row in ended) else 0


def _sent(service: Service, part: Sequence[Parcel], progress: Progress | None) -> Any:
    size = sum(parcel.size for parcel in part)
    task = progress.add_task("sending", total=size, unit="MB", scale=1_000_000) if progress else None

    def sent(count: int) -> None:
        if progress is not None and task is not None:
            progress.advance(task, count)

    try:
        return service.send(part, key=f"submit-{secrets.token_hex(16)}", on_bytes=sent)
    finally:
        if progress is not None and task is not None:
            progress.remove_task(task)


def _waited(service: Service, upload: Any, progress: Progress | None) -> Any:
    """The upload when all its bundles have ended."""
    task = progress.add_task("inspecting", total=None, unit="pages", scale=1) if progress else None
    while any(row["status"] not in ENDED for row in upload["cases"]):
        time.sleep(_LOOK_SECONDS)
        upload = service.upload(upload["id"])
        if progress is not None and task is not None:
            at = upload["progress"]
            doing = f"inspecting, {at['bundles_done']} of {at['bundles_total']} bundles done"
            progress.update(task, description=doing, completed=at["pages_done"], total=at["pages_total"] or None)
    if progress is not None and task is not None:
        progress.remove_task(task)
    return upload


@contextmanager
def _shown() -> Iterator[Progress | None]:
    """Bars on standard error where a person looks."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}", markup=False), BarColumn(bar_width=28), _count(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield progress


def _count() -> Any:  # a column of rich, which is imported only where a person looks
    from rich.progress import ProgressColumn, Task
    from rich.text import Text

    class Count(ProgressColumn):
        def render(self, task: Task) -> Text:
            scale = task.fields["scale"]
            total = "?" if task.total is None else f"{task.total / scale:.0f}"
            return Text(f"{task.completed / scale:.0f}/{total} {task.fields['unit']}")

    return Count()
