"""Directions from examples."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray

from desktop_app.engine.search.rocchio import combined, directions, evenly

Along = Callable[..., NDArray[np.float32]]


def test_an_example_draws_the_query_to_its_side_and_an_unlike_one_pushes_it_away(along: Along) -> None:
    query = along(1, 1, 1)
    moved = combined(query, [along(1)[None]], [along(0, 1)[None]])
    assert np.linalg.norm(moved) == pytest.approx(1.0)
    assert moved @ along(1) > query @ along(1)
    assert moved @ along(0, 1) < query @ along(0, 1)
    assert moved @ query > 0.75  # the words still say what is searched for


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
    passages = np.stack([subject for subject in subjects for _ in range(5)])
    (found,) = directions([passages], [], most=3)
    assert len(found) == 3
    for subject in subjects:
        assert (found @ subject).max() > 0.99


def test_directions_turn_away_from_what_is_unlike(along: Along) -> None:
    (found,) = directions([along(1, 0.5)[None]], [along(0, 1)[None]], most=3)
    assert found[0] @ along(0, 1) < along(1, 0.5) @ along(0, 1)


def test_passages_are_taken_evenly_from_the_first_to_the_last() -> None:
    assert evenly(3, 8) == [0, 1, 2]
    assert evenly(9, 3) == [0, 4, 8]
    assert evenly(0, 3) == []
