"""The server behind a real channel: lanes, failures, and its end."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import numpy as np
import pytest

from desktop_app.embedder import worker
from desktop_app.embedder.worker import EXIT_DEVICE_FAULT, EXIT_DONE
from desktop_app.protocol.messages import Failed, GetStatus, Message
from desktop_app.protocol.worker_messages import Embedded, EmbedTexts, LoadModel, ModelLoaded
from model_training.problems import DeviceFault, ModelProblem
from tests.embedder.served_encoder import ServedEncoder, WordEncoder

LOAD = LoadModel(folder="any")
QUERY = EmbedTexts(texts=["a query"], kind="query", lane="interactive")
PASSAGES = EmbedTexts(texts=[f"passage {'word ' * 60}{n}" for n in range(50)], kind="document", lane="bulk")


def vectors(message: Message) -> np.ndarray:
    assert isinstance(message, Embedded)
    return np.frombuffer(message.data, "<f4").reshape(message.count, message.dimensions)


@pytest.fixture
def loaded(served: ServedEncoder) -> ServedEncoder:
    served.engine.send(1, LOAD)
    assert isinstance(served.receive().body, ModelLoaded)
    return served


def test_what_was_loaded_is_told(served: ServedEncoder) -> None:
    served.engine.send(5, LOAD)
    frame = served.receive()
    loaded = frame.body
    assert frame.request_id == 5
    assert isinstance(loaded, ModelLoaded)
    assert (loaded.model, loaded.dimensions, loaded.max_tokens) == ("words", 8, 64)
    assert (loaded.device, loaded.backend, loaded.threads) == ("cpu", "torch", 4)


def test_vectors_in_the_order_of_the_texts(loaded: ServedEncoder, encoder: WordEncoder) -> None:
    loaded.engine.send(2, PASSAGES)
    reply = loaded.receive().body
    assert np.array_equal(vectors(reply), encoder.expected(PASSAGES.texts, "document"))
    assert isinstance(reply, Embedded)
    assert (reply.tokens, reply.device) == (50 * 63, "cpu")


def test_a_query_overtakes_bulk_work_that_has_begun(loaded: ServedEncoder, encoder: WordEncoder) -> None:
    def wait_for_the_query(batch: Sequence[list[str]]) -> None:
        if len(encoder.batches) == 1:
            loaded.engine.send(3, QUERY)
            loaded.channel.wait_until_queued(frames=4)

    encoder.on_infer = wait_for_the_query
    loaded.engine.send(2, PASSAGES)
    loaded.engine.send(4, PASSAGES)
    replies = [loaded.receive() for _ in range(3)]
    assert [frame.request_id for frame in replies] == [3, 2, 4]
    assert encoder.batches[2] == [["query", "a", "query"]]
    assert np.array_equal(vectors(replies[0].body), encoder.expected(QUERY.texts, "query"))
    assert np.array_equal(vectors(replies[1].body), encoder.expected(PASSAGES.texts, "document"))


GENTLY = msgspec.structs.replace(PASSAGES, threads=2, duty_percent=50)


class TestEffort:
    def test_bulk_work_rests_and_a_query_does_not(
        self, loaded: ServedEncoder, encoder: WordEncoder, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        rests: list[int] = []
        monkeypatch.setattr(
            worker, "rest_s", lambda worked_s, duty_percent: rests.append(duty_percent) or 0.0
        )
        loaded.engine.send(2, msgspec.structs.replace(QUERY, duty_percent=50))
        loaded.receive()
        assert rests == []
        loaded.engine.send(3, GENTLY)
        loaded.receive()
        assert rests == [50] * len(rests)
        assert len(rests) == len(encoder.batches)  # one portion to tokenise, and all but the query's batch

    def test_a_query_is_answered_in_the_rest(
        self, loaded: ServedEncoder, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The rest lasts until the lanes close, and the query is answered all the same."""
        monkeypatch.setattr(worker, "rest_s", lambda worked_s, duty_percent: 600.0)
        loaded.engine.send(2, GENTLY)
        assert loaded.engine.receive(0.3) is None
        loaded.engine.send(3, QUERY)
        assert loaded.receive().request_id == 3

    def test_the_engine_goes_in_the_rest(
        self, loaded: ServedEncoder, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(worker, "rest_s", lambda worked_s, duty_percent: 600.0)
        loaded.engine.send(2, GENTLY)
        loaded.engine.send(3, QUERY)
        loaded.receive()
        loaded.engine.close()
        assert loaded.exit_status() == EXIT_DONE

    def test_each_request_has_its_own_threads_though_they_alternate(
        self, loaded: ServedEncoder, encoder: WordEncoder
    ) -> None:
        def wait_for_the_query(batch: Sequence[list[str]]) -> None:
            if not encoder.batches:
                loaded.engine.send(3, QUERY)
                loaded.channel.wait_until_queued(frames=3)

        encoder.on_infer = wait_for_the_query
        loaded.engine.send(2, GENTLY)
        assert [loaded.receive().request_id for _ in range(2)] == [3, 2]
        assert encoder.threads_of_batches[:3] == [2, 0, 2]


def test_no_texts(loaded: ServedEncoder) -> None:
    loaded.engine.send(2, EmbedTexts(texts=[], kind="document", lane="bulk"))
    assert vectors(loaded.receive().body).shape == (0, 8)


class TestFailures:
    def test_texts_before_a_model(self, served: ServedEncoder) -> None:
        served.engine.send(1, QUERY)
        assert failure(served).bug

    def test_a_second_model(self, loaded: ServedEncoder) -> None:
        loaded.engine.send(2, msgspec.structs.replace(LOAD, folder="other"))
        failed = failure(loaded)
        assert failed.bug
        assert "words is loaded already" in failed.reason

    def test_a_request_for_someone_else(self, served: ServedEncoder) -> None:
        served.engine.send(1, GetStatus())
        assert "GetStatus" in failure(served).reason

    def test_a_problem_with_the_model_is_the_persons_to_solve(
        self, loaded: ServedEncoder, encoder: WordEncoder
    ) -> None:
        fail_with(encoder, ModelProblem("import it again"))
        loaded.engine.send(2, QUERY)
        assert failure(loaded) == Failed(reason="import it again", bug=False)

    def test_a_mistake_of_ours_is_logged_and_the_next_request_served(
        self, loaded: ServedEncoder, encoder: WordEncoder, caplog: pytest.LogCaptureFixture
    ) -> None:
        fail_with(encoder, IndexError("off by one"))
        loaded.engine.send(2, PASSAGES)
        assert failure(loaded).bug
        assert "off by one" in caplog.text
        encoder.on_infer = lambda batch: None
        loaded.engine.send(3, QUERY)
        assert vectors(loaded.receive().body).shape == (1, 8)


def failure(served: ServedEncoder) -> Failed:
    body = served.receive().body
    assert isinstance(body, Failed)
    return body


def fail_with(encoder: WordEncoder, error: Exception) -> None:
    def fail(batch: Sequence[list[str]]) -> None:
        raise error

    encoder.on_infer = fail


class TestTheEnd:
    def test_a_fault_of_the_card_is_answered_and_ends_the_process(
        self, loaded: ServedEncoder, encoder: WordEncoder
    ) -> None:
        fail_with(encoder, DeviceFault("the card is gone"))
        loaded.engine.send(2, PASSAGES)
        failed = failure(loaded)
        assert "the card is gone" in failed.reason
        assert not failed.bug
        assert loaded.exit_status() == EXIT_DEVICE_FAULT

    def test_a_fault_under_a_query_is_told_to_both(self, loaded: ServedEncoder, encoder: WordEncoder) -> None:
        def fail_on_the_query(batch: Sequence[list[str]]) -> None:
            if len(batch[0]) < 10:
                raise DeviceFault("the card is gone")
            if not encoder.batches:
                loaded.engine.send(3, QUERY)
                loaded.channel.wait_until_queued(frames=3)

        encoder.on_infer = fail_on_the_query
        loaded.engine.send(2, PASSAGES)
        frames = [loaded.receive(), loaded.receive()]
        assert [frame.request_id for frame in frames] == [3, 2]
        assert all(isinstance(frame.body, Failed) for frame in frames)
        assert loaded.exit_status() == EXIT_DEVICE_FAULT

    def test_it_ends_when_the_engine_closes(self, loaded: ServedEncoder) -> None:
        loaded.engine.close()
        assert loaded.exit_status() == EXIT_DONE

    def test_it_ends_in_the_middle_of_bulk_work(self, loaded: ServedEncoder, encoder: WordEncoder) -> None:
        def close_early(batch: Sequence[list[str]]) -> None:
            loaded.engine.close()
            loaded.channel.wait_until_closed()

        encoder.on_infer = close_early
        loaded.engine.send(2, PASSAGES)
        assert loaded.exit_status() == EXIT_DONE
        assert len(encoder.batches) == 1

    def test_bytes_that_are_no_message_end_it(
        self, loaded: ServedEncoder, caplog: pytest.LogCaptureFixture
    ) -> None:
        loaded.send_bytes(b"\xc1")
        assert loaded.exit_status() == EXIT_DONE
        assert "no message" in caplog.text
