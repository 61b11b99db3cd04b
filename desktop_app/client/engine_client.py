"""The engine as an object: requests go out, replies and events come in. No Qt."""

from __future__ import annotations

import itertools
import logging
import queue
import threading
from collections import deque
from collections.abc import Callable
from multiprocessing.connection import Pipe, wait
from typing import Any

from desktop_app.client.connection import EngineProcess, Link, connect
from desktop_app.paths import DataDir
from desktop_app.protocol.errors import Bug, ConnectionLost, EnvironmentProblem
from desktop_app.protocol.messages import ClientRequest, EngineReply, Failed, Message, SearchResults

OUTBOX_LIMIT = 1000
"""Requests that may wait to be sent; an engine that lets more pile up is given up."""
CLOSE_TIMEOUT_S = 1.0

log = logging.getLogger(__name__)


class EngineClient:
    """A connection to the engine. Any thread may use it.

    All callbacks run on one reader thread, so they must be short and must not call `call`. After the
    connection is lost every request fails; make a new EngineClient to connect again.
    """

    def __init__(
        self,
        link: Link,
        *,
        on_event: Callable[[Message], None] | None = None,
        on_lost: Callable[[], None] | None = None,
    ) -> None:
        self._connection = link.connection
        self._channel = link.channel
        self._on_event = on_event
        self._on_lost = on_lost
        self._lock = threading.Lock()
        self._ids = itertools.count(1)
        self._pending: dict[int, Callable[[EngineReply], None]] = {}
        self._refused: deque[tuple[int, Failed]] = deque()  # to be handed out by the reader
        self._loss: Failed | None = None
        self._closing = False
        self._rung = False
        self._bell, self._ringer = Pipe(duplex=False)
        self._outbox: queue.Queue[tuple[int, ClientRequest] | None] = queue.Queue(OUTBOX_LIMIT)
        self._reader = threading.Thread(target=self._read, name="engine-reader", daemon=True)
        self._writer = threading.Thread(target=self._write, name="engine-writer", daemon=True)

    @classmethod
    def connect(
        cls,
        data_dir: DataDir,
        *,
        on_event: Callable[[Message], None] | None = None,
        on_lost: Callable[[], None] | None = None,
        started: EngineProcess | None = None,
    ) -> EngineClient:
        """Connect to the engine of `data_dir`, starting it where none runs (up to 15 s).

        Args: `on_event` is called with every event; `on_lost` once, where the connection ends before
        `close`; `started`: an engine that was started ahead. Raises: EnvironmentProblem.
        """
        client = cls(connect(data_dir, started=started), on_event=on_event, on_lost=on_lost)
        client.start()
        return client

    def start(self) -> None:
        """Begin to send and receive; `connect` has done this already."""
        self._reader.start()
        self._writer.start()

    def call(self, request: ClientRequest, timeout_s: float | None = 60) -> EngineReply:
        """The final reply to `request`; blocks until it is here.

        Raises: EnvironmentProblem or Bug where the engine says Failed; ConnectionLost;
        EnvironmentProblem after `timeout_s` seconds without a reply (None: wait for ever).
        """
        if threading.current_thread() is self._reader:
            raise Bug("call was used inside a callback: use send")
        mailbox = _Mailbox()
        request_id = self.send(request, mailbox)
        try:
            reply = mailbox.replies.get(timeout=timeout_s)
        except queue.Empty:
            raise EnvironmentProblem(
                f"the engine did not answer {type(request).__name__} within {timeout_s} s: try again"
            ) from None
        finally:
            self._forget(request_id)
        if isinstance(reply, Failed):
            raise self._as_error(reply)
        return reply

    def send(self, request: ClientRequest, on_reply: Callable[[EngineReply], None]) -> int:
        """Send `request` without ever blocking; returns its id.

        `on_reply` is called on the reader thread: more than once for a progressive Search (until
        `final`), with Failed where the request or the connection failed, and not after `close`.
        """
        with self._lock:
            request_id = next(self._ids)
            closing, loss = self._closing, self._loss
            if not closing:
                self._pending[request_id] = on_reply
        if loss is None:
            self._post(request_id, request)
        elif not closing:
            self._refuse(request_id, loss)
        elif isinstance(on_reply, _Mailbox):
            on_reply(loss)
        return request_id

    def close(self) -> None:
        """Send what waits to be sent and end the connection.

        Where a `call` is under way it raises ConnectionLost. No callback is called any more.
        """
        with self._lock:
            if self._closing:
                return
            self._closing = True
            self._loss = self._loss or Failed(reason="the connection to the engine was closed")
        self._ring()
        self._end_writer()
        self._join(self._reader)
        if not self._reader.is_alive() or self._reader is threading.current_thread():
            for end in (self._bell, self._ringer):
                end.close()
            self._channel.close()

    def _post(self, request_id: int, request: ClientRequest) -> None:
        try:
            self._outbox.put_nowait((request_id, request))
        except queue.Full:
            self._lose("the engine takes no more requests: end its process and start Kindred again")

    def _forget(self, request_id: int) -> None:
        with self._lock:
            self._pending.pop(request_id, None)

    def _as_error(self, failed: Failed) -> Exception:
        if failed is self._loss:
            return ConnectionLost(failed.reason)
        return Bug(failed.reason) if failed.bug else EnvironmentProblem(failed.reason)

    def _refuse(self, request_id: int, failed: Failed) -> None:
        self._refused.append((request_id, failed))
        self._ring()

    def _lose(self, reason: str) -> None:
        with self._lock:
            if self._loss is None:
                self._loss = Failed(reason=reason)
        self._ring()

    def _ring(self) -> None:
        """Wake the reader, to look at what it has to hand out or whether it should end."""
        with self._lock:
            if not self._rung:
                self._rung = True
                self._ringer.send_bytes(b"!")

    def _join(self, thread: threading.Thread) -> None:
        if thread is not threading.current_thread():
            thread.join(CLOSE_TIMEOUT_S)

    # ------------------------------------------------------------ the writer thread

    def _write(self) -> None:
        while (item := self._outbox.get()) is not None:
            request_id, request = item
            try:
                self._channel.send(request_id, request)
            except ConnectionLost:
                return  # the reader notices by itself, after what the engine had still sent
            except (TypeError, UnicodeEncodeError) as error:
                self._refuse(request_id, Failed(reason=f"a request cannot be encoded: {error}", bug=True))

    def _end_writer(self) -> None:
        try:
            self._outbox.put_nowait(None)
        except queue.Full:
            pass  # it is stuck: see below
        self._join(self._writer)
        if self._writer.is_alive():
            self._channel.hang_up()
            self._join(self._writer)

    # ------------------------------------------------------------ the reader thread

    def _read(self) -> None:
        while not self._closing and self._loss is None:
            self._read_once()
        if not self._closing:
            self._report_loss()
        while not self._closing:  # requests made after the loss fail here, like all others
            self._answer_bell()
        self._end_calls()

    def _read_once(self) -> None:
        ready = wait([self._connection, self._bell])
        if self._bell in ready:
            self._answer_bell()
        if self._connection in ready and not self._closing:
            self._receive()

    def _receive(self) -> None:
        try:
            frame = self._channel.receive()
        except ConnectionLost:
            self._lose("the engine ended unexpectedly: what is finished is kept, so try again")
            return
        except Bug as error:
            self._lose(f"the engine answered nonsense ({error}): close all of Kindred, then try again")
            return
        if frame is None:
            return
        if frame.request_id != 0:
            self._hand_out(frame.request_id, frame.body)  # type: ignore[arg-type]
        elif self._on_event is not None:
            _guarded(self._on_event, frame.body)

    def _answer_bell(self) -> None:
        self._bell.recv_bytes()
        with self._lock:
            self._rung = False
        while self._refused and not self._closing:
            self._hand_out(*self._refused.popleft())

    def _hand_out(self, request_id: int, reply: EngineReply) -> None:
        with self._lock:
            on_reply = self._pending.get(request_id)
            if _is_final(reply):
                self._pending.pop(request_id, None)
        if on_reply is not None:  # else it was given up by then
            _guarded(on_reply, reply)

    def _report_loss(self) -> None:
        with self._lock:
            pending, self._pending = self._pending, {}
            loss = self._loss
        for on_reply in pending.values():
            _guarded(on_reply, loss)
        if self._on_lost is not None:
            on_lost = self._on_lost
            _guarded(lambda _: on_lost(), None)

    def _end_calls(self) -> None:
        with self._lock:
            pending, self._pending = self._pending, {}
            loss = self._loss
        for on_reply in pending.values():
            if isinstance(on_reply, _Mailbox):
                _guarded(on_reply, loss)


class _Mailbox:
    """The `on_reply` of `call`: keeps the final reply for the thread that waits."""

    def __init__(self) -> None:
        self.replies: queue.SimpleQueue[EngineReply] = queue.SimpleQueue()

    def __call__(self, reply: EngineReply) -> None:
        if _is_final(reply):
            self.replies.put(reply)


def _is_final(reply: object) -> bool:
    return not isinstance(reply, SearchResults) or reply.final


def _guarded(callback: Callable[[Any], None], argument: Any) -> None:
    """Call back; a listener's mistake must not end the connection for all others."""
    try:
        callback(argument)
    except Exception:
        log.exception("a callback of the engine client failed")
