"""The public case format as types; its JSON Schema is made from them and published as docs/case.schema.json."""

from __future__ import annotations

from typing import Annotated, Any, Literal, NotRequired

from pydantic import Field, TypeAdapter
from typing_extensions import TypedDict

Share = Annotated[float, Field(ge=0, le=1)]
BoxJson = Annotated[
    list[Share],
    Field(
        min_length=4, max_length=4, description="x0, y0, x1, y1: fractions of the page as delivered, from its top left."
    ),
]
PageNumber = Annotated[int, Field(ge=1, description="Counted from 1 within the file; the number of a sheet.")]
KindName = Literal[
    "commercial_invoice", "packing_list", "certificate_of_origin", "bill_of_lading", "air_waybill",
    "customs_declaration", "certificate_of_analysis", "safety_data_sheet", "export_licence", "other",
]  # fmt: skip
ScalarJson = str | int | float | list[str] | None


class FieldJson(TypedDict):
    """One value of a document, as printed beside as understood."""

    value: Annotated[
        ScalarJson,
        Field(description="Dates ISO, countries ISO 3166 alpha-2, weights kg, HS digits only; null if not understood."),
    ]
    text: Annotated[str, Field(description="As printed.")]
    page: PageNumber | None
    box: BoxJson | None
    confidence: Share
    cell: NotRequired[Annotated[str, Field(description="Cell of a sheet, such as F13.")]]
    alternatives: NotRequired[Annotated[list[str], Field(description="Other readings of an ambiguous value.")]]
    second_reading: NotRequired[Annotated[str, Field(description="What the second recogniser saw where it differs.")]]


class DocumentJson(TypedDict):
    """Pages of one file that belong together, with what was understood of them."""

    id: str
    file: Annotated[str, Field(description="Name inside the bundle, or `archive.zip!member`.")]
    pages: list[PageNumber]
    type: KindName
    subtype: str | None
    confidence: Share
    language: Literal["en", "zh", "mixed"]
    cues: Annotated[list[str], Field(description="Why the document is of this type.")]
    fields: dict[str, FieldJson]
    line_items: list[dict[str, FieldJson]]


class EntityJson(TypedDict):
    """A thing named in the text, with one name for one thing."""

    label: str
    text: str
    name: str
    file: str
    page: PageNumber | None
    box: BoxJson | None
    confidence: Share
    cell: NotRequired[str]


class EvidenceJson(TypedDict):
    """One place that a finding points at: on a page, in an outside source, or an absence."""

    role: Literal["declared", "compared", "listed", "absent"]
    file: str
    page: PageNumber | None
    box: BoxJson | None
    quote: str
    source: str
    cell: NotRequired[str]
    alternative: NotRequired[
        Annotated[str, Field(description="What another reading of the same place says, where two readings differ.")]
    ]


class ControlJson(TypedDict):
    """The control that a finding speaks of, as it stood on the date that was used."""

    announcement: str
    item: str
    date: str
    status_on_date: Literal["controlled", "not_controlled", "suspended", "unknown"]


class FindingJson(TypedDict):
    """A contradiction or a fact, with its evidence; the most telling places come first."""

    id: str
    check: str
    kind: str
    severity: Literal["info", "low", "medium", "high", "critical"]
    confidence: Share
    material: str | None
    title: str
    title_zh: Annotated[str, Field(description="The title in Chinese.")]
    message: Annotated[str, Field(description="One sentence with the values that made the finding.")]
    message_zh: Annotated[str, Field(description="The same sentence in Chinese, with the same values.")]
    clears: Annotated[str, Field(description="What would settle the finding.")]
    clears_zh: Annotated[str, Field(description="The same in Chinese.")]
    control: ControlJson | None
    evidence: Annotated[list[EvidenceJson], Field(min_length=1)]


class ProblemJson(TypedDict):
    """Something that could not be done; a case with problems is never complete."""

    code: Annotated[str, Field(pattern="^E[0-9]{3}$")]
    message: str
    message_zh: Annotated[str, Field(description="The same sentence in Chinese.")]
    hint: Annotated[str, Field(description="The way out.")]
    hint_zh: Annotated[str, Field(description="The same in Chinese.")]
    file: str
    page: PageNumber | None


class ReasonJson(TypedDict):
    """One summand of the score."""

    finding: str
    points: float
    sentence: str


class RiskJson(TypedDict):
    """The probability that the papers are untrue or the export unlawful, and what made it."""

    score: Share
    level: Literal["clear", "low", "medium", "high", "critical", "unknown"]
    reasons: list[str]
    parts: list[ReasonJson]


class FileJson(TypedDict):
    """One file of the bundle as it came."""

    name: str
    media_type: str
    size: Annotated[int, Field(ge=0, description="Bytes.")]
    sha256: str
    pages: Annotated[int, Field(ge=0)]
    duplicate_of: Annotated[str | None, Field(description="First file with the same bytes.")]


class PageJson(TypedDict):
    """How a page was read that no text layer or sheet tells: by recognising its image, or not at all."""

    file: str
    page: PageNumber
    readability: Annotated[Share, Field(description="The share of its characters that were read with confidence.")]
    unread: Annotated[list[BoxJson], Field(description="Where marks that look like print could not be read.")]


class MadeWithJson(TypedDict):
    """The versions that made the case."""

    version: str
    catalogue: str
    models: dict[str, str]
    ocr: str


class CaseJson(TypedDict):
    """One inspected bundle. More keys may be added; these keep their meaning."""

    bundle: str
    status: Literal["complete", "partial", "failed"]
    as_of: Annotated[str, Field(description="How far our knowledge reaches, ISO date.")]
    files: list[FileJson]
    pages: list[PageJson]
    documents: list[DocumentJson]
    entities: list[EntityJson]
    findings: list[FindingJson]
    problems: list[ProblemJson]
    risk: RiskJson
    made_with: MadeWithJson


def case_schema() -> dict[str, Any]:  # Any: a JSON Schema is open-ended by nature
    """The JSON Schema (draft 2020-12) of `case.json`."""
    schema = TypeAdapter(CaseJson).json_schema()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "An inspected bundle of trade documents (case.json)",
        **{k: v for k, v in schema.items() if k != "title"},
    }
