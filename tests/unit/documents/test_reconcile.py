"""What recognisers confuse is settled; what the papers contradict stays contradicted."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from inspector.core.box import PageId
from inspector.core.document import Document
from inspector.documents.reconcile import reconcile
from tests.build import document, field, line

INVOICE, PACKING, LADING = "invoice.jpg", "packing.jpg", "lading.jpg"
SCANNED = frozenset(PageId(name, 1) for name in (INVOICE, PACKING, LADING))


def paper(kind: str, file: str, *lines: object, **values: object) -> Document:
    return document(kind, *lines, file=file, **values)  # type: ignore[arg-type]


def value(documents: tuple[Document, ...], at: int, name: str) -> object:
    found = documents[at].get(name)
    assert found is not None
    return found.value


def test_a_reference_takes_the_spelling_of_most_papers() -> None:
    got = reconcile(
        [
            paper("commercial_invoice", INVOICE, number=field("number", "CI2602-7743", confidence=0.9)),
            paper("packing_list", PACKING, invoice_number=field("invoice_number", "CI2602-7743", confidence=0.9)),
            paper("bill_of_lading", LADING, invoice_number=field("invoice_number", "C12602-7743", confidence=0.97)),
        ],
        SCANNED,
    )
    assert value(got, 2, "invoice_number") == "CI2602-7743"
    assert got[2].get("invoice_number").second_reading == "C12602-7743"  # type: ignore[union-attr]


def test_a_container_takes_the_spelling_with_the_right_check_digit() -> None:
    got = reconcile(
        [
            paper("bill_of_lading", LADING, container_numbers=field("container_numbers", ("MSKU1234565",))),
            paper("packing_list", PACKING, container_numbers=field("container_numbers", ("MSKUl23456S",))),
        ],
        SCANNED,
    )
    assert value(got, 1, "container_numbers") == ("MSKU1234565",)


def test_a_name_takes_the_letters_but_keeps_its_own_case_and_marks() -> None:
    got = reconcile(
        [
            paper("commercial_invoice", INVOICE, buyer=field("buyer", "Vltavan Nastroje s.r.o.", confidence=0.97)),
            paper("packing_list", PACKING, consignee=field("consignee", "VITAVAN NASTROJE S.R.O", confidence=0.8)),
        ],
        SCANNED,
    )
    assert value(got, 1, "consignee") == "VLTAVAN NASTROJE S.R.O"


def test_what_came_as_text_is_never_changed_and_wins() -> None:
    given_papers = [
        paper("commercial_invoice", "invoice.pdf", number="C12602-7743"),
        paper("packing_list", PACKING, invoice_number=field("invoice_number", "CI2602-7743", confidence=0.99)),
    ]
    got = reconcile(given_papers, SCANNED)
    assert value(got, 0, "number") == "C12602-7743"
    assert value(got, 1, "invoice_number") == "C12602-7743"
    assert reconcile(given_papers, frozenset()) == tuple(given_papers)


def test_two_equally_sure_readings_stay_as_they_are() -> None:
    both = [
        paper("commercial_invoice", INVOICE, number=field("number", "CI2602", confidence=0.9)),
        paper("packing_list", PACKING, invoice_number=field("invoice_number", "C12602", confidence=0.9)),
    ]
    assert reconcile(both, SCANNED) == tuple(both)


def test_transposed_and_other_digits_are_contradictions_and_stay() -> None:
    both = [
        paper("commercial_invoice", INVOICE, number="CI2602-7743", total_gross_kg=field("x", 4130, confidence=0.6)),
        paper("packing_list", PACKING, invoice_number="CI2602-7748", total_gross_kg=field("x", 4310, confidence=0.6)),
    ]
    assert reconcile(both, SCANNED) == tuple(both)
    false = line(quantity=field("x", 4000), unit_price=field("x", "215"), amount=field("x", "806400", confidence=0.6))
    invoice = paper("commercial_invoice", INVOICE, false)
    assert reconcile([invoice], SCANNED) == (invoice,)


def misread_amount(confidence: float) -> Document:
    amount = field("amount", "2.992", "2,992", confidence=confidence)
    goods = line(quantity=field("x", 1496), unit_price=field("x", 2), amount=amount)
    return paper("commercial_invoice", INVOICE, goods)


def test_a_doubtful_amount_is_read_so_that_quantity_times_price_is_true() -> None:
    (got,) = reconcile([misread_amount(0.7)], SCANNED)
    amount = got.lines[0].get("amount")
    assert amount is not None
    assert (amount.value, amount.text, amount.second_reading) == (Decimal(2992), "2,992", "2.992")


def test_a_sure_amount_stays_whatever_the_product_says() -> None:
    amount = field("amount", "2892", "2892.00", confidence=0.95)
    goods = line(quantity=field("x", 1496), unit_price=field("x", 2), amount=amount)
    sure = paper("commercial_invoice", INVOICE, goods)
    assert reconcile([sure], SCANNED) == (sure,)


def test_the_product_says_which_mark_is_decimal_however_clearly_it_was_printed() -> None:
    for recognised in (SCANNED, frozenset()):
        (got,) = reconcile([misread_amount(1.0)], recognised)
        amount = got.lines[0].get("amount")
        assert amount is not None
        assert amount.value == Decimal(2992)


def test_a_name_read_without_confidence_is_the_surer_one_from_which_it_differs_by_a_letter() -> None:
    sure, blurred = "Palmetto Ridge Industrial Supply Inc.", "Palmetto Ridge Industril Supply Inc."
    both = [
        paper("commercial_invoice", INVOICE, consignee=field("consignee", sure, confidence=0.97)),
        paper("packing_list", PACKING, consignee=field("consignee", blurred, confidence=0.6)),
    ]
    got = reconcile(both, SCANNED)
    assert value(got, 1, "consignee") == sure
    clear = [both[0], paper("packing_list", PACKING, consignee=field("consignee", blurred, confidence=0.97))]
    assert reconcile(clear, SCANNED) == tuple(clear)


def test_a_port_misread_by_a_letter_is_the_only_place_of_its_country_that_is_so_near() -> None:
    bill = paper("bill_of_lading", INVOICE, loading_port="Yokohana, Japan", discharge_port="Hamburg, Germany")
    got = reconcile([bill], SCANNED)
    assert value(got, 0, "loading_port") == "Yokohama, Japan"
    assert value(got, 0, "discharge_port") == "Hamburg, Germany"
    assert reconcile([bill], frozenset()) == (bill,)


def test_what_the_second_reader_saw_is_taken_where_the_sum_is_true_with_it() -> None:
    total = field("total_net_kg", 4800, confidence=0.6, second="4,300")
    got = reconcile(
        [paper("packing_list", PACKING, line(1, net_weight_kg=4000), line(2, net_weight_kg=300), total_net_kg=total)],
        SCANNED,
    )
    assert value(got, 0, "total_net_kg") == Decimal(4300)


def test_two_readings_that_both_make_the_sum_true_decide_nothing() -> None:
    lines = [line(n, net_weight_kg=field("x", 1000, confidence=0.6, second="3,000")) for n in (1, 2)]
    packing = paper("packing_list", PACKING, *lines, total_net_kg=4000)
    assert reconcile([packing], SCANNED) == (packing,)


@given(st.lists(st.tuples(st.text("lI1O0S5B8A-/ ", min_size=1, max_size=12), st.floats(0, 1)), max_size=6))
def test_only_look_alike_characters_ever_change(seen: list[tuple[str, float]]) -> None:
    from inspector.values.script import look_alike

    papers = [
        replace(paper("packing_list", PACKING, number=field("number", text, confidence=sure)), id=f"d{n}")
        for n, (text, sure) in enumerate(seen)
    ]
    for before, after in zip(papers, reconcile(papers, SCANNED), strict=True):
        assert look_alike(before.fields[0].string) == look_alike(after.fields[0].string)
