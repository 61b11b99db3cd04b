"""What two files are to each other, from stored scores: the verdict that holds whichever of them is kept."""

from __future__ import annotations

import numpy as np

from desktop_app.families.pairs import IDENTICAL, SAID_SAME, SAME_TEXT, Scores
from desktop_app.protocol.messages import Verdict


def verdict_between(
    scores: Scores, keeper: int, member: int, threshold: float
) -> tuple[Verdict | None, float]:
    """Verdict and score of file `member` against file `keeper` (places among the files); None: no match.

    "contained" where the member stands in the keeper.
    """
    one, other = scores.files[keeper], scores.files[member]
    if one.document == other.document:
        return "identical", 1.0
    if one.text == other.text:
        return "same_text", 1.0
    low, high = min(one.text, other.text), max(one.text, other.text)
    rows = np.flatnonzero((scores.pairs.one == low) & (scores.pairs.other == high))
    return _of_pair(scores, int(rows[0]), other.text == low, threshold) if len(rows) else (None, 0.0)


def _of_pair(scores: Scores, row: int, member_is_one: bool, threshold: float) -> tuple[Verdict | None, float]:
    pairs = scores.pairs
    flags = int(pairs.flags[row])
    contained = pairs.one_in_other if member_is_one else pairs.other_in_one
    said: list[tuple[bool, Verdict, float]] = [
        (bool(flags & IDENTICAL), "identical", 1.0),
        (bool(flags & SAME_TEXT), "same_text", 1.0),
        (bool(flags & SAID_SAME), "near", 1.0),
        (pairs.near[row] >= threshold, "near", float(pairs.near[row])),
        (contained[row] >= threshold, "contained", float(contained[row])),
        (pairs.template[row] >= threshold, "template", float(pairs.template[row])),
        (pairs.topic[row] >= threshold, "topic", float(pairs.topic[row])),
    ]
    return next(((verdict, score) for holds, verdict, score in said if holds), (None, 0.0))
