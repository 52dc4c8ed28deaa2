"""Hands jobs to Celery workers by way of a broker. Only names and ids travel; the database keeps the thought."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import Any, Final

from inspector.casework.steps import Job
from inspector.errors import BrokerAway

TASK: Final = "inspector.do"
SWEEP: Final = "inspector.sweep"
QUEUES: Final = {"unpack": "read", "read": "read", "assess": "assess"}

log = logging.getLogger("inspector.casework")

CONFIGURATION: Final[dict[str, Any]] = {
    "task_serializer": "json",
    "accept_content": ["json"],
    "task_ignore_result": True,
    "result_backend": None,
    "task_acks_late": True,
    "task_reject_on_worker_lost": True,
    "worker_prefetch_multiplier": 1,
    "task_default_queue": "read",
    "task_create_missing_queues": True,
    "broker_connection_retry_on_startup": True,
    "broker_connection_max_retries": None,
    "worker_cancel_long_running_tasks_on_connection_loss": False,
    "worker_hijack_root_logger": False,
    "worker_send_task_events": False,
    # Our own sweep sends lost work again within a minute; the broker's own clock must only never be faster than a page.
    "broker_transport_options": {"visibility_timeout": 3600, "socket_connect_timeout": 3, "socket_timeout": 30},
    "task_publish_retry": False,
    "enable_utc": True,
    "timezone": "UTC",
}


class Broker:
    """A way to the workers."""

    def __init__(self, url: str) -> None:
        """Know the broker of a URL, `redis://host:port/0`; nothing is connected yet."""
        self._url = url
        self._app: Any = None  # Celery brings no types

    def send(self, jobs: Iterable[Job]) -> None:
        """Send jobs, after the commit of the act that made them.

        Raises:
            BrokerAway: it does not answer. Nothing is lost: the sweep sends what was not sent.
        """
        try:
            for job in jobs:
                self._celery().send_task(TASK, args=[job.step, job.case], queue=QUEUES[job.step], ignore_result=True)
        except Exception as exc:  # kombu wraps the errors of its transports in many ways
            raise BrokerAway(reason=type(exc).__name__) from exc

    def state(self) -> str:
        """`ok`, or why it does not answer; asked with a second's patience."""
        import redis

        client = redis.Redis.from_url(self._url, socket_connect_timeout=1, socket_timeout=1)
        try:
            client.ping()
        except (redis.RedisError, OSError, ValueError) as exc:
            return f"does not answer ({type(exc).__name__})"
        finally:
            client.close()
        return "ok"

    def _celery(self) -> Any:  # Celery
        if self._app is None:
            from celery import Celery

            self._app = Celery("inspector", broker=self._url, set_as_current=False)
            self._app.conf.update(CONFIGURATION)
        return self._app
