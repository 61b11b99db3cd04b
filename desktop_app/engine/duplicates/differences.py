"""What differs between two texts, and what it means: wording, or what was filled in.

Two invoices of one shop share nearly all their words, and so do "port 8080" and "port 8081", or a rule
and its opposite. None of these is a duplicate, however alike the texts are: there, what stands in the
place of one another are numbers, dates, names or a negation.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from desktop_app.engine.duplicates.alignment import Alignment, align
from desktop_app.engine.duplicates.words import (
    DATE,
    KINDS,
    NAME,
    NEGATION,
    NUMBER,
    OPPOSITE,
    PLAIN,
    SIGN,
    Kinds,
    Tokens,
)
from desktop_app.families.pairs import DATES, NAMES, NUMBERS
from desktop_app.families.pairs import NEGATION as NEGATED

TOKENS_A_SLOT = 3  # "1,200.00", "3 March 2024": so many tokens are filled in at one place

_IS_FILLED = ~np.isin(np.arange(KINDS), [PLAIN])
_IS_FILLED_ALONE = ~np.isin(np.arange(KINDS), [PLAIN, NAME, OPPOSITE])
_FLAGS = {NUMBER: NUMBERS, SIGN: NUMBERS, DATE: DATES, NAME: NAMES, NEGATION: NEGATED, OPPOSITE: NEGATED}


@dataclass(frozen=True)
class Differences:
    """Counted in tokens. A *slot* is a place where only numbers, dates, names or a negation differ."""

    common: int
    slots: int  # how many places, long ones counted as several
    filled: int  # tokens in slots
    wording: int  # tokens that differ otherwise, of both texts
    only_one: int  # of these, those of the first text
    only_other: int
    flags: int  # of families.pairs: what differs in slots


def differences(one: Tokens, other: Tokens) -> Differences:
    """Compare two texts in full."""
    return judged(align(one, other), one.kinds, other.kinds)


def judged(alignment: Alignment, one: Kinds, other: Kinds) -> Differences:
    """What the parts of an alignment mean."""
    slots = filled = only_one = only_other = flags = 0
    for hunk in alignment.hunks():
        mine, theirs = one[hunk.one_start : hunk.one_end], other[hunk.other_start : hunk.other_end]
        put_in = filled_in(mine, theirs)
        if put_in:
            slots += 1 + (put_in - 1) // TOKENS_A_SLOT
            filled += put_in
            flags |= _flags(mine) | _flags(theirs)
        only_one += max(0, len(mine) - put_in)
        only_other += max(0, len(theirs) - put_in)
    moved = sum(match.length for match in alignment.moved)
    return Differences(
        common=sum(match.length for match in alignment.matches),
        slots=slots,
        filled=filled,
        wording=only_one + only_other - 2 * moved,
        only_one=only_one - moved,
        only_other=only_other - moved,
        flags=flags,
    )


def filled_in(one: Kinds, other: Kinds) -> int:
    """How many tokens of what differs at one place were filled in.

    Where nothing but numbers, dates, names and negations stand there, it is all of them; where other words do
    too, it is what has a counterpart. What stands on one side only is filled in where it is a number, a date
    or a negation and nothing else; a name more is wording.
    """
    if not len(one) or not len(other):
        alone = one if len(one) else other
        return len(alone) if np.all(_IS_FILLED_ALONE[alone]) and len(alone) <= TOKENS_A_SLOT else 0
    mine, theirs = np.count_nonzero(_IS_FILLED[one]), np.count_nonzero(_IS_FILLED[other])
    is_pure = mine == len(one) and theirs == len(other)
    return int(max(mine, theirs) if is_pure else min(mine, theirs))


def _flags(kinds: Kinds) -> int:
    flags = 0
    for kind in set(kinds.tolist()):
        flags |= _FLAGS.get(kind, 0)
    return flags
