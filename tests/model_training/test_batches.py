"""Batches of similar length under a budget of padded tokens."""

from __future__ import annotations

import random

import pytest

from model_training.batches import batch_end, longest_first, split_evenly


def test_longest_first_keeps_the_order_of_equals() -> None:
    assert longest_first([3, 9, 3, 12]) == [3, 1, 0, 2]


def test_the_longest_text_sets_the_width() -> None:
    assert batch_end([10, 9, 2, 1], 0, token_budget=30) == 3


def test_a_text_beyond_the_budget_goes_alone() -> None:
    assert batch_end([100, 1], 0, token_budget=30) == 1


def test_texts_without_tokens_are_no_trap() -> None:
    assert batch_end([0, 0], 0, token_budget=0) == 1


@pytest.mark.parametrize("budget", [1, 64, 500, 10_000])
def test_batches_tile_the_texts_within_the_budget(budget: int) -> None:
    lengths = sorted((random.Random(5).randint(1, 256) for _ in range(300)), reverse=True)
    start = 0
    while start < len(lengths):
        end = batch_end(lengths, start, budget)
        assert end - start == 1 or (end - start) * lengths[start] <= budget
        assert end > start
        start = end
    assert start == len(lengths)


@pytest.mark.parametrize(
    ("items", "parts", "expected"),
    [("abcde", 2, ["ab", "cde"]), ("abcde", 1, ["abcde"]), ("ab", 4, ["a", "b"]), ("", 3, [])],
)
def test_even_parts(items: str, parts: int, expected: list[str]) -> None:
    assert split_evenly(items, parts) == expected
