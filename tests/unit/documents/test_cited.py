"""Numbers and ships of other papers, named under no label."""

from __future__ import annotations

from tests.pages import lay, papers, values

INVOICE = lay(
    "Invoice No. NH-2606634", "Date: 2026-06-19", "Seller: Haiyue Hardware Co., Ltd.", title="COMMERCIAL INVOICE"
)


def _bill(*lines: str) -> dict[str, object]:
    page = lay(
        "B/L No. CMLQIN7510866", "Ocean vessel: HARMONY REEF V.412E", *lines, title="BILL OF LADING", file="bill.pdf"
    )
    return values(papers(INVOICE, page)[1])


def test_a_vague_reference_to_the_invoice_names_it() -> None:
    assert _bill("Shipper's ref.: NH-2606634")["invoice_number"] == "NH-2606634"


def test_a_number_within_another_one_is_not_cited() -> None:
    assert "invoice_number" not in _bill("Shipper's ref.: NH-26066341")


def test_an_invoice_named_by_its_label_stays() -> None:
    assert _bill("Invoice No.: EX-1190552", "Ref. NH-2606634")["invoice_number"] == "EX-1190552"


def test_a_list_names_the_ship_of_the_bill() -> None:
    bill = lay(
        "B/L No. CMLQIN7510866", "Ocean vessel: HARMONY REEF", "Voy. No.: 412E", title="BILL OF LADING", file="b.pdf"
    )
    packing = lay("P/L No. PL-60870", "Versandart / Dispatch HARMONY REEF 412E", title="PACKING LIST", file="list.pdf")
    found = values(papers(bill, packing)[1])
    assert (found.get("vessel"), found.get("voyage")) == ("HARMONY REEF", "412E")
