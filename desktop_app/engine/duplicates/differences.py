"""What differs between two texts, and what it means: wording, or what was filled in.

Two invoices of one shop share nearly all their words, and so do "port 8080" and "port 8081", or a rule
and its opposite. None of these is a duplicate, however alike the texts are: there, what stands in the
place of one another are numbers, dates, names or a negation.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from desktop_app.engine.duplicates.alignment import Alignment, Hunk, align
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

LONGEST_SLOT = 8  # tokens: longer stretches are wording, whatever they are made of
_WORDING = np.isin(np.arange(KINDS), [PLAIN])
_WORDING_ALONE = np.isin(np.arange(KINDS), [PLAIN, NAME, OPPOSITE])
_FLAGS = {OPPOSITE: NEGATED, NUMBER: NUMBERS, SIGN: NUMBERS, DATE: DATES, NAME: NAMES, NEGATION: NEGATED}


@dataclass(frozen=True)
class Differences:
    """Counted in tokens. A *slot* is a place where only numbers, dates, names or a negation differ."""

    common: int
    slots: int  # how many places
    filled: int  # tokens in slots
    wording: int  # tokens that differ otherwise, of both texts
    only_one: int  # of these, those of the first text
    only_other: int
    flags: int  # of families.pairs: what differs in slots


def differences(one: Tokens, other: Tokens) -> Differences:
    """Compare two texts in full."""
    return judged(align(one.hashes, other.hashes), one.kinds, other.kinds)


def judged(alignment: Alignment, one: Kinds, other: Kinds) -> Differences:
    """What the parts of an alignment mean."""
    slots = filled = only_one = only_other = flags = 0
    for hunk in alignment.hunks():
        mine, theirs = one[hunk.one_start : hunk.one_end], other[hunk.other_start : hunk.other_end]
        if is_slot(hunk, mine, theirs):
            slots += 1
            filled += max(len(mine), len(theirs))
            flags |= _flags(mine) | _flags(theirs)
        else:
            only_one += len(mine)
            only_other += len(theirs)
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


def is_slot(hunk: Hunk, one: Kinds, other: Kinds) -> bool:
    """Whether what differs here was filled in: no wording in it, and not too long.

    What stands on one side only is filled in where it is a number, a date or a negation; a name more is
    wording.
    """
    if max(len(one), len(other)) > LONGEST_SLOT:
        return False
    wording = _WORDING if len(one) and len(other) else _WORDING_ALONE
    return not np.any(wording[one]) and not np.any(wording[other])


def _flags(kinds: Kinds) -> int:
    flags = 0
    for kind in set(kinds.tolist()):
        flags |= _FLAGS.get(kind, 0)
    return flags
