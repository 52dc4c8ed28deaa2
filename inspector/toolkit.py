"""All parts that an inspection needs, built once from the settings."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import inspector.checks
import inspector.documents.kinds
import inspector.ocr
from inspector.checking import Check
from inspector.children.options import ReadingOptions
from inspector.controls.catalogue import Catalogue
from inspector.controls.watchlist import Watchlist
from inspector.core.case import MadeWith
from inspector.documents.kind import DocumentKind
from inspector.errors import InspectorError
from inspector.reading.engine import choose_engine
from inspector.reading.limits import Limits
from inspector.registry import discover
from inspector.scoring import Weights, load_weights
from inspector.settings import Settings

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Toolkit:
    """The document kinds, checks, law, lists and weights of this installation, and how pages are read.

    `engines` names the engines with their versions; it is asked only when a page was recognised, since
    opening an engine takes time.
    """

    kinds: Mapping[str, DocumentKind]
    checks: Mapping[str, Check]
    catalogue: Catalogue
    watchlist: Watchlist
    weights: Weights
    reading: ReadingOptions
    engines: Callable[[], str]

    @classmethod
    def build(cls, settings: Settings, *, watchlist: Path | None = None) -> Toolkit:
        """Build all parts.

        Raises:
            CatalogueInvalid: an announcement, the watch list or the weights are malformed.
            SetupError: two parts have one name, or a part is broken.
        """
        reading = reading_options(settings)
        return cls(
            kinds=discover(DocumentKind, inspector.documents.kinds, lambda k: k.id),
            checks=discover(Check, inspector.checks, lambda c: c.id),
            catalogue=Catalogue.load(settings.controls.extra),
            watchlist=Watchlist.load(watchlist),
            weights=load_weights(),
            reading=reading,
            engines=lambda: engine_versions(reading),
        )

    def made_with(self, *, recognised: bool) -> MadeWith:
        """The versions that make an assessment."""
        return MadeWith(
            version=product_version(),
            catalogue=self.catalogue.fingerprint,
            ocr=self.engines() if recognised else "none needed",
        )


def reading_options(settings: Settings) -> ReadingOptions:
    """How the reading children read, from the settings."""
    ocr = settings.ocr
    return ReadingOptions(
        engine=ocr.engine,
        second=ocr.second,
        backend=ocr.backend,
        languages=ocr.languages,
        dpi=ocr.dpi,
        limits=Limits(**{name: getattr(settings.limits, name) for name in asdict(Limits())}),
    )


def engine_versions(reading: ReadingOptions) -> str:
    """The chosen engines with their versions, as shown on a case."""
    names = [name for name in (reading.engine, reading.second) if name != "none"]
    said: list[str] = []
    for name in names:
        try:
            said.append(choose_engine(name, inspector.ocr).version())
        except InspectorError:
            log.warning("the version of engine %s is not known", name)
            said.append(name)
    return ", ".join(said) or "none"


def product_version() -> str:
    """The version of this product."""
    try:
        return version("declaration-inspector")
    except PackageNotFoundError:
        return "0+unpacked"
