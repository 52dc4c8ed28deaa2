"""Sets the report as one HTML file that needs no network and no script."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from inspector.report.pictures import Corners, Picture
from inspector.report.view import ReportView

if TYPE_CHECKING:
    from jinja2 import Template

# Between the print and the line around it, share of the page.
_AIR = 0.0025
TEMPLATES = Path(__file__).parent / "templates"


def html_parts(view: ReportView) -> Iterator[str]:
    """The report as HTML, in parts, so that a large one never lies in memory twice.

    Text of documents is escaped everywhere; a content security policy in the page forbids scripts, frames
    and every connection.
    """
    yield from _template().generate(view=view, css=_css())


@lru_cache(maxsize=1)
def _template() -> Template:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    jinja = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    jinja.filters |= {"data_uri": data_uri, "style": position, "inside": _inside}
    return jinja.get_template("report.html")


def data_uri(picture: Picture) -> str:
    """The picture as an address that carries it."""
    return "data:image/jpeg;base64," + base64.b64encode(picture.jpeg).decode("ascii")


def position(corners: Corners) -> str:
    """The place of a mark as CSS, in percent of the picture."""
    left, top, right, bottom = corners
    sides = {"left": left, "top": top, "width": right - left, "height": bottom - top}
    return ";".join(f"{side}:{share * 100:.2f}%" for side, share in sides.items())


def _inside(corners: Corners) -> str:
    left, top, right, bottom = corners
    sides = (left - _AIR, top - _AIR, right - left + 2 * _AIR, bottom - top + 2 * _AIR)
    return 'x="{:.5f}" y="{:.5f}" width="{:.5f}" height="{:.5f}"'.format(*sides)


def _css() -> str:
    return (TEMPLATES / "report.css").read_text(encoding="utf-8")
