"""What pages and API may ask of casework. `inspector.casework.desk.Desk` is it for real."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import BinaryIO, Protocol

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


class CaseDesk(Protocol):
    """Everything that can be done with cases. It may be used by many threads.

    Any method may raise `StoreAway` (503: the database does not answer) and `StoreFull` (507: no room left).
    Ids that are not there raise `CaseNotFound` (404). Times are seconds since 1970, UTC.
    """

    # --- uploads -----------------------------------------------------------------------------------------------
    def store_file(self, name: str, chunks: Iterable[bytes] | BinaryIO) -> Received:
        """Stream one uploaded file into the store.

        Raises:
            LimitExceeded: it is larger than a bundle may be; nothing stays behind.
        """
        ...

    def submit(
        self, files: Sequence[Received], *, name: str = "", grouping: Grouping = "one", key: str = "", by: str
    ) -> BatchView:
        """Make bundles of stored files and put them in the queue. The same `key` again gives the same batch.

        A bundle with the same files as an earlier one is linked to it by `twin_of`, and is inspected all the same.

        Raises:
            EmptyBundle: there is no file.
            BlobAway: a file is no longer in the store, because the grace time went by before this.
        """
        ...

    def batch(self, batch: str) -> BatchView:
        """An upload with its bundles."""
        ...

    def batches(self, *, limit: int = 20) -> tuple[BatchView, ...]:
        """The newest uploads first."""
        ...

    def events(self, *, after: int = 0, batch: str = "", case: str = "", limit: int = 500) -> tuple[ProgressEvent, ...]:
        """What happened after the event of that number, in order."""
        ...

    # --- the queue and the case --------------------------------------------------------------------------------
    def cases(self, query: CaseQuery) -> CaseList:
        """One page of the queue."""
        ...

    def tally(self, query: CaseQuery) -> tuple[CaseCount, ...]:
        """How many cases fit a query, by level, status and whether they are decided."""
        ...

    def neighbours(self, case: str, query: CaseQuery) -> tuple[str | None, str | None]:
        """The cases before and after this one in the order of a query."""
        ...

    def case(self, case: str) -> CaseView:
        """A case with everything that the reviewer sees."""
        ...

    def row(self, case: str) -> CaseRow:
        """A case as a line of the queue."""
        ...

    def picture(self, case: str, number: int) -> bytes:
        """The image of a page as delivered, JPEG; pages count from 1 over the bundle.

        Raises:
            PictureAway: there is none.
        """
        ...

    def crop(self, case: str, number: int, box: tuple[float, float, float, float], *, wide: int = 860) -> bytes:
        """A part of a page, turned upright, JPEG. `box` is left, top, right, bottom on the page as delivered."""
        ...

    def original(self, case: str, sha256: str) -> tuple[str, bytes]:
        """Name and content of an uploaded file of the case."""
        ...

    def case_json(self, case: str) -> bytes:
        """The public case.json.

        Raises:
            NotReady: the case is not judged yet.
        """
        ...

    def report(self, case: str, form: str) -> bytes:
        """The report with the reviews and decisions, `html` or `pdf`.

        Raises:
            NotReady: the case is not judged yet.
        """
        ...

    # --- what a reviewer does ----------------------------------------------------------------------------------
    def review(
        self, case: str, finding: str, verdict: Verdict | None, *, comment: str = "", version: int, by: str
    ) -> FindingReview | None:
        """Confirm, dismiss or leave open a finding; None takes back what was said.

        Raises:
            CaseChanged: the case is no longer of that version (details: `yours`, `theirs`).
            FindingNotFound: the case has no such finding.
        """
        ...

    def decide(self, case: str, outcome: Outcome, *, comment: str = "", version: int, by: str) -> DecisionView:
        """Release, hold or refer a case.

        Raises:
            CaseChanged: as above.
            NotReady: the case is not judged yet.
        """
        ...

    def undo(self, case: str, *, version: int, by: str) -> DecisionView | None:
        """Take back the decision that stands; returns the one that stands then.

        Raises:
            CaseChanged: as above.
        """
        ...

    def reinspect(self, case: str, *, by: str) -> CaseRow:
        """Read and judge the case anew; also the way to try a failed one again. Decisions stay, as stale.

        Raises:
            NotReady: it is being inspected.
        """
        ...

    # --- people ------------------------------------------------------------------------------------------------
    def password_set(self) -> bool:
        """Whether the administrator has a password."""
        ...

    def set_password(self, password: str, *, by: str = "admin") -> None:
        """Set the administrator's password (argon2).

        Raises:
            WeakPassword: it has fewer than 12 characters.
        """
        ...

    def log_in(self, password: str, *, address: str) -> str:
        """A new session's secret.

        Raises:
            WrongPassword: 401.
            TooManyAttempts: 429, after five failures within a minute from an address (details: `seconds`).
        """
        ...

    def session(self, secret: str) -> str | None:
        """Who a session's secret belongs to, or None where it has ended."""
        ...

    def log_out(self, secret: str) -> None:
        """End a session."""
        ...

    def way_in(self) -> str:
        """A one-time secret for a login link, printed once by `serve`; good for ten minutes."""
        ...

    def redeem(self, secret: str) -> str | None:
        """A session's secret for a one-time secret, or None where it is not good."""
        ...

    def make_token(self, name: str, *, by: str) -> tuple[TokenView, str]:
        """A new API token and its secret, which is not stored and cannot be shown again."""
        ...

    def tokens(self) -> tuple[TokenView, ...]:
        """All API tokens."""
        ...

    def revoke_token(self, token: str, *, by: str) -> None:
        """End a token."""
        ...

    def token_owner(self, secret: str) -> str | None:
        """`token:NAME` of a token's secret, or None where it is not good."""
        ...

    # --- looking after it --------------------------------------------------------------------------------------
    def audit(
        self, *, after: int = 0, case: str = "", limit: int = 100, newest: bool = False
    ) -> tuple[AuditRecord, ...]:
        """Records of acts, in order; `newest` turns the order round, so that the limit leaves the oldest out."""
        ...

    def audit_breaks(self) -> tuple[str, ...]:
        """What is wrong with the audit chain, a sentence each; empty when it holds."""
        ...

    def health(self) -> Health:
        """Database, store, room on disk, broker."""
        ...

    def counts(self) -> Mapping[str, float]:
        """Numbers for the metrics: `cases_<status>`, `pages_waiting`, `oldest_waiting_seconds` and so on."""
        ...
