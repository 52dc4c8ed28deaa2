"""The API of uploads: files in, bundles with their progress out."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import Annotated, Any, Final, cast, get_args

import anyio
from anyio import from_thread, to_thread
from fastapi import APIRouter, Header, Query, Request, Response
from fastapi.responses import StreamingResponse
from starlette.requests import ClientDisconnect

from inspector.casework.contract import CaseDesk
from inspector.casework.views import BatchView, Grouping
from inspector.errors import EmptyBundle, InspectorError, RequestError, UploadTooLarge
from inspector.web import examples
from inspector.web.access import Desk, SignedIn, changing_now, desk_of
from inspector.web.asking import Id, Text, clean, example, may_fail, tells
from inspector.web.progress import stream
from inspector.web.receiving import receive
from inspector.web.rendering import words_of

api = APIRouter(prefix="/api/v1/batches", tags=["uploads"])

# Uploads wait for their senders: they have threads of their own, so that no page waits for an upload.
AT_ONCE: Final = 16
_SECONDS_PER_CHUNK: Final = 60.0
_SECONDS_TO_HEAR_OUT: Final = 20.0

_FORM: Final[dict[str, Any]] = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "required": ["files"],
                    "properties": {
                        "files": {"type": "array", "minItems": 1, "items": {"type": "string", "format": "binary"}},
                        "bundles": {"type": "string", "enum": list(get_args(Grouping)), "default": "one"},
                        "name": {"type": "string", "maxLength": 120},
                    },
                }
            }
        },
    }
}


@api.post("", status_code=201, responses=may_fail(403, 413, 507) | example(examples.BATCH, 201), openapi_extra=_FORM)
async def upload(
    request: Request,
    idempotency_key: Annotated[
        str, Header(max_length=120, description="The same key again gives the same upload and makes no second one.")
    ] = "",
) -> BatchView:
    """Upload files or archives. They are streamed into the store by their hash, then put in the queue.

    `bundles` says what the files are: `one` bundle together, `each` its own, or one for each first folder of their
    names (`folders`). A bundle with the same files as an earlier one is linked to it by `twin_of`.
    """
    visitor = await changing_now(request)
    most: int = request.app.state.upload_bytes
    announced = int(request.headers.get("content-length", "0") or 0)
    desk, kind, key = desk_of(request), request.headers.get("content-type", ""), clean(idempotency_key)
    chunks = _pulled(request)
    return await to_thread.run_sync(
        lambda: _heard_out(
            chunks, lambda: _take_in(desk, chunks, kind, key, visitor.who, most), announced > most, most
        ),
        limiter=request.app.state.uploads,
        abandon_on_cancel=False,
    )


@api.get("", responses=may_fail() | example([examples.BATCH]))
def uploads(desk: Desk, _: SignedIn, limit: Annotated[int, Query(ge=1, le=100)] = 20) -> tuple[BatchView, ...]:
    """The latest uploads."""
    return desk.batches(limit=limit)


@api.get("/{batch}", responses=may_fail(404) | example(examples.BATCH))
def batch(desk: Desk, _: SignedIn, batch: Id) -> BatchView:
    """An upload with its bundles, their progress and totals by level."""
    return desk.batch(batch)


@api.get("/{batch}/events", responses=may_fail(404) | tells("Progress, page by page."),
         response_class=StreamingResponse)  # fmt: skip
def batch_events(request: Request, desk: Desk, _: SignedIn, batch: Id) -> Response:
    """Progress of an upload as server-sent events (`progress`, then one `done`)."""
    desk.batch(batch)
    return stream(request, desk, words_of(request), lambda: desk.batch(batch).cases, batch=batch)


def _heard_out(chunks: Iterator[bytes], take_in: Callable[[], BatchView], too_much: bool, most: int) -> BatchView:
    """Take an upload in; of one that is refused, hear the rest: a browser that still sends does not hear a refusal."""
    try:
        if too_much:
            raise UploadTooLarge(limit=most)
        return take_in()
    except InspectorError:
        until = time.monotonic() + _SECONDS_TO_HEAR_OUT
        with suppress(RequestError):
            while time.monotonic() < until and next(chunks, None) is not None:
                continue
        raise


def _take_in(desk: CaseDesk, chunks: Iterable[bytes], kind: str, key: str, who: str, most: int) -> BatchView:
    came = receive(chunks, kind, lambda name, content: desk.store_file(clean(name), content), most_bytes=most)
    grouping = came.fields.get("bundles", "one")
    if grouping not in get_args(Grouping):
        raise RequestError(reason=f"bundles must be one of {', '.join(get_args(Grouping))}")
    name: Text = clean(came.fields.get("name", ""))[:120]
    if not came.files:
        raise EmptyBundle(file=name or "the upload")
    return desk.submit(came.files, name=name, grouping=cast("Grouping", grouping), key=key, by=who)


def _pulled(request: Request) -> Iterator[bytes]:
    """The body, chunk by chunk, for a thread beside the event loop."""
    body = request.stream()

    async def pull() -> bytes | None:
        with anyio.fail_after(_SECONDS_PER_CHUNK):
            return await anext(body, None)

    while True:
        try:
            chunk = from_thread.run(pull)
        except (ClientDisconnect, TimeoutError) as exc:
            raise RequestError(reason="the upload was cut off") from exc
        if chunk is None:
            return
        yield chunk
