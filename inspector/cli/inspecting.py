"""`inspector inspect`: bundle after bundle, one read while the last is judged, a bar meanwhile, a table at the end."""

from __future__ import annotations

import datetime as dt
import logging
import tempfile
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Protocol

from inspector.cli.bar import Bar
from inspector.cli.outcome import Outcome, reached, show_json, show_table
from inspector.core.visible import visible
from inspector.errors import EmptyBundle, InputError, InspectorError, MissingPath
from inspector.log import bound
from inspector.reading.bundles import Delivery, find_bundles
from inspector.report.writing import make_folder

if TYPE_CHECKING:
    from inspector.core.case import Case
    from inspector.report.view import Enclosures

log = logging.getLogger(__name__)

UNUSABLE, REACHED = 2, 3
AT_ONCE = 3  # bundles: one is read by the children, the next begins as they fall idle, the last is judged and written


@dataclass(frozen=True, slots=True)
class Order:
    """What was asked for on the command line; `bundles` is how many the paths come to, once they were looked at."""

    paths: tuple[Path, ...]
    out: Path
    jobs: int | None
    as_of: dt.date
    watchlist: Path | None
    fail_on: str | None
    pdf: bool = True
    bundles: int = 0


class Bench(Protocol):
    """Where bundles are inspected: tools built once, children kept warm from one bundle to the next.

    It is asked by as many threads as bundles are worked on at once.
    """

    def inspect(self, delivery: Delivery, work: Path, bar: Bar) -> tuple[Case, Enclosures]:
        """Read and judge one bundle; page images go to the private folder `work`."""
        ...


Open = Callable[[Order], AbstractContextManager[Bench]]


def run(order: Order, *, as_json: bool, open_bench: Open | None = None) -> int:
    """Inspect the bundles of an order, show what came of them, and return the exit code.

    Raises:
        InspectorError: nothing can be inspected at all: no such path, a setting or the watch list is wrong, or
            the output folder cannot be written.
    """
    missing = [path for path in order.paths if not path.exists()]
    deliveries = _deliveries([path for path in order.paths if path not in missing] or order.paths)
    make_folder(order.out)
    order = replace(order, bundles=len(deliveries))
    with (open_bench or _real)(order) as bench, Bar(len(deliveries)) as bar:
        outcomes = _inspect_all(deliveries, order, bench, bar)
    outcomes += [Outcome(path.name, error=MissingPath(file=str(path))) for path in missing]
    show_json(outcomes) if as_json else show_table(outcomes)
    return exit_code(outcomes, order.fail_on)


def exit_code(outcomes: Sequence[Outcome], fail_on: str | None) -> int:
    """70 where a bundle broke us, 3 where a case reaches the level that was named, 2 for unusable input, else 0."""
    broken = [o.error.exit_code for o in outcomes if o.error is not None and not isinstance(o.error, InputError)]
    if broken:
        return max(broken)
    if fail_on is not None and any(o.case is not None and reached(o.case.score.level, fail_on) for o in outcomes):
        return REACHED
    unusable = any(o.error is not None or (o.case is not None and o.case.status == "failed") for o in outcomes)
    return UNUSABLE if unusable else 0


def _real(order: Order) -> AbstractContextManager[Bench]:
    from inspector.cli.opening import open_bench

    return open_bench(order)


def _deliveries(paths: Sequence[Path]) -> tuple[Delivery, ...]:
    deliveries = find_bundles(path.absolute() for path in paths)  # reading children work in a folder of their own
    if not deliveries:
        raise EmptyBundle(file=", ".join(visible(str(p)) for p in paths))
    return deliveries


def _inspect_all(deliveries: Sequence[Delivery], order: Order, bench: Bench, bar: Bar) -> list[Outcome]:
    """What came of each bundle, in their order."""
    halted = Event()
    threads = ThreadPoolExecutor(min(AT_ONCE, len(deliveries)), thread_name_prefix="bundle")
    try:
        futures = [threads.submit(_inspect, delivery, order, bench, bar, halted) for delivery in deliveries]
        return [future.result() for future in futures]
    except BaseException:
        halted.set()
        raise
    finally:  # nobody waits here: when the bench is closed, what its threads still do comes to an end
        threads.shutdown(wait=False, cancel_futures=True)


def _inspect(delivery: Delivery, order: Order, bench: Bench, bar: Bar, halted: Event) -> Outcome:
    """One bundle, from its path to its report; what is wrong with it does not stop the others.

    Raises:
        InspectorError: the installation or the output folder is at fault: no other bundle would fare better.
    """
    bar.begin(delivery.name)
    with bound(case=delivery.name):
        try:
            return _one(delivery, order, bench, bar)
        except InputError as exc:
            log.info("the bundle is unusable: %s", exc.code)
            return Outcome(delivery.name, error=exc)
        except InspectorError:
            raise
        except Exception as exc:  # a bundle that breaks us must not sink the others
            if not halted.is_set():  # a bench that was closed under it is no news
                log.exception("the bundle broke the inspector")
            return Outcome(delivery.name, error=InspectorError(reason=f"the inspector broke ({type(exc).__name__})"))
        finally:
            bar.end()


def _one(delivery: Delivery, order: Order, bench: Bench, bar: Bar) -> Outcome:
    with tempfile.TemporaryDirectory(prefix="inspector-") as work:
        case, enclosures = bench.inspect(delivery, Path(work), bar)
        from inspector.report.publish import publish

        bar.write()
        made = publish(case, order.out / folder_name(delivery.name), enclosures, pdf=order.pdf)
    log.info("case written, level %s", case.score.level)
    return Outcome(delivery.name, case=replace(case, pages=(), documents=()), made=made)  # the rest is on disk


def folder_name(name: str) -> str:
    """The name of a bundle as the name of a folder: no separators, no controls, no leading dot, at most 120 bytes."""
    plain = "".join("_" if c in "/\\:\0" or not c.isprintable() else c for c in name).lstrip(".").strip() or "bundle"
    while len(plain.encode("utf-8", "replace")) > 120:
        plain = plain[:-1]
    return plain.encode("utf-8", "replace").decode("utf-8")
