"""Page images, crops, originals and reports of a case."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import select

from inspector.casework.office import Office, found_case
from inspector.casework.queue import all_decisions, standing_reviews
from inspector.errors import CaseNotFound, NotReady, PictureAway
from inspector.store.tables import files, pages

_WIDEST: Final = 2000
_LEAST_SIDE: Final = 0.004
"""Of a crop, share of the page."""


def picture(office: Office, case: str, number: int) -> bytes:
    """The image of a page as delivered, JPEG.

    Raises:
        PictureAway: there is none.
    """
    return office.blobs.read(_page(office, case, number).picture_blob)


def crop(office: Office, case: str, number: int, box: tuple[float, float, float, float], wide: int) -> bytes:
    """A part of a page, turned upright, JPEG, at most `wide` pixels wide.

    Raises:
        PictureAway: there is no image of the page.
    """
    from io import BytesIO

    from PIL import Image

    row = _page(office, case, number)
    left, top, right, bottom = (min(max(side, 0.0), 1.0) for side in box)
    right, bottom = max(right, left + _LEAST_SIDE), max(bottom, top + _LEAST_SIDE)
    with Image.open(office.blobs.path(row.picture_blob), formats=("JPEG",)) as opened:
        area = (left * opened.width, top * opened.height, right * opened.width, bottom * opened.height)
        part = opened.convert("RGB").crop((int(area[0]), int(area[1]), round(area[2] + 0.5), round(area[3] + 0.5)))
    part = part.rotate(-row.turn, expand=True) if row.turn % 360 else part
    share = min(1.0, min(max(wide, 40), _WIDEST) / part.width)
    if share < 1:
        part = part.resize((max(1, round(part.width * share)), max(1, round(part.height * share))))
    out = BytesIO()
    part.save(out, "JPEG", quality=82)
    return out.getvalue()


def original(office: Office, case: str, sha256: str) -> tuple[str, bytes]:
    """Name and content of an uploaded file of the case.

    Raises:
        CaseNotFound: the case has no such file.
    """
    with office.database.reading() as connection:
        found_case(connection, case)
        name = connection.execute(
            select(files.c.name).where(files.c.case_id == case, files.c.sha256 == sha256).limit(1)
        ).scalar_one_or_none()
    if name is None:
        raise CaseNotFound(what="file", id=sha256[:80])
    return name, office.blobs.read(sha256)


def case_json(office: Office, case: str) -> bytes:
    """The public case.json.

    Raises:
        NotReady: the case is not judged yet.
    """
    return office.blobs.read(_judged(office, case).case_blob)


def report(office: Office, case: str, form: str) -> bytes:
    """The report with the reviews and decisions, `html` or `pdf`.

    Raises:
        NotReady: the case is not judged yet.
    """
    from inspector.casework.decided import with_decisions_html, with_decisions_pdf

    row = _judged(office, case)
    with office.database.reading() as connection:
        said = standing_reviews(connection, case)
        decided = all_decisions(connection, row)
    if form == "pdf":
        return with_decisions_pdf(office.blobs.read(row.pdf_blob), row.name, said, decided)
    return with_decisions_html(office.blobs.read(row.html_blob), said, decided)


def _page(office: Office, case: str, number: int) -> Any:  # a Row of `pages` with a picture
    with office.database.reading() as connection:
        found_case(connection, case)
        wanted = select(pages.c.picture_blob, pages.c.turn).where(pages.c.case_id == case, pages.c.number == number)
        row = connection.execute(wanted).one_or_none()
    if row is None or row.picture_blob is None:
        raise PictureAway(page=number)
    return row


def _judged(office: Office, case: str) -> Any:  # a Row of `cases` with its files
    with office.database.reading() as connection:
        row = found_case(connection, case)
    if row.case_blob is None:
        raise NotReady(status=row.status, reason="there is no report yet")
    return row
