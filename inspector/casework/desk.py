"""The desk: everything that can be done with cases, in one place, for pages, API and command line."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO

from inspector.casework import looking_after, people, queue, receiving, reviewing, showing
from inspector.casework.dispatch import Broker, log
from inspector.casework.office import Office
from inspector.casework.steps import Job
from inspector.casework.views import (
    AuditRecord,
    BatchView,
    CaseCount,
    CaseList,
    CaseQuery,
    CaseRow,
    CaseView,
    DecisionView,
    FindingReview,
    Grouping,
    Health,
    Outcome,
    ProgressEvent,
    Received,
    TokenView,
    Verdict,
)
from inspector.errors import BrokerAway
from inspector.settings import Settings
from inspector.toolkit import reading_options

_STATE_SECONDS = 2.0
"""How long a word on the broker is believed."""


class Desk:
    """`inspector.casework.contract.CaseDesk`, on a database and a data folder. Close it, or use it as a context."""

    def __init__(self, office: Office, broker: Broker | None = None) -> None:
        """Sit down in an office; without a broker the work is done by a runner of the same data folder."""
        self.office = office
        self._broker = broker
        self._state = ("", float("-inf"))
        self._asking = threading.Lock()

    @classmethod
    def open(cls, settings: Settings, *, broker: str | None = None, data: Path | None = None) -> Desk:
        """A desk as the settings say.

        Raises:
            StoreAway: the database does not answer.
        """
        office = open_office(settings, data=data)
        office.prepare()
        url = settings.service.broker if broker is None else broker
        return cls(office, Broker(url) if url else None)

    def __enter__(self) -> Desk:
        """The desk itself."""
        return self

    def __exit__(self, *what: object) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Give the connections back."""
        self.office.database.close()

    # --- uploads -----------------------------------------------------------------------------------------------
    def store_file(self, name: str, chunks: Iterable[bytes] | BinaryIO) -> Received:
        """See `CaseDesk`. Refused while the broker is away: nothing is taken that nobody would work on."""
        if self._broker is not None and (state := self._broker_state()) != "ok":
            raise BrokerAway(reason=state)
        return receiving.store_file(self.office, name, chunks)

    def submit(
        self, files: Sequence[Received], *, name: str = "", grouping: Grouping = "one", key: str = "", by: str
    ) -> BatchView:
        """See `CaseDesk`."""
        batch = receiving.submit(self.office, files, name=name, grouping=grouping, key=key, by=by)
        view = queue.batch_view(self.office, batch)
        self._send(Job("unpack", row.id) for row in view.cases if row.status == "waiting")
        return view

    def batch(self, batch: str) -> BatchView:
        """See `CaseDesk`."""
        return queue.batch_view(self.office, batch)

    def batches(self, *, limit: int = 20) -> tuple[BatchView, ...]:
        """See `CaseDesk`."""
        return queue.newest_batches(self.office, limit)

    def events(self, *, after: int = 0, batch: str = "", case: str = "", limit: int = 500) -> tuple[ProgressEvent, ...]:
        """See `CaseDesk`."""
        return queue.events_after(self.office, after, batch, case, limit)

    # --- the queue and the case --------------------------------------------------------------------------------
    def cases(self, query: CaseQuery) -> CaseList:
        """See `CaseDesk`."""
        return queue.listed(self.office, query)

    def tally(self, query: CaseQuery) -> tuple[CaseCount, ...]:
        """See `CaseDesk`."""
        return queue.tallied(self.office, query)

    def neighbours(self, case: str, query: CaseQuery) -> tuple[str | None, str | None]:
        """See `CaseDesk`."""
        return queue.neighbours(self.office, case, query)

    def case(self, case: str) -> CaseView:
        """See `CaseDesk`."""
        return queue.seen(self.office, case)

    def row(self, case: str) -> CaseRow:
        """See `CaseDesk`."""
        return queue.one_row(self.office, case)

    def picture(self, case: str, number: int) -> bytes:
        """See `CaseDesk`."""
        return showing.picture(self.office, case, number)

    def crop(self, case: str, number: int, box: tuple[float, float, float, float], *, wide: int = 860) -> bytes:
        """See `CaseDesk`."""
        return showing.crop(self.office, case, number, box, wide)

    def original(self, case: str, sha256: str) -> tuple[str, bytes]:
        """See `CaseDesk`."""
        return showing.original(self.office, case, sha256)

    def case_json(self, case: str) -> bytes:
        """See `CaseDesk`."""
        return showing.case_json(self.office, case)

    def report(self, case: str, form: str) -> bytes:
        """See `CaseDesk`."""
        return showing.report(self.office, case, form)

    # --- what a reviewer does ----------------------------------------------------------------------------------
    def review(
        self, case: str, finding: str, verdict: Verdict | None, *, comment: str = "", version: int, by: str
    ) -> FindingReview | None:
        """See `CaseDesk`."""
        return reviewing.review(self.office, case, finding, verdict, comment=comment, version=version, by=by)

    def decide(self, case: str, outcome: Outcome, *, comment: str = "", version: int, by: str) -> DecisionView:
        """See `CaseDesk`."""
        return reviewing.decide(self.office, case, outcome, comment=comment, version=version, by=by)

    def undo(self, case: str, *, version: int, by: str) -> DecisionView | None:
        """See `CaseDesk`."""
        return reviewing.undo(self.office, case, version=version, by=by)

    def reinspect(self, case: str, *, by: str) -> CaseRow:
        """See `CaseDesk`."""
        reviewing.reinspect(self.office, case, by=by)
        self._send([Job("unpack", case)])
        return self.row(case)

    # --- people ------------------------------------------------------------------------------------------------
    def password_set(self) -> bool:
        """See `CaseDesk`."""
        return people.password_set(self.office)

    def set_password(self, password: str, *, by: str = people.ADMINISTRATOR) -> None:
        """See `CaseDesk`."""
        people.set_password(self.office, password, by=by)

    def log_in(self, password: str, *, address: str) -> str:
        """See `CaseDesk`."""
        return people.log_in(self.office, password, address=address)

    def session(self, secret: str) -> str | None:
        """See `CaseDesk`."""
        return people.session(self.office, secret)

    def log_out(self, secret: str) -> None:
        """See `CaseDesk`."""
        people.log_out(self.office, secret)

    def way_in(self) -> str:
        """See `CaseDesk`."""
        return people.way_in(self.office)

    def redeem(self, secret: str) -> str | None:
        """See `CaseDesk`."""
        return people.redeem(self.office, secret)

    def make_token(self, name: str, *, by: str) -> tuple[TokenView, str]:
        """See `CaseDesk`."""
        return people.make_token(self.office, name, by=by)

    def tokens(self) -> tuple[TokenView, ...]:
        """See `CaseDesk`."""
        return people.all_tokens(self.office)

    def revoke_token(self, token: str, *, by: str) -> None:
        """See `CaseDesk`."""
        people.revoke_token(self.office, token, by=by)

    def token_owner(self, secret: str) -> str | None:
        """See `CaseDesk`."""
        return people.token_owner(self.office, secret)

    # --- looking after it --------------------------------------------------------------------------------------
    def audit(
        self, *, after: int = 0, case: str = "", limit: int = 100, newest: bool = False
    ) -> tuple[AuditRecord, ...]:
        """See `CaseDesk`."""
        return looking_after.audit_records(self.office, after, case, limit, newest=newest)

    def audit_breaks(self) -> tuple[str, ...]:
        """See `CaseDesk`."""
        return looking_after.audit_breaks(self.office)

    def health(self) -> Health:
        """See `CaseDesk`."""
        return looking_after.health(self.office, self._broker_state() if self._broker else "")

    def counts(self) -> Mapping[str, float]:
        """See `CaseDesk`."""
        return looking_after.counts(self.office)

    def _send(self, jobs: Iterable[Job]) -> None:
        """Send after the commit. What cannot be sent now is sent by the sweep."""
        if self._broker is None:
            return
        try:
            self._broker.send(jobs)
        except BrokerAway as exc:
            log.warning("%s %s", exc.code, exc.message)

    def _broker_state(self) -> str:
        with self._asking:
            state, at = self._state
            if self._broker is not None and time.monotonic() - at > _STATE_SECONDS:
                state = self._broker.state()
                self._state = (state, time.monotonic())
            return state


def open_office(settings: Settings, *, data: Path | None = None) -> Office:
    """The office that the settings name; nothing is made or connected yet."""
    folder = data or settings.service.data
    return Office(
        folder,
        url=settings.database_url,
        limits=reading_options(settings).limits,
        grace_seconds=settings.service.grace_seconds,
    )
