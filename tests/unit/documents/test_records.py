"""Goods printed as labelled records."""

from __future__ import annotations

from decimal import Decimal

from inspector.documents.layout import lay_out
from inspector.documents.records import record_items
from tests.pages import Line, lay


def records(*lines: Line) -> list[dict[str, object]]:
    found = record_items([lay_out(lay(*lines))], None)
    return [{f.name: f.value for f in item.fields} for item in found]


def test_each_name_opens_a_record() -> None:
    got = records("品名：铝合金锭", "税号：7601200090", "数量：18000千克", "品名：锌锭", "数量：900千克")
    assert [record["description"] for record in got] == ["铝合金锭", "锌锭"]
    assert got[0]["hs_code"] == "7601200090"
    assert got[1]["quantity"] == Decimal(900)


def test_several_labels_may_stand_in_a_line() -> None:
    (got,) = records(
        "Item no. 1  Description: Zinc ingots  HS code: 7901.11  Quantity: 900 KGS", "0|0|for casting|bars"
    )
    assert (got["description"], got["hs_code"], got["quantity"]) == ("Zinc ingots", "790111", Decimal(900))
    assert got["specification"] == "0|0|for casting|bars"


def test_a_name_alone_is_no_record() -> None:
    assert records("Description: Zinc ingots", "Remarks: none") == []
    assert records("Lantern Bay Metals Co., Ltd.") == []
