"""What is shipped and by whom: the invented facts from which all papers of one bundle are drawn."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Way = Literal["sea", "air"]


@dataclass(frozen=True, slots=True)
class Party:
    """A company with its address; the Chinese name and credit code only where it is Chinese."""

    name: str
    address: tuple[str, ...]
    country: str
    name_zh: str = ""
    address_zh: str = ""
    credit_code: str = ""
    domain: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A sea port or airport: its English name with country, its Chinese name, the country as ISO 3166 alpha-2."""

    city: str
    name: str
    name_zh: str
    country: str
    way: Way = "sea"
    code: str = ""


@dataclass(frozen=True, slots=True)
class Goods:
    """A kind of goods as traders know it.

    `hs` has ten digits (Chinese tariff), `price` is USD per `unit`, `unit_kg` is kilograms per unit, `density` is
    kilograms per cubic metre **as packed**, `package_kg` is the net weight of one package and `tare_kg` its own.
    `material` is empty for goods that are under no control.
    """

    key: str
    en: str
    zh: str
    hs: str
    unit: str
    unit_kg: float
    price: float
    density: float
    package: str
    package_kg: float
    tare_kg: float
    spec: str
    spec_zh: str
    packing: str
    use_zh: str
    cas: str = ""
    un: str = ""
    purity: str = ""
    material: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One row of goods: weights in kg, volume in cubic metres, price and amount in the currency of the papers."""

    goods: Goods
    description: str
    description_zh: str
    specification: str
    specification_zh: str
    hs: str
    quantity: float
    unit: str
    price: float
    amount: float
    net_kg: float
    gross_kg: float
    packages: int
    package: str
    volume: float
    origin: str
    packing: str
    marks: str = ""


@dataclass(frozen=True, slots=True)
class Licence:
    """A dual-use export licence."""

    number: str
    issued: date
    expires: date


@dataclass(frozen=True, slots=True)
class Shipment:
    """One consistent shipment.

    `remark` is printed on the transport document, `hidden` is written in white. `stated` holds totals that a paper
    prints in place of the sums of its lines, by field name; consistent papers have none.
    """

    seed: str
    way: Way
    seller: Party
    buyer: Party
    consignee: Party
    notify: Party
    lines: tuple[Line, ...]
    loading: Place
    discharge: Place
    destination: str
    origin: str
    incoterm: str
    currency: str
    payment: str
    invoice_number: str
    contract_number: str
    packing_number: str
    transport_number: str
    certificate_number: str
    declaration_number: str
    analysis_number: str
    vessel: str
    voyage: str
    containers: tuple[str, ...]
    seals: tuple[str, ...]
    marks: tuple[str, ...]
    bank: str
    dates: Dates
    batch: str
    licence: Licence | None = None
    remark: str = ""
    hidden: str = ""
    cas: str = ""
    stated: tuple[tuple[str, float], ...] = ()

    def total(self, name: str) -> float:
        """A total by field name: as stated, else the sum of the lines."""
        for key, value in self.stated:
            if key == name:
                return value
        return round(float(sum(getattr(line, _SUMMED[name]) for line in self.lines)), 3)


@dataclass(frozen=True, slots=True)
class Dates:
    """The days of the papers, in the order of honest trade."""

    contract: date
    invoice: date
    packing: date
    certificate: date
    analysis: date
    declaration: date
    export: date
    transport: date


_SUMMED = {
    "total_amount": "amount",
    "total_net_kg": "net_kg",
    "total_gross_kg": "gross_kg",
    "total_packages": "packages",
    "total_volume_cbm": "volume",
    "total_quantity": "quantity",
}
