"""Errors for the outside: `application/problem+json` for programs, a page for people, never a trace for anybody."""

from __future__ import annotations

import logging
import secrets
from typing import Any, Final
from urllib.parse import quote

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, RedirectResponse
from pydantic import BaseModel, ConfigDict
from starlette.exceptions import HTTPException

from inspector.core.visible import visible
from inspector.errors import InspectorError, NoSuchAddress, NotSignedIn, RequestError, TooManyAttempts, WrongMethod
from inspector.web.rendering import language_of, local, render

log = logging.getLogger(__name__)

MEDIA_TYPE: Final = "application/problem+json"
_LONGEST: Final = 400


class Problem(BaseModel):
    """What went wrong, after RFC 9457: a code that stays, a sentence, and the way out."""

    model_config = ConfigDict(
        extra="allow",
        json_schema_extra={
            "examples": [
                {
                    "type": "docs/errors.md#e301",
                    "title": "there is no case 7f3a",
                    "status": 404,
                    "code": "E301",
                    "hint": "Look it up in the queue; it may have been removed.",
                }
            ]
        },
    )

    type: str
    title: str
    status: int
    code: str
    hint: str
    log: str = ""


def install(app: FastAPI) -> None:
    """Make every error of the app one of these."""
    app.add_exception_handler(InspectorError, _ours)  # type: ignore[arg-type]  # each is called with its own kind
    app.add_exception_handler(RequestValidationError, _invalid)  # type: ignore[arg-type]
    app.add_exception_handler(HTTPException, _http)  # type: ignore[arg-type]
    app.add_exception_handler(Exception, _bug)


def problem_of(error: InspectorError, language: str) -> dict[str, Any]:
    """An error as the outside sees it. A changed case says both versions."""
    chinese = language == "zh"
    message = error.message_zh if chinese else error.message
    numbers = {n: v for n, v in error.details.items() if n in ("yours", "theirs", "seconds") and isinstance(v, int)}
    return {
        "type": f"docs/errors.md#{error.code.lower()}",
        "title": visible(message, longest=_LONGEST),
        "status": error.http_status,
        "code": error.code,
        "hint": error.hint_zh if chinese else error.hint,
        **numbers,
    }


def wants_page(request: Request) -> bool:
    """Whether a person is asking: a page of ours, not the API, nor a script for a part of a page."""
    if request.url.path.startswith(("/api/", "/metrics", "/healthz", "/readyz", "/static/")):
        return False
    return "text/html" in request.headers.get("accept", "") and "hx-request" not in request.headers


def answer(request: Request, error: InspectorError, **more: object) -> Response:
    """The error as an answer in the form that the asker understands."""
    problem = problem_of(error, language_of(request)) | more
    headers = {}
    if isinstance(error, NotSignedIn):
        headers["WWW-Authenticate"] = "Bearer"
        if wants_page(request) and request.method == "GET":
            to = local(request.url.path + (f"?{request.url.query}" if request.url.query else ""))
            return RedirectResponse(f"/login?to={quote(to, safe='')}", status_code=303)
    if isinstance(error, TooManyAttempts):
        headers["Retry-After"] = str(error.details.get("seconds", 60))
    if wants_page(request):
        page = render(request, "error.html", status=error.http_status, problem={"log": "", **problem})
        page.headers.update(headers)
        return page
    return JSONResponse(problem, status_code=error.http_status, media_type=MEDIA_TYPE, headers=headers)


def _ours(request: Request, error: InspectorError) -> Response:
    if error.http_status >= 500:
        log.error("%s: %s", error.code, error)
    return answer(request, error)


def _invalid(request: Request, error: RequestValidationError) -> Response:
    first = error.errors()[0]
    where = ".".join(str(part) for part in first["loc"])
    return answer(request, RequestError(reason=visible(f"{where}: {first['msg']}", longest=200)))


def _http(request: Request, error: HTTPException) -> Response:
    if error.status_code == NoSuchAddress.http_status:
        return answer(request, NoSuchAddress())
    if error.status_code == WrongMethod.http_status:
        found = answer(request, WrongMethod(method=visible(request.method, longest=20)))
        found.headers.update(error.headers or {})
        return found
    refused = RequestError(reason=visible(str(error.detail), longest=200))
    if error.status_code == 400:  # a body that is no JSON: said as every other fault of a request is
        return answer(request, refused)
    refused.http_status = error.status_code  # type: ignore[misc]  # of this one answer
    return answer(request, refused)


def _bug(request: Request, error: Exception) -> Response:
    """Our own mistake: an id for the log, and no detail to the outside."""
    mark = secrets.token_hex(4)
    log.error("a request broke us (%s)", mark, exc_info=error)
    return answer(request, InspectorError(reason=f"the inspector broke ({mark})"), log=mark)
