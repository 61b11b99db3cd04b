"""Candidates: every pair that is alike, and few others."""

from __future__ import annotations

import random
from itertools import combinations

import numpy as np
import pytest

from desktop_app.engine.duplicates import candidates
from desktop_app.engine.duplicates.candidates import SketchIndex
from desktop_app.engine.duplicates.shingles import Shingles, masked_shingles, sketch
from desktop_app.engine.duplicates.words import Tokenizer
from tests.helpers.random_prose import prose

TOKENIZER = Tokenizer()


def sketched(text: str) -> Shingles:
    return sketch(masked_shingles(TOKENIZER.tokens(text, "text")))


def index_of(*texts: str) -> SketchIndex:
    return SketchIndex(np.arange(10, 10 + len(texts)), [sketched(text) for text in texts])


def pairs_in(index: SketchIndex, fresh: list[int] | None = None) -> set[tuple[int, int]]:
    found = index.pairs(None if fresh is None else np.array(fresh))
    return set(zip(found.one.tolist(), found.other.tolist(), strict=True))


def edited(text: str, seed: int, places: int) -> str:
    rng = random.Random(seed)
    words = text.split()
    for _ in range(places):
        words[rng.randrange(len(words))] = "changed"
    return " ".join(words)


def test_versions_are_candidates_and_strangers_are_not() -> None:
    originals = [prose(seed, 200) for seed in range(40)]
    index = index_of(*originals, *(edited(text, 1, 4) for text in originals))
    assert pairs_in(index) == {(10 + at, 50 + at) for at in range(40)}
    assert all(
        index.like(sketched(text)).tolist() == [10 + at, 50 + at] for at, text in enumerate(originals[:5])
    )


def test_a_part_is_a_candidate_of_its_whole() -> None:
    part = prose(1, 300)
    assert pairs_in(index_of(part, f"{prose(2, 3000)} {part} {prose(3, 3000)}")) == {(10, 11)}


def test_only_pairs_of_which_the_later_one_is_new() -> None:
    text = prose(1, 100)
    index = index_of(*(edited(text, seed, 1) for seed in range(4)))
    assert pairs_in(index) == set(combinations(range(10, 14), 2))
    assert pairs_in(index, fresh=[12]) == {(10, 12), (11, 12)}


def test_a_form_that_most_texts_share_leads_each_to_some_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(candidates, "MOST_SHARING", 10)
    letters = [f"Dear {prose(seed, 2)} {prose(0, 120)}" for seed in range(60)]
    index = index_of(*letters, *(prose(seed, 120) for seed in range(100, 160)))
    found = pairs_in(index)
    assert {one for one, _ in found} | {other for _, other in found} == set(range(10, 70))
    assert len(found) < 60 * 8
    assert len(index.like(sketched(letters[0]))) > 0


def test_what_a_frequent_hash_has_in_common_with_strangers_is_chance(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(candidates, "MOST_SHARING", 5)
    greeting = "with kind regards from all of us at the harbour office"
    index = index_of(*(f"{prose(seed, 300)} {greeting}" for seed in range(40)))
    assert pairs_in(index) == set()


def test_no_more_pairs_are_counted_than_memory_allows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(candidates, "MOST_OCCURRENCES", 50)
    text = prose(1, 100)
    assert len(pairs_in(index_of(*(edited(text, seed, 1) for seed in range(30))))) < 30 * 6


def test_an_empty_index() -> None:
    index = SketchIndex(np.empty(0, np.int64), [])
    assert (pairs_in(index), index.like(sketched("one two three four five six")).tolist()) == (set(), [])
    assert index.frequency(sketched("one two")).tolist() == [0]


def test_of_many_crowds_all_are_paired_with_the_longest_and_newest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(candidates, "MOST_PAIRS", 100)
    monkeypatch.setattr(candidates, "MOST_EACH", 3)
    text = prose(1, 100)
    found = pairs_in(index_of(*(edited(text, seed, 1) for seed in range(20))))
    assert {(10 + at, 29) for at in range(19)} <= found
    assert len(found) < 20 * 3
