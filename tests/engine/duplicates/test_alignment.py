"""Aligning texts word by word."""

from __future__ import annotations

import random

import numpy as np
import pytest

from desktop_app.engine.duplicates import alignment
from desktop_app.engine.duplicates.alignment import Alignment, align
from desktop_app.engine.duplicates.words import Tokenizer
from tests.helpers.random_prose import prose

TOKENIZER = Tokenizer()


def aligned(one: str, other: str) -> Alignment:
    return align(TOKENIZER.tokens(one, "text"), TOKENIZER.tokens(other, "text"))


def hunks(one: str, other: str) -> list[tuple[str, str]]:
    first, second = one.split(), other.split()
    return [
        (" ".join(first[hunk.one_start : hunk.one_end]), " ".join(second[hunk.other_start : hunk.other_end]))
        for hunk in aligned(one, other).hunks()
    ]


def test_what_stands_for_what() -> None:
    assert hunks("the quay has fourteen berths now", "the quay has twelve berths") == [
        ("fourteen", "twelve"),
        ("now", ""),
    ]
    assert hunks("a b c", "a b c") == []
    assert hunks("", "a b") == [("", "a b")]


def test_a_price_that_occurs_in_both_does_not_pull_lines_askew() -> None:
    one = "berth 22 for 72 crowns pump 2 for 85 crowns"
    other = "berth 22 for 85 crowns pump 20 for 72 crowns"
    assert hunks(one, other) == [("72", "85"), ("2", "20"), ("85", "72")]


def test_a_long_log_of_which_every_line_changed_is_aligned_soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(alignment, "MOST_RUNS", 50)
    lines = [prose(number, 6) for number in range(400)]
    one = "\n".join(f"{line} was opened" for line in lines)
    other = "\n".join(f"{line} is closed" for line in lines)
    found = aligned(one, other)
    assert len(found.matches) > 50
    assert sum(match.length for match in found.matches) > 1000


def test_a_moved_paragraph_is_moved_and_nothing_else() -> None:
    parts = [" ".join(part + letter for letter in "abcdefghijklmnopqrst") for part in "wxyz"]
    found = aligned(" ".join(parts), " ".join([parts[2], parts[0], parts[1], parts[3]]))
    assert [(move.one, move.other, move.length) for move in found.moved] == [(40, 0, 20)]
    assert sum(match.length for match in found.matches) == 60


@pytest.mark.parametrize("seed", range(30))
def test_matches_are_in_order_equal_and_as_many_as_an_edit_leaves(seed: int) -> None:
    rng = random.Random(seed)
    words = [rng.choice("abcdefghijkl") * rng.randrange(1, rng.choice((3, 40))) for _ in range(300)]
    other = list(words)
    for _ in range(10):
        at = rng.randrange(len(other))
        other[at : at + rng.randrange(4)] = ["new" + rng.choice("xyz")] * rng.randrange(3)
    one_tokens, other_tokens = (TOKENIZER.tokens(" ".join(text), "text") for text in (words, other))
    found = align(one_tokens, other_tokens)
    at_one = at_other = 0
    for match in found.matches:
        assert match.one >= at_one
        assert match.other >= at_other
        at_one, at_other = match.one + match.length, match.other + match.length
        assert np.array_equal(
            one_tokens.hashes[match.one : at_one], other_tokens.hashes[match.other : at_other]
        )
    assert sum(match.length for match in found.matches) >= 300 - 10 * 4
