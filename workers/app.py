"""The Celery application: `celery -A workers.app worker -Q read,assess`, and `celery -A workers.app beat`.

Celery adds delivery and nothing else. What it needs to know comes from the same settings as everywhere:
`INSPECTOR_SERVICE__BROKER`, `INSPECTOR_SERVICE__DATA`, `INSPECTOR_DATABASE_URL`.
"""

from __future__ import annotations

from celery import Celery

from inspector.casework.dispatch import CONFIGURATION, SWEEP
from inspector.casework.sweep import SWEEP_SECONDS
from inspector.settings import Settings

app = Celery(
    "inspector", broker=Settings.load().service.broker or "redis://127.0.0.1:6379/0", include=["workers.tasks"]
)
app.conf.update(CONFIGURATION)
app.conf.beat_schedule = {
    # A sweep that comes late is of no use: the next one does the same.
    "sweep": {"task": SWEEP, "schedule": SWEEP_SECONDS, "options": {"queue": "assess", "expires": SWEEP_SECONDS}}
}
app.conf.beat_schedule_filename = "/tmp/inspector-beat"  # noqa: S108  # only beat's own clock; it may vanish
