"""Any paper of no kind that we know: a cover letter, a contract, terms, an e-mail."""

from inspector.documents.kind import Cue, DocumentKind

OTHER = DocumentKind(
    id="other",
    cues=(
        Cue("sales contract", 7, title=True),
        Cue("purchase contract", 7, title=True),
        Cue("purchase order", 6, title=True),
        Cue("sales confirmation", 7, title=True),
        Cue("insurance policy", 6, title=True),
        Cue("shipping advice", 6, title=True),
        Cue("booking confirmation", 6, title=True),
        Cue("letter of credit", 6, title=True),
        Cue("terms and conditions", 5, title=True),
        Cue("销售合同", 7, title=True),
        Cue("购销合同", 7, title=True),
        Cue("采购合同", 7, title=True),
        Cue("subject", 1.0),
        Cue("dear", 1.0),
        Cue("kaufvertrag", 6, title=True),
        Cue("auftragsbestätigung", 6, title=True),
        Cue("bestellung", 5, title=True),
        Cue("매매계약서", 7, title=True),
    ),
    roles={"contract_no": "number", "doc_no": "number", "our_ref": "number", "certificate_no": "number"},
    goods="none",
)
