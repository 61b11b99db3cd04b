"""Strong, likely, weak; and the probability behind them."""

from __future__ import annotations

import numpy as np
import pytest

from desktop_app.engine.indexes.vectors import VectorIndex
from desktop_app.engine.search.calibrate import (
    LIKELY,
    PRIORS,
    STRONG,
    UNKNOWN_MODEL,
    Background,
    Calibration,
    Evidence,
    in_words,
    measure,
    relevance,
)

BACKGROUND = Background(mean=0.1, sd=0.1)  # likely from 0.415, strong from 0.592
BUILT_IN = "all-MiniLM-L6-v2"


def index_of(vectors):
    index = VectorIndex(vectors.shape[1])
    index.add(np.arange(len(vectors)), vectors / np.linalg.norm(vectors, axis=1, keepdims=True))
    return index


@pytest.mark.parametrize(
    ("evidence", "confidence"),
    [
        (Evidence(similarity=0.6), "strong"),
        (Evidence(similarity=0.45), "likely"),
        (Evidence(similarity=0.3), "weak"),
        (Evidence(similarity=0.37, coverage=0.7, words=3), "likely"),
        (Evidence(similarity=0.37, coverage=0.3, words=3), "weak"),
        (Evidence(coverage=1.0, words=1), "likely"),
        (Evidence(similarity=0.45, coverage=1.0, words=1), "strong"),
        (Evidence(similarity=0.0, coverage=1.0, words=1), "likely"),
        (Evidence(similarity=0.0, coverage=1.0, words=3), "strong"),
        (Evidence(similarity=0.0, coverage=1.0, words=2, look_up=False), "weak"),
        (Evidence(similarity=0.35, coverage=1.0, words=2, look_up=False), "likely"),
        (Evidence(coverage=1.0, words=2, look_up=False), "strong"),
        (Evidence(coverage=0.5, words=4), "weak"),
        (Evidence(coverage=0.7, words=4), "likely"),
        (Evidence(coverage=0.7, words=2), "weak"),
        (Evidence(similarity=0.1, coverage=0.7, words=4), "weak"),
        (Evidence(exact=True), "strong"),
        (Evidence(similarity=0.9, empty=True), "weak"),
        (Evidence(exact=True, empty=True), "strong"),
        (Evidence(), "weak"),
    ],
)
def test_what_speaks_for_a_hit(evidence, confidence):
    assert in_words(relevance(evidence, BACKGROUND)) == confidence


def test_the_limits_are_the_cosines_where_the_words_change():
    for similarity, below, from_there in (
        (BACKGROUND.likely, "weak", "likely"),
        (BACKGROUND.strong, "likely", "strong"),
    ):
        assert in_words(relevance(Evidence(similarity=similarity - 0.001), BACKGROUND)) == below
        assert in_words(relevance(Evidence(similarity=similarity + 0.001), BACKGROUND)) == from_there


def test_a_probability_stays_between_0_and_1_and_rises_with_cosine_and_words():
    rising = [BACKGROUND.probability(cosine) for cosine in (-1.0, 0.0, 0.2, 0.4, 0.6, 1.0)]
    assert rising == sorted(set(rising))
    assert 0 <= rising[0] < 0.01
    assert 0.99 < rising[-1] <= 1
    assert BACKGROUND.probability(0.4, coverage=0.5) > BACKGROUND.probability(0.4)
    assert relevance(Evidence(similarity=-1.0), Background(mean=0.9, sd=0.01)) < LIKELY < STRONG


def test_the_best_of_many_must_be_better_than_the_best_of_few():
    limits = [Background(0.1, 0.1, passages=count).likely for count in (0, 1, 5, 10_000, 1_000_000)]
    assert limits == sorted(limits)
    assert limits[-1] - limits[2] == pytest.approx(0.17, abs=0.02)


def test_a_query_beside_the_librarys_subject_needs_more():
    on_topic, beside = Background(0.1, 0.1, topic=0.25), Background(0.1, 0.1, topic=0.0)
    assert on_topic.likely < BACKGROUND.likely < beside.likely


def test_in_a_library_of_a_few_passages_the_topic_says_less():
    def eased(passages):
        return Background(0.1, 0.1, passages).likely - Background(0.1, 0.1, passages, topic=0.3).likely

    assert eased(1) < eased(5) < eased(500) < 0.151


def test_the_topic_is_the_mean_cosine_to_the_library():
    vectors = np.random.default_rng(1).standard_normal((3000, 64)) + 0.3
    unit = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    query = unit[7].astype(np.float32)
    background = Calibration().background(index_of(vectors), BUILT_IN, query)
    assert background.topic == pytest.approx(float((unit @ query).mean()), abs=0.01)
    assert background.passages == 3000


def test_a_model_whose_vectors_lie_in_a_narrow_cone_is_judged_like_another():
    """All cosines moved together: which hits are likely does not change."""
    plain, cone = Background(0.1, 0.1, topic=0.2), Background(0.8, 0.02, topic=0.82)
    for cosine in (0.2, 0.35, 0.5):
        moved = 0.8 + (cosine - 0.1) / 0.1 * 0.02
        assert cone.probability(moved, 0.3) == pytest.approx(plain.probability(cosine, 0.3))


def test_the_background_is_that_of_random_pairs():
    vectors = np.random.default_rng(1).standard_normal((2000, 64))
    background = measure(index_of(vectors))
    assert background.mean == pytest.approx(0, abs=0.02)
    assert background.sd == pytest.approx(1 / 8, abs=0.02)


def test_a_narrow_cone_has_higher_limits():
    vectors = np.random.default_rng(1).standard_normal((2000, 64)) + 1.5
    cone = Calibration().background(index_of(vectors), "raw-average")
    assert cone.mean > 0.6
    assert cone.likely > cone.mean > UNKNOWN_MODEL.likely


def test_tiny_libraries_get_defaults():
    calibration, vectors = Calibration(), np.random.default_rng(1).standard_normal((50, 64))
    assert calibration.background(None, BUILT_IN) == PRIORS[BUILT_IN]
    assert calibration.background(VectorIndex(64), "unheard-of") == UNKNOWN_MODEL
    for model, expected in ((BUILT_IN, PRIORS[BUILT_IN]), ("unheard-of", UNKNOWN_MODEL)):
        background = calibration.background(index_of(vectors), model)
        assert (background.mean, background.sd, background.passages) == (expected.mean, expected.sd, 50)
    assert measure(index_of(np.ones((500, 8)))) == UNKNOWN_MODEL


def test_it_is_measured_again_when_the_library_grew_by_half():
    random, calibration = np.random.default_rng(1), Calibration()
    index = index_of(random.standard_normal((1000, 64)))
    first = calibration.background(index, "model")
    cone = random.standard_normal((2000, 64)) + 1.5
    cone /= np.linalg.norm(cone, axis=1, keepdims=True)
    index.add(np.arange(1000, 1100), cone[:100])
    assert calibration.background(index, "model").mean == first.mean
    index.add(np.arange(1100, 3000), cone[100:])
    assert calibration.background(index, "model").mean > first.mean + 0.1


def test_a_library_about_one_subject_has_the_usual_background_for_a_known_model():
    vectors = np.random.default_rng(1).standard_normal((2000, 64)) + 1.0
    background = Calibration().background(index_of(vectors), BUILT_IN)
    assert (background.mean, background.sd) == (PRIORS[BUILT_IN].mean, PRIORS[BUILT_IN].sd)
