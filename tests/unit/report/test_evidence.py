"""Places of a finding come in a telling order, none needlessly wide."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from inspector.core.box import Box, PageId, clamp
from inspector.core.finding import Evidence, Finding, Severity
from inspector.report.evidence import MOST_PLACES, WIDEST, places, telling_boxes

PAGE = PageId("a.pdf", 1)
SHARE = st.floats(0, 1)
BOXES = st.lists(st.builds(lambda a, b, c, d: clamp(PAGE, a, b, c, d), SHARE, SHARE, SHARE, SHARE), max_size=8)


def box(left: float, top: float, right: float, bottom: float, page: PageId = PAGE, cell: str = "") -> Box:
    return Box(page, left, top, right, bottom, cell)


def finding(*evidence: Evidence) -> Finding:
    return Finding("f", "check", "weight_conflict", Severity.HIGH, 0.9, "t", "m", evidence)


def test_words_of_one_line_become_one_box() -> None:
    words = [box(0.1, 0.2, 0.18, 0.22), box(0.19, 0.2, 0.3, 0.22), box(0.31, 0.2, 0.4, 0.22)]
    assert telling_boxes(words) == (box(0.1, 0.2, 0.4, 0.22),)


def test_words_of_a_turned_line_become_one_box() -> None:
    assert telling_boxes([box(0.2, 0.1, 0.22, 0.18), box(0.2, 0.19, 0.22, 0.3)]) == (box(0.2, 0.1, 0.22, 0.3),)


def test_places_far_apart_stay_apart() -> None:
    boxes = (box(0.1, 0.1, 0.2, 0.12), box(0.1, 0.8, 0.2, 0.82))
    assert telling_boxes(boxes) == boxes


def test_a_box_over_a_tenth_of_the_page_gives_way_to_a_small_one() -> None:
    small = box(0.7, 0.9, 0.8, 0.92)
    assert telling_boxes([box(0, 0, 1, 0.5), small]) == (small,)


def test_the_smallest_of_wide_boxes_is_kept_rather_than_none() -> None:
    assert telling_boxes([box(0, 0, 1, 0.9), box(0, 0.2, 1, 0.4)])[0].area <= 0.9
    assert len(telling_boxes([box(0, 0, 1, 0.9)])) == 1


def test_cells_are_never_joined() -> None:
    cells = (box(0.1, 0.1, 0.2, 0.2, cell="B2"), box(0.2, 0.1, 0.3, 0.2, cell="C2"))
    assert telling_boxes(cells) == cells


def test_every_side_is_seen_before_any_side_is_seen_twice() -> None:
    far = [box(0.1, y, 0.2, y + 0.01) for y in (0.1, 0.3, 0.5)]
    one = Evidence("declared", "a", "a.pdf", tuple(far))
    other = Evidence("compared", "b", "b.pdf", (box(0.5, 0.5, 0.6, 0.52, PageId("b.pdf", 1)),))
    outside = Evidence("listed", "c", source="a list")
    assert [piece.quote for piece, _ in places(finding(one, other, outside))] == ["a", "b", "c", "a", "a"]
    assert [b is None for _, b in places(finding(outside))] == [True]


def test_places_are_limited() -> None:
    many = tuple(box(0.1, y / 50, 0.2, y / 50 + 0.002) for y in range(40))
    assert len(places(finding(Evidence("declared", "a", "a.pdf", many)))) == MOST_PLACES


@given(BOXES)
def test_what_is_kept_lies_in_what_was_given(boxes: list[Box]) -> None:
    kept = telling_boxes(boxes)
    assert bool(kept) == bool(boxes)
    assert len(kept) == 1 or all(b.area <= WIDEST for b in kept)
    for b in kept:
        assert any(a.left == b.left for a in boxes)
        assert any(a.bottom == b.bottom for a in boxes)
