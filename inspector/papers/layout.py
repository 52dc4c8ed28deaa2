"""A layout: how one kind of paper is drawn; found by folder, so that adding a layout is adding a file."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from inspector.papers import layouts
from inspector.papers.manner import Language
from inspector.papers.paper import Paper, Told
from inspector.papers.sheet import A4, Drawn, Sheet

Draw = Callable[[Sheet, Paper], None]
Write = Callable[[Paper], Drawn]


@dataclass(frozen=True, slots=True)
class Layout:
    """One way to draw one kind of paper.

    `held_out` marks a layout on which reading was measured once. `pack` names a set that is drawn only when asked for:
    `b` and all from `d` to `i` are kept apart from all who work on reading, so that figures on them are an honest
    estimate.
    `upper` is for forms typed in capitals.
    `hs`, `mass`, `numbers` and `dates` are the habits that the layout allows (see `Manner`). `write` makes a file that
    has no drawn pages (XLSX, DOCX); then `draw` is none. `destinations` are the countries for which the form is issued;
    empty means all. `most_lines` is how many goods lines the form can hold.
    """

    name: str
    kind: str
    draw: Draw | None
    languages: tuple[Language, ...] = ("en",)
    size: tuple[float, float] = A4
    held_out: bool = False
    pack: str = ""
    upper: bool = False
    hs: tuple[str, ...] = ("6", "8", "8.", "10", "6.")
    mass: tuple[str, ...] = ("KGS", "KG", "kg")
    numbers: tuple[str, ...] = ("comma", "comma", "comma", "dot", "space", "plain")
    dates: tuple[str, ...] = ("iso", "slash", "dmon", "DMON", "MOND", "long", "dmy", "dotted")
    write: Write | None = None
    destinations: tuple[str, ...] = ()
    most_lines: int = 60

    def serves(self, country: str, lines: int) -> bool:
        """Whether the form is issued for goods that go to this country, and has room for so many lines."""
        return lines <= self.most_lines and (not self.destinations or country in self.destinations)

    @property
    def paged(self) -> bool:
        """Whether the paper is a PDF and so can be scanned; a spreadsheet cannot."""
        return self.draw is not None

    def render(self, paper: Paper) -> Drawn:
        """Draw the paper, or write it where the layout is of a file without pages."""
        if self.draw is None:
            if self.write is None:
                raise ValueError(f"layout {self.name} neither draws nor writes")
            return self.write(paper)
        sheet = Sheet(size=self.size)
        self.draw(sheet, paper)
        if paper.shipment.hidden:
            hidden = Told("x:hidden", paper.shipment.hidden, paper.shipment.hidden)
            sheet.text(60, sheet.height - 24, hidden, size=5, color="#ffffff")
        return sheet.finish()


@cache
def all_layouts() -> dict[str, Layout]:
    """All layouts by name, in name order."""
    found: dict[str, Layout] = {}
    for info in sorted(pkgutil.iter_modules(layouts.__path__), key=lambda m: m.name):
        module = importlib.import_module(f"{layouts.__name__}.{info.name}")
        found |= {part.name: part for part in vars(module).values() if isinstance(part, Layout)}
    return dict(sorted(found.items()))


def layouts_of(kind: str, *, held_out: bool | None = None) -> tuple[Layout, ...]:
    """The layouts of one kind of paper: all, or only those held out, or only the others."""
    return tuple(
        one for one in all_layouts().values() if one.kind == kind and (held_out is None or one.held_out == held_out)
    )
