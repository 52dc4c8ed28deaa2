"""The bar is silent where nobody looks, and shows names without obeying them."""

from __future__ import annotations

import pytest

from inspector.cli.bar import Bar


def work(bar: Bar) -> None:
    with bar:
        bar.begin("B042\x1b[2J[bold]")
        bar.pages(2)
        bar.page()
        bar.page()
        bar.judge()
        bar.write()


def test_silent_without_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    work(Bar(2))
    shown = capsys.readouterr()
    assert shown.out + shown.err == ""


def test_shown_on_standard_error(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "120")
    work(Bar(2, shown=True))
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "1/2 B042⟦U+001B⟧[2J[bold]" in shown.err
    assert "writing" in shown.err
    assert "\x1b[2J[bold]" not in shown.err
