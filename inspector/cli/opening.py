"""Opens the real bench: the children are started first, and load what they need while the parent does the same."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from inspector.children.pool import ReadingPool
from inspector.cli.inspecting import Order
from inspector.settings import Settings
from inspector.toolkit import Toolkit, reading_options

if TYPE_CHECKING:
    from inspector.cli.bench import RealBench

_ARENA_MAX: Final = -8  # M_ARENA_MAX of malloc.h


@contextmanager
def open_bench(order: Order) -> Iterator[RealBench]:
    """The tools as the settings say and the children that the order allows; closed at the end.

    Raises:
        InspectorError: a setting, the watch list or the installation is at fault.
    """
    settings = Settings.load()
    _share_one_heap()
    with ReadingPool(reading_options(settings), jobs=order.jobs) as pool:
        pool.start()
        from inspector.cli.bench import RealBench  # judging is imported while the child starts

        tools = Toolkit.build(settings, watchlist=order.watchlist)
        tools.recogniser.warm()  # beside the reading of the first pages
        yield RealBench(pool, tools, order)


def _share_one_heap() -> None:
    """Keep glibc from giving each thread a heap of its own, most of which would lie empty; elsewhere nothing."""
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        mallopt(_ARENA_MAX, 1)
