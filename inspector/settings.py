"""Settings: frozen, grouped, documented; read only at the edges."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from inspector.errors import BadSetting

MIB = 1024 * 1024


class Limits(BaseModel):
    """What a bundle may cost. Each limit holds at its value and is exceeded above it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    bundle_bytes: int = Field(200 * MIB, gt=0, description="Size of a bundle as delivered, bytes.")
    pages: int = Field(2000, gt=0, description="Pages of a bundle.")
    archive_depth: int = Field(3, ge=0, description="Archives within archives.")
    members: int = Field(2000, gt=0, description="Members of all archives of a bundle together.")
    expanded_bytes: int = Field(1024 * MIB, gt=0, description="Size of a bundle unpacked, bytes.")
    ratio: int = Field(100, gt=0, description="Unpacked size of an archive member over its packed size.")
    page_pixels: int = Field(60_000_000, gt=0, description="Pixels of one page image.")
    page_seconds: float = Field(60, gt=0, description="Time to read one page, seconds.")
    bundle_seconds: float = Field(900, gt=0, description="Time to read one bundle, seconds.")
    child_bytes: int = Field(1536 * MIB, gt=0, description="Resident memory of one reading child, bytes.")
    sheet_cells: int = Field(200_000, gt=0, description="Cells of one sheet.")


class Ocr(BaseModel):
    """How scanned pages are recognised."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    engine: str = Field("ppocr", description="First reader: ppocr, tesseract or none.")
    second: str = Field("tesseract", description="Second reader of weak and numeric words, or none.")
    backend: Literal["auto", "openvino", "onnxruntime"] = Field("auto", description="What runs the first reader.")
    languages: str = Field("eng+chi_sim", description="Languages of Tesseract.")
    dpi: int = Field(200, ge=100, le=400, description="Resolution at which pages are drawn for reading.")
    cache: Path | None = Field(None, description="Folder where recognised pages are kept, to read none twice.")
    cache_bytes: int = Field(1024 * MIB, gt=0, description="Size to which that folder may grow, bytes.")


class Controls(BaseModel):
    """Where the law comes from."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    extra: Path | None = Field(None, description="A site's own folder of announcements.")


class Service(BaseModel):
    """Where the service keeps its cases, and who may reach it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    data: Path = Field(Path("inspector-data"), description="Folder of the stored files and, by default, the database.")
    broker: str = Field("", description="redis://… hands the work to Celery workers; empty: this process tree does it.")
    host: str = Field("127.0.0.1", description="Address to listen on. Any but the loopback needs a password.")
    port: int = Field(8000, ge=0, le=65535, description="Port to listen on; 0 takes a free one.")
    watchlist: Path | None = Field(None, description="The site's own list of names, CSV.")
    grace_seconds: float = Field(
        86_400, ge=600, description="How long a stored file stays that no case names: of an upload broken off, seconds."
    )


class Settings(BaseSettings):
    """All settings. Environment: `INSPECTOR_` and `__` between group and name (`INSPECTOR_LIMITS__PAGES`)."""

    model_config = SettingsConfigDict(env_prefix="INSPECTOR_", env_nested_delimiter="__", frozen=True, extra="forbid")

    limits: Limits = Field(default_factory=Limits)  # type: ignore[arg-type]  # pydantic fills the defaults
    ocr: Ocr = Field(default_factory=Ocr)  # type: ignore[arg-type]
    controls: Controls = Field(default_factory=Controls)  # type: ignore[arg-type]
    service: Service = Field(default_factory=Service)  # type: ignore[arg-type]
    database_url: str = Field(
        "", description="postgresql+psycopg://… for many machines; empty: SQLite in the data folder of the service."
    )

    @classmethod
    def load(cls) -> Settings:
        """Settings from the environment.

        Raises:
            BadSetting: a value is not allowed, or an `INSPECTOR_…` name is not known (a typing error would
                otherwise silently leave the default in force).
        """
        _refuse_strangers()
        try:
            return cls()  # type: ignore[call-arg]  # pydantic fills the defaults
        except ValidationError as exc:
            first = exc.errors()[0]
            name = ".".join(str(p) for p in first["loc"])
            raise BadSetting(name=name, reason=first["msg"]) from None


def _refuse_strangers() -> None:
    known = {"INSPECTOR_DATABASE_URL"}
    for group, model in (("LIMITS", Limits), ("OCR", Ocr), ("CONTROLS", Controls), ("SERVICE", Service)):
        known |= {f"INSPECTOR_{group}", *(f"INSPECTOR_{group}__{name.upper()}" for name in model.model_fields)}
    for name in os.environ:
        if name.startswith("INSPECTOR_") and name not in known:
            raise BadSetting(name=name, reason="no setting has this name")
