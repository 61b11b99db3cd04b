"""Scores that follow what neighbours say."""

from __future__ import annotations

import numpy as np
import pytest

from desktop_app.engine.search.fuse import INEXACT_SPAN, LOOK_UP_MEANING_SHARE
from desktop_app.engine.search.neighbours import LOOKED_AT, NEAREST, regularised


def alike(count, pairs):
    """Similarities (count, count): 0 but between the pairs."""
    similarities = np.zeros((count, count))
    for left, right, similarity in pairs:
        similarities[left, right] = similarities[right, left] = similarity
    return similarities


def test_a_passage_like_a_good_one_rises_above_its_equal():
    drawn = regularised(np.array([0.9, 0.4, 0.4]), alike(3, [(0, 1, 0.8)]))
    assert drawn[1] > drawn[2] == pytest.approx(0.4)
    assert drawn[0] > drawn[1]


def test_it_rises_the_more_the_nearer_it_is():
    drawn = regularised(np.array([0.9, 0.4, 0.4]), alike(3, [(0, 1, 0.9), (0, 2, 0.3)]))
    assert drawn[1] > drawn[2] > 0.4


def test_only_the_nearest_count():
    scores = np.array([0.5, *np.full(NEAREST, 0.9), 0.0])
    near = [(0, place, 0.9) for place in range(1, NEAREST + 1)]
    with_far = regularised(scores, alike(NEAREST + 2, [*near, (0, NEAREST + 1, 0.5)]))
    without = regularised(scores, alike(NEAREST + 2, near))
    assert with_far[0] == pytest.approx(without[0])


def test_scores_stay_between_the_lowest_and_the_highest():
    random = np.random.default_rng(1)
    scores, similarities = random.random(40), random.random((40, 40))
    drawn = regularised(scores, (similarities + similarities.T) / 2)
    assert scores.min() <= drawn.min() <= drawn.max() <= scores.max()


@pytest.mark.parametrize("count", [0, 1])
def test_without_others_nothing_changes(count):
    assert regularised(np.full(count, 0.5), np.zeros((count, count))).tolist() == [0.5] * count


def test_words_reach_passages_that_say_the_same_in_others(library, along):
    library.add("/home/a.txt", "the ferry timetable of the northern islands", vectors=[along(1, 1, 0, 1)])
    library.add("/home/b.txt", "when ships sail in winter", vectors=[along(1, 1, 0, 0.9)])
    library.add("/home/c.txt", "when trains run in winter", vectors=[along(1, 0.9, 1, 0)])
    library.add("/home/d.txt", "an unrelated recipe for bread", vectors=[along(0, 0, 0, 0, 1)])
    found = library.search("ferry timetable northern islands", along(1, 0.95, 0.1, 0.1)).hits
    by_path = {hit.path: hit.score for hit in found}
    assert found[0].path == b"/home/a.txt"
    assert by_path[b"/home/b.txt"] > by_path[b"/home/c.txt"]


def test_a_passage_is_known_by_those_beside_it(library, along):
    fitting, plain = along(1), along(1, 1.2)
    library.add("/home/in.txt", "alpha beta", "gamma delta", vectors=[fitting, plain])
    library.add("/home/out.txt", "epsilon zeta", "gamma delta eta", vectors=[along(0, 0, 1), plain])
    options = {"group": "passage", "limit": 10}
    scores = {
        hit.passages[0].text: hit.score for hit in library.search("what is that", fitting, **options).hits
    }
    assert scores["gamma delta"] > scores["gamma delta eta"]


def test_a_look_up_is_left_to_the_words(library, along):
    """One or two words name something: what merely resembles a passage with the name must not rise."""
    library.add("/home/named.txt", "Hegemann", vectors=[along(1, 1)])
    library.add("/home/like.txt", "someone else", vectors=[along(1, 0.9)])
    hits = library.search("Hegemann", along(1, 0.5)).hits
    assert hits[0].path == b"/home/named.txt"
    assert hits[1].score == pytest.approx(INEXACT_SPAN * LOOK_UP_MEANING_SHARE)  # its similarity alone


def test_vectors_that_are_missing_or_went_meanwhile_do_no_harm(library, along, monkeypatch):
    library.add("/home/a.txt", "ferry timetable northern islands", vectors=[along(1)])
    library.add("/home/b.txt", "ferry timetable southern islands", vectors=[None])
    assert len(library.paths("ferry timetable northern islands", along(1))) == 2

    def gone(labels):
        raise KeyError("no vector")

    monkeypatch.setattr(library.vectors, "vectors_of", gone)
    assert library.paths("ferry timetable northern islands", along(1))[0] == "/home/a.txt"


def test_what_is_not_looked_at_stays_below(library, along):
    for number in range(LOOKED_AT + 20):
        angle = number / 100
        library.add(f"/home/{number}.txt", f"ferry number {number}", vectors=[along(1, angle)])
    hits = library.search("what about ferry connections", along(1), limit=LOOKED_AT + 20).hits
    assert len(hits) == LOOKED_AT + 20
    assert {hit.path for hit in hits[:20]} <= {f"/home/{n}.txt".encode() for n in range(60)}
