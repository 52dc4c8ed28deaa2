"""CAS numbers and their check digits."""

from __future__ import annotations

import pytest

from inspector.controls.cas import cas_valid, substance_of_cas, substances
from inspector.controls.catalogue import Catalogue


def test_every_carried_number_is_valid() -> None:
    numbers = [*substances(), *(number for item in Catalogue.load().items for number in item.cas)]
    assert [n for n in numbers if not cas_valid(n)] == []


@pytest.mark.parametrize("number", ["7440-55-4", "7440-55", "1-2-3", "", "gallium", "7440–55–3"])
def test_wrong_numbers_are_not(number: str) -> None:
    assert not cas_valid(number)


def test_a_change_of_one_digit_is_seen() -> None:
    assert all(not cas_valid(f"7440-5{d}-3") for d in "012346789")


def test_substances_are_named() -> None:
    zinc = substance_of_cas("1314-13-2")
    assert zinc is not None
    assert (zinc.name, zinc.material) == ("zinc oxide", None)
    assert substance_of_cas("0000-00-0") is None


def test_no_item_is_given_twice() -> None:
    items = {number for item in Catalogue.load().items for number in item.cas}
    assert not items & set(substances())
