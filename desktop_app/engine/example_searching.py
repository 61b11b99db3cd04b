"""Answering a Search that has examples: what they resemble, with or without words beside them."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

import msgspec

from desktop_app.engine.examples import Examples, Known, MeaningNotReady
from desktop_app.engine.query_vectors import QueryVectors
from desktop_app.engine.search.likeness import LikenessSearch, Wanted
from desktop_app.engine.search.retrieve import SearchEngine
from desktop_app.engine.search.rocchio import Vectors, combined, directions
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.protocol.messages import FilePath, Hit, Search, SearchResults

MOST_EXAMPLES = 16  # of either sort
MOST_DIRECTIONS = 16  # of all examples together: each is a search of its own
MOST_OF_ONE = 8
VECTOR_WAIT_S = 10.0
NOTHING_TO_LIKE = "Add words, or something to find more of: nothing says yet what the results should be like."

Cancelled = Callable[[], bool]


@dataclass(frozen=True)
class Answer:
    """Results, and the directions (m, D) of the meaning that they were found by."""

    results: SearchResults
    directions: Vectors | None = None


class ExampleSearching:
    """Searches by example."""

    def __init__(
        self, examples: Examples, likeness: LikenessSearch, engine: SearchEngine, query_vectors: QueryVectors
    ) -> None:
        self._examples = examples
        self._likeness = likeness
        self._engine = engine
        self._query_vectors = query_vectors

    def answer(self, request: Search, cancelled: Cancelled) -> Answer | None:
        """The answer to a request with examples; None where it was cancelled.

        Raises EnvironmentProblem, which says which example cannot be used and why; MeaningNotReady
        where only the model is missing.
        """
        started = time.perf_counter()
        if max(len(request.like), len(request.unlike)) > MOST_EXAMPLES:
            raise EnvironmentProblem(f"at most {MOST_EXAMPLES} examples can be compared at once: remove some")
        text = self._engine.read(request).embedding_text
        if not text and not request.like:
            return Answer(_nothing(request))
        like = self._examples.known(request.like, cancelled)
        unlike = None if like is None else self._examples.known(request.unlike, cancelled)
        if like is None or unlike is None:
            return None
        # Room for the examples themselves, which are taken out again.
        asked = msgspec.structs.replace(request, limit=request.limit + len(like) + len(unlike))
        answer = (self._with_words if text else self._alone)(asked, text, like, unlike, cancelled)
        if answer is None or cancelled():
            return None
        hits = _without_examples(answer.results.hits, like, unlike)[: request.limit]
        took_ms = (time.perf_counter() - started) * 1000
        results = msgspec.structs.replace(answer.results, query=request.query, hits=hits, took_ms=took_ms)
        return Answer(results, answer.directions)

    def _alone(
        self, request: Search, text: str, like: list[Known], unlike: list[Known], cancelled: Cancelled
    ) -> Answer:
        """By likeness only: every example counts as much as any other, however long it is."""
        if not self._likeness.ready:
            raise MeaningNotReady("the index of meaning is being loaded")
        most = max(1, min(MOST_OF_ONE, MOST_DIRECTIONS // len(like)))
        found = directions([known.vectors for known in like], [known.vectors for known in unlike], most)
        without = frozenset(known.document_id for known in unlike if known.document_id is not None)
        wanted = Wanted(found, without)
        return Answer(self._likeness.search(request, wanted, cancelled), wanted.directions)

    def _with_words(
        self, request: Search, text: str, like: list[Known], unlike: list[Known], cancelled: Cancelled
    ) -> Answer | None:
        """By words as ever, and by a meaning that the examples have moved."""
        vectors = self._query_vectors.wait(
            self._query_vectors.begin([text], "query"), VECTOR_WAIT_S, cancelled
        )
        if vectors is None:
            if cancelled():
                return None
            raise MeaningNotReady("the model is loading")
        moved = combined(vectors[0], [known.vectors for known in like], [known.vectors for known in unlike])
        return Answer(self._engine.search(request, moved, cancelled), moved[None])


def _without_examples(hits: list[Hit], like: list[Known], unlike: list[Known]) -> list[Hit]:
    """Without the examples themselves, and without copies of the unlike ones; copies of the others marked."""
    paths = {known.path for known in (*like, *unlike) if known.path is not None}
    same = {known.document_id for known in like if known.document_id is not None}
    unwanted = {known.document_id for known in unlike if known.document_id is not None}
    shown = (_without_paths(hit, paths) for hit in hits if hit.document_id not in unwanted)
    return [
        msgspec.structs.replace(hit, same_as_example=True) if hit.document_id in same else hit
        for hit in shown
        if hit is not None
    ]


def _without_paths(hit: Hit, paths: set[FilePath]) -> Hit | None:
    """The hit under the first of its paths that is no example; None where there is none."""
    left = [path for path in (hit.path, *hit.copies) if path not in paths]
    return msgspec.structs.replace(hit, path=left[0], copies=left[1:]) if left else None


def _nothing(request: Search) -> SearchResults:
    return SearchResults(
        query=request.query, mode=request.mode, hits=[], took_ms=0.0, final=True, note=NOTHING_TO_LIKE
    )
