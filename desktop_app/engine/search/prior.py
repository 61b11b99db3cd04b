"""A light prior: between hits of like worth, what is new and what the person opens goes first.

It adds a share of a hit's own score, so what is irrelevant stays so, and never lifts a hit to those that
match exactly. For files that are all equally new, and none was opened, the order stays as it is.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from desktop_app.engine.catalogue import opened
from desktop_app.engine.catalogue.opened import Opened
from desktop_app.engine.search.fuse import EXACT_FROM, INEXACT_MOST
from desktop_app.protocol.messages import Hit, PriorReason

MOST_FOR_AGE, MOST_FOR_USE = 0.01, 0.02  # shares of the hit's score
AGE_HALF_LIFE_S = 30 * 86_400.0
USUAL_OPENINGS = 3.0  # of late: with so many, half of what use can add
LEAST = 0.0005  # less is nothing that anybody would want explained


@dataclass(frozen=True)
class Prior:
    """What speaks for a file whatever is asked: a share of its score, and where that comes from."""

    share: float
    reason: PriorReason


def favoured(db: sqlite3.Connection, hits: Sequence[Hit], now: float) -> list[Hit]:
    """Hits with the prior added to their scores, best first as before where all else is equal.

    `now`: seconds since the epoch.
    """
    used = opened.of(db, list(dict.fromkeys(hit.path for hit in hits)))
    priors = [prior(hit.mtime, used.get(hit.path), now) for hit in hits]
    raised = [_raised(hit, found) for hit, found in zip(hits, priors, strict=True)]
    # Two that are called exactly so cannot rise any further: then the prior decides between equals.
    order = sorted(range(len(raised)), key=lambda place: (-raised[place].score, -priors[place].share))
    return [raised[place] for place in order]


def prior(mtime: float, used: Opened | None, now: float) -> Prior:
    """The prior of a file that changed at `mtime`, seconds since the epoch, and was opened as `used` says."""
    age_s = max(0.0, now - mtime)
    new = MOST_FOR_AGE * 0.5 ** (age_s / AGE_HALF_LIFE_S)
    openings = used.at(now) if used else 0.0
    often = MOST_FOR_USE * openings / (openings + USUAL_OPENINGS)
    counts = used is not None and often >= LEAST
    reason = PriorReason(
        opened=used.count if used and counts else 0,
        opened_ago_s=max(0.0, now - used.last) if used and counts else 0.0,
        changed_ago_s=age_s if new >= LEAST else None,
    )
    # Rounded, so that files of one minute are equally new.
    share = round(sum(part for part in (new, often) if part >= LEAST), 5)
    return Prior(share, reason)


def _raised(hit: Hit, found: Prior) -> Hit:
    ceiling = 1.0 if hit.score >= EXACT_FROM else INEXACT_MOST
    added = round(min(found.share * hit.score, max(0.0, ceiling - hit.score)), 6)
    if added < LEAST:
        return hit
    return msgspec.structs.replace(hit, score=hit.score + added, prior=added, prior_reason=found.reason)
