"""Where print could not be read: hatched on the pages, so that a person looks there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from inspector.web.places import Corners
from inspector.web.screens.sheets import corners_of

MOST: Final = 200
"""Places that are hatched on one page; a page with more is hardly read at all, and says so."""

Unread = Mapping[tuple[str, int], tuple[Corners, ...]]
"""Boxes by file and page, as delivered."""


def unread_of(document: Mapping[str, Any]) -> Unread:
    """The places of a public case where marks look like print and no reader made text of them.

    Cases of earlier versions do not say, and then there are none.
    """
    return {
        (page["file"], page["page"]): tuple(box for b in page.get("unread", ())[:MOST] if (box := corners_of(b)))
        for page in document.get("pages", ())
    }
