"""Chinese customs declaration for export or import, 报关单."""

from inspector.documents.kind import Cue, DocumentKind

CUSTOMS_DECLARATION = DocumentKind(
    id="customs_declaration",
    cues=(
        Cue("中华人民共和国海关出口货物报关单", 9, title=True),
        Cue("中华人民共和国海关进口货物报关单", 9, title=True),
        Cue("出口货物报关单", 8, title=True),
        Cue("进口货物报关单", 8, title=True),
        Cue("报关单", 6, title=True),
        Cue("customs declaration", 6, title=True),
        Cue("export declaration", 6, title=True),
        Cue("export goods declaration", 6, title=True),
        Cue("customs export declaration", 6, title=True),
        Cue("境内发货人", 2.0),
        Cue("境外收货人", 2.0),
        Cue("申报日期", 1.5),
        Cue("监管方式", 1.5),
        Cue("征免性质", 1.5),
        Cue("成交方式", 1.0),
        Cue("海关编号", 1.5),
        Cue("商品编号", 1.0),
        Cue("随附单证", 1.0),
    ),
    roles={
        "declaration_no": "number",
        "declared_date": "date",
        "bl_no": "bl_number",
        "awb_no": "bl_number",
        "invoice_no": "invoice_number",
        "certificate_no": "",
        "doc_no": "",
    },
    subtypes={"import": ("进口货物报关单",), "export": ("出口货物报关单", "export declaration")},
    drop=("buyer", "origin_country"),
    goods="table",
    told_by={
        "declaration_no": 1.2,
        "_trade_country": 1.5,
        "declared_date": 1.0,
        "export_date": 0.6,
        "contract_no": 0.2,
    },
)
