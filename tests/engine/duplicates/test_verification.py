"""What two texts are to each other; above all, what is never called a duplicate."""

from __future__ import annotations

import numpy as np
import pytest

from desktop_app.engine.catalogue.wordings import Likeness
from desktop_app.engine.duplicates.shingles import Shingles
from desktop_app.engine.duplicates.verification import PreparedTexts, likeness, prepare
from desktop_app.engine.duplicates.words import Tokenizer
from desktop_app.families.pairs import DATES, NAMES, NEGATION, NUMBERS, WORDING
from tests.helpers.hard_negatives import HardNegative, hard_negatives
from tests.helpers.random_prose import prose

TOKENIZER = Tokenizer()


def rare(sketch: Shingles):
    return np.ones(len(sketch), np.int64)


def compared(one: str, other: str, frequency=rare) -> Likeness | None:
    first, second = (prepare(TOKENIZER.tokens(text, "text")) for text in (one, other))
    return likeness(1, 2, first, second, frequency)


def test_there_are_300_hard_negatives_of_six_kinds() -> None:
    pairs = hard_negatives()
    assert len(pairs) == len({(pair.one, pair.other) for pair in pairs}) == 300
    assert len({pair.kind for pair in pairs}) == 6


@pytest.mark.parametrize("pair", hard_negatives(), ids=lambda pair: pair.kind)
def test_a_hard_negative_is_no_duplicate_at_any_threshold(pair: HardNegative) -> None:
    one, other = (TOKENIZER.tokens(text, "text") for text in (pair.one, pair.other))
    assert one.digest() != other.digest()
    found = compared(pair.one, pair.other)
    assert found is None or max(found.near, found.one_in_other, found.other_in_one) == 0


@pytest.mark.parametrize(
    ("one", "other", "flags"),
    [
        ("listens on port 8080 for requests", "listens on port 8081 for requests", NUMBERS),
        ("due on 3 May at noon", "due on 3 July at noon", DATES),
        ("signed by Ada Falk today at last", "signed by Bodil Jarl today at last", NAMES),
        ("the door must be shut at all times", "the door must not be shut at all times", NEGATION),
        ("the door is always shut at night", "the door is never shut at night", NEGATION),
    ],
)
def test_what_is_filled_in_makes_a_template_and_says_what(one: str, other: str, flags: int) -> None:
    around = prose(1, 60)
    found = compared(f"{around} {one} {around[::-1]}", f"{around} {other} {around[::-1]}")
    assert found is not None
    assert (found.near, found.template > 0.95, found.flags) == (0.0, True, flags)


def test_a_version_with_one_number_and_a_section_more_is_nearly_the_same() -> None:
    plan = prose(2, 300)
    found = compared(f"{plan} the quay has 14 berths", f"{plan} the quay has 12 berths {prose(3, 20)}")
    assert found is not None
    assert found.near > 0.85
    assert found.flags & (NUMBERS | WORDING) == NUMBERS | WORDING


def test_a_chapter_stands_in_its_book_and_not_the_other_way() -> None:
    chapter = prose(4, 200)
    found = compared(chapter, f"{prose(5, 900)} {chapter} {prose(6, 900)}")
    assert found is not None
    assert (found.one_in_other > 0.95, found.other_in_one, found.near) == (True, 0.0, 0.0)


def test_a_frame_that_many_texts_share_makes_no_duplicates() -> None:
    frame = prose(7, 900)
    one, other = f"{frame} {prose(8, 80)}", f"{frame} {prose(9, 80)}"
    alone, among_many = compared(one, other), compared(one, other, lambda sketch: _frequency(sketch, frame))
    assert alone is not None
    assert alone.near > 0.8
    assert among_many is None or among_many.near == 0.0


def _frequency(sketch: Shingles, frame: str):
    of_frame = prepare(TOKENIZER.tokens(frame, "text")).masked
    return np.where(np.isin(sketch, of_frame), 2500, 1)


def test_texts_that_have_nothing_in_common() -> None:
    assert compared(prose(10, 100), prose(11, 100)) is None
    assert compared("", "") is None
    assert compared("one", "") is None


def test_texts_are_held_up_to_a_limit() -> None:
    read: list[int] = []

    def text(wording: int) -> tuple[str, str] | None:
        read.append(wording)
        return None if wording == 9 else ("text", prose(wording, 50))

    texts = PreparedTexts(text, TOKENIZER, most_tokens=120)
    for wording in (1, 2, 1, 3, 4, 1, 9, 9):
        texts.get(wording)
    assert read == [1, 2, 3, 4, 1, 9]
    assert texts.get(9) is None
