from __future__ import annotations

import queue
import subprocess
import sys
import threading
from typing import Any

import pytest

from desktop_app.client import EngineClient
from desktop_app.client.engine_client import OUTBOX_LIMIT
from desktop_app.paths import DataDir
from desktop_app.protocol.errors import Bug, ConnectionLost, EnvironmentProblem
from desktop_app.protocol.messages import (
    AddFolder,
    Done,
    Encode,
    Failed,
    GetStatus,
    LibraryChanged,
    ListFolders,
    Message,
    Search,
    SearchResults,
    Vectors,
)
from tests.helpers.fake_engine import FakeEngine, failing, status

WAIT_S = 30


def results(query: str, *, final: bool) -> SearchResults:
    return SearchResults(query=query, mode="hybrid", hits=[], took_ms=1.0, final=final)


def test_call_returns_the_reply(engine: FakeEngine, client: EngineClient) -> None:
    engine.answers[GetStatus] = status(files=7)
    assert client.call(GetStatus()) == status(files=7)


def test_call_raises_what_the_engine_reports(engine: FakeEngine, client: EngineClient) -> None:
    engine.answers[AddFolder] = failing("no such folder: check the name")
    engine.answers[GetStatus] = failing("index out of range", bug=True)
    with pytest.raises(EnvironmentProblem, match="no such folder"):
        client.call(AddFolder(path=b"/nowhere"))
    with pytest.raises(Bug, match="index out of range"):
        client.call(GetStatus())


def test_call_gives_up_after_its_time(engine: FakeEngine, client: EngineClient) -> None:
    engine.answers[ListFolders] = []
    with pytest.raises(EnvironmentProblem, match="did not answer ListFolders"):
        client.call(ListFolders(), timeout_s=0.01)
    engine.reply(1, Done())  # too late: ignored
    assert client.call(AddFolder(path=b"/a")) == Done()


def test_call_waits_for_the_final_results(engine: FakeEngine, client: EngineClient) -> None:
    engine.answers[Search] = [results("a", final=False), results("a", final=True)]
    reply = client.call(Search(query="a", progressive=True))
    assert isinstance(reply, SearchResults)
    assert reply.final


def test_send_hands_out_every_progressive_reply_on_one_thread(
    engine: FakeEngine, client: EngineClient
) -> None:
    engine.answers[Search] = [results("a", final=False), results("a", final=True), results("a", final=True)]
    replies: queue.SimpleQueue[tuple[Any, str]] = queue.SimpleQueue()
    client.send(Search(query="a"), lambda reply: replies.put((reply, threading.current_thread().name)))
    client.call(GetStatus())
    assert [replies.get(timeout=WAIT_S) for _ in range(2)] == [
        (results("a", final=False), "engine-reader"),
        (results("a", final=True), "engine-reader"),
    ]
    assert replies.empty()  # after the final one the request is over


def test_events_reach_the_listener(engine: FakeEngine) -> None:
    events: queue.SimpleQueue[Message] = queue.SimpleQueue()
    client = EngineClient.connect(engine.data_dir, on_event=events.put)
    client.call(GetStatus())
    engine.event(LibraryChanged())
    assert events.get(timeout=WAIT_S) == LibraryChanged()
    client.close()


def test_events_without_a_listener_are_dropped(engine: FakeEngine, client: EngineClient) -> None:
    client.call(GetStatus())
    engine.event(LibraryChanged())
    assert client.call(GetStatus()) == Done()


def test_a_mistake_in_a_callback_does_not_end_the_connection(
    engine: FakeEngine, client: EngineClient, caplog: pytest.LogCaptureFixture
) -> None:
    client.send(GetStatus(), lambda reply: 1 / 0)
    assert client.call(GetStatus()) == Done()
    assert "a callback of the engine client failed" in caplog.text


def test_call_inside_a_callback_is_refused(engine: FakeEngine, client: EngineClient) -> None:
    errors: queue.SimpleQueue[Exception] = queue.SimpleQueue()

    def on_reply(_: object) -> None:
        try:
            client.call(GetStatus())
        except Bug as error:
            errors.put(error)

    client.send(GetStatus(), on_reply)
    assert "use send" in str(errors.get(timeout=WAIT_S))


def test_calls_and_sends_from_many_threads_get_their_own_replies(
    engine: FakeEngine, client: EngineClient
) -> None:
    def answer(request: Encode) -> Message:
        return Vectors(count=1, dimensions=1, data=b"", model=request.texts[0], backend="torch", seconds=0.0)

    engine.answers[Encode] = answer
    wrong: list[str] = []
    sent: queue.SimpleQueue[bool] = queue.SimpleQueue()

    def work(worker: int) -> None:
        for number in range(50):
            name = f"{worker}-{number}"
            client.send(Encode(texts=[name]), lambda reply, name=name: sent.put(reply.model == name))
            reply = client.call(Encode(texts=[name]))
            if not isinstance(reply, Vectors) or reply.model != name:
                wrong.append(name)

    threads = [threading.Thread(target=work, args=(worker,)) for worker in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
    assert all(sent.get(timeout=WAIT_S) for _ in range(8 * 50))


def test_a_lost_connection_fails_what_waits_and_what_comes_later(engine: FakeEngine) -> None:
    lost: queue.SimpleQueue[bool] = queue.SimpleQueue()
    client = EngineClient.connect(engine.data_dir, on_lost=lambda: lost.put(True))
    engine.answers[ListFolders] = []
    replies: queue.SimpleQueue[Any] = queue.SimpleQueue()
    client.send(ListFolders(), replies.put)
    engine.wait_for(ListFolders)
    engine.drop_clients()
    assert isinstance(replies.get(timeout=WAIT_S), Failed)
    assert lost.get(timeout=WAIT_S)
    with pytest.raises(ConnectionLost, match="ended unexpectedly"):
        client.call(GetStatus())
    client.send(GetStatus(), replies.put)
    assert isinstance(replies.get(timeout=WAIT_S), Failed)
    client.close()
    assert lost.empty()  # told once only


def test_a_call_under_way_ends_when_the_connection_is_lost(engine: FakeEngine, client: EngineClient) -> None:
    engine.answers[ListFolders] = []
    killer = threading.Thread(target=lambda: (engine.wait_for(ListFolders), engine.drop_clients()))
    killer.start()
    with pytest.raises(ConnectionLost):
        client.call(ListFolders(), timeout_s=WAIT_S)
    killer.join()


def test_close_ends_calls_and_forgets_sends(engine: FakeEngine) -> None:
    client = EngineClient.connect(engine.data_dir)
    engine.answers[ListFolders] = []
    replies: queue.SimpleQueue[Any] = queue.SimpleQueue()
    client.send(ListFolders(), replies.put)
    closer = threading.Thread(target=lambda: (engine.wait_for(ListFolders, 2), client.close()))
    closer.start()
    with pytest.raises(ConnectionLost, match="was closed"):
        client.call(ListFolders(), timeout_s=WAIT_S)
    closer.join()
    with pytest.raises(ConnectionLost, match="was closed"):
        client.call(GetStatus())
    client.send(GetStatus(), replies.put)
    client.close()
    assert replies.empty()


def test_close_from_a_callback(engine: FakeEngine) -> None:
    client = EngineClient.connect(engine.data_dir)
    closed = threading.Event()
    client.send(GetStatus(), lambda reply: (client.close(), closed.set()))
    assert closed.wait(WAIT_S)


def test_what_was_sent_before_close_still_arrives(engine: FakeEngine) -> None:
    engine.answers[AddFolder] = []
    client = EngineClient.connect(engine.data_dir)
    for number in range(100):
        client.send(AddFolder(path=b"/%d" % number), lambda reply: None)
    client.close()
    engine.wait_for(AddFolder, 100)


def test_an_engine_that_reads_nothing_is_given_up_without_blocking(engine: FakeEngine) -> None:
    released = threading.Event()

    def hang(_: Message) -> Message:
        released.wait(WAIT_S)
        return Done()

    engine.answers[GetStatus] = hang
    lost = threading.Event()
    client = EngineClient.connect(engine.data_dir, on_lost=lost.set)
    client.send(GetStatus(), lambda reply: None)
    engine.wait_for(GetStatus)
    large = Encode(texts=["x" * 1_000_000])
    for _ in range(OUTBOX_LIMIT + 2):
        client.send(large, lambda reply: None)
    assert lost.wait(WAIT_S)
    client.close()
    released.set()


def test_a_request_that_cannot_be_encoded_fails_alone(engine: FakeEngine, client: EngineClient) -> None:
    with pytest.raises(Bug, match="cannot be encoded"):
        client.call(Search(query="\udcff"))
    assert client.call(GetStatus()) == Done()


def test_importing_the_client_is_light(data_dir: DataDir) -> None:
    heavy = "{'numpy', 'torch', 'PySide6', 'sqlite3', 'desktop_app.engine'}"
    program = f"import sys, desktop_app.client; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
