"""`inspector controls`: tables, JSON, exit codes, and a site's own law."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from inspector.cli import law
from inspector.controls.catalogue import ANNOUNCEMENTS
from inspector.errors import CatalogueInvalid, MissingPath, UnknownControl
from tests.unit.cli.test_main import call
from tests.unit.controls.test_catalogue import OWN

DAY = dt.date(2026, 11, 24)


@pytest.fixture
def asked(capsys: pytest.CaptureFixture[str]) -> Any:
    """Runs a command as JSON and gives its exit code and what it printed."""

    def run(command: Any, *values: Any) -> tuple[int, Any]:
        code = command(*values, as_json=True)
        return code, json.loads(capsys.readouterr().out)

    return run


def test_list_gives_the_standing_of_each_announcement_on_the_day(asked):
    code, rows = asked(law.show_list, DAY)
    standing = {row["id"]: row["status"] for row in rows}
    assert code == 0
    assert standing["MOFCOM-GACC-2023-23"] == "controlled"
    assert standing["MOFCOM-GACC-2025-57"] == "unknown"
    assert standing["MOFCOM-2024-46"] == "controlled"
    _, before = asked(law.show_list, dt.date(2023, 7, 31))
    assert {row["id"]: row["status"] for row in before}["MOFCOM-GACC-2023-23"] == "not_controlled"


def test_list_as_a_table_names_the_day(capsys):
    law.show_list(DAY, as_json=False)
    shown = capsys.readouterr().out
    assert "2026-11-24" in shown
    assert "MOFCOM-GACC-2023-23" in shown


def test_show_an_item_and_an_announcement(asked):
    _, item = asked(law.show_one, "apt", DAY)
    assert (item["announcement"], item["control_code"], item["status"]) == (
        "MOFCOM-GACC-2025-10", "1C117.d.1", "controlled",
    )  # fmt: skip
    _, rule = asked(law.show_one, "MOFCOM-2026-1", DAY)
    assert (rule["destinations"], rule["status"]) == ("JP", "controlled")


def test_an_id_that_nothing_has_is_refused():
    with pytest.raises(UnknownControl, match="no announcement and no item has the id iron") as caught:
        law.show_one("iron", DAY, as_json=True)
    assert caught.value.exit_code == 2


@pytest.mark.parametrize(
    ("text", "hs", "item", "hit"),
    [
        ("Gallium metal 4N", "", "ga_metal", True),
        ("仲钨酸铵", "", "apt", True),
        ("Antimony-free PET resin", "", "", False),
        ("Steel bolts", "73181500", "", False),
    ],
)
def test_match_names_the_item_and_exits_with_1_where_none_is_hit(asked, text, hs, item, hit):
    code, rows = asked(law.show_match, text, hs, "", DAY, "")
    assert code == (0 if hit else 1)
    assert any(row["hit"] for row in rows) is hit
    assert not item or rows[0]["item"] == item


def test_match_tells_the_day_and_the_destination(asked):
    _, rows = asked(law.show_match, "Gallium metal", "", "", DAY, "US")
    assert rows[0]["destination_rules"] == ["MOFCOM-2024-46 controlled", "MOFCOM-2024-46 paragraph 2 only suspended"]
    _, before = asked(law.show_match, "Gallium metal", "", "", dt.date(2023, 1, 1), "US")
    assert before[0]["status"] == "not_controlled"


def test_diff_between_two_days_says_what_changed(asked):
    code, rows = asked(law.show_differences, "2026-11-10", "2026-11-11", DAY)
    assert code == 1
    assert {(r["old"], r["new"]) for r in rows} == {("suspended", "unknown")}
    assert asked(law.show_differences, "2026-11-23", "2026-11-24", DAY) == (0, [])


def test_diff_shows_what_a_site_changes(asked, tmp_path):
    (tmp_path / "own.yaml").write_text(OWN, encoding="utf-8")
    text = (ANNOUNCEMENTS / "MOFCOM-GACC-2025-57.yaml").read_text(encoding="utf-8")
    (tmp_path / "x.yaml").write_text(text.replace("status: unknown", "status: controlled"), encoding="utf-8")
    code, rows = asked(law.show_differences, "carried", str(tmp_path), DAY)
    found = {(r["id"], r["sort"], r["field"]) for r in rows}
    assert code == 1
    assert ("SITE-2026-1", "added", "") in found
    assert ("MOFCOM-GACC-2025-57", "changed", "after_suspension") in found
    assert not any(sort == "removed" for _, sort, _ in found)


def test_diff_of_two_folders_names_items(asked, tmp_path):
    old, new = tmp_path / "old", tmp_path / "new"
    for folder, text in ((old, OWN), (new, OWN.replace("re_metal", "re_pellet").replace("all\n", "US\n"))):
        folder.mkdir()
        (folder / "own.yaml").write_text(text, encoding="utf-8")
    _, rows = asked(law.show_differences, str(old), str(new), DAY)
    assert {(r["id"], r["sort"]) for r in rows} == {
        ("SITE-2026-1", "changed"), ("SITE-2026-1/re_metal", "removed"), ("SITE-2026-1/re_pellet", "added"),
    }  # fmt: skip
    assert asked(law.show_differences, str(old), str(old), DAY) == (0, [])


def test_diff_of_a_folder_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(MissingPath):
        law.show_differences("carried", str(tmp_path / "none"), DAY, as_json=True)


def test_validate_names_file_line_and_sentence(asked, tmp_path):
    (tmp_path / "own.yaml").write_text(OWN.replace("issued: '2026-03-01'", "issued: soon"), encoding="utf-8")
    code, faults = asked(law.show_faults, tmp_path)
    assert code == 2
    assert [(f["file"], f["line"]) for f in faults] == [("own.yaml", 6)]
    assert "issued" in faults[0]["reason"]


def test_validate_reads_a_watch_list(asked, tmp_path):
    bad, good = tmp_path / "bad.csv", tmp_path / "good.csv"
    bad.write_text("name,aliases,country,reason\nACME,,Germany,seen\n", encoding="utf-8")
    good.write_text("name,aliases,country,reason\nACME,,DE,seen\n", encoding="utf-8")
    code, faults = asked(law.show_faults, bad)
    assert (code, faults[0]["file"], faults[0]["line"]) == (2, "bad.csv", 2)
    assert asked(law.show_faults, good) == (0, [])


def test_a_site_s_own_law_is_used(asked, tmp_path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("INSPECTOR_CONTROLS__EXTRA", str(tmp_path))
    (tmp_path / "own.yaml").write_text(OWN, encoding="utf-8")
    code, rows = asked(law.show_match, "Rhenium pellets 4N", "", "", DAY, "")
    assert (code, rows[0]["announcement"]) == (0, "SITE-2026-1")


def test_a_malformed_law_of_a_site_loads_nothing(tmp_path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("INSPECTOR_CONTROLS__EXTRA", str(tmp_path))
    (tmp_path / "own.yaml").write_text("id: [", encoding="utf-8")
    with pytest.raises(CatalogueInvalid):
        law.show_list(DAY, as_json=True)


def test_the_command_as_it_is_typed(tmp_path: Path):
    shown = call("controls", "match", "Gallium metal 4N", "--hs", "8112929010", "--as-of", "2026-11-24")
    assert shown.returncode == 0
    assert "金属镓" in shown.stdout
    assert call("controls", "match", "steel bolts").returncode == 1
    assert call("controls", "show", "iron").returncode == 2
    (tmp_path / "own.yaml").write_text("id: [", encoding="utf-8")
    refused = call("controls", "validate", str(tmp_path))
    assert refused.returncode == 2
    assert "own.yaml" in refused.stdout
    away = call("controls", "list", INSPECTOR_CONTROLS__EXTRA=str(tmp_path))
    assert away.returncode == 2
    assert "error E203: own.yaml, line" in away.stderr
