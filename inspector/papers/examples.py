"""The four bundles that are shipped as examples, as plans from which they can be drawn again."""

from __future__ import annotations

from typing import Final

from inspector.papers.bundle import Plan

EXAMPLES: Final = (
    Plan(
        name="01-honest-digital",
        seed="example one",
        kinds=("commercial_invoice", "packing_list", "bill_of_lading", "certificate_of_origin"),
        lines=3,
        currency="USD",
        layouts=(
            ("commercial_invoice", "invoice_letterhead"),
            ("packing_list", "packing_ruled"),
            ("bill_of_lading", "lading_house"),
            ("certificate_of_origin", "origin_chamber"),
        ),
        note="consistent papers of ordinary goods, as digital PDFs",
    ),
    Plan(
        name="02-contradictory-office-scan",
        seed="example two",
        kinds=("commercial_invoice", "packing_list", "customs_declaration", "bill_of_lading"),
        grade="office_grey",
        delivery="merged",
        contradictions=("total_amount", "gross_weight", "consignee"),
        language="both",
        lines=2,
        currency="USD",
        layouts=(
            ("commercial_invoice", "invoice_grid"),
            ("packing_list", "packing_bilingual"),
            ("customs_declaration", "declaration_official"),
            ("bill_of_lading", "lading_liner"),
        ),
        note="one scanned PDF of four papers: total, gross weight and consignee contradict",
    ),
    Plan(
        name="03-hidden-gallium-bilingual",
        seed="example three",
        kinds=("commercial_invoice", "packing_list", "air_waybill"),
        contradictions=("price", "packing"),
        language="both",
        goods="gallium",
        lines=1,
        way="air",
        currency="USD",
        layouts=(
            ("commercial_invoice", "invoice_grid"),
            ("packing_list", "packing_bilingual"),
            ("air_waybill", "waybill_form"),
        ),
        note="gallium under the name of aluminium: the packing and the price give it away",
    ),
    Plan(
        name="04-bad-fax",
        seed="example four",
        kinds=("commercial_invoice", "packing_list", "bill_of_lading"),
        grade="fax_fine",
        delivery="fax_tiff",
        lines=2,
        currency="EUR",
        layouts=(
            ("commercial_invoice", "invoice_typed"),
            ("packing_list", "packing_typed"),
            ("bill_of_lading", "lading_liner"),
        ),
        note="consistent papers as a poor fax of three pages",
    ),
)
"""The plans of the shipped examples."""
