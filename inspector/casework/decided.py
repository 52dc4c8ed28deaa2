"""Puts what reviewers said and decided into the reports of a case."""

from __future__ import annotations

import datetime as dt
import json
import tempfile
from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from inspector.casework.views import DecisionView, FindingReview
from inspector.core.visible import visible

_TEMPLATES: Final = Path(__file__).parent / "templates"
_OUTCOMES: Final = {"release": ("Released", "放行"), "hold": ("Held", "扣留"), "refer": ("Referred", "移送")}
_VERDICTS: Final = {
    "confirmed": ("Confirmed", "属实"),
    "dismissed": ("Dismissed", "排除"),
    "cannot_tell": ("Cannot tell", "无法判断"),
}

Decided = Sequence[tuple[DecisionView, bool]]


def with_decisions_html(report: bytes, said: Mapping[str, FindingReview], decided: Decided) -> bytes:
    """The report with a section on the decisions, as its first; unchanged where nothing was said."""
    if not said and not decided:
        return report
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    jinja = Environment(loader=FileSystemLoader(_TEMPLATES), autoescape=True, undefined=StrictUndefined)
    section = jinja.get_template("decided.html").render(**_shown(said, decided)).encode("utf-8")
    head, main, rest = report.partition(b"<main")
    if not main:
        return report + section
    tag, close, body = rest.partition(b">")
    return head + main + tag + close + section + body


def with_decisions_pdf(report: bytes, name: str, said: Mapping[str, FindingReview], decided: Decided) -> bytes:
    """The report with a sheet on the decisions before it; unchanged where nothing was said."""
    if not said and not decided:
        return report
    import pikepdf
    from typst import Compiler

    with tempfile.TemporaryDirectory(prefix="inspector-decided-") as folder:
        root = Path(folder)
        (root / "decided.typ").write_bytes((_TEMPLATES / "decided.typ").read_bytes())
        shown = _shown(said, decided) | {"bundle": visible(name, longest=120)}
        (root / "decided.json").write_text(json.dumps(shown, ensure_ascii=False), encoding="utf-8")
        sheet = Compiler(str(root / "decided.typ"), root=folder).compile(format="pdf")
    if not isinstance(sheet, bytes):
        raise TypeError("the typesetter made no single PDF")
    out = BytesIO()
    with pikepdf.open(BytesIO(sheet)) as made, pikepdf.open(BytesIO(report)) as whole:
        made.pages.extend(whole.pages)
        made.save(out)
    return out.getvalue()


def _shown(said: Mapping[str, FindingReview], decided: Decided) -> dict[str, Any]:
    return {
        "decisions": [
            {
                "word": _OUTCOMES[d.outcome][0], "word_zh": _OUTCOMES[d.outcome][1], "by": visible(d.by),
                "at": _time(d.at), "comment": visible(d.comment), "version": d.on_version, "stands": stands,
                "stale": d.stale,
            }
            for d, stands in decided
        ],
        "reviews": [
            {
                "finding": r.finding, "word": _VERDICTS[r.verdict][0], "word_zh": _VERDICTS[r.verdict][1],
                "by": visible(r.by), "at": _time(r.at), "comment": visible(r.comment),
            }
            for r in said.values()
        ],
    }  # fmt: skip


def _time(at: float) -> str:
    return dt.datetime.fromtimestamp(at, tz=dt.UTC).strftime("%Y-%m-%d %H:%M UTC")
