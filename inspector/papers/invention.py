"""Invents one consistent shipment from a seed: parties, goods, weights, numbers and days that agree with each other."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any

from inspector.papers import companies, places
from inspector.papers.chance import chance
from inspector.papers.checkdigits import air_waybill_number, container_number, credit_code
from inspector.papers.controlled import controlled_goods
from inspector.papers.goods import chemicals, honest_goods
from inspector.papers.shipment import Dates, Goods, Licence, Line, Party, Place, Shipment, Way

_WAYS: tuple[Way, ...] = ("sea", "sea", "sea", "air")
_RATES = {"USD": 1.0, "EUR": 0.92, "CNY": 7.1}


def invent(
    seed: object,
    *,
    goods: str = "",
    lines: int = 0,
    way: Way | None = None,
    chemical: bool = False,
    currency: str = "",
) -> Shipment:
    """A consistent, honest shipment.

    Args:
        seed: the same seed gives the same shipment.
        goods: the key of goods that must be its first line; controlled goods get a licence.
        lines: the number of lines, 1–40; 0 draws one.
        way: by sea or by air; drawn when not given.
        chemical: the first line is a chemical with a CAS number.
        currency: ISO 4217 code; drawn when empty.
    """
    rng = chance("shipment", seed)
    by: Way = rng.choice(_WAYS) if way is None else way
    currency = currency or rng.choice(("USD", "USD", "USD", "USD", "USD", "EUR", "EUR", "CNY"))
    picked = _pick(rng, goods, lines or rng.choice((1, 1, 2, 2, 3, 4, 6)), chemical)
    loading, discharge = _route(rng, by)
    seller = _seller(rng)
    buyer = rng.choice(companies.foreign_companies(discharge.country) or companies.foreign_companies())
    share = min(1.0, 4 / len(picked))  # many lines share what a few containers take
    rows = tuple(_line(rng, one, currency, by, share) for one in picked)
    if rng.random() < 0.3:
        rows = tuple(_told_at_length(row) for row in rows)
    shipment = _papers_of(rng, str(seed), by, (seller, buyer), rows, (loading, discharge), currency)
    return _licensed(rng, shipment) if any(one.material for one in picked) else shipment


def _pick(rng: Random, first: str, count: int, chemical: bool) -> list[Goods]:
    known = {one.key: one for one in (*honest_goods(), *controlled_goods())}
    start = [known[first]] if first else [rng.choice(chemicals())] if chemical else []
    rest = [one for one in honest_goods() if one not in start]
    picked = start + rng.sample(rest, min(len(rest), max(0, count - len(start))))
    return picked[: max(count, len(start))]


def _route(rng: Random, way: Way) -> tuple[Place, Place]:
    if way == "air":
        return rng.choice(places.CHINESE_AIRPORTS), rng.choice(places.FOREIGN_AIRPORTS)
    return rng.choice(places.CHINESE_PORTS), rng.choice(places.FOREIGN_PORTS)


def _seller(rng: Random) -> Party:
    party = rng.choice(companies.chinese_companies())
    return replace(party, credit_code=credit_code(rng, party.credit_code))


def line_of(goods: Goods, packages: int, *, price: float | None = None, rate: float = 1.0, origin: str = "CN") -> Line:
    """A consistent line of so many packages; `price` (USD per unit) stands in for the usual one."""
    quantity = packages * goods.package_kg / goods.unit_kg
    quantity = round(quantity) if goods.unit not in ("MT", "KG", "M2") else round(quantity, 3)
    net = round(quantity * goods.unit_kg, 2)
    each = round((goods.price if price is None else price) * rate, 2 if goods.unit_kg >= 1 else 3)
    return Line(
        goods=goods,
        description=goods.en,
        description_zh=goods.zh,
        specification=goods.spec,
        specification_zh=goods.spec_zh,
        hs=goods.hs,
        quantity=quantity,
        unit=goods.unit,
        price=each,
        amount=round(each * quantity, 2),
        net_kg=net,
        gross_kg=round(net + packages * goods.tare_kg, 1),
        packages=packages,
        package=goods.package,
        volume=round(net / goods.density, 3),
        origin=origin,
        packing=goods.packing,
    )


def _line(rng: Random, goods: Goods, currency: str, way: Way, share: float) -> Line:
    wanted = rng.uniform(80, 450) if way == "air" or goods.price / goods.unit_kg > 100 else rng.uniform(900, 9000)
    packages = min(900, max(1, math.ceil(wanted * share / goods.package_kg)))
    if packages > 10:
        packages = packages // 5 * 5
    return line_of(goods, packages, price=goods.price * rng.uniform(0.93, 1.08), rate=_RATES[currency])


def _told_at_length(line: Line) -> Line:
    """The line with its specification in the description, as many sellers write it."""
    return replace(
        line,
        description=f"{line.description}, {line.specification}",
        description_zh=f"{line.description_zh} {line.specification_zh}",
        specification="",
        specification_zh="",
    )


def _dates(rng: Random, day: date) -> Dates:
    def later(start: date, least: int, most: int) -> date:
        return start + timedelta(days=rng.randint(least, most))

    analysis = later(day, 1, 4)
    declaration = later(day, 8, 14)
    export = later(declaration, 1, 3)
    return Dates(
        contract=day - timedelta(days=rng.randint(14, 40)),
        invoice=day,
        packing=later(day, 0, 2),
        certificate=later(day, 4, 7),
        analysis=analysis,
        declaration=declaration,
        export=export,
        transport=export,
    )


def _papers_of(
    rng: Random,
    seed: str,
    way: Way,
    parties: tuple[Party, Party],
    rows: tuple[Line, ...],
    route: tuple[Place, Place],
    currency: str,
) -> Shipment:
    day = date(2026, 1, 5) + timedelta(days=rng.randrange(270))
    (seller, buyer), (loading, discharge) = parties, route
    term = rng.choice(("FCA", "CPT", "CIP") if way == "air" else ("FOB", "CIF", "CFR", "FOB"))
    containers = () if way == "air" else _containers(rng, rows)
    return Shipment(
        seed=seed,
        way=way,
        seller=seller,
        buyer=buyer,
        consignee=buyer,
        notify=buyer,
        lines=rows,
        loading=loading,
        discharge=discharge,
        destination=discharge.country,
        origin="CN",
        incoterm=f"{term} {(loading if term in ('FOB', 'FCA') else discharge).city}",
        currency=currency,
        payment=rng.choice(("T/T 30% deposit, balance against copy of documents", "L/C at sight", "T/T 60 days net")),
        containers=containers,
        seals=tuple(f"{rng.choice('ABCHK')}{rng.randrange(10**6, 10**7)}" for _ in containers),
        marks=(buyer.name.split()[0].upper(), discharge.city.upper(), f"C/NO. 1-{sum(r.packages for r in rows)}"),
        bank=f"{rng.choice(companies.BANKS)}, A/C {rng.randrange(10**14, 10**15)}",
        dates=_dates(rng, day),
        batch=f"{day:%Y%m}{rng.randrange(100, 999)}",
        cas=rows[0].goods.cas,
        **_references(rng, way, "".join(word[0] for word in seller.name.split()[:2]), loading, day),
    )


def _references(rng: Random, way: Way, initials: str, loading: Place, day: date) -> dict[str, Any]:
    """The numbers of the papers and the carriage, as the offices of different sellers form them."""
    _, prefix, _ = rng.choice(companies.LINES)
    airline, _, flight = rng.choice(companies.AIRLINES)
    invoices = (
        f"{initials}-{day:%y%m}{rng.randrange(100, 999)}",
        f"INV{rng.randrange(10**5, 10**6)}",
        f"{day:%Y}/{initials}/{rng.randrange(1000, 9999)}",
        f"EX{day:%y}-{rng.randrange(10000, 99999)}",
    )
    contracts = (
        f"{initials}C{day:%y}{rng.randrange(1000, 9999)}",
        f"PO-{rng.randrange(10**6, 10**7)}",
        f"4500{rng.randrange(10**5, 10**6)}",
    )
    bill = f"{prefix}{loading.city[:3].upper()}{rng.randrange(10**6, 10**7)}"
    serial = rng.randrange(10**12)
    return {
        "invoice_number": rng.choice(invoices),
        "contract_number": rng.choice(contracts),
        "packing_number": f"PL-{rng.randrange(10**4, 10**5)}",
        "transport_number": air_waybill_number(rng, airline) if way == "air" else bill,
        "certificate_number": f"{day:%y}C{serial % 8999 + 1000}A{serial // 10**8}/{rng.randrange(10**5):05d}",
        "declaration_number": f"{rng.randrange(2201, 5399)}2026{rng.randrange(10**10):010d}",
        "analysis_number": f"QC{day:%y%m%d}{rng.randrange(10, 99)}",
        "vessel": f"{flight}{rng.randrange(100, 999)}" if way == "air" else rng.choice(companies.VESSELS),
        "voyage": "" if way == "air" else f"{rng.randrange(100, 999)}{rng.choice('EW')}",
    }


def _containers(rng: Random, rows: tuple[Line, ...]) -> tuple[str, ...]:
    gross, volume = sum(row.gross_kg for row in rows), sum(row.volume for row in rows)
    count = max(1, math.ceil(gross / 21000), math.ceil(volume / 28))  # what a 20-foot container takes
    return tuple(container_number(rng, rng.choice(companies.OWNERS)) for _ in range(count))


def _licensed(rng: Random, shipment: Shipment) -> Shipment:
    issued = shipment.dates.invoice - timedelta(days=rng.randint(5, 30))
    number = f"26DU{rng.randrange(10**7, 10**8)}"
    return replace(shipment, licence=Licence(number, issued, issued + timedelta(days=180)))
