"""Turns an amount into US dollars with a dated table of approximate rates that a site may replace."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Annotated

from pydantic import Field, StringConstraints

from inspector.controls.catalogue import Catalogue
from inspector.controls.schema import Certainty, Part
from inspector.controls.yamlfile import load_model

CURRENCIES = Path(__file__).parent.parent / "data" / "currencies.yaml"

Iso4217 = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
Period = Annotated[str, StringConstraints(pattern=r"^\d{4}(-(0[1-9]|1[0-2]))?$")]


class Rates(Part):
    """Units of each currency for one US dollar, by year or month."""

    certainty: Certainty
    rates: dict[Iso4217, Annotated[dict[Period, Annotated[Decimal, Field(gt=0)]], Field(min_length=1)]]


@lru_cache(maxsize=4)
def load_rates(path: Path | None = None) -> Rates:
    """The table of a site, or the carried one.

    Raises:
        CatalogueInvalid: the file is malformed.
    """
    return load_model(path or CURRENCIES, Rates)[0]


def site_rates(catalogue: Catalogue) -> Rates | None:
    """The table that a site has put in place of the carried one; None where it has none."""
    path = catalogue.tables.get(CURRENCIES.name)
    return load_rates(path) if path is not None else None


def to_usd(amount: Decimal, currency: str, on: dt.date, *, rates: Rates | None = None) -> Decimal | None:
    """The amount in US dollars at the rate of that month or year, good to some percent; None for an unknown currency.

    Where the table has neither, the last period before the day counts, else the first.
    """
    periods = (rates or load_rates()).rates.get(currency.strip().upper())
    if periods is None:
        return None
    wanted = (f"{on:%Y-%m}", f"{on:%Y}")
    for period in wanted:
        if period in periods:
            return amount / periods[period]
    before = [p for p in sorted(periods) if p <= wanted[0]]
    return amount / periods[before[-1] if before else min(periods)]
