"""Commercial and proforma invoice, 商业发票."""

from inspector.documents.kind import Cue, DocumentKind

COMMERCIAL_INVOICE = DocumentKind(
    id="commercial_invoice",
    cues=(
        Cue("commercial invoice", 6, title=True),
        Cue("proforma invoice", 6, title=True),
        Cue("pro forma invoice", 6, title=True),
        Cue("pro-forma invoice", 6, title=True),
        Cue("tax invoice", 5, title=True),
        Cue("export invoice", 5, title=True),
        Cue("customs invoice", 5, title=True),
        Cue("invoice", 4, title=True),
        Cue("商业发票", 6, title=True),
        Cue("形式发票", 6, title=True),
        Cue("出口发票", 6, title=True),
        Cue("外销发票", 6, title=True),
        Cue("销售发票", 6, title=True),
        Cue("invoice no", 0.8),
        Cue("发票编号", 0.8),
        Cue("发票", 4, title=True),
        Cue("rechnung", 3, title=True),
        Cue("unit price", 1.2),
        Cue("单价", 0.8),
        Cue("invoice total", 1.0),
        Cue("payment", 0.4),
        Cue("beneficiary", 0.6),
        Cue("total amount", 0.5),
        Cue("sold to", 0.6),
        Cue("bill to", 0.6),
    ),
    roles={"invoice_no": "number", "invoice_date": "date", "doc_no": "number", "our_ref": "number", "export_references": "number", "certificate_no": "", "bl_no": "bl_number"},
    subtypes={"proforma": ("proforma invoice", "pro forma invoice", "pro-forma invoice", "形式发票")},
    letterhead="seller",
)
