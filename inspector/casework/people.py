"""Who may come in: one administrator with a password, sessions, and tokens for programs."""

from __future__ import annotations

import hashlib
import math
import secrets as randomness
from typing import Any, Final

from sqlalchemy import Connection, delete, func, insert, select, update

from inspector.casework.office import Office, new_id
from inspector.casework.views import TokenView
from inspector.errors import CaseNotFound, TooManyAttempts, WeakPassword, WrongPassword
from inspector.store.tables import failures, people, secrets, tokens

ADMINISTRATOR: Final = "admin"
LEAST_CHARACTERS: Final = 12
SESSION_SECONDS: Final = 12 * 3600
WAY_IN_SECONDS: Final = 600
FAILURES: Final = 5
"""Wrong passwords that an address may send within a minute."""

_MINUTE: Final = 60.0
_LOCK: Final = 7304


def password_set(office: Office) -> bool:
    """Whether the administrator has a password."""
    with office.database.reading() as connection:
        return _password(connection) is not None


def set_password(office: Office, password: str, *, by: str) -> None:
    """Set the administrator's password; all sessions end.

    Raises:
        WeakPassword: it is too short.
    """
    from argon2 import PasswordHasher

    if len(password) < LEAST_CHARACTERS:
        raise WeakPassword(least=LEAST_CHARACTERS)
    hashed = PasswordHasher().hash(password)
    with office.database.writing() as connection:
        connection.execute(delete(people).where(people.c.name == ADMINISTRATOR))
        connection.execute(insert(people).values(name=ADMINISTRATOR, password=hashed))
        connection.execute(delete(secrets))
        office.record(connection, by, "password set")


def log_in(office: Office, password: str, *, address: str) -> str:
    """A session's secret for the right password.

    Raises:
        TooManyAttempts: the address has failed too often; the password is not even looked at.
        WrongPassword: it is not right, or none is set.
    """
    from argon2 import PasswordHasher
    from argon2.exceptions import Argon2Error, InvalidHashError

    now = office.clock()
    with office.database.writing() as connection:
        office.database.serialise(connection, _LOCK)
        _hold_back(connection, address, now)
        # Counted before it is checked, so that many at once cannot all pass.
        connection.execute(insert(failures).values(address=address, at=now))
        hashed = _password(connection)
    try:
        PasswordHasher().verify(hashed or PasswordHasher().hash(randomness.token_hex()), password)
        right = hashed is not None
    except (Argon2Error, InvalidHashError):
        right = False
    with office.database.writing() as connection:
        if not right:
            office.record(connection, address, "wrong password")
        else:
            connection.execute(delete(failures).where(failures.c.address == address))
            office.record(connection, ADMINISTRATOR, "logged in", address=address)
            return _new_secret(office, connection, "session", SESSION_SECONDS)
    raise WrongPassword


def session(office: Office, secret: str) -> str | None:
    """Who a session belongs to, or None where it has ended."""
    with office.database.reading() as connection:
        found = _live(connection, secret, "session", office.clock())
        return found.who if found else None


def log_out(office: Office, secret: str) -> None:
    """End a session."""
    with office.database.writing() as connection:
        connection.execute(delete(secrets).where(secrets.c.hash == _hash(secret)))


def way_in(office: Office) -> str:
    """A one-time secret for whoever reads the terminal."""
    with office.database.writing() as connection:
        return _new_secret(office, connection, "way_in", WAY_IN_SECONDS)


def redeem(office: Office, secret: str) -> str | None:
    """A session for a one-time secret, which then is spent; None where it is not good."""
    with office.database.writing() as connection:
        if _live(connection, secret, "way_in", office.clock()) is None:
            return None
        spent = connection.execute(delete(secrets).where(secrets.c.hash == _hash(secret))).rowcount
        if spent != 1:
            return None
        office.record(connection, ADMINISTRATOR, "logged in", address="terminal")
        return _new_secret(office, connection, "session", SESSION_SECONDS)


def make_token(office: Office, name: str, *, by: str) -> tuple[TokenView, str]:
    """A new token for programs, and its secret, which cannot be shown again."""
    secret = f"di_{randomness.token_urlsafe(32)}"
    view = TokenView(new_id("t"), name.strip()[:80] or "token", office.clock(), None, None)
    with office.database.writing() as connection:
        connection.execute(
            insert(tokens).values(id=view.id, name=view.name, hash=_hash(secret), created_at=view.created_at)
        )
        office.record(connection, by, "token made", token=view.id, name=view.name)
    return view, secret


def all_tokens(office: Office) -> tuple[TokenView, ...]:
    """All tokens, the newest first."""
    with office.database.reading() as connection:
        rows = connection.execute(select(tokens).order_by(tokens.c.created_at.desc())).all()
    return tuple(TokenView(r.id, r.name, r.created_at, r.last_used_at, r.revoked_at) for r in rows)


def revoke_token(office: Office, token: str, *, by: str) -> None:
    """End a token.

    Raises:
        CaseNotFound: there is none of that id.
    """
    with office.database.writing() as connection:
        ended = connection.execute(
            update(tokens).where(tokens.c.id == token, tokens.c.revoked_at.is_(None)).values(revoked_at=office.clock())
        ).rowcount
        if ended != 1:
            raise CaseNotFound(what="token", id=token[:80])
        office.record(connection, by, "token revoked", token=token)


def token_owner(office: Office, secret: str) -> str | None:
    """`token:NAME` for a good secret. Its use is noted once a minute, not at every call."""
    now = office.clock()
    with office.database.reading() as connection:
        row = connection.execute(
            select(tokens).where(tokens.c.hash == _hash(secret), tokens.c.revoked_at.is_(None))
        ).one_or_none()
    if row is None:
        return None
    if row.last_used_at is None or row.last_used_at < now - _MINUTE:
        with office.database.writing() as connection:
            connection.execute(update(tokens).where(tokens.c.id == row.id).values(last_used_at=now))
    return f"token:{row.name}"


def _password(connection: Connection) -> str | None:
    found = select(people.c.password).where(people.c.name == ADMINISTRATOR)
    return connection.execute(found).scalar_one_or_none()


def _hold_back(connection: Connection, address: str, now: float) -> None:
    connection.execute(delete(failures).where(failures.c.at < now - _MINUTE))
    counted = select(func.count(), func.min(failures.c.at)).where(failures.c.address == address)
    count, first = connection.execute(counted).one()
    if count >= FAILURES:
        raise TooManyAttempts(seconds=max(1, math.ceil(first + _MINUTE - now)))


def _new_secret(office: Office, connection: Connection, kind: str, seconds: int) -> str:
    now, secret = office.clock(), randomness.token_urlsafe(32)
    connection.execute(delete(secrets).where(secrets.c.ends_at < now))
    connection.execute(
        insert(secrets).values(hash=_hash(secret), kind=kind, who=ADMINISTRATOR, created_at=now, ends_at=now + seconds)
    )
    return secret


def _live(connection: Connection, secret: str, kind: str, now: float) -> Any:  # a Row of `secrets`, or None
    return connection.execute(
        select(secrets).where(secrets.c.hash == _hash(secret), secrets.c.kind == kind, secrets.c.ends_at > now)
    ).one_or_none()


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()
