"""All parts that an inspection needs, built once from the settings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from inspector.children.options import ReadingOptions
from inspector.classifying import ClassifierSource
from inspector.core.case import MadeWith
from inspector.entities.loading import RecogniserSource
from inspector.reading.limits import Limits
from inspector.settings import Settings

if TYPE_CHECKING:
    from inspector.checking import Check
    from inspector.controls.catalogue import Catalogue
    from inspector.controls.watchlist import Watchlist
    from inspector.documents.kind import DocumentKind
    from inspector.scoring import Weights


@dataclass(frozen=True, slots=True)
class Toolkit:
    """The document kinds, checks, law, lists and weights of this installation, its models, and how pages are read.

    `engines` names the engines with their versions; it is asked only when a page was recognised and no child
    has told, since finding out takes time and memory.
    """

    kinds: Mapping[str, DocumentKind]
    checks: Mapping[str, Check]
    catalogue: Catalogue
    watchlist: Watchlist
    weights: Weights
    reading: ReadingOptions
    engines: Callable[[], str]
    recogniser: RecogniserSource = field(default_factory=RecogniserSource)
    classifier: ClassifierSource = field(default_factory=ClassifierSource)

    @classmethod
    def build(cls, settings: Settings, *, watchlist: Path | None = None) -> Toolkit:
        """Build all parts. They are imported here: reading children can be started before.

        Raises:
            CatalogueInvalid: an announcement, the watch list or the weights are malformed.
            SetupError: two parts have one name, or a part is broken.
        """
        import inspector.checks
        from inspector.checking import Check
        from inspector.controls.catalogue import Catalogue
        from inspector.controls.watchlist import Watchlist
        from inspector.registry import discover
        from inspector.scoring import load_weights

        reading = reading_options(settings)
        return cls(
            kinds=document_kinds(),
            checks=discover(Check, inspector.checks, lambda c: c.id),
            catalogue=Catalogue.load(settings.controls.extra),
            watchlist=Watchlist.load(watchlist),
            weights=load_weights(),
            reading=reading,
            engines=lambda: engine_versions(reading),
        )

    def made_with(self, *, recognised: bool, models: tuple[tuple[str, str], ...] = ()) -> MadeWith:
        """The versions that make an assessment; `models` are the names and versions of those that were asked."""
        return MadeWith(
            version=product_version(),
            catalogue=self.catalogue.fingerprint,
            ocr=self.engines() if recognised else "none needed",
            models=models,
        )


def document_kinds() -> Mapping[str, DocumentKind]:
    """The document kinds of this installation, by their ids.

    Raises:
        SetupError: two have one id, or one is broken.
    """
    import inspector.documents.kinds
    from inspector.documents.kind import DocumentKind
    from inspector.registry import discover

    return discover(DocumentKind, inspector.documents.kinds, lambda k: k.id)


def reading_options(settings: Settings) -> ReadingOptions:
    """How the reading children read, from the settings."""
    ocr = settings.ocr
    return ReadingOptions(
        engine=ocr.engine,
        second=ocr.second,
        backend=ocr.backend,
        languages=ocr.languages,
        dpi=ocr.dpi,
        cache=str(ocr.cache.absolute()) if ocr.cache is not None else "",
        cache_bytes=ocr.cache_bytes,
        limits=Limits(**{name: getattr(settings.limits, name) for name in asdict(Limits())}),
    )


def engine_versions(reading: ReadingOptions) -> str:
    """The chosen engines with their versions, as shown on a case."""
    from inspector.children.eyes import engine_versions as versions

    return versions(reading)


def product_version() -> str:
    """The version of this product."""
    try:
        return version("declaration-inspector")
    except PackageNotFoundError:
        return "0+unpacked"
