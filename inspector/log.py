"""Structured logs: one line per event on standard error, bound to case and page, without document text."""

from __future__ import annotations

import datetime as dt
import logging
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from inspector.core.visible import visible

_BOUND: ContextVar[tuple[tuple[str, str], ...]] = ContextVar("inspector_log_bound", default=())
_LONGEST = 300


@contextmanager
def bound(**names: object) -> Iterator[None]:
    """Bind names such as `case` and `page` to every line that is logged within the block."""
    added = tuple((name, visible(str(value), longest=_LONGEST)) for name, value in names.items())
    token = _BOUND.set((*_BOUND.get(), *added))
    try:
        yield
    finally:
        _BOUND.reset(token)


def configure(verbose: int = 0) -> None:
    """Send our logs to standard error: warnings and worse; with 1 what is done, with 2 everything.

    Logs of libraries are kept quiet: they quote the documents.
    """
    ours = logging.getLogger("inspector")
    ours.setLevel({0: logging.WARNING, 1: logging.INFO}.get(verbose, logging.DEBUG))
    ours.propagate = False
    ours.handlers = [_StandardError()]
    ours.handlers[0].setFormatter(Lines())
    logging.getLogger().handlers = [logging.NullHandler()]


class Lines(logging.Formatter):
    """An event as `time level=… case=… page=… logger=… msg="…"`.

    Of an exception only its type and the places in the code are written: its message may quote a document.
    """

    def format(self, record: logging.LogRecord) -> str:
        """The line; with its traceback below where the logger shows details."""
        when = dt.datetime.fromtimestamp(record.created, dt.UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
        pairs = [("level", record.levelname.lower()), *_BOUND.get(), ("logger", record.name)]
        pairs.append(("msg", visible(record.getMessage(), longest=_LONGEST)))
        if record.exc_info and record.exc_info[0] is not None:
            pairs.append(("error", record.exc_info[0].__name__))
        line = " ".join([when, *(f"{name}={_quoted(value)}" for name, value in pairs)])
        detailed = logging.getLogger("inspector").isEnabledFor(logging.INFO)
        return line + _frames(record) if detailed else line


class _StandardError(logging.Handler):
    """Writes to what is standard error now: a progress bar may have put itself in between."""

    def emit(self, record: logging.LogRecord) -> None:
        try:
            sys.stderr.write(self.format(record) + "\n")
        except (OSError, ValueError):
            self.handleError(record)


def _quoted(value: str) -> str:
    if value and not any(c in value for c in ' "='):
        return value
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _frames(record: logging.LogRecord) -> str:
    if not record.exc_info or record.exc_info[2] is None:
        return ""
    frames = traceback.extract_tb(record.exc_info[2])
    return "".join(f"\n    {f.filename}:{f.lineno} in {f.name}" for f in frames)
