"""Reads bundles of trade documents and finds goods that are not what the papers say.

>>> from inspector import inspect_bundle
>>> case = inspect_bundle("examples/01-honest-digital")
>>> print(case.score.level, [finding.message for finding in case.findings])
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from inspector.core.case import Case as Case
    from inspector.core.finding import Finding as Finding
    from inspector.library import inspect_bundle as inspect_bundle

__all__ = ["Case", "Finding", "inspect_bundle"]


def __getattr__(name: str) -> Any:  # Any: the attribute is one of three types
    """Load the library only when it is asked for: `inspector --help` must be quick."""
    if name == "inspect_bundle":
        from inspector.library import inspect_bundle

        return inspect_bundle
    if name == "Case":
        from inspector.core.case import Case

        return Case
    if name == "Finding":
        from inspector.core.finding import Finding

        return Finding
    raise AttributeError(f"module 'inspector' has no attribute {name!r}")
