"""Does another program fill the screen: a film, a game, a presentation? Asked every few seconds.

Windows says so itself. On X11 the window manager says which window is active and whether that is full
screen. On Wayland a program cannot know of the windows of others, and macOS tells it only through its
frameworks for Objective-C: there the answer is "no", and the pace does not follow the screen.
"""

from __future__ import annotations

import ctypes
import logging
import os
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from desktop_app.ui.x11 import XConnection

log = logging.getLogger(__name__)

LOOK_MS = 5_000

# QUERY_USER_NOTIFICATION_STATE: a program (or the settings for presentations) asks not to be disturbed
QUNS_BUSY, QUNS_RUNNING_D3D_FULL_SCREEN, QUNS_PRESENTATION_MODE = 2, 3, 4

Probe = Callable[[], bool]


class FullScreenWatch(QObject):
    """Emits `changed` when another program begins, or ceases, to fill the screen.

    Our own window, full screen or not, is no reason: while one of ours is active the answer is "no".
    """

    changed = Signal(bool)

    def __init__(self, parent: QObject | None = None, probe: Probe | None = None) -> None:
        super().__init__(parent)
        self._probe = probe or system_probe()
        self.full_screen = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Begin to look."""
        self._timer.start()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def look(self) -> None:
        """Look now."""
        found = QGuiApplication.focusWindow() is None and self._probe()
        if found != self.full_screen:
            self.full_screen = found
            self.changed.emit(found)


def system_probe() -> Probe:
    """What answers on this system."""
    if sys.platform == "win32":
        return windows_probe
    if QGuiApplication.platformName() == "xcb":
        try:
            return X11Probe()
        except (OSError, AttributeError) as error:
            log.info("whether a program fills the screen is not known: %s", error)
    return not_known


def not_known() -> bool:
    """The answer where the system has none."""
    return False


def windows_probe() -> bool:
    """What Windows tells programs that would show a notification."""
    state = ctypes.c_int(0)
    shell = ctypes.windll.shell32  # type: ignore[attr-defined, unused-ignore]
    failed = shell.SHQueryUserNotificationState(ctypes.byref(state))
    return not failed and state.value in (
        QUNS_BUSY,
        QUNS_RUNNING_D3D_FULL_SCREEN,
        QUNS_PRESENTATION_MODE,
    )


class X11Probe:
    """Asks the window manager over a connection of its own. Raises OSError where there is no server."""

    def __init__(self, display: str | None = None) -> None:
        self._x = XConnection(display)
        names = (b"_NET_ACTIVE_WINDOW", b"_NET_WM_STATE", b"_NET_WM_STATE_FULLSCREEN", b"_NET_WM_PID")
        self._active, self._state, self._full_screen, self._pid = map(self._x.atom, names)

    def __call__(self) -> bool:
        """Whether the active window is full screen and not ours."""
        return not self._x.is_broken() and any(self._fills_screen(root) for root in self._x.roots)

    def close(self) -> None:
        """Give the connection back."""
        self._x.close()

    def _fills_screen(self, root: int) -> bool:
        active = self._x.values(root, self._active)
        return (
            bool(active)
            and self._full_screen in self._x.values(active[0], self._state)
            and os.getpid() not in self._x.values(active[0], self._pid)
        )
