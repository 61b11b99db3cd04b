"""One client's connection: requests in, replies and events out, the newest search wins."""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections.abc import Callable
from concurrent.futures import Executor

from desktop_app.engine.searching import Searching
from desktop_app.engine.service import Service
from desktop_app.protocol.errors import Bug, ConnectionLost, KindredError
from desktop_app.protocol.framing import Channel
from desktop_app.protocol.messages import (
    Done,
    Failed,
    Hurry,
    Message,
    ReportFullScreen,
    Search,
    SetEmbedding,
    Shutdown,
    Subscribe,
)

log = logging.getLogger(__name__)

MOST_WAITING = 2000  # frames for a client that does not read; then it is cut off
FLUSH_TIMEOUT_S = 1.0  # for the last replies, when the engine stops


class Session:
    """Serves one client until it goes."""

    def __init__(
        self, channel: Channel, service: Service, executor: Executor, shut_down: Callable[[], None]
    ) -> None:
        self._channel = channel
        self._service = service
        self._executor = executor
        self._shut_down = shut_down
        self._outgoing: queue.Queue[tuple[int, Message] | None] = queue.Queue(MOST_WAITING)
        self._lanes: dict[str, _SearchLane] = {}  # by channel: the newest search wins within each
        self._writer = threading.Thread(target=self._write, name="session-writer", daemon=True)
        self._stopped_embedding = False
        self.subscribed = False

    def serve(self) -> None:
        """Receive requests until the client goes. Runs in the connection's own thread."""
        self._writer.start()
        try:
            while True:
                frame = self._channel.receive()
                if frame is not None:
                    self._take(frame.request_id, frame.body)
        except ConnectionLost:
            return
        except Bug as error:
            log.error("a client sent nonsense and is cut off: %s", error)
        finally:
            for lane in self._lanes.values():
                lane.stop()
            self._service.forget_client(id(self))
            if self._stopped_embedding:  # a command's wish holds no longer than the command
                _reply(lambda: self._service.handle(SetEmbedding(enabled=True)))
            self._end_writing()
            self._channel.close()

    def end(self) -> None:
        """Send what waits, then hang up: the client connects again, to another engine."""
        self._end_writing()
        if self._writer.is_alive():
            self._writer.join(FLUSH_TIMEOUT_S)
        self._channel.hang_up()

    def notify(self, event: Message) -> None:
        """Send an event, where this client subscribed."""
        if self.subscribed:
            self._send(0, event)

    def _take(self, request_id: int, request: Message) -> None:
        if isinstance(request, Search):
            self._lane(request.channel).ask(request_id, request)
        elif isinstance(request, Shutdown):
            self._send(request_id, Done())
            self._shut_down()
        else:
            if isinstance(request, Subscribe):
                self.subscribed = True
            elif isinstance(request, SetEmbedding):
                self._stopped_embedding = not request.enabled
            elif isinstance(request, ReportFullScreen | Hurry):
                self._send(request_id, _reply(lambda: self._service.note_client(id(self), request)))
                return
            self._executor.submit(self._answer, request_id, request)

    def _lane(self, channel: str) -> _SearchLane:
        lane = self._lanes.get(channel)
        if lane is None:
            lane = self._lanes[channel] = _SearchLane(self._service.searching(), self._send)
            lane.start()
        return lane

    def _answer(self, request_id: int, request: Message) -> None:
        self._send(request_id, _reply(lambda: self._service.handle(request)))

    def _send(self, request_id: int, body: Message) -> None:
        try:
            self._outgoing.put_nowait((request_id, body))
        except queue.Full:
            log.warning("a client does not read its replies and is cut off")
            self._channel.hang_up()

    def _end_writing(self) -> None:
        try:
            self._outgoing.put_nowait(None)
        except queue.Full:
            pass  # the writer is stuck, or has gone

    def _write(self) -> None:
        while (item := self._outgoing.get()) is not None:
            try:
                self._channel.send(*item)
            except ConnectionLost:
                return


class Sessions:
    """The clients that are connected. Once it is closed it takes no more: the engine is stopping.

    Until the first client came, it counts as used for `first_client_s` seconds; after the last one left,
    for `linger_s`.
    """

    def __init__(self, first_client_s: float, linger_s: float) -> None:
        self._lock = threading.Lock()
        self._present: set[Session] = set()
        self._linger_s = linger_s
        self._used_until = time.monotonic() + first_client_s
        self._had_any = False
        self._closed = False

    def enter(self, session: Session) -> bool:
        """A client came. False: the engine is stopping, and must not say Welcome."""
        with self._lock:
            if not self._closed:
                self._present.add(session)
                self._had_any = True
            return not self._closed

    def leave(self, session: Session) -> None:
        """A client went."""
        with self._lock:
            self._present.discard(session)
            self._used_until = time.monotonic() + self._linger_s

    def expect_nobody(self) -> None:
        """Whoever started the engine has gone: no first client need be waited for."""
        with self._lock:
            if not self._had_any:
                self._used_until = min(self._used_until, time.monotonic() + self._linger_s)

    def close_if_unused(self) -> bool:
        """Close where nobody is there any more; returns whether it is closed."""
        with self._lock:
            if not self._present and time.monotonic() >= self._used_until:
                self._closed = True
            return self._closed

    def close(self) -> list[Session]:
        """Take no more clients; returns those that are there."""
        with self._lock:
            self._closed = True
            return list(self._present)

    def notify(self, event: Message) -> None:
        """Send an event to all that subscribed."""
        with self._lock:
            present = list(self._present)
        for session in present:
            session.notify(event)


class _SearchLane:
    """Runs searches one at a time; a newer one cancels the one that runs and replaces the one that waits."""

    def __init__(self, searching: Searching, send: Callable[[int, Message], None]) -> None:
        self._searching = searching
        self._send = send
        self._changed = threading.Condition()
        self._next: tuple[int, Search] | None = None
        self._newest = 0
        self._stopping = False

    def start(self) -> None:
        """Begin to search."""
        threading.Thread(target=self._run, name="search", daemon=True).start()

    def ask(self, request_id: int, request: Search) -> None:
        """Search this next, instead of whatever waits or runs."""
        with self._changed:
            replaced, self._next = self._next, (request_id, request)
            self._newest = request_id
            self._changed.notify()
        if replaced is not None:
            self._send(replaced[0], Failed(reason="a newer search replaced this one"))

    def stop(self) -> None:
        """Stop after the search that runs."""
        with self._changed:
            self._stopping = True
            self._newest = -1
            self._changed.notify()

    def _run(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._next is not None or self._stopping)
                if self._stopping or self._next is None:
                    return
                request_id, request = self._next
                self._next = None
            self._search(request_id, request)

    def _search(self, request_id: int, request: Search) -> None:
        sent_final = False

        def send(body: Message) -> None:
            nonlocal sent_final
            sent_final = sent_final or getattr(body, "final", True)
            self._send(request_id, body)

        def run() -> Message:
            self._searching.run(request, send, lambda: self._newest != request_id)
            return Failed(reason="a newer search replaced this one")

        reply = _reply(run)
        if not sent_final:
            self._send(request_id, reply)


def _reply(handle: Callable[[], Message]) -> Message:
    """The reply of a handler, or Failed with the reason."""
    try:
        return handle()
    except Bug as error:
        log.exception("a request failed")
        return Failed(reason=str(error), bug=True)
    except KindredError as error:
        return Failed(reason=str(error))
    except Exception as error:  # the process's edge: one request must not end the engine
        log.exception("a request failed")
        return Failed(reason=f"an error inside Kindred ({type(error).__name__}): see its log", bug=True)
