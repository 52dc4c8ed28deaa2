"""Uploads become bundles in the queue."""

from __future__ import annotations

import pytest

from inspector.casework.desk import Desk
from inspector.casework.receiving import shown_name
from inspector.casework.views import CaseQuery, Received
from inspector.errors import EmptyBundle


def files(desk: Desk, *names: str) -> list[Received]:
    return [desk.store_file(name, [name.encode()]) for name in names]


def names(desk: Desk, sent: list[Received], grouping: str) -> dict[str, list[str]]:
    batch = desk.submit(sent, grouping=grouping, by="admin")  # type: ignore[arg-type]
    return {row.name: [f.name for f in desk.case(row.id).files] for row in batch.cases}


def test_files_are_one_bundle_each_its_own_or_one_for_each_folder(desk: Desk) -> None:
    sent = files(desk, "a/invoice 10.pdf", "a/invoice 2.pdf", "b/bl.pdf", "loose.pdf")
    assert list(names(desk, sent, "each")) == ["invoice 2", "invoice 10", "bl", "loose"]
    assert names(desk, sent, "folders") == {
        "a": ["invoice 2.pdf", "invoice 10.pdf"], "b": ["bl.pdf"], "loose": ["loose.pdf"]
    }  # fmt: skip
    assert [len(v) for v in names(desk, sent, "one").values()] == [4]


def test_the_same_key_gives_the_same_batch_and_no_second_case(desk: Desk) -> None:
    sent = files(desk, "a.pdf")
    first = desk.submit(sent, key="k", by="admin")
    assert desk.submit(sent, key="k", by="admin").id == first.id
    assert desk.cases(CaseQuery()).total == 1


def test_a_bundle_of_the_same_files_is_linked_to_its_twin(desk: Desk) -> None:
    first = desk.submit(files(desk, "a.pdf", "b.pdf"), by="admin").cases[0]
    again = desk.submit(list(reversed(files(desk, "a.pdf", "b.pdf"))), by="admin").cases[0]
    other = desk.submit(files(desk, "a.pdf"), by="admin").cases[0]
    assert (first.twin_of, again.twin_of, other.twin_of) == (None, first.id, None)


def test_an_upload_of_nothing_is_refused(desk: Desk) -> None:
    with pytest.raises(EmptyBundle):
        desk.submit([], by="admin")


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ("../../etc/passwd", "etc/passwd"),
        ("C:\\papers\\发票.pdf", "C:/papers/发票.pdf"),
        ("/a//./b.pdf", "a/b.pdf"),
        ("..", "file"),
        ("", "file"),
        ("a" * 400 + ".pdf", "a" * 176 + ".pdf"),
    ],
)
def test_a_name_leads_nowhere(sent: str, shown: str) -> None:
    assert shown_name(sent) == shown


def test_every_receipt_is_in_the_audit_log(desk: Desk) -> None:
    case = desk.submit(files(desk, "a.pdf"), by="token:ci").cases[0]
    record = desk.audit(case=case.id)[0]
    assert (record.who, record.what) == ("token:ci", "received")
    assert record.payload["files"][0][0] == "a.pdf"
    assert desk.audit_breaks() == ()
