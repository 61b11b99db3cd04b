"""Stars: from pairs of texts to keepers and the texts that each of them stands for.

A chain A–B–C of which only neighbours match must never become one family, since C would go on A's account.
So the keepers are a maximal independent set: no keeper matches another, and all else matches one directly.
It is the set that a greedy walk from the best to the worst text gives, found in rounds (Luby 1986); once for
each tier of verdicts, so that a form which many letters share tears no two versions of a letter apart.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop_app.families.pairs import IDENTICAL, SAID_SAME, SAME_TEXT, Floats, Pairs
from desktop_app.protocol.messages import VERDICTS, Verdict

IDENTICAL_CODE, SAME_TEXT_CODE, NEAR_CODE, CONTAINED_CODE, TEMPLATE_CODE, TOPIC_CODE = range(len(VERDICTS))
NO_CODE = len(VERDICTS)

TIERS = (
    (IDENTICAL_CODE, NEAR_CODE),
    (CONTAINED_CODE, CONTAINED_CODE),
    (TEMPLATE_CODE, TEMPLATE_CODE),
    (TOPIC_CODE, TOPIC_CODE),
)
"""First and last verdict of each. A weaker tier takes no keeper from its family, and no member."""

Index = NDArray[np.int64]
Codes = NDArray[np.uint8]


@dataclass(frozen=True)
class Stars:
    """For each text (t,): its keeper (itself where it is one, or matches nothing), with verdict and score."""

    keeper: Index
    verdict: Codes  # of VERDICTS
    score: Floats


@dataclass(frozen=True)
class _Arrows:
    """What may be kept for what: `member` may go where `keeper` stays."""

    keeper: Index
    member: Index
    verdict: Codes
    score: Floats
    one_way: NDArray[np.bool_]  # the keeper may not go for the member

    def where(self, chosen: NDArray[np.bool_]) -> _Arrows:
        if np.all(chosen):
            return self
        rows = np.flatnonzero(chosen)  # a third of the time that a mask takes for each column
        return _Arrows(*(column[rows] for column in vars(self).values()))


def stars(
    pairs: Pairs,
    rank: Index,
    threshold: float,
    verdicts: frozenset[Verdict],
    has_copies: NDArray[np.bool_] | None = None,
) -> Stars:
    """Choose keepers among texts.

    Args: `rank` (t,): a permutation, 0 for the text that is most to be kept; `threshold`: 0…1, scores from
    it on count; `verdicts`: those that count; `has_copies` (t,): texts that are a family by themselves.
    """
    arrows = _arrows(pairs, threshold, verdicts)
    found = _nobody(len(rank))
    for first, last in TIERS:
        in_tier = (arrows.verdict >= first) & (arrows.verdict <= last)
        if not np.any(in_tier):
            continue
        goes, stays = found.keeper != np.arange(len(rank)), np.zeros(len(rank), np.bool_)
        stays[found.keeper[goes]] = True
        if has_copies is not None and first > NEAR_CODE:
            stays |= has_copies
        usable = arrows.where(in_tier & ~goes[arrows.keeper] & ~goes[arrows.member] & ~stays[arrows.member])
        _assign(found, usable, _keepers(usable, rank), rank)
    return found


def _arrows(pairs: Pairs, threshold: float, verdicts: frozenset[Verdict]) -> _Arrows:
    counted = np.array([verdict in verdicts for verdict in VERDICTS] + [False])
    there = coded(pairs, pairs.other_in_one, threshold)
    back = coded(pairs, pairs.one_in_other, threshold)
    forth_counts, back_counts = counted[there[0]], counted[back[0]]
    both = np.concatenate([forth_counts, back_counts])
    one_way = np.concatenate([~back_counts, ~forth_counts])
    every = _Arrows(
        keeper=np.concatenate([pairs.one, pairs.other]).astype(np.int64),
        member=np.concatenate([pairs.other, pairs.one]).astype(np.int64),
        verdict=np.concatenate([there[0], back[0]]),
        score=np.concatenate([there[1], back[1]]),
        one_way=one_way,
    )
    return every.where(both)


def coded(pairs: Pairs, contained: Floats, threshold: float) -> tuple[Codes, Floats]:
    """The strongest verdict of each pair, and its score. `contained`: the member's share in the keeper."""
    said_same = (pairs.flags & SAID_SAME) != 0
    ones = np.ones(len(pairs), np.float32)
    holds = [
        ((pairs.flags & IDENTICAL) != 0, ones),
        ((pairs.flags & SAME_TEXT) != 0, ones),
        ((pairs.near >= threshold) | said_same, np.where(said_same, ones, pairs.near)),
        (contained >= threshold, contained),
        (pairs.template >= threshold, pairs.template),
        (pairs.topic >= threshold, pairs.topic),
    ]
    code = np.full(len(pairs), NO_CODE, np.uint8)
    score = np.zeros(len(pairs), np.float32)
    for number in reversed(range(len(holds))):
        applies, value = holds[number]
        code[applies] = number
        score[applies] = value[applies]
    return code, score


def _keepers(arrows: _Arrows, rank: Index) -> NDArray[np.bool_]:
    """Which texts (t,) are kept: in each round, those that no better undecided text may stand for."""
    keeps, undecided = np.zeros(len(rank), np.bool_), np.ones(len(rank), np.bool_)
    left = arrows.where(arrows.one_way | (rank[arrows.keeper] < rank[arrows.member]))  # the better goes first
    while len(left.member):
        waits = np.zeros(len(rank), np.bool_)
        waits[left.member] = True
        ready = undecided & ~waits
        if not np.any(ready[left.keeper]):  # a circle of one-way matches: the best one of it is kept
            stuck = np.unique(np.concatenate([left.keeper, left.member]))
            ready = np.zeros(len(rank), np.bool_)
            ready[stuck[np.argmin(rank[stuck])]] = True
        keeps |= ready
        gone = np.zeros(len(rank), np.bool_)
        gone[arrows.member[ready[arrows.keeper]]] = True
        undecided &= ~(ready | gone)
        left = left.where(undecided[left.keeper] & undecided[left.member])
    return keeps | undecided


def _nobody(texts: int) -> Stars:
    """Each text by itself."""
    return Stars(np.arange(texts), np.full(texts, IDENTICAL_CODE, np.uint8), np.ones(texts, np.float32))


def _assign(found: Stars, arrows: _Arrows, keeps: NDArray[np.bool_], rank: Index) -> None:
    """Note for each text that goes the keeper that it matches best."""
    usable = arrows.where(keeps[arrows.keeper] & ~keeps[arrows.member])
    order = strongest_first(usable.member, usable.verdict, usable.score, rank[usable.keeper])
    sorted_members = usable.member[order]
    first = np.flatnonzero(np.diff(sorted_members, prepend=-1))
    member, best = sorted_members[first], order[first]
    found.keeper[member], found.verdict[member] = usable.keeper[best], usable.verdict[best]
    found.score[member] = usable.score[best]


def strongest_first(group: Index, verdict: Codes, score: Floats, rank: Index) -> Index:
    """The order by group, then verdict, score (highest first, in steps of 1/65,535) and rank.

    One sort of packed integers takes a quarter of the time of four: this runs while a slider moves. Groups
    and ranks are below 2**22.
    """
    steps = np.round((1.0 - score) * 65_535).astype(np.int64)
    packed = (((group << 3 | verdict.astype(np.int64)) << 16 | steps) << 22) | rank
    return np.argsort(packed)
