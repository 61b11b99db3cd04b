"""How good a ranking, a similarity or a classifier is. numpy only, so that the command line may import it.

Retrieval measures follow trec_eval (https://github.com/usnistgov/trec_eval), which BEIR uses: a ranking
is a list of document ids from best to worst, the judgements of a query map document ids to gains, and
documents without a judgement count as not relevant.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float64]


def average_ranks(values: npt.ArrayLike) -> FloatArray:
    """Ranks from 1 in ascending order; equal values share the mean of their ranks.

    Args: `values`: (N,). Returns: (N,) float64.
    """
    array = _vector(values)
    _, group, sizes = np.unique(array, return_inverse=True, return_counts=True)
    last_rank = np.cumsum(sizes)
    ranks: FloatArray = (last_rank - (sizes - 1) / 2)[group]
    return ranks


def spearman(first: npt.ArrayLike, second: npt.ArrayLike) -> float:
    """Spearman's rank correlation, -1…1; NaN where one side is constant, since it has no ranking.

    Args: `first`, `second`: (N,), N ≥ 2. Raises: ValueError on shape or values that are not finite.
    Source: Spearman 1904; ties by average ranks, so it is Pearson's correlation of the ranks.
    """
    a, b = _pair(first, second)
    if len(a) < 2:
        raise ValueError("a correlation needs at least two values")
    a, b = _centred(average_ranks(a)), _centred(average_ranks(b))
    norm = np.sqrt((a @ a) * (b @ b))
    return float(np.clip(a @ b / norm, -1.0, 1.0)) if norm > 0 else float("nan")


def ndcg_at_k(ranking: Sequence[Hashable], gains: Mapping[Hashable, float], k: int) -> float:
    """Normalised discounted cumulative gain of the first `k`, 0…1; 0 where nothing is relevant.

    Source: Järvelin and Kekäläinen 2002, with trec_eval's linear gain and log2(rank + 1) discount.
    Negative gains count as 0. Raises: ValueError where k < 1 or a document is ranked twice.
    """
    _check_ranking(ranking, k)
    found = [max(0.0, gains.get(document, 0.0)) for document in ranking[:k]]
    ideal = sorted((max(0.0, gain) for gain in gains.values()), reverse=True)[:k]
    best = _discounted(ideal)
    return _discounted(found) / best if best > 0 else 0.0


def recall_at_k(ranking: Sequence[Hashable], gains: Mapping[Hashable, float], k: int) -> float:
    """The part of the relevant documents (gain > 0) that is among the first `k`; 0 where none is relevant.

    Raises: ValueError where k < 1 or a document is ranked twice.
    """
    _check_ranking(ranking, k)
    relevant = {document for document, gain in gains.items() if gain > 0}
    return len(relevant.intersection(ranking[:k])) / len(relevant) if relevant else 0.0


def mrr_at_k(ranking: Sequence[Hashable], gains: Mapping[Hashable, float], k: int) -> float:
    """One over the rank of the first relevant document (gain > 0) among the first `k`; 0 without one.

    Raises: ValueError where k < 1 or a document is ranked twice.
    """
    _check_ranking(ranking, k)
    for rank, document in enumerate(ranking[:k], start=1):
        if gains.get(document, 0.0) > 0:
            return 1.0 / rank
    return 0.0


def roc_auc(labels: npt.ArrayLike, scores: npt.ArrayLike) -> float:
    """Area under the ROC curve: how often a positive scores above a negative, ties as one half.

    Args: `labels`: (N,) of 0 and 1, both present; `scores`: (N,) finite. Raises: ValueError otherwise.
    Source: the Mann-Whitney U statistic, from average ranks.
    """
    y, s = _labelled(labels, scores)
    positives, negatives = int(y.sum()), int((1 - y).sum())
    if not negatives:
        raise ValueError("at least one label must be 0")
    wins = average_ranks(s)[y == 1].sum() - positives * (positives + 1) / 2
    return float(wins / (positives * negatives))


def average_precision(labels: npt.ArrayLike, scores: npt.ArrayLike) -> float:
    """Precision averaged over the steps of recall, 0…1; equal scores are one step.

    Args: `labels`: (N,) of 0 and 1 with at least one 1; `scores`: (N,) finite. Raises: ValueError otherwise.
    Source: the definition of scikit-learn's `average_precision_score`, without interpolation.
    """
    curve = _precision_recall(*_labelled(labels, scores))
    return float(np.sum(np.diff(curve.recall, prepend=0.0) * curve.precision))


@dataclass(frozen=True)
class BestF1:
    """The best F1 over all thresholds, and the threshold: a score at or above it counts as positive."""

    f1: float
    threshold: float
    precision: float
    recall: float


def best_f1(labels: npt.ArrayLike, scores: npt.ArrayLike) -> BestF1:
    """The threshold with the highest F1; of equal ones the highest threshold.

    The threshold is halfway to the next lower score, so that it does not lie on a sample.
    Args: `labels`: (N,) of 0 and 1 with at least one 1; `scores`: (N,) finite. Raises: ValueError otherwise.
    """
    curve = _precision_recall(*_labelled(labels, scores))
    total = curve.precision + curve.recall
    f1 = np.divide(2 * curve.precision * curve.recall, total, out=np.zeros_like(total), where=total > 0)
    best = int(np.argmax(f1))
    below = curve.threshold[min(best + 1, len(total) - 1)]
    halfway = (curve.threshold[best] + below) / 2
    threshold = halfway if halfway > below else curve.threshold[best]
    return BestF1(float(f1[best]), float(threshold), float(curve.precision[best]), float(curve.recall[best]))


@dataclass(frozen=True)
class _Curve:
    """Precision and recall at each distinct score, from the highest score down."""

    threshold: FloatArray
    precision: FloatArray
    recall: FloatArray


def _precision_recall(labels: FloatArray, scores: FloatArray) -> _Curve:
    order = np.argsort(-scores, kind="stable")
    labels, scores = labels[order], scores[order]
    last_of_step = np.append(np.flatnonzero(np.diff(scores)), len(scores) - 1)
    hits = np.cumsum(labels)[last_of_step]
    return _Curve(scores[last_of_step], hits / (last_of_step + 1), hits / labels.sum())


def _discounted(gains: Sequence[float]) -> float:
    discounts = np.log2(np.arange(2, len(gains) + 2))
    return float(np.sum(np.asarray(gains, dtype=np.float64) / discounts))


def _check_ranking(ranking: Sequence[Hashable], k: int) -> None:
    if k < 1:
        raise ValueError("k must be at least 1")
    if len(set(ranking[:k])) != len(ranking[:k]):
        raise ValueError("a document is ranked twice")


def _labelled(labels: npt.ArrayLike, scores: npt.ArrayLike) -> tuple[FloatArray, FloatArray]:
    y, s = _pair(labels, scores)
    if not np.isin(y, (0, 1)).all():
        raise ValueError("labels must be 0 or 1")
    if not y.any():
        raise ValueError("at least one label must be 1")
    return y, s


def _pair(first: npt.ArrayLike, second: npt.ArrayLike) -> tuple[FloatArray, FloatArray]:
    a, b = _vector(first), _vector(second)
    if len(a) != len(b):
        raise ValueError(f"{len(a)} values against {len(b)}")
    return a, b


def _vector(values: npt.ArrayLike) -> FloatArray:
    array = np.asarray(values, dtype=np.float64)
    if array.ndim != 1 or not np.isfinite(array).all():
        raise ValueError("expected a one-dimensional array of finite values")
    return array


def _centred(values: FloatArray) -> FloatArray:
    centred: FloatArray = values - values.mean()
    return centred
