"""Who is asking: a signed-in person by cookie, or a program by token; and whether a change may come from there."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass
from typing import Annotated, Final

from fastapi import Depends, Form, Header, Request, Response
from starlette.concurrency import run_in_threadpool

from inspector.casework.contract import CaseDesk
from inspector.errors import NotFromHere, NotSignedIn

COOKIE: Final = "inspector_session"
_SESSION_SECONDS: Final = 12 * 3600


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who asks. `csrf` is what a change of theirs must carry; empty for programs, which send no cookie."""

    who: str
    csrf: str


def desk_of(request: Request) -> CaseDesk:
    """The desk of this service."""
    desk: CaseDesk = request.app.state.desk
    return desk


Desk = Annotated[CaseDesk, Depends(desk_of)]


def who_asks(request: Request) -> Visitor | None:
    """The visitor of a request, or None where nobody is signed in."""
    desk = desk_of(request)
    scheme, _, secret = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        owner = desk.token_owner(secret.strip())
        return Visitor(owner, "") if owner else None
    session = request.cookies.get(COOKIE, "")
    who = desk.session(session) if session else None
    return Visitor(who, csrf_of(session)) if who else None


def signed_in(request: Request) -> Visitor:
    """The visitor.

    Raises:
        NotSignedIn: nobody is signed in.
    """
    visitor = who_asks(request)
    if visitor is None:
        raise NotSignedIn
    request.state.visitor = visitor
    return visitor


SignedIn = Annotated[Visitor, Depends(signed_in)]


def may_change(visitor: SignedIn, x_csrf_token: Annotated[str, Header(include_in_schema=False)] = "") -> Visitor:
    """The visitor of a request that changes something and says by a header that it comes from our page.

    Raises:
        NotFromHere: it does not.
    """
    return _proved(visitor, x_csrf_token)


def may_change_by_form(
    visitor: SignedIn, csrf: Annotated[str, Form()] = "", x_csrf_token: Annotated[str, Header()] = ""
) -> Visitor:
    """The same for a form, which says so by a field of its own.

    Raises:
        NotFromHere: it does not.
    """
    return _proved(visitor, csrf or x_csrf_token)


Changing = Annotated[Visitor, Depends(may_change)]
ChangingByForm = Annotated[Visitor, Depends(may_change_by_form)]


def _proved(visitor: Visitor, proof: str) -> Visitor:
    if visitor.csrf and not hmac.compare_digest(visitor.csrf.encode(), proof.encode()):
        raise NotFromHere
    return visitor


def csrf_of(session: str) -> str:
    """What proves that a change comes from a page of this session: it cannot be made without the session."""
    return hmac.new(session.encode(), b"csrf", hashlib.sha256).hexdigest()[:40]


async def changing_now(request: Request) -> Visitor:
    """`may_change` for a route that reads its body itself.

    Raises:
        NotSignedIn, NotFromHere: as above.
    """
    visitor = await run_in_threadpool(signed_in, request)
    return _proved(visitor, request.headers.get("x-csrf-token", ""))


def let_in(response: Response, session: str, *, secure: bool) -> None:
    """Give a session to the browser. No script can read it, and no other site's page sends it with a change."""
    response.set_cookie(
        COOKIE, session, max_age=_SESSION_SECONDS, httponly=True, samesite="lax", secure=secure, path="/"
    )


def let_out(response: Response) -> None:
    """Take it back."""
    response.delete_cookie(COOKIE, path="/")


def address_of(request: Request) -> str:
    """Where a request comes from, as the network says; headers can say anything."""
    return request.client.host if request.client else "unknown"
