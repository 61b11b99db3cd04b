"""The engine's replies, brought onto the window's thread. Nothing here waits on the window's thread."""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal, SignalInstance, Slot

from desktop_app.presenters.language import translate
from desktop_app.presenters.seams import OnReply
from desktop_app.protocol.errors import KindredError
from desktop_app.protocol.messages import (
    AddFolder,
    ChooseKeeper,
    ClientRequest,
    DecidePair,
    EngineReply,
    IgnoreProblems,
    RelocateFolder,
    RemoveFolder,
    RetryProblems,
    SetExclusions,
    SetKeepRules,
    SetPaused,
)

if TYPE_CHECKING:
    from desktop_app.client.connection import EngineProcess
    from desktop_app.client.engine_client import EngineClient
    from desktop_app.paths import DataDir

FIRST_PAUSE_S = 0.25
LONGEST_PAUSE_S = 15.0
CLOSE_WAIT_S = 1.5
KEPT_WHILE_AWAY = (
    AddFolder, RemoveFolder, RelocateFolder, SetPaused, SetExclusions, RetryProblems, IgnoreProblems,
    DecidePair, ChooseKeeper, SetKeepRules,
)  # fmt: skip
"""Decisions of the person, which wait for the next connection; all else is asked anew by its panel."""

log = logging.getLogger(__name__)


class Link(Protocol):
    """What the bridge needs of an EngineClient."""

    def send(self, request: ClientRequest, on_reply: OnReply) -> int:
        """Send without blocking; `on_reply` comes on another thread."""
        ...

    def close(self) -> None:
        """End the connection."""
        ...


Connect = Callable[[OnReply, Callable[[], None]], Link]
"""Makes a connection, given who hears events and who hears of its loss; may take seconds."""


def connector(data_dir: DataDir, started: EngineProcess | None = None) -> Connect:
    """Connects to the engine of `data_dir`, which was `started` ahead or is started where none runs."""
    ahead = [started]

    def connect(on_event: OnReply, on_lost: Callable[[], None]) -> EngineClient:
        # Here and not above: it brings subprocess and multiprocessing, and the window is to show first.
        from desktop_app.client.engine_client import EngineClient

        return EngineClient.connect(
            data_dir,
            on_event=on_event,  # type: ignore[arg-type]
            on_lost=on_lost,
            started=ahead.pop() if ahead else None,
        )

    return connect


class EngineBridge(QObject):
    """An EngineSeam for the presenters: connects, reconnects with back-off, and hands replies over."""

    connected = Signal()
    lost = Signal(str, float)  # reason, seconds to the next try
    heard = Signal(object)  # an event of the engine
    _arrived = Signal(object, object)  # on_reply, reply
    _linked = Signal(object)
    _ended = Signal(object, str)  # the link that ended (None: none came up), why

    def __init__(self, connect: Connect, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._connect = connect
        self._link: Link | None = None
        self._kept: deque[tuple[ClientRequest, OnReply]] = deque()
        self._numbers = 0
        self._closing = threading.Event()
        self._thread: threading.Thread | None = None
        self._pause_s = FIRST_PAUSE_S
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.timeout.connect(self.start)
        self._arrived.connect(self._deliver)
        self._linked.connect(self._take)
        self._ended.connect(self._on_ended)

    @Slot()
    def start(self) -> None:
        """Begin to connect, on a thread of its own."""
        self._thread = threading.Thread(target=self._run_connect, name="engine-connect", daemon=True)
        self._thread.start()

    def try_now(self) -> None:
        """Do not wait for the next try."""
        if self._retry.isActive():
            self._retry.stop()
            self.start()

    def send(self, request: ClientRequest, on_reply: OnReply) -> int:
        """Send now. Without a connection the person's decisions wait; panels ask all else anew then."""
        self._numbers += 1
        if self._link is not None:
            self._link.send(request, lambda reply: self._emit_arrived(on_reply, reply))
        elif isinstance(request, KEPT_WHILE_AWAY):
            self._kept.append((request, on_reply))
        return self._numbers

    def close(self) -> None:
        """End the connection and the thread; nothing arrives any more."""
        self._closing.set()
        self._retry.stop()
        link, self._link = self._link, None
        if link is not None:
            link.close()
        if self._thread is not None:
            self._thread.join(CLOSE_WAIT_S)

    # ------------------------------------------------------------ other threads

    def _run_connect(self) -> None:
        holder: list[Link] = []
        try:
            link = self._connect(self._emit_event, lambda: self._emit_ended(holder))
        except KindredError as problem:
            self._emit(self._ended, None, str(problem))
        except OSError as error:
            text = translate("engine", "The engine could not be reached ({error})")
            self._emit(self._ended, None, text.format(error=error))
        else:
            holder.append(link)
            if self._closing.is_set():
                link.close()
            else:
                self._emit(self._linked, link)

    def _emit_event(self, event: EngineReply) -> None:
        self._emit(self.heard, event)

    def _emit_arrived(self, on_reply: OnReply, reply: EngineReply) -> None:
        self._emit(self._arrived, on_reply, reply)

    def _emit_ended(self, holder: list[Link]) -> None:
        self._emit(self._ended, holder[0] if holder else None, translate("engine", "The engine stopped"))

    def _emit(self, signal: SignalInstance, *arguments: object) -> None:
        if not self._closing.is_set():
            signal.emit(*arguments)

    # ------------------------------------------------------------ the window's thread

    @Slot(object, object)
    def _deliver(self, on_reply: OnReply, reply: EngineReply) -> None:
        if not self._closing.is_set():
            on_reply(reply)

    @Slot(object)
    def _take(self, link: Link) -> None:
        self._link = link
        self._pause_s = FIRST_PAUSE_S
        self.connected.emit()
        while self._kept:
            self.send(*self._kept.popleft())

    @Slot(object, str)
    def _on_ended(self, link: Link | None, reason: str) -> None:
        if self._closing.is_set():
            return
        if self._link is not None:
            self._link.close()
            self._link = None
        log.warning("no engine: %s", reason)
        self.lost.emit(reason, self._pause_s)
        self._retry.start(round(self._pause_s * 1000))
        self._pause_s = min(self._pause_s * 2, LONGEST_PAUSE_S)


class QtClock(QObject):
    """Monotonic time and single-shot timers of Qt."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._elapsed = QElapsedTimer()
        self._elapsed.start()
        self._stopped = False

    def now_ms(self) -> float:
        """Milliseconds since this clock was made."""
        return self._elapsed.nsecsElapsed() / 1e6

    def after(self, delay_ms: float, run: Callable[[], None]) -> QtScheduled:
        """Call `run` once, from the event loop."""
        scheduled = QtScheduled(delay_ms, run, self)
        if self._stopped:
            scheduled.cancel()
        return scheduled

    def stop(self) -> None:
        """Make none of the calls that are still to come, nor any that is asked for later: the window goes."""
        self._stopped = True
        for timer in self.findChildren(QTimer):
            timer.stop()


class QtScheduled:
    """A call that a QTimer will make."""

    def __init__(self, delay_ms: float, run: Callable[[], None], parent: QObject) -> None:
        self._timer: QTimer | None = QTimer(parent)
        self._run = run
        self._timer.setSingleShot(True)
        # A lambda, since PySide holds a bound method's object weakly: nobody else may hold this one.
        self._timer.timeout.connect(lambda: self._fire())
        self._timer.start(round(delay_ms))

    def cancel(self) -> None:
        """Stop the timer. Harmless once it has fired."""
        if self._timer is not None:
            self._timer.stop()
            self._timer.deleteLater()
            self._timer = None

    def _fire(self) -> None:
        self.cancel()
        self._run()
