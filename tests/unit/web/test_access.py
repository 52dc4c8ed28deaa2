"""Who gets in, what proves a change, and what every answer carries."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from inspector.web.access import COOKIE
from inspector.web.guard import CONTENT_POLICY
from inspector.web.rendering import local
from tests.unit.web.memory import PASSWORD, MemoryDesk

PAGES = ["/", "/upload", "/cases/c1", "/cases/c1/report", "/cases/c1/pages/1", "/audit", "/tokens"]


def test_a_stranger_is_led_to_the_door_and_back(stranger: TestClient) -> None:
    stranger.headers |= {"Accept": "text/html"}
    led = stranger.get("/cases/c1?level=high")
    assert (led.status_code, led.headers["location"]) == (303, "/login?to=%2Fcases%2Fc1%3Flevel%3Dhigh")
    entered = stranger.post("/login", data={"password": PASSWORD, "to": "/cases/c1?level=high"})
    assert (entered.status_code, entered.headers["location"]) == (303, "/cases/c1?level=high")
    cookie = entered.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    assert stranger.get("/cases/c1").status_code == 200


def test_a_wrong_password_does_not_enter(stranger: TestClient) -> None:
    refused = stranger.post("/login", data={"password": "guess"})
    assert refused.status_code == 401
    assert COOKIE not in refused.cookies


def test_a_login_from_another_site_is_refused(stranger: TestClient) -> None:
    refused = stranger.post("/login", data={"password": PASSWORD}, headers={"Sec-Fetch-Site": "cross-site"})
    assert refused.status_code == 403


def test_the_way_in_is_good_once(stranger: TestClient) -> None:
    assert stranger.get("/enter?key=way-in").headers["location"] == "/"
    stranger.cookies.clear()
    assert stranger.get("/enter?key=way-in").status_code == 401


def test_signing_out_ends_the_session(reviewer: TestClient, desk: MemoryDesk) -> None:
    assert reviewer.post("/leave").status_code == 303
    assert desk.sessions == {}


@pytest.mark.parametrize("address", ["/cases/c1/decision", "/cases/c1/undo", "/cases/c1/again", "/leave", "/tokens"])
def test_a_form_from_elsewhere_changes_nothing(reviewer: TestClient, desk: MemoryDesk, address: str) -> None:
    del reviewer.headers["X-CSRF-Token"]
    sent = {"outcome": "release", "on_version": "1", "name": "x"}
    for csrf in ("", "wrong", "ü"):
        assert reviewer.post(address, data=sent | {"csrf": csrf}).status_code == 403
    assert (desk.records, desk.held) == ([], {})


@pytest.mark.parametrize(
    ("method", "address"),
    [
        ("POST", "/api/v1/batches"),
        ("PUT", "/api/v1/cases/c1/findings/x/review"),
        ("POST", "/api/v1/cases/c1/decision"),
        ("POST", "/api/v1/cases/c1/undo"),
        ("POST", "/api/v1/cases/c1/reinspect"),
        ("POST", "/api/v1/tokens"),
        ("DELETE", "/api/v1/tokens/t1"),
    ],
)
def test_the_api_takes_no_change_on_a_cookie_alone(
    reviewer: TestClient, desk: MemoryDesk, method: str, address: str
) -> None:
    del reviewer.headers["X-CSRF-Token"]
    body = {"verdict": None, "outcome": "release", "version": 1, "name": "x"}
    kept = {k: v for k, v in body.items() if k in {"review": "verdict version", "decision": "outcome version",
            "undo": "version", "tokens": "name"}.get(address.rpartition("/")[2], "").split()}  # fmt: skip
    assert reviewer.request(method, address, json=kept).status_code == 403
    assert desk.records == []


@pytest.mark.parametrize("address", [*PAGES, "/login", "/nothing", "/api/v1/cases", "/static/inspector.js"])
def test_every_answer_forbids_scripts_of_others(reviewer: TestClient, address: str) -> None:
    headers = reviewer.get(address).headers
    assert headers["content-security-policy"] == CONTENT_POLICY
    assert "unsafe" not in CONTENT_POLICY
    assert (headers["x-content-type-options"], headers["x-frame-options"]) == ("nosniff", "DENY")


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("address", PAGES)
def test_no_page_has_a_script_or_style_of_its_own(reviewer: TestClient, address: str, language: str) -> None:
    import re

    reviewer.cookies.set("inspector_language", language)
    page = reviewer.get(address)
    assert page.status_code == 200
    assert not re.findall(r"<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=\"/static/)|javascript:", page.text)


@pytest.mark.parametrize(
    "address",
    ["//evil.example", "https://evil.example/", "/\\evil.example", "javascript:alert(1)", "", "\t//evil", "/a\r\nX: y"],
)
def test_nobody_is_led_away(address: str) -> None:
    assert local(address) == "/"


def test_only_known_names_are_answered_where_names_are_given(desk: MemoryDesk) -> None:
    from inspector.web.app import create_app

    with TestClient(create_app(desk, hosts=["localhost"]), base_url="http://localhost") as client:  # type: ignore[arg-type]
        assert client.get("/healthz").status_code == 200
        assert client.get("/healthz", headers={"Host": "evil.example"}).status_code == 400
