"""What a report says of the announcements of the catalogue."""

from __future__ import annotations

from collections.abc import Iterable

from inspector.controls.schema import Announcement
from inspector.report.view import Law


def laws(announcements: Iterable[Announcement]) -> dict[str, Law]:
    """Title, issuer, dates and sources of each announcement, by its id."""
    return {a.id: _law(a) for a in announcements}


def _law(announcement: Announcement) -> Law:
    titles = [announcement.title, announcement.title_zh or announcement.title_zh_hant or ""]
    return Law(
        title=" ".join(t for t in titles if t),
        authority=announcement.issuer,
        announced=announcement.issued.isoformat(),
        in_force=announcement.effective.isoformat() if announcement.effective else "",
        source=", ".join(announcement.sources[:3]),
    )
