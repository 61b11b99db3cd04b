"""Recall@10 of the vector index against an exact scan, with and without filters, and the times of both.

    python tests/benchmarks/bench_recall.py --vectors 1000000 > recall.json

Vectors lie around cluster centres, as texts about the same subjects do; queries are drawn in the same way.
A filter lets a random share of the vectors through. Memory: about 4 KB a vector while the graph is built.
"""

from __future__ import annotations

import argparse
import json
import os
import time

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
import psutil
from numpy.typing import NDArray

from desktop_app.engine.indexes.vectors import VectorIndex

DIMENSIONS, CENTRES, K = 384, 2000, 10
ADDED_AT_ONCE = 20_000
SELECTIVITIES = (1.0, 0.5, 0.05, 0.005)

Vectors = NDArray[np.float32]


class Clustered:
    """Unit vectors around centres whose sizes follow Zipf's law; reproducible."""

    def __init__(self, seed: int = 11) -> None:
        self._random = np.random.default_rng(seed)
        self._centres = self._random.standard_normal((CENTRES, DIMENSIONS)).astype(np.float32)
        weights = 1 / np.arange(1, CENTRES + 1)
        self._weights = weights / weights.sum()

    def draw(self, count: int) -> Vectors:
        """(count, D) vectors."""
        chosen = self._random.choice(CENTRES, count, p=self._weights)
        noise = self._random.standard_normal((count, DIMENSIONS)).astype(np.float32)
        made = self._centres[chosen] + noise
        return made / np.linalg.norm(made, axis=1, keepdims=True)


def main() -> None:
    """Build, then measure each selectivity."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--vectors", type=int, default=100_000)
    parser.add_argument("--queries", type=int, default=200)
    options = parser.parse_args()
    source = Clustered()
    stored = np.concatenate([source.draw(ADDED_AT_ONCE) for _ in range(-(-options.vectors // ADDED_AT_ONCE))])
    stored = stored[: options.vectors]
    index, seconds = build(stored)
    queries = source.draw(options.queries)
    report = {
        "vectors": options.vectors,
        "build_seconds": round(seconds, 1),
        "rss_mb": round(psutil.Process().memory_info().rss / 1e6),
        "filters": [measure(index, stored, queries, share) for share in SELECTIVITIES],
    }
    print(json.dumps(report, indent=2))


def build(stored: Vectors) -> tuple[VectorIndex, float]:
    """The index of all vectors, each under its row number plus one, and the seconds that it took."""
    index, started = VectorIndex(DIMENSIONS), time.perf_counter()
    for start in range(0, len(stored), ADDED_AT_ONCE):
        part = stored[start : start + ADDED_AT_ONCE]
        index.add(np.arange(start, start + len(part)) + 1, part)
    while index.maintain():
        pass
    return index, time.perf_counter() - started


def measure(index: VectorIndex, stored: Vectors, queries: Vectors, share: float) -> dict[str, float]:
    """Recall and times where `share` of the vectors are let through."""
    random = np.random.default_rng(round(share * 1e6))
    inside = np.sort(random.choice(len(stored), round(share * len(stored)), replace=False))
    allowed = None if share == 1.0 else inside + 1
    found, took_ms, scan_ms = 0, [], []
    for query in queries:
        began = time.perf_counter()
        labels, _ = index.search(query, K, allowed)
        took_ms.append((time.perf_counter() - began) * 1000)
        began = time.perf_counter()
        exact = nearest(stored, query, inside)
        scan_ms.append((time.perf_counter() - began) * 1000)
        found += len(set(labels.tolist()) & set((exact + 1).tolist()))
    return {
        "selectivity": share,
        "recall_at_10": round(found / (K * len(queries)), 4),
        "p50_ms": round(float(np.percentile(took_ms, 50)), 2),
        "p95_ms": round(float(np.percentile(took_ms, 95)), 2),
        "numpy_scan_p50_ms": round(float(np.percentile(scan_ms, 50)), 2),
    }


def nearest(stored: Vectors, query: Vectors, inside: NDArray[np.int64]) -> NDArray[np.int64]:
    """The rows (K,) of the nearest among `inside`, by looking at each."""
    scores = stored @ query
    chosen = scores[inside]
    return inside[np.argpartition(chosen, len(chosen) - K)[-K:]]


if __name__ == "__main__":
    main()
