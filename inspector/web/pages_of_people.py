"""The pages for coming and going, for tokens and for the audit."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Query, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from inspector.casework.contract import CaseDesk
from inspector.casework.views import AuditRecord, TokenView
from inspector.core.visible import visible
from inspector.errors import NotFromHere, TooManyAttempts, WrongPassword
from inspector.web.access import COOKIE, ChangingByForm, Desk, SignedIn, address_of, let_in, let_out, who_asks
from inspector.web.asking import Id, clean
from inspector.web.rendering import LANGUAGE_COOKIE, local, render, words_of
from inspector.web.screens.history import history_of
from inspector.web.screens.saying import moment
from inspector.web.words import LANGUAGES, Words

pages = APIRouter(default_response_class=HTMLResponse)

_RECORDS = 100
_YEAR_SECONDS = 365 * 86400


@pages.get("/login")
def login_page(request: Request, desk: Desk, to: Annotated[str, Query(max_length=2000)] = "/") -> Response:
    """Where a person signs in."""
    if who_asks(request):
        return _to(local(to))
    return render(request, "login.html", failed="", has_password=desk.password_set(), to=local(to))


@pages.post("/login")
def log_in(
    request: Request, desk: Desk, password: Annotated[str, Form(max_length=1000)],
    to: Annotated[str, Form(max_length=2000)] = "/",
) -> Response:  # fmt: skip
    """Sign in by password; slowed down after failures."""
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        raise NotFromHere
    t = words_of(request)
    try:
        session = desk.log_in(clean(password), address=address_of(request))
    except WrongPassword:
        return render(request, "login.html", status=401, failed=t("login.wrong"), has_password=True, to=local(to))
    except TooManyAttempts as exc:
        seconds = exc.details.get("seconds", 60)
        slow = t("login.slow", seconds=seconds)
        page = render(request, "login.html", status=429, failed=slow, has_password=True, to=local(to))
        page.headers["Retry-After"] = str(seconds)
        return page
    return _entered(request, session, local(to))


@pages.get("/enter")
def enter(request: Request, desk: Desk, key: Annotated[str, Query(max_length=200)] = "") -> Response:
    """The way in that `serve` prints: good once."""
    session = desk.redeem(clean(key)) if key else None
    if session is None:
        if who_asks(request):
            return _to("/")
        failed = words_of(request)("login.used")
        return render(request, "login.html", status=401, failed=failed, has_password=desk.password_set(), to="/")
    return _entered(request, session, "/")


@pages.post("/leave")
def leave(request: Request, desk: Desk, _: ChangingByForm) -> Response:
    """Sign out: the session ends on the server too."""
    desk.log_out(request.cookies.get(COOKIE, ""))
    response = _to("/login")
    let_out(response)
    return response


@pages.get("/language/{language}")
def language(language: str, to: Annotated[str, Query(max_length=2000)] = "/") -> Response:
    """Choose a language and go back."""
    response = _to(local(to))
    if language in LANGUAGES:
        response.set_cookie(LANGUAGE_COOKIE, language, max_age=_YEAR_SECONDS, samesite="lax", httponly=True)
    return response


@pages.get("/tokens")
def tokens(request: Request, desk: Desk, _: SignedIn) -> HTMLResponse:
    """The API tokens."""
    return _tokens_page(request, desk, "")


@pages.post("/tokens")
def make_token(
    request: Request, desk: Desk, visitor: ChangingByForm, name: Annotated[str, Form(min_length=1, max_length=80)]
) -> HTMLResponse:
    """A new token, shown this once."""
    _, secret = desk.make_token(clean(name).strip() or "token", by=visitor.who)
    return _tokens_page(request, desk, secret)


@pages.post("/tokens/{token}/revoke")
def revoke_token(desk: Desk, visitor: ChangingByForm, token: Id) -> Response:
    """End a token."""
    desk.revoke_token(token, by=visitor.who)
    return _to("/tokens")


@pages.get("/audit")
def audit(request: Request, desk: Desk, _: SignedIn, after: Annotated[int, Query(ge=0, le=2**53)] = 0) -> HTMLResponse:
    """Every act, in order."""
    return _audit_page(request, desk, after, None)


@pages.post("/audit/verify")
def verify(request: Request, desk: Desk, _: ChangingByForm) -> HTMLResponse:
    """The audit with what a check of its chain says."""
    return _audit_page(request, desk, 0, desk.audit_breaks())


def _audit_page(request: Request, desk: CaseDesk, after: int, breaks: tuple[str, ...] | None) -> HTMLResponse:
    t = words_of(request)
    records: tuple[AuditRecord, ...] = desk.audit(after=after, limit=_RECORDS)
    view = {
        "rows": history_of(t, records),
        "earlier": f"/audit?after={max(0, after - _RECORDS)}" if after else "",
        "later": f"/audit?after={records[-1].seq}" if len(records) == _RECORDS else "",
    }
    shown = None if breaks is None else [visible(line, longest=300) for line in breaks[:20]]
    return render(request, "audit.html", here="audit", view=view, breaks=shown)


def _tokens_page(request: Request, desk: CaseDesk, secret: str) -> HTMLResponse:
    t = words_of(request)
    rows = [_token(t, token) for token in desk.tokens() if token.revoked_at is None]
    return render(request, "tokens.html", here="tokens", tokens=rows, made=secret)


def _token(t: Words, token: TokenView) -> dict[str, str]:
    used = moment(token.last_used_at) if token.last_used_at else t("tokens.never")
    return {"id": token.id, "name": visible(token.name), "since": moment(token.created_at), "used": used}


def _entered(request: Request, session: str, to: str) -> Response:
    response = _to(to)
    let_in(response, session, secure=request.app.state.secure)
    return response


def _to(address: str) -> RedirectResponse:
    return RedirectResponse(address, status_code=303)
