"""Tells a browser what happens while it happens: server-sent events, taken from the record in the database."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import asdict
from typing import Final

from fastapi import Request
from fastapi.responses import StreamingResponse
from starlette.concurrency import run_in_threadpool

from inspector.casework.contract import CaseDesk
from inspector.casework.views import ENDED, CaseRow, ProgressEvent
from inspector.web.words import Words

MEDIA_TYPE: Final = "text/event-stream"
_PAUSE_SECONDS: Final = 0.6
_HEARTBEAT_SECONDS: Final = 15.0
# A browser opens the stream again by itself and goes on where it stopped.
_LONGEST_SECONDS: Final = 1800.0

Rows = Callable[[], Sequence[CaseRow]]


def stream(
    request: Request, desk: CaseDesk, t: Words, rows: Rows, *, batch: str = "", case: str = ""
) -> StreamingResponse:
    """The events of an upload or a case until every bundle in it has ended; then one event `done`."""
    last = request.headers.get("last-event-id", "")
    after = int(last) if last.isascii() and last.isdigit() and len(last) < 16 else 0
    told = _tell(request, desk, t, rows, after, batch, case)
    return StreamingResponse(told, media_type=MEDIA_TYPE, headers={"X-Accel-Buffering": "no"})


async def _tell(
    request: Request, desk: CaseDesk, t: Words, rows: Rows, after: int, batch: str, case: str
) -> AsyncIterator[str]:
    started = spoken = time.monotonic()
    while time.monotonic() - started < _LONGEST_SECONDS and not await request.is_disconnected():
        # Asked before the events are: what ends in between is still told.
        ended = all(row.status in ENDED for row in await run_in_threadpool(rows))
        for event in await run_in_threadpool(desk.events, after=after, batch=batch, case=case):
            after, spoken = event.seq, time.monotonic()
            yield _said("progress", event.seq, _data(t, event))
        if ended:
            yield _said("done", after, {"text": ""})
            return
        if time.monotonic() - spoken > _HEARTBEAT_SECONDS:
            spoken = time.monotonic()
            yield ": still here\n\n"
        await asyncio.sleep(_PAUSE_SECONDS)


def _data(t: Words, event: ProgressEvent) -> dict[str, object]:
    return asdict(event) | {"text": t("progress.pages", done=event.pages_done, total=event.pages_total)}


def _said(kind: str, number: int, data: dict[str, object]) -> str:
    return f"id: {number}\nevent: {kind}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n"
