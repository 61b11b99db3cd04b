"""Lanes, token budgets and portions of work, without torch and without processes."""

from __future__ import annotations

import subprocess
import sys
import threading

import numpy as np
import pytest

from desktop_app.embedder.batching import LONGEST_REST_S, Lanes, PortionedWork, TokenBudget, rest_s
from tests.embedder.served_encoder import WordEncoder


class TestLanes:
    def test_interactive_comes_first_and_each_lane_keeps_its_order(self) -> None:
        lanes: Lanes[str] = Lanes()
        lanes.put("b1", "bulk")
        lanes.put("i1", "interactive")
        lanes.put("b2", "bulk")
        lanes.put("i2", "interactive")
        assert [lanes.take() for _ in range(4)] == ["i1", "i2", "b1", "b2"]

    def test_looking_for_queries_neither_waits_nor_takes_bulk_work(self) -> None:
        lanes: Lanes[str] = Lanes()
        lanes.put("b1", "bulk")
        assert lanes.take_before("bulk") is None
        lanes.put("i1", "interactive")
        assert lanes.take_before("bulk") == "i1"

    def test_reranking_lies_between_queries_and_passages(self) -> None:
        lanes: Lanes[str] = Lanes()
        lanes.put("b1", "bulk")
        lanes.put("r1", "rerank")
        lanes.put("i1", "interactive")
        assert lanes.take_before("rerank") == "i1"
        assert lanes.take_before("rerank") is None
        assert lanes.take_before("bulk") == "r1"
        assert lanes.take_before("bulk") is None

    def test_waiting_for_a_query_ends_with_the_first_one(self) -> None:
        lanes: Lanes[str] = Lanes()
        lanes.put("b1", "bulk")
        assert lanes.take_before("bulk", wait_s=0.01) is None
        thread = threading.Thread(target=lambda: lanes.put("i1", "interactive"))
        thread.start()
        assert lanes.take_before("bulk", wait_s=600.0) == "i1"
        thread.join(30)

    def test_waiting_for_a_query_ends_when_the_lanes_close(self) -> None:
        lanes: Lanes[str] = Lanes()
        thread = threading.Thread(target=lanes.close)
        thread.start()
        assert lanes.take_before("bulk", wait_s=600.0) is None
        thread.join(30)

    def test_closing_drops_what_is_queued(self) -> None:
        lanes: Lanes[str] = Lanes()
        lanes.put("b1", "bulk")
        lanes.close()
        assert lanes.closed
        assert lanes.take() is None

    def test_closing_wakes_the_one_who_waits(self) -> None:
        lanes: Lanes[str] = Lanes()
        taken: list[str | None] = []
        thread = threading.Thread(target=lambda: taken.append(lanes.take()))
        thread.start()
        lanes.close()
        thread.join(30)
        assert taken == [None]


class TestTokenBudget:
    def test_begins_small(self) -> None:
        assert TokenBudget(0.05, 256, 4096).tokens == 256

    def test_follows_the_speed_within_its_limits(self) -> None:
        budget = TokenBudget(0.05, 256, 4096)
        budget.record(256, 0.0128)  # 20,000 tokens/s
        assert budget.tokens == 1000
        for _ in range(50):
            budget.record(100_000, 0.01)
        assert budget.tokens == 4096
        for _ in range(50):
            budget.record(4096, 60.0)
        assert budget.tokens == 256

    def test_one_slow_batch_does_not_decide(self) -> None:
        budget = TokenBudget(0.05, 256, 4096)
        budget.record(1000, 0.05)
        budget.record(1000, 0.5)
        assert 750 < budget.tokens < 1000

    def test_a_single_query_says_nothing_about_full_batches(self) -> None:
        budget = TokenBudget(0.05, 256, 4096)
        budget.record(1000, 0.05)
        budget.record(8, 0.005)
        assert budget.tokens == 1000

    def test_a_clock_that_stands_still_is_no_trap(self) -> None:
        budget = TokenBudget(0.05, 256, 4096)
        budget.record(256, 0.0)
        assert budget.tokens == 4096


TEXTS = [" ".join(["word"] * length) + f" {length}" for length in (3, 40, 1, 17, 40, 2, 60, 5)]


@pytest.mark.parametrize(
    ("duty_percent", "rest"),
    [(100, 0.0), (50, 0.05), (25, 0.15), (10, 0.45), (0, LONGEST_REST_S), (900, 0.0)],
)
def test_work_and_rest_make_the_duty(duty_percent: int, rest: float) -> None:
    assert rest_s(0.05, duty_percent) == pytest.approx(rest)


def test_a_portion_that_took_a_minute_is_not_followed_by_a_minute_of_rest() -> None:
    assert rest_s(60.0, 50) == LONGEST_REST_S


def no_pause(worked_s: float) -> None:
    """Go on at once."""


class TestPortionedWork:
    @pytest.mark.parametrize("tokens", [1, 50, 200, 100_000])
    def test_vectors_come_in_the_order_of_the_texts(self, encoder: WordEncoder, tokens: int) -> None:
        work = PortionedWork(encoder, TokenBudget(0.05, tokens, tokens), no_pause)
        found = work.embed(TEXTS, "document")
        assert found.rows.dtype == np.float32
        assert np.array_equal(found.rows, encoder.expected(TEXTS, "document"))
        assert found.tokens == sum(len(text.split()) + 1 for text in TEXTS)
        assert found.seconds >= 0

    def test_batches_hold_texts_of_similar_length_within_the_budget(self, encoder: WordEncoder) -> None:
        PortionedWork(encoder, TokenBudget(0.05, 90, 90), no_pause).embed(TEXTS, "document")
        sizes = [[len(text) for text in batch] for batch in encoder.batches]
        assert sizes == [[62], [42, 42], [19, 7, 5, 4], [3]]

    def test_a_pause_after_each_portion(self, encoder: WordEncoder) -> None:
        pauses: list[int] = []
        budget = TokenBudget(0.05, 128, 128)
        work = PortionedWork(encoder, budget, lambda worked_s: pauses.append(len(encoder.batches)))
        work.embed(["word"] * 200, "document")  # 4 slices to tokenise, then batches of 64
        assert pauses == [0, 0, 0, 0, 1, 2, 3, 4]

    def test_a_pause_is_told_how_long_the_portion_took(self, encoder: WordEncoder) -> None:
        worked: list[float] = []
        found = PortionedWork(encoder, TokenBudget(0.05, 90, 90), worked.append).embed(TEXTS, "document")
        assert len(worked) == 5
        assert min(worked) > 0
        assert sum(worked) == pytest.approx(found.seconds)

    def test_what_a_pause_raises_ends_the_work(self, encoder: WordEncoder) -> None:
        def stop(worked_s: float) -> None:
            raise InterruptedError

        with pytest.raises(InterruptedError):
            PortionedWork(encoder, TokenBudget(0.05, 90, 90), stop).embed(TEXTS, "document")
        assert encoder.batches == []

    def test_nothing_to_do(self, encoder: WordEncoder) -> None:
        found = PortionedWork(encoder, TokenBudget(0.05, 90, 90), no_pause).embed([], "document")
        assert (found.rows.shape, found.tokens) == ((0, 8), 0)


def test_the_process_says_hello_before_it_imports_torch() -> None:
    heavy = "{'torch', 'transformers', 'tokenizers'}"
    program = f"import sys, desktop_app.embedder.worker; sys.exit(bool({heavy} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
