"""Examples for the description of the API, as the service really answers."""

from __future__ import annotations

from typing import Any, Final

ROW: Final[dict[str, Any]] = {
    "id": "c-01k3v8q2", "batch": "b-01k3v8q0", "name": "HP260370", "status": "ready", "level": "high", "score": 0.89,
    "reason": "Invoice SW-2609698, line 1: 610.16 USD/kg for aluminium ingot, 61 times the upper limit of 10 USD/kg.",
    "reason_zh": "发票 SW-2609698 第 1 行：铝锭单价 610.16 美元/千克，为上限 10 美元/千克的 61 倍。",
    "findings": 2, "asking": 2, "problem": "", "problem_zh": "", "received_at": 1795525200.0, "ended_at": 1795525231.5,
    "age": 3600.0, "version": 3, "pages_done": 3, "pages_total": 3, "decision": None, "twin_of": None,
}  # fmt: skip
CASES: Final[dict[str, Any]] = {"rows": [ROW], "total": 1, "offset": 0, "limit": 50}
REVIEW: Final[dict[str, Any]] = {
    "finding": "price-93e4a7d112", "verdict": "confirmed", "comment": "The price is that of gallium.", "by": "admin",
    "at": 1795525300.0,
}  # fmt: skip
DECISION: Final[dict[str, Any]] = {
    "id": 1, "outcome": "hold", "comment": "Asked for an assay.", "by": "admin", "at": 1795525320.0, "on_version": 3,
    "stale": False,
}  # fmt: skip
CASE: Final[dict[str, Any]] = {
    "row": ROW,
    "document": {"bundle": "HP260370", "status": "complete", "as_of": "2026-11-24", "findings": [], "documents": []},
    "pages": [
        {
            "number": 1, "file": "doc00061.pdf", "file_page": 1, "status": "read", "attempts": 1, "picture": True,
            "turn": 0, "readability": 0.97, "problem": "", "problem_zh": "",
        }
    ],
    "files": [{"name": "doc00061.pdf", "sha256": "5f1c…", "size": 812344}],
    "reviews": {"price-93e4a7d112": REVIEW},
    "decision": DECISION,
    "decisions": [DECISION],
}  # fmt: skip
BATCH: Final[dict[str, Any]] = {
    "id": "b-01k3v8q0", "name": "", "created_at": 1795525200.0, "created_by": "admin", "cases": [ROW],
    "progress": {"pages_done": 3, "pages_total": 3, "bundles_done": 1, "bundles_total": 1}, "by_level": {"high": 1},
}  # fmt: skip
AUDIT: Final[list[dict[str, Any]]] = [
    {
        "seq": 12, "at": "2026-11-24T13:02:00+00:00", "who": "admin", "what": "decide", "case": "c-01k3v8q2",
        "payload": {"outcome": "hold", "comment": "Asked for an assay."}, "hash": "9b1f…",
    }
]  # fmt: skip
TOKEN: Final[dict[str, Any]] = {
    "id": "t-01k3v8r7", "name": "scanner room", "created_at": 1795525200.0, "last_used_at": None, "revoked_at": None,
}  # fmt: skip
