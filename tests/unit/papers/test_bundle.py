"""Bundles come out the same from the same plan, and their truth names what was planted and where."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from inspector.errors import CannotWrite
from inspector.papers.__main__ import main
from inspector.papers.bundle import Plan, draw_bundle, plan_of
from inspector.papers.contradictions import CONTRADICTIONS
from inspector.papers.controlled import DENSE
from inspector.papers.examples import EXAMPLES
from inspector.papers.layout import all_layouts

GOLDEN = Path(__file__).parents[2] / "golden" / "examples"
SEA = ("commercial_invoice", "packing_list", "bill_of_lading", "certificate_of_origin", "customs_declaration")


@pytest.mark.parametrize("plan", EXAMPLES, ids=lambda plan: plan.name)
def test_the_examples_tell_the_same_truth_when_drawn_again(plan: Plan, tmp_path: Path) -> None:
    draw_bundle(plan, tmp_path, tmp_path / "truth")
    drawn = (tmp_path / "truth" / f"{plan.name}.json").read_bytes()
    assert drawn == (GOLDEN / f"{plan.name}.json").read_bytes()
    shipped = Path(__file__).parents[3] / "examples" / plan.name
    assert {file.name for file in shipped.iterdir()} == {file.name for file in (tmp_path / plan.name).iterdir()}


@pytest.mark.parametrize("name", sorted(CONTRADICTIONS))
def test_each_contradiction_shows_in_a_box(name: str, tmp_path: Path) -> None:
    one = CONTRADICTIONS[name]
    goods = "germanium" if one.controlled else ""
    plan = Plan("C", name, (*SEA, "safety_data_sheet"), contradictions=(name,), goods=goods, lines=2)
    truth = draw_bundle(plan, tmp_path, tmp_path)
    plant = truth["planted"][0]
    assert truth["suspicious"]
    assert plant["boxes"]
    assert plant["expected"] != plant["found"]
    assert plant["material"] == ("germanium" if one.controlled else None)


def test_contradictory_papers_differ_from_the_honest_ones_in_what_was_planted_only(tmp_path: Path) -> None:
    honest = Plan("H", "pair", SEA[:3], layouts=PINNED)
    truth = draw_bundle(honest, tmp_path, tmp_path)
    other = draw_bundle(replace(honest, name="F", contradictions=("gross_weight",)), tmp_path, tmp_path)
    pairs = zip(truth["documents"], other["documents"], strict=True)
    changed = {
        (one["type"], name)
        for one, two in pairs
        for name in one["fields"]
        if one["fields"][name] != two["fields"][name]
    }
    assert changed == {("bill_of_lading", "total_gross_kg")}


PINNED = (
    ("commercial_invoice", "invoice_grid"),
    ("packing_list", "packing_ruled"),
    ("bill_of_lading", "lading_house"),
)


def test_a_plan_depends_on_its_number_and_seed_alone() -> None:
    assert plan_of(7, "a") == plan_of(7, "a")
    assert len({plan_of(number, "a").grade for number in range(40)}) == 7
    assert {bool(plan_of(number, "a").contradictions) for number in range(40)} == {True, False}


def test_a_density_is_planted_only_in_goods_heavier_than_their_cover() -> None:
    plans = [plan_of(number, "d") for number in range(400)]
    dense = [plan for plan in plans if "density" in plan.contradictions]
    assert dense
    assert {plan.goods for plan in dense} <= {*DENSE}
    assert {plan.goods for plan in plans} > {*DENSE}


def test_a_planted_density_fits_the_material_that_is_hidden(tmp_path: Path) -> None:
    plan = Plan("D", "dense", ("packing_list",), contradictions=("density",), goods="germanium", lines=1)
    document = draw_bundle(plan, tmp_path, tmp_path)["documents"][0]
    line = document["line_items"][0]
    assert line["net_weight_kg"] / document["fields"]["total_volume_cbm"] == pytest.approx(3700, rel=0.03)


def test_papers_held_out_are_drawn_in_such_layouts_and_the_others_in_none_of_them(tmp_path: Path) -> None:
    for held_out in (True, False):
        plan = Plan("H", f"held {held_out}", (*SEA, "safety_data_sheet"), held_out=held_out, lines=2)
        documents = draw_bundle(plan, tmp_path / str(held_out), tmp_path)["documents"]
        assert {all_layouts()[document["template"]].held_out for document in documents} == {held_out}


def test_a_pack_is_drawn_only_when_asked_for(tmp_path: Path) -> None:
    for pack in ("", "b", "c", "d"):
        kinds = (*SEA, "certificate_of_analysis", *(() if pack == "c" else ("safety_data_sheet",)))
        plan = Plan("P", f"pack {pack}", kinds, pack=pack, lines=2)
        documents = draw_bundle(plan, tmp_path / f"of{pack}", tmp_path)["documents"]
        assert {all_layouts()[document["template"]].pack for document in documents} == {pack}
    assert {plan_of(number, "a").pack for number in range(9)} == {""}


def test_kinds_that_a_pack_lacks_are_drawn_in_the_layouts_open_to_all(tmp_path: Path) -> None:
    plan = Plan("P", "lacks", ("commercial_invoice", "safety_data_sheet"), pack="c", lines=2)
    documents = draw_bundle(plan, tmp_path, tmp_path)["documents"]
    packs = {document["type"]: all_layouts()[document["template"]].pack for document in documents}
    assert packs == {"commercial_invoice": "c", "safety_data_sheet": ""}


def test_long_lists_are_planned_for_the_pack_that_asks_for_them() -> None:
    most = {pack: max(plan_of(number, "a", pack=pack).lines for number in range(60)) for pack in ("", "b", "c", "d")}
    assert most == {"": 22, "b": 22, "c": 40, "d": 28}


@pytest.mark.parametrize("grade", ["skewed", "faint", "coarse", "stamped", "bleed"])
def test_hard_grades_count_as_bad_and_come_out_the_same_again(grade: str, tmp_path: Path) -> None:
    plan = replace(plan_of(1, grade, grades=(grade,)), kinds=("commercial_invoice",), contradictions=())
    first = draw_bundle(plan, tmp_path / "one", tmp_path / "truth-one")
    assert first == draw_bundle(plan, tmp_path / "two", tmp_path / "truth-two")
    assert first["grade"] == "bad"
    assert [file.read_bytes() for file in (tmp_path / "one" / "P001").iterdir()] == [
        file.read_bytes() for file in (tmp_path / "two" / "P001").iterdir()
    ]


def test_truth_is_written_beside_the_bundles_and_a_watch_list_with_it(tmp_path: Path) -> None:
    assert main([str(tmp_path), "--bundles", "2", "--seed", "s", "--grade", "digital", "--held-out"]) == 0
    assert sorted(file.name for file in (tmp_path / "truth").iterdir()) == ["P001.json", "P002.json"]
    truth = json.loads((tmp_path / "truth" / "P001.json").read_text(encoding="utf-8"))
    files = {document["file"] for document in truth["documents"]}
    assert files == {file.name for file in (tmp_path / "bundles" / "P001").iterdir()}
    assert (tmp_path / "watchlist.csv").read_text(encoding="utf-8").startswith("name,aliases,country,reason\n")


def test_a_bundle_is_never_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = Plan("A", "once", ("commercial_invoice",))
    draw_bundle(plan, tmp_path / "bundles", tmp_path / "truth")
    with pytest.raises(CannotWrite):
        draw_bundle(plan, tmp_path / "bundles", tmp_path / "truth")
    (tmp_path / "bundles" / "P001").mkdir()
    assert main([str(tmp_path), "--bundles", "1"]) == 5
    assert "cannot be written" in capsys.readouterr().err
