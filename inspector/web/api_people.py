"""The API of tokens and of the audit."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response
from pydantic import BaseModel

from inspector.casework.views import AuditRecord, TokenView
from inspector.web import examples
from inspector.web.access import Changing, Desk, SignedIn
from inspector.web.asking import Id, Text, TokenAsked, example, may_fail

api = APIRouter(prefix="/api/v1")


class TokenMade(BaseModel):
    """A new token. `secret` is said here and nowhere else."""

    token: TokenView
    secret: str


class AuditChecked(BaseModel):
    """Whether the audit chain holds, and what is wrong with it."""

    whole: bool
    breaks: tuple[str, ...]


@api.get("/audit", tags=["audit"], responses=may_fail() | example(examples.AUDIT))
def audit(
    desk: Desk,
    _: SignedIn,
    after: Annotated[int, Query(ge=0, le=2**53, description="Records after the one of this number.")] = 0,
    case: Annotated[Text, Query(max_length=80)] = "",
    limit: Annotated[int, Query(ge=1, le=1000)] = 100,
) -> tuple[AuditRecord, ...]:
    """Every act, in order."""
    return desk.audit(after=after, case=case, limit=limit)


@api.get("/audit/check", tags=["audit"], responses=may_fail() | example({"whole": True, "breaks": []}))
def audit_check(desk: Desk, _: SignedIn) -> AuditChecked:
    """Check the chain: changed, removed and reordered records are named."""
    breaks = desk.audit_breaks()
    return AuditChecked(whole=not breaks, breaks=breaks)


@api.get("/tokens", tags=["tokens"], responses=may_fail() | example([examples.TOKEN]))
def tokens(desk: Desk, _: SignedIn) -> tuple[TokenView, ...]:
    """All API tokens, without their secrets."""
    return desk.tokens()


@api.post("/tokens", tags=["tokens"], status_code=201,
          responses=may_fail(403, 507) | example({"token": examples.TOKEN, "secret": "…"}, 201))  # fmt: skip
def make_token(desk: Desk, visitor: Changing, asked: TokenAsked) -> TokenMade:
    """Make a token. Its secret is in this answer and is not kept."""
    made, secret = desk.make_token(asked.name, by=visitor.who)
    return TokenMade(token=made, secret=secret)


@api.delete("/tokens/{token}", tags=["tokens"], status_code=204, responses=may_fail(403, 404, 507))
def revoke_token(desk: Desk, visitor: Changing, token: Id) -> Response:
    """End a token."""
    desk.revoke_token(token, by=visitor.who)
    return Response(status_code=204)
