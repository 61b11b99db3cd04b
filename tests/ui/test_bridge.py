"""The bridge: other threads in, the window's thread out; connecting, losing, closing."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from desktop_app.presenters.seams import OnReply
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.protocol.messages import AddFolder, ClientRequest, Done, GetStatus, LibraryChanged
from desktop_app.ui.bridge import EngineBridge, QtClock


class ThreadedLink:
    """Answers Done on a thread of its own, as the real client does."""

    def __init__(self, on_event: OnReply, on_lost: Callable[[], None]) -> None:
        self.on_event, self.on_lost = on_event, on_lost
        self.sent: list[ClientRequest] = []
        self.closed = False

    def send(self, request: ClientRequest, on_reply: OnReply) -> int:
        self.sent.append(request)
        in_thread(lambda: on_reply(Done()))
        return len(self.sent)

    def close(self) -> None:
        self.closed = True


def in_thread(run: Callable[[], None]) -> None:
    thread = threading.Thread(target=run)
    thread.start()
    thread.join()


class Connector:
    """Fails as often as it is told to, then connects."""

    def __init__(self, failures: int = 0) -> None:
        self.failures = failures
        self.links: list[ThreadedLink] = []

    def __call__(self, on_event: OnReply, on_lost: Callable[[], None]) -> ThreadedLink:
        assert threading.current_thread() is not threading.main_thread()
        if self.failures:
            self.failures -= 1
            raise EnvironmentProblem("the disk is full: free some space")
        self.links.append(ThreadedLink(on_event, on_lost))
        return self.links[-1]


@pytest.fixture
def make_bridge(qtbot):
    made: list[EngineBridge] = []

    def make(connector: Connector) -> EngineBridge:
        made.append(EngineBridge(connector))
        return made[-1]

    yield make
    for bridge in made:
        bridge.close()
        bridge.deleteLater()


def test_replies_arrive_on_the_windows_thread(make_bridge, qtbot):
    bridge = make_bridge(Connector())
    threads: list[threading.Thread] = []
    with qtbot.waitSignal(bridge.connected):
        bridge.start()
    bridge.send(GetStatus(), lambda reply: threads.append(threading.current_thread()))
    assert threads == []  # never from within send
    qtbot.waitUntil(lambda: threads == [threading.main_thread()])


def test_events_arrive_as_a_signal(make_bridge, qtbot):
    connector = Connector()
    bridge = make_bridge(connector)
    with qtbot.waitSignal(bridge.connected):
        bridge.start()
    with qtbot.waitSignal(bridge.heard) as heard:
        in_thread(lambda: connector.links[0].on_event(LibraryChanged()))
    assert heard.args == [LibraryChanged()]


def test_decisions_wait_for_the_connection(make_bridge, qtbot):
    connector = Connector()
    bridge = make_bridge(connector)
    replies: list[object] = []
    bridge.send(AddFolder(path=b"/a"), replies.append)
    bridge.send(GetStatus(), replies.append)
    bridge.start()
    qtbot.waitUntil(lambda: replies == [Done()])
    assert connector.links[0].sent == [AddFolder(path=b"/a")]


def test_a_lost_engine_is_told_and_found_again(make_bridge, qtbot):
    connector = Connector()
    bridge = make_bridge(connector)
    with qtbot.waitSignal(bridge.connected):
        bridge.start()
    with qtbot.waitSignals([bridge.lost, bridge.connected]):
        in_thread(connector.links[0].on_lost)
    assert len(connector.links) == 2
    assert connector.links[0].closed


def test_failing_to_connect_says_why_and_goes_on_trying(make_bridge, qtbot):
    bridge = make_bridge(Connector(failures=2))
    reasons: list[tuple[str, float]] = []
    bridge.lost.connect(lambda reason, pause: reasons.append((reason, pause)))
    with qtbot.waitSignal(bridge.connected):
        bridge.start()
    assert [reason for reason, _ in reasons] == ["the disk is full: free some space"] * 2
    assert reasons[1][1] > reasons[0][1]


def test_nothing_arrives_after_closing(make_bridge, qtbot):
    connector = Connector()
    bridge = make_bridge(connector)
    with qtbot.waitSignal(bridge.connected):
        bridge.start()
    replies: list[object] = []
    bridge.send(GetStatus(), replies.append)
    bridge.close()
    qtbot.wait(20)
    assert replies == []
    assert connector.links[0].closed


def test_a_connection_that_comes_up_while_closing_is_closed(make_bridge, qtbot):
    gate = threading.Event()
    links: list[ThreadedLink] = []

    def slow(on_event: OnReply, on_lost: Callable[[], None]) -> ThreadedLink:
        gate.wait(60)
        links.append(ThreadedLink(on_event, on_lost))
        return links[-1]

    bridge = make_bridge(slow)
    bridge.start()
    threading.Timer(0.05, gate.set).start()
    bridge.close()
    assert links[0].closed


def test_the_clock_calls_once_and_can_be_cancelled(qtbot):
    clock = QtClock()
    calls: list[str] = []
    clock.after(1, lambda: calls.append("first"))
    clock.after(1, lambda: calls.append("never")).cancel()
    last = clock.after(20, lambda: calls.append("last"))
    qtbot.waitUntil(lambda: "last" in calls)
    last.cancel()
    assert calls == ["first", "last"]


def test_a_stopped_clock_calls_nobody_any_more(qtbot):
    clock, other = QtClock(), QtClock()
    calls: list[str] = []
    clock.after(1, lambda: calls.append("before"))
    clock.stop()
    clock.after(1, lambda: calls.append("after"))
    other.after(20, lambda: calls.append("other"))
    qtbot.waitUntil(lambda: "other" in calls)
    assert calls == ["other"]
