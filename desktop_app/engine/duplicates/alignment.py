"""Aligning two texts word by word: what stands in both, in the same order, and what was moved.

Runs of words that occur once in each text are put in order first (patience diff, Cohen), which keeps
moved and repeated parts from pulling a longest common subsequence askew; what lies between them is
compared in full.
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher

import numpy as np
from numpy.typing import NDArray

from desktop_app.engine.duplicates.words import Hashes, Tokens

RUN = 4  # words that occur once in each text as a run
LEAST_MOVED = 8  # words: shorter runs elsewhere are no move
FEW = 2_500  # words × words: compared in full without looking for runs
MOST_RUNS = 4_000  # the longest, and others evenly: putting them in order takes their square
DEEPEST = 12  # times that what lies between runs is searched for runs again
MOST_COMPARED = 400_000  # words × words between two runs; more is taken as rewritten

Positions = NDArray[np.int64]


@dataclass(frozen=True, order=True)
class Match:
    """`length` tokens from `one` on in the first text are those from `other` on in the second."""

    one: int
    other: int
    length: int


@dataclass(frozen=True)
class Hunk:
    """Tokens [one_start, one_end) of one text stand where [other_start, other_end) stand in the other."""

    one_start: int
    one_end: int
    other_start: int
    other_end: int


@dataclass(frozen=True)
class Alignment:
    """Matches in the order of both texts, and moved ones, which cross them; neither overlap."""

    matches: list[Match]
    moved: list[Match]
    one_length: int
    other_length: int

    def hunks(self) -> list[Hunk]:
        """What stands between the matches."""
        found, one, other = [], 0, 0
        for match in [*self.matches, Match(self.one_length, self.other_length, 0)]:
            if match.one > one or match.other > other:
                found.append(Hunk(one, match.one, other, match.other))
            one, other = match.one + match.length, match.other + match.length
        return found


def align(first: Tokens, second: Tokens) -> Alignment:
    """Align two texts.

    Numbers are aligned as if they were one word, and so are dates: otherwise a price that occurs in two
    invoices by chance would pull their lines askew. Where they differ they are no match in the end.
    """
    one, other = first.masked, second.masked
    start = _common(one, other)
    end = _common(one[start:][::-1], other[start:][::-1])
    inner_one, inner_other = one[start : len(one) - end], other[start : len(other) - end]
    runs = _unique_runs(inner_one, inner_other)
    chain, rest = _in_order(runs)
    matches = [Match(0, 0, start)] if start else []
    matches += [
        Match(match.one + start, match.other + start, match.length)
        for match in _filled(inner_one, inner_other, chain)
    ]
    if end:
        matches.append(Match(len(one) - end, len(other) - end, end))
    moved = [
        Match(run.one + start, run.other + start, run.length) for run in rest if run.length >= LEAST_MOVED
    ]
    alike = [part for match in _joined(matches) for part in _equal(match, first.hashes, second.hashes)]
    return Alignment(alike, _outside(moved, matches), len(one), len(other))


def _equal(match: Match, one: Hashes, other: Hashes) -> list[Match]:
    """The parts of a match in which the tokens themselves are the same."""
    same = one[match.one : match.one + match.length] == other[match.other : match.other + match.length]
    if np.all(same):
        return [match]
    edges = np.flatnonzero(np.diff(same.astype(np.int8), prepend=0, append=0)).reshape(-1, 2)
    return [Match(match.one + begin, match.other + begin, end - begin) for begin, end in edges.tolist()]


def _common(one: Hashes, other: Hashes) -> int:
    """How many tokens both begin with."""
    length = min(len(one), len(other))
    differ = np.flatnonzero(one[:length] != other[:length])
    return int(differ[0]) if len(differ) else length


def _unique_runs(one: Hashes, other: Hashes) -> list[Match]:
    """The longest common runs of which every RUN tokens occur once in each text, in the first one's order."""
    if len(one) * len(other) <= FEW:
        return []
    at_one, at_other = _once(one), _once(other)
    _, mine, theirs = np.intersect1d(at_one[0], at_other[0], assume_unique=True, return_indices=True)
    if not len(mine):
        return []
    places, partners = at_one[1][mine], at_other[1][theirs]
    order = np.argsort(places)
    places, partners = places[order], partners[order]
    breaks = (np.diff(places) != 1) | (np.diff(partners) != 1)
    firsts = np.concatenate([[0], np.flatnonzero(breaks) + 1])
    lengths = np.diff(np.concatenate([firsts, [len(places)]])) + RUN - 1
    if len(firsts) > MOST_RUNS:
        longest = np.argpartition(-lengths, MOST_RUNS)[: MOST_RUNS // 2]
        kept = np.union1d(longest, np.linspace(0, len(firsts) - 1, MOST_RUNS // 2).astype(np.int64))
        firsts, lengths = firsts[kept], lengths[kept]
    return [
        Match(*row)
        for row in zip(places[firsts].tolist(), partners[firsts].tolist(), lengths.tolist(), strict=True)
    ]


def _once(tokens: Hashes) -> tuple[Hashes, Positions]:
    """Hashes of the runs of RUN tokens that occur once, ascending, and where they begin."""
    count = max(0, len(tokens) - RUN + 1)
    mixed = np.zeros(count, np.uint64)
    with np.errstate(over="ignore"):
        for place in range(RUN):
            mixed = mixed * np.uint64(0x9E3779B97F4A7C15) + (tokens[place : place + count] >> np.uint64(7))
    values, first, counts = np.unique(mixed, return_index=True, return_counts=True)
    alone = counts == 1
    return values[alone], first[alone].astype(np.int64)


def _in_order(runs: list[Match]) -> tuple[list[Match], list[Match]]:
    """The heaviest chain of runs that is in order in both texts, and the other runs."""
    if not runs:
        return [], []
    begins = np.array([run.other for run in runs])
    weights = np.array([run.length for run in runs])
    best, before = weights.copy(), np.full(len(runs), -1)
    for number in range(1, len(runs)):
        earlier = np.flatnonzero(begins[:number] < begins[number])
        if len(earlier):
            last = earlier[np.argmax(best[earlier])]
            best[number] += best[last]
            before[number] = last
    chosen, at = set(), int(np.argmax(best))
    while at >= 0:
        chosen.add(at)
        at = int(before[at])
    return (
        [run for number, run in enumerate(runs) if number in chosen],
        [run for number, run in enumerate(runs) if number not in chosen],
    )


def _filled(one: Hashes, other: Hashes, chain: list[Match], depth: int = 0) -> list[Match]:
    """The chain without overlaps, with what matches between its parts."""
    found: list[Match] = []
    at_one = at_other = 0
    for match in [*chain, Match(len(one), len(other), 0)]:
        over = max(at_one - match.one, at_other - match.other, 0)  # runs of RUN tokens overlap at their ends
        begin_one, begin_other = match.one + over, match.other + over
        if begin_one > at_one and begin_other > at_other:
            found += _between(one, other, Match(at_one, at_other, 0), Match(begin_one, begin_other, 0), depth)
        if match.length > over:
            found.append(Match(begin_one, begin_other, match.length - over))
            at_one, at_other = begin_one + match.length - over, begin_other + match.length - over
    return found


def _between(one: Hashes, other: Hashes, begin: Match, end: Match, depth: int) -> list[Match]:
    """What matches between two runs: again by runs, which occur once here though not in all, else in full."""
    mine, theirs = one[begin.one : end.one], other[begin.other : end.other]
    runs = _unique_runs(mine, theirs) if depth < DEEPEST else []
    if runs:
        found = _filled(mine, theirs, _in_order(runs)[0], depth + 1)
    else:
        found = _in_full(mine.tolist(), theirs.tolist())
    return [Match(begin.one + match.one, begin.other + match.other, match.length) for match in found]


def _in_full(one: list[int], other: list[int]) -> list[Match]:
    if len(one) * len(other) > MOST_COMPARED or not set(one).intersection(other):
        return []
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    return [Match(block.a, block.b, block.size) for block in blocks if block.size]


def _joined(matches: list[Match]) -> list[Match]:
    """Matches of which none goes on where another ends."""
    joined: list[Match] = []
    for match in matches:
        last = joined[-1] if joined else None
        if last and (last.one + last.length, last.other + last.length) == (match.one, match.other):
            joined[-1] = Match(last.one, last.other, last.length + match.length)
        else:
            joined.append(match)
    return joined


def _outside(moved: list[Match], matches: list[Match]) -> list[Match]:
    """Moved runs of which no token is part of a match on either side."""
    return [
        move
        for move in moved
        if not any(
            _overlap(move.one, match.one, move.length, match.length)
            or _overlap(move.other, match.other, move.length, match.length)
            for match in matches
        )
    ]


def _overlap(one: int, other: int, one_length: int, other_length: int) -> bool:
    return one < other + other_length and other < one + one_length
