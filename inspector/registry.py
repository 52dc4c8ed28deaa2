"""Finds parts: objects of one kind in a folder of ours, and from entry points of others."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from importlib.metadata import entry_points
from types import ModuleType
from typing import TypeVar

from inspector.errors import SetupError

Part = TypeVar("Part")


def discover(kind: type[Part], folder: ModuleType, name: Callable[[Part], str]) -> dict[str, Part]:
    """All parts of one kind, by name, in name order.

    Imports each module of `folder` and keeps the module-level objects of that kind; then loads entry points
    of the group named like the folder. Nothing registers itself at import, so order never matters.

    Raises:
        SetupError: two parts have the same name.
    """
    found: dict[str, tuple[Part, str]] = {}
    for part, where in [*_ours(kind, folder), *_others(kind, folder.__name__)]:
        key = name(part)
        if key in found and found[key][0] is not part:
            raise SetupError(reason=f"{where} and {found[key][1]} both provide {key}")
        found[key] = (part, where)
    return {key: found[key][0] for key in sorted(found)}


def _ours(kind: type[Part], folder: ModuleType) -> list[tuple[Part, str]]:
    parts: list[tuple[Part, str]] = []
    for info in sorted(pkgutil.iter_modules(folder.__path__), key=lambda m: m.name):
        module = importlib.import_module(f"{folder.__name__}.{info.name}")
        parts += [(value, module.__name__) for value in vars(module).values() if isinstance(value, kind)]
    return parts


def _others(kind: type[Part], group: str) -> list[tuple[Part, str]]:
    parts: list[tuple[Part, str]] = []
    for point in entry_points(group=group):
        value = point.load()
        if isinstance(value, kind):
            parts.append((value, point.value))
    return parts
