"""`doctor`, `parts`, `config`, `schema`, `version`: what this installation is."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterable, Mapping
from importlib.metadata import entry_points
from types import ModuleType

from inspector.cli.printing import print_json, print_table

_NOT_WELL = 3
_LEAST = {"From": 33, "Id": 22}  # columns that are copied: better whole than folded
_STATES = {"good": ("ok", "green"), "weak": ("weak", "yellow"), "bad": ("missing", "bold red")}


def show_health(*, as_json: bool) -> int:
    """Say how the installation is; 3 where something that is needed is missing, else 0."""
    from inspector.doctor import examine

    found = examine()
    if as_json:
        print_json([{"name": d.name, "state": d.state, "found": d.found, "cure": d.cure} for d in found])
    else:
        rows = [(_STATES[d.state][0], d.name, d.found + (f"\n→ {d.cure}" if d.cure else "")) for d in found]
        print_table(("", "What", "Found"), rows, [_STATES[d.state][1] for d in found])
    return _NOT_WELL if any(d.state == "bad" for d in found) else 0


def show_parts(*, as_json: bool) -> None:
    """List checks, document kinds, engines and announcements with where each comes from.

    Raises:
        SetupError: two parts have one name.
        CatalogueInvalid: an announcement is malformed.
    """
    rows = [row for rows in (_checks(), _kinds(), _engines(), _announcements()) for row in rows]
    if as_json:
        print_json([{"part": part, "id": name, "title": title, "from": where} for part, name, title, where in rows])
    else:
        print_table(("Part", "Id", "What it is", "From"), rows, least=_LEAST)


def show_settings(*, as_json: bool) -> None:
    """List every setting with its value, where the value comes from, and what it means.

    Raises:
        BadSetting: a value is not allowed, or a name is not known.
    """
    rows = list(_settings())
    if as_json:
        print_json([{"name": n, "value": v, "from": w, "meaning": m} for n, v, w, m in rows])
    else:
        print_table(("Setting", "Value", "From", "Meaning"), rows, least=_LEAST)


def show_schema() -> None:
    """Print the JSON Schema of case.json, as published in docs/case.schema.json."""
    from inspector.report.schema import case_schema

    sys.stdout.write(json.dumps(case_schema(), ensure_ascii=False, indent=1) + "\n")


def show_version() -> None:
    """Print the versions that a case would be made with."""
    from inspector.controls.catalogue import Catalogue
    from inspector.settings import Settings
    from inspector.toolkit import engine_versions, product_version, reading_options

    settings = Settings.load()
    fingerprint = Catalogue.load(settings.controls.extra).fingerprint
    sys.stdout.write(f"inspector {product_version()}\ncatalogue {fingerprint}\n")
    sys.stdout.write(f"readers {engine_versions(reading_options(settings))}\n")


Row = tuple[str, str, str, str]


def _checks() -> Iterable[Row]:
    import inspector.checks
    from inspector.checking import Check
    from inspector.registry import discover

    for name, part in discover(Check, inspector.checks, lambda c: c.id).items():
        yield "check", name, part.title, part.run.__module__


def _kinds() -> Iterable[Row]:
    import inspector.documents.kinds
    from inspector.documents.kind import DocumentKind
    from inspector.registry import discover
    from inspector.report.wording import kind_name

    for name, part in discover(DocumentKind, inspector.documents.kinds, lambda k: k.id).items():
        yield "document kind", name, " ".join(kind_name(name)), _home(part, inspector.documents.kinds)


def _engines() -> Iterable[Row]:
    import inspector.ocr
    from inspector.reading.engine import OcrEngine
    from inspector.registry import discover

    for name, part in discover(OcrEngine, inspector.ocr, lambda e: e.id).items():
        lacking = part.missing()
        yield "engine", name, f"missing: {lacking}" if lacking else part.version(), _home(part, inspector.ocr)


def _announcements() -> Iterable[Row]:
    from inspector.controls.catalogue import Catalogue
    from inspector.settings import Settings

    for law in Catalogue.load(Settings.load().controls.extra).announcements:
        yield "announcement", law.id, law.title, f"{law.issuer}, {law.issued.isoformat()}"


def _home(part: object, folder: ModuleType) -> str:
    """The module that a part stands in: one of the folder, else the entry point that brings it."""
    inside = (m for name, m in sys.modules.items() if name.startswith(folder.__name__ + "."))
    for module in inside:
        if any(value is part for value in vars(module).values()):
            return module.__name__
    points = (p.value for p in entry_points(group=folder.__name__) if p.load() is part)
    return next(points, folder.__name__)


def _settings() -> Iterable[Row]:
    from pydantic import BaseModel

    from inspector.settings import Settings

    settings = Settings.load()
    for group, model in type(settings).model_fields.items():
        part = getattr(settings, group)
        if not isinstance(part, BaseModel):
            variable = f"INSPECTOR_{group}".upper()
            where = variable if _is_set(variable, os.environ) else "default"
            yield group, _masked(str(part)), where, model.description or ""
            continue
        for name, field in type(part).model_fields.items():
            variable = f"INSPECTOR_{group}__{name}".upper()
            where = variable if _is_set(variable, os.environ) else "default"
            value = getattr(part, name)
            yield (
                f"{group}.{name}",
                "" if value is None else _masked(str(value)),
                where,
                field.description or str(model),
            )


def _masked(value: str) -> str:
    """An address without the password in it."""
    return re.sub(r"(://[^/:@]*:)[^/@]+@", r"\1***@", value)


def _is_set(variable: str, environment: Mapping[str, str]) -> bool:
    return any(name.upper() == variable for name in environment)
