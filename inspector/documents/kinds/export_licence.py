"""Export licence for dual-use items, 两用物项和技术出口许可证."""

from inspector.documents.kind import Cue, DocumentKind

EXPORT_LICENCE = DocumentKind(
    id="export_licence",
    cues=(
        Cue("export licence", 8, title=True),
        Cue("export license", 8, title=True),
        Cue("dual-use items export licence", 9, title=True),
        Cue("export licence for dual-use items and technologies", 9, title=True),
        Cue("export license for dual-use items and technologies", 9, title=True),
        Cue("export permit", 7, title=True),
        Cue("两用物项和技术出口许可证", 9, title=True),
        Cue("中华人民共和国两用物项和技术出口许可证", 9, title=True),
        Cue("两用物项出口许可证", 9, title=True),
        Cue("出口许可证", 8, title=True),
        Cue("发证机关", 2.0),
        Cue("issuing authority", 1.2),
        Cue("有效截止日期", 1.2),
        Cue("最终用户", 1.0),
        Cue("ministry of commerce", 1.0),
        Cue("商务部", 0.8),
        Cue("ausfuhrgenehmigung", 7, title=True),
        Cue("수출허가서", 8, title=True),
    ),
    roles={
        "issuer": "",
        "licence_no": "number",
        "certificate_no": "number",
        "doc_no": "number",
        "buyer": "consignee",
        "invoice_no": "invoice_number",
        "bl_no": "",
    },
    drop=("incoterm",),
    also={"number": "licence_number"},
    goods="table",
    told_by={"licence_no": 1.0, "licence_expiry": 1.5, "end_user": 0.8},
)
