"""How the reading of one damaged file ended, and whether that is an end that users can live with."""

from __future__ import annotations

import re
import shutil
import time
from dataclasses import dataclass
from pathlib import Path

from inspector.children.options import ReadingOptions
from inspector.children.pool import ReadingPool
from inspector.pipeline import open_bundle, read_bundle
from inspector.reading.bundles import Delivery
from inspector.reading.limits import MIB, Limits
from tests.mutation.mutators import Damaged

LIMITS = Limits(
    bundle_bytes=100 * MIB, pages=100, members=200, expanded_bytes=64 * MIB, page_seconds=10, bundle_seconds=30,
    child_bytes=600 * MIB, sheet_cells=20_000,
)  # fmt: skip
OPTIONS = ReadingOptions(engine="none", second="none", limits=LIMITS)
SLOWEST = LIMITS.bundle_seconds + 15
"""Seconds a bundle may take: surveys have their own time besides that of the pages."""

_PICTURED = 7
"""Page images, which take most of the time, are made of every seventh file."""

UNSEEN = "no recogniser is switched on"


@dataclass(frozen=True)
class End:
    """How it ended: problems as code and message, pages with words, seconds, and what is wrong with the end itself."""

    problems: tuple[tuple[str, str], ...]
    read: int
    pages: int
    seconds: float
    wrong: str = ""

    @property
    def kind(self) -> str:
        """The end in a few words, the same for all that ended alike."""
        told = sorted({f"{code} {_general(message)}" for code, message in self.problems if UNSEEN not in message})
        return " + ".join(told) or ("read" if self.read else "a page without words")

    @property
    def is_unforeseen(self) -> bool:
        """Whether a child died, or a parser raised what no reader expects of it: told, but worth a look."""
        return any("crashed" in message or "cannot be parsed" in message for _, message in self.problems)


def judge(case: Damaged, pool: ReadingPool, folder: Path) -> End:
    """Read a damaged file as the product does; `folder` is emptied first."""
    shutil.rmtree(folder, ignore_errors=True)
    root, work = folder / "bundle", folder / "work"
    root.mkdir(parents=True)
    (root / case.name).write_bytes(case.content)
    began = time.monotonic()
    bundle = open_bundle(Delivery("damaged", root), pool, work)
    pictures = work / "pictures" if case.number % _PICTURED == 0 else None
    pages = list(read_bundle(bundle, pool, pictures=pictures))
    seconds = time.monotonic() - began
    told = [*bundle.problems, *(problem for page in pages for problem in page.problems)]
    wrong = ""
    if not pages and not told:
        wrong = "neither a page nor a problem"
    elif seconds > SLOWEST:
        wrong = "too slow"
    elif len(pages) != len(bundle.jobs):
        wrong = "pages are missing"
    elif any(not _is_whole(p.code, p.message, p.hint, p.message_zh, p.hint_zh) for p in told):
        wrong = "a problem without code, sentence or way out"
    read = sum(1 for page in pages if page.words or page.hidden)
    return End(tuple((p.code, p.message) for p in told), read, len(pages), seconds, wrong)


def _is_whole(code: str, *sentences: str) -> bool:
    return re.fullmatch(r"E1\d\d", code) is not None and all(s and "\n" not in s for s in sentences)


def _general(message: str) -> str:
    """A message without the names and numbers of one file."""
    text = re.sub(r"^.*?(?= is | carries |, page |: )", "", message, count=1)
    text = re.sub(r"member .* is ", "member is ", text)
    return re.sub(r"0x[0-9a-f]+|[A-Z]{1,3}\d+|\d[\d,.]*", "#", text)[:110]
