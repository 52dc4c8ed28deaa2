"""Figures that stand beside their columns: behind codes, in notes, in rows of totals, behind numbers of invoices."""

from __future__ import annotations

from tests.pages import Line, lay, paper, rows, values


def test_goods_that_print_their_code_on_their_own_line_keep_it() -> None:
    got = paper(
        lay(
            {50: "Nature and quantity of goods"},
            {50: "1. Special high grade zinc ingots", 250: "tariff 7901.11 1 BUNDLE"},
            {50: "2. Forged steel shafts", 250: "tariff 8483.10 15 CASES"},
            title="AIR WAYBILL",
        )
    )
    assert [(row["hs_code"], row["packages"]) for row in rows(got)] == [("790111", 1), ("848310", 15)]


def test_a_note_says_the_quantity_and_a_total_the_packages_that_no_column_says() -> None:
    heading: Line = {50: "No.", 95: "Goods", 430: "Net KGS", 500: "Gross KGS"}
    got = paper(
        lay(
            heading,
            {50: "1", 95: "Deep groove ball bearings", 430: "3.600,50", 500: "3.705,50"},
            {95: "15.000 PCS, 100 pcs per carton"},
            {95: "All: 309 PACKAGES", 430: "3.600,50", 500: "3.705,50"},
            title="PACKING LIST",
        )
    )
    (row,) = rows(got)
    assert (row["quantity"], row["unit"]) == (15000, "PCS")
    assert values(got)["total_packages"] == 309


def test_the_day_of_an_invoice_may_stand_behind_its_number() -> None:
    read = values(paper(lay({50: "Invoice", 200: "EX26-21578 of 19 Aug 2026"}, title="CERTIFICATE OF ORIGIN")))
    assert (read["invoice_number"], str(read["invoice_date"])) == ("EX26-21578", "2026-08-19")


def test_the_lawful_quantity_in_kilograms_is_the_net_weight() -> None:
    got = paper(
        lay(
            "项号 1 商品编号 8104190000 商品名称 镁锭", "成交数量 4 吨 法定数量 3,750千克 单价 2.10 总价 8,400",
            title="出口货物报关单",
        )
    )  # fmt: skip
    (row,) = rows(got)
    assert row["net_weight_kg"] == 3750
