"""From two lists of scores to one order."""

from __future__ import annotations

import pytest

from desktop_app.engine.search.fuse import (
    Candidate,
    RankedPassage,
    combined,
    in_order,
    meaning_share,
    rank_documents,
)


def candidate(number, bm25=0.0, cosine=None, document=None, exact=False):
    return Candidate(number, document or number, number, 0, bm25, None, cosine, None, exact)


def ranked_by(candidates, share) -> list[RankedPassage]:
    return in_order(candidates, combined(candidates, share))


def order(candidates, share=0.5):
    return [item.candidate.passage_id for item in ranked_by(candidates, share)]


def test_what_both_sides_like_goes_first():
    assert order([candidate(1, 9.0, 0.2), candidate(2, 8.0, 0.7), candidate(3, 0.0, 0.8)])[0] == 2


def test_one_side_alone_keeps_its_order():
    candidates = [candidate(1, 1.0, 0.9), candidate(2, 3.0, 0.1), candidate(3, 2.0, 0.5)]
    assert order(candidates, share=0.0) == [2, 3, 1]
    assert order(candidates, share=1.0) == [1, 3, 2]


def test_a_look_up_prefers_the_passage_with_the_word():
    with_word, near = candidate(1, 5.0, 0.05), candidate(2, 0.0, 0.6)
    assert order([near, with_word], meaning_share(1, "hybrid")) == [1, 2]


def test_exact_matches_lie_above_everything():
    candidates = [candidate(1, 9.0, 0.9), candidate(2, 0.1, 0.0, exact=True)]
    assert order(candidates) == [2, 1]


def test_scores_lie_between_0_and_1():
    candidates = [candidate(n, n / 3, n / 10 - 0.5, exact=n == 4) for n in range(10)]
    assert all(0 <= item.score <= 1 for item in ranked_by(candidates, 0.5))
    assert ranked_by([], 0.5) == []
    (alone,) = ranked_by([candidate(1, 0.0, 0.3)], 0.5)
    assert alone.score == pytest.approx(0.43)


def test_candidates_without_a_vector_count_as_the_farthest():
    assert order([candidate(1, 0.0, None), candidate(2, 0.0, 0.4), candidate(3, 0.0, 0.1)]) == [2, 1, 3]


def test_near_copies_stay_close_together():
    ranked = ranked_by([candidate(1, 0.0, 0.68), candidate(2, 0.0, 0.67), candidate(3, 0.0, 0.66)], 1.0)
    assert [item.candidate.passage_id for item in ranked] == [1, 2, 3]
    assert ranked[-1].score > 0.85 * ranked[0].score


def test_a_document_counts_once_and_by_its_best_passage():
    ranked = ranked_by(
        [candidate(1, 5, document=7), candidate(2, 4, document=7), candidate(3, 4.9, document=8)], 0.0
    )
    documents = rank_documents(ranked)
    assert [document.document_id for document in documents] == [7, 8]
    assert [len(document.passages) for document in documents] == [2, 1]


def test_many_middling_passages_do_not_beat_a_clearly_better_one():
    many = [candidate(n, 5.0, document=1) for n in range(30)]
    documents = rank_documents(ranked_by([*many, candidate(99, 6.0, document=2)], 0.0))
    assert documents[0].document_id == 2


def test_further_passages_decide_between_equals():
    candidates = [candidate(1, 5.0, document=1), candidate(2, 5.0, document=2), candidate(3, 4.0, document=2)]
    documents = rank_documents(ranked_by(candidates, 0.0))
    assert [document.document_id for document in documents] == [2, 1]
    assert all(document.score <= 0.9 for document in documents)
