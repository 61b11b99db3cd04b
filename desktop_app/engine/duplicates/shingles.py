"""Shingles: all runs of five words, hashed; and sketches, a small part of them that still tells likeness.

Likeness of texts is Jaccard's coefficient of their shingles (Broder 1997, "On the resemblance and
containment of documents"). A sketch holds the hashes below a fixed bound, as FracMinHash does (Irber et
al. 2022), so that a chapter's sketch is part of the book's; and the smallest ones at any rate, so that a
note has a sketch too.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from desktop_app.engine.duplicates.words import Tokens

WORDS = 5  # in a shingle
SHARE = 32  # one hash of so many is below the bound
LEAST_SKETCH = 24  # hashes, where the text has so many

Shingles = NDArray[np.int64]
"""Distinct hashes, ascending, 0 or more."""

_BOUND = (1 << 63) // SHARE
_ODD = np.array(
    [0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93, 0xA0761D6478BD642F],
    np.uint64,
)


def shingles(tokens: Tokens) -> Shingles:
    """The shingles (m,) of a text's words; a text of fewer than five words is one shingle."""
    return _distinct(_hashed(tokens.hashes[tokens.is_word]))


def masked_shingles(tokens: Tokens) -> Shingles:
    """The shingles (m,) of a text in which all numbers are one word, and all dates are one."""
    return _distinct(_hashed(tokens.masked[tokens.is_word]))


def sketch(masked: Shingles) -> Shingles:
    """The sketch (k,) of a text, of its masked shingles, so that forms are found, too."""
    return masked[: max(LEAST_SKETCH, int(np.searchsorted(masked, _BOUND)))]


def jaccard(one: Shingles, other: Shingles) -> float:
    """The share of shingles that two texts have in common, of those that either has: 0…1."""
    common = shared(one, other)
    every = len(one) + len(other) - common
    return common / every if every else 0.0


def shared(one: Shingles, other: Shingles) -> int:
    """How many shingles two texts have in common."""
    few, many = (one, other) if len(one) < len(other) else (other, one)
    if not len(few):
        return 0
    places = np.minimum(np.searchsorted(many, few), len(many) - 1)
    return int(np.count_nonzero(many[places] == few))


def _distinct(hashed: Shingles) -> Shingles:
    """Ascending, each once; np.unique takes five times as long."""
    hashed.sort()
    return hashed[np.flatnonzero(np.diff(hashed, prepend=-1))]


def _hashed(words: NDArray[np.uint64]) -> Shingles:
    """Hashes (n − 4,) of all runs of five words (one hash of all words where there are fewer)."""
    if not len(words):
        return np.empty(0, np.int64)
    length = min(WORDS, len(words))
    runs = len(words) - length + 1
    mixed = np.zeros(runs, np.uint64)
    with np.errstate(over="ignore"):
        for place in range(length):
            mixed += words[place : place + runs] * _ODD[place]
        return (_finished(mixed) >> np.uint64(1)).astype(np.int64)


def _finished(mixed: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """The last steps of splitmix64 (Steele et al. 2014): every bit hangs on every other."""
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return mixed ^ (mixed >> np.uint64(31))
