"""Measure how the service grows, and bears kills, lost queues, many uploads and cases; write docs/benchmarks.md.

$ python -m bench.soak               # all of it, about half an hour on two cores
$ python -m bench.soak --only kills  # one part: kills, queue, uploads, list, scale
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sqlite3
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from bench.page import machine, table, write_section
from bench.scale import scale
from tests.queue.rig import EXAMPLES, Rig, rig
from tests.unit.cli.test_serving import served

ROOT: Final = Path(__file__).parents[1]
PAGE: Final = ROOT / "docs/benchmarks.md"
HONEST: Final = sorted((EXAMPLES / "01-honest-digital").glob("*.pdf"))
BUNDLES, KILL_SECONDS = 40, 5.0
CASES, UPLOADS = 20_000, 500


def kills(_data: Path) -> str:
    """Forty bundles, two workers, SIGKILL of a random worker or reading child every five seconds."""
    chance = random.Random(1)  # noqa: S311  # chance, no secret
    with rig(workers=2) as running:
        for number in range(BUNDLES):
            running.submit(*HONEST, name=f"bundle {number}")
        begun, count = time.monotonic(), 0
        while not running.all_ended():
            time.sleep(KILL_SECONDS)
            children = running.reading_children()
            if children and chance.random() < 0.5:
                os.kill(chance.choice(children), signal.SIGKILL)
            else:
                running.kill_worker(chance.randrange(2))
            count += 1
            running.revive()
        seconds = time.monotonic() - begun
        return _ended(running, f"{count} kills in {seconds:.0f} s")


def queue(_data: Path) -> str:
    """The same bundles while the queue is emptied once and Redis is stopped and started three times."""
    with rig(workers=2) as running:
        for number in range(BUNDLES):
            running.submit(*HONEST, name=f"bundle {number}")
        begun = time.monotonic()
        for _ in range(4):  # our Redis keeps nothing on disk: each start of it is an empty queue
            time.sleep(8)
            running.redis.stop()
            running.redis.start()
        running.wait(900)
        return _ended(running, f"4 times an empty queue; {time.monotonic() - begun:.0f} s in all")


def _ended(running: Rig, what: str) -> str:
    rows = running.rows()
    cases = {running.desk.case_json(row.id).replace(row.name.encode(), b"") for row in rows if row.level is not None}
    judged = [r.case for r in running.desk.audit(limit=1000) if r.what == "judged"]
    good = sum((row.status, row.level, row.pages_done) == ("ready", "clear", len(HONEST)) for row in rows)
    doubled, lost = len(judged) - len(set(judged)), len(rows) - len(set(judged))
    facts = [("ended as undisturbed", f"{good} of {len(rows)}"), ("lost", str(lost)), ("doubled", str(doubled)),
             ("different cases", str(len(cases))), ("disturbance", what),
             ("audit log", "holds" if not running.desk.audit_breaks() else "broken")]  # fmt: skip
    return table(("", ""), facts)


def uploads(data: Path) -> str:
    """Five hundred small uploads as fast as one client sends them, to `inspector serve`."""
    content = HONEST[0].read_bytes()
    seconds, codes = [], []
    with served(data) as service:
        begun = time.monotonic()
        for number in range(UPLOADS):
            started = time.monotonic()
            sent = {"files": (f"invoice {number}.pdf", content + str(number).encode())}
            codes.append(service.client.post("/api/v1/batches", files=sent).status_code)
            seconds.append(time.monotonic() - started)
        whole = time.monotonic() - begun
        memory = int(Path(f"/proc/{service.process.pid}/status").read_text().split("VmHWM:")[1].split()[0]) // 1024
    worst = sum(code >= 500 for code in codes)
    facts = [("uploads", str(UPLOADS)), ("in all", f"{whole:.0f} s"), ("answers of 5xx", str(worst)),
             ("p95", f"{_p95(seconds) * 1000:.0f} ms"), ("web process, peak", f"{memory} MB")]  # fmt: skip
    return table(("", ""), facts)


def listing(data: Path) -> str:
    """Twenty thousand stored cases: the filtered list through the API, and the last page of the whole."""
    from inspector.casework.office import Office

    office = Office(data)
    office.prepare()
    office.database.close()
    _fill(data / "inspector.db")
    asked = [
        "?text=company+17",
        "?levels=high",
        "?text=bundle+19&sort=-received",
        "?sort=name&offset=19000",
        "?sort=-risk",
    ]
    seconds = []
    with served(data) as service:
        for turn in range(100):
            started = time.monotonic()
            answer = service.client.get("/api/v1/cases" + asked[turn % len(asked)])
            seconds.append(time.monotonic() - started)
            answer.raise_for_status()
        total = service.client.get("/api/v1/cases").json()["total"]
    facts = [("stored cases", str(total)), ("p50", f"{statistics.median(seconds) * 1000:.0f} ms"),
             ("p95", f"{_p95(seconds) * 1000:.0f} ms")]  # fmt: skip
    return table(("", ""), facts)


def _fill(path: Path) -> None:
    chance = random.Random(3)  # noqa: S311  # chance, no secret
    levels = ["clear", "low", "medium", "unknown", "high", "critical"]
    now = time.time()
    with sqlite3.connect(path) as raw:
        raw.execute("INSERT INTO batches VALUES ('b', 'many', NULL, ?, 'bench')", (now,))
        for number in range(CASES):
            rank = chance.randrange(6)
            name = f"bundle {number}"
            sought = f"{name} company {chance.randrange(300)} metals trading invoice {number:06d}.pdf"
            values = (f"c{number:06d}", name, levels[rank], rank, chance.random(), sought, now - number)
            raw.execute(
                "INSERT INTO cases (id, batch_id, position, name, content, status, level, rank, score, reason,"
                " reason_zh, findings, asking, problem, problem_zh, sought, as_of, received_at, version, round,"
                " pages_done, pages_total, attempts, lease_owner, lease_until, sent_at, engines)"
                " VALUES (?1, 'b', 0, ?2, ?1, 'ready', ?3, ?4, ?5, 'a reason', '理由', 2, 1, '', '', ?6, '2026-11-24',"
                " ?7, 2, 1, 4, 4, 0, '', 0, 0, '')",
                values,
            )


def _p95(seconds: list[float]) -> float:
    return statistics.quantiles(seconds, n=20)[-1]


TITLES: Final = {
    "kills": "Kill soak", "queue": "Lost queue", "uploads": "Many small uploads", "list": "A long queue",
    "scale": "One worker and two",
}  # fmt: skip
PARTS: Final[dict[str, Callable[[Path], str]]] = {
    "kills": kills, "queue": queue, "uploads": uploads, "list": listing, "scale": scale
}  # fmt: skip


def main() -> None:
    """Run the parts that were asked for, and write each one's section."""
    import tempfile

    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--only", action="append", choices=list(TITLES), default=[])
    for name in asked.parse_args().only or list(TITLES):
        with tempfile.TemporaryDirectory(prefix="inspector-soak-") as folder:
            made = PARTS[name](Path(folder) / "data")
        print(f"{TITLES[name]}\n{made}")
        about = (PARTS[name].__doc__ or "").strip()
        write_section(PAGE, f"soak-{name}", f"## {TITLES[name]}\n\n*{machine()}*\n\n{about}\n\n{made}")


if __name__ == "__main__":
    main()
