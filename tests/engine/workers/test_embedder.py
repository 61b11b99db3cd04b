"""The embedder's keeper: ready when asked for, replaced when it dies, honest when it cannot."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import numpy as np
import pytest

from desktop_app.engine.workers.embedder import Effort, Embedder
from desktop_app.engine.workers.processes import WorkerStarter
from desktop_app.protocol.errors import Bug, EnvironmentProblem
from desktop_app.protocol.worker_messages import LoadModel
from tests.helpers.waiting import wait_for


@pytest.fixture
def embedder(starter: WorkerStarter) -> Iterator[Embedder]:
    kept = Embedder(starter, LoadModel(folder="anything"))
    yield kept
    kept.stop()


def test_nothing_runs_until_it_is_asked_for(embedder: Embedder) -> None:
    assert embedder.state == "off"
    with pytest.raises(EnvironmentProblem, match="not loaded"):
        embedder.embed(["a"], "query", "interactive").result(5)


def test_it_answers_in_float32_rows(embedder: Embedder) -> None:
    assert embedder.wait_ready(30)
    result = embedder.embed(["a", "b", "c"], "document", "bulk").result(30)
    np.testing.assert_array_equal(result.vectors, np.array([[1, 0]] * 3, dtype=np.float32))
    assert embedder.loaded is not None
    assert embedder.loaded.device == "cpu"


def test_when_it_dies_waiting_requests_fail_and_it_comes_back(embedder: Embedder) -> None:
    for _ in range(3):
        assert embedder.wait_ready(30)
        with pytest.raises(EnvironmentProblem):
            embedder.embed(["die"], "document", "bulk").result(30)
        came_back = threading.Event()
        while not came_back.wait(0.05):
            if embedder.wait_ready(30):
                came_back.set()
    assert embedder.embed(["a"], "query", "interactive").result(30).vectors.shape == (1, 2)


def test_what_waits_for_it_is_bounded(embedder: Embedder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop_app.engine.workers.embedder.MOST_PENDING", 2)
    assert embedder.wait_ready(30)
    waiting = [embedder.embed(["hang"], "document", "bulk") for _ in range(2)]
    with pytest.raises(EnvironmentProblem, match="behind with its work"):
        embedder.embed(["a"], "query", "interactive").result(30)
    assert not any(future.done() for future in waiting)


def test_its_effort_travels_with_a_request(embedder: Embedder) -> None:
    assert embedder.wait_ready(30)
    found = embedder.embed(["tell the effort"], "document", "bulk", Effort(threads=3, duty_percent=40))
    assert found.result(30).tokens == 340


def test_one_that_cannot_start_is_failed_with_a_reason(
    embedder: Embedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MISBEHAVE", "exit at start")
    assert not embedder.wait_ready(30)
    assert embedder.state == "failed"
    assert "exit status 7" in embedder.failure
    monkeypatch.delenv("MISBEHAVE")
    embedder.start()  # asking again tries again at once
    back = threading.Event()
    while not back.wait(0.05):
        if embedder.state == "ready":
            back.set()


class TestReranker:
    def test_it_is_loaded_asked_and_unloaded(self, embedder: Embedder) -> None:
        assert embedder.wait_ready(30)
        assert embedder.load_reranker("/models/judge").result(30).model == "/models/judge"
        assert embedder.reranker is not None
        assert embedder.reranker.memory_bytes == 1_000
        assert embedder.rerank("/models/judge", "q", ["a", "bcd"], 100).future.result(30) == [1.0, 3.0]
        embedder.unload_reranker()
        assert embedder.reranker is None

    def test_loading_it_is_no_news_of_the_library(self, starter: WorkerStarter) -> None:
        """Else a window would search again, and have it loaded again, for ever."""
        told: list[int] = []
        embedder = Embedder(starter, LoadModel(folder="anything"), lambda: told.append(1))
        try:
            assert embedder.wait_ready(30)
            before = len(told)
            for _ in range(3):
                embedder.load_reranker("/models/judge").result(30)
            embedder.unload_reranker()
            assert len(told) == before
        finally:
            embedder.stop()

    def test_cancelled_scores_come_at_once(self, embedder: Embedder) -> None:
        assert embedder.wait_ready(30)
        pending = embedder.rerank("/models/judge", "q", ["until cancelled"], 100)
        assert not pending.future.done()
        embedder.cancel(pending)
        assert pending.future.result(30) == [0.5]
        embedder.cancel(pending)  # harmless

    def test_when_the_process_dies_the_scores_fail_and_it_must_be_loaded_again(
        self, embedder: Embedder
    ) -> None:
        assert embedder.wait_ready(30)
        embedder.load_reranker("/models/judge").result(30)
        with pytest.raises(EnvironmentProblem, match="started again"):
            embedder.rerank("/models/judge", "q", ["die"], 100).future.result(30)
        wait_for(lambda: embedder.wait_ready(30))
        assert embedder.reranker is None
        embedder.load_reranker("/models/judge").result(30)
        assert embedder.rerank("/models/judge", "q", ["a"], 100).future.result(30) == [1.0]

    def test_an_answer_of_another_kind_is_a_mistake(self, embedder: Embedder) -> None:
        assert embedder.wait_ready(30)
        with pytest.raises(Bug, match="unexpected Hello"):
            embedder.rerank("/models/judge", "q", ["wrong reply"], 100).future.result(30)

    def test_without_a_process_nothing_is_asked(self, embedder: Embedder) -> None:
        embedder.unload_reranker()
        with pytest.raises(EnvironmentProblem, match="not loaded"):
            embedder.load_reranker("/models/judge").result(5)
        assert embedder.state == "off"
