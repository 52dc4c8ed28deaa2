"""The API over HTTP: what it answers, what it refuses, and how it says so."""

from __future__ import annotations

import json

import pytest
from fastapi.testclient import TestClient

from inspector.casework.desk import Desk
from tests.judged import document_of

PROBLEM = "application/problem+json"
FORM = "multipart/form-data; boundary=x"


def test_a_program_gets_the_queue_filtered(program: TestClient, grave: str, clear: str, working: str) -> None:
    everything = program.get("/api/v1/cases").json()
    critical = program.get("/api/v1/cases", params={"level": "critical", "decided": "false"}).json()
    assert everything["total"] == 3
    assert [row["name"] for row in critical["rows"]] == ["B042 镓"]


def test_a_case_comes_with_its_document_and_pages(program: TestClient, grave: str) -> None:
    case = program.get(f"/api/v1/cases/{grave}").json()
    assert case["document"]["bundle"] == "B042 镓"
    assert [page["turn"] for page in case["pages"]] == [0, 270, 0, 0]


def test_pictures_and_crops_are_pictures(program: TestClient, grave: str) -> None:
    whole = program.get(f"/api/v1/cases/{grave}/pages/1.jpg")
    part = program.get(f"/api/v1/cases/{grave}/pages/2/crop", params={"left": 0.1, "right": 0.6, "wide": 200})
    assert whole.headers["content-type"] == part.headers["content-type"] == "image/jpeg"
    assert whole.content[:2] == part.content[:2] == b"\xff\xd8"


@pytest.mark.parametrize(
    ("address", "status", "code"),
    [
        ("/api/v1/cases/nobody", 404, "E301"),
        ("/api/v1/cases/GRAVE/pages/4.jpg", 404, "E305"),
        ("/api/v1/cases/WORKING/case.json", 409, "E303"),
        ("/api/v1/cases?limit=0", 422, "E600"),
        ("/api/v1/cases/..%2f..%2fetc", 404, "E603"),
        ("/api/v1/cases/a b", 422, "E600"),
        ("/api/v1/nothing", 404, "E603"),
    ],
)
def test_a_refusal_has_a_code_a_sentence_and_a_way_out(
    program: TestClient, grave: str, working: str, address: str, status: int, code: str
) -> None:
    refused = program.get(address.replace("GRAVE", grave).replace("WORKING", working))
    assert (refused.status_code, refused.headers["content-type"]) == (status, PROBLEM)
    problem = refused.json()
    assert (problem["code"], problem["status"]) == (code, status)
    assert problem["title"]
    assert problem["hint"]


def test_a_refusal_is_said_in_the_language_that_was_asked_for(program: TestClient) -> None:
    assert "没有" in program.get("/api/v1/cases/nobody", headers={"Accept-Language": "zh"}).json()["title"]


def test_the_wrong_method_is_refused_and_the_right_one_named(program: TestClient) -> None:
    refused = program.put("/api/v1/cases")
    assert (refused.status_code, refused.json()["code"]) == (405, "E604")
    assert "GET" in refused.headers["allow"]


def test_nobody_gets_anything_without_a_token(stranger: TestClient) -> None:
    for address in ("/api/v1/cases", "/api/v1/cases/c1", "/api/v1/audit", "/api/v1/tokens", "/metrics"):
        refused = stranger.get(address)
        assert (refused.status_code, refused.json()["code"]) == (401, "E601")
        assert refused.headers["www-authenticate"] == "Bearer"


def test_a_revoked_token_is_good_no_more(program: TestClient) -> None:
    token = program.get("/api/v1/tokens").json()[0]["id"]
    assert program.delete(f"/api/v1/tokens/{token}").status_code == 204
    assert program.get("/api/v1/cases").status_code == 401


def test_review_decision_and_undo(program: TestClient, desk: Desk, grave: str) -> None:
    finding, version = document_of(desk, grave)["findings"][0]["id"], desk.row(grave).version
    said = program.put(
        f"/api/v1/cases/{grave}/findings/{finding}/review",
        json={"verdict": "confirmed", "comment": "真", "version": version},
    )
    assert (said.status_code, said.json()["by"]) == (200, "token:scanner")
    held = program.post(f"/api/v1/cases/{grave}/decision", json={"outcome": "hold", "version": version + 1})
    assert (held.status_code, held.json()["outcome"]) == (200, "hold")
    assert program.post(f"/api/v1/cases/{grave}/undo", json={"version": version + 2}).json() is None
    acts = [record["what"] for record in program.get(f"/api/v1/audit?case={grave}").json()]
    assert acts == ["received", "reviewed", "decided", "undone"]
    assert program.get("/api/v1/audit/check").json() == {"whole": True, "breaks": []}


def test_a_changed_case_is_not_overwritten(program: TestClient, desk: Desk, grave: str) -> None:
    version = desk.row(grave).version
    program.post(f"/api/v1/cases/{grave}/decision", json={"outcome": "hold", "version": version})
    refused = program.post(f"/api/v1/cases/{grave}/decision", json={"outcome": "release", "version": version})
    assert refused.status_code == 409
    assert (refused.json()["yours"], refused.json()["theirs"]) == (version, version + 1)
    assert program.get(f"/api/v1/cases/{grave}").json()["row"]["decision"] == "hold"


def test_signs_that_no_database_holds_are_taken_out(program: TestClient, desk: Desk, grave: str) -> None:
    version, address = desk.row(grave).version, f"/api/v1/cases/{grave}/decision"
    held = program.post(address, json={"outcome": "hold", "comment": "a\0b", "version": version})
    assert (held.status_code, held.json()["comment"]) == (200, "ab")
    half = b'{"outcome": "hold", "comment": "\\ud800", "version": 2}'
    refused = program.post(address, content=half, headers={"Content-Type": "application/json"})
    assert (refused.status_code, refused.json()["code"]) == (422, "E600")


def test_an_upload_is_streamed_and_its_key_makes_it_once(program: TestClient, desk: Desk) -> None:
    files = [("files", ("发票.pdf", b"%PDF-1" * 50_000)), ("files", ("a/b.png", b"\x89PNG"))]
    first = program.post("/api/v1/batches", files=files, data={"bundles": "each"}, headers={"Idempotency-Key": "k"})
    again = program.post("/api/v1/batches", files=files, headers={"Idempotency-Key": "k"})
    assert (first.status_code, again.json()["id"]) == (201, first.json()["id"])
    sent = [file for row in first.json()["cases"] for file in desk.case(row["id"]).files]
    assert {file.name: file.size for file in sent} == {"发票.pdf": 300_000, "a/b.png": 4}
    assert len(desk.batches()) == 1


@pytest.mark.parametrize(
    ("body", "kind", "status", "code"),
    [
        (b"{}", "application/json", 422, "E600"),
        (b"--x\r\ncut", FORM, 422, "E600"),
        (b'--x\r\nContent-Disposition: form-data; name="files"; filename="a"\r\n\r\nabc', FORM, 422, "E600"),
        (b"--x--\r\n", FORM, 422, "E110"),
        (b"nonsense", FORM, 422, "E600"),
        (b"", "multipart/form-data", 422, "E600"),
    ],
)  # fmt: skip
def test_an_upload_that_is_none_is_refused(
    program: TestClient, desk: Desk, body: bytes, kind: str, status: int, code: str
) -> None:
    refused = program.post("/api/v1/batches", content=body, headers={"Content-Type": kind})
    assert (refused.status_code, refused.json()["code"]) == (status, code)
    assert desk.batches() == ()


def test_more_than_an_upload_may_hold_is_refused(program: TestClient) -> None:
    program.app.state.upload_bytes = 1000  # type: ignore[attr-defined]
    refused = program.post("/api/v1/batches", files={"files": ("a.pdf", b"x" * 2000)})
    assert (refused.status_code, refused.json()["code"]) == (413, "E605")


def test_progress_is_told_as_events_and_ends(program: TestClient, grave: str) -> None:
    said = program.get(f"/api/v1/cases/{grave}/events")
    assert said.headers["content-type"].startswith("text/event-stream")
    events = [dict(line.split(": ", 1) for line in part.splitlines()) for part in said.text.strip().split("\n\n")]
    assert [event["event"] for event in events] == ["progress", "done"]
    assert json.loads(events[0]["data"])["case"] == grave
    later = program.get(f"/api/v1/cases/{grave}/events", headers={"Last-Event-ID": events[0]["id"]})
    assert "event: progress" not in later.text


def test_health_readiness_and_numbers(program: TestClient, grave: str) -> None:
    assert program.get("/healthz").json() == {"alive": True}
    assert program.get("/readyz").json() == {"ok": True, "parts": {"database": "ok", "disk": "ok"}}
    program.get(f"/api/v1/cases/{grave}")
    numbers = program.get("/metrics").text
    assert "inspector_cases_partial 1.0" in numbers
    assert 'route="/api/v1/cases/{case}"' in numbers


def test_a_mistake_of_ours_says_a_mark_and_no_more(desk: Desk) -> None:
    from inspector.web.app import create_app

    def broken(_: str) -> str:
        raise RuntimeError("secret detail")

    desk.token_owner = broken  # type: ignore[method-assign,assignment]
    with TestClient(create_app(desk), raise_server_exceptions=False) as client:  # type: ignore[arg-type]
        answer = client.get("/api/v1/cases", headers={"Authorization": "Bearer x"})
    assert (answer.status_code, answer.headers["content-type"]) == (500, PROBLEM)
    assert answer.json()["log"]
    assert "secret detail" not in answer.text


def test_the_description_has_examples_and_every_answer_a_form(program: TestClient) -> None:
    described = program.get("/api/v1/openapi.json").json()
    assert described["components"]["schemas"]["Problem"]["examples"]
    for path, ways in described["paths"].items():
        for way, operation in ways.items():
            assert operation["description"], path
            assert operation["responses"], path
            if path.startswith("/api/"):
                assert {"401", "422", "503"} <= operation["responses"].keys(), (path, way)
