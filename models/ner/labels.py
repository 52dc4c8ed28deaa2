"""The kinds of things that the recogniser names. What each covers is written in tests/labelled/entities/README.md."""

from __future__ import annotations

from typing import Final

LABELS: Final = (
    "MATERIAL", "FORMULA", "CAS", "HS_CODE", "PURITY", "FORM", "GRADE", "PARTICLE_SIZE", "QUANTITY", "MONEY",
    "PACKAGING", "UN_NUMBER", "PARTY", "COUNTRY", "PORT", "LICENCE",
)  # fmt: skip
"""In the order in which they are reported."""
