"""Directions from examples."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray

from desktop_app.engine.search.rocchio import combined, directions, representatives

Along = Callable[..., NDArray[np.float32]]


def test_an_example_draws_the_query_to_its_side_and_an_unlike_one_pushes_it_away(along: Along) -> None:
    query = along(1, 1, 1)
    moved = combined(query, [along(1)[None]], [along(0, 1)[None]])
    assert np.linalg.norm(moved) == pytest.approx(1.0)
    assert moved @ along(1) > query @ along(1)
    assert moved @ along(0, 1) < query @ along(0, 1)
    assert moved @ query > 0.75 # the words still say what is searched for


def test_of_a_long_example_the_passage_nearest_to_the_words_counts(along: Along) -> None:
    about_both = np.stack([along(0, 1), along(0, 0, 1)])
    moved = combined(along(0.1, 1), [about_both], [])
    assert moved @ along(0, 1) > 0.9
    assert moved @ along(0, 0, 1) < 0.1


def test_several_examples_count_alike_however_long_they_are(along: Along) -> None:
    many = np.stack([along(1), along(1, 0.01), along(1, 0.02)])
    moved = combined(along(0, 0, 1), [many, along(0, 1)[None]], [])
    assert moved @ along(1) == pytest.approx(moved @ along(0, 1), abs=0.02)


def test_examples_that_cancel_each_other_out_leave_what_is_wanted(along: Along) -> None:
    query = along(1)
    opposite = np.stack([along(1)])
    moved = combined(query, [(-query)[None]], [opposite, opposite])
    assert np.isfinite(moved).all()
    assert np.linalg.norm(moved) == pytest.approx(1.0)


def test_there_must_be_something_to_be_like(along: Along) -> None:
    with pytest.raises(ValueError, match="direction"):
        combined(None, [], [along(1)[None]])


def test_without_words_a_long_example_gives_a_direction_for_each_of_its_subjects(along: Along) -> None:
    subjects = [along(1), along(0, 1), along(0, 0, 1)]
    passages = np.stack([subject + 0.05 * along(0, 0, 0, n + 1) for subject in subjects for n in range(5)])
    passages /= np.linalg.norm(passages, axis=1, keepdims=True)
    (found,) = directions([passages.astype(np.float32)], [], most=3)
    assert len(found) == 3
    for subject in subjects:
        assert (found @ subject).max() > 0.99


def test_directions_turn_away_from_what_is_unlike(along: Along) -> None:
    (found,) = directions([along(1, 0.5)[None]], [along(0, 1)[None]], most=3)
    assert found[0] @ along(0, 1) < along(1, 0.5) @ along(0, 1)


def test_representatives_are_passages_of_the_file_each_once() -> None:
    numbers = np.random.default_rng(3).standard_normal((40, 8)).astype(np.float32)
    vectors = np.concatenate([numbers, numbers[:10]])
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    found = representatives(vectors, 6)
    assert 2 <= len(found) <= 6
    assert all(any(np.array_equal(one, vector) for vector in vectors) for one in found)
    assert len(np.unique(found, axis=0)) == len(found)
    assert np.array_equal(found, representatives(vectors, 6))


def test_a_short_file_is_taken_whole(along: Along) -> None:
    vectors = np.stack([along(1), along(0, 1), along(1)])
    assert np.array_equal(representatives(vectors, 6), vectors[:2])
