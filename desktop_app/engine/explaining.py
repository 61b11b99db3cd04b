"""Marking, in the first hits, the sentence that carried the meaning."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import numpy as np
from numpy.typing import NDArray

from desktop_app.engine.query_vectors import QueryVectors
from desktop_app.engine.search.snippets import best_sentence, sentences
from desktop_app.protocol.messages import Hit, PassageHit, SearchResults

VECTOR_WAIT_S = 10.0
EXPLAINED_HITS = 6
EXPLAINED_SENTENCES = 40


class Explainer:
    """Embeds the sentences of the best passages, some sixty texts, and finds the telling one of each."""

    def __init__(self, query_vectors: QueryVectors) -> None:
        self._query_vectors = query_vectors

    def explain(
        self,
        results: SearchResults,
        directions: NDArray[np.float32],
        least: float,
        cancelled: Callable[[], bool],
    ) -> SearchResults:
        """The results with the sentence nearest to any of the directions (m, D) marked in each first hit.

        A sentence less similar than `least` says no more than chance, and is not marked.
        """
        chosen = [
            (position, hit.passages[0], sentences(hit.passages[0].text))
            for position, hit in enumerate(results.hits[:EXPLAINED_HITS])
            if hit.passages and hit.passages[0].similarity is not None
        ]
        texts: list[str] = []
        for _, passage, spans in chosen:
            texts.extend(passage.text[start:end] for start, end in spans)
        if not texts or len(texts) > EXPLAINED_SENTENCES * EXPLAINED_HITS:
            return results
        found = self._query_vectors.wait(
            self._query_vectors.begin(texts, "document"), VECTOR_WAIT_S, cancelled
        )
        if found is None:
            return results
        hits = list(results.hits)
        offset = 0
        for position, passage, spans in chosen:
            similarities = (found[offset : offset + len(spans)] @ directions.T).max(axis=1, initial=-1.0)
            offset += len(spans)
            if similarities.max(initial=-1.0) >= least:
                hits[position] = _marked(hits[position], passage, spans, similarities)
        return msgspec.structs.replace(results, hits=hits)


def _marked(
    hit: Hit, passage: PassageHit, spans: list[tuple[int, int]], similarities: NDArray[np.float32]
) -> Hit:
    span = best_sentence(spans, similarities)
    if span is None:
        return hit
    explained = msgspec.structs.replace(passage, highlights=[span, *passage.highlights])
    return msgspec.structs.replace(hit, passages=[explained, *hit.passages[1:]])
