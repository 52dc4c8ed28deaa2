"""How a case moves: unpack, read page by page, assess. A step takes an id, may run twice, returns what may follow.

The database is the truth. A step claims its work by compare-and-set, does it outside of any transaction, and writes
what came of it only while the claim is still its own. So a message may be lost, doubled or late, and a process may die
at any point: the sweep (`inspector.casework.sweep`) sends the work again.
"""

from __future__ import annotations

import json
import shutil
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal

from sqlalchemy import Connection, delete, exists, insert, select, update

from inspector.casework.leases import ATTEMPTS, PageClaim, claim_case, claim_page, held_case, kept
from inspector.casework.office import Office, found_case
from inspector.core.box import PageId
from inspector.core.codec import encode_page, encode_problem
from inspector.core.finding import Problem
from inspector.core.page import Page
from inspector.reading.bundles import Delivery
from inspector.reading.intake import Bundle, PageJob
from inspector.store.tables import cases, files, pages

if TYPE_CHECKING:
    from inspector.children.pool import ReadingPool
    from inspector.toolkit import Toolkit

IN_FLIGHT: Final = 8
"""Pages of one case that are in the queue at once. The others come as these are read, so that a case of 300 pages
stands among a hundred small ones like one of them, and still keeps eight workers busy."""


@dataclass(frozen=True, slots=True)
class Job:
    """One thing to be done: a step of a case. `read` reads whichever page of the case nobody reads."""

    step: Literal["unpack", "read", "assess"]
    case: str


@dataclass(frozen=True, slots=True)
class Workshop:
    """Where the work is done: the office, the reading children, and the tools of judging, built at first use."""

    office: Office
    pool: ReadingPool
    tools: Callable[[], Toolkit]


def do(shop: Workshop, job: Job) -> list[Job]:
    """Do the step of a job if it is still to be done.

    Raises:
        StoreAway, StoreFull: nothing was changed; the job may be sent again.
    """
    steps: Mapping[str, Callable[[Workshop, str], list[Job]]] = {"unpack": unpack, "read": read, "assess": _assess}
    return steps[job.step](shop, job.case)


def unpack(shop: Workshop, case: str) -> list[Job]:
    """Take a bundle in: look at every file, and write down the pages to be read."""
    office = shop.office
    owner = claim_case(office, case, waiting="waiting", working="unpacking")
    if not owner:
        return []
    if _spent(office, case):
        return _failed(office, case, owner, "taking the bundle in")
    with kept(office, cases, (cases.c.id == case) & (cases.c.lease_owner == owner)):
        folder = _work_folder(office, case)
        bundle = _taken_in(shop, case, folder)
        return _write_pages(office, case, owner, bundle)


def read(shop: Workshop, case: str) -> list[Job]:
    """Read one page of a case, the first that nobody reads."""
    office = shop.office
    claim = claim_page(office, case)
    if claim is None:
        return after_reading(office, case)
    row = claim.row
    job = PageJob(PageId(row.file, row.file_page), office.folder / row.path, row.media_type, row.place)
    picture = _work_folder(office, case) / f"page-{row.number:04d}-{claim.owner}.jpg"
    ours = (pages.c.case_id == case) & (pages.c.number == row.number) & (pages.c.lease_owner == claim.owner)
    with kept(office, pages, ours):
        page = next(iter(shop.pool.read([job], bundle=case, picture=lambda _: picture)))
    write_page(office, case, claim, page, picture=picture, engines=shop.pool.engines)
    return after_reading(office, case) or [Job("read", case)]


def write_page(
    office: Office, case: str, claim: PageClaim, page: Page, *, picture: Path | None, engines: str = ""
) -> None:
    """Write what was read of a page, if it is still ours to write. Committed before anybody counts the pages."""
    blob = office.blobs.take(picture) if picture is not None and picture.is_file() else None
    if picture is not None:
        picture.unlink(missing_ok=True)
    problem = next(iter(page.problems), None)
    values = {
        "status": "read" if page.origin != "none" else "unreadable",
        "words": zlib.compress(json.dumps(encode_page(page)).encode("ascii")),
        "picture_blob": blob,
        "turn": page.turn,
        "readability": page.readability,
        "problem": problem.message if problem else "",
        "problem_zh": problem.message_zh if problem else "",
        "lease_until": 0.0,
    }
    with office.database.writing() as connection:
        written = connection.execute(
            update(pages)
            .where(
                pages.c.case_id == case,
                pages.c.number == claim.row.number,
                pages.c.status == "reading",
                pages.c.lease_owner == claim.owner,
            )
            .values(**values)
        ).rowcount
        if written == 1:
            more: dict[str, Any] = {"pages_done": cases.c.pages_done + 1} | ({"engines": engines} if engines else {})
            connection.execute(update(cases).where(cases.c.id == case).values(**more))
            office.tell(connection, case, "page")


def after_reading(office: Office, case: str) -> list[Job]:
    """The last page opens the next step, whoever is last; exactly one caller wins."""
    left = exists(select(1).where(pages.c.case_id == case, pages.c.status.in_(("waiting", "reading"))))
    with office.database.writing() as connection:
        won = connection.execute(
            update(cases)
            .where(cases.c.id == case, cases.c.status == "reading", ~left)
            .values(status="assessing", attempts=0, lease_until=0.0, lease_owner="", sent_at=office.clock())
        ).rowcount
        if won == 1:
            office.tell(connection, case, "status")
    return [Job("assess", case)] if won == 1 else []


def give_up_pages(office: Office, case: str) -> int:
    """Give up the pages whose last attempt was lost; the case goes on without them. Returns how many."""
    from inspector.errors import UnreadablePage
    from inspector.reading.problems import problem_of

    with office.database.reading() as connection:
        lost = connection.execute(
            select(pages)
            .where(pages.c.case_id == case, pages.c.status == "reading")
            .where(pages.c.lease_until < office.clock(), pages.c.attempts >= ATTEMPTS)
        ).all()
    for row in lost:
        reason = f"its reader was lost {ATTEMPTS} times"
        error = UnreadablePage(file=row.file, page=row.file_page, reason=reason)
        page = Page(
            PageId(row.file, row.file_page), 595.0, 842.0, (), "none", readability=0.0, reader="none",
            problems=(problem_of(error, row.file, row.file_page),),
        )  # fmt: skip
        write_page(office, case, PageClaim(row.lease_owner, row), page, picture=None)
    return len(lost)


def _assess(shop: Workshop, case: str) -> list[Job]:
    from inspector.casework.assessing import assess_case

    office = shop.office
    owner = claim_case(office, case, waiting="assessing", working="assessing")
    if not owner:
        return []
    if _spent(office, case):
        return _failed(office, case, owner, "judging the bundle")
    with kept(office, cases, (cases.c.id == case) & (cases.c.lease_owner == owner)):
        assess_case(office, shop.tools(), case, owner)
    _clear_work(office, case)
    return []


def _spent(office: Office, case: str) -> bool:
    with office.database.reading() as connection:
        return bool(found_case(connection, case).attempts > ATTEMPTS)


def _failed(office: Office, case: str, owner: str, what: str) -> list[Job]:
    """End a case that took its worker with it at every attempt."""
    sentence = f"{what} ended its worker {ATTEMPTS} times"
    chinese = f"处理该套单证时工作进程 {ATTEMPTS} 次中断"
    with office.database.writing() as connection:
        if held_case(connection, case, owner):
            end_case(
                office, connection, case, status="failed", level="unknown", rank=LEVEL_RANK["unknown"],
                problem=sentence, problem_zh=chinese, reason=sentence, reason_zh=chinese,
            )  # fmt: skip
            office.record(connection, "service", "failed", case, reason=sentence)
    return []


LEVEL_RANK: Final[Mapping[str, int]] = {"clear": 0, "low": 1, "medium": 2, "unknown": 3, "high": 4, "critical": 5}
"""The order of the queue: what could not be judged stands above what is of middling weight."""


def end_case(office: Office, connection: Connection, case: str, **values: Any) -> None:
    """Write the end of an inspection into a case; its version rises, so that nobody overwrites what is new."""
    connection.execute(
        update(cases)
        .where(cases.c.id == case)
        .values(
            version=cases.c.version + 1, lease_until=0.0, lease_owner="", attempts=0, ended_at=office.clock(), **values
        )
    )
    office.tell(connection, case, "status")


def _work_folder(office: Office, case: str) -> Path:
    with office.database.reading() as connection:
        round_ = found_case(connection, case).round
    return office.work / case / str(round_)


def _clear_work(office: Office, case: str) -> None:
    shutil.rmtree(office.work / case, ignore_errors=True)


def _taken_in(shop: Workshop, case: str, folder: Path) -> Bundle:
    """Lay the files of a case out as they were sent, and look at them in a child."""
    from inspector.reading.intake import take_in

    office = shop.office
    shutil.rmtree(folder, ignore_errors=True)
    with office.database.reading() as connection:
        row = found_case(connection, case)
        sent = connection.execute(select(files).where(files.c.case_id == case).order_by(files.c.position)).all()
    root = folder / "delivery"
    root.mkdir(parents=True)
    for file in sent:
        _lay_out(office.blobs.path(file.sha256), root, file.name)
    if len(sent) == 1:
        root = root / sent[0].name
    unpacked = folder / "unpacked"
    unpacked.mkdir()
    return take_in(Delivery(row.name, root), unpacked, shop.pool.survey, shop.pool.options.limits)


def _lay_out(blob: Path, root: Path, name: str) -> None:
    """A file of the store under the name that it was sent with. A name taken twice gets a number."""
    place, number = root / name, 1
    while place.exists() or any(parent.is_file() for parent in place.parents if parent.is_relative_to(root)):
        number += 1
        place = root / f"{number}~{name.replace('/', '_')}"
    place.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(blob, place)


def _write_pages(office: Office, case: str, owner: str, bundle: Bundle) -> list[Job]:
    taken = {
        "files": [[f.name, f.media_type, f.size, f.sha256, f.pages, f.duplicate_of] for f in bundle.files],
        "problems": [encode_problem(p) for p in bundle.problems],
    }
    rows = [
        {
            "case_id": case, "number": number, "file": job.id.file, "file_page": job.id.number, "place": job.index,
            "media_type": job.media_type, "path": str(job.path.relative_to(office.folder)), "status": "waiting",
        }
        for number, job in enumerate(bundle.jobs, start=1)
    ]  # fmt: skip
    first = next(iter(bundle.problems), Problem("", "", ""))
    with office.database.writing() as connection:
        if not held_case(connection, case, owner):
            return []
        connection.execute(delete(pages).where(pages.c.case_id == case))
        if rows:
            connection.execute(insert(pages), rows)
        connection.execute(
            update(cases)
            .where(cases.c.id == case)
            .values(
                status="reading", taken_in=json.dumps(taken), pages_total=len(rows), pages_done=0, attempts=0,
                lease_until=0.0, lease_owner="", sent_at=office.clock(), problem=first.message,
                problem_zh=first.message_zh,
            )
        )  # fmt: skip
        office.tell(connection, case, "status")
    return after_reading(office, case) or [Job("read", case)] * min(IN_FLIGHT, len(rows))
