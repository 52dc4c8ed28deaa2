"""One paper to be drawn: its kind, what it says of the shipment, and the texts and values of its fields and cells."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from inspector.papers.manner import Manner
from inspector.papers.places import country_name
from inspector.papers.shipment import Line, Party, Place, Shipment

Value = str | float | int | list[str] | None
_UNITS_ZH = {"KG": "千克", "MT": "吨", "PCS": "个", "SETS": "台", "M2": "平方米", "M": "米", "BOX": "盒"}
_UNITS_EN = {"KG": "KGS", "M2": "SQM"}
PACKAGES_ZH = {
    "CARTON": "纸箱",
    "BAG": "包",
    "JUMBO BAG": "吨袋",
    "BUNDLE": "捆",
    "CASE": "木箱",
    "PALLET": "托盘",
    "DRUM": "桶",
    "PCS": "裸装",
}


class Told(NamedTuple):
    """A piece of text that says a field or a cell: `f:number`, `i:0:amount` or, for other things, `x:remark`."""

    key: str
    text: str
    value: Value
    alt: tuple[str, ...] = ()

    def within(self, before: str = "", after: str = "") -> Told:
        """The same, printed with text around it, as in `CIF Genoa (Incoterms 2020)`."""
        return self._replace(text=f"{before}{self.text}{after}")


def plural(package: str, count: int) -> str:
    """The kind of package as a paper counts it."""
    if count == 1 or package in ("PCS", "SETS"):
        return package
    return package + ("ES" if package.endswith("X") else "S")


@dataclass(frozen=True, slots=True)
class Paper:
    """What one paper says: its own copy of the shipment, written in its own manner."""

    kind: str
    shipment: Shipment
    manner: Manner

    def field(self, name: str) -> Told:
        """A header field by its public name.

        Raises:
            KeyError: this generator knows no such field.
        """
        return _FIELDS[name](self, f"f:{name}")

    def has(self, name: str) -> bool:
        """Whether the shipment has anything to say of the field."""
        told = self.field(name)
        return told.value not in (None, "", [])

    def cell(self, row: int, name: str) -> Told:
        """A cell of a goods line by its public name."""
        return _CELLS[name](self, f"i:{row}:{name}", self.shipment.lines[row])

    def date_as(self, name: str, key: str) -> Told:
        """A day of the shipment (`invoice`, `export` …) told as another field."""
        day: date = getattr(self.shipment.dates, name)
        return Told(key, self.manner.date(day), day.isoformat())

    def party(self, name: str) -> tuple[Told, list[str]]:
        """A party: the name as a field, and its address lines as plain text."""
        party: Party = getattr(self.shipment, name)
        if self.manner.language == "zh" and party.name_zh:
            return self.field(name), [party.address_zh]
        return self.field(name), [self.manner.letters(line) for line in party.address]

    @property
    def rows(self) -> range:
        """The numbers of the goods lines."""
        return range(len(self.shipment.lines))

    @property
    def zh(self) -> bool:
        """Whether the paper is in Chinese only."""
        return self.manner.language == "zh"

    def package_word(self) -> str:
        """The kind of packages of the whole shipment."""
        kinds = {line.package for line in self.shipment.lines}
        count = int(self.shipment.total("total_packages"))
        if self.zh:
            return PACKAGES_ZH[kinds.pop()] if len(kinds) == 1 else "件"
        return self.manner.letters(plural(kinds.pop() if len(kinds) == 1 else "PACKAGE", count))


def _text(get: Callable[[Shipment], str]) -> Callable[[Paper, str], Told]:
    return lambda paper, key: Told(key, get(paper.shipment), get(paper.shipment))


def _day(name: str) -> Callable[[Paper, str], Told]:
    return lambda paper, key: paper.date_as(name, key)


def _party(name: str) -> Callable[[Paper, str], Told]:
    def tell(paper: Paper, key: str) -> Told:
        party: Party = getattr(paper.shipment, name)
        if paper.manner.language == "zh" and party.name_zh:
            return Told(key, party.name_zh, party.name_zh, (party.name,))
        text = paper.manner.letters(party.name)
        return Told(key, text, text, (party.name_zh,) if party.name_zh else ())

    return tell


def _port(name: str) -> Callable[[Paper, str], Told]:
    def tell(paper: Paper, key: str) -> Told:
        place: Place = getattr(paper.shipment, name)
        text = place.name_zh if paper.zh else paper.manner.letters(place.name)
        return Told(key, text, text, (place.name, place.city))

    return tell


def _country(name: str) -> Callable[[Paper, str], Told]:
    def tell(paper: Paper, key: str) -> Told:
        code: str = getattr(paper.shipment, name)
        return Told(key, paper.manner.letters(country_name(code, zh=paper.zh)), code)

    return tell


def _weight(paper: Paper, key: str) -> Told:
    value = paper.shipment.total(key[2:])
    return Told(key, paper.manner.weight(value), value)


def _licence(get: str) -> Callable[[Paper, str], Told]:
    def tell(paper: Paper, key: str) -> Told:
        licence = paper.shipment.licence
        if licence is None:
            return Told(key, "", None)
        if get == "number":
            return Told(key, licence.number, licence.number)
        day: date = getattr(licence, get)
        return Told(key, paper.manner.date(day), day.isoformat())

    return tell


def _incoterm(paper: Paper, key: str) -> Told:
    term = paper.shipment.incoterm
    text = term[:3] if paper.zh else f"{term[:3]} {paper.manner.letters(term[4:])}"
    return Told(key, text, term[:3])


def _currency(paper: Paper, key: str) -> Told:
    code = paper.shipment.currency
    zh = {"USD": "美元", "EUR": "欧元", "CNY": "人民币"}
    return Told(key, zh[code] if paper.zh else code, code, (code,))


def _amount(paper: Paper, key: str) -> Told:
    value = paper.shipment.total("total_amount")
    return Told(key, paper.manner.number(value, 2), value)


def _count(paper: Paper, key: str) -> Told:
    value = int(paper.shipment.total("total_packages"))
    return Told(key, paper.manner.number(value, 0), value)


def _volume(paper: Paper, key: str) -> Told:
    value = paper.shipment.total("total_volume_cbm")
    return Told(key, paper.manner.number(value, 3), value)


def _numbers(name: str) -> Callable[[Paper, str], Told]:
    def tell(paper: Paper, key: str) -> Told:
        values: tuple[str, ...] = getattr(paper.shipment, name)
        return Told(key, ", ".join(values), list(values))

    return tell


def _own_number(paper: Paper, key: str) -> Told:
    number: str = getattr(paper.shipment, _OWN_NUMBER[paper.kind])
    return Told(key, number, number)


_OWN_NUMBER = {
    "commercial_invoice": "invoice_number",
    "packing_list": "packing_number",
    "bill_of_lading": "transport_number",
    "air_waybill": "transport_number",
    "certificate_of_origin": "certificate_number",
    "customs_declaration": "declaration_number",
    "certificate_of_analysis": "analysis_number",
}

_OWN_DATE = {
    "commercial_invoice": "invoice",
    "packing_list": "packing",
    "bill_of_lading": "transport",
    "air_waybill": "transport",
    "certificate_of_origin": "certificate",
    "customs_declaration": "declaration",
    "certificate_of_analysis": "analysis",
    "safety_data_sheet": "contract",
}


def _own_date(paper: Paper, key: str) -> Told:
    return paper.date_as(_OWN_DATE[paper.kind], key)


_FIELDS: dict[str, Callable[[Paper, str], Told]] = {
    "number": _own_number,
    "date": _own_date,
    "seller": _party("seller"),
    "buyer": _party("buyer"),
    "consignee": _party("consignee"),
    "notify": _party("notify"),
    "producer": _party("seller"),
    "origin_country": _country("origin"),
    "destination_country": _country("destination"),
    "loading_port": _port("loading"),
    "discharge_port": _port("discharge"),
    "incoterm": _incoterm,
    "currency": _currency,
    "total_amount": _amount,
    "total_net_kg": _weight,
    "total_gross_kg": _weight,
    "total_packages": _count,
    "total_volume_cbm": _volume,
    "container_numbers": _numbers("containers"),
    "seal_numbers": _numbers("seals"),
    "vessel": _text(lambda s: s.vessel),
    "voyage": _text(lambda s: s.voyage),
    "licence_number": _licence("number"),
    "licence_expiry": _licence("expires"),
    "invoice_number": _text(lambda s: s.invoice_number),
    "invoice_date": _day("invoice"),
    "contract_number": _text(lambda s: s.contract_number),
    "bl_number": _text(lambda s: s.transport_number),
    "transport_document": _text(lambda s: s.transport_number),
    "export_date": _day("export"),
    "cas_number": _text(lambda s: s.cas),
    "un_number": _text(lambda s: s.lines[0].goods.un),
    "purity": _text(lambda s: s.lines[0].goods.purity),
    "product": lambda paper, key: paper.cell(0, "description")._replace(key=key),
    "bank": _text(lambda s: s.bank),
    "batch_number": _text(lambda s: s.batch),
    "credit_code": _text(lambda s: s.seller.credit_code),
    "remarks": _text(lambda s: s.remark),
}


def _description(paper: Paper, key: str, line: Line) -> Told:
    en = paper.manner.letters(line.description)
    if paper.manner.language == "en" or not line.description_zh:
        return Told(key, en, en)
    if paper.zh:
        return Told(key, line.description_zh, line.description_zh)
    text = f"{line.description_zh} {en}"
    return Told(key, text, text, (line.description_zh, en))


def _specification(paper: Paper, key: str, line: Line) -> Told:
    text = line.specification_zh if paper.zh else paper.manner.letters(line.specification)
    return Told(key, text, text)


def _tariff(paper: Paper, key: str, line: Line) -> Told:
    text = paper.manner.tariff(line.hs)
    return Told(key, text, text.replace(".", ""))


def _number(name: str, places: int | None = None) -> Callable[[Paper, str, Line], Told]:
    def tell(paper: Paper, key: str, line: Line) -> Told:
        value: float = getattr(line, name)
        return Told(key, paper.manner.number(value, places), value)

    return tell


def _cell_weight(name: str) -> Callable[[Paper, str, Line], Told]:
    def tell(paper: Paper, key: str, line: Line) -> Told:
        value: float = getattr(line, name)
        return Told(key, paper.manner.weight(value), value)

    return tell


def _unit(paper: Paper, key: str, line: Line) -> Told:
    text = _UNITS_ZH[line.unit] if paper.zh else _UNITS_EN.get(line.unit, line.unit)
    return Told(key, text, line.unit)


def _unit_price(paper: Paper, key: str, line: Line) -> Told:
    places = 2 if round(line.price, 2) == line.price else 3
    return Told(key, paper.manner.number(line.price, places), line.price)


def _package(paper: Paper, key: str, line: Line) -> Told:
    text = PACKAGES_ZH[line.package] if paper.zh else plural(line.package, line.packages)
    return Told(key, text, text)


def _origin(paper: Paper, key: str, line: Line) -> Told:
    return Told(key, paper.manner.letters(country_name(line.origin, zh=paper.zh)), line.origin)


def _packing(paper: Paper, key: str, line: Line) -> Told:
    return Told(key, line.packing, line.packing)


_CELLS: dict[str, Callable[[Paper, str, Line], Told]] = {
    "description": _description,
    "specification": _specification,
    "hs_code": _tariff,
    "quantity": _number("quantity"),
    "unit": _unit,
    "unit_price": _unit_price,
    "amount": _number("amount", 2),
    "net_weight_kg": _cell_weight("net_kg"),
    "gross_weight_kg": _cell_weight("gross_kg"),
    "packages": _number("packages", 0),
    "package_kind": _package,
    "volume_cbm": _number("volume", 3),
    "origin": _origin,
    "packing": _packing,
}
