"""Does another program fill the screen: a film, a game, a presentation? Asked every few seconds.

Windows says so itself. On X11 the window manager says which window is active and whether that is full
screen. On Wayland a program cannot know of the windows of others, and macOS tells it only through its
frameworks for Objective-C: there the answer is "no", and the pace does not follow the screen.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import logging
import os
import sys
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

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


# -------------------------------------------------------------------- X11


class _Cookie(ctypes.Structure):
    _fields_ = [("sequence", ctypes.c_uint)]


class _AtomReply(ctypes.Structure):
    _fields_ = [
        ("response_type", ctypes.c_uint8),
        ("pad0", ctypes.c_uint8),
        ("sequence", ctypes.c_uint16),
        ("length", ctypes.c_uint32),
        ("atom", ctypes.c_uint32),
    ]


class _Screens(ctypes.Structure):
    """xcb_screen_iterator_t; a screen begins with its root window."""

    _fields_ = [
        ("data", ctypes.POINTER(ctypes.c_uint32)),
        ("rem", ctypes.c_int),
        ("index", ctypes.c_int),
    ]


ANY_TYPE = 0
MOST_ATOMS = 64


class X11Probe:
    """Asks the X server over a connection of its own, with libxcb, which Qt needs on X11 as well.

    Not with Xlib: that ends the process by default when a window dies between two questions, and its
    error handler is one for the whole process. xcb gives no reply instead. Raises OSError where there is
    no libxcb or no server.
    """

    def __init__(self, display: str | None = None) -> None:
        self._xcb = _load_xcb()
        self._free = ctypes.CDLL(None).free
        self._free.argtypes = [ctypes.c_void_p]
        self._connection = self._xcb.xcb_connect(display.encode() if display is not None else None, None)
        if self._is_broken():
            self._xcb.xcb_disconnect(self._connection)
            raise OSError("the X server does not answer")
        setup = self._xcb.xcb_get_setup(self._connection)
        self._roots = _roots(self._xcb, setup)
        self._active, self._state, self._full_screen, self._pid = map(
            self._atom,
            (
                b"_NET_ACTIVE_WINDOW",
                b"_NET_WM_STATE",
                b"_NET_WM_STATE_FULLSCREEN",
                b"_NET_WM_PID",
            ),
        )

    def __call__(self) -> bool:
        """Whether the active window is full screen and not ours."""
        return not self._is_broken() and any(self._fills_screen(root) for root in self._roots)

    def close(self) -> None:
        """Give the connection back."""
        self._xcb.xcb_disconnect(self._connection)

    def _fills_screen(self, root: int) -> bool:
        active = self._values(root, self._active)
        return (
            bool(active)
            and self._full_screen in self._values(active[0], self._state)
            and os.getpid() not in self._values(active[0], self._pid)
        )

    def _is_broken(self) -> bool:
        return bool(self._xcb.xcb_connection_has_error(self._connection))

    def _atom(self, name: bytes) -> int:
        cookie = self._xcb.xcb_intern_atom(self._connection, 0, len(name), name)
        reply = self._xcb.xcb_intern_atom_reply(self._connection, cookie, None)
        if not reply:
            raise OSError("the X server does not answer")
        atom = int(reply.contents.atom)
        self._free(reply)
        return atom

    def _values(self, window: int, name: int) -> list[int]:
        """The 32-bit values of a window's property; none where the window has gone."""
        cookie = self._xcb.xcb_get_property(self._connection, 0, window, name, ANY_TYPE, 0, MOST_ATOMS)
        reply = self._xcb.xcb_get_property_reply(self._connection, cookie, None)
        if not reply:
            return []
        count = self._xcb.xcb_get_property_value_length(reply) // 4
        values = ctypes.cast(self._xcb.xcb_get_property_value(reply), ctypes.POINTER(ctypes.c_uint32))
        found = [int(values[position]) for position in range(count)]
        self._free(reply)
        return found


def _roots(xcb: Any, setup: int) -> list[int]:
    """The root windows of all screens."""
    screens = xcb.xcb_setup_roots_iterator(setup)
    roots = []
    while screens.rem > 0:
        roots.append(int(screens.data[0]))
        xcb.xcb_screen_next(ctypes.byref(screens))
    return roots


def _load_xcb() -> Any:
    """libxcb with the types of the functions that are used."""
    xcb: Any = ctypes.CDLL(ctypes.util.find_library("xcb") or "libxcb.so.1")
    pointer, number, small = ctypes.c_void_p, ctypes.c_uint32, ctypes.c_uint8
    for name, result, arguments in (
        ("xcb_connect", pointer, [ctypes.c_char_p, pointer]),
        ("xcb_disconnect", None, [pointer]),
        ("xcb_connection_has_error", ctypes.c_int, [pointer]),
        ("xcb_get_setup", pointer, [pointer]),
        ("xcb_setup_roots_iterator", _Screens, [pointer]),
        ("xcb_screen_next", None, [ctypes.POINTER(_Screens)]),
        ("xcb_intern_atom", _Cookie, [pointer, small, ctypes.c_uint16, ctypes.c_char_p]),
        ("xcb_intern_atom_reply", ctypes.POINTER(_AtomReply), [pointer, _Cookie, pointer]),
        ("xcb_get_property", _Cookie, [pointer, small, number, number, number, number, number]),
        ("xcb_get_property_reply", pointer, [pointer, _Cookie, pointer]),
        ("xcb_get_property_value", pointer, [pointer]),
        ("xcb_get_property_value_length", ctypes.c_int, [pointer]),
    ):
        function = getattr(xcb, name)
        function.restype, function.argtypes = result, arguments
    return xcb
