"""What reviewers do: versions hold, acts are written down, nothing is overwritten silently."""

from __future__ import annotations

import io
import json

import pdfplumber
import pytest
from sqlalchemy import update

from inspector.casework.desk import Desk
from inspector.casework.office import Office
from inspector.casework.views import CaseQuery
from inspector.errors import CaseChanged, FindingNotFound, NotReady
from inspector.store.tables import cases
from tests.unit.casework.conftest import Clock

CASE = {"findings": [{"id": "f1"}, {"id": "f2"}]}


def judged(desk: Desk, office: Office) -> str:
    """A case as if it had been judged, without the work."""
    case = desk.submit([desk.store_file("a.pdf", [b"a"])], by="admin").cases[0].id
    blob = office.blobs.put(json.dumps(CASE).encode())
    html = office.blobs.put(b"<html><body><main class='x'><h1>Report</h1></main></body></html>")
    with office.database.writing() as connection:
        connection.execute(
            update(cases)
            .where(cases.c.id == case)
            .values(status="ready", level="high", rank=4, case_blob=blob, html_blob=html)
        )
    return case


def test_a_decision_is_kept_with_its_comment_and_its_version(desk: Desk, office: Office) -> None:
    case = judged(desk, office)
    version = desk.row(case).version
    made = desk.decide(case, "hold", comment=" price 为何? ", version=version, by="admin")
    assert (made.outcome, made.comment, made.on_version, made.stale) == ("hold", "price 为何?", version, False)
    assert desk.row(case).decision == "hold"
    assert desk.row(case).version == version + 1
    assert desk.audit(case=case)[-1].payload["outcome"] == "hold"


def test_who_saw_an_older_case_overwrites_nothing(desk: Desk, office: Office) -> None:
    case = judged(desk, office)
    version = desk.row(case).version
    desk.decide(case, "hold", version=version, by="one")
    with pytest.raises(CaseChanged) as caught:
        desk.decide(case, "release", version=version, by="two")
    assert caught.value.details == {"yours": version, "theirs": version + 1}
    with pytest.raises(CaseChanged):
        desk.review(case, "f1", "confirmed", version=version, by="two")
    assert desk.row(case).decision == "hold"
    assert len(desk.case(case).decisions) == 1


def test_a_decision_can_be_taken_back_one_after_the_other(desk: Desk, office: Office) -> None:
    case = judged(desk, office)
    desk.decide(case, "hold", version=desk.row(case).version, by="admin")
    desk.decide(case, "release", version=desk.row(case).version, by="admin")
    left = desk.undo(case, version=desk.row(case).version, by="admin")
    assert left is not None
    assert left.outcome == "hold"
    assert desk.undo(case, version=desk.row(case).version, by="admin") is None
    assert desk.row(case).decision is None
    with pytest.raises(NotReady):
        desk.undo(case, version=desk.row(case).version, by="admin")
    assert [d.outcome for d in desk.case(case).decisions] == ["release", "hold"]


def test_a_finding_is_confirmed_then_dismissed_then_left_open(desk: Desk, office: Office) -> None:
    case = judged(desk, office)
    for verdict in ("confirmed", "dismissed"):
        made = desk.review(case, "f1", verdict, comment="c", version=desk.row(case).version, by="admin")  # type: ignore[arg-type]
        assert made is not None
        assert made.verdict == verdict
    assert list(desk.case(case).reviews) == ["f1"]
    assert desk.review(case, "f1", None, version=desk.row(case).version, by="admin") is None
    assert desk.case(case).reviews == {}
    with pytest.raises(FindingNotFound):
        desk.review(case, "f9", "confirmed", version=desk.row(case).version, by="admin")


def test_a_case_that_is_not_judged_cannot_be_decided(desk: Desk) -> None:
    case = desk.submit([desk.store_file("a.pdf", [b"a"])], by="admin").cases[0].id
    with pytest.raises(NotReady):
        desk.decide(case, "release", version=1, by="admin")
    with pytest.raises(NotReady):
        desk.reinspect(case, by="admin")
    with pytest.raises(NotReady):
        desk.report(case, "html")


def test_a_decision_before_the_last_inspection_is_shown_as_stale(desk: Desk, office: Office) -> None:
    case = judged(desk, office)
    desk.decide(case, "release", version=desk.row(case).version, by="admin")
    desk.reinspect(case, by="admin")
    decision = desk.case(case).decision
    assert decision is not None
    assert decision.stale


def test_the_report_bears_the_decisions_and_no_markup_of_theirs(desk: Desk, office: Office) -> None:
    case = judged(desk, office)
    plain = desk.report(case, "html")
    assert b"Decisions" not in plain
    desk.review(case, "f1", "cannot_tell", comment="<script>x()</script>", version=desk.row(case).version, by="admin")
    desk.decide(case, "refer", comment="<img src=x>", version=desk.row(case).version, by="admin")
    page = desk.report(case, "html").decode()
    assert "Referred" in page
    assert "移送" in page
    assert "<script>" not in page
    assert "<img" not in page
    assert page.index("Referred") < page.index("<h1>Report")


def test_the_report_on_paper_bears_them_too(desk: Desk, office: Office) -> None:
    from reportlab.pdfgen.canvas import Canvas

    from inspector.casework.decided import with_decisions_pdf
    from inspector.casework.office import found_case
    from inspector.casework.queue import all_decisions

    case = judged(desk, office)
    desk.decide(case, "hold", comment='#import "x" $y$ 扣留', version=desk.row(case).version, by="admin")
    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.drawString(100, 700, "the report itself")
    canvas.save()
    with office.database.reading() as connection:
        decided = all_decisions(connection, found_case(connection, case))
    made = with_decisions_pdf(out.getvalue(), "bundle", {}, decided)
    with pdfplumber.open(io.BytesIO(made)) as pdf:
        texts = [page.extract_text() for page in pdf.pages]
    assert "Held" in texts[0]
    assert '#import "x" $y$' in texts[0]
    assert "the report itself" in texts[-1]


def test_the_queue_filters_and_sorts(desk: Desk, office: Office, clock: Clock) -> None:
    one = judged(desk, office)
    clock.now += 1
    two = judged(desk, office)
    desk.decide(two, "hold", version=desk.row(two).version, by="admin")
    assert desk.cases(CaseQuery(decided=True)).rows[0].id == two
    assert desk.cases(CaseQuery(decided=False)).total == 1
    assert desk.cases(CaseQuery(levels=("clear",))).total == 0
    assert [r.id for r in desk.cases(CaseQuery(sort="received")).rows] == [one, two]
    assert desk.cases(CaseQuery(text="A.PDF %")).total == 0
    assert desk.cases(CaseQuery(offset=1, limit=1, sort="received")).rows[0].id == two
    assert desk.neighbours(one, CaseQuery(sort="received")) == (None, two)


def test_cases_are_counted_by_level_status_and_decision(desk: Desk, office: Office) -> None:
    decided, _ = judged(desk, office), judged(desk, office)
    desk.submit([desk.store_file("b.pdf", [b"b"])], name="waiting", by="admin")
    desk.decide(decided, "hold", version=desk.row(decided).version, by="admin")
    assert {(c.level, c.status, c.decided): c.count for c in desk.tally(CaseQuery())} == {
        ("high", "ready", True): 1, ("high", "ready", False): 1, (None, "waiting", False): 1
    }  # fmt: skip
    assert [c.count for c in desk.tally(CaseQuery(text="waiting"))] == [1]


def test_the_newest_acts_come_first_where_they_are_asked_for_so(desk: Desk, office: Office) -> None:
    case = judged(desk, office)
    for _ in range(3):
        desk.decide(case, "hold", version=desk.row(case).version, by="admin")
    numbers = [record.seq for record in desk.audit(case=case, limit=2, newest=True)]
    assert numbers == sorted(numbers, reverse=True)
    assert numbers[0] == office.last_record()
