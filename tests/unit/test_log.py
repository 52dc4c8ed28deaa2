"""Logs are one line, bound to case and page, and hold no document text."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest

from inspector.log import bound, configure

log = logging.getLogger("inspector.checking")


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    ours, root = logging.getLogger("inspector"), logging.getLogger()
    before = (ours.handlers, ours.level, ours.propagate, root.handlers)
    yield
    ours.handlers, ours.level, ours.propagate, root.handlers = before[0], before[1], before[2], before[3]
    ours.setLevel(before[1])


def test_quiet_by_default(capsys: pytest.CaptureFixture[str]) -> None:
    configure()
    log.info("reading")
    logging.getLogger("pdfminer").warning("the text of a document")
    assert capsys.readouterr().err == ""


def test_case_and_page_are_bound(capsys: pytest.CaptureFixture[str]) -> None:
    configure()
    with bound(case="B042 镓"), bound(page="a.pdf:2"):
        log.warning("check %s broke", "weights")
    log.warning("after")
    first, second = capsys.readouterr().err.splitlines()
    assert 'level=warning case="B042 镓" page=a.pdf:2 logger=inspector.checking msg="check weights broke"' in first
    assert "case" not in second


def test_the_message_of_an_exception_is_not_logged(capsys: pytest.CaptureFixture[str]) -> None:
    for verbose in (0, 2):
        configure(verbose)
        try:
            raise ValueError("Gallium metal 99.99 %")
        except ValueError:
            log.exception("check broke")
    plain, *detailed = capsys.readouterr().err.splitlines()
    assert "error=ValueError" in plain
    assert any("test_log.py" in line for line in detailed)
    assert "Gallium" not in plain + "".join(detailed)


def test_names_with_escape_sequences_stay_on_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    configure()
    with bound(case='a"b\n\x1b[2J'):
        log.error("x")
    line = capsys.readouterr().err
    assert line.count("\n") == 1
    assert "\x1b" not in line
