"""How texts of different lengths are put together into batches. Standard library only."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TypeVar

T = TypeVar("T")


def longest_first(lengths: Sequence[int]) -> list[int]:
    """Indices into `lengths` from the longest to the shortest; equal lengths keep their order."""
    return sorted(range(len(lengths)), key=lengths.__getitem__, reverse=True)


def batch_end(lengths: Sequence[int], start: int, token_budget: int) -> int:
    """Where the batch that begins at `start` ends, padding counted; it holds at least one text.

    Args: `lengths` in tokens, longest first from `start` on; 0 ≤ `start` < len(lengths).
    Returns: an index in (start, len(lengths)].
    """
    width = max(1, lengths[start])
    return min(len(lengths), start + max(1, token_budget // width))


def split_evenly(items: Sequence[T], parts: int) -> list[Sequence[T]]:
    """Cut into at most `parts` ≥ 1 runs of neighbours, none empty, whose sizes differ by at most one."""
    count = min(parts, len(items))
    edges = [index * len(items) // count for index in range(count + 1)] if count else []
    return [items[start:end] for start, end in pairwise(edges)]
