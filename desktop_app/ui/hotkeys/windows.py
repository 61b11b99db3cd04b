"""The global key on Windows: RegisterHotKey, heard by a filter on the native messages of Qt's event loop."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from ctypes import wintypes
from typing import Any

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, Qt

from desktop_app.presenters.language import translate
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.ui.hotkeys.chord import Chord

MOD_ALT, MOD_CONTROL, MOD_SHIFT, MOD_WIN, MOD_NOREPEAT = 1, 2, 4, 8, 0x4000
WM_HOTKEY = 0x0312
IDENTIFIER = 1
VK_F1 = 0x70
VIRTUAL_KEYS = {
    Qt.Key.Key_Space: 0x20,
    Qt.Key.Key_Tab: 0x09,
    Qt.Key.Key_Return: 0x0D,
    Qt.Key.Key_Enter: 0x0D,
    Qt.Key.Key_Escape: 0x1B,
    Qt.Key.Key_Backspace: 0x08,
    Qt.Key.Key_Insert: 0x2D,
    Qt.Key.Key_Delete: 0x2E,
    Qt.Key.Key_Home: 0x24,
    Qt.Key.Key_End: 0x23,
    Qt.Key.Key_PageUp: 0x21,
    Qt.Key.Key_PageDown: 0x22,
    Qt.Key.Key_Left: 0x25,
    Qt.Key.Key_Up: 0x26,
    Qt.Key.Key_Right: 0x27,
    Qt.Key.Key_Down: 0x28,
    Qt.Key.Key_Pause: 0x13,
}


def virtual_key(chord: Chord, of_character: Callable[[int], int]) -> int | None:
    """Windows' code of the chord's key; None where there is none.

    Args: `of_character`: VkKeyScanW, for what depends on the layout.
    """
    if chord.function_key is not None:
        return VK_F1 + chord.function_key - 1
    code = chord.key.value
    if chord.key in VIRTUAL_KEYS:
        return VIRTUAL_KEYS[chord.key]
    if chr(code).isascii() and chr(code).isalnum():
        return code
    found = of_character(ord(chr(code).lower())) if 0x20 < code <= 0xFF else -1
    return None if found == -1 else found & 0xFF


def modifiers(chord: Chord) -> int:
    """The modifiers of a chord, with no repeats while it is held."""
    parts = ((chord.alt, MOD_ALT), (chord.ctrl, MOD_CONTROL), (chord.shift, MOD_SHIFT), (chord.meta, MOD_WIN))
    return MOD_NOREPEAT | sum(mask for on, mask in parts if on)


class WindowsHotkey(QAbstractNativeEventFilter):
    """Calls `on_pressed` for a key, wherever the focus is.

    Without a window of its own: the message comes to the thread, whatever windows there are.
    """

    possible = True

    def __init__(self, on_pressed: Callable[[], None], user32: Any = None) -> None:
        super().__init__()
        self._on_pressed = on_pressed
        self._user32 = user32 or ctypes.windll.user32  # type: ignore[attr-defined, unused-ignore]
        self._registered = False
        application = QCoreApplication.instance()
        assert application is not None
        application.installNativeEventFilter(self)

    def listen(self, keys: str) -> None:
        """Listen for these keys from now on ("": none). Raises EnvironmentProblem where they are taken."""
        self._unregister()
        chord = Chord.parse(keys) if keys else None
        if chord is None:
            return
        key = virtual_key(chord, self._user32.VkKeyScanW)
        self._registered = key is not None and bool(
            self._user32.RegisterHotKey(None, IDENTIFIER, modifiers(chord), key)
        )
        if not self._registered:
            said = translate("hotkey", "Windows or another program uses {keys} already: choose other keys.")
            raise EnvironmentProblem(said.format(keys=chord.text))

    def close(self) -> None:
        """Listen no more."""
        self._unregister()
        application = QCoreApplication.instance()
        if application is not None:
            application.removeNativeEventFilter(self)

    def nativeEventFilter(
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> tuple[bool, int]:
        if QByteArray(kind).data() in (b"windows_generic_MSG", b"windows_dispatcher_MSG"):
            said = wintypes.MSG.from_address(int(message))
            if said.message == WM_HOTKEY and said.wParam == IDENTIFIER:
                self._on_pressed()
                return True, 0
        return False, 0

    def _unregister(self) -> None:
        if self._registered:
            self._user32.UnregisterHotKey(None, IDENTIFIER)
            self._registered = False
