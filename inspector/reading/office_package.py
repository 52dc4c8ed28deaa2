"""What an office file (XLSX, DOCX, ODS, ODT) carries beside text: macros, links, entities, bombs."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

from inspector.errors import ActiveContent, CorruptFile, InputError
from inspector.reading.limits import MIB, Limits, hold
from inspector.reading.zip_directory import DAMAGE

_HEAD = 8192
_DTD = re.compile(rb"<!\s*(DOCTYPE|ENTITY)", re.IGNORECASE)
_OUTSIDE = re.compile(rb'Type="[^"]*/(attachedTemplate|oleObject|externalLink\w*|frame|subDocument)"[^>]*External')


def check_package(path: Path, file: str, limits: Limits) -> tuple[InputError, ...]:
    """What is in the package that was not run or followed, as errors to show.

    Raises:
        CorruptFile: it is no whole ZIP archive.
        LimitExceeded: it unpacks to too much.
        ActiveContent: its XML declares a document type or entities; it is not read.
    """
    try:
        with zipfile.ZipFile(path) as package:
            infos = package.infolist()
            _weigh(infos, file, limits)
            _refuse_entities(package, infos, file)
            return tuple(ActiveContent(file=file, what=what) for what in _carried(package, infos))
    except DAMAGE:
        raise CorruptFile(file=file, reason="it is cut off or not packed rightly") from None


def _weigh(infos: list[zipfile.ZipInfo], file: str, limits: Limits) -> None:
    hold(file, "the number of parts", len(infos), limits.members)
    hold(file, "the unpacked size in bytes", sum(i.file_size for i in infos), limits.expanded_bytes)
    for info in infos:
        if info.file_size > MIB:
            ratio = -(-info.file_size // max(1, info.compress_size))
            hold(file, "the unpacked size over the packed size", ratio, limits.ratio)


def _refuse_entities(package: zipfile.ZipFile, infos: list[zipfile.ZipInfo], file: str) -> None:
    for info in infos:
        if info.filename.endswith((".xml", ".rels")):
            with package.open(info) as part:
                head = part.read(_HEAD).replace(b"\x00", b"")
            if _DTD.search(head):
                raise ActiveContent(file=file, what="an XML document type or entities, for which it was refused")


def _carried(package: zipfile.ZipFile, infos: list[zipfile.ZipInfo]) -> Iterator[str]:
    names = [i.filename for i in infos]
    if any(n.endswith("vbaProject.bin") or (n.startswith(("Basic/", "Scripts/")) and n[-1] != "/") for n in names):
        yield "macros"
    if any("/externalLinks/" in n for n in names):
        yield "links to other workbooks"
    if any("/embeddings/" in n or re.match(r"Object \d", n) for n in names):
        yield "other files embedded in it"
    for info in infos:
        if info.filename.endswith(".rels") and _OUTSIDE.search(package.read(info)):
            yield "links to files elsewhere"
            return
