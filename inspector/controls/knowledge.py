"""What is known beside the law: look-alike goods, documented routes, red flags, concealment patterns, sources."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from inspector.controls.schema import Part, Text, Word
from inspector.controls.yamlfile import load_model

DATA = Path(__file__).parent.parent / "data"

Reliability = Literal["CONFIRMED", "SECONDARY", "UNOFFICIAL", "UNVERIFIED", "RECALLED", "DERIVED"]


class Cover(Part):
    """Ordinary goods in whose name a controlled material may travel; density in g/cm3, price in USD/kg."""

    goods: Word
    hs: tuple[Annotated[str, Field(pattern=r"^\d{4}(\d{2})?$")], ...]
    density: tuple[float, float] | None = None
    density_noted: str
    usd_per_kg: tuple[float, float] | None = None
    price_noted: str
    why_plausible: Text
    seen_in: Word | None = None
    truth: Text


class Lookalike(Part):
    """A group of controlled items, the goods they are taken for, and what gives them away."""

    id: Word
    material: Word
    items: tuple[Word, ...]
    controlled_look: dict[str, Any]
    covers: tuple[Cover, ...]
    give_aways: tuple[Text, ...]
    note: Text | None = None


class Rule(Part):
    """A rule for telling goods apart."""

    id: Word
    rule: Word
    formula: Text
    truth: Text


class Route(Part):
    """A documented movement of controlled minerals through a third country; no proof in itself."""

    id: Word
    place: Word
    role: Text
    materials: tuple[Word, ...]
    period: Text
    what: Text
    sources: tuple[Word, ...] = ()
    reliability: Text
    note: Text | None = None


class RedFlag(Part):
    """Something that papers may show, how to see it, and what the flag rests on.

    `seen_by` names the checks that look for it; else `not_on_paper` says why the papers of one bundle cannot show it.
    """

    id: Word
    documents: tuple[Word, ...]
    flag: Text
    check: Text
    sources: tuple[Word, ...] = ()
    basis: Word
    severity: Literal["low", "medium", "high", "critical"]
    needs_reference_data: Text | None = None
    truth: Text
    seen_by: tuple[Word, ...] = ()
    not_on_paper: Text | None = None
    not_on_paper_zh: Text | None = None

    @model_validator(mode="after")
    def _settled(self) -> RedFlag:
        if bool(self.seen_by) == bool(self.not_on_paper) or bool(self.not_on_paper) != bool(self.not_on_paper_zh):
            raise ValueError(f"{self.id} needs the checks that see it, or a reason in both languages why papers do not")
        return self


class Pattern(Part):
    """A documented way in which goods were concealed."""

    id: Word
    materials: tuple[Word, ...]
    declared_as: Text
    found: Text
    place: Text
    date: Text
    method: tuple[Word, ...]
    quantity: Text | None = None
    route: Text | None = None
    outcome: Text | None = None
    document_signals: tuple[Text, ...]
    document_signals_status: Text
    reliability: Reliability
    sources: tuple[Word, ...]
    hs: Text | None = None
    note: Text | None = None


class Measure(Part):
    """An official measure against concealment."""

    id: Word
    date: Text
    what: Text
    wording: Text | None = None
    sources: tuple[Word, ...]
    truth: Text


class Source(Part):
    """Where a fact was read: title, address and weight."""

    id: Word
    title: Text
    url: str
    tier: Literal["official", "copy", "law", "press", "lawfirm", "vendor", "dataset", "blog"]
    date: str | None = None
    official_address_seen: str | None = None
    note: Text | None = None


class LookalikeFile(Part):
    """The file of look-alike goods."""

    meta: dict[str, Any]
    rules: tuple[Rule, ...]
    groups: tuple[Lookalike, ...]


class RouteFile(Part):
    """The file of routes."""

    meta: dict[str, Any]
    routes: tuple[Route, ...]


class FlagFile(Part):
    """The file of red flags."""

    meta: dict[str, Any]
    red_flags: tuple[RedFlag, ...]


class EvasionFile(Part):
    """The file of concealment patterns and measures."""

    meta: dict[str, Any]
    patterns: tuple[Pattern, ...]
    official_measures: tuple[Measure, ...]


class SourceFile(Part):
    """The file of sources."""

    meta: dict[str, Any]
    sources: tuple[Source, ...]


@lru_cache(maxsize=1)
def lookalikes() -> LookalikeFile:
    """The carried look-alike goods. Raises CatalogueInvalid where the file is malformed, as all below."""
    return load_model(DATA / "lookalikes.yaml", LookalikeFile)[0]


@lru_cache(maxsize=1)
def routes() -> tuple[Route, ...]:
    """The carried routes."""
    return load_model(DATA / "routes.yaml", RouteFile)[0].routes


@lru_cache(maxsize=1)
def red_flags() -> tuple[RedFlag, ...]:
    """The carried red flags."""
    return load_model(DATA / "red_flags.yaml", FlagFile)[0].red_flags


@lru_cache(maxsize=1)
def evasion() -> EvasionFile:
    """The carried patterns of concealment."""
    return load_model(DATA / "evasion.yaml", EvasionFile)[0]


@lru_cache(maxsize=1)
def sources() -> tuple[Source, ...]:
    """The carried sources."""
    return load_model(DATA / "sources.yaml", SourceFile)[0].sources
