"""A client's session: every request is answered, the newest search wins, wishes end with the client."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Pipe

import pytest

from desktop_app.engine.sessions import Session
from desktop_app.protocol.errors import Bug, EnvironmentProblem
from desktop_app.protocol.framing import Channel
from desktop_app.protocol.messages import (
    Done,
    Failed,
    GetStatus,
    LibraryChanged,
    ListProblems,
    Message,
    Refresh,
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
        self.thread.join(10)
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
    assert stage.service.made.running.wait(10)
    stage.client.send(2, Search(query="second"))
    stage.client.send(3, Search(query="third"))
    found = stage.answers(3)
    assert isinstance(found[1], Failed)
    assert isinstance(found[3], SearchResults)
    assert found[3].query == "third"
    assert isinstance(found[2], Failed | SearchResults)  # it may have been quick enough to run in between


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


def test_shutdown_is_answered_and_carried_out(stage: Stage) -> None:
    stage.client.send(1, Shutdown())
    assert stage.answers(1) == {1: Done()}
    assert stage.stopped.wait(10)
