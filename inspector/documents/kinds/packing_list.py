"""Packing list and weight note, 装箱单."""

from inspector.documents.kind import Cue, DocumentKind

PACKING_LIST = DocumentKind(
    id="packing_list",
    cues=(
        Cue("packing list", 7, title=True),
        Cue("packing list / weight note", 7, title=True),
        Cue("packing and weight list", 7, title=True),
        Cue("packing & weight list", 7, title=True),
        Cue("packing note", 5, title=True),
        Cue("packing slip", 5, title=True),
        Cue("packing specification", 5, title=True),
        Cue("detailed packing list", 7, title=True),
        Cue("weight list", 4, title=True),
        Cue("weight note", 4, title=True),
        Cue("装箱单", 7, title=True),
        Cue("装箱明细", 6, title=True),
        Cue("箱单", 6, title=True),
        Cue("包装单", 5, title=True),
        Cue("net weight", 0.4),
        Cue("gross weight", 0.4),
        Cue("measurement", 0.3),
        Cue("体积", 0.3),
    ),
    roles={
        "packing_no": "number",
        "packing_date": "date",
        "invoice_no": "invoice_number",
        "doc_no": "number",
        "our_ref": "number",
        "export_references": "number",
        "certificate_no": "",
        "bl_no": "bl_number",
    },
    drop=("total_amount", "currency", "licence_expiry"),
    letterhead="seller",
)
