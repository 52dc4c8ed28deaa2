"""What goes into a learned model and what comes out of it: the only types that both sides share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

LineStatus = Literal["benign", "declared_controlled", "concealed_controlled"]


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of text that names something: characters `start` up to, not including, `end`.

    `label` is the kind of thing (`MATERIAL`, `ORG`, …), `score` the calibrated probability of it, 0–1.

    Raises:
        ValueError: the span is empty or begins before the text, or the score is no probability.
    """

    start: int
    end: int
    label: str
    score: float

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span of text: {self.start} to {self.end}")
        _probability("score", self.score)


@dataclass(frozen=True, slots=True)
class LineRow:
    """One goods line as a model is given it: what is named, and what the numbers say.

    Weights are kilograms, `volume_m3` cubic metres, prices and amounts units of `currency` (ISO 4217), countries
    ISO 3166 alpha-2, `hs_code` digits only, `date` ISO. What the papers do not say is None, which is not the same as
    zero. `packages` counts them, `packing` is what is printed of them (“12 drums”). `catalogue_hits` are the names of
    materials that the catalogue's own words found in the description.
    """

    description: str
    hs_code: str | None = None
    quantity: float | None = None
    unit: str | None = None
    net_weight_kg: float | None = None
    gross_weight_kg: float | None = None
    volume_m3: float | None = None
    packages: float | None = None
    unit_price: float | None = None
    currency: str | None = None
    amount: float | None = None
    origin: str | None = None
    destination: str | None = None
    transit: str | None = None
    shipper: str | None = None
    consignee: str | None = None
    remarks: str | None = None
    date: str | None = None
    catalogue_hits: tuple[str, ...] = ()
    packing: str | None = None


@dataclass(frozen=True, slots=True)
class Reason:
    """What moved a verdict: the feature, by how much (positive: towards concealment), and the words if it is words."""

    feature: str
    weight: float
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a model says of one line.

    `probability` is the calibrated probability that the line conceals a controlled material, 0–1; `material` is
    its name, or `none`; `abstain` says that the line tells too little. Reasons come heaviest first.

    Raises:
        ValueError: the probability is none.
    """

    status: LineStatus
    material: str
    probability: float
    reasons: tuple[Reason, ...] = ()
    abstain: bool = False

    def __post_init__(self) -> None:
        _probability("probability", self.probability)


def _probability(name: str, value: float) -> None:
    if not 0 <= value <= 1:  # also refuses NaN
        raise ValueError(f"{name} is no probability: {value}")
