"""The second reading: who is read again, and what comes of agreement and difference."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pytest

from inspector.reading.engine import Pixels, RawWord, rectangle
from inspector.reading.second import MOST, MOST_NUMBERS, Reading, read_again

PAGE = np.full((400, 800), 255, np.uint8)


@dataclass(frozen=True, slots=True)
class Scripted:
    """A second reader that answers every crop with the same word, and keeps what it was asked."""

    text: str
    confidence: float
    asked: list[tuple[int, bool]]
    name: str = "second"

    def read(self, image: Pixels, dpi: float) -> tuple[RawWord, ...]:
        """No words."""
        return ()

    def read_crops(self, crops: Sequence[Pixels], *, latin: bool = False) -> tuple[tuple[RawWord, ...], ...]:
        """The scripted word for each."""
        self.asked.append((len(crops), latin))
        answer = (RawWord(self.text, rectangle(0, 0, 9, 9), self.confidence),) if self.text else ()
        return tuple(answer for _ in crops)


def raw(text: str, confidence: float) -> RawWord:
    return RawWord(text, rectangle(100, 100, 200, 130), confidence)


def again(text: str, confidence: float, seen: str, believed: float = 0.9) -> Reading:
    return read_again([raw(text, confidence)], PAGE, "first", Scripted(seen, believed, []))[0]


def test_sure_words_are_not_read_again() -> None:
    second = Scripted("x", 0.9, [])
    words = [raw("Invoice", 0.95), raw("No. 12", 0.99), raw("---", 0.2), raw("", 0.0)]
    assert [r.word for r in read_again(words, PAGE, "first", second)] == words
    assert second.asked == []


def test_numbers_are_doubted_earlier_and_all_go_in_one_call() -> None:
    second = Scripted("x", 0.1, [])
    read_again([raw("Invoice", 0.95), raw("1,250.00", 0.95), raw("Total", 0.5)], PAGE, "first", second)
    assert second.asked == [(2, True)]


def test_numbers_of_three_digits_are_read_twice_however_sure() -> None:
    second = Scripted("1,250.00", 0.9, [])
    readings = read_again([raw("1,250.00", 0.999), raw("12", 0.999), raw("Total", 0.999)], PAGE, "first", second)
    assert second.asked == [(1, True)]
    assert [r.reader for r in readings] == ["first+second", "first", "first"]


def test_of_sure_numbers_only_so_many_are_read_twice() -> None:
    second = Scripted("1,250.00", 0.9, [])
    read_again([raw("1,250.00", 0.999)] * (MOST_NUMBERS + 9), PAGE, "first", second)
    assert second.asked[0][0] == MOST_NUMBERS


@pytest.mark.parametrize(("seen", "kept"), [("1,260.00", "1,260.00"), ("1,250.0", ""), ("l,25O.OO", ""), ("7:9", "")])
def test_a_sure_number_keeps_a_second_reading_only_if_it_may_be_one_of_the_same_print(seen: str, kept: str) -> None:
    reading = again("1,250.00", 0.999, seen)
    assert (reading.word.text, reading.alternative) == ("1,250.00", kept)


@pytest.mark.parametrize(
    ("text", "seen", "chosen", "kept"),
    [
        ("7440-55-3", "7440-65-3", "7440-55-3", ""),  # the check digit bears out the first
        ("7440-65-3", "7440-55-3", "7440-55-3", "7440-65-3"),
        ("CSQU3054383", "CSQU3064383", "CSQU3054383", ""),
        ("CSQU3064383", "CSQU3054383", "CSQU3054383", "CSQU3064383"),
        ("7440-65-3", "7440-65-8", "7440-65-3", "7440-65-8"),  # neither: both are kept
    ],
)
def test_check_digits_arbitrate(text: str, seen: str, chosen: str, kept: str) -> None:
    for confidence in (0.8, 0.999):
        reading = again(text, confidence, seen)
        assert (reading.word.text, reading.alternative) == (chosen, kept)


def test_han_words_are_left_to_the_first_reader_but_for_their_numbers() -> None:
    second = Scripted("x", 0.1, [])
    read_again([raw("净重", 0.5), raw("18千克", 0.5)], PAGE, "first", second)
    assert second.asked == [(1, False)]


def test_only_so_many_words_are_read_again_and_numbers_come_first() -> None:
    second = Scripted("17", 0.9, [])
    words = [*(raw("word", 0.4) for _ in range(MOST)), raw("17", 0.8)]
    readings = read_again(words, PAGE, "first", second)
    assert second.asked[0][0] == MOST
    assert readings[-1].reader == "first+second"


def test_agreement_raises_confidence() -> None:
    reading = again("8110.10", 0.8, "8110.10", 0.9)
    assert reading.word.confidence == pytest.approx(1 - 0.2 * (1 - 0.81), abs=1e-3)
    assert (reading.reader, reading.alternative) == ("first+second", "")


def test_full_width_signs_and_spaces_are_no_difference() -> None:
    assert again("100（KG）", 0.8, "100(KG)").reader == "first+second"


def test_a_difference_keeps_both() -> None:
    reading = again("8110.10", 0.8, "8116.10")
    assert (reading.word.text, reading.alternative, reading.reader) == ("8110.10", "8116.10", "first")
    assert reading.word.confidence == 0.8


def test_silence_of_the_second_reader_changes_nothing() -> None:
    assert again("8110.10", 0.8, "") == Reading(raw("8110.10", 0.8), "first")


@pytest.mark.parametrize(
    ("text", "confidence", "seen", "chosen"),
    [
        ("BILLBR00K", 0.75, "BILLBROOK", "BILLBROOK"),  # letters among letters
        ("18O00", 0.8, "18000", "18000"),  # digits among digits
        ("CI2605-1096", 0.8, "C12605-1096", "CI2605-1096"),  # a reference mixes both: nothing can be told
        ("E0CDAL7331262", 0.87, "EOCDAL7331262", "EOCDAL7331262"),  # a lone figure among letters is one of them
        ("26C1O89A5504", 0.87, "26C1089A5504", "26C1089A5504"),
        ("EOCDAL7331262", 0.87, "E0CDAL7331262", "EOCDAL7331262"),
        ("KLÅNG", 0.96, "KLANG", "KLANG"),  # a speck over the letter
        ("SHÁNGHÀI", 0.72, "SHANGHAT", "SHANGHAI"),
        ("Château", 0.96, "Chateou", "Château"),
        ("SC26-6168", 0.8, "SC26-616B", "SC26-6168"),
        ("extemal", 0.5, "external", "external"),  # lost, and nearly the same word
        ("Vltavan", 0.71, "Vitavan", "Vltavan"),  # a name is believed as long as it was read fairly
        ("4O'6l8", 0.3, "40,618", "40,618"),
        ("806,400.00", 0.5, "806.400.0", "806,400.00"),  # both are numbers: the first stays
    ],
)  # fmt: skip
def test_who_is_believed(text: str, confidence: float, seen: str, chosen: str) -> None:
    reading = again(text, confidence, seen)
    assert reading.word.text == chosen
    assert reading.alternative == (seen if chosen == text else text)


def test_a_word_on_which_the_readers_differ_is_never_sure() -> None:
    assert again("C0DE", 0.89, "CODE", 1.0).word.confidence < 0.9


def test_without_a_second_reader_words_stay() -> None:
    assert read_again([raw("17", 0.2)], PAGE, "first", None) == (Reading(raw("17", 0.2), "first"),)
