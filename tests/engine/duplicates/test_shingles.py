"""Shingles and sketches."""

from __future__ import annotations

import random

import numpy as np
import pytest

from desktop_app.engine.duplicates.shingles import (
    LEAST_SKETCH,
    jaccard,
    masked_shingles,
    shared,
    shingles,
    sketch,
)
from desktop_app.engine.duplicates.words import Tokenizer


def made(text: str):
    return shingles(Tokenizer().tokens(text, "text"))


def exact(one: str, other: str) -> float:
    runs = [
        {tuple(words[at : at + 5]) for at in range(len(words) - 4)} for words in (one.split(), other.split())
    ]
    return len(runs[0] & runs[1]) / len(runs[0] | runs[1])


@pytest.mark.parametrize("seed", range(5))
def test_likeness_is_that_of_sets_of_five_words(seed: int) -> None:
    rng = random.Random(seed)
    one = [rng.choice("abcdefgh") * rng.randrange(1, 4) for _ in range(400)]
    other = one[:300] + [rng.choice("xyz") for _ in range(50)]
    assert jaccard(made(" ".join(one)), made(" ".join(other))) == pytest.approx(
        exact(" ".join(one), " ".join(other))
    )


def test_short_and_empty_texts() -> None:
    assert len(made("one two")) == 1
    assert jaccard(made("one two"), made("One, two!")) == 1.0
    assert jaccard(made(""), made("")) == 0.0
    assert shared(made(""), made("one")) == 0


def test_a_sketch_is_part_of_the_whole_and_of_what_holds_it() -> None:
    rng = random.Random(1)
    words = ["".join(rng.choices("abcdefgh", k=6)) for _ in range(4000)]
    chapter, book = " ".join(words[1000:2000]), " ".join(words)
    of_chapter, of_book = (
        sketch(masked_shingles(Tokenizer().tokens(text, "text"))) for text in (chapter, book)
    )
    assert len(of_chapter) >= LEAST_SKETCH
    reach = min(of_chapter[-1], of_book[-1])
    inside = of_chapter[of_chapter <= reach]
    assert np.isin(inside, of_book).mean() > 0.9


def test_numbers_and_dates_do_not_count_in_a_sketch() -> None:
    one, other = (
        sketch(masked_shingles(Tokenizer().tokens(text, "text")))
        for text in ("pay 5 crowns by 3 May at the office", "pay 90 crowns by 12 July at the office")
    )
    assert one.tolist() == other.tolist()
