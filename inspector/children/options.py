"""What a reading child is told when it starts: how to read, and what it may cost."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

from inspector.reading.limits import Limits


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """How pages are read.

    `engine` and `second` are ids of engines, `none`, or `module:attribute`; the other names are those of the
    settings. `start_seconds` is how long a child may take to start. `cache` is the folder where recognised pages are
    kept, empty for nowhere, `cache_bytes` how large it may grow.
    """

    engine: str = "ppocr"
    second: str = "tesseract"
    backend: str = "auto"
    languages: str = "eng+chi_sim"
    dpi: int = 200
    limits: Limits = field(default_factory=Limits)
    start_seconds: float = 60
    cache: str = ""
    cache_bytes: int = 1 << 30

    def as_json(self) -> dict[str, Any]:
        """As sent to a child."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> ReadingOptions:
        """As received in a child."""
        return cls(**{**data, "limits": Limits(**data["limits"])})
