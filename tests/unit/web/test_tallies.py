"""Each filter says how many bundles it would show, and shows so many."""

from __future__ import annotations

import re
from typing import Any

from fastapi.testclient import TestClient

from inspector.casework.desk import Desk
from tests.cases import honest
from tests.judged import put


def figures(page: str) -> dict[str, int]:
    return {name: int(count) for name, count in re.findall(r'<b id="((?:level|state)-\w+)">(\d+)</b>', page)}


def fill(desk: Desk) -> None:
    nothing: dict[str, Any] = {"level": None, "score": None, "reason": ""}
    for number, level in enumerate(("high", "high", "critical", "clear")):
        case = put(desk, f"bundle {number}", honest(), level=level)
        if number in (0, 3):
            desk.decide(case, "hold", version=desk.row(case).version, by="admin")
    put(desk, "other", honest(), level="high", status="partial")
    put(desk, "bundle in work", honest(), status="reading", **nothing)
    put(desk, "bundle broken", honest(), status="failed", level="unknown", score=None)


def test_filters_count_what_they_would_show(reviewer: TestClient, desk: Desk) -> None:
    fill(desk)
    everything = figures(reviewer.get("/").text)
    assert {k.removeprefix("level-"): v for k, v in everything.items() if k.startswith("level")} == {
        "critical": 1, "high": 3, "medium": 0, "low": 0, "clear": 1, "unknown": 1
    }  # fmt: skip
    assert {k.removeprefix("state-"): v for k, v in everything.items() if k.startswith("state")} == {
        "all": 7, "open": 3, "working": 1, "decided": 2, "failed": 1
    }  # fmt: skip
    for query in ("", "state=open", "level=high", "level=high&level=critical&state=decided", "q=bundle"):
        counted = figures(reviewer.get(f"/?{query}").text)
        for name, count in counted.items():
            kind, _, value = name.partition("-")
            others = "&".join(part for part in query.split("&") if not part.startswith(kind))
            shown = reviewer.get(f"/?{others}&{kind}={value}").text
            assert len(re.findall(r"<tr class=\"tone-", shown)) == count, (query, name)


def test_the_figures_change_with_the_list(reviewer: TestClient, desk: Desk) -> None:
    fill(desk)
    page = reviewer.get("/").text
    swapped = re.findall(r'hx-select-oob="([^"]+)"', page)
    assert len(swapped) == 2, "the filters and the list in work"
    for names in swapped:
        assert {name.removeprefix("#") for name in names.split(",")} == {"total", *figures(page)}
