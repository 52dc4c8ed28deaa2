"""`serve`: one process tree that takes bundles in, works on them, and shows them."""

from __future__ import annotations

import logging
import signal
import subprocess
import sys
import threading
import time
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING, Final

from inspector.casework.desk import Desk
from inspector.errors import BadSetting
from inspector.settings import Settings

if TYPE_CHECKING:
    import socket

    import uvicorn

log = logging.getLogger("inspector.service")

_CALM_SECONDS: Final = 30.0
"""A worker that ran for so long and then died is started at once; one that dies at once is started after a pause."""

_PAUSE_SECONDS: Final = 2.0


def serve(settings: Settings, *, data: Path, broker: str, host: str, port: int, jobs: int | None) -> int:
    """Serve until a signal ends it. Without a broker a child process does the work.

    Raises:
        BadSetting: the address is not the loopback and no password is set, or it cannot be listened on.
        StoreAway: the database does not answer.
    """
    import uvicorn

    with Desk.open(settings, broker=broker, data=data) as desk:
        if not is_loopback(host) and not desk.password_set():
            raise BadSetting(name="service.host", reason=f"{host} can be reached by others, and no password is set")
        listening = _listen(host, port)
        address = f"http://{_shown(host)}:{listening.getsockname()[1]}"
        workers = None if broker else Workers(data, jobs)
        try:
            if workers is not None:
                workers.start()
            _say(desk, address, broker)
            server = uvicorn.Server(_configured(desk))
            server.run(sockets=[listening])
        finally:
            listening.close()
            if workers is not None:
                workers.stop()
    return 0


def work(settings: Settings, *, data: Path, jobs: int | None, parent: int | None) -> int:
    """Do the work of a data folder until a signal ends it, or until the process that started this one is gone.

    Raises:
        StoreAway: the database does not answer.
        InspectorError: a setting or the watch list is at fault.
    """
    from inspector.casework.runner import Runner
    from inspector.casework.workshop import open_workshop

    if parent is not None:
        from inspector.children.walls import die_with_parent

        die_with_parent(parent)
    with open_workshop(settings, data=data, jobs=jobs) as shop:
        runner = Runner(shop)
        for name in (signal.SIGTERM, signal.SIGINT):
            signal.signal(name, lambda *_: runner.ask_to_stop())
        runner.start()
        runner.wait()
        runner.stop()
    return 0


def _configured(desk: Desk) -> uvicorn.Config:
    import uvicorn

    from inspector.web.app import create_app

    return uvicorn.Config(
        create_app(desk),
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=3,
        timeout_keep_alive=30,
        h11_max_incomplete_event_size=64 * 1024,
    )


class Workers:
    """The child process that does the work, started again when it dies."""

    def __init__(self, data: Path, jobs: int | None) -> None:
        """Know what is to be started; nothing runs yet."""
        self._command = [sys.executable, "-m", "inspector", "work", "--data", str(data)]
        if jobs is not None:
            self._command += ["--jobs", str(jobs)]
        self._process: subprocess.Popen[bytes] | None = None
        self._stop = threading.Event()
        # The kernel ends the child with the thread that started it, so this thread lives as long as the service.
        self._thread = threading.Thread(target=self._keep, name="workers", daemon=True)

    def start(self) -> None:
        """Start it, and watch over it."""
        self._thread.start()

    def stop(self) -> None:
        """End it; what it was doing is taken up at the next start."""
        self._stop.set()
        process = self._process
        if process is not None:
            process.terminate()
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                process.kill()
        self._thread.join(timeout=15)

    def _keep(self) -> None:
        import os

        while not self._stop.is_set():
            started = time.monotonic()
            self._process = subprocess.Popen([*self._command, "--parent", str(os.getpid())])
            code = self._process.wait()
            if self._stop.is_set():
                return
            log.error("the worker ended with %s and is started again", code)
            if time.monotonic() - started < _CALM_SECONDS:
                self._stop.wait(_PAUSE_SECONDS)


def is_loopback(host: str) -> bool:
    """Whether an address can be reached from this machine only."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _listen(host: str, port: int) -> socket.socket:
    import socket as sockets

    try:
        family = sockets.AF_INET6 if ":" in host else sockets.AF_INET
        made = sockets.socket(family, sockets.SOCK_STREAM)
        made.setsockopt(sockets.SOL_SOCKET, sockets.SO_REUSEADDR, 1)
        made.bind((host, port))
        made.listen(512)
    except OSError as exc:
        raise BadSetting(name="service.port", reason=f"{host}:{port} cannot be listened on ({exc.strerror})") from exc
    return made


def _shown(host: str) -> str:
    return f"[{host}]" if ":" in host else ("127.0.0.1" if host == "localhost" else host)


def _say(desk: Desk, address: str, broker: str) -> None:
    """Print the way in, once. Others on the terminal's machine cannot guess it, and it opens only once."""
    said = [f"The inspector is at {address}"]
    if not desk.password_set():
        said.append(f"Come in (once, within ten minutes): {address}/enter?key={desk.way_in()}")
        said.append("For later visits set a password: inspector db password")
    if broker:
        said.append("The work is done by: celery -A workers.app worker -Q read,assess")
    sys.stdout.write("\n".join(said) + "\n")
    sys.stdout.flush()
