"""A client's session: every request is answered, the newest search wins, wishes end with the client."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Pipe

import pytest

from desktop_app.engine.sessions import Session, Sessions
from desktop_app.protocol.errors import Bug, ConnectionLost, EnvironmentProblem
from desktop_app.protocol.framing import Channel
from desktop_app.protocol.messages import (
    Done,
    Failed,
    GetStatus,
    Hurry,
    LibraryChanged,
    ListProblems,
    Message,
    Refresh,
    ReportFullScreen,
    Search,
    SearchResults,
    SetEmbedding,
    Shutdown,
    Subscribe,
)


class FakeSearching:
    """A search that lasts until the test lets it go on, or it is cancelled."""

    def __init__(self) -> None:
        self.go_on = threading.Event()
        self.running = threading.Event()

    def run(
        self, request: Search, send: Callable[[SearchResults], None], cancelled: Callable[[], bool]
    ) -> None:
        self.running.set()
        while request.query == "slow" and not self.go_on.wait(0.01):
            if cancelled():
                return
        send(SearchResults(query=request.query, mode="hybrid", hits=[], took_ms=1.0, final=True))


class FakeService:
    """Answers some requests, and fails in each way at others."""

    def __init__(self) -> None:
        self.made = FakeSearching()
        self.handled: list[Message] = []
        self.said: list[Message] = []  # what clients that are there said of their surroundings

    def note_client(self, client_id: int, request: Message) -> Message:
        self.said.append(request)
        return Done()

    def forget_client(self, client_id: int) -> None:
        self.said.clear()

    def searching(self) -> FakeSearching:
        return self.made

    def handle(self, request: Message) -> Message:
        self.handled.append(request)
        if isinstance(request, GetStatus):
            raise EnvironmentProblem("the disk is full: free some space")
        if isinstance(request, ListProblems):
            raise Bug("a wrong turn")
        if isinstance(request, Refresh):
            raise KeyError("nobody thought of this")
        return Done()


class Stage:
    """A session over a pipe, and the client's end of it."""

    def __init__(self) -> None:
        here, there = Pipe()
        self.client, self.service = Channel(here), FakeService()
        self.stopped = threading.Event()
        self.executor = ThreadPoolExecutor(2)
        self.session = Session(Channel(there), self.service, self.executor, self.stopped.set)  # type: ignore[arg-type]
        self.thread = threading.Thread(target=self.session.serve)
        self.thread.start()

    def answers(self, count: int) -> dict[int, Message]:
        """The next replies by request id."""
        found = {}
        for _ in range(count):
            frame = self.client.receive(10)
            assert frame is not None
            found[frame.request_id] = frame.body
        return found

    def close(self) -> None:
        self.client.close()
        self.thread.join(60)
        self.executor.shutdown()


@pytest.fixture
def stage() -> Iterator[Stage]:
    made = Stage()
    yield made
    made.close()


@pytest.mark.parametrize(
    ("request_", "reason", "bug"),
    [
        (GetStatus(), "the disk is full: free some space", False),
        (ListProblems(), "a wrong turn", True),
        (Refresh(), "an error inside Kindred (KeyError): see its log", True),
    ],
)
def test_each_way_to_fail_is_a_reply(stage: Stage, request_: Message, reason: str, bug: bool) -> None:
    stage.client.send(1, request_)
    assert stage.answers(1) == {1: Failed(reason=reason, bug=bug)}
    stage.client.send(2, Subscribe())
    assert stage.answers(1) == {2: Done()}


def test_a_newer_search_ends_the_one_that_runs_and_replaces_the_one_that_waits(stage: Stage) -> None:
    stage.client.send(1, Search(query="slow"))
    assert stage.service.made.running.wait(60)
    stage.client.send(2, Search(query="second"))
    stage.client.send(3, Search(query="third"))
    found = stage.answers(3)
    assert isinstance(found[1], Failed)
    assert isinstance(found[3], SearchResults)
    assert found[3].query == "third"
    assert isinstance(found[2], Failed | SearchResults)  # it may have been quick enough to run in between


def test_searches_on_two_channels_leave_each_other_alone(stage: Stage) -> None:
    stage.client.send(1, Search(query="slow"))
    assert stage.service.made.running.wait(60)
    stage.client.send(2, Search(query="of the bar", channel="bar"))
    assert isinstance(stage.answers(1)[2], SearchResults)  # it does not wait for the other either
    stage.service.made.go_on.set()
    assert isinstance(stage.answers(1)[1], SearchResults)


def test_other_requests_do_not_wait_for_a_search(stage: Stage) -> None:
    stage.client.send(1, Search(query="slow"))
    stage.client.send(2, Subscribe())
    assert stage.answers(1) == {2: Done()}
    stage.service.made.go_on.set()
    assert isinstance(stage.answers(1)[1], SearchResults)


def test_events_go_to_those_who_subscribed(stage: Stage) -> None:
    stage.session.notify(LibraryChanged())
    stage.client.send(1, Subscribe())
    assert stage.answers(1) == {1: Done()}
    stage.session.notify(LibraryChanged())
    assert stage.answers(1) == {0: LibraryChanged()}


def test_embedding_that_a_client_switched_off_comes_back_with_its_end(stage: Stage) -> None:
    stage.client.send(1, SetEmbedding(enabled=False))
    stage.answers(1)
    stage.close()
    assert stage.service.handled == [SetEmbedding(enabled=False), SetEmbedding(enabled=True)]


@pytest.mark.parametrize("said", [Hurry(), ReportFullScreen(full_screen=True)])
def test_what_a_client_says_of_its_surroundings_ends_with_it(stage: Stage, said: Message) -> None:
    stage.client.send(1, said)
    assert stage.answers(1) == {1: Done()}
    assert stage.service.said == [said]
    stage.close()
    assert stage.service.said == []


def test_shutdown_is_answered_and_carried_out(stage: Stage) -> None:
    stage.client.send(1, Shutdown())
    assert stage.answers(1) == {1: Done()}
    assert stage.stopped.wait(60)


def test_an_engine_that_stops_sends_what_waits_and_hangs_up(stage: Stage) -> None:
    stage.client.send(1, Subscribe())
    assert stage.answers(1) == {1: Done()}
    for _ in range(20):
        stage.session.notify(LibraryChanged())
    stage.session.end()
    stage.thread.join(60)
    assert not stage.thread.is_alive()  # it waited for requests, and was woken
    for _ in range(20):
        frame = stage.client.receive(10)
        assert frame is not None
        assert frame.body == LibraryChanged()
    with pytest.raises(ConnectionLost):
        stage.client.receive(10)


def test_a_client_that_does_not_read_is_cut_off(stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
    stage.client.send(1, Subscribe())
    assert stage.answers(1) == {1: Done()}
    large = Failed(reason="x" * 10_000)
    while stage.thread.is_alive():
        stage.session.notify(large)
    assert "does not read its replies" in caplog.text


def test_clients_are_counted_until_the_engine_may_go(stage: Stage) -> None:
    clients = Sessions(first_client_s=3600, linger_s=0)
    assert not clients.close_if_unused()
    assert clients.enter(stage.session)
    clients.expect_nobody()  # somebody came, so that whoever started us may go
    assert not clients.close_if_unused()
    clients.leave(stage.session)
    assert clients.close_if_unused()
    assert not clients.enter(stage.session)  # too late: it must not be welcomed


def test_nobody_is_waited_for_where_the_starter_went(stage: Stage) -> None:
    clients = Sessions(first_client_s=3600, linger_s=0)
    clients.expect_nobody()
    assert clients.close_if_unused()


def test_a_stopping_engine_knows_whom_to_tell(stage: Stage) -> None:
    clients = Sessions(first_client_s=3600, linger_s=3600)
    clients.enter(stage.session)
    stage.client.send(1, Subscribe())
    assert stage.answers(1) == {1: Done()}
    clients.notify(LibraryChanged())
    assert stage.answers(1) == {0: LibraryChanged()}
    assert clients.close() == [stage.session]
    assert not clients.enter(stage.session)
