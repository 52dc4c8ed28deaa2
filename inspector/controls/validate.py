"""Checks every data file of the catalogue, and a site's own, and says what is wrong with file, line and sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from inspector.controls import (
    betrayals,
    cas,
    codes,
    constants,
    currencies,
    goods,
    headings,
    hs,
    knowledge,
    listed,
    telling,
)
from inspector.controls.catalogue import ANNOUNCEMENTS, Catalogue
from inspector.controls.guards import END_PRODUCTS, EndProducts
from inspector.controls.schema import Announcement
from inspector.controls.watchfile import read_watch_file
from inspector.controls.yamlfile import duplicate_keys, load_model
from inspector.errors import CatalogueInvalid


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong in a file: where, and what in one sentence."""

    file: str
    line: int
    reason: str

    def __str__(self) -> str:
        """The sentence shown to a person."""
        return f"{self.file}, line {self.line}: {self.reason}"


def validate(extra: Path | None = None) -> tuple[Fault, ...]:
    """All faults of the carried files and of a site's folder of announcements; empty where all is well.

    In place of a folder, a file that ends in .csv is taken as a watch list.
    """
    if extra is not None and extra.suffix.lower() == ".csv":
        return tuple(_file(extra, lambda: read_watch_file(extra), keys=False))
    faults = [*_tables(), *_announcements(ANNOUNCEMENTS)]
    if extra is not None:
        faults += _announcements(extra)
    if faults:
        return tuple(faults)
    try:
        catalogue = Catalogue.load(extra)
    except CatalogueInvalid as error:
        return (_fault(error),)
    return (*_examples(catalogue), *_references(catalogue))


def _announcements(folder: Path) -> Iterator[Fault]:
    if not folder.is_dir():
        yield Fault(str(folder), 1, "the folder is not there")
    for path in sorted([*folder.glob("*.yaml"), *folder.glob("*.yml")]):
        yield from _file(path, lambda path=path: load_model(path, Announcement))  # type: ignore[misc]
    own = {"goods.yaml": goods.goods, "currencies.yaml": currencies.load_rates}
    for path in sorted((folder / "tables").glob("*")):
        load = own.get(path.name)
        if load is None:
            yield Fault(path.name, 1, f"no table has this name; known are {', '.join(own)}")
        else:
            yield from _file(path, lambda path=path, load=load: load(path))  # type: ignore[misc]


def _tables() -> Iterator[Fault]:
    data: tuple[tuple[Path, Callable[[], object]], ...] = (
        (betrayals.BETRAYALS, betrayals.details),
        (cas.CAS_NUMBERS, cas.substances),
        (codes.HS_SHARING, codes.sharing),
        (constants.CONSTANTS, constants.substances),
        (currencies.CURRENCIES, currencies.load_rates),
        (goods.GOODS, goods.goods),
        (headings.HS_ZH, headings.chinese_headings),
        (hs.HS_WORDS, hs.words),
        (listed.ENTITIES, listed.entity_file),
        (END_PRODUCTS, lambda: load_model(END_PRODUCTS, EndProducts)),
        (telling.PRODUCERS, telling.producers),
        (telling.REMARKS, telling.remarks),
        (knowledge.DATA / "lookalikes.yaml", knowledge.lookalikes),
        (knowledge.DATA / "routes.yaml", knowledge.routes),
        (knowledge.DATA / "red_flags.yaml", knowledge.red_flags),
        (knowledge.DATA / "evasion.yaml", knowledge.evasion),
        (knowledge.DATA / "sources.yaml", knowledge.sources),
    )
    for path, load in data:
        yield from _file(path, load)


def _file(path: Path, load: Callable[[], object], *, keys: bool = True) -> Iterator[Fault]:
    try:
        load()
    except CatalogueInvalid as error:
        yield _fault(error)
        return
    for line, key in duplicate_keys(path.read_bytes()) if keys else ():
        yield Fault(path.name, line, f"{key} is given twice, and only the last would count")


def _examples(catalogue: Catalogue) -> Iterator[Fault]:
    """Examples that do not do what they say."""
    for announcement in catalogue.announcements:
        file = f"{announcement.id}.yaml"
        examples = announcement.examples
        for example in examples.match if examples else ():
            found = {m.item for m in catalogue.match(example.text, hs=example.hs, cas=example.cas) if m.hit}
            own = {item.id for item in announcement.items}
            if not ({example.item} if example.item else own) & found:
                yield Fault(file, 1, f"examples.match: “{example.text}” does not match {example.item or 'any item'}")
        for example in examples.no_match if examples else ():
            hits = [m.item for m in catalogue.match(example.text, hs=example.hs, cas=example.cas) if m.hit]
            if hits:
                yield Fault(file, 1, f"examples.no_match: “{example.text}” matches {hits[0]}")


def _references(catalogue: Catalogue) -> Iterator[Fault]:
    """Names of sources, look-alikes and items that lead nowhere."""
    sources = {source.id for source in knowledge.sources()}
    groups = {group.id for group in knowledge.lookalikes().groups}
    for announcement in catalogue.announcements:
        file = f"{announcement.id}.yaml"
        yield from _missing(file, "source", announcement.sources, sources)
        for item in announcement.items:
            cited = [*item.sources, *(p.source for p in item.prices if p.source)]
            yield from _missing(file, f"source of {item.id}", cited, sources)
            yield from _missing(file, f"look-alike of {item.id}", item.lookalikes, groups)
    items = {item.id for item in catalogue.items}
    for group in knowledge.lookalikes().groups:
        yield from _missing("lookalikes.yaml", f"item of {group.id}", group.items, items)
    for flag in knowledge.red_flags():
        yield from _missing("red_flags.yaml", f"source of {flag.id}", flag.sources, sources)
    for route in knowledge.routes():
        yield from _missing("routes.yaml", f"source of {route.id}", route.sources, sources)
    for pattern in knowledge.evasion().patterns:
        yield from _missing("evasion.yaml", f"source of {pattern.id}", pattern.sources, sources)
    for listing in listed.entity_file().listings:
        yield from _missing("entities.yaml", f"source of {listing.id}", listing.sources, sources)


def _missing(file: str, what: str, names: Iterable[str], known: set[str]) -> Iterator[Fault]:
    for name in names:
        if name not in known:
            yield Fault(file, 1, f"the {what} {name} is not known")


def _fault(error: CatalogueInvalid) -> Fault:
    details = error.details
    return Fault(str(details.get("file")), int(str(details.get("line") or 1)), str(details.get("reason")))
