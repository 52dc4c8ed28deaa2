"""The names that the recogniser is trained with and keeps: places, countries, controlled goods, of our own tables."""

from __future__ import annotations

import pycountry
from babel import Locale

from inspector import reference
from inspector.controls.catalogue import Catalogue
from inspector.documents.lexicon import COLUMNS, LABELS
from models.ner.gazetteer import Gazetteer

TRANSPORT = frozenset({"sea", "inland", "city", "customs", "zone"})


def gazetteer(catalogue: Catalogue) -> Gazetteer:
    """The names of this installation, in an order that does not change."""
    places = reference.places()
    return Gazetteer(
        ports=_names(name for p in places if p.kind in TRANSPORT for name in p.names),
        airports=_names(name for p in places if p.kind == "air" for name in (*p.names, p.code)),
        countries=_countries(),
        country_codes=_names(code for c in pycountry.countries for code in (c.alpha_2, c.alpha_3)),
        materials=_names(
            name
            for item in catalogue.items
            if item.material
            for name in (*item.names.en, *item.names.zh)
            if len(name) <= 40
        ),
        headings=_names(
            phrase for table in (LABELS, COLUMNS) for phrases in table.values() for phrase in phrases if len(phrase) > 2
        ),
    )


def _countries() -> tuple[str, ...]:
    known = {c.alpha_2 for c in pycountry.countries}
    names = [name for name, _ in reference.country_aliases() if len(name) > 2 or not name.isascii()]
    names += [c.name.partition(",")[0] for c in pycountry.countries]
    for language in ("en", "zh"):
        names += [name for code, name in Locale(language).territories.items() if code in known]
    return _names(names)


def _names(names: object) -> tuple[str, ...]:
    return tuple(sorted({str(name).strip() for name in names if str(name).strip()}))  # type: ignore[attr-defined]
