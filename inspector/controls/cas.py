"""CAS numbers: whether one is valid, and which substance it names."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Annotated

from pydantic import field_validator

from inspector.controls.schema import MATERIALS, Cas, Certainty, Part, Word
from inspector.controls.yamlfile import load_model

CAS_NUMBERS = Path(__file__).parent.parent / "data" / "cas.yaml"


class Substance(Part):
    """A substance by its CAS number; `material` is the public name where it holds a controlled element."""

    name: Word
    zh: Word
    material: str | None = None

    @field_validator("material")
    @classmethod
    def _known(cls, value: str | None) -> str | None:
        if value is not None and value not in MATERIALS:
            raise ValueError(f"{value} is none of the public material names")
        return value


class _File(Part):
    certainty: Certainty
    substances: dict[Annotated[Cas, "CAS number"], Substance]


def cas_valid(number: str) -> bool:
    """Whether the number has the form and the check digit of a CAS number."""
    found = re.fullmatch(r"(\d{2,7})-(\d{2})-(\d)", number.strip())
    if found is None:
        return False
    digits = (found[1] + found[2])[::-1]
    return sum(int(d) * at for at, d in enumerate(digits, start=1)) % 10 == int(found[3])


@lru_cache(maxsize=1)
def substances() -> dict[str, Substance]:
    """The carried table of substances that are no items of the catalogue.

    Raises:
        CatalogueInvalid: the file is malformed.
    """
    return load_model(CAS_NUMBERS, _File)[0].substances


def substance_of_cas(number: str) -> Substance | None:
    """The substance that the number names, where the table knows it."""
    return substances().get(number.strip())
