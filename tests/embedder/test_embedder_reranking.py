"""Reranking in the embedder: behind queries, before passages, ended by time or by a newer key."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence

import pytest

from desktop_app.embedder.batching import PortionedScoring, TokenBudget
from desktop_app.embedder.worker import EXIT_DEVICE_FAULT
from desktop_app.protocol.framing import Frame
from desktop_app.protocol.messages import Done, Failed
from desktop_app.protocol.worker_messages import (
    CancelRerank,
    EmbedTexts,
    LoadModel,
    LoadReranker,
    Rerank,
    Reranked,
    RerankerLoaded,
    UnloadReranker,
)
from model_training.problems import DeviceFault, ModelProblem
from tests.embedder.served_encoder import LengthScorer, ServedEncoder, WordEncoder

LOAD = LoadReranker(folder="/models/lengths")
TEXTS = [f"{'word ' * (n % 7 + 1)}" for n in range(30)]
RERANK = Rerank(folder="/models/lengths", query="a query", texts=TEXTS, budget_ms=600_000)
QUERY = EmbedTexts(texts=["a query"], kind="query", lane="interactive")
PASSAGES = EmbedTexts(texts=[f"passage {'word ' * 60}{n}" for n in range(50)], kind="document", lane="bulk")


@pytest.fixture
def loaded(served: ServedEncoder) -> ServedEncoder:
    """Both models are there, and three frames have been received."""
    for request_id, request in enumerate((LoadModel(folder="any"), LOAD), start=1):
        served.engine.send(request_id, request)
        assert served.receive().request_id == request_id
    return served


def scores(frame: Frame) -> list[float]:
    assert isinstance(frame.body, Reranked)
    return frame.body.scores


def reason(frame: Frame) -> str:
    assert isinstance(frame.body, Failed)
    return frame.body.reason


class TestScoring:
    def test_scores_in_the_order_of_the_texts(self, loaded: ServedEncoder, scorer: LengthScorer) -> None:
        loaded.engine.send(5, RERANK)
        assert scores(loaded.receive()) == [n % 7 + 1 for n in range(30)]
        assert [pair[0] for batch in scorer.batches for pair in batch] == ["a query"] * 30

    def test_no_texts(self, loaded: ServedEncoder) -> None:
        loaded.engine.send(5, Rerank(folder=LOAD.folder, query="q", texts=[], budget_ms=1))
        assert scores(loaded.receive()) == []

    def test_portions_follow_the_budget_and_give_each_thread_a_pair(self) -> None:
        scorer = LengthScorer()
        texts = ["one two three", "one", "one two", "one", "one", "one"]
        PortionedScoring(scorer, TokenBudget(0.0, 6, 6), lambda: True).score("query", texts)
        assert [len(batch) for batch in scorer.batches] == [2, 2, 2]
        scorer.batches.clear()
        PortionedScoring(scorer, TokenBudget(0.0, 100, 100), lambda: True).score("query", texts)
        assert [len(batch) for batch in scorer.batches] == [6]


class TestUrgency:
    def test_a_query_overtakes_it(self, loaded: ServedEncoder, scorer: LengthScorer) -> None:
        def wait_for_the_query(batch: Sequence[list[str]]) -> None:
            if not scorer.batches:
                loaded.engine.send(6, QUERY)
                loaded.channel.wait_until_queued(frames=4)

        scorer.on_infer = wait_for_the_query
        loaded.engine.send(5, RERANK)
        assert [loaded.receive().request_id for _ in range(2)] == [6, 5]

    def test_it_overtakes_passages_but_not_a_query(
        self, loaded: ServedEncoder, encoder: WordEncoder, scorer: LengthScorer
    ) -> None:
        def wait_for_both(batch: Sequence[list[str]]) -> None:
            if not encoder.batches:
                loaded.engine.send(6, RERANK)
                loaded.engine.send(7, QUERY)
                loaded.channel.wait_until_queued(frames=5)

        encoder.on_infer = wait_for_both
        loaded.engine.send(5, PASSAGES)
        assert [loaded.receive().request_id for _ in range(3)] == [7, 6, 5]


class TestEnds:
    def test_cancelled_it_ends_with_the_portion_in_hand(
        self, loaded: ServedEncoder, scorer: LengthScorer
    ) -> None:
        def cancel(batch: Sequence[list[str]]) -> None:
            loaded.engine.send(6, CancelRerank(request_id=5))
            loaded.channel.wait_until_queued(frames=4)

        scorer.on_infer = cancel
        loaded.engine.send(5, RERANK)
        assert len(scores(loaded.receive())) == len(scorer.batches[0])
        assert len(scorer.batches) == 1

    def test_one_that_is_cancelled_before_its_turn_does_nothing(
        self, loaded: ServedEncoder, scorer: LengthScorer
    ) -> None:
        def cancel_the_next(batch: Sequence[list[str]]) -> None:
            if not scorer.batches:
                loaded.engine.send(6, RERANK)
                loaded.engine.send(7, CancelRerank(request_id=6))
                loaded.channel.wait_until_queued(frames=5)

        scorer.on_infer = cancel_the_next
        loaded.engine.send(5, RERANK)
        assert [len(scores(loaded.receive())) for _ in range(2)] == [30, 0]

    def test_a_cancellation_that_comes_too_late_harms_nothing(self, loaded: ServedEncoder) -> None:
        loaded.engine.send(5, RERANK)
        loaded.receive()
        loaded.engine.send(6, CancelRerank(request_id=5))
        loaded.engine.send(5, RERANK)
        assert len(scores(loaded.receive())) == 30

    def test_time_that_ran_out_leaves_what_is_known(
        self, loaded: ServedEncoder, scorer: LengthScorer
    ) -> None:
        over = threading.Event()
        scorer.on_infer = lambda batch: over.wait(0.3) and None
        loaded.engine.send(5, Rerank(folder=LOAD.folder, query="q", texts=TEXTS, budget_ms=100))
        found = scores(loaded.receive())
        assert 0 < len(found) < 30
        assert found == [n % 7 + 1 for n in range(len(found))]


class TestLoading:
    def test_what_was_loaded_is_told(self, served: ServedEncoder) -> None:
        served.engine.send(1, LOAD)
        frame = served.receive()
        assert frame.request_id == 1
        assert isinstance(frame.body, RerankerLoaded)
        assert (frame.body.model, frame.body.device, frame.body.memory_bytes) == ("lengths", "cpu", 4_096)

    def test_texts_for_one_that_is_not_loaded(self, loaded: ServedEncoder) -> None:
        loaded.engine.send(5, Rerank(folder="/other", query="q", texts=["a"], budget_ms=1_000))
        assert "not loaded" in reason(loaded.receive())

    def test_a_fault_of_the_card_ends_the_process(self, loaded: ServedEncoder, scorer: LengthScorer) -> None:
        def fail(batch: Sequence[list[str]]) -> None:
            raise DeviceFault("the card is gone")

        scorer.on_infer = fail
        loaded.engine.send(5, RERANK)
        assert "the card is gone" in reason(loaded.receive())
        assert loaded.exit_status() == EXIT_DEVICE_FAULT


class SlowShelf:
    """Loads rerankers when the test says so, and counts."""

    def __init__(self) -> None:
        self.loads: list[str] = []
        self.freed = 0
        self.may_load = threading.Event()
        self.problem: Exception | None = None

    def load(self, request: LoadReranker) -> LengthScorer:
        self.may_load.wait(30)
        self.loads.append(request.folder)
        if self.problem is not None:
            raise self.problem
        return LengthScorer()

    def free(self) -> None:
        self.freed += 1


class TestBeside:
    @pytest.fixture
    def shelf(self) -> SlowShelf:
        return SlowShelf()

    @pytest.fixture
    def served(self, encoder: WordEncoder, shelf: SlowShelf) -> Iterator[ServedEncoder]:
        served = ServedEncoder(lambda request: encoder, shelf.load, shelf.free)
        served.engine.send(1, LoadModel(folder="any"))
        served.receive()
        yield served
        shelf.may_load.set()
        served.close()

    def test_a_query_does_not_wait_while_one_is_loaded(self, served: ServedEncoder, shelf: SlowShelf) -> None:
        served.engine.send(2, LOAD)
        served.engine.send(3, QUERY)
        assert served.receive().request_id == 3
        shelf.may_load.set()
        assert served.receive().request_id == 2

    def test_the_same_one_is_loaded_once_and_another_takes_its_place(
        self, served: ServedEncoder, shelf: SlowShelf
    ) -> None:
        shelf.may_load.set()
        for request_id, folder in enumerate(("/a", "/a", "/b"), start=2):
            served.engine.send(request_id, LoadReranker(folder=folder))
            assert served.receive().request_id == request_id
        assert (shelf.loads, shelf.freed) == (["/a", "/b"], 2)

    def test_unloading_gives_the_memory_back(self, served: ServedEncoder, shelf: SlowShelf) -> None:
        shelf.may_load.set()
        served.engine.send(2, LOAD)
        served.receive()
        before = shelf.freed
        served.engine.send(3, UnloadReranker())
        assert served.receive() == Frame(3, Done())
        assert shelf.freed == before + 1
        served.engine.send(4, RERANK)
        assert "not loaded" in reason(served.receive())

    def test_one_that_cannot_be_loaded_says_why_and_the_next_is_tried(
        self, served: ServedEncoder, shelf: SlowShelf
    ) -> None:
        shelf.may_load.set()
        shelf.problem = ModelProblem("lacks weights")
        served.engine.send(2, LOAD)
        assert served.receive().body == Failed(reason="lacks weights")
        shelf.problem = IndexError("off by one")
        served.engine.send(3, LOAD)
        failed = served.receive().body
        assert isinstance(failed, Failed)
        assert failed.bug
        shelf.problem = None
        served.engine.send(4, LOAD)
        assert isinstance(served.receive().body, RerankerLoaded)
