"""Labels that no lexicon has, told from their words."""

from __future__ import annotations

import pytest

from inspector.documents.lexicon_words import MEANINGS
from inspector.documents.meaning import UNKNOWN, meaning


@pytest.mark.parametrize(("label", "role"), [
    ("Foreign Port of Lading", "loading_port"), ("Discharge point", "discharge_port"), ("装船港口", "loading_port"),
    ("Dispatch reference", "packing_no"), ("Buyer's Order No. & Date", "contract_no"), ("提单编码", "bl_no"),
    ("Export lic.", "licence_no"), ("Prepared on", "date"), ("开单日期", "date"), ("Contract date", UNKNOWN),
    ("Ultimate Consignee Name and Address", "consignee"), ("Importer of Record", "buyer"), ("托运人", "seller"),
    ("Gesamtgewicht brutto", "total_gross"), ("Poids net total", "total_net"), ("총중량", "total_gross"),
    ("G.W./N.W. (KGS)", "total_gross/total_net"), ("Total number of pkgs", "total_packages"),
    ("Zu zahlender Betrag", "total_amount"), ("Currency and total amt invoiced", "total_amount"),
    ("Country destin. Code", "final_destination"), ("Ursprung der Ware", "origin_country"),
    ("Name of Vessel and Voyage", "vessel/voyage"), ("수하인 주소", "consignee"), ("Shipping terms", "incoterm"),
])  # fmt: skip
def test_the_words_of_a_label_tell_what_it_asks_for(label: str, role: str) -> None:
    assert meaning(label) == role


@pytest.mark.parametrize("label", ["Carrier's references", "Gross price per unit"])
def test_words_of_labels_without_a_sense_of_ours_are_a_label_all_the_same(label: str) -> None:
    assert (meaning(label) or "").startswith("_")


@pytest.mark.parametrize(
    "text",
    ["TO ORDER", "SAME AS CONSIGNEE", "Shanghai, China", "Steel drums", "EXPORT INVOICE", "CERTIFICATE OF ORIGIN"],
)
def test_values_and_titles_are_no_labels(text: str) -> None:
    assert meaning(text) is None


def test_no_word_is_named_twice_for_one_meaning() -> None:
    for meant, words in MEANINGS.items():
        listed = words.split()
        assert len(listed) == len(set(listed)), meant
