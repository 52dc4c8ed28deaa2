"""Ocean bill of lading, house bill and sea waybill, 提单."""

from inspector.documents.kind import Cue, DocumentKind

BILL_OF_LADING = DocumentKind(
    id="bill_of_lading",
    cues=(
        Cue("bill of lading", 6, title=True),
        Cue("house bill of lading", 7, title=True),
        Cue("ocean bill of lading", 7, title=True),
        Cue("combined transport bill of lading", 7, title=True),
        Cue("multimodal transport bill of lading", 7, title=True),
        Cue("sea waybill", 6, title=True),
        Cue("express release bill of lading", 6, title=True),
        Cue("提单", 6, title=True),
        Cue("海运提单", 6, title=True),
        Cue("bill of lading for ocean transport or multimodal transport", 7, title=True),
        Cue("shipped on board", 1.5),
        Cue("laden on board", 1.5),
        Cue("ocean vessel", 1.2),
        Cue("notify party", 0.6),
        Cue("place of receipt", 1.0),
        Cue("place of delivery", 0.8),
        Cue("shipper's load", 1.5),
        Cue("freight prepaid", 0.8),
        Cue("freight collect", 0.8),
        Cue("as carrier", 0.8),
        Cue("装船", 0.8),
    ),
    roles={
        "bl_no": "number",
        "doc_no": "number", "our_ref": "number",
        "onboard_date": "date",
        "place/date": "date",
        "certificate_no": "",
        "invoice_no": "invoice_number",
        "awb_no": "",
    },
    drop=("buyer", "total_amount", "currency", "total_net_kg", "incoterm", "unit_price"),
    goods="flow",
)
