"""OpenDocument sheets and texts: read as shown, what is hidden kept apart, nothing gone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from inspector.core.box import PageId
from inspector.core.page import Page
from inspector.errors import CorruptFile, EncryptedFile, LimitExceeded
from inspector.reading.limits import Limits
from inspector.reading.open_sheet import READER as SHEETS
from inspector.reading.open_text import READER as TEXTS
from inspector.reading.reader import Desk
from inspector.reading.sniff import ODS, ODT, sniff
from tests.open_documents import ods, odt, packed


def _blind(image: Any, page: PageId, *, dpi: tuple[float, float]) -> Page:
    raise AssertionError("a document needs no eye")


def _sheet(tmp_path: Path, body: str, index: int = 1, limits: Limits | None = None) -> Page:
    path = tmp_path / "a.ods"
    path.write_bytes(ods(body))
    desk = Desk(limits or Limits(), _blind)
    assert SHEETS.count(path, desk.limits) >= index
    return SHEETS.read(path, PageId("a.ods", index), index, desk)


def _text(tmp_path: Path, body: str, **parts: str) -> Page:
    path = tmp_path / "a.odt"
    path.write_bytes(odt(body, **parts))
    assert TEXTS.count(path, Limits()) >= 1
    return TEXTS.read(path, PageId("a.odt", 1), 1, Desk(Limits(), _blind))


def _cell(shown: str, kind: str = "string", **values: str) -> str:
    told = "".join(f' office:{name}="{value}"' for name, value in values.items())
    return f'<table:table-cell office:value-type="{kind}"{told}><text:p>{shown}</text:p></table:table-cell>'


def _row(*cells: str, **repeated: int) -> str:
    told = "".join(f' table:number-{name}-repeated="{count}"' for name, count in repeated.items())
    return f"<table:table-row{told}>{''.join(cells)}</table:table-row>"


def _gap(count: int) -> str:
    return f'<table:table-cell table:number-columns-repeated="{count}"/>'


def _table(*rows: str) -> str:
    return f'<table:table table:name="s">{"".join(rows)}</table:table>'


def _cells(page: Page) -> dict[str, str]:
    return {word.box.cell: word.text for word in page.words}


def _hidden(page: Page) -> set[str]:
    return {word.text for word in page.hidden}


def test_cells_read_as_shown_and_numbers_with_all_their_digits(tmp_path: Path) -> None:
    page = _sheet(
        tmp_path,
        _table(
            _row(
                _cell("COMMERCIAL<text:s/>INVOICE</text:p><text:p>发票", "string"),
                _cell("1,234.57", "float", value="1234.5678"),
                _cell("12.50 KGS", "float", value="12.5"),
                _cell("$99.00", "currency", currency="USD", value="99"),
                _cell("99.99%", "percentage", value="0.9999"),
                _cell("00077", "float", value="77"),
                _cell("04/05/26", "date", **{"date-value": "2026-05-04"}),
                _cell("WAHR", "boolean", **{"boolean-value": "true"}),
            )
        ),
    )

    assert list(_cells(page).values()) == [
        "COMMERCIAL INVOICE 发票", "1234.5678", "12.5 KGS", "$ 99", "99.99%", "00077", "2026-05-04", "TRUE",
    ]  # fmt: skip
    assert not page.hidden
    assert not page.problems


@pytest.mark.parametrize("seen", ["collapse", "filter"])
def test_hidden_rows_and_columns_are_kept_apart(seen: str, tmp_path: Path) -> None:
    page = _sheet(
        tmp_path,
        f"""<table:table table:name="s"><table:table-column table:number-columns-repeated="2"/>
        <table:table-column table:visibility="{seen}"/>
        <table:table-row><table:table-cell><text:p>item</text:p></table:table-cell><table:table-cell/>
        <table:table-cell><text:p>hidden column</text:p></table:table-cell></table:table-row>
        <table:table-row table:visibility="{seen}"><table:table-cell><text:p>hidden row</text:p></table:table-cell>
        </table:table-row></table:table>""",
    )

    assert _cells(page) == {"A1": "item"}
    assert _hidden(page) == {"hidden column", "hidden row"}


def test_a_hidden_sheet_and_what_lies_under_a_merged_cell_are_kept_apart(tmp_path: Path) -> None:
    body = """<table:table table:name="a"><table:table-row>
      <table:table-cell table:number-columns-spanned="2"><text:p>title</text:p></table:table-cell>
      <table:covered-table-cell><text:p>under</text:p></table:covered-table-cell></table:table-row></table:table>
      <table:table table:name="b" table:style-name="away"><table:table-row>
      <table:table-cell><text:p>gallium</text:p></table:table-cell></table:table-row></table:table>"""
    first, second = _sheet(tmp_path, body), _sheet(tmp_path, body, 2)

    assert _cells(first) == {"A1": "title"}
    assert first.words[0].place.x1 == pytest.approx(first.width)
    assert _hidden(first) == {"under"}
    assert not second.words
    assert _hidden(second) == {"gallium"}


def test_repeated_cells_and_rows_stand_where_they_belong(tmp_path: Path) -> None:
    twice = _cell("x").replace("<table:table-cell", '<table:table-cell table:number-columns-repeated="2"')
    page = _sheet(
        tmp_path,
        _table(
            _row(_gap(1), rows=3),
            _row(_gap(2), twice, rows=2),
            _row(_gap(16384), rows=1048571),
        ),
    )

    assert sorted(_cells(page)) == ["C4", "C5", "D4", "D5"]


def test_comments_and_old_versions_are_no_text_of_a_cell(tmp_path: Path) -> None:
    page = _sheet(
        tmp_path,
        """<table:tracked-changes><table:table-cell><text:p>old</text:p></table:table-cell></table:tracked-changes>
        <table:table table:name="s"><table:table-row><table:table-cell><office:annotation><text:p>note</text:p>
        </office:annotation><text:p>value</text:p></table:table-cell></table:table-row></table:table>""",
    )

    assert _cells(page) == {"A1": "value"}


def test_a_formula_without_value_is_told(tmp_path: Path) -> None:
    page = _sheet(
        tmp_path,
        """<table:table table:name="s"><table:table-row><table:table-cell table:formula="of:=SUM([.B1:.B9])"/>
        <table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table>""",
    )

    assert [problem.code for problem in page.problems] == ["E106"]
    assert "A1" in page.problems[0].message


_WIDE = _cell("x").replace("<table:table-cell", '<table:table-cell table:number-columns-repeated="999999999"')


@pytest.mark.parametrize(
    "rows",
    [_row(_WIDE), _row(_cell("x"), rows=999_999_999), _row(_gap(1), rows=999_999_999) + _row(_cell("x"))],
    ids=["wide", "high", "far"],
)
def test_a_bomb_of_repeated_cells_does_not_go_off(rows: str, tmp_path: Path) -> None:
    with pytest.raises(LimitExceeded):
        _sheet(tmp_path, _table(rows))


def test_a_locked_file_says_so(tmp_path: Path) -> None:
    manifest = '<manifest:manifest xmlns:manifest="m"><manifest:encryption-data/></manifest:manifest>'
    (tmp_path / "a.ods").write_bytes(packed(ODS, {"content.xml": "\x01", "META-INF/manifest.xml": manifest}))

    assert sniff(tmp_path / "a.ods", "a.ods") == ODS
    with pytest.raises(EncryptedFile):
        SHEETS.count(tmp_path / "a.ods", Limits())


def test_a_file_without_content_is_damaged(tmp_path: Path) -> None:
    (tmp_path / "a.odt").write_bytes(packed(ODT, {}))

    with pytest.raises(CorruptFile):
        TEXTS.count(tmp_path / "a.odt", Limits())


def test_a_text_reads_from_top_to_bottom_with_tables_and_boxes(tmp_path: Path) -> None:
    page = _text(
        tmp_path,
        """<text:h>CERTIFICATE<text:tab/>OF ANALYSIS</text:h>
        <text:p>Lot<text:s text:c="3"/>77 <text:span>Gallium</text:span><draw:frame><draw:text-box><text:p>BOX</text:p>
        </draw:text-box></draw:frame></text:p>
        <table:table><table:table-column/><table:table-row>
        <table:table-cell table:number-columns-spanned="2"><text:p>wide</text:p></table:table-cell>
        <table:covered-table-cell/><table:table-cell><text:p>third</text:p></table:table-cell></table:table-row>
        <table:table-row><table:table-cell><text:p>one</text:p></table:table-cell>
        <table:table-cell><text:p>two</text:p></table:table-cell>
        <table:table-cell><text:p>three</text:p></table:table-cell></table:table-row></table:table>
        <text:p>end</text:p>""",
        header="<text:p>LETTERHEAD</text:p>",
        footer="<text:p>FOOT</text:p>",
    )

    words = [word.text for word in page.words]
    assert words[:4] == ["LETTERHEAD", "CERTIFICATE", "OF", "ANALYSIS"]
    assert words[-7:] == ["wide", "third", "one", "two", "three", "end", "FOOT"]
    assert {"BOX", "Lot", "77", "Gallium"} <= set(words)
    place = {word.text: word.place for word in page.words}
    assert place["third"].x0 == place["three"].x0 > place["two"].x0 > place["one"].x0 == place["wide"].x0


def test_hidden_text_is_kept_apart_and_white_on_dark_is_shown(tmp_path: Path) -> None:
    page = _text(
        tmp_path,
        """<text:p>seen <text:span text:style-name="gone">unseen</text:span>
        <text:span text:style-name="white">pale</text:span></text:p>
        <text:section text:display="none"><text:p>section</text:p></text:section>
        <text:tracked-changes><text:p>deleted</text:p></text:tracked-changes>
        <table:table><table:table-row><table:table-cell table:style-name="dark"><text:p>
        <text:span text:style-name="white">HEADING</text:span></text:p></table:table-cell></table:table-row>
        </table:table>""",
    )

    assert {word.text for word in page.words} == {"seen", "HEADING"}
    assert _hidden(page) == {"unseen", "pale", "section", "deleted"}
