"""Answering Search: words at once, meaning a moment later; where asked, sorted anew and explained."""

from __future__ import annotations

import time
from collections.abc import Callable

import msgspec
import numpy as np
from numpy.typing import NDArray

from desktop_app.engine.example_searching import ExampleSearching
from desktop_app.engine.examples import MeaningNotReady
from desktop_app.engine.explaining import Explainer
from desktop_app.engine.query_vectors import PendingVectors, QueryVectors
from desktop_app.engine.reranking import Reranking
from desktop_app.engine.search.rerank import RERANKED_HITS
from desktop_app.engine.search.retrieve import SearchEngine
from desktop_app.engine.workers.embedder import Embedder
from desktop_app.protocol.messages import Search, SearchResults

MODEL_WAIT_S = 300.0  # a command waits for the model; a window does not
VECTOR_WAIT_S = 10.0
STEP_S = 0.1

Send = Callable[[SearchResults], None]


class Searching:
    """Runs one search after another for one client; `cancelled` says that a newer one came."""

    def __init__(
        self,
        engine: SearchEngine,
        query_vectors: QueryVectors,
        embedder: Embedder,
        wait_loaded: Callable[[float], object],
        by_example: ExampleSearching,
        reranking: Reranking,
    ) -> None:
        self._engine = engine
        self._query_vectors = query_vectors
        self._embedder = embedder
        self._wait_loaded = wait_loaded
        self._by_example = by_example
        self._explainer = Explainer(query_vectors)
        self._reranking = reranking

    def run(self, request: Search, send: Send, cancelled: Callable[[], bool]) -> None:
        """Search, and send one reply, or with `progressive` several of which the last is final.

        Raises EnvironmentProblem where a reranker is asked for that was not set up.
        """
        started = time.perf_counter()
        if request.like or request.unlike:
            self._run_by_example(request, send, cancelled, started)
            return
        text = self._engine.read(request).embedding_text
        if request.rerank:
            self._reranking.require()
            send = _shortened(send, request.limit)
            request = msgspec.structs.replace(request, limit=max(request.limit, RERANKED_HITS))
        if request.mode == "lexical" or not text:
            results = self._results(request, None, cancelled, started, final=True)
            self._finish(request, text, results, None, send, cancelled, started)
            return
        if request.progressive:
            self._run_progressive(request, text, send, cancelled, started)
            return
        ready = self._wait_for_model(cancelled)
        vector = self._query_vector(self._query_vectors.begin([text], "query"), cancelled) if ready else None
        if cancelled():
            return
        results = self._results(request, vector, cancelled, started, final=True)
        results = results if vector is not None else self._without_meaning(results)
        self._finish(request, text, results, vector, send, cancelled, started)

    def _finish(
        self,
        request: Search,
        text: str,
        results: SearchResults,
        vector: NDArray[np.float32] | None,
        send: Send,
        cancelled: Callable[[], bool],
        started: float,
    ) -> None:
        """Send the final results, reranked and explained where that was asked for."""
        if request.rerank and text:
            if request.progressive and not cancelled():
                send(msgspec.structs.replace(results, final=False))
            results = self._reranking.rerank(text, results, request.rerank_ms, cancelled)
            results = msgspec.structs.replace(results, took_ms=_since_ms(started))
        if request.explain and vector is not None:
            results = self._explain(results, vector, cancelled)
        if not cancelled():
            send(results)

    def _query_vector(
        self, pending: PendingVectors, cancelled: Callable[[], bool]
    ) -> NDArray[np.float32] | None:
        found = self._query_vectors.wait(pending, VECTOR_WAIT_S, cancelled)
        return None if found is None else found[0]

    def _wait_for_model(self, cancelled: Callable[[], bool]) -> bool:
        """Wait until meaning can be searched; False where it cannot, or a newer search came."""
        deadline = time.monotonic() + MODEL_WAIT_S
        while not self._embedder.wait_ready(STEP_S) or self._wait_loaded(STEP_S) is None:
            if cancelled() or self._embedder.state == "failed" or time.monotonic() > deadline:
                return False
        return True

    def _run_progressive(
        self, request: Search, text: str, send: Send, cancelled: Callable[[], bool], started: float
    ) -> None:
        """Send words first, unless the query's vector is there as soon as they are.

        The embedder works on its own processor meanwhile; on an idle machine it is as quick, and one
        reply is then sooner on the screen than two.
        """
        if self._embedder.state != "ready":
            self._embedder.start()
            self._send_words_alone(request, send, cancelled, started)
            return
        pending = self._query_vectors.begin([text], "query")
        if not pending.ready:
            words = self._results(request, None, cancelled, started, final=False)
            if not pending.ready and not cancelled():
                send(words)
        vector = self._query_vector(pending, cancelled)
        if cancelled():
            return
        if vector is None:
            self._send_words_alone(request, send, cancelled, started)
            return
        results = self._results(request, vector, cancelled, started, final=True)
        self._finish(request, text, results, vector, send, cancelled, started)

    def _send_words_alone(
        self, request: Search, send: Send, cancelled: Callable[[], bool], started: float
    ) -> None:
        words = self._results(request, None, cancelled, started, final=True)
        if not cancelled():
            send(self._without_meaning(words))

    def _results(
        self,
        request: Search,
        vector: NDArray[np.float32] | None,
        cancelled: Callable[[], bool],
        started: float,
        final: bool,
    ) -> SearchResults:
        asked = request if final else msgspec.structs.replace(request, facets=False)
        results = self._engine.search(asked, vector, cancelled)
        return msgspec.structs.replace(results, took_ms=_since_ms(started), final=final)

    def _without_meaning(self, results: SearchResults) -> SearchResults:
        if self._embedder.state == "failed":
            note = f"Words only: {self._embedder.failure}"
        else:
            note = "Words only for now: the model is loading, meaning follows."
        return msgspec.structs.replace(results, note=note)

    def _explain(
        self, results: SearchResults, vector: NDArray[np.float32], cancelled: Callable[[], bool]
    ) -> SearchResults:
        """Mark, in the first hits that words do not explain, the sentence that carried the meaning."""
        directions = np.atleast_2d(vector)
        return self._explainer.explain(results, directions, self._engine.background().telling, cancelled)

    # ------------------------------------------------------------ with examples

    def _run_by_example(
        self, request: Search, send: Send, cancelled: Callable[[], bool], started: float
    ) -> None:
        try:
            answer = self._by_example.answer(request, cancelled)
        except MeaningNotReady as problem:
            if request.progressive or not self._wait_for_model(cancelled):
                if not cancelled():
                    send(self._without_examples(request, problem, started))
                return
            answer = self._by_example.answer(request, cancelled)
        if answer is None or cancelled():
            return
        results = answer.results
        if request.explain and answer.directions is not None:
            results = self._explain(results, answer.directions, cancelled)
        send(results)

    def _without_examples(self, request: Search, problem: MeaningNotReady, started: float) -> SearchResults:
        """What words find meanwhile; without any, nothing but the reason."""
        results = self._results(request, None, lambda: False, started, final=True)
        reason = f"The examples do not count yet: {problem}. They follow by themselves."
        return msgspec.structs.replace(results, note=reason)


def _since_ms(started: float) -> float:
    return (time.perf_counter() - started) * 1000


def _shortened(send: Send, limit: int) -> Send:
    """A reranker reads more hits than may be wanted; so many are sent."""
    return lambda results: send(msgspec.structs.replace(results, hits=results.hits[:limit]))
