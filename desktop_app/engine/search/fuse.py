"""From the scores of words and of meaning to one order: of passages, then of documents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop_app.protocol.messages import Mode

# Half and half: nDCG@10 of words, meaning, both: Cranfield 0.395, 0.404, 0.458; SciFact (train) 0.696,
# 0.678, 0.743; from 0.45 to 0.55 it changes by 0.004 at most. A look-up of one or two words leans on the
# words, so that the one passage with the term is not merely level with a near neighbour.
MEANING_SHARE = 0.5
LOOK_UP_WORDS = 2
LOOK_UP_MEANING_SHARE = 0.4
LEAST_SPREAD = 0.2  # of cosines: three near copies must not be made the best and the worst that there are

EXACT_FROM = 0.9  # what matches exactly lies above everything else
INEXACT_MOST = 0.89  # as far as names, titles and the prior may lift what does not
# Room at the top of either tier, so that further passages can still tell documents apart.
INEXACT_SPAN, EXACT_SPAN = 0.86, 0.08
MORE_PASSAGES_BONUS = 0.05
COUNTED_MORE = 3


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage that words or meaning led to. `bm25` is 0 where words did not, `cosine` None unknown."""

    passage_id: int
    document_id: int
    text_id: int
    ordinal: int
    bm25: float = 0.0
    lexical_rank: int | None = None
    cosine: float | None = None
    semantic_rank: int | None = None
    exact: bool = False  # holds the identifier or the phrase that was asked for


@dataclass(frozen=True)
class RankedPassage:
    """A candidate with its score, 0…1."""

    candidate: Candidate
    score: float


@dataclass(frozen=True)
class RankedDocument:
    """A document with its candidates, best first, and its score, 0…1."""

    document_id: int
    passages: tuple[RankedPassage, ...]
    score: float


def meaning_share(words: int, mode: Mode) -> float:
    """How much meaning counts beside words (0…1) for a query of so many words."""
    if mode != "hybrid":
        return 1.0 if mode == "semantic" else 0.0
    return LOOK_UP_MEANING_SHARE if is_look_up(words) else MEANING_SHARE


def is_look_up(words: int) -> bool:
    """Whether a query of so many words names something rather than asks about it."""
    return words <= LOOK_UP_WORDS


def combined(candidates: Sequence[Candidate], share: float) -> NDArray[np.float64]:
    """Scores (n,), 0…1, of candidates: a convex combination of both sides, each brought to 0…1.

    BM25 is divided by the highest; cosines go from the lowest of the candidates, or below, to the highest.
    Source: Bruch et al. 2022, arXiv:2210.11934, on convex combination against reciprocal ranks.
    """
    if not candidates:
        return np.zeros(0)
    bm25 = np.array([candidate.bm25 for candidate in candidates])
    scores: NDArray[np.float64] = (1 - share) * _from_zero(bm25) + share * _from_lowest(_cosines(candidates))
    return scores


def spread(candidates: Sequence[Candidate]) -> float:
    """How far the cosines of candidates lie apart: what `combined` makes 0…1 of; at least LEAST_SPREAD."""
    known = [candidate.cosine for candidate in candidates if candidate.cosine is not None]
    return max(LEAST_SPREAD, max(known, default=0.0) - min(known, default=0.0))


def in_order(candidates: Sequence[Candidate], scores: NDArray[np.float64]) -> list[RankedPassage]:
    """Candidates with their scores (n,), 0…1, best first; exact ones above all others."""
    ranked = [
        RankedPassage(candidate, _tiered(score, candidate.exact))
        for candidate, score in zip(candidates, scores.tolist(), strict=True)
    ]
    ranked.sort(key=lambda item: (-item.score, item.candidate.document_id, item.candidate.ordinal))
    return ranked


def rank_documents(passages: Sequence[RankedPassage]) -> list[RankedDocument]:
    """Documents by their best passage, with a little for further good ones, best first."""
    groups: dict[int, list[RankedPassage]] = {}
    for passage in passages:
        groups.setdefault(passage.candidate.document_id, []).append(passage)
    documents = [
        RankedDocument(document_id, tuple(group), _document_score(group))
        for document_id, group in groups.items()
    ]
    documents.sort(key=lambda document: (-document.score, document.document_id))
    return documents


def _tiered(score: float, exact: bool) -> float:
    return EXACT_FROM + EXACT_SPAN * score if exact else INEXACT_SPAN * score


def _document_score(passages: Sequence[RankedPassage]) -> float:
    """The best score, moved up to 5 % of the way to the top of its tier by further passages."""
    best = passages[0].score
    ceiling = 1.0 if passages[0].candidate.exact else EXACT_FROM
    further = sum(passage.score for passage in passages[1 : 1 + COUNTED_MORE])
    share = further / (COUNTED_MORE * best) if best > 0 else 0.0
    return best + MORE_PASSAGES_BONUS * min(1.0, share) * (ceiling - best)


def _cosines(candidates: Sequence[Candidate]) -> NDArray[np.float64]:
    return np.array([np.nan if candidate.cosine is None else candidate.cosine for candidate in candidates])


def _from_zero(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    highest = scores.max()
    return scores / highest if highest > 0 else np.zeros_like(scores)


def _from_lowest(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    """Scores up to 1, of the lowest 0 unless all lie close together; a missing one counts as the lowest."""
    known = scores[~np.isnan(scores)]
    if len(known) == 0:
        return np.zeros_like(scores)
    lowest, highest = known.min(), known.max()
    filled = np.where(np.isnan(scores), lowest, scores)
    result: NDArray[np.float64] = 1 - (highest - filled) / max(LEAST_SPREAD, highest - lowest)
    return result
