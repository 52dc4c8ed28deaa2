"""What the name of a company tells of its trade."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Final

from pydantic import AfterValidator

from inspector.controls.schema import Certainty, Part, Word
from inspector.controls.yamlfile import load_model
from inspector.core.phrase import Phrase

TRADES: Final = Path(__file__).parent.parent / "data" / "trades.yaml"


def _compiles(pattern: str) -> str:
    try:
        re.compile(pattern)
    except re.error as error:
        raise ValueError(f"{pattern} is no regular expression: {error}") from error
    return pattern


Pattern = Annotated[str, AfterValidator(_compiles)]


class Trade(Part):
    """A trade that has no use for raw metals, minerals and their compounds, and the words that tell it."""

    name: Word
    zh: Word
    words: Pattern


class TradeFile(Part):
    """The table of trades, with the words for forwarders and banks, which are nobody's end user."""

    certainty: Certainty
    forwarder: Pattern
    bank: Pattern
    trades: tuple[Trade, ...]


@lru_cache(maxsize=1)
def trades() -> TradeFile:
    """The carried table.

    Raises:
        CatalogueInvalid: the file is malformed.
    """
    return load_model(TRADES, TradeFile)[0]


def trade_of(company: str) -> Phrase | None:
    """The trade that the name tells, where it is one without use for raw materials."""
    found = (t for t in trades().trades if re.search(t.words, company, re.IGNORECASE))
    return next((Phrase(t.name, t.zh) for t in found), None)


def is_forwarder(company: str) -> bool:
    """Whether the name is that of a forwarder, carrier or customs broker."""
    return re.search(trades().forwarder, company, re.IGNORECASE) is not None
