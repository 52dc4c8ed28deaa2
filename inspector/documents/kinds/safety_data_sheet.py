"""Safety data sheet, MSDS, 化学品安全技术说明书."""

from inspector.documents.kind import Cue, DocumentKind

SAFETY_DATA_SHEET = DocumentKind(
    id="safety_data_sheet",
    cues=(
        Cue("safety data sheet", 8, title=True),
        Cue("material safety data sheet", 8, title=True),
        Cue("msds", 5, title=True),
        Cue("sds", 5, title=True),
        Cue("化学品安全技术说明书", 8, title=True),
        Cue("安全技术说明书", 8, title=True),
        Cue("hazards identification", 2.0),
        Cue("first-aid measures", 1.5),
        Cue("first aid measures", 1.5),
        Cue("handling and storage", 1.5),
        Cue("physical and chemical properties", 1.5),
        Cue("transport information", 1.5),
        Cue("危险性概述", 2.0),
        Cue("急救措施", 1.5),
        Cue("理化特性", 1.5),
        Cue("运输信息", 1.5),
        Cue("section 1", 1.0),
        Cue("sicherheitsdatenblatt", 8, title=True),
        Cue("fiche de données de sécurité", 8, title=True),
        Cue("ficha de datos de seguridad", 8, title=True),
        Cue("물질안전보건자료", 8, title=True),
        Cue("安全データシート", 8, title=True),
    ),
    roles={
        "issuer": "",
        "certificate_no": "number",
        "doc_no": "number",
        "revision_date": "date",
        "producer": "seller",
        "invoice_no": "",
        "bl_no": "",
        "export_references": "number",
    },
    drop=("total_amount", "currency", "incoterm", "consignee", "buyer", "origin_country", "total_net_kg"),
    goods="none",
    told_by={"cas_number": 0.4, "un_number": 0.4, "revision_date": 0.8},
)
