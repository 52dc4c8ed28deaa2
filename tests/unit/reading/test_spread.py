"""Two pages on one image are told from one landscape page, and are read one after the other."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pytest

import inspector.ocr
from inspector.core.box import PageId
from inspector.core.page import Page
from inspector.documents.halves import printed_pages
from inspector.documents.understand import understand
from inspector.reading.cleaning import ink
from inspector.reading.engine import OcrOptions, Pixels, Recogniser, open_engine
from inspector.reading.image import read_image
from inspector.reading.scan_frame import turned
from inspector.reading.spread import find_gutter
from tests import drawn
from tests.pages import kinds

PACKING = (
    "PACKING LIST",
    "Exporter: Lantern Bay Metals Co., Ltd.",
    "Packing list No. PL-5521  Date: 2026-04-18",
    "Consignee: Norfeld Handels GmbH, Hamburg",
    "Marks: NORFELD HAMBURG 1-48",
    "Description  Packages  Net weight kg  Gross weight kg",
    "Aluminium alloy ingots ADC12  18  18,000  18,540",
    "TOTAL  18  18,000  18,540",
)


@lru_cache(maxsize=1)
def reader() -> Recogniser:
    return open_engine("ppocr", inspector.ocr, OcrOptions())


def spread(shift: int = 17) -> Pixels:
    """An invoice on the left and a packing list on the right, a little lower."""
    right = drawn.page(PACKING, top=150 + shift).image
    return np.hstack([drawn.page().image, right]).astype(np.uint8)


def read(image: Pixels) -> Page:
    return read_image(image, PageId("folder.png", 1), dpi=(200, 200), first=reader())


def test_the_gutter_of_two_pages_is_found() -> None:
    image = spread()
    found = find_gutter(ink(image), 200)
    assert found is not None
    assert abs(found - drawn.A4[0]) < 260  # in the white between the two


def test_two_copies_whose_lines_stand_level_part_at_a_fold() -> None:
    image = spread(shift=0)
    assert find_gutter(ink(image), 200) is None
    image[:, drawn.A4[0] - 2 : drawn.A4[0] + 2] = 60
    assert find_gutter(ink(image), 200) is not None


LANDSCAPE = ("Goods  Lot  Net kg", *(f"Ingots, grade {n}  LOT-{n:03d}  {n},250.00" for n in range(2, 30)))


@pytest.mark.parametrize("ruled", [True, False])
def test_a_landscape_table_is_one_page(ruled: bool) -> None:
    wide, high = drawn.A4[1], drawn.A4[0]
    columns = [
        drawn.page(LANDSCAPE, canvas=(wide // 2, high)).image,
        drawn.page(LANDSCAPE, canvas=(wide // 2, high)).image,
    ]
    image = np.hstack(columns).astype(np.uint8)
    if ruled:
        image = drawn.boxed(image, xs=[120, wide - 120], ys=list(range(140, 1600, 53)))
    assert find_gutter(ink(image), 200) is None


def test_an_upright_page_in_two_columns_is_one_page() -> None:
    left = drawn.page(drawn.INVOICE, canvas=(827, 2339), left=60, size=18).image
    right = drawn.page(PACKING, canvas=(827, 2339), left=60, size=18, top=167).image
    assert find_gutter(ink(np.hstack([left, right]).astype(np.uint8)), 200) is None


@pytest.mark.parametrize("turn", [0, 90])
def test_two_papers_on_one_image_are_two_documents_with_boxes_on_the_delivered_page(turn: int) -> None:
    page = read(turned(spread(), turn))
    assert len(page.cuts) == 1
    invoice, packing = understand([page], kinds())
    assert (invoice.kind, packing.kind) == ("commercial_invoice", "packing_list")
    assert invoice.pages == packing.pages == (1,)
    numbers = [document.get("number") for document in (invoice, packing)]
    assert [n.value for n in numbers if n] == ["LB260417", "PL-5521"]
    sides = [n.boxes[0].left if turn == 0 else n.boxes[0].top for n in numbers if n]
    assert sides[0] < 0.5 < sides[1]


def test_the_halves_share_name_and_number_and_have_places_of_their_own() -> None:
    page = read(spread())
    left, right = printed_pages(page)
    assert left.id == right.id == page.id
    assert len(left.words) + len(right.words) == len(page.words)
    title = next(w for w in right.words if w.text == "PACKING")
    assert title.place.x0 < 100  # points from the left of its own page
    assert title.box.left > 0.5
