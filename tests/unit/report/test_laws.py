"""Every announcement of our catalogue can be named in a report."""

from __future__ import annotations

from inspector.controls.catalogue import Catalogue
from inspector.report.laws import laws


def test_every_announcement_has_title_issuer_date_and_source() -> None:
    found = laws(Catalogue.load().announcements)
    assert found
    for law in found.values():
        assert law.title
        assert law.authority
        assert law.announced
        assert law.source
