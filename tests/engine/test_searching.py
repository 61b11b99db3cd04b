"""Answering a search: what is sent, in which order, and what a missing model means."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future

import numpy as np
import pytest

from desktop_app.engine.example_searching import Answer
from desktop_app.engine.examples import MeaningNotReady
from desktop_app.engine.query_vectors import QueryVectors
from desktop_app.engine.reranking import Reranking
from desktop_app.engine.search.calibrate import Background
from desktop_app.engine.search.query import ParsedQuery, parse
from desktop_app.engine.searching import Searching
from desktop_app.engine.workers.embedder import Embeddings, PendingScores
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.protocol.messages import Example, Hit, PassageHit, Search, SearchResults
from desktop_app.protocol.worker_messages import RerankerLoaded


class FakeEmbedder:
    """Embeds questions and longer sentences as (1, 0), all else as (0, 1); or is in another state."""

    def __init__(self) -> None:
        self.state = "ready"
        self.failure = ""
        self.started = 0
        self.asked: list[list[str]] = []
        self.slow = False
        self.held: list[tuple[Future[Embeddings], Embeddings]] = []
        self.folder = "/models/judge"
        self.reranker: RerankerLoaded | None = None
        self.scored: list[tuple[str, str, list[str], int]] = []
        self.scores: list[float] | Exception | None = [-3.0, 0.0, 3.0]  # None: never an answer
        self.cancelled: list[PendingScores] = []

    def load_reranker(self, folder: str) -> Future[RerankerLoaded]:
        self.reranker = RerankerLoaded(model="judge", device="cpu", memory_bytes=1, seconds=0.1)
        future: Future[RerankerLoaded] = Future()
        future.set_result(self.reranker)
        return future

    def rerank(self, folder: str, query: str, texts: list[str], budget_ms: int) -> PendingScores:
        self.scored.append((folder, query, texts, budget_ms))
        future: Future[list[float]] = Future()
        if isinstance(self.scores, Exception):
            future.set_exception(self.scores)
        elif self.scores is not None:
            future.set_result(self.scores)
        return PendingScores(len(self.scored), future)

    def cancel(self, pending: PendingScores) -> None:
        if not pending.future.done():
            self.cancelled.append(pending)

    def start(self) -> None:
        self.started += 1

    def wait_ready(self, timeout_s: float) -> bool:
        return self.state == "ready"

    def embed(self, texts: list[str], kind: str, lane: str) -> Future[Embeddings]:
        self.asked.append(list(texts))
        future: Future[Embeddings] = Future()
        if self.state == "ready":
            rows = [[1, 0] if kind == "query" or "longer" in text else [0, 1] for text in texts]
            result = Embeddings(np.array(rows, dtype=np.float32), 1, 0.1)
            if self.slow:
                self.held.append((future, result))
            else:
                future.set_result(result)
        else:
            future.set_exception(EnvironmentProblem("not loaded"))
        return future

    def release(self) -> None:
        """Answer what was held back."""
        while self.held:
            future, result = self.held.pop()
            future.set_result(result)


class FakeSearchEngine:
    """One hit, or so many; by meaning only where there is a vector."""

    def __init__(self) -> None:
        self.mean = 0.1
        self.hits = 1

    def background(self) -> Background:
        return Background(self.mean, 0.1)

    def read(self, request: Search) -> ParsedQuery:
        return parse(request.query)

    def search(self, request: Search, vector: object, cancelled: Callable[[], bool]) -> SearchResults:
        hits = [self._hit(at, vector is not None) for at in range(min(self.hits, request.limit))]
        mode = "lexical" if vector is None else request.mode
        return SearchResults(query=request.query, mode=mode, hits=hits, took_ms=0.0, final=True)

    def _hit(self, at: int, by_meaning: bool) -> Hit:
        passage = PassageHit(
            passage_id=1,
            ordinal=0,
            text="Short one. This sentence is a good deal longer than that.",
            char_start=0,
            char_end=56,
            score=1.0,
            heading="ABCDEF"[at],
            lexical_rank=at + 1,
            similarity=0.7 if by_meaning else None,
        )
        return Hit(
            path=f"/{'abcdef'[at]}".encode(),
            document_id=at + 1,
            score=0.8 - at / 10,
            confidence="likely",
            size_bytes=1,
            mtime=0.0,
            kind="text",
            passages=[passage],
        )


@pytest.fixture
def embedder() -> FakeEmbedder:
    return FakeEmbedder()


@pytest.fixture
def engine() -> FakeSearchEngine:
    return FakeSearchEngine()


class FakeExampleSearching:
    """Answers with the same hit, found by a direction; or says what is missing, as often as it is told to."""

    def __init__(self, engine: FakeSearchEngine) -> None:
        self._engine = engine
        self.problems: list[EnvironmentProblem] = []

    def answer(self, request: Search, cancelled: Callable[[], bool]) -> Answer:
        if self.problems:
            raise self.problems.pop()
        directions = np.array([[0, 1], [1, 0]], np.float32)
        return Answer(self._engine.search(request, directions, cancelled), directions)


@pytest.fixture
def by_example(engine: FakeSearchEngine) -> FakeExampleSearching:
    return FakeExampleSearching(engine)


@pytest.fixture
def searching(
    embedder: FakeEmbedder, engine: FakeSearchEngine, by_example: FakeExampleSearching
) -> Searching:
    return Searching(
        engine,  # type: ignore[arg-type]
        QueryVectors(embedder),  # type: ignore[arg-type]
        embedder,  # type: ignore[arg-type]
        lambda timeout_s: object(),
        by_example,  # type: ignore[arg-type]
        Reranking(embedder, lambda: embedder.folder),  # type: ignore[arg-type]
    )


def run(
    searching: Searching, cancelled: Callable[[], bool] = lambda: False, **options: object
) -> list[SearchResults]:
    sent: list[SearchResults] = []
    searching.run(Search(query="a question", **options), sent.append, cancelled)  # type: ignore[arg-type]
    return sent


def test_words_come_first_and_meaning_second(searching: Searching, embedder: FakeEmbedder) -> None:
    embedder.slow = True
    sent: list[SearchResults] = []

    def send(results: SearchResults) -> None:
        sent.append(results)
        embedder.release()

    searching.run(Search(query="a question", progressive=True), send, lambda: False)
    words, meaning = sent
    assert (words.mode, words.final) == ("lexical", False)
    assert (meaning.mode, meaning.final) == ("hybrid", True)
    assert meaning.hits[0].passages[0].highlights == []


def test_where_meaning_is_as_quick_as_words_there_is_one_reply(searching: Searching) -> None:
    (only,) = run(searching, progressive=True)
    assert (only.mode, only.final) == ("hybrid", True)


def test_where_asked_the_sentence_that_carried_the_meaning_is_marked(searching: Searching) -> None:
    (explained,) = run(searching, explain=True)
    (span,) = [s for s in explained.hits[0].passages[0].highlights if s.why == "meaning"]
    assert explained.hits[0].passages[0].text[span.start : span.end].startswith("This sentence")


def test_a_sentence_that_says_no_more_than_chance_is_not_marked(
    searching: Searching, engine: FakeSearchEngine
) -> None:
    engine.mean = 0.95  # here everything is as similar as that
    (explained,) = run(searching, explain=True)
    assert explained.hits[0].passages[0].highlights == []


def test_a_command_gets_one_reply(searching: Searching) -> None:
    (only,) = run(searching)
    assert (only.mode, only.final, only.note) == ("hybrid", True, "")


def test_while_the_model_loads_a_window_gets_words_and_a_note(
    searching: Searching, embedder: FakeEmbedder
) -> None:
    embedder.state = "starting"
    (only,) = run(searching, progressive=True)
    assert (only.mode, only.final) == ("lexical", True)
    assert "meaning follows" in only.note
    assert embedder.started == 1


def test_a_failed_model_is_said_with_its_reason(searching: Searching, embedder: FakeEmbedder) -> None:
    embedder.state, embedder.failure = "failed", "the disk is on fire"
    (only,) = run(searching)
    assert only.mode == "lexical"
    assert "the disk is on fire" in only.note


def test_words_only_asks_for_no_vector(searching: Searching, embedder: FakeEmbedder) -> None:
    assert [reply.mode for reply in run(searching, mode="lexical", progressive=True)] == ["lexical"]
    assert embedder.asked == []


def test_a_cancelled_search_sends_nothing_more(searching: Searching) -> None:
    assert run(searching, cancelled=lambda: True, progressive=True) == []


def test_a_known_query_is_not_embedded_again(searching: Searching, embedder: FakeEmbedder) -> None:
    run(searching)
    run(searching)
    assert embedder.asked == [["a question"]]


LIKE = [Example(text="something")]


def test_a_search_by_example_sends_one_answer_with_its_sentence_marked(
    searching: Searching, embedder: FakeEmbedder
) -> None:
    (only,) = run(searching, like=LIKE, progressive=True, explain=True)
    (span,) = only.hits[0].passages[0].highlights
    assert (only.final, span.why) == (True, "meaning")
    assert ["a question"] not in embedder.asked  # the words are the examples' own affair


def test_while_an_example_cannot_count_a_window_gets_the_words_and_the_reason(
    searching: Searching, by_example: FakeExampleSearching
) -> None:
    by_example.problems = [MeaningNotReady("the model is loading")]
    (only,) = run(searching, like=LIKE, progressive=True)
    assert only.mode == "lexical"
    assert "examples do not count yet: the model is loading" in only.note


def test_a_command_waits_until_its_example_counts(
    searching: Searching, by_example: FakeExampleSearching
) -> None:
    by_example.problems = [MeaningNotReady("the model is loading")]
    (only,) = run(searching, like=LIKE)
    assert (only.mode, only.note) == ("hybrid", "")


def test_an_example_that_cannot_be_used_fails_the_search(
    searching: Searching, by_example: FakeExampleSearching
) -> None:
    by_example.problems = [EnvironmentProblem("there is no text in it")]
    with pytest.raises(EnvironmentProblem, match="no text"):
        run(searching, like=LIKE)


class TestReranking:
    @pytest.fixture(autouse=True)
    def three_hits(self, engine: FakeSearchEngine) -> None:
        engine.hits = 3

    def paths(self, results: SearchResults) -> list[bytes]:
        return [hit.path for hit in results.hits]

    def test_a_command_gets_the_reranked_order_alone(
        self, searching: Searching, embedder: FakeEmbedder
    ) -> None:
        (only,) = run(searching, rerank=True, rerank_ms=700)
        assert (self.paths(only), only.reranked, only.final) == ([b"/c", b"/b", b"/a"], True, True)
        ((folder, query, texts, budget_ms),) = embedder.scored
        assert (folder, query, len(texts), budget_ms) == ("/models/judge", "a question", 3, 700)

    def test_a_progressive_client_sees_the_other_order_first(self, searching: Searching) -> None:
        before, after = run(searching, rerank=True, progressive=True)
        assert (self.paths(before), before.reranked, before.final) == ([b"/a", b"/b", b"/c"], False, False)
        assert (self.paths(after), after.reranked, after.final) == ([b"/c", b"/b", b"/a"], True, True)

    def test_what_is_explained_are_the_first_hits_of_the_new_order(self, searching: Searching) -> None:
        (only,) = run(searching, rerank=True, explain=True)
        assert self.paths(only) == [b"/c", b"/b", b"/a"]
        assert [span.why for span in only.hits[0].passages[0].highlights] == ["meaning"]

    def test_more_hits_are_read_than_are_wanted(self, searching: Searching) -> None:
        """With a limit of one, the third may still win."""
        (only,) = run(searching, rerank=True, limit=1)
        assert self.paths(only) == [b"/c"]
        before, after = run(searching, rerank=True, limit=2, progressive=True)
        assert (self.paths(before), self.paths(after)) == ([b"/a", b"/b"], [b"/c", b"/b"])

    def test_words_alone_can_be_reranked(self, searching: Searching) -> None:
        (only,) = run(searching, rerank=True, mode="lexical")
        assert (self.paths(only), only.mode, only.reranked) == ([b"/c", b"/b", b"/a"], "lexical", True)

    def test_filters_alone_leave_nothing_to_read(self, searching: Searching, embedder: FakeEmbedder) -> None:
        sent: list[SearchResults] = []
        searching.run(Search(query="ext:pdf", rerank=True), sent.append, lambda: False)
        assert [reply.reranked for reply in sent] == [False]
        assert embedder.scored == []

    def test_examples_are_not_reranked(self, searching: Searching, embedder: FakeEmbedder) -> None:
        (only,) = run(searching, rerank=True, like=LIKE)
        assert (only.reranked, embedder.scored) == (False, [])

    def test_where_none_is_set_up_that_is_said_with_what_to_do(
        self, searching: Searching, embedder: FakeEmbedder
    ) -> None:
        embedder.folder = ""
        with pytest.raises(EnvironmentProblem, match="kindred settings reranker FOLDER"):
            run(searching, rerank=True)
        assert len(run(searching)) == 1

    def test_one_that_fails_leaves_the_order_and_says_why(
        self, searching: Searching, embedder: FakeEmbedder
    ) -> None:
        embedder.scores = EnvironmentProblem("the embedder ended")
        (only,) = run(searching, rerank=True)
        assert (self.paths(only), only.reranked) == ([b"/a", b"/b", b"/c"], False)
        assert only.note == "Not reranked: the embedder ended."

    def test_what_is_known_when_time_runs_out_counts(
        self, searching: Searching, embedder: FakeEmbedder
    ) -> None:
        embedder.scores = [-3.0, 3.0]
        (only,) = run(searching, rerank=True)
        assert (self.paths(only), only.reranked) == ([b"/b", b"/a", b"/c"], True)

    def test_nothing_is_known_when_time_runs_out_at_once(
        self, searching: Searching, embedder: FakeEmbedder
    ) -> None:
        embedder.scores = []
        (only,) = run(searching, rerank=True)
        assert (self.paths(only), only.reranked) == ([b"/a", b"/b", b"/c"], False)

    def test_what_is_known_is_not_asked_again(self, searching: Searching, embedder: FakeEmbedder) -> None:
        embedder.scores = [-3.0, 0.0]
        run(searching, rerank=True)
        embedder.scores = [3.0]  # of the one that time did not suffice for
        (second,) = run(searching, rerank=True)
        (third,) = run(searching, rerank=True)
        assert [len(texts) for _, _, texts, _ in embedder.scored] == [3, 1]
        assert self.paths(second) == self.paths(third) == [b"/c", b"/b", b"/a"]
        embedder.folder = "/models/other"
        embedder.scores = [3.0, 0.0, -3.0]
        (other,) = run(searching, rerank=True)
        assert self.paths(other) == [b"/a", b"/b", b"/c"]

    def test_a_newer_search_cancels_the_work_and_nothing_more_is_sent(
        self, searching: Searching, embedder: FakeEmbedder
    ) -> None:
        embedder.scores = None
        sent = run(searching, lambda: bool(embedder.scored), rerank=True, progressive=True)
        assert [reply.reranked for reply in sent] == [False]
        assert [pending.request_id for pending in embedder.cancelled] == [1]
