"""Opens the real bench: the children are started first, and load what they need while the parent does the same."""

from __future__ import annotations

import ctypes
import functools
import os
from collections.abc import Iterator
from contextlib import closing, contextmanager, nullcontext
from typing import TYPE_CHECKING, Final

from inspector.children.pool import ReadingPool
from inspector.cli.beside import JudgeBeside
from inspector.cli.inspecting import Order
from inspector.settings import Settings
from inspector.toolkit import Toolkit, document_kinds, reading_options

if TYPE_CHECKING:
    from inspector.cli.bench import RealBench

_ARENA_MAX: Final = -8  # M_ARENA_MAX of malloc.h


@contextmanager
def open_bench(order: Order) -> Iterator[RealBench]:
    """The tools as the settings say and the children that the order allows; closed at the end.

    Several bundles on several cores are judged in a process of their own: it is forked first, while this process has
    one thread, and builds the tools while the first bundle is read. One bundle is judged here, where its pages are.

    Raises:
        InspectorError: a setting, the watch list or the installation is at fault.
    """
    settings = Settings.load()
    _share_one_heap()
    is_worth_it = order.bundles > 1 and len(os.sched_getaffinity(0)) > 1
    beside = JudgeBeside(order) if is_worth_it else None
    with (
        closing(beside) if beside is not None else nullcontext(),
        ReadingPool(reading_options(settings), jobs=order.jobs) as pool,
    ):
        pool.start()
        from inspector.cli.bench import RealBench  # judging is imported while the child starts

        @functools.cache
        def tools() -> Toolkit:
            return Toolkit.build(settings, watchlist=order.watchlist)

        if beside is None:
            tools().recogniser.warm()  # beside the reading of the first pages
        yield RealBench(pool, document_kinds(), tools, order, beside)


def _share_one_heap() -> None:
    """Keep glibc from giving each thread a heap of its own, most of which would lie empty; elsewhere nothing."""
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        mallopt(_ARENA_MAX, 1)
