"""The first hits in another order, by what a cross-encoder says of their best passages."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from desktop_app.engine.search.fuse import EXACT_FROM
from desktop_app.protocol.messages import Hit, PassageHit

RERANKED_HITS = 30
# The cross-encoder decides, but not alone: it may be small, or made for other texts. Where its opinions
# differ by less than LEAST_SPAN (logits), that is no reason to turn the whole order round.
RERANKER_SHARE = 0.75
LEAST_SPAN = 2.0


def passages_to_score(hits: Sequence[Hit]) -> dict[int, str]:
    """What the reranker is to read, by the index of the hit: title, heading path and best passage.

    Left out, so that they keep their place, are hits that match exactly (a phrase, an identifier, a file
    name), that match by name alone, and those whose text is not stored.
    """
    first = enumerate(hits[:RERANKED_HITS])
    return {at: _text(hit, hit.passages[0]) for at, hit in first if _can_be_scored(hit)}


def _can_be_scored(hit: Hit) -> bool:
    if hit.score >= EXACT_FROM or not hit.passages or not hit.passages[0].text:
        return False
    best = hit.passages[0]
    return best.lexical_rank is not None or best.semantic_rank is not None or best.similarity is not None


def _text(hit: Hit, passage: PassageHit) -> str:
    said = passage.text.lstrip()
    title = "" if hit.title in passage.heading or said.startswith(hit.title) else hit.title
    return "\n".join(part for part in (title, passage.heading, passage.text) if part)


def reordered(hits: Sequence[Hit], logits: Mapping[int, float]) -> list[Hit]:
    """Hits whose scored ones have changed places among themselves; all others stay where they were.

    Args: `logits`: by the index of the hit. A place keeps its score, so that scores stay comparable and
    fall from the first hit to the last. Confidence stays as it was: a logit says nothing of that kind
    that would hold for every model. Source: convex combination, as in fuse.py.
    """
    places = sorted(logits)
    if not places:
        return list(hits)
    found = np.array([hits[at].score for at in places])
    opinion = np.array([logits[at] for at in places])
    blended = RERANKER_SHARE * _spread(opinion, LEAST_SPAN) + (1 - RERANKER_SHARE) * _spread(found, 0.0)
    order = np.argsort(-blended, kind="stable")
    moved = list(hits)
    for place, winner in zip(places, order.tolist(), strict=True):
        source = places[winner]
        moved[place] = _with_score(hits[source], hits[place].score, logits[source])
    return moved


def _with_score(hit: Hit, score: float, logit: float) -> Hit:
    best = msgspec.structs.replace(hit.passages[0], rerank_score=round(_sigmoid(logit), 6))
    return msgspec.structs.replace(hit, score=score, passages=[best, *hit.passages[1:]])


def _spread(values: NDArray[np.float64], least_span: float) -> NDArray[np.float64]:
    """From the lowest, 0, to the highest: 1, or less where the span is below the least one."""
    span = max(float(np.ptp(values)), least_span)
    return (values - values.min()) / span if span > 0 else np.zeros_like(values)


def _sigmoid(logit: float) -> float:
    return 1 / (1 + math.exp(-logit)) if logit > -700 else 0.0
