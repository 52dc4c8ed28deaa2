"""Certificate of origin: chamber form, Form A, Form E, RCEP and other preferential forms, 原产地证."""

from inspector.documents.kind import Cue, DocumentKind

CERTIFICATE_OF_ORIGIN = DocumentKind(
    id="certificate_of_origin",
    cues=(
        Cue("certificate of origin", 8, title=True),
        Cue("certificate of origin of the people's republic of china", 8, title=True),
        Cue("certificate of origin form rcep", 8, title=True),
        Cue("certificate of origin form e", 8, title=True),
        Cue("combined declaration and certificate", 5),
        Cue("asean-china free trade area preferential tariff", 6, title=True),
        Cue("regional comprehensive economic partnership", 6, title=True),
        Cue("generalized system of preferences", 5, title=True),
        Cue("原产地证明书", 8, title=True),
        Cue("原产地证书", 8, title=True),
        Cue("原产地证", 7, title=True),
        Cue("declaration by the exporter", 1.5),
        Cue("origin criterion", 2.0),
        Cue("certifying authority", 1.5),
        Cue("it is hereby certified", 1.5),
        Cue("chamber of commerce", 1.2),
        Cue("ccpit", 1.2),
    ),
    roles={
        "certificate_no": "number",
        "export_references": "number",
        "doc_no": "number",
        "invoice_no": "invoice_number",
        "place/date": "date",
        "bl_no": "bl_number",
    },
    subtypes={
        "rcep": ("regional comprehensive economic partnership", "form rcep"),
        "form_e": ("form e", "asean-china free trade area"),
        "form_a": ("form a", "generalized system of preferences"),
    },
    drop=("buyer", "total_amount", "currency", "total_net_kg", "incoterm", "container_numbers"),
    goods="flow",
    told_by={"certificate_no": 0.8, "route": 0.8, "origin_country": 0.4},
)
