"""What two files are to each other, from stored scores: the verdict that holds whichever of them is kept."""

from __future__ import annotations

import numpy as np

from desktop_app.families.pairs import Pairs, Scores
from desktop_app.families.stars import NO_CODE, coded
from desktop_app.protocol.messages import VERDICTS, Verdict


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
    if not len(rows):
        return None, 0.0
    pair = Pairs(*(column[rows[:1]] for column in vars(scores.pairs).values()))
    contained = pair.one_in_other if other.text == low else pair.other_in_one
    codes, values = coded(pair, contained, threshold)
    code = int(codes[0])
    return (None, 0.0) if code == NO_CODE else (VERDICTS[code], float(values[0]))
