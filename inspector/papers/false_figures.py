"""Contradictions of figures: totals, weights, packages, quantities, days, and numbers with check digits."""

from __future__ import annotations

from datetime import timedelta
from random import Random

from inspector.papers.altering import Papers, carriage, change, change_dates, change_line, state
from inspector.papers.checkdigits import broken
from inspector.papers.telling import Planted

Told = tuple[Papers, Planted]


def _other(value: float, rng: Random) -> float:
    """A value that a careless or dishonest hand may write: two digits swapped, or some per cent more."""
    digits = list(f"{value:.0f}")
    places = [
        at for at in range(len(digits) - 1) if digits[at] != digits[at + 1] and not (at == 0 and digits[1] == "0")
    ]
    if not places:
        return float(round(value * rng.uniform(1.08, 1.25)) + 1)
    at = rng.choice(places[:2])
    digits[at], digits[at + 1] = digits[at + 1], digits[at]
    return float("".join(digits))


def total_amount(papers: Papers, rng: Random) -> Told:
    """The invoice's total is not the sum of its lines."""
    kind, true = "commercial_invoice", papers["commercial_invoice"].shipment.total("total_amount")
    found = _other(true, rng)
    places = ((kind, "f:total_amount"), *((kind, f"i:{row}:amount") for row in papers[kind].rows))
    plant = Planted("total_mismatch", "total_amount", f"{true:.2f}", f"{found:.2f}", places)
    return state(papers, kind, "total_amount", found), plant


def _weight(papers: Papers, rng: Random, name: str, kind: str, others: tuple[str, ...]) -> Told:
    true = papers[kind].shipment.total(name)
    found = _other(true, rng)
    places = tuple((one, f"f:{name}") for one in (kind, *others) if one in papers)
    plant = Planted("weight_package_mismatch", name, f"{true:g}", f"{found:g}", places)
    return state(papers, kind, name, found), plant


def gross_weight(papers: Papers, rng: Random) -> Told:
    """The transport document gives another gross weight than the packing list."""
    return _weight(papers, rng, "total_gross_kg", carriage(papers), ("packing_list", "customs_declaration"))


def net_weight(papers: Papers, rng: Random) -> Told:
    """The packing list states another net weight than the invoice, and than its own lines."""
    papers, plant = _weight(papers, rng, "total_net_kg", "packing_list", ("commercial_invoice", "customs_declaration"))
    return papers, plant


def packages(papers: Papers, rng: Random) -> Told:
    """The transport document counts another number of packages than the packing list."""
    kind = carriage(papers)
    true = int(papers[kind].shipment.total("total_packages"))
    found = true + rng.choice((-2, 2, 3, 10)) if true > 2 else true + 3
    places = ((kind, "f:total_packages"), ("packing_list", "f:total_packages"))
    plant = Planted("weight_package_mismatch", "total_packages", str(true), str(found), places)
    return state(papers, kind, "total_packages", float(found)), plant


def quantity(papers: Papers, rng: Random) -> Told:
    """The packing list tells another quantity of the first goods than the invoice."""
    line = papers["packing_list"].shipment.lines[0]
    found = round(line.quantity * rng.choice((0.8, 1.25, 1.5)), 3 if line.unit == "MT" else 0)
    papers = change_line(papers, ["packing_list"], 0, quantity=found)
    places = (("packing_list", "i:0:quantity"), ("commercial_invoice", "i:0:quantity"))
    return papers, Planted("quantity_mismatch", "quantity", f"{line.quantity:g}", f"{found:g}", places, line=0)


def certificate_date(papers: Papers, rng: Random) -> Told:
    """The certificate of origin is older than the invoice that it certifies."""
    kind = "certificate_of_origin"
    day = papers[kind].shipment.dates.invoice - timedelta(days=rng.randint(9, 30))
    papers = change_dates(papers, kind, certificate=day)
    invoice = papers[kind].shipment.dates.invoice
    places = ((kind, "f:date"), (kind, "f:invoice_date"), ("commercial_invoice", "f:date"))
    return papers, Planted("date_anomaly", "date", f"on or after {invoice}", str(day), places)


def invoice_date(papers: Papers, rng: Random) -> Told:
    """The invoice is younger than the transport document."""
    kind = "commercial_invoice"
    shipped = papers[kind].shipment.dates.transport
    day = shipped + timedelta(days=rng.randint(15, 45))
    places = ((kind, "f:date"), (carriage(papers), "f:date"))
    plant = Planted("date_anomaly", "date", f"on or before {shipped}", str(day), places)
    return change_dates(papers, kind, invoice=day), plant


def container(papers: Papers, rng: Random) -> Told:
    """The container number fails its check digit, on every paper that tells it."""
    numbers = papers["bill_of_lading"].shipment.containers
    wrong = (broken(numbers[0]), *numbers[1:])
    plant = Planted(
        "identifier_invalid", "container_numbers", numbers[0], wrong[0], (("bill_of_lading", "f:container_numbers"),)
    )
    return change(papers, list(papers), containers=wrong), plant


def cas(papers: Papers, rng: Random) -> Told:
    """The CAS number fails its check digit."""
    kind = "safety_data_sheet" if "safety_data_sheet" in papers else "certificate_of_analysis"
    true = papers[kind].shipment.cas
    found = broken(true)
    plant = Planted("identifier_invalid", "cas_number", true, found, ((kind, "f:cas_number"),))
    return change(papers, [kind], cas=found), plant
