"""Looks at the installation: what is there, what is missing, and how to cure it."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from inspector.errors import InspectorError
from inspector.settings import Settings

State = Literal["good", "weak", "bad"]

GIB = 1024**3
# What one reading child and the parent need; below, pages are read one at a time and large ones fail.
LEAST_MEMORY = 3 * GIB
# Page images of one bundle at its limits: 2,000 pages at some 0.5 MB.
LEAST_DISK = 2 * GIB
CJK_FONTS = ("noto sans cjk sc", "noto sans sc", "source han sans sc", "wenquanyi micro hei")
_FLAGS = ("avx2", "avx512f", "avx512_vnni", "avx_vnni", "amx_int8")


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """One thing that was looked at. `weak` works, but not as well as it could; `bad` does not work."""

    name: str
    state: State
    found: str
    cure: str = ""


def examine() -> tuple[Diagnosis, ...]:
    """Look at everything; a look that breaks is a bad finding itself and the others go on."""
    return tuple(finding for name, look in _LOOKS for finding in _seen(name, look))


def _seen(name: str, look: Callable[[], Iterator[Diagnosis]]) -> tuple[Diagnosis, ...]:
    try:
        return tuple(look())
    except InspectorError as exc:
        return (Diagnosis(name, "bad", exc.message, exc.hint),)
    except Exception as exc:  # whatever is broken in an installation, it must be named
        return (Diagnosis(name, "bad", f"{type(exc).__name__}: {exc}", "Run `make setup` again."),)


def _python() -> Iterator[Diagnosis]:
    yield Diagnosis("Python", "good", f"{sys.version.split()[0]} in {sys.prefix}")


def _settings() -> Iterator[Diagnosis]:
    Settings.load()
    yield Diagnosis("Settings", "good", "valid; `inspector config` lists them")


def _engines() -> Iterator[Diagnosis]:
    import inspector.ocr
    from inspector.reading.engine import choose_engine

    ocr = Settings.load().ocr
    for role, name in (("First reader", ocr.engine), ("Second reader", ocr.second)):
        if name == "none":
            yield Diagnosis(role, "weak", "none chosen", "Scans stay unread without one: unset INSPECTOR_OCR__….")
            continue
        engine = choose_engine(name, inspector.ocr)
        lacking = engine.missing()
        if lacking:
            yield Diagnosis(role, "bad", f"{name}: {lacking}", _cure(name))
        else:
            yield Diagnosis(role, "good", engine.version())


def _cure(engine: str) -> str:
    if engine == "tesseract":
        return "apt-get install tesseract-ocr tesseract-ocr-eng tesseract-ocr-chi-sim tesseract-ocr-osd"
    return "`make setup`, or pip install the locked requirements/base.lock again."


def _languages() -> Iterator[Diagnosis]:
    import pytesseract

    ocr = Settings.load().ocr
    if "tesseract" not in (ocr.engine, ocr.second):
        return
    wanted = {*ocr.languages.split("+"), "osd"}
    try:
        there = set(pytesseract.get_languages(config=""))
    except (pytesseract.TesseractNotFoundError, OSError):
        return  # the reader itself is named above
    lacking = sorted(wanted - there)
    packages = " ".join("tesseract-ocr-" + name.replace("_", "-") for name in lacking)
    if lacking:
        yield Diagnosis("Languages", "bad", f"Tesseract lacks {', '.join(lacking)}", f"apt-get install {packages}")
    else:
        yield Diagnosis("Languages", "good", ", ".join(sorted(wanted)))


def _processor() -> Iterator[Diagnosis]:
    has = _flags(Path("/proc/cpuinfo"))
    cores = len(os.sched_getaffinity(0))
    found = f"{cores} cores, {' '.join(has) or 'no vector instructions known to us'}"
    if "avx2" in has or not Path("/proc/cpuinfo").exists():
        yield Diagnosis("Processor", "good", found)
    else:
        yield Diagnosis("Processor", "weak", found, "Reading scans is several times slower without AVX2.")


def _flags(path: Path) -> tuple[str, ...]:
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ()
    flags = next(
        (set(line.partition(":")[2].split()) for line in lines if line.startswith(("flags", "Features"))), set()
    )
    return tuple(f for f in _FLAGS if f in flags)


def _memory() -> Iterator[Diagnosis]:
    from inspector.children.sizing import default_jobs, memory_bytes

    memory = memory_bytes()
    found = f"{memory / GIB:.1f} GB, {default_jobs()} pages at once by default"
    if memory < LEAST_MEMORY:
        yield Diagnosis("Memory", "weak", found, "Give 4 GB or more: large pages may end their reader.")
    else:
        yield Diagnosis("Memory", "good", found)


def _disk() -> Iterator[Diagnosis]:
    for name, place in (("Disk, temporary", Path(tempfile.gettempdir())), ("Disk, here", Path.cwd())):
        free = shutil.disk_usage(place).free
        found = f"{free / GIB:.1f} GB free in {place}"
        if free < LEAST_DISK:
            yield Diagnosis(name, "weak", found, "Free some space, or set TMPDIR to a larger disk.")
        else:
            yield Diagnosis(name, "good", found)


def _fonts() -> Iterator[Diagnosis]:
    import typst

    known = {family.lower() for family in typst.Fonts().families()}
    found = next((f for f in CJK_FONTS if f in known), None)
    if found is None:
        yield Diagnosis(
            "Chinese fonts", "bad", "none: Chinese text in report.pdf would be boxes", "apt-get install fonts-noto-cjk"
        )
    else:
        yield Diagnosis("Chinese fonts", "good", found.title().replace("Cjk Sc", "CJK SC"))


def _catalogue() -> Iterator[Diagnosis]:
    from inspector.controls.catalogue import Catalogue
    from inspector.controls.watchlist import Watchlist

    catalogue = Catalogue.load(Settings.load().controls.extra)
    found = f"{len(catalogue.announcements)} announcements, {len(catalogue.items)} items, {len(Watchlist.load())} names"
    yield Diagnosis("Catalogue", "good", f"{found}, {catalogue.fingerprint[:19]}")


def _parts() -> Iterator[Diagnosis]:
    from inspector.toolkit import Toolkit

    tools = Toolkit.build(Settings.load())
    yield Diagnosis("Parts", "good", f"{len(tools.checks)} checks, {len(tools.kinds)} document kinds")


_LOOKS: tuple[tuple[str, Callable[[], Iterator[Diagnosis]]], ...] = (
    ("Python", _python),
    ("Settings", _settings),
    ("Readers", _engines),
    ("Languages", _languages),
    ("Processor", _processor),
    ("Memory", _memory),
    ("Disk", _disk),
    ("Chinese fonts", _fonts),
    ("Catalogue", _catalogue),
    ("Parts", _parts),
)
