"""The result of an assay, whichever way the table of results runs."""

from __future__ import annotations

from inspector.documents.assay import assayed
from tests.pages import lay, paper, reading, values


def test_the_result_stands_where_row_and_column_meet() -> None:
    down = lay({50: "Test item", 200: "Specification", 320: "Result"}, {50: "Assay, %", 200: "99.9", 320: "99.95%"})
    across = lay(
        {130: "Assay", 210: "Fe"}, {50: "Min.", 130: "93", 210: "-"}, {50: "Result", 130: "93.4%", 210: "0.01"}
    )
    assert [found.value for page in (down, across) if (found := assayed(reading(page))) is not None] == [
        "99.95%",
        "93.4%",
    ]
    assert assayed(reading(lay("Assay", "Result"))) is None


def test_a_certificate_tells_purity_and_product_but_not_the_title_of_a_section() -> None:
    got = paper(
        lay(
            "1. Product and company identification", {50: "Product name", 200: "Lead alloy ingots"},
            {50: "CAS registry number", 200: "7439-92-1"}, {50: "Test item", 200: "Specification", 320: "Result"},
            {50: "Assay, %", 200: "99.9", 320: "99.95%"},
            title="CERTIFICATE OF ANALYSIS",
        )
    )  # fmt: skip
    read = values(got)
    assert (read["product"], read["purity"], read["cas_number"]) == ("Lead alloy ingots", "99.95%", "7439-92-1")
