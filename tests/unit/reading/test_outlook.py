"""Outlook messages: read like the mails that they were, attachments and mails within them too."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from inspector.children.options import ReadingOptions
from inspector.children.pool import ReadingPool
from inspector.core.page import Page
from inspector.errors import CorruptFile
from inspector.pipeline import open_bundle, read_bundle
from inspector.reading.bundles import Delivery
from inspector.reading.intake import Bundle
from inspector.reading.limits import Limits
from inspector.reading.outlook import read_outlook
from inspector.reading.sniff import MSG, XLS, sniff
from tests.hostile.made import pdf
from tests.outlook import attached, compound, message, msg, within


@pytest.fixture(scope="module")
def pool() -> Any:
    with ReadingPool(ReadingOptions(engine="none", second="none", limits=Limits(archive_depth=3)), jobs=1) as shared:
        yield shared


def _taken(pool: ReadingPool, tmp_path: Path, content: bytes) -> tuple[Bundle, list[Page]]:
    (tmp_path / "a.msg").write_bytes(content)
    bundle = open_bundle(Delivery("mail", tmp_path / "a.msg"), pool, tmp_path / "work")
    return bundle, list(read_bundle(bundle, pool))


def test_headers_body_and_attachments_are_read(pool: ReadingPool, tmp_path: Path) -> None:
    bundle, pages = _taken(pool, tmp_path, msg(attached("发票 invoice.pdf", pdf(2))))

    assert [(f.name, f.pages) for f in bundle.files] == [("a.msg", 1), ("a.msg!发票 invoice.pdf", 2)]
    assert not bundle.problems
    text = " ".join(word.text for word in pages[0].words)
    for shown in ('"Zhang, San" <zhang@example.org>', "To: Buyer <buyer@example.org>", "Cc:", "Broker", "2025",
                  "Subject: Shipment", "Please find the documents attached. 货物见附件。"):  # fmt: skip
        assert shown in text
    assert pages[1].words[0].text == "COMMERCIAL"


def test_a_mail_within_a_mail_is_followed_to_the_limit(pool: ReadingPool, tmp_path: Path) -> None:
    inner = message([attached("deep.pdf", pdf())], subject="Innermost", head=24)
    outer = message([within(inner)], subject="Middle", head=24)

    bundle, pages = _taken(pool, tmp_path, msg(within(outer)))

    assert [f.name for f in bundle.files][-1].endswith("!deep.pdf")
    assert len(bundle.files) == 4
    assert any("Innermost" in word.text for page in pages for word in page.words)


def test_mails_within_mails_end_at_the_limit(pool: ReadingPool, tmp_path: Path) -> None:
    tree = message([attached("deep.pdf", pdf())], head=24)
    for level in range(5):
        tree = message([within(tree)], subject=f"level {level}", head=24)

    bundle, _ = _taken(pool, tmp_path, msg(within(tree)))

    assert "E104" in {problem.code for problem in bundle.problems}


def test_a_mail_that_holds_a_workbook_is_a_mail(tmp_path: Path) -> None:
    book = compound({"Workbook": b"x" * 5000})
    (tmp_path / "a.msg").write_bytes(msg(attached("list.xls", book)))
    (tmp_path / "b.xls").write_bytes(book)

    assert sniff(tmp_path / "a.msg", "a.msg") == MSG
    assert sniff(tmp_path / "b.xls", "b.xls") == XLS


def test_a_body_of_rich_text_alone_is_told(pool: ReadingPool, tmp_path: Path) -> None:
    tree = {name: content for name, content in message().items() if "1000001F" not in name}
    bundle, _ = _taken(pool, tmp_path, compound(tree | {"__substg1.0_10090102": b"LZFu" * 9}))

    assert [problem.code for problem in bundle.problems] == ["E101"]
    assert "rich text" in bundle.problems[0].message


def test_a_body_of_html_alone_is_read(tmp_path: Path) -> None:
    tree = {name: content for name, content in message().items() if "1000001F" not in name}
    html = "<html><body><p>Ger&auml;t 镓</p></body></html>".encode()
    (tmp_path / "a.msg").write_bytes(compound(tree | {"__substg1.0_10130102": html}))

    mail = read_outlook(tmp_path / "a.msg", "a.msg").message

    assert mail.get_content_subtype() == "html"


def test_an_embedded_object_is_not_lost(pool: ReadingPool, tmp_path: Path) -> None:
    storage = {"__substg1.0_3701000D": {"CONTENTS": pdf(), "small": b"x"}}

    bundle, pages = _taken(pool, tmp_path, msg(storage))

    assert [f.media_type for f in bundle.files][1] == "application/pdf"
    assert pages[-1].words[0].text == "COMMERCIAL"


def test_streams_that_share_their_bytes_are_refused(tmp_path: Path) -> None:
    """Many attachments that all point at the same sectors."""
    whole = bytearray(msg(*(attached(f"{n}.bin", bytes([n]) * 5000) for n in range(40))))
    name = "__substg1.0_37010102".encode("utf-16-le")
    at = whole.find(name)
    first = bytes(whole[at + 116 : at + 120])
    while at >= 0:
        whole[at + 116 : at + 120] = first
        whole[at + 120 : at + 128] = (5000 * 40).to_bytes(8, "little")
        at = whole.find(name, at + 1)
    (tmp_path / "a.msg").write_bytes(whole)

    with pytest.raises(CorruptFile):
        read_outlook(tmp_path / "a.msg", "a.msg")


def test_what_is_cut_off_is_told(tmp_path: Path) -> None:
    whole = msg(attached("a.bin", b"x" * 50_000))
    (tmp_path / "a.msg").write_bytes(whole)
    assert not read_outlook(tmp_path / "a.msg", "a.msg").lacks

    (tmp_path / "a.msg").write_bytes(whole[:-20_000])
    try:
        told = [error.code for error in read_outlook(tmp_path / "a.msg", "a.msg").lacks]
    except CorruptFile as exc:
        told = [exc.code]

    assert told == ["E103"]
