"""The two tasks. A task takes a name and an id, returns nothing, and may run twice."""

from __future__ import annotations

import logging
from contextlib import ExitStack, suppress
from functools import lru_cache
from threading import Lock, Thread
from typing import Final

from celery.signals import worker_process_init, worker_process_shutdown

from inspector.casework.cleaning import clean
from inspector.casework.dispatch import SWEEP, TASK, Broker
from inspector.casework.steps import Job, Workshop
from inspector.casework.steps import do as do_step
from inspector.casework.sweep import sweep as find_lost
from inspector.casework.sweep import tidy
from inspector.casework.workshop import open_workshop
from inspector.errors import BrokerAway, InspectorError, StoreError
from inspector.settings import Settings
from workers.app import app

log = logging.getLogger("inspector.workers")

RETRIES: Final = 3
_open = ExitStack()
_shops: list[Workshop] = []
_opening = Lock()


def shop() -> Workshop:
    """The workshop of this process, opened when it begins or at its first task: never before Celery has forked."""
    with _opening:
        if not _shops:
            _shops.append(_open.enter_context(open_workshop(Settings.load(), jobs=1)))
        return _shops[0]


@worker_process_init.connect  # type: ignore[untyped-decorator]  # Celery brings no types
def begin(**_: object) -> None:
    """Open the workshop while no task waits for it. Celery allows a new process four seconds, so nobody waits here."""
    Thread(target=_open_quietly, name="opening", daemon=True).start()


def _open_quietly() -> None:
    with suppress(InspectorError):  # the first task meets the same, and tells it
        shop()


@worker_process_shutdown.connect  # type: ignore[untyped-decorator]  # Celery brings no types
def close(**_: object) -> None:
    """End the reading children with the process."""
    _shops.clear()
    _open.close()


@app.task(name=TASK, bind=True, max_retries=RETRIES)  # type: ignore[untyped-decorator]
def do(self, step: str, case: str) -> None:  # type: ignore[no-untyped-def]  # self is Celery's task
    """Do one step of a case and send what follows. A store that is away is asked again; the sweep does the rest."""
    try:
        jobs = do_step(shop(), Job(step, case))  # type: ignore[arg-type]  # an unknown step is a KeyError: refused
    except StoreError as exc:
        raise self.retry(exc=exc, countdown=2 ** (self.request.retries + 1)) from exc
    _send(jobs)


@app.task(name=SWEEP)  # type: ignore[untyped-decorator]
def sweep() -> None:
    """Send again what was lost, and remove what is no longer needed."""
    office = shop().office
    _send(find_lost(office))
    tidy(office)
    clean(office)


@lru_cache(maxsize=1)
def _broker() -> Broker:
    return Broker(str(app.conf.broker_url))


def _send(jobs: list[Job]) -> None:
    try:
        _broker().send(jobs)
    except BrokerAway as exc:  # what was done is done: the sweep sends the rest when the broker is back
        log.warning("%s %s", exc.code, exc.message)
