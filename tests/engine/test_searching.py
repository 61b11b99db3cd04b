"""Answering a search: what is sent, in which order, and what a missing model means."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future

import numpy as np
import pytest

from desktop_app.engine.example_searching import Answer
from desktop_app.engine.examples import MeaningNotReady
from desktop_app.engine.query_vectors import QueryVectors
from desktop_app.engine.search.calibrate import Background
from desktop_app.engine.searching import Searching
from desktop_app.engine.workers.embedder import Embeddings
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.protocol.messages import Example, Hit, PassageHit, Search, SearchResults


class FakeEmbedder:
    """Embeds questions and longer sentences as (1, 0), all else as (0, 1); or is in another state."""

    def __init__(self) -> None:
        self.state = "ready"
        self.failure = ""
        self.started = 0
        self.asked: list[list[str]] = []
        self.slow = False
        self.held: list[tuple[Future[Embeddings], Embeddings]] = []

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
    """One hit; by meaning only where there is a vector."""

    def __init__(self) -> None:
        self.mean = 0.1

    def background(self) -> Background:
        return Background(self.mean, 0.1)

    def search(self, request: Search, vector: object, cancelled: Callable[[], bool]) -> SearchResults:
        passage = PassageHit(
            passage_id=1,
            ordinal=0,
            text="Short one. This sentence is a good deal longer than that.",
            char_start=0,
            char_end=56,
            score=1.0,
            similarity=None if vector is None else 0.7,
        )
        hit = Hit(
            path=b"/a",
            document_id=1,
            score=1.0,
            confidence="likely",
            size_bytes=1,
            mtime=0.0,
            kind="text",
            passages=[passage],
        )
        mode = "lexical" if vector is None else request.mode
        return SearchResults(query=request.query, mode=mode, hits=[hit], took_ms=0.0, final=True)


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
