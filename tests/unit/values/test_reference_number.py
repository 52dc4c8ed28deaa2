"""Identifiers with and without check digits."""

from __future__ import annotations

import pytest

from inspector.values.reference_number import (
    awb_number,
    awb_valid,
    cas_numbers,
    cas_valid,
    container_numbers,
    container_valid,
    credit_code_valid,
    credit_codes,
    imo_valid,
    parse_reference,
    un_numbers,
)


@pytest.mark.parametrize(
    "text", ["CSQU3054383", "CSQU 305438-3", "CSQU-305438/3", "csqu 305 438 3", "CONTAINER NO.: CSQU3054383 20GP"]
)
def test_finds_a_container_number(text: str) -> None:
    assert container_numbers(text) == ("CSQU3054383",)


@pytest.mark.parametrize("text", ["C5QU3054383", "CSQU3O54383", "CSQU30S4383", "CSQU305438E"[:-1] + "3"])
def test_repairs_where_the_check_digit_fits(text: str) -> None:
    assert container_numbers(text) == ("CSQU3054383",)


def test_does_not_repair_where_the_check_digit_does_not_fit() -> None:
    assert container_numbers("CSQU3O54384") == ()


def test_keeps_a_well_formed_number_with_a_wrong_check_digit() -> None:
    assert container_numbers("CSQU3054384") == ("CSQU3054384",)
    assert not container_valid("CSQU3054384")
    assert container_valid("CSQU 305438-3")


def test_finds_each_container_once_in_order() -> None:
    assert container_numbers("TRHU2810410, CSQU3054383; TRHU2810410") == ("TRHU2810410", "CSQU3054383")


@pytest.mark.parametrize("text", ["", "ABCX1234567", "INVOICE 1234567", "CSQU30543834"])
def test_other_things_are_no_containers(text: str) -> None:
    assert container_numbers(text) == ()


def test_finds_cas_numbers_right_and_wrong() -> None:
    assert cas_numbers("Gallium CAS 7440-55-3, GaAs 1303 - 00 - 0; 7440-55-9") == (
        "7440-55-3",
        "1303-00-0",
        "7440-55-9",
    )
    assert cas_numbers("744O-55-3") == ("7440-55-3",)
    assert cas_valid("7440-55-3")
    assert not cas_valid("7440-55-9")


@pytest.mark.parametrize("text", ["", "2026-05-6", "0755-88-1", "1-800-55-3"])
def test_dates_and_telephones_are_no_cas_numbers(text: str) -> None:
    assert cas_numbers(text) == ()


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("938-1580 1628", "938-1580 1628"),
        ("AWB NO. 938-15801628", "938-15801628"),
        ("938 | PVG | 1580 1628", "938-1580 1628"),
        ("99912345675", "99912345675"),
    ],
)
def test_finds_an_air_waybill_as_printed(text: str, number: str) -> None:
    assert awb_number(text) == number


def test_eleven_digits_of_a_telephone_are_no_air_waybill() -> None:
    assert awb_number("13812345678") is None
    assert awb_number("") is None


def test_the_valid_air_waybill_goes_first() -> None:
    assert awb_number("MAWB 999-1234 5670 HAWB 999-1234 5675") == "999-1234 5675"
    assert awb_valid("999-1234 5675")
    assert not awb_valid("999-1234 5670")
    assert not awb_valid("999")


def test_checks_ships_and_companies() -> None:
    assert imo_valid("9074729")
    assert not imo_valid("9074720")
    assert credit_code_valid("91110000600037341L")
    assert not credit_code_valid("91110000600037341X")


def test_finds_credit_codes_and_repairs_impossible_letters() -> None:
    assert credit_codes("统一社会信用代码：91110000600037341L") == ("91110000600037341L",)
    assert credit_codes("9111OOOO600037341L") == ("91110000600037341L",)
    assert credit_codes("91110000600037341X") == ("91110000600037341X",)
    assert credit_codes("ABCDEFGHIJKLMNOPQR") == ()


@pytest.mark.parametrize(
    "text", ["UN2803", "UN 2803", "UN No. 2803", "UN-2803", "UN/ID NO. 2803", "联合国编号：2803", "UN28O3"]
)
def test_finds_a_un_number(text: str) -> None:
    assert un_numbers(text) == ("UN2803",)


@pytest.mark.parametrize("text", ["", "UNIT 2803", "UN 9999", "SUN 2803", "UN 28031"])
def test_other_things_are_no_un_numbers(text: str) -> None:
    assert un_numbers(text) == ()


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("HP260370", "HP260370"),
        ("INVOICE NO.: HP260370", "HP260370"),
        ("Invoice No HP260370", "HP260370"),
        ("发票号 SV260533", "SV260533"),
        ("合同协议号：SC26-3466", "SC26-3466"),
        ("938-1580 1628", "938-1580 1628"),
        ("26C9249A5737/00599", "26C9249A5737/00599"),
        ("RC/MY/2026/110734", "RC/MY/2026/110734"),
        ("EL384 / 19-JAN-2026", "EL384"),
        ("No. PL52841 dated 12 May 2026", "PL52841"),
        ("QB-2026-0430-PL", "QB-2026-0430-PL"),
        ("WO260526 / 2026-05-26", "WO260526"),
        ("20260506", "20260506"),
        ("PO-45030730", "PO-45030730"),
        ("V.389W", "389W"),
        ("INV.NO.26QB1076EX", "26QB1076EX"),
        ("S/C SC26-2531", "SC26-2531"),
        ("S/C No.: SC26-3466", "SC26-3466"),
        ("(HP260370)", "HP260370"),
    ],
)
def test_reads_a_document_number(text: str, number: str) -> None:
    assert parse_reference(text) == number


@pytest.mark.parametrize("text", ["", "No.", "DATE", "ATTACHED", "---"])
def test_without_a_digit_there_is_no_document_number(text: str) -> None:
    assert parse_reference(text) is None
