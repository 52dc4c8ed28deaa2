"""Who may come in."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from inspector.casework.desk import Desk
from inspector.errors import CaseNotFound, InspectorError, TooManyAttempts, WeakPassword, WrongPassword
from tests.unit.casework.conftest import Clock

GOOD = "correct horse battery"


def test_a_password_opens_a_session_that_ends_after_its_time_and_by_hand(desk: Desk, clock: Clock) -> None:
    assert not desk.password_set()
    desk.set_password(GOOD)
    assert desk.password_set()
    one, two = desk.log_in(GOOD, address="a"), desk.log_in(GOOD, address="a")
    assert desk.session(one) == "admin"
    desk.log_out(one)
    assert desk.session(one) is None
    clock.now += 13 * 3600
    assert desk.session(two) is None


def test_a_wrong_password_is_refused_and_written_down(desk: Desk) -> None:
    desk.set_password(GOOD)
    with pytest.raises(WrongPassword):
        desk.log_in("wrong", address="10.0.0.9")
    assert desk.audit()[-1].what == "wrong password"


def test_nobody_comes_in_while_no_password_is_set(desk: Desk) -> None:
    with pytest.raises(WrongPassword):
        desk.log_in("", address="a")


def test_a_short_password_is_refused(desk: Desk) -> None:
    with pytest.raises(WeakPassword):
        desk.set_password("x" * 11)
    assert not desk.password_set()


def test_a_new_password_ends_the_sessions_of_the_old(desk: Desk) -> None:
    desk.set_password(GOOD)
    secret = desk.log_in(GOOD, address="a")
    desk.set_password(GOOD + "!")
    assert desk.session(secret) is None


def test_after_five_failures_an_address_waits_and_others_do_not(desk: Desk, clock: Clock) -> None:
    desk.set_password(GOOD)

    def attempt(_: int) -> str:
        try:
            return desk.log_in("wrong", address="a")
        except InspectorError as exc:
            return exc.code

    with ThreadPoolExecutor(4) as threads:  # at once, too
        codes = list(threads.map(attempt, range(9)))
    assert sorted(codes) == [WrongPassword.code] * 5 + [TooManyAttempts.code] * 4
    with pytest.raises(TooManyAttempts):
        desk.log_in(GOOD, address="a")
    assert desk.log_in(GOOD, address="b")
    clock.now += 61
    assert desk.log_in(GOOD, address="a")


def test_the_way_in_opens_once_and_for_ten_minutes(desk: Desk, clock: Clock) -> None:
    secret, late = desk.way_in(), desk.way_in()
    session = desk.redeem(secret)
    assert session is not None
    assert desk.session(session) == "admin"
    assert desk.redeem(secret) is None
    assert desk.session(secret) is None
    clock.now += 601
    assert desk.redeem(late) is None


def test_a_token_is_good_until_revoked_and_its_secret_is_not_stored(desk: Desk) -> None:
    view, secret = desk.make_token("ci", by="admin")
    assert desk.token_owner(secret) == "token:ci"
    assert desk.tokens()[0].last_used_at is not None
    assert secret not in str([r.payload for r in desk.audit()])
    desk.revoke_token(view.id, by="admin")
    assert desk.token_owner(secret) is None
    with pytest.raises(CaseNotFound):
        desk.revoke_token(view.id, by="admin")
