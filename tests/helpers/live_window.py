"""The whole window on a real engine, with a desktop that only remembers and a record of every reply."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.paths import DataDir
from desktop_app.presenters.seams import EngineSeam, OnReply
from desktop_app.protocol.messages import ClientRequest, EngineReply, SearchResults
from desktop_app.settings import WindowState
from desktop_app.ui import app as window_app
from tests.helpers.recorded_desktop import RecordedDesktop


@dataclass(frozen=True)
class Delivery:
    """A reply to a search as it came: what it answers, what stood in the box, whether rows changed."""

    query: str
    in_the_box: str
    changed_rows: bool


class WatchedEngine:
    """The bridge, with a note of what each reply to a search did to the list."""

    def __init__(self, bridge: EngineSeam) -> None:
        self._bridge = bridge
        self.window: window_app.Window | None = None
        self.deliveries: list[Delivery] = []

    def send(self, request: ClientRequest, on_reply: OnReply) -> int:
        return self._bridge.send(request, lambda reply: self._deliver(on_reply, reply))

    def _deliver(self, on_reply: OnReply, reply: EngineReply) -> None:
        if not isinstance(reply, SearchResults) or self.window is None:
            on_reply(reply)
            return
        before = self._rows(self.window)
        on_reply(reply)
        typed = self.window.view.search.field.line.text()
        self.deliveries.append(Delivery(reply.query, typed, self._rows(self.window) != before))

    @staticmethod
    def _rows(window: window_app.Window) -> tuple[object, ...]:
        model = window.view.search.model
        return tuple(model.row_at(model.index(at, 0)) for at in range(model.rowCount()))


class LiveWindow:
    """A shown window on the engine of a data directory."""

    def __init__(self, data_dir: DataDir) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self.desktop = RecordedDesktop()
        self._bridge = window_app.EngineBridge(window_app.connector(data_dir))
        self.engine = WatchedEngine(self._bridge)
        self._clock = window_app.QtClock(application)
        self.reports = window_app.BugReports()
        self.window = window_app.Window(
            window_app.Theme(application),
            self.engine,
            self._clock,
            self.desktop,
            str(data_dir.root),
            self._bridge.try_now,
        )
        self.engine.window = self.window
        window_app.wire(self.window, self._bridge, self.reports)
        self.window.restore(WindowState())
        self.view = self.window.view
        self.view.resize(1280, 800)
        self.view.show()
        self._bridge.start()

    @property
    def line(self):  # type: ignore[no-untyped-def]
        """The search box."""
        return self.view.search.field.line

    def close(self) -> None:
        """End it, as the program does."""
        self._clock.stop()
        self._bridge.close()
        self.window.duplicates.close()
        self.view.close()


class LoopGaps(QObject):
    """How long the event loop was away from its work: milliseconds between ticks of a 2 ms timer."""

    def __init__(self) -> None:
        super().__init__()
        self._last = 0.0
        self.gaps_ms: list[float] = []
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        self._last = time.perf_counter()
        self._timer.start(2)

    def stop(self) -> None:
        self._timer.stop()

    def share(self, part: float) -> float:
        """The gap that `part` (0…1) of all are no longer than."""
        return sorted(self.gaps_ms)[min(len(self.gaps_ms) - 1, int(part * len(self.gaps_ms)))]

    def _tick(self) -> None:
        now = time.perf_counter()
        self.gaps_ms.append((now - self._last) * 1000)
        self._last = now


class Typist(QObject):
    """Types texts one after another, a key every `pace_ms`, emptying the box in between."""

    def __init__(self, press: Callable[[str], None], empty: Callable[[], None], pace_ms: int) -> None:
        super().__init__()
        self._press, self._empty = press, empty
        self._left: list[str] = []
        self.pressed = 0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(pace_ms)
        self._timer.timeout.connect(self._next)

    def type(self, texts: list[str]) -> None:
        """Begin; `done` tells when all is typed."""
        self._left = [key for text in texts for key in (*text, "\0")]
        self._timer.start()

    @property
    def done(self) -> bool:
        return not self._left

    def _next(self) -> None:
        if not self._left:
            self._timer.stop()
            return
        key = self._left.pop(0)
        if key == "\0":
            self._empty()
            return
        self.pressed += 1
        self._press(key)


def post_key(
    widget: QWidget, key: Qt.Key, text: str = "", held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """A key as the system sends it. (QTest's call Python from Python, where a mistake takes other ways.)"""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.postEvent(widget, QKeyEvent(kind, key, held, text))


def post_text(widget: QWidget, text: str) -> None:
    """Letters as an input method sends them: any letter, whatever keys the keyboard has."""
    for letter in text:
        post_key(widget, Qt.Key.Key_unknown, letter)


def post_click(widget: QWidget, at: QPoint) -> None:
    """A click with the left button at a place in the widget."""
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    for kind, held in ((QEvent.Type.MouseButtonPress, left), (QEvent.Type.MouseButtonRelease, none)):
        place, screen = QPointF(at), QPointF(widget.mapToGlobal(at))
        event = QMouseEvent(kind, place, screen, left, held, Qt.KeyboardModifier.NoModifier)
        QApplication.postEvent(widget, event)
