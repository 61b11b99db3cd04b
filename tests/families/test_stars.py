"""Keepers and the texts that they stand for."""

from __future__ import annotations

import numpy as np
import pytest

from desktop_app.families.stars import Stars, stars
from desktop_app.protocol.messages import SHOWN_VERDICTS, VERDICTS
from tests.families.conftest import Pair, pairs_of

ALL = frozenset(SHOWN_VERDICTS)


def near(one: int, other: int, score: float = 0.9) -> Pair:
    return {"one": one, "other": other, "near": score}


def found(rows: list[Pair], rank: list[int], threshold: float = 0.8, verdicts=ALL) -> Stars:
    return stars(pairs_of(rows), np.array(rank), threshold, frozenset(verdicts))


def test_of_a_chain_the_far_end_does_not_go_on_the_first_ones_account() -> None:
    chain = [near(0, 1), near(1, 2)]
    assert found(chain, rank=[0, 1, 2]).keeper.tolist() == [0, 0, 2]
    assert found(chain, rank=[2, 1, 0]).keeper.tolist() == [0, 2, 2]
    assert found(chain, rank=[1, 0, 2]).keeper.tolist() == [1, 1, 1]  # the middle matches both


def test_a_long_chain_falls_into_stars() -> None:
    chain = [near(at, at + 1) for at in range(99)]
    assert found(chain, rank=list(range(100))).keeper.tolist() == [at - at % 2 for at in range(100)]


def test_the_threshold_decides_what_counts() -> None:
    assert found([near(0, 1, 0.75)], [0, 1], threshold=0.8).keeper.tolist() == [0, 1]
    assert found([near(0, 1, 0.75)], [0, 1], threshold=0.7).keeper.tolist() == [0, 0]


def test_a_member_goes_to_the_keeper_that_it_matches_best() -> None:
    star = found([near(0, 2, 0.85), near(1, 2, 0.95)], rank=[0, 1, 2])
    assert (star.keeper.tolist(), star.score[2]) == ([0, 1, 1], pytest.approx(0.95))


def test_what_is_contained_is_never_kept_for_the_whole() -> None:
    chapter_in_book = [{"one": 0, "other": 1, "one_in_other": 0.99}]
    star = found(chapter_in_book, rank=[0, 1])  # the rules would keep the chapter
    assert star.keeper.tolist() == [1, 1]
    assert VERDICTS[star.verdict[0]] == "contained"


def test_a_circle_of_containment_still_keeps_one() -> None:
    circle = [
        {"one": 0, "other": 1, "one_in_other": 0.9},
        {"one": 1, "other": 2, "one_in_other": 0.9},
        {"one": 0, "other": 2, "other_in_one": 0.9},
    ]
    star = found(circle, rank=[1, 0, 2])
    assert set(star.keeper.tolist()) != {0, 1, 2}
    assert all(star.keeper[star.keeper] == star.keeper)


def test_a_weaker_tier_takes_nobody_from_a_family() -> None:
    versions_and_a_form = [near(0, 1), {"one": 1, "other": 2, "template": 0.95}]
    star = found(versions_and_a_form, rank=[2, 1, 0])  # the form's other letter is most to be kept
    assert star.keeper.tolist() == [1, 1, 2]


def test_only_verdicts_that_are_asked_for_count() -> None:
    rows = [{"one": 0, "other": 1, "topic": 0.99}]
    assert found(rows, [0, 1]).keeper.tolist() == [0, 1]
    assert found(rows, [0, 1], verdicts=VERDICTS).keeper.tolist() == [0, 0]


@pytest.mark.parametrize("seed", range(20))
def test_every_member_matches_its_keeper_and_no_two_keepers_match(seed: int) -> None:
    rng = np.random.default_rng(seed)
    size = 60
    rows = [
        near(one, other, float(rng.uniform(0.5, 1)))
        for one in range(size)
        for other in range(one + 1, size)
        if rng.random() < 0.08
    ]
    star = found(rows, rng.permutation(size).tolist())
    matches = {(row["one"], row["other"]) for row in rows if row["near"] >= 0.8}
    matches |= {(other, one) for one, other in matches}
    for text, keeper in enumerate(star.keeper.tolist()):
        assert keeper == text or (text, keeper) in matches
    keepers = set(star.keeper.tolist())
    assert not any(one in keepers and other in keepers for one, other in matches)
