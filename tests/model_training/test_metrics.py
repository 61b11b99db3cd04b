"""Measures against cases worked out by hand, and against scipy and scikit-learn."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest
from scipy import stats
from sklearn import metrics as peer

from model_training.metrics import (
    average_precision,
    average_ranks,
    best_f1,
    mrr_at_k,
    ndcg_at_k,
    recall_at_k,
    roc_auc,
    spearman,
)


def samples_with_ties(seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Labels, about a third of them 1, and scores on a coarse grid that follow them loosely."""
    random = np.random.default_rng(seed)
    labels = (random.random(200) < 0.3).astype(int)
    return labels, np.round(labels * 0.5 + random.normal(size=200), 1)


class TestRanks:
    def test_equal_values_share_the_mean_of_their_ranks(self) -> None:
        assert average_ranks([10, 30, 20, 20]).tolist() == [1, 4, 2.5, 2.5]

    def test_nothing_to_rank(self) -> None:
        assert average_ranks([]).tolist() == []


class TestSpearman:
    def test_by_hand(self) -> None:
        # Ranks 1 2 3 4 against 1 2 4 3: 1 - 6 · 2 / (4 · 15)
        assert spearman([1, 2, 3, 4], [10, 20, 40, 30]) == pytest.approx(0.8)

    def test_only_the_order_counts(self) -> None:
        assert spearman([1, 2, 3], [1, 100, 1e9]) == pytest.approx(1.0)
        assert spearman([1, 2, 3], [-1, -2, -300]) == pytest.approx(-1.0)

    @pytest.mark.parametrize("seed", range(5))
    def test_equals_scipy_with_ties(self, seed: int) -> None:
        labels, scores = samples_with_ties(seed)
        assert spearman(labels, scores) == pytest.approx(stats.spearmanr(labels, scores).statistic, abs=1e-12)

    def test_a_constant_side_has_no_ranking(self) -> None:
        assert np.isnan(spearman([1, 1, 1], [1, 2, 3]))

    @pytest.mark.parametrize(
        ("first", "second"), [([1, 2], [1, 2, 3]), ([1], [1]), ([1, np.nan], [1, 2]), ([[1, 2]], [[1, 2]])]
    )
    def test_bad_input_is_refused(self, first: list[float], second: list[float]) -> None:
        with pytest.raises(ValueError, match=r"values|expected"):
            spearman(first, second)


class TestNdcg:
    def test_binary_by_hand(self) -> None:
        # Relevant at ranks 1 and 3 of two relevant: (1 + 1/2) / (1 + 1/log2 3)
        expected = 1.5 / (1 + 1 / np.log2(3))
        assert ndcg_at_k(["a", "x", "b"], {"a": 1, "b": 1}, 10) == pytest.approx(expected)

    def test_graded_by_hand(self) -> None:
        # Gains 1, 3 found; ideal 3, 1: linear gains, as in trec_eval
        expected = (1 + 3 / np.log2(3)) / (3 + 1 / np.log2(3))
        assert ndcg_at_k(["b", "a"], {"a": 3, "b": 1}, 10) == pytest.approx(expected)

    def test_only_the_first_k_count_on_both_sides(self) -> None:
        assert ndcg_at_k(["a", "x", "b"], {"a": 1, "b": 1, "c": 1}, 1) == 1.0

    def test_equals_scikit_learn(self) -> None:
        random = np.random.default_rng(3)
        gains = random.integers(0, 4, size=30)
        scores = random.permutation(30).astype(float)
        ranking = [int(document) for document in np.argsort(-scores)]
        expected = peer.ndcg_score([gains], [scores], k=10)
        assert ndcg_at_k(ranking, dict(enumerate(gains.tolist())), 10) == pytest.approx(expected)

    def test_nothing_relevant_or_found_is_zero(self) -> None:
        assert ndcg_at_k(["a"], {}, 10) == 0.0
        assert ndcg_at_k(["a"], {"b": 0, "a": -1}, 10) == 0.0
        assert ndcg_at_k([], {"a": 1}, 10) == 0.0


class TestRecallAndReciprocalRank:
    def test_recall_by_hand(self) -> None:
        assert recall_at_k(["a", "x", "b"], {"a": 1, "b": 2, "c": 1, "d": 0}, 2) == pytest.approx(1 / 3)
        assert recall_at_k(["a", "x", "b"], {"a": 1, "b": 2, "c": 1, "d": 0}, 3) == pytest.approx(2 / 3)

    def test_reciprocal_rank_by_hand(self) -> None:
        assert mrr_at_k(["x", "d", "b"], {"b": 1, "d": 0}, 10) == pytest.approx(1 / 3)
        assert mrr_at_k(["x", "d", "b"], {"b": 1, "d": 0}, 2) == 0.0

    def test_nothing_relevant_is_zero(self) -> None:
        assert recall_at_k(["a"], {"a": 0}, 10) == 0.0
        assert mrr_at_k(["a"], {}, 10) == 0.0

    @pytest.mark.parametrize("measure", [ndcg_at_k, recall_at_k, mrr_at_k])
    def test_bad_rankings_are_refused(self, measure: object) -> None:
        with pytest.raises(ValueError, match="k must"):
            measure(["a"], {"a": 1}, 0)  # type: ignore[operator]
        with pytest.raises(ValueError, match="twice"):
            measure(["a", "a"], {"a": 1}, 10)  # type: ignore[operator]


class TestPairs:
    def test_auc_by_hand(self) -> None:
        # Pairs of positive and negative: 0.8 > 0.5, 0.8 > 0.1, 0.5 = 0.5, 0.5 > 0.1: 3.5 of 4
        assert roc_auc([1, 1, 0, 0], [0.8, 0.5, 0.5, 0.1]) == pytest.approx(0.875)

    def test_average_precision_by_hand(self) -> None:
        # Positives at ranks 1 and 3: (1 + 2/3) / 2
        assert average_precision([1, 0, 1], [3, 2, 1]) == pytest.approx(5 / 6)

    def test_best_f1_by_hand(self) -> None:
        # At 0.6 and above: 2 of 2 positives, 1 negative: precision 2/3, recall 1
        best = best_f1([1, 0, 1, 0], [0.9, 0.7, 0.6, 0.2])
        assert best.f1 == pytest.approx(0.8)
        assert (best.precision, best.recall) == (pytest.approx(2 / 3), 1.0)
        assert best.threshold == pytest.approx(0.4)

    def test_where_all_count_the_threshold_is_the_lowest_score(self) -> None:
        assert best_f1([1, 1], [0.9, 0.7]).threshold == pytest.approx(0.7)

    @pytest.mark.parametrize("seed", range(5))
    def test_equal_scikit_learn_with_ties(self, seed: int) -> None:
        labels, scores = samples_with_ties(seed)
        assert roc_auc(labels, scores) == pytest.approx(peer.roc_auc_score(labels, scores), abs=1e-12)
        expected = peer.average_precision_score(labels, scores)
        assert average_precision(labels, scores) == pytest.approx(expected, abs=1e-12)

    @pytest.mark.parametrize("seed", range(5))
    def test_no_threshold_is_better_than_the_best(self, seed: int) -> None:
        labels, scores = samples_with_ties(seed)
        best = best_f1(labels, scores)
        assert peer.f1_score(labels, scores >= best.threshold) == pytest.approx(best.f1)
        assert best.f1 == pytest.approx(max(peer.f1_score(labels, scores >= score) for score in scores))

    def test_labels_must_be_zero_and_one_and_both_there(self) -> None:
        with pytest.raises(ValueError, match="0 or 1"):
            roc_auc([0, 2], [1, 2])
        with pytest.raises(ValueError, match="must be 0"):
            roc_auc([1, 1], [1, 2])
        with pytest.raises(ValueError, match="must be 1"):
            average_precision([0, 0], [1, 2])


def test_metrics_load_without_torch() -> None:
    heavy = "{'torch', 'transformers', 'scipy', 'sklearn', 'tokenizers'}"
    program = f"import sys, model_training.metrics; sys.exit(bool({heavy} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
