"""Places of boxes as SVG: the group is turned, the boxes are not."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.core.box import Box, PageId
from inspector.report.pictures import upright
from inspector.web.places import Corners, Sheet, turned

TURNS = [0, 90, 180, 270]
shares = st.floats(0, 1)
boxes = st.tuples(shares, shares, shares, shares).map(
    lambda v: (min(v[0], v[2]), min(v[1], v[3]), max(v[0], v[2]), max(v[1], v[3]))
)


def drawn(sheet: Sheet, box: Corners) -> Corners:
    """Where a browser draws the box: scaled to the picture, then moved and turned as `transform` says."""
    points = [(box[0] * sheet.width, box[1] * sheet.height), (box[2] * sheet.width, box[3] * sheet.height)]
    numbers = [float(n) for n in re.findall(r"-?\d+(?:\.\d+)?", sheet.transform)] or [0.0, 0.0, 0.0]
    dx, dy, degrees = numbers
    ways = {0: (1, 0, 0, 1), 90: (0, -1, 1, 0), 180: (-1, 0, 0, -1), 270: (0, 1, -1, 0)}
    a, b, c, d = ways[int(degrees)]
    moved = [(a * x + b * y + dx, c * x + d * y + dy) for x, y in points]
    xs, ys = sorted(x for x, _ in moved), sorted(y for _, y in moved)
    return xs[0] / sheet.wide, ys[0] / sheet.high, xs[1] / sheet.wide, ys[1] / sheet.high


@pytest.mark.parametrize("turn", TURNS)
@given(box=boxes)
def test_the_browser_draws_a_box_where_the_report_draws_it(turn: int, box: Corners) -> None:
    sheet = Sheet(910, 1287, turn)
    wanted = upright(Box(PageId("a", 1), *box), turn)
    assert turned(box, turn) == pytest.approx(wanted)
    assert drawn(sheet, box) == pytest.approx(wanted, abs=1e-9)


@pytest.mark.parametrize("turn", TURNS)
@given(box=boxes)
def test_the_zoom_shows_the_box_and_stays_on_the_page(turn: int, box: Corners) -> None:
    sheet = Sheet(910, 1287, turn)
    x, y, wide, high = (float(v) for v in sheet.zoomed([box]).split())
    left, top, right, bottom = turned(box, turn)
    assert x - 0.1 <= left * sheet.wide
    assert right * sheet.wide <= x + wide + 0.1
    assert y - 0.1 <= top * sheet.high
    assert bottom * sheet.high <= y + high + 0.1
    assert x >= 0
    assert y >= 0
    assert x + wide <= sheet.wide + 0.1
    assert y + high <= sheet.high + 0.1


def test_without_boxes_the_whole_page_is_shown() -> None:
    assert Sheet(910, 1287, 90).zoomed([]) == "0 0 1287 910"


def test_boxes_far_away_do_not_make_the_view_wide() -> None:
    sheet = Sheet(1000, 1000)
    near = sheet.zoomed([(0.1, 0.1, 0.2, 0.12)])
    assert sheet.zoomed([(0.1, 0.1, 0.2, 0.12), (0.8, 0.9, 0.9, 0.92)]) == near
