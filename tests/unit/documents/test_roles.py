"""Roles of labels fill fields, and cells that hold several values are taken apart."""

from __future__ import annotations

from inspector.documents.interpret import Printed
from inspector.documents.roles import target, values_of
from tests.pages import kinds, print_words


def fill(role: str, *lines: str, kind: str = "packing_list") -> dict[str, object]:
    words = tuple(tuple(print_words(text, 50, 60 + 12 * n)) for n, text in enumerate(lines))
    return {name: found.value for name, found in values_of(role, Printed(words, lines), kinds()[kind], None)}


def test_a_number_is_called_by_the_paper_it_stands_on() -> None:
    assert target("invoice_no", kinds()["commercial_invoice"]) == "number"
    assert target("invoice_no", kinds()["packing_list"]) == "invoice_number"
    assert target("total_amount", kinds()["packing_list"]) == ""
    assert target("no such role", kinds()["packing_list"]) == ""


def test_two_values_of_one_cell_are_two_fields() -> None:
    got = fill("invoice_no/invoice_date", "LB260417 DATED 17 APR 2026", kind="certificate_of_origin")
    assert got["invoice_number"] == "LB260417"
    assert str(got["invoice_date"]) == "2026-04-17"
    assert fill("vessel/voyage", "BAY CORMORANT / 416W") == {"vessel": "BAY CORMORANT", "voyage": "416W"}
    assert {k: str(v) for k, v in fill("total_net/total_gross", "4,000 KGS / 4,310 KGS").items()} == {
        "total_net_kg": "4000",
        "total_gross_kg": "4310",
    }


def test_a_place_and_a_party_are_told_apart() -> None:
    assert fill("to_place", "Norfeld Handels GmbH", "Speicherstrasse 4, Hamburg") == {"buyer": "Norfeld Handels GmbH"}
    assert fill("to_place", "Hamburg, Germany") == {"discharge_port": "Hamburg, Germany"}


def test_a_licence_with_its_validity() -> None:
    got = fill("licence_no", "26-CN-004711 (valid until 2026-12-31)", kind="commercial_invoice")
    assert got["licence_number"] == "26-CN-004711"
    assert str(got["licence_expiry"]) == "2026-12-31"
