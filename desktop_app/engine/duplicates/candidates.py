"""Candidates: pairs of wordings that may be alike, found by hashes that their sketches share; never all pairs.

A hash that many wordings share says little (a licence, the frame of a form), so pairs are counted over
the rarer ones: the most frequent hashes are left out until what remains is affordable. Where all of a
wording's hashes are frequent (the hundred invoices of one shop), it is paired with the ones beside it and
with the first of all.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop_app.engine.duplicates.shingles import Shingles

Ids = NDArray[np.int64]

MOST_OCCURRENCES = 20_000_000  # of pairs that share a hash: 320 MB of arrays while they are counted
MOST_SHARING = 400  # wordings that share a hash that counts, however small the library
NEIGHBOURS = 4
LEAST_SHARE = 0.3  # of the smaller sketch, over hashes that count
MOST_EACH = 48  # candidates of one wording


@dataclass(frozen=True)
class CandidatePairs:
    """Pairs of wordings, `one` < `other`, all arrays (n,)."""

    one: Ids
    other: Ids

    def __len__(self) -> int:
        return len(self.one)


class SketchIndex:
    """Sketches by hash. `ids` (n,) ascend. Memory: 24 bytes a hash, some 700 bytes for a text of 900 words."""

    def __init__(self, ids: Ids, sketches: list[Shingles]) -> None:
        lengths = np.array([len(sketch) for sketch in sketches], np.int64)
        hashes = np.concatenate(sketches) if sketches else np.empty(0, np.int64)
        owners = np.repeat(np.arange(len(ids)), lengths)
        order = np.argsort(hashes, kind="stable")
        self._ids, self._sketches = ids, sketches
        self._reach = np.array([sketch[-1] if len(sketch) else 0 for sketch in sketches], np.int64)
        self._hashes, self._owners = hashes[order], owners[order]
        self._first = np.flatnonzero(np.diff(self._hashes, prepend=-1))
        self._counts = np.diff(self._first, append=len(self._hashes))

    def __len__(self) -> int:
        return len(self._ids)

    def frequency(self, sketch: Shingles) -> NDArray[np.int64]:
        """In how many wordings each hash (k,) occurs."""
        return np.searchsorted(self._hashes, sketch, "right") - np.searchsorted(self._hashes, sketch, "left")

    def like(self, sketch: Shingles) -> Ids:
        """The wordings that may be alike to one sketch, most alike first."""
        counts = self.frequency(sketch)
        counted = sketch[counts <= max(MOST_SHARING, int(np.min(counts, initial=MOST_SHARING)))]
        starts = np.searchsorted(self._hashes, counted, "left")
        ends = np.searchsorted(self._hashes, counted, "right")
        found = [self._owners[start:end] for start, end in zip(starts, ends, strict=True)]
        owners, common = np.unique(np.concatenate(found) if found else _NONE, return_counts=True)
        own = np.full(len(owners), sketch[-1] if len(sketch) else 0)
        sizes = np.array([len(self._sketches[owner]) for owner in owners], np.float64)
        share = _share(
            common, sizes, self._reach[owners], np.full(len(owners), len(counted), np.float64), own
        )
        best = np.argsort(-share, kind="stable")
        return self._ids[owners[best[share[best] >= LEAST_SHARE]][:MOST_EACH]]

    def pairs(self, fresh: Ids | None = None) -> CandidatePairs:
        """All pairs that may be alike, by `other`; with `fresh`, only those whose `other` is one of these."""
        limit = self._limit()
        one, other, common = _counted(
            np.concatenate([self._sharing(limit), self._beside(limit)]), len(self._ids)
        )
        sizes = self._rare_sizes(limit).astype(np.float64)
        share = _share(common, sizes[one], self._reach[one], sizes[other], self._reach[other])
        kept = share >= LEAST_SHARE
        if fresh is not None:
            kept &= np.isin(self._ids, fresh)[other]
        one, other, share = one[kept], other[kept], share[kept]
        kept = _best_each(one, other, share) | _best_each(other, one, share)
        order = np.lexsort((one[kept], other[kept]))
        return CandidatePairs(self._ids[one[kept]][order], self._ids[other[kept]][order])

    def _limit(self) -> int:
        """Up to how many wordings may share a hash that counts."""
        shared = np.sort(self._counts[self._counts > 1]).astype(np.float64)
        affordable = np.searchsorted(np.cumsum(shared * (shared - 1) / 2), MOST_OCCURRENCES)
        return int(min(MOST_SHARING, shared[affordable - 1])) if affordable else 1

    def _rare_sizes(self, limit: int) -> NDArray[np.int64]:
        """How many hashes of each wording count."""
        counted = np.repeat((self._counts > 1) & (self._counts <= limit), self._counts)
        alone = np.repeat(self._counts == 1, self._counts)
        return np.bincount(self._owners[counted | alone], minlength=len(self._ids))

    def _sharing(self, limit: int) -> Ids:
        """A packed pair for each hash that two wordings share, of the hashes that count."""
        packed = [_NONE]
        for count in np.unique(self._counts[(self._counts > 1) & (self._counts <= limit)]):
            rows = self._first[self._counts == count]
            members = np.sort(self._owners[rows[:, None] + np.arange(count)], axis=1)
            left, right = np.triu_indices(int(count), 1)
            packed.append((members[:, left] * len(self._ids) + members[:, right]).ravel())
        return np.concatenate(packed)

    def _beside(self, limit: int) -> Ids:
        """Packed pairs of wordings that share a hash too frequent to count: neighbours, each with the first."""
        packed = [_NONE]
        for row, count in zip(self._first, self._counts, strict=True):
            if count <= limit or count < 2:
                continue
            members = np.sort(self._owners[row : row + count])
            packed += [members[:-step] * len(self._ids) + members[step:] for step in range(1, NEIGHBOURS + 1)]
            packed.append(members[0] * len(self._ids) + members[1:])
        return np.concatenate(packed)


_NONE = np.empty(0, np.int64)


def _counted(packed: Ids, size: int) -> tuple[Ids, Ids, NDArray[np.int64]]:
    pairs, common = np.unique(packed, return_counts=True)
    return pairs // size, pairs % size, common


def _share(
    common: NDArray[np.int64],
    one_size: NDArray[np.float64],
    one_reach: Ids,
    other_size: NDArray[np.float64],
    other_reach: Ids,
) -> NDArray[np.float64]:
    """The share of the smaller sketch that is in the other, as far as both reach (n,).

    A short text's sketch reaches to higher hashes than a long one's, which says nothing of these.
    """
    reach = np.minimum(one_reach, other_reach)
    ones = one_size * reach / np.maximum(1, one_reach)
    others = other_size * reach / np.maximum(1, other_reach)
    share: NDArray[np.float64] = common / np.maximum(1.0, np.minimum(ones, others))
    return share


def _best_each(one: Ids, other: Ids, share: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Which pairs are among the MOST_EACH best ones of `one`."""
    order = np.lexsort((other, -share, one))
    first = np.flatnonzero(np.diff(one[order], prepend=-1))
    place = np.arange(len(order)) - np.repeat(first, np.diff(first, append=len(order)))
    kept = np.zeros(len(one), np.bool_)
    kept[order[place < MOST_EACH]] = True
    return kept
