"""Makes the service: the API, the pages, and what guards both."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from typing import Any, Final

from anyio import CapacityLimiter
from fastapi import FastAPI, Response
from fastapi.openapi.utils import get_openapi
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from inspector.casework.contract import CaseDesk
from inspector.web import api_cases, api_people, api_uploads, pages_of_cases, pages_of_people, pages_of_queue, watching
from inspector.web.guard import Guard
from inspector.web.problems import Problem, install
from inspector.web.rendering import STATIC
from inspector.web.screens.sheets import size_of_jpeg

UPLOAD_BYTES: Final = 2 * 1024**3
"""What one upload may hold, bytes; each of its bundles has the limit of bundles besides."""

_DESCRIPTION: Final = (
    "Upload bundles of trade documents, follow their inspection, read cases with their evidence, and decide. "
    "Every error is `application/problem+json` with a code, a sentence and the way out. Programs send a token "
    "(`Authorization: Bearer …`); browsers have a session."
)
# Pictures whose size is remembered, so that drawing a page asks the store for its picture only once.
_SIZES: Final = 20_000


def create_app(
    desk: CaseDesk, *, hosts: Sequence[str] = (), secure: bool = False, upload_bytes: int = UPLOAD_BYTES
) -> FastAPI:
    """The service over this desk.

    `hosts` are the names under which it may be asked (all, where empty), `secure` says that it is reached by HTTPS
    only, `upload_bytes` is what one upload may hold.
    """
    app = FastAPI(
        title="Declaration inspector",
        version=_version(),
        description=_DESCRIPTION,
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/v1/openapi.json",
        redirect_slashes=False,
    )
    app.state.desk = desk
    app.state.secure = secure
    app.state.upload_bytes = upload_bytes
    app.state.uploads = CapacityLimiter(api_uploads.AT_ONCE)
    app.state.numbers = watching.Numbers(desk)
    app.state.measure = _measured(desk)
    install(app)
    for routes in (api_uploads.api, api_cases.api, api_people.api, watching.routes):
        app.include_router(routes)
    for pages in (pages_of_queue.pages, pages_of_cases.pages, pages_of_people.pages):
        app.include_router(pages, include_in_schema=False)
    app.mount("/static", _Kept(directory=STATIC), name="static")
    app.add_middleware(watching.Counting, numbers=app.state.numbers)
    app.add_middleware(Guard)
    if hosts:
        app.add_middleware(TrustedHostMiddleware, allowed_hosts=list(hosts))
    app.openapi = lambda: _described(app)  # type: ignore[method-assign]  # as FastAPI's manual says
    return app


class _Kept(StaticFiles):
    """Our own files: their addresses change with their content, so they may be kept."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        response = await super().get_response(path, scope)
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        return response


def _measured(desk: CaseDesk) -> Callable[[str, int], tuple[int, int]]:
    @lru_cache(maxsize=_SIZES)
    def size(case: str, number: int) -> tuple[int, int]:
        return size_of_jpeg(desk.picture(case, number))

    return size


def _described(app: FastAPI) -> dict[str, Any]:
    """The description of the API, with the form of its errors and the two ways to be signed in."""
    if app.openapi_schema is None:
        made = get_openapi(title=app.title, version=app.version, description=app.description, routes=app.routes)
        schemas = made.setdefault("components", {}).setdefault("schemas", {})
        schemas["Problem"] = Problem.model_json_schema()
        for name in ("HTTPValidationError", "ValidationError"):
            schemas.pop(name, None)
        made["components"]["securitySchemes"] = {
            "token": {"type": "http", "scheme": "bearer"},
            "session": {"type": "apiKey", "in": "cookie", "name": "inspector_session"},
        }
        made["security"] = [{"token": []}, {"session": []}]
        app.openapi_schema = made
    return app.openapi_schema


def _version() -> str:
    try:
        return version("declaration-inspector")
    except PackageNotFoundError:  # run from a folder, not installed
        return "0"


__all__ = ["UPLOAD_BYTES", "create_app"]
