"""The words of the report: one sentence per level, and the English and Chinese names of things."""

from __future__ import annotations

from typing import Final

from inspector.core.case import Status
from inspector.core.finding import ControlStatus, Level, Role, Severity
from inspector.core.visible import visible

LEVELS: Final[dict[Level, tuple[str, str]]] = {
    "clear": ("Clear", "Nothing in the papers contradicts itself."),
    "low": ("Low", "Small differences only; nothing that asks for a decision."),
    "medium": ("Medium", "Some statements do not agree; a reviewer should look."),
    "high": ("High", "The papers contradict each other where it matters; hold until explained."),
    "critical": ("Critical", "Grave contradictions about what the goods are; stop and refer."),
    "unknown": ("Unknown", "Too little could be read to judge; the papers must be seen by a person."),
}

# Said beside the level of a case that could not be read whole: partial is never success.
PARTIAL: Final = "Only a part could be read; what could not be read may change this."
FAILED: Final = "The bundle could not be inspected; this is no clearance."

SEVERITIES: Final[dict[Severity, str]] = {
    Severity.INFO: "Info",
    Severity.LOW: "Low",
    Severity.MEDIUM: "Medium",
    Severity.HIGH: "High",
    Severity.CRITICAL: "Critical",
}

ROLES: Final[dict[Role, str]] = {
    "declared": "Declared",
    "compared": "Compared with",
    "listed": "Listed",
    "absent": "Not found",
}

STATUSES: Final[dict[Status, str]] = {
    "complete": "read completely",
    "partial": "read in part",
    "failed": "could not be read",
}

CONTROL: Final[dict[ControlStatus, str]] = {
    "controlled": "controlled on that date",
    "not_controlled": "not controlled on that date",
    "suspended": "suspended on that date",
    "unknown": "status on that date unknown",
}

KINDS: Final[dict[str, tuple[str, str]]] = {
    "commercial_invoice": ("Commercial invoice", "商业发票"),
    "packing_list": ("Packing list", "装箱单"),
    "certificate_of_origin": ("Certificate of origin", "原产地证书"),
    "bill_of_lading": ("Bill of lading", "提单"),
    "air_waybill": ("Air waybill", "空运单"),
    "customs_declaration": ("Customs declaration", "报关单"),
    "certificate_of_analysis": ("Certificate of analysis", "分析证书"),
    "safety_data_sheet": ("Safety data sheet", "安全数据表"),
    "export_licence": ("Export licence", "出口许可证"),
    "other": ("Other document", "其他单证"),
}

FIELD_NAMES: Final[dict[str, tuple[str, str]]] = {
    "number": ("Number", "编号"),
    "date": ("Date", "日期"),
    "seller": ("Seller", "卖方"),
    "buyer": ("Buyer", "买方"),
    "consignee": ("Consignee", "收货人"),
    "notify": ("Notify party", "通知人"),
    "producer": ("Producer", "生产商"),
    "end_user": ("End user", "最终用户"),
    "origin_country": ("Origin", "原产国"),
    "destination_country": ("Destination", "目的国"),
    "loading_port": ("Port of loading", "装货港"),
    "discharge_port": ("Port of discharge", "卸货港"),
    "transshipment_port": ("Transshipment", "转运港"),
    "incoterm": ("Incoterm", "贸易术语"),
    "currency": ("Currency", "币种"),
    "total_amount": ("Total amount", "总金额"),
    "total_net_kg": ("Net weight, kg", "净重"),
    "total_gross_kg": ("Gross weight, kg", "毛重"),
    "total_packages": ("Packages", "件数"),
    "total_volume_cbm": ("Volume, m³", "体积"),
    "container_numbers": ("Containers", "集装箱号"),
    "seal_numbers": ("Seals", "封号"),
    "vessel": ("Vessel", "船名"),
    "voyage": ("Voyage", "航次"),
    "licence_number": ("Licence number", "许可证号"),
    "licence_expiry": ("Licence expires", "许可证有效期"),
    "invoice_number": ("Invoice number", "发票号"),
    "invoice_date": ("Invoice date", "发票日期"),
    "contract_number": ("Contract number", "合同号"),
    "bl_number": ("B/L number", "提单号"),
    "transport_document": ("Transport document", "运输单证"),
    "export_date": ("Export date", "出口日期"),
    "cas_number": ("CAS number", "CAS号"),
    "un_number": ("UN number", "UN编号"),
    "purity": ("Purity", "纯度"),
    "product": ("Product", "品名"),
    "marks": ("Marks", "唛头"),
    "bank": ("Bank", "银行"),
    "remarks": ("Remarks", "备注"),
    "batch_number": ("Batch", "批号"),
    "hs_code": ("HS code", "税号"),
    "quantity": ("Quantity", "数量"),
    "credit_code": ("Credit code", "统一社会信用代码"),
    "description": ("Description", "品名"),
    "unit": ("Unit", "单位"),
    "unit_price": ("Unit price", "单价"),
    "amount": ("Amount", "金额"),
    "net_weight_kg": ("Net, kg", "净重"),
    "gross_weight_kg": ("Gross, kg", "毛重"),
    "volume_cbm": ("Volume, m³", "体积"),
    "packages": ("Packages", "件数"),
    "package_kind": ("Kind of package", "包装种类"),
    "origin": ("Origin", "原产国"),
    "destination": ("Destination", "目的国"),
    "packing": ("Packing", "包装"),
    "specification": ("Specification", "规格"),
    "dimensions": ("Dimensions", "尺寸"),
}

_OFFICE = "vnd.openxmlformats-officedocument."
MEDIA: Final = {
    "application/pdf": "PDF",
    f"application/{_OFFICE}spreadsheetml.sheet": "Excel sheet",
    "application/vnd.ms-excel": "Excel sheet, old format",
    f"application/{_OFFICE}wordprocessingml.document": "Word document",
    "application/vnd.oasis.opendocument.spreadsheet": "OpenDocument sheet",
    "application/vnd.oasis.opendocument.text": "OpenDocument text",
    "text/csv": "CSV",
    "message/rfc822": "E-mail",
    "application/vnd.ms-outlook": "E-mail of Outlook",
    "application/zip": "ZIP archive",
    "application/x-7z-compressed": "7-Zip archive",
    "application/vnd.rar": "RAR archive",
    "application/x-tar": "TAR archive",
}

# The columns of goods lines, in the order in which papers have them.
LINE_COLUMNS: Final = (
    "description", "specification", "hs_code", "quantity", "unit", "packages", "package_kind", "packing",
    "net_weight_kg", "gross_weight_kg", "volume_cbm", "dimensions", "unit_price", "amount", "currency", "origin",
    "destination", "marks", "remarks",
)  # fmt: skip


def kind_name(kind: str) -> tuple[str, str]:
    """English and Chinese name of a document kind; a kind added later is named by its id."""
    return KINDS.get(kind, (kind.replace("_", " ").capitalize(), ""))


def field_name(name: str) -> tuple[str, str]:
    """English and Chinese name of a field; a field added later is named by its id."""
    return FIELD_NAMES.get(name, (name.replace("_", " ").capitalize(), ""))


def counted(number: int, noun: str) -> str:
    """`1 page`, `2 pages`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def media_name(media_type: str) -> str:
    """What people call a media type: `PDF`, `JPEG image`; one we have no word for keeps its name."""
    kind, _, name = media_type.partition("/")
    return MEDIA.get(media_type) or (f"{name.upper()} image" if kind == "image" else visible(media_type))
