"""The shape of a control announcement file and of the items in it."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, field_validator, model_validator

MATERIALS = (
    "gallium", "germanium", "antimony", "tungsten", "tellurium", "bismuth", "molybdenum", "indium", "samarium",
    "gadolinium", "terbium", "dysprosium", "lutetium", "scandium", "yttrium", "holmium", "erbium", "thulium",
    "europium", "ytterbium", "rare_earth_magnet", "graphite", "superhard", "lithium_battery_material",
)  # fmt: skip
"""The public names of the materials. Source: the case format."""

Certainty = Literal["confirmed", "secondary", "recalled", "inferred", "unknown"]
"""How sure a fact is: read in a source, read in a digest, known to the analyst, worked out, or not found."""

Text = Annotated[str, StringConstraints(min_length=1, max_length=4000)]
Word = Annotated[str, StringConstraints(min_length=1, max_length=120)]
Cas = Annotated[str, StringConstraints(pattern=r"^\d{2,7}-\d{2}-\d$")]
Code = Annotated[str, StringConstraints(pattern=r"^\d{6}(\d{2}){0,2}$")]
Hs6 = Annotated[str, StringConstraints(pattern=r"^\d{6}$")]
PartialDate = Annotated[str, StringConstraints(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]


def _day(value: object) -> object:
    """A year or a month stands for its first day: an instrument is never taken to begin later than it says."""
    if isinstance(value, str) and re.fullmatch(r"\d{4}(-\d{2})?", value):
        return (value + "-01-01")[:10]
    return value


Day = Annotated[dt.date, BeforeValidator(_day)]


class Part(BaseModel):
    """A part of a file: frozen, and unknown keys are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Names(Part):
    """What the goods are called. `weak` words also name other goods and are only a hint."""

    en: tuple[Word, ...] = ()
    zh: tuple[Word, ...] = ()
    trade: tuple[Word, ...] = ()
    formula: tuple[Word, ...] = ()
    pinyin: tuple[Word, ...] = ()
    weak: tuple[Word, ...] = ()


class Term(Part):
    """One number that decides: `of` names the quantity (share:W is percent by weight of tungsten)."""

    of: Annotated[str, StringConstraints(pattern=r"^(share:[A-Z][a-z]?|[a-z]+)$")]
    relation: Literal[">=", ">", "<=", "<"]
    value: Decimal
    unit: Word


class Limits(Part):
    """Numbers that decide whether goods fall under an item; `words` holds what no number decides."""

    need: Literal["all", "any"]
    terms: Annotated[tuple[Term, ...], Field(min_length=1)]
    words: tuple[Text, ...] = ()


class Alloy(Part):
    """An alloy counts as the item from this share (percent by weight) of the element on."""

    of: Annotated[str, StringConstraints(pattern=r"^[A-Z][a-z]?$")]
    share_min: Annotated[Decimal, Field(ge=0, le=100)]
    with_: Annotated[tuple[str, ...], Field(alias="with")] = ()


class NamedAlloy(Part):
    """An alloy that the notice names by its elements, Sm-Co."""

    pair: Annotated[str, StringConstraints(pattern=r"^[A-Z][a-z]?(-[A-Z][a-z]?)+$")]
    certainty: Certainty


class OtherCode(Part):
    """A customs code that is used for the item but was not read in the notice."""

    code: Code
    certainty: Certainty
    why: Text | None = None
    source: Word | None = None


class UnNumber(Part):
    """A UN number of dangerous goods under which the item travels."""

    number: Annotated[str, StringConstraints(pattern=r"^\d{4}$")]
    name: str = ""
    hazard_class: str | None = None
    packing_group: str | None = None
    certainty: Certainty
    source: Word | None = None


class Range(Part):
    """Density of the solid in g/cm3, and the note that it was read from."""

    low: Annotated[Decimal, Field(gt=0)]
    high: Annotated[Decimal, Field(gt=0)]
    as_noted: str = ""


class Price(Part):
    """A dated price point or band, with the side of the Chinese border on which it was paid."""

    low: Annotated[Decimal, Field(gt=0)]
    high: Annotated[Decimal, Field(gt=0)]
    unit: Word
    basis: Text
    date: PartialDate
    certainty: Certainty
    usd_per_kg: tuple[Decimal, Decimal] | None = None
    side: Literal["china", "outside", "unstated"] = "unstated"
    source: Word | None = None

    @property
    def day(self) -> dt.date:
        """The date; the middle of a month or year that is given without a day."""
        parts = [int(p) for p in self.date.split("-")]
        return dt.date(parts[0], parts[1] if len(parts) > 1 else 7, parts[2] if len(parts) > 2 else 15)


class Sureness(Part):
    """How sure each group of facts of an item is."""

    listing: Certainty
    form: Certainty
    control_code: Certainty
    codes: Certainty
    names: Certainty
    cas: Certainty
    density: Certainty
    packing: Certainty
    uses: Certainty


class Item(Part):
    """One controlled item: what it is, what it is called, and what tells it from other goods."""

    id: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
    element: Word
    material: str | None
    kind: Literal["material", "equipment", "parts", "technology", "reagent"]
    title: Text
    title_zh: Text
    title_zh_hant: Text
    control_code: str | None
    form: Text
    form_recalled: Text | None = None
    limits: Limits | None = None
    names: Names
    alloys: tuple[Alloy, ...] = ()
    named_alloys: tuple[NamedAlloy, ...] = ()
    unless: tuple[Word, ...] = ()
    cas: tuple[Cas, ...] = ()
    codes: tuple[Code, ...] = ()
    codes_other: tuple[OtherCode, ...] = ()
    hs6: tuple[Hs6, ...] = ()
    hs6_unconfirmed: tuple[Hs6, ...] = ()
    un: tuple[UnNumber, ...] = ()
    density: Range | None = None
    purity_notation: tuple[str, ...] = ()
    packing: tuple[Text, ...] = ()
    uses: tuple[Text, ...] = ()
    prices: tuple[Price, ...] = ()
    certainty: Sureness
    note: Text | None = None
    lookalikes: tuple[Word, ...] = ()
    sources: Annotated[tuple[Word, ...], Field(min_length=1)]

    @field_validator("material")
    @classmethod
    def _known(cls, value: str | None) -> str | None:
        if value is not None and value not in MATERIALS:
            raise ValueError(f"{value} is none of the public material names")
        return value


class Suspension(Part):
    """A window, both days included, in which the announcement (or a part of it) does not apply."""

    from_: Annotated[dt.date, Field(alias="from")]
    until: dt.date
    part: Text | None = None
    by: Word
    certainty: Certainty
    sources: tuple[Word, ...] = ()
    note: Text | None = None

    @model_validator(mode="after")
    def _ordered(self) -> Suspension:
        if self.until < self.from_:
            raise ValueError(f"the suspension ends on {self.until}, before it begins on {self.from_}")
        return self


class After(Part):
    """What is known of the time after a suspension; `unknown` where no later notice was found."""

    status: Literal["controlled", "not_controlled", "unknown"]
    from_: Annotated[dt.date, Field(alias="from")]
    note: Text
    certainty: Certainty
    sources: tuple[Word, ...] = ()


class Example(Part):
    """A text, and optionally HS code and CAS number, that must match (this item) or must not."""

    text: Text
    hs: str = ""
    cas: str = ""
    item: str | None = None


class Examples(Part):
    """Texts that must and must not match, at least four each, in English and Chinese."""

    match: Annotated[tuple[Example, ...], Field(min_length=4)]
    no_match: Annotated[tuple[Example, ...], Field(min_length=4)]

    @model_validator(mode="after")
    def _languages(self) -> Examples:
        for name, examples in (("match", self.match), ("no_match", self.no_match)):
            han = sum(any("㐀" <= c <= "鿿" for c in e.text) for e in examples)
            if han == 0 or han == len(examples):
                raise ValueError(f"{name} needs examples in English and in Chinese")
        return self


class Announcement(Part):
    """One instrument of control: what it orders, since when, until when, and which items it lists."""

    id: Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z0-9-]*$")]
    title: Text
    title_zh: Text | None = None
    title_zh_hant: Text | None = None
    kind: Literal[
        "item_control", "technology_catalogue", "list", "destination_rule", "entity_list", "watch_list", "procedure",
        "extraterritorial", "state_trading", "suspension", "export_licence", "law",
    ]  # fmt: skip
    issuer: Text
    issued: Day
    effective: Day | None
    destinations: Annotated[str, StringConstraints(pattern=r"^(all|[A-Z]{2})$")]
    elements: tuple[Word, ...] = ()
    covers: Text
    declaration_rule: Text | None = None
    suspension: Suspension | None = None
    after_suspension: After | None = None
    certainty: Certainty
    recalled: Text | None = None
    note: Text | None = None
    sources: Annotated[tuple[Word, ...], Field(min_length=1)]
    items: tuple[Item, ...] = ()
    examples: Examples | None = None

    @model_validator(mode="after")
    def _whole(self) -> Announcement:
        if self.items and self.examples is None:
            raise ValueError("an announcement with items needs examples")
        ids = [item.id for item in self.items]
        twice = sorted({i for i in ids if ids.count(i) > 1})
        if twice:
            raise ValueError(f"item {twice[0]} is given twice")
        named = [e.item for e in self.examples.match if e.item] if self.examples else []
        for name in named:
            if name not in ids:
                raise ValueError(f"an example names the item {name}, which this file does not hold")
        return self
