"""One client's connection: requests in, replies and events out, the newest search wins."""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable
from concurrent.futures import Executor

from desktop_app.engine.searching import Searching
from desktop_app.engine.service import Service
from desktop_app.protocol.errors import Bug, ConnectionLost, KindredError
from desktop_app.protocol.framing import Channel
from desktop_app.protocol.messages import Done, Failed, Message, Search, SetEmbedding, Shutdown, Subscribe

log = logging.getLogger(__name__)

MOST_WAITING = 2000  # frames for a client that does not read; then it is cut off


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
        self._searches = _SearchLane(service.searching(), self._send)
        self._stopped_embedding = False
        self.subscribed = False

    def serve(self) -> None:
        """Receive requests until the client goes. Runs in the connection's own thread."""
        writer = threading.Thread(target=self._write, name="session-writer", daemon=True)
        writer.start()
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
            self._searches.stop()
            if self._stopped_embedding:  # a command's wish holds no longer than the command
                _reply(lambda: self._service.handle(SetEmbedding(enabled=True)))
            self._outgoing.put(None)
            self._channel.close()

    def notify(self, event: Message) -> None:
        """Send an event, where this client subscribed."""
        if self.subscribed:
            self._send(0, event)

    def _take(self, request_id: int, request: Message) -> None:
        if isinstance(request, Search):
            self._searches.ask(request_id, request)
        elif isinstance(request, Shutdown):
            self._send(request_id, Done())
            self._shut_down()
        else:
            if isinstance(request, Subscribe):
                self.subscribed = True
            elif isinstance(request, SetEmbedding):
                self._stopped_embedding = not request.enabled
            self._executor.submit(self._answer, request_id, request)

    def _answer(self, request_id: int, request: Message) -> None:
        self._send(request_id, _reply(lambda: self._service.handle(request)))

    def _send(self, request_id: int, body: Message) -> None:
        try:
            self._outgoing.put_nowait((request_id, body))
        except queue.Full:
            log.warning("a client does not read its replies and is cut off")
            self._channel.close()

    def _write(self) -> None:
        while (item := self._outgoing.get()) is not None:
            try:
                self._channel.send(*item)
            except ConnectionLost:
                return


class _SearchLane:
    """Runs searches one at a time; a newer one cancels the one that runs and replaces the one that waits."""

    def __init__(self, searching: Searching, send: Callable[[int, Message], None]) -> None:
        self._searching = searching
        self._send = send
        self._changed = threading.Condition()
        self._next: tuple[int, Search] | None = None
        self._newest = 0
        self._stopping = False
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
