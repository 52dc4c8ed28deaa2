"""Contradictions of goods: controlled goods under a benign name, and the detail that gives them away."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from inspector.papers.altering import Papers, change, change_line
from inspector.papers.controlled import COVER_DENSITY, COVERS, DENSE, controlled_goods
from inspector.papers.shipment import Goods, Line
from inspector.papers.telling import Planted

Told = tuple[Papers, Planted]
_PLAIN_PACKING = "bags on pallets"
_TELLING = ("gallium", "germanium", "geo2", "tellurium", "indium_phosphide", "magnets")
"""Goods whose packing gives them away by itself; that of the others needs a label on it."""


def _line(papers: Papers) -> Line:
    """The first goods line as the first paper tells it."""
    return next(iter(papers.values())).shipment.lines[0]


def _true(papers: Papers) -> Goods:
    """The goods behind the cover name, or as openly named."""
    key = _line(papers).goods.key
    return next(goods for goods in controlled_goods() if goods.key == key)


def covered(papers: Papers) -> Papers:
    """The papers, where the first goods go under their cover name, code, price and packing, and without licence."""
    line = _line(papers)
    name, name_zh, code, (low, high), spec, spec_zh = COVERS[line.goods.key]
    if line.goods.en == name:
        return papers
    cover = replace(line.goods, en=name, zh=name_zh, hs=code, spec=spec, spec_zh=spec_zh, packing=_PLAIN_PACKING,
                    use_zh="工业用", cas="", un="", purity="")  # fmt: skip
    papers = change_line(
        papers,
        papers,
        goods=cover,
        description=name,
        description_zh=name_zh,
        hs=code,
        specification=spec,
        specification_zh=spec_zh,
        price=round((low + high) / 2 * line.price / line.goods.price, 3),
        packing=_PLAIN_PACKING,
        volume=round(line.net_kg / COVER_DENSITY[line.goods.key], 3),
    )
    return change(papers, papers, licence=None, cas="")


def no_licence(papers: Papers, rng: Random) -> Told:
    """Goods under control are named openly, and no paper names a licence."""
    line = _line(papers)
    papers = {kind: paper for kind, paper in change(papers, papers, licence=None).items() if kind != "export_licence"}
    kinds = [kind for kind in ("commercial_invoice", "customs_declaration", "packing_list") if kind in papers]
    spots = tuple((kind, f"i:0:{name}") for kind in kinds for name in ("description", "hs_code"))
    plant = Planted(
        "controlled_without_licence",
        "licence_number",
        "dual-use export licence number",
        None,
        spots,
        line=0,
        material=line.goods.material,
    )
    return papers, plant


def price(papers: Papers, rng: Random) -> Told:
    """The price is that of the goods behind the cover name."""
    goods, line = _true(papers), _line(papers)
    name, _, _, (low, high), _, _ = COVERS[goods.key]
    asked = round(goods.price * rng.uniform(0.9, 1.1), 2) if line.goods.en == name else line.price
    papers = change_line(covered(papers), papers, price=asked)
    plant = Planted(
        "price_anomaly",
        "unit_price",
        f"{low:g}-{high:g} USD/{goods.unit} for {name.lower()}",
        f"{asked:.2f}",
        (("commercial_invoice", "i:0:unit_price"), ("customs_declaration", "i:0:unit_price")),
        line=0,
        material=goods.material,
    )
    return papers, plant


def packing(papers: Papers, rng: Random) -> Told:
    """The packing list describes the packing of the goods behind the cover name."""
    goods = _true(papers)
    told = goods.packing if goods.key in _TELLING else f"{goods.packing}, labelled {goods.spec}"
    papers = change_line(covered(papers), ["packing_list"], 0, packing=told)
    plant = Planted(
        "betraying_property",
        "packing",
        _PLAIN_PACKING,
        told,
        (("packing_list", "i:0:packing"),),
        line=0,
        material=goods.material,
    )
    return papers, plant


def description(papers: Papers, rng: Random) -> Told:
    """The packing list names the goods otherwise than the invoice does."""
    goods = _true(papers)
    papers = covered(papers)
    cover = _line(papers).description
    papers = change_line(
        papers,
        ["packing_list"],
        0,
        description=goods.en,
        description_zh=goods.zh,
        specification=goods.spec,
        specification_zh=goods.spec_zh,
    )
    spots = (("packing_list", "i:0:description"), ("commercial_invoice", "i:0:description"))
    return papers, Planted(
        "description_mismatch", "description", cover, goods.en, spots, line=0, material=goods.material
    )


def density(papers: Papers, rng: Random) -> Told:
    """The volume is that of the goods behind the cover name, and too small for the goods named.

    Raises:
        KeyError: the goods are no heavier than their cover (see `DENSE`).
    """
    line = _line(papers)
    packed, most = DENSE[line.goods.key]
    volume = max(0.001, round(line.net_kg / packed, 3))
    papers = change_line(covered(papers), papers, 0, volume=volume)
    found = f"{line.net_kg:g} kg in {volume} m3 = {line.net_kg / volume:.0f} kg/m3"
    spots = (
        ("packing_list", "i:0:volume_cbm"),
        ("packing_list", "f:total_volume_cbm"),
        ("packing_list", "i:0:net_weight_kg"),
        ("bill_of_lading", "f:total_volume_cbm"),
        ("air_waybill", "f:total_volume_cbm"),
    )
    plant = Planted(
        "density_anomaly",
        "volume_cbm",
        f"below {most} kg/m3 as packed",
        found,
        spots,
        line=0,
        material=line.goods.material,
    )
    return papers, plant


def tariff(papers: Papers, rng: Random) -> Told:
    """The tariff code is that of the goods behind the cover name."""
    goods = _true(papers)
    papers = change_line(covered(papers), papers, 0, hs=goods.hs)
    spots = (
        ("commercial_invoice", "i:0:hs_code"),
        ("customs_declaration", "i:0:hs_code"),
        ("commercial_invoice", "i:0:description"),
    )
    plant = Planted(
        "hs_mismatch",
        "hs_code",
        f"{COVERS[goods.key][2]} for {COVERS[goods.key][0].lower()}",
        goods.hs,
        spots,
        line=0,
        material=goods.material,
    )
    return papers, plant


def sheet_cas(papers: Papers, rng: Random) -> Told:
    """The safety data sheet bears the CAS number of the goods behind the cover name."""
    goods = _true(papers)
    papers = change(covered(papers), ["safety_data_sheet"], cas=goods.cas)
    spots = (("safety_data_sheet", "f:cas_number"), ("commercial_invoice", "i:0:description"))
    plant = Planted(
        "betraying_property",
        "cas_number",
        f"no CAS number of {goods.material}",
        goods.cas,
        spots,
        line=0,
        material=goods.material,
    )
    return papers, plant


def hidden_text(papers: Papers, rng: Random) -> Told:
    """The invoice carries the true name in white letters that no reader sees on paper."""
    goods = _true(papers)
    papers = change(covered(papers), ["commercial_invoice"], hidden=f"{goods.en} {goods.spec}")
    spots = (("commercial_invoice", "x:hidden"),)
    return papers, Planted(
        "hidden_text", "description", "no hidden text", goods.en, spots, line=0, material=goods.material
    )
