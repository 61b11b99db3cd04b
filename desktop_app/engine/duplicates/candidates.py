"""Candidates: pairs of wordings that may be alike, by hashes that sketches share; never all pairs.

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
ALIKE_SHARE = 0.7  # from here on sketches say no more which pair is the most alike
LEAST_COUNTED = 4.0  # hashes
MOST_PAIRS = 200_000  # in a sweep, some 40 s of comparing: where there are more, crowds are thinned out
MOST_EACH = 48  # candidates of one wording, where they are
MOST_EACH_NEW = 24  # where one is looked up by itself, while somebody may look


@dataclass(frozen=True)
class CandidatePairs:
    """Pairs of wordings, `one` < `other`, all arrays (n,)."""

    one: Ids
    other: Ids

    def __len__(self) -> int:
        return len(self.one)


class SketchIndex:
    """Sketches by hash. `ids` (n,) ascend. Memory: 24 bytes a hash, 700 bytes for 900 words."""

    def __init__(self, ids: Ids, sketches: list[Shingles]) -> None:
        lengths = np.array([len(sketch) for sketch in sketches], np.int64)
        hashes = np.concatenate(sketches) if sketches else np.empty(0, np.int64)
        owners = np.repeat(np.arange(len(ids)), lengths)
        order = np.argsort(hashes, kind="stable")
        self._ids, self._sketches = ids, sketches
        self._sizes = lengths.astype(np.float64)
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
        starts = np.searchsorted(self._hashes, sketch, "left")
        ends = np.searchsorted(self._hashes, sketch, "right")
        rare = ends - starts <= MOST_SHARING
        pieces = [self._owners[start:end] for start, end in zip(starts[rare], ends[rare], strict=True)]
        best = self._best(sketch, pieces, int(np.count_nonzero(rare)))
        if not np.all(rare):
            pieces = [
                np.append(self._owners[max(start, end - NEIGHBOURS) : end], self._owners[start])
                for start, end in zip(starts[~rare], ends[~rare], strict=True)
            ]
            best = np.union1d(best, self._best(sketch, pieces, len(sketch)))
        return self._ids[best]

    def _best(self, sketch: Shingles, pieces: list[Ids], counted: int) -> Ids:
        """The owners that occur in most pieces, where each piece stands for one of `counted` hashes."""
        owners, common = np.unique(np.concatenate([_NONE, *pieces]), return_counts=True)
        sizes = np.array([len(self._sketches[owner]) for owner in owners], np.float64)
        mine = np.full(len(owners), counted, np.float64)
        reach = np.full(len(owners), sketch[-1] if len(sketch) else 0)
        share = _share(common, sizes, self._reach[owners], mine, reach, np.minimum(sizes, len(sketch)))
        order = np.argsort(-share, kind="stable")
        return owners[order[share[order] >= LEAST_SHARE]][:MOST_EACH_NEW]

    def pairs(self, fresh: Ids | None = None) -> CandidatePairs:
        """All pairs that may be alike, by `other`; with `fresh`, only those whose `other` is one of these."""
        limit = self._limit()
        is_rare = np.repeat(self._counts <= limit, self._counts)
        rare = np.bincount(self._owners[is_rare], minlength=len(self._ids)).astype(np.float64)
        found = [self._alike(self._sharing(limit), rare), self._alike(self._beside(limit), self._sizes)]
        one, other, share = (np.concatenate(columns) for columns in zip(*found, strict=True))
        if fresh is not None:
            kept = np.isin(self._ids, fresh)[other]
            one, other, share = one[kept], other[kept], share[kept]
        if len(one) > MOST_PAIRS:
            both_ways = self._best_each(
                np.concatenate([one, other]), np.concatenate([other, one]), np.concatenate([share, share])
            )
            kept = both_ways[: len(one)] | both_ways[len(one) :]
            one, other = one[kept], other[kept]
        packed = np.unique(other * len(self._ids) + one)
        return CandidatePairs(
            self._ids[packed % max(1, len(self._ids))], self._ids[packed // max(1, len(self._ids))]
        )

    def _alike(self, packed: Ids, sizes: NDArray[np.float64]) -> tuple[Ids, Ids, NDArray[np.float64]]:
        """The pairs that share enough; `sizes`: of how many hashes a wording's share is taken."""
        one, other, common = _counted(packed, max(1, len(self._ids)))
        least = np.minimum(self._sizes[one], self._sizes[other])
        share = _share(common, sizes[one], self._reach[one], sizes[other], self._reach[other], least)
        kept = share >= LEAST_SHARE
        return one[kept], other[kept], share[kept]

    def _best_each(self, one: Ids, other: Ids, share: NDArray[np.float64]) -> NDArray[np.bool_]:
        """Which pairs are among the MOST_EACH best ones of `one`.

        Among many that are about as alike, all take the same ones: the longest, then the newest, which are
        also those that the keep rules of a fresh library keep.
        """
        order = np.lexsort((-other, -self._sizes[other], -np.minimum(share, ALIKE_SHARE), one))
        first = np.flatnonzero(np.diff(one[order], prepend=-1))
        place = np.arange(len(order)) - np.repeat(first, np.diff(first, append=len(order)))
        kept = np.zeros(len(one), np.bool_)
        kept[order[place < MOST_EACH]] = True
        return kept

    def _limit(self) -> int:
        """Up to how many wordings may share a hash that counts."""
        shared = np.sort(self._counts[self._counts > 1]).astype(np.float64)
        affordable = np.searchsorted(np.cumsum(shared * (shared - 1) / 2), MOST_OCCURRENCES)
        return int(min(MOST_SHARING, shared[affordable - 1])) if affordable else 1

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
        """Packed pairs of wordings that share a frequent hash: neighbours, and each with the first."""
        packed = [_NONE]
        for row, count in zip(self._first, self._counts, strict=True):
            if count <= max(limit, 1):
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
    whole: NDArray[np.float64],
) -> NDArray[np.float64]:
    """The share of the smaller sketch that is in the other, as far as both reach (n,).

    A short text's sketch reaches to higher hashes than a long one's, which says nothing of these. One hash
    of many in common is chance, so a share is one of LEAST_COUNTED at least where a sketch (`whole`) has so
    many.
    """
    reach = np.minimum(one_reach, other_reach)
    ones = one_size * reach / np.maximum(1, one_reach)
    others = other_size * reach / np.maximum(1, other_reach)
    least = np.minimum(LEAST_COUNTED, np.maximum(1.0, whole))
    share: NDArray[np.float64] = common / np.maximum(least, np.minimum(ones, others))
    return share
