"""Who gets in, what proves a change, and what every answer carries."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from inspector.casework.desk import Desk
from inspector.web.access import COOKIE
from inspector.web.guard import CONTENT_POLICY
from inspector.web.rendering import local

PASSWORD = "a sentence that nobody guesses"  # noqa: S105
PAGES = ["/", "/upload", "/cases/GRAVE", "/cases/GRAVE/report", "/cases/GRAVE/pages/1", "/audit", "/tokens"]


def test_a_stranger_is_led_to_the_door_and_back(stranger: TestClient, desk: Desk, grave: str) -> None:
    desk.set_password(PASSWORD)
    stranger.headers |= {"Accept": "text/html"}
    led = stranger.get(f"/cases/{grave}?level=high")
    assert (led.status_code, led.headers["location"]) == (303, f"/login?to=%2Fcases%2F{grave}%3Flevel%3Dhigh")
    entered = stranger.post("/login", data={"password": PASSWORD, "to": f"/cases/{grave}?level=high"})
    assert (entered.status_code, entered.headers["location"]) == (303, f"/cases/{grave}?level=high")
    cookie = entered.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    assert stranger.get(f"/cases/{grave}").status_code == 200


def test_a_wrong_password_does_not_enter_and_guessing_is_slowed_down(stranger: TestClient, desk: Desk) -> None:
    desk.set_password(PASSWORD)
    refused = stranger.post("/login", data={"password": "guess"})
    assert refused.status_code == 401
    assert COOKIE not in refused.cookies
    for _ in range(5):
        slowed = stranger.post("/login", data={"password": "guess"})
    assert slowed.status_code == 429
    assert int(slowed.headers["retry-after"]) > 0


def test_a_login_from_another_site_is_refused(stranger: TestClient) -> None:
    refused = stranger.post("/login", data={"password": PASSWORD}, headers={"Sec-Fetch-Site": "cross-site"})
    assert refused.status_code == 403


def test_the_way_in_is_good_once(stranger: TestClient, desk: Desk) -> None:
    key = desk.way_in()
    assert stranger.get(f"/enter?key={key}").headers["location"] == "/"
    stranger.cookies.clear()
    assert stranger.get(f"/enter?key={key}").status_code == 401


def test_signing_out_ends_the_session(reviewer: TestClient, desk: Desk) -> None:
    session = reviewer.cookies[COOKIE]
    assert reviewer.post("/leave").status_code == 303
    assert desk.session(session) is None


@pytest.mark.parametrize(
    "address", ["/cases/GRAVE/decision", "/cases/GRAVE/undo", "/cases/GRAVE/again", "/leave", "/tokens"]
)
def test_a_form_from_elsewhere_changes_nothing(reviewer: TestClient, desk: Desk, grave: str, address: str) -> None:
    before = desk.audit()
    del reviewer.headers["X-CSRF-Token"]
    sent = {"outcome": "release", "on_version": "1", "name": "x"}
    for csrf in ("", "wrong", "ü"):
        assert reviewer.post(address.replace("GRAVE", grave), data=sent | {"csrf": csrf}).status_code == 403
    assert desk.audit() == before


@pytest.mark.parametrize(
    ("method", "address"),
    [
        ("POST", "/api/v1/batches"),
        ("PUT", "/api/v1/cases/GRAVE/findings/x/review"),
        ("POST", "/api/v1/cases/GRAVE/decision"),
        ("POST", "/api/v1/cases/GRAVE/undo"),
        ("POST", "/api/v1/cases/GRAVE/reinspect"),
        ("POST", "/api/v1/tokens"),
        ("DELETE", "/api/v1/tokens/t1"),
    ],
)
def test_the_api_takes_no_change_on_a_cookie_alone(
    reviewer: TestClient, desk: Desk, grave: str, method: str, address: str
) -> None:
    before = desk.audit()
    del reviewer.headers["X-CSRF-Token"]
    body = {"verdict": None, "outcome": "release", "version": 1, "name": "x"}
    kept = {k: v for k, v in body.items() if k in {"review": "verdict version", "decision": "outcome version",
            "undo": "version", "tokens": "name"}.get(address.rpartition("/")[2], "").split()}  # fmt: skip
    assert reviewer.request(method, address.replace("GRAVE", grave), json=kept).status_code == 403
    assert desk.audit() == before


@pytest.mark.parametrize("address", [*PAGES, "/login", "/nothing", "/api/v1/cases", "/static/inspector.js"])
def test_every_answer_forbids_scripts_of_others(reviewer: TestClient, grave: str, address: str) -> None:
    headers = reviewer.get(address.replace("GRAVE", grave)).headers
    assert headers["content-security-policy"] == CONTENT_POLICY
    assert "unsafe" not in CONTENT_POLICY
    assert (headers["x-content-type-options"], headers["x-frame-options"]) == ("nosniff", "DENY")


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("address", PAGES)
def test_no_page_has_a_script_or_style_of_its_own(
    reviewer: TestClient, grave: str, address: str, language: str
) -> None:
    import re

    reviewer.cookies.set("inspector_language", language)
    page = reviewer.get(address.replace("GRAVE", grave))
    assert page.status_code == 200
    assert not re.findall(r"<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=\"/static/)|javascript:", page.text)


@pytest.mark.parametrize(
    "address",
    ["//evil.example", "https://evil.example/", "/\\evil.example", "javascript:alert(1)", "", "\t//evil", "/a\r\nX: y"],
)
def test_nobody_is_led_away(address: str) -> None:
    assert local(address) == "/"


def test_only_known_names_are_answered_where_names_are_given(desk: Desk) -> None:
    from inspector.web.app import create_app

    with TestClient(create_app(desk, hosts=["localhost"]), base_url="http://localhost") as client:  # type: ignore[arg-type]
        assert client.get("/healthz").status_code == 200
        assert client.get("/healthz", headers={"Host": "evil.example"}).status_code == 400
