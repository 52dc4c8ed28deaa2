"""What a request may say, and what every answer of the API may be: shared by all its routes."""

from __future__ import annotations

from typing import Annotated, Any, Final

from fastapi import Path
from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from inspector.casework.views import Outcome, Verdict
from inspector.web.problems import MEDIA_TYPE

Id = Annotated[str, Path(pattern=r"^[A-Za-z0-9_.:-]{1,80}$", description="The id of a case, upload or token.")]
FindingId = Annotated[str, Path(min_length=1, max_length=120, pattern=r"^[A-Za-z0-9_.:-]+$", description="Its id.")]
PageNumber = Annotated[int, Path(ge=1, le=100_000, description="Counted from 1 over the whole bundle.")]


def clean(text: str) -> str:
    """Text that every database can hold: without null bytes and lone surrogates."""
    return text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")


Text = Annotated[str, AfterValidator(clean)]


class ReviewAsked(BaseModel):
    """What a reviewer says of a finding; `verdict: null` takes it back."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [{"verdict": "confirmed", "comment": "The price is that of gallium.", "version": 3}]
        },
    )

    verdict: Verdict | None
    comment: Text = Field("", max_length=2000)
    version: int = Field(ge=0, le=2**31 - 1, description="The version of the case that was looked at.")


class DecisionAsked(BaseModel):
    """What is to become of a case."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={"examples": [{"outcome": "hold", "comment": "Asked for an assay.", "version": 3}]},
    )

    outcome: Outcome
    comment: Text = Field("", max_length=2000)
    version: int = Field(ge=0, le=2**31 - 1, description="The version of the case that was looked at.")


class UndoAsked(BaseModel):
    """The decision that stands is to be taken back."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [{"version": 4}]})

    version: int = Field(ge=0, le=2**31 - 1, description="The version of the case that was looked at.")


class TokenAsked(BaseModel):
    """A name for a new token."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [{"name": "scanner room"}]})

    name: Text = Field(min_length=1, max_length=80)


_MEANS: Final = {
    401: "Nobody is signed in, or the token is not good.",
    403: "The change does not come from our page.",
    404: "There is no such thing.",
    405: "The address does not answer this method.",
    409: "The case changed meanwhile (both versions are said), or is not at that point.",
    413: "More was sent than is taken.",
    422: "The request says something that is not allowed.",
    503: "The database or the store does not answer; nothing is half done.",
    507: "No room is left; nothing is half done.",
}


def may_fail(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The answers beside success, for the description of the API; those that any route may give are always there."""
    content = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    every = sorted({401, 422, 503, *statuses})
    return {status: {"description": _MEANS[status], "content": content} for status in every}


def sends(media_type: str, description: str) -> dict[int | str, dict[str, Any]]:
    """A success that is no JSON."""
    schema = {"type": "string", "format": "binary"} if "text" not in media_type else {"type": "string"}
    return {200: {"description": description, "content": {media_type: {"schema": schema}}}}


def tells(description: str) -> dict[int | str, dict[str, Any]]:
    """A stream of events: each with a number to go on after, a kind, and JSON as text."""
    kinds = {"type": "string", "enum": ["progress", "done"]}
    event = {
        "type": "object",
        "properties": {"id": {"type": "string"}, "event": kinds, "data": {"type": "string"}},
        "required": ["id", "event", "data"],
    }
    return {200: {"description": description, "content": {"text/event-stream": {"schema": event}}}}


def example(value: Any, status: int = 200) -> dict[int | str, dict[str, Any]]:
    """An example of what a success says."""
    return {status: {"content": {"application/json": {"example": value}}}}
