"""Finds the token that the command line asks the service with."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from inspector.errors import BadSetting
from inspector.settings import Settings

KEPT: Final = "command-line.token"


def token_for(settings: Settings, address: str, *, file: Path | None, data: Path) -> str:
    """The token in a file; without one, for a service of this machine, a token of its data folder.

    Whoever may read the data folder owns all that is in it, so nothing more is given away. The token is made at the
    first call, and kept there for the owner alone.

    Raises:
        BadSetting: there is no file where one is needed, or nothing in it.
    """
    if file is not None:
        return _read(file)
    if not is_here(address):
        raise BadSetting(name="--token-file", reason=f"{address} is another machine: it asks for one of its tokens")
    if not settings.database_url and not (data / "inspector.db").is_file():
        raise BadSetting(name="service.data", reason=f"{data} is the folder of no service; say --token-file or --data")
    from inspector.casework.desk import Desk

    kept = data / KEPT
    with Desk.open(settings, broker="", data=data) as desk:
        with suppress(OSError):
            found = kept.read_text(encoding="ascii").strip()
            if desk.token_owner(found):
                return found
        made = desk.make_token("command line", by="command line")[1]
    handle = os.open(kept, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as out:
        out.write(made)
    return made


def is_here(address: str) -> bool:
    """Whether an address is of this machine."""
    from inspector.cli.serving import is_loopback

    return is_loopback(urlsplit(address).hostname or "")


def _read(file: Path) -> str:
    try:
        token = file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as exc:
        raise BadSetting(name="--token-file", reason=f"{file} cannot be read ({type(exc).__name__})") from exc
    if not token or not token.isascii() or any(c.isspace() for c in token):
        raise BadSetting(name="--token-file", reason=f"{file} holds no token")
    return token
