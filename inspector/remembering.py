"""Remembers the last answer about the same papers, because many checks ask the same question of one scene."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


_KEPT: list[list[tuple[tuple[Any, ...], Any]]] = []


def forget() -> None:
    """Let go of all answers, and of the papers that they are about: a case is judged, and the next may be large."""
    for last in _KEPT:
        last.clear()


def remembered(ask: Callable[P, T]) -> Callable[P, T]:
    """The same function, which gives its last answer again where it is asked about the very same objects.

    For functions of unchangeable values only. Objects are compared by identity, which costs nothing and is right
    for values that never change; one answer is kept, with the objects that it is about.
    """
    last: list[tuple[tuple[Any, ...], T]] = []
    _KEPT.append(last)

    @functools.wraps(ask)
    def asked(*args: P.args, **kwargs: P.kwargs) -> T:
        # A copy, so that another thread may put its own answer in place meanwhile.
        for about, answer in tuple(last):
            if not kwargs and len(about) == len(args) and all(a is b for a, b in zip(about, args, strict=True)):
                return answer
        answer = ask(*args, **kwargs)
        if not kwargs:
            last[:] = [(args, answer)]
        return answer

    return asked
