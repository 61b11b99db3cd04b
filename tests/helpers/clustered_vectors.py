"""Synthetic vectors that lie as embeddings do, and how well an index finds them.

They are clustered: a hundred points around each of n/100 centres, in 16 latent dimensions that a random
matrix maps to all D, with a little noise in every one of them. (Uniform noise in all dimensions is a
harder task than any text sets.)
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from desktop_app.engine.indexes.vectors import VectorIndex

Vectors = NDArray[np.float32]

LATENT = 16


def clustered(count: int, dimensions: int, seed: int, clusters: int) -> Vectors:
    """Unit vectors (count, dimensions) as said above; the clusters are always the same."""
    fixed, drawn = np.random.default_rng(7), np.random.default_rng(seed)
    centres = fixed.standard_normal((clusters, LATENT))
    spread = fixed.standard_normal((LATENT, dimensions)).astype(np.float32)
    latent = centres[drawn.integers(0, clusters, count)] + 0.6 * drawn.standard_normal((count, LATENT))
    rows = latent.astype(np.float32) @ spread
    rows += 0.1 * drawn.standard_normal(rows.shape, np.float32)
    unit: Vectors = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return unit


def settle(index: VectorIndex) -> None:
    """Do all background work there is."""
    while index.maintain():
        pass


def recall(index: VectorIndex, labels: NDArray[np.int64], rows: Vectors, queries: Vectors) -> float:
    """recall@10 of an index that holds rows (n, D) under labels (n,), against exact search."""
    found = 0
    for start in range(0, len(queries), 100):
        scores = queries[start : start + 100] @ rows.T
        best = np.argpartition(-scores, 10, axis=1)[:, :10]
        for query, exact in zip(queries[start : start + 100], labels[best].tolist(), strict=True):
            found += len(set(exact) & set(index.search(query, 10)[0].tolist()))
    return found / (10 * len(queries))
