"""From examples to directions in which to search: Rocchio's combination, and what stands for a long file.

Rocchio (1971): query' = α·query + β·mean(like) − γ·mean(unlike). Here every part is a unit vector, and so
is the result. With the words of a query, each example gives the one passage nearest to them: what the
person asks about picks the side of the file that is meant. Without words, a long file gives several
passages, each a direction of its own: their mean would lie between its subjects and near to none of them.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]

# The classic weights of query and examples (Salton and Buckley 1990). Theirs for the unlike ones, 0.15, is
# for dozens of documents that nobody looked at; here a person pointed at one, and it should show.
QUERY_WEIGHT, LIKE_WEIGHT, UNLIKE_WEIGHT = 1.0, 0.75, 0.5
ROUNDS = 8  # of k-means: it hardly moves after a few
LEAST_NORM = 1e-3


def combined(query: Vectors | None, like: Sequence[Vectors], unlike: Sequence[Vectors]) -> Vectors:
    """The unit vector (D,) of Rocchio's formula.

    Args: `query`: (D,) unit norm, or None for no words; `like`, `unlike`: vectors (n, D) of each example,
    of which the one nearest to the query counts (without a query, to the first of `like`).
    Raises: ValueError where there is neither a query nor an example to be like.
    """
    if query is None and not like:
        raise ValueError("a direction needs a query, or an example to be like")
    anchor = query if query is not None else like[0][0]
    wanted = _weighted_mean(LIKE_WEIGHT, like, anchor)
    if query is not None:
        wanted = wanted + QUERY_WEIGHT * query
    found = wanted - _weighted_mean(UNLIKE_WEIGHT, unlike, anchor)
    # Where the examples cancel each other out, nothing is left to go by but what is wanted.
    return _unit(found if np.linalg.norm(found) > LEAST_NORM else wanted)


def directions(like: Sequence[Vectors], unlike: Sequence[Vectors], most: int) -> list[Vectors]:
    """For each example to be like, the directions (m, D) that stand for it, with m ≤ `most`.

    Each is one of its passages, moved away from what the unlike examples have nearest to it.
    """
    return [
        np.stack([combined(None, [passage[None]], unlike) for passage in representatives(vectors, most)])
        for vectors in like
    ]


def representatives(vectors: Vectors, most: int) -> Vectors:
    """At most `most` of the vectors (n, D): of each cluster (spherical k-means) the one nearest its middle.

    Real passages and no means, so that another version of the same file has the same ones. The same for
    the same vectors.
    """
    vectors = vectors[np.sort(np.unique(vectors, axis=0, return_index=True)[1])]
    if len(vectors) <= most:
        return vectors
    middles: Vectors = vectors[_spread(vectors, most)]
    for _ in range(ROUNDS):
        owner = np.argmax(vectors @ middles.T, axis=1)
        middles = np.stack([_middle(vectors[owner == at], middles[at]) for at in range(len(middles))])
    nearest: Vectors = vectors[np.unique(np.argmax(vectors @ middles.T, axis=0))]
    return nearest


def _spread(vectors: Vectors, count: int) -> list[int]:
    """Vectors far from each other: the one nearest to the mean, then always the one farthest from all."""
    chosen = [int(np.argmax(vectors @ vectors.mean(axis=0)))]
    nearness = vectors @ vectors[chosen[0]]
    while len(chosen) < count:
        chosen.append(int(np.argmin(nearness)))
        nearness = np.maximum(nearness, vectors @ vectors[chosen[-1]])
    return chosen


def _middle(members: Vectors, before: Vectors) -> Vectors:
    return _unit(members.mean(axis=0)) if len(members) else before


def _weighted_mean(weight: float, examples: Sequence[Vectors], anchor: Vectors) -> Vectors:
    if not examples:
        return np.zeros_like(anchor)
    nearest = [vectors[int(np.argmax(vectors @ anchor))] for vectors in examples]
    mean: Vectors = (weight * np.mean(nearest, axis=0)).astype(np.float32)
    return mean


def _unit(vector: Vectors) -> Vectors:
    unit: Vectors = (vector / max(float(np.linalg.norm(vector)), 1e-12)).astype(np.float32)
    return unit
