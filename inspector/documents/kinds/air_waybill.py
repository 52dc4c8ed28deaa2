"""Air waybill, master or house, 空运单."""

from inspector.documents.kind import Cue, DocumentKind

AIR_WAYBILL = DocumentKind(
    id="air_waybill",
    cues=(
        Cue("air waybill", 7, title=True),
        Cue("house air waybill", 7, title=True),
        Cue("master air waybill", 7, title=True),
        Cue("air consignment note", 6, title=True),
        Cue("e-awb", 7, title=True),
        Cue("air cargo receipt", 6, title=True),
        Cue("空运单", 7, title=True),
        Cue("航空运单", 7, title=True),
        Cue("航空货运单", 7, title=True),
        Cue("airport of departure", 2.0),
        Cue("airport of destination", 2.0),
        Cue("chargeable weight", 1.5),
        Cue("issuing carrier's agent", 1.5),
        Cue("declared value for carriage", 1.5),
        Cue("nature and quantity of goods", 1.5),
        Cue("rcp", 0.8),
        Cue("luftfrachtbrief", 7, title=True),
        Cue("lettre de transport aérien", 7, title=True),
        Cue("guía aérea", 7, title=True),
        Cue("carta de porte aéreo", 7, title=True),
        Cue("항공화물운송장", 7, title=True),
        Cue("航空運送状", 7, title=True),
        Cue("house waybill", 5, title=True),
    ),
    roles={
        "awb_no": "number",
        "doc_no": "number",
        "place/date": "date",
        "invoice_no": "invoice_number",
        "certificate_no": "",
        "bl_no": "number",
        "flight": "vessel",
    },
    drop=("buyer", "total_amount", "total_net_kg", "incoterm", "container_numbers", "voyage"),
    goods="flow",
    told_by={"awb_no": 1.0, "flight/date": 1.2, "flight": 1.0, "_agent": 0.6, "_freight": 0.6},
)
