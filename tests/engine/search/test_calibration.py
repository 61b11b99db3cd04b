"""Strong, likely, weak."""

from __future__ import annotations

import numpy as np
import pytest

from desktop_app.engine.indexes.vectors import VectorIndex
from desktop_app.engine.search.calibrate import (
    PRIORS,
    UNKNOWN_MODEL,
    Background,
    Calibration,
    Evidence,
    judge,
    measure,
)

BACKGROUND = Background(mean=0.1, sd=0.1)  # likely from 0.4, strong from 0.55


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
        (Evidence(similarity=0.0, coverage=1.0, words=3), "strong"),
        (Evidence(coverage=0.5, words=4), "weak"),
        (Evidence(coverage=0.7, words=4), "likely"),
        (Evidence(coverage=0.7, words=2), "weak"),
        (Evidence(similarity=0.1, coverage=0.7, words=4), "weak"),
        (Evidence(exact=True), "strong"),
        (Evidence(), "weak"),
    ],
)
def test_what_speaks_for_a_hit(evidence, confidence):
    assert judge(evidence, BACKGROUND) == confidence


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
    assert calibration.background(None, "all-MiniLM-L6-v2") == PRIORS["all-MiniLM-L6-v2"]
    assert calibration.background(index_of(vectors), "all-MiniLM-L6-v2") == PRIORS["all-MiniLM-L6-v2"]
    assert calibration.background(index_of(vectors), "unheard-of") == UNKNOWN_MODEL
    assert measure(index_of(np.ones((500, 8)))) == UNKNOWN_MODEL


def test_it_is_measured_again_when_the_library_grew_by_half():
    random, calibration = np.random.default_rng(1), Calibration()
    index = index_of(random.standard_normal((1000, 64)))
    first = calibration.background(index, "model")
    cone = random.standard_normal((2000, 64)) + 1.5
    cone /= np.linalg.norm(cone, axis=1, keepdims=True)
    index.add(np.arange(1000, 1100), cone[:100])
    assert calibration.background(index, "model") is first
    index.add(np.arange(1100, 3000), cone[100:])
    assert calibration.background(index, "model").mean > first.mean + 0.1


def test_a_library_about_one_subject_has_hardly_higher_limits_for_a_known_model():
    vectors = np.random.default_rng(1).standard_normal((2000, 64)) + 1.0
    prior = PRIORS["all-MiniLM-L6-v2"]
    background = Calibration().background(index_of(vectors), "all-MiniLM-L6-v2")
    assert prior.likely < background.likely <= prior.likely + 0.05
