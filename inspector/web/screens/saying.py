"""Says things in the language of the page: sentences of cases, times, ages, sizes, names of fields and papers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from inspector.core.visible import visible
from inspector.report.values import percent
from inspector.report.wording import field_name, kind_name
from inspector.web.words import Words


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence; `lang` is `en` where it is English on a page that is not."""

    text: str
    lang: str = ""


NOTHING = Said("")


def said(t: Words, english: str, chinese: str, *, longest: int = 900) -> Said:
    """The sentence in the language of the page; in English, and marked as such, where there is no other."""
    if t.language == "zh":
        if chinese:
            return Said(visible(chinese, longest=longest))
        return Said(visible(english, longest=longest), "en" if english else "")
    return Said(visible(english, longest=longest))


def said_of(t: Words, thing: Mapping[str, Any], name: str, *, longest: int = 900) -> Said:
    """`said` of a name and the same name with `_zh`."""
    return said(t, str(thing.get(name) or ""), str(thing.get(f"{name}_zh") or ""), longest=longest)


def moment(seconds: float) -> str:
    """`2026-11-24 13:05`, UTC as everywhere else in the records."""
    return dt.datetime.fromtimestamp(seconds, tz=dt.UTC).strftime("%Y-%m-%d %H:%M")


def iso(seconds: float) -> str:
    """The same for programs."""
    return dt.datetime.fromtimestamp(seconds, tz=dt.UTC).isoformat(timespec="seconds")


def age(t: Words, seconds: float) -> str:
    """How long ago, roughly."""
    minutes = int(seconds // 60)
    if minutes < 1:
        return t("age.now")
    if minutes < 120:
        return t("age.minutes", n=minutes)
    return t("age.hours", n=minutes // 60) if minutes < 60 * 48 else t("age.days", n=minutes // 1440)


def share(value: object) -> str:
    """`97 %`."""
    return percent(float(value)) if isinstance(value, int | float) else ""


def field_word(t: Words, name: str) -> str:
    """The name of a field; one that has no Chinese name keeps its English one."""
    english, chinese = field_name(name)
    return chinese or english if t.language == "zh" else english


def paper_word(t: Words, kind: str) -> str:
    """The name of a kind of document."""
    english, chinese = kind_name(kind)
    return chinese or english if t.language == "zh" else english


def material_word(t: Words, name: object) -> str:
    """The name of a controlled material; one that the catalogue of words lacks is named by its id."""
    if not name:
        return ""
    key = f"material.{name}"
    return t(key) if key in t else visible(str(name).replace("_", " "), longest=60)


def value_text(value: object) -> str:
    """A value of the public case as a person reads it: numbers in groups, several joined."""
    if isinstance(value, list):
        return ", ".join(visible(str(v)) for v in value)
    if isinstance(value, float):
        text = f"{value:,.6f}".rstrip("0").rstrip(".")
        return text or "0"
    if isinstance(value, int) and not isinstance(value, bool):
        return f"{value:,}" if abs(value) < 10**15 else str(value)
    return "" if value is None else visible(str(value), longest=240)
