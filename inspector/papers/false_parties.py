"""Contradictions of parties, origin and route, and a paper that is named but not there."""

from __future__ import annotations

from random import Random

from inspector.papers import companies, places
from inspector.papers.altering import Papers, carriage, change
from inspector.papers.telling import Planted

Told = tuple[Papers, Planted]


def origin(papers: Papers, rng: Random) -> Told:
    """The invoice names another country of origin than the certificate."""
    other = rng.choice(("VN", "MY", "TH", "KR"))
    spots = (("commercial_invoice", "f:origin_country"), ("certificate_of_origin", "f:origin_country"))
    return change(papers, ["commercial_invoice"], origin=other), Planted(
        "origin_mismatch", "origin_country", "CN", other, spots
    )


def origin_remark(papers: Papers, rng: Random) -> Told:
    """A remark on the transport document betrays another origin than all papers declare."""
    country = rng.choice(("VN", "MY", "TH"))
    kind, name = carriage(papers), places.country_name(country)
    papers = change(
        papers,
        [kind],
        remark=f"CARGO OF {name.upper()} ORIGIN, RELOADED IN {papers[kind].shipment.loading.city.upper()}",
    )
    spots = ((kind, "x:remark"), ("commercial_invoice", "f:origin_country"))
    return papers, Planted("origin_mismatch", "origin_country", f"{country} (remark)", "CN", spots)


def consignee(papers: Papers, rng: Random) -> Told:
    """The transport document goes to another company, in another country, than the invoice."""
    kind = carriage(papers)
    ship = papers[kind].shipment
    others = [party for party in companies.foreign_companies() if party.country not in (ship.buyer.country, "CN")]
    other = rng.choice(others)
    papers = change(papers, [kind], consignee=other)
    spots = ((kind, "f:consignee"), ("commercial_invoice", "f:buyer"), ("packing_list", "f:consignee"))
    return papers, Planted("party_destination_mismatch", "consignee", ship.consignee.name, other.name, spots)


def watched(papers: Papers, rng: Random) -> Told:
    """The party to be notified stands on the watch list."""
    kind = carriage(papers)
    party = rng.choice(companies.WATCHED)
    papers = change(papers, list(papers), notify=party)
    return papers, Planted("watchlist_party", "notify", "no party of the watch list", party.name, ((kind, "f:notify"),))


def missing(papers: Papers, rng: Random) -> Told:
    """The transport document names an enclosed packing list, and there is none."""
    kind = carriage(papers)
    number = papers["packing_list"].shipment.packing_number
    kept = {name: paper for name, paper in papers.items() if name != "packing_list"}
    kept = change(kept, [kind], remark=f"ENCLOSED: COMMERCIAL INVOICE, PACKING LIST {number}")
    return kept, Planted("missing_document", "packing_list", number, None, ((kind, "x:remark"),))
