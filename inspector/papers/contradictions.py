"""Plants contradictions in consistent papers and tells the truth of each; one entry adds one kind."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from inspector.papers import false_figures, false_goods, false_parties
from inspector.papers.altering import Papers
from inspector.papers.controlled import COVERS, DENSE
from inspector.papers.telling import Planted

Plant = Callable[[Papers, Random], tuple[Papers, Planted]]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """One way to make papers untrue.

    `needs` are groups of kinds of paper; of each group the bundle must hold one. `controlled` is for goods under
    control, `digital` for what only a digital paper can carry, `goods` are the keys of those goods that can carry it;
    empty means all.
    """

    plant: Plant
    needs: tuple[tuple[str, ...], ...]
    controlled: bool = False
    digital: bool = False
    goods: tuple[str, ...] = ()

    def fits(self, kinds: Sequence[str]) -> bool:
        """Whether papers of these kinds can carry it."""
        return all(set(group) & set(kinds) for group in self.needs)


_INVOICE, _PACKING, _CARRIAGE = ("commercial_invoice",), ("packing_list",), ("bill_of_lading", "air_waybill")
_ORIGIN, _SEA = ("certificate_of_origin",), ("bill_of_lading",)

CONTRADICTIONS: dict[str, Contradiction] = {
    "total_amount": Contradiction(false_figures.total_amount, (_INVOICE,)),
    "gross_weight": Contradiction(false_figures.gross_weight, (_PACKING, _CARRIAGE)),
    "net_weight": Contradiction(false_figures.net_weight, (_INVOICE, _PACKING)),
    "packages": Contradiction(false_figures.packages, (_PACKING, _CARRIAGE)),
    "quantity": Contradiction(false_figures.quantity, (_INVOICE, _PACKING)),
    "certificate_date": Contradiction(false_figures.certificate_date, (_ORIGIN, _INVOICE)),
    "invoice_date": Contradiction(false_figures.invoice_date, (_INVOICE, _CARRIAGE)),
    "container": Contradiction(false_figures.container, (_SEA,)),
    "cas": Contradiction(false_figures.cas, (("safety_data_sheet", "certificate_of_analysis"),)),
    "origin": Contradiction(false_parties.origin, (_INVOICE, _ORIGIN)),
    "origin_remark": Contradiction(false_parties.origin_remark, (_INVOICE, _CARRIAGE)),
    "consignee": Contradiction(false_parties.consignee, (_INVOICE, _CARRIAGE)),
    "watched": Contradiction(false_parties.watched, (_CARRIAGE,)),
    "missing": Contradiction(false_parties.missing, (_PACKING, _CARRIAGE)),
    "no_licence": Contradiction(false_goods.no_licence, (_INVOICE,), controlled=True),
    "price": Contradiction(false_goods.price, (_INVOICE,), controlled=True),
    "packing": Contradiction(false_goods.packing, (_PACKING,), controlled=True),
    "description": Contradiction(false_goods.description, (_INVOICE, _PACKING), controlled=True),
    "density": Contradiction(false_goods.density, (_PACKING,), controlled=True, goods=tuple(DENSE)),
    "tariff": Contradiction(false_goods.tariff, (_INVOICE,), controlled=True),
    "sheet_cas": Contradiction(false_goods.sheet_cas, (("safety_data_sheet",), _INVOICE), controlled=True),
    "hidden_text": Contradiction(false_goods.hidden_text, (_INVOICE,), controlled=True, digital=True),
}
"""All contradictions by name."""


def contradict(papers: Papers, names: Sequence[str], rng: Random) -> tuple[Papers, tuple[Planted, ...]]:
    """Plant the named contradictions, one after the other; a paper is taken away last, since others speak of it.

    Raises:
        KeyError: there is no contradiction of such a name.
    """
    planted: list[Planted] = []
    for name in sorted(names, key=lambda one: one in ("missing", "no_licence")):
        papers, plant = CONTRADICTIONS[name].plant(papers, rng)
        planted.append(plant)
    return papers, tuple(planted)


def fitting(kinds: Sequence[str], *, controlled: bool, digital: bool) -> list[str]:
    """The names of the contradictions that papers of these kinds can carry."""
    return [
        name
        for name, one in CONTRADICTIONS.items()
        if one.fits(kinds) and one.controlled == controlled and (digital or not one.digital)
    ]


def coverable_goods(names: Sequence[str] = ()) -> list[str]:
    """The keys of controlled goods that have a cover name and can carry the named contradictions."""
    return [key for key in sorted(COVERS) if all(key in (CONTRADICTIONS[name].goods or COVERS) for name in names)]
