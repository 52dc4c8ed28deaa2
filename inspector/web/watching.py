"""For those who look after the service: is it alive, can it work, and how much does it do."""

from __future__ import annotations

import time
from collections.abc import Iterable
from typing import Final

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse
from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from inspector.casework.contract import CaseDesk
from inspector.casework.views import Health
from inspector.errors import InspectorError
from inspector.web.access import Desk, SignedIn
from inspector.web.asking import example, may_fail, sends

routes = APIRouter(tags=["health"])

TEXT_FORMAT: Final = "text/plain; version=0.0.4; charset=utf-8"


class Numbers:
    """The metrics of one service."""

    def __init__(self, desk: CaseDesk) -> None:
        self.registry = CollectorRegistry()
        self.requests = Counter(
            "inspector_requests", "Requests answered.", ["method", "route", "status"], registry=self.registry
        )
        self.seconds = Histogram(
            "inspector_request_seconds",
            "Time to answer, seconds.",
            ["route"],
            buckets=(0.01, 0.03, 0.1, 0.3, 1, 3, 10),
            registry=self.registry,
        )
        self.registry.register(_Counts(desk))

    def text(self) -> bytes:
        """The metrics as Prometheus reads them."""
        return generate_latest(self.registry)


class Counting:
    """Counts each request by its route, never by its address: that is a stranger's text."""

    def __init__(self, app: ASGIApp, numbers: Numbers) -> None:
        self.app = app
        self.numbers = numbers

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the app does, and count."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        started = time.perf_counter()

        async def counted(message: Message) -> None:
            if message["type"] == "http.response.start":
                route = getattr(scope.get("route"), "path", "none")
                self.numbers.requests.labels(_method(scope), route, message["status"]).inc()
                self.numbers.seconds.labels(route).observe(time.perf_counter() - started)
            await send(message)

        await self.app(scope, receive, counted)


def _method(scope: Scope) -> str:
    return scope["method"] if scope["method"] in {"GET", "HEAD", "POST", "PUT", "DELETE"} else "other"


class _Counts(Collector):
    """What casework counts, asked at the moment of the question."""

    def __init__(self, desk: CaseDesk) -> None:
        self._desk = desk

    def describe(self) -> Iterable[Metric]:
        return ()

    def collect(self) -> Iterable[Metric]:
        for name, value in self._desk.counts().items():
            yield GaugeMetricFamily(f"inspector_{name}", name.replace("_", " ").capitalize() + ".", value=value)


@routes.get("/healthz", responses=example({"alive": True}))
def alive() -> dict[str, bool]:
    """Whether the web process answers; asks nobody else."""
    return {"alive": True}


@routes.get("/readyz", responses={503: {"description": "A part is away; `parts` says which.", "model": Health}})
def ready(desk: Desk) -> Response:
    """Whether the service can do its work: database, store, room on disk, broker."""
    try:
        health = desk.health()
    except InspectorError as exc:
        health = Health(ok=False, parts={"desk": exc.message})
    return JSONResponse({"ok": health.ok, "parts": dict(health.parts)}, status_code=200 if health.ok else 503)


@routes.get("/metrics", responses=may_fail() | sends("text/plain", "The metrics, as Prometheus reads them."),
            response_class=Response)  # fmt: skip
def metrics(request: Request, _: SignedIn) -> Response:
    """Numbers for Prometheus: requests, cases by state, pages waiting. Needs a token, as all that tells of cases."""
    numbers: Numbers = request.app.state.numbers
    return Response(numbers.text(), headers={"Content-Type": TEXT_FORMAT})
