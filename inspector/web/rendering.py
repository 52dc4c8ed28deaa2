"""Sets pages: templates with the words of the reader's language, every value escaped."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from inspector.web.access import Visitor
from inspector.web.places import Corners, Sheet
from inspector.web.words import HTML_LANGUAGES, LANGUAGES, Words, preferred, words

TEMPLATES: Final = Path(__file__).parent / "templates"
STATIC: Final = Path(__file__).parent / "static"
LANGUAGE_COOKIE: Final = "inspector_language"
# Between the print and the frame around it, share of the page.
_AIR: Final = 0.002

# Keys and the word that says what each does, by page; those of the last line work everywhere.
_KEYS: Final = {
    "queue": (("j", "j"), ("k", "k"), ("Enter", "enter"), ("/", "slash")),
    "case": (("j", "j"), ("k", "k"), ("1", "confirm"), ("2", "dismiss"), ("3", "unclear"), ("c", "comment"),
             ("u", "undo"), ("r", "report"), ("] [", "bundle"), ("+ − 0 9", "zoom"), ("← ↑ ↓ →", "slide"),
             ("Esc", "back")),
    "page": (("n p", "next_page"), ("+ − 9", "zoom"), ("← ↑ ↓ →", "slide"), ("Esc", "back")),
    "report": (("Esc", "back"),),
}  # fmt: skip
_EVERYWHERE: Final = (("g q · g u · g a", "go"), ("?", "help"))


def language_of(request: Request) -> str:
    """The language that was chosen, else the one that the browser asks for."""
    chosen = request.cookies.get(LANGUAGE_COOKIE, "")
    return chosen if chosen in LANGUAGES else preferred(request.headers.get("accept-language", ""))


def words_of(request: Request) -> Words:
    """The words of the reader's language."""
    return words(language_of(request))


def render(request: Request, template: str, *, status: int = 200, here: str = "", **values: object) -> HTMLResponse:
    """A page as an answer."""
    t = words_of(request)
    other = next(name for name in LANGUAGES if name != t.language)
    visitor: Visitor | None = getattr(request.state, "visitor", None)
    page = template.removesuffix(".html")
    frame = {
        "t": t,
        "html_lang": HTML_LANGUAGES[t.language],
        "other_lang": other,
        "other_html_lang": HTML_LANGUAGES[other],
        "csrf": visitor.csrf if visitor else "",
        "signed_in": visitor is not None,
        "here": here,
        "here_url": local(str(request.url.path) + (f"?{request.url.query}" if request.url.query else "")),
        "keys": [(key, t(f"keys.{word}")) for key, word in (*_KEYS.get(page, ()), *_EVERYWHERE)],
    }
    text = _environment().get_template(template).render(frame | values)
    return HTMLResponse(text, status_code=status, headers={"Vary": "Cookie, Accept-Language"})


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        auto_reload=False,
    )
    environment.filters["corners"] = _inside
    environment.filters["frame"] = _around
    environment.filters["pixels"] = _in_pixels
    environment.globals["asset"] = asset
    return environment


@cache
def asset(name: str) -> str:
    """The address of a file of ours, which changes with its content, so that it may be kept for ever."""
    mark = hashlib.sha256((STATIC / name).read_bytes()).hexdigest()[:10]
    return f"/static/{name}?v={mark}"


def _inside(box: Corners) -> str:
    """A box as attributes of a rectangle; numbers only."""
    from markupsafe import Markup

    left, top, right, bottom = box
    # The strings are made of four floats.
    return Markup(f'x="{left:.5f}" y="{top:.5f}" width="{right - left:.5f}" height="{bottom - top:.5f}"')  # noqa: S704


def _in_pixels(box: Corners, sheet: Sheet) -> str:
    """A box in the pixels of its page, where a pattern keeps its shape."""
    left, top, right, bottom = box
    return _inside((left * sheet.width, top * sheet.height, right * sheet.width, bottom * sheet.height))


def _around(box: Corners) -> str:
    """The frame of a box, with air between it and the print."""
    left, top, right, bottom = box
    return _inside((left - _AIR, top - _AIR, right + _AIR, bottom + _AIR))


def local(address: str) -> str:
    """The address where it stays on this service, else the queue: nobody is led away by a link that looks ours."""
    parts = urlsplit(address)
    strange = parts.scheme or parts.netloc or "\\" in address or not address.isprintable()
    return address if address.startswith("/") and not address.startswith("//") and not strange else "/"
