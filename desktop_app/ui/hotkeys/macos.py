"""The global key on macOS: Carbon's RegisterEventHotKey, which needs no rights of accessibility.

Written from Apple's headers (CarbonEvents.h, Events.h) and not run on a Mac yet.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt

from desktop_app.presenters.language import translate
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.ui.hotkeys.chord import Chord

CARBON = "/System/Library/Frameworks/Carbon.framework/Carbon"
COMMAND, SHIFT, OPTION, CONTROL = 1 << 8, 1 << 9, 1 << 11, 1 << 12
KEYBOARD_CLASS = int.from_bytes(b"keyb", "big")
HOT_KEY_PRESSED = 5
SIGNATURE = int.from_bytes(b"Kndr", "big")
ANSI_POSITIONS = {  # kVK_ANSI_…: places on the keyboard, whatever is printed there
    "A": 0x00, "S": 0x01, "D": 0x02, "F": 0x03, "H": 0x04, "G": 0x05, "Z": 0x06, "X": 0x07, "C": 0x08,
    "V": 0x09, "B": 0x0B, "Q": 0x0C, "W": 0x0D, "E": 0x0E, "R": 0x0F, "Y": 0x10, "T": 0x11, "1": 0x12,
    "2": 0x13, "3": 0x14, "4": 0x15, "6": 0x16, "5": 0x17, "=": 0x18, "9": 0x19, "7": 0x1A, "-": 0x1B,
    "8": 0x1C, "0": 0x1D, "]": 0x1E, "O": 0x1F, "U": 0x20, "[": 0x21, "I": 0x22, "P": 0x23, "L": 0x25,
    "J": 0x26, "'": 0x27, "K": 0x28, ";": 0x29, "\\": 0x2A, ",": 0x2B, "/": 0x2C, "N": 0x2D, "M": 0x2E,
    ".": 0x2F, "`": 0x32, " ": 0x31,
}  # fmt: skip
OTHER_KEYS = {
    Qt.Key.Key_Return: 0x24, Qt.Key.Key_Tab: 0x30, Qt.Key.Key_Backspace: 0x33, Qt.Key.Key_Escape: 0x35,
    Qt.Key.Key_Home: 0x73, Qt.Key.Key_PageUp: 0x74, Qt.Key.Key_Delete: 0x75, Qt.Key.Key_End: 0x77,
    Qt.Key.Key_PageDown: 0x79, Qt.Key.Key_Left: 0x7B, Qt.Key.Key_Right: 0x7C, Qt.Key.Key_Down: 0x7D,
    Qt.Key.Key_Up: 0x7E,
}  # fmt: skip
FUNCTION_KEYS = (0x7A, 0x78, 0x63, 0x76, 0x60, 0x61, 0x62, 0x64, 0x65, 0x6D, 0x67, 0x6F)  # F1 … F12


class _EventType(ctypes.Structure):
    _fields_ = [("event_class", ctypes.c_uint32), ("event_kind", ctypes.c_uint32)]


class _HotKeyId(ctypes.Structure):
    _fields_ = [("signature", ctypes.c_uint32), ("id", ctypes.c_uint32)]


_Handler = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)


def key_code(chord: Chord) -> int | None:
    """The place of the chord's key on the keyboard; None for keys without one."""
    number = chord.function_key
    if number is not None:
        return FUNCTION_KEYS[number - 1] if number <= len(FUNCTION_KEYS) else None
    code = chord.key.value
    return ANSI_POSITIONS.get(chr(code)) if code <= 0xFF else OTHER_KEYS.get(chord.key)


def modifiers(chord: Chord) -> int:
    """The modifiers of a chord; Qt calls Command "Ctrl" and Control "Meta"."""
    parts = ((chord.ctrl, COMMAND), (chord.alt, OPTION), (chord.shift, SHIFT), (chord.meta, CONTROL))
    return sum(mask for on, mask in parts if on)


class MacHotkey:
    """Calls `on_pressed` for a key, wherever the focus is. Raises OSError where there is no Carbon."""

    possible = True

    def __init__(self, on_pressed: Callable[[], None], carbon: Any = None) -> None:
        self._carbon = carbon or _load_carbon()
        self._target = self._carbon.GetApplicationEventTarget()
        self._key = ctypes.c_void_p()
        self._handler_of_events = ctypes.c_void_p()

        def pressed(_call: object, _event: object, _data: object) -> int:
            on_pressed()
            return 0

        self._handler = _Handler(pressed)  # Carbon keeps no reference to it
        wanted = _EventType(KEYBOARD_CLASS, HOT_KEY_PRESSED)
        self._carbon.InstallEventHandler(
            self._target, self._handler, 1, ctypes.byref(wanted), None, ctypes.byref(self._handler_of_events)
        )

    def listen(self, keys: str) -> None:
        """Listen for these keys from now on ("": none). Raises EnvironmentProblem where they are taken."""
        self._unregister()
        chord = Chord.parse(keys) if keys else None
        if chord is None:
            return
        code = key_code(chord)
        if code is None or self._register(chord, code):
            said = translate("hotkey", "Another program uses {keys} already: choose other keys.")
            raise EnvironmentProblem(said.format(keys=chord.text))

    def close(self) -> None:
        """Listen no more."""
        self._unregister()
        self._carbon.RemoveEventHandler(self._handler_of_events)

    def _register(self, chord: Chord, code: int) -> int:
        return int(
            self._carbon.RegisterEventHotKey(
                code, modifiers(chord), _HotKeyId(SIGNATURE, 1), self._target, 0, ctypes.byref(self._key)
            )
        )

    def _unregister(self) -> None:
        if self._key:
            self._carbon.UnregisterEventHotKey(self._key)
            self._key = ctypes.c_void_p()


def _load_carbon() -> Any:
    carbon: Any = ctypes.CDLL(CARBON)
    pointer, number = ctypes.c_void_p, ctypes.c_uint32
    for name, result, arguments in (
        ("GetApplicationEventTarget", pointer, []),
        (
            "InstallEventHandler",
            ctypes.c_int32,
            [pointer, _Handler, ctypes.c_ulong, ctypes.POINTER(_EventType), pointer, ctypes.POINTER(pointer)],
        ),
        ("RemoveEventHandler", ctypes.c_int32, [pointer]),
        (
            "RegisterEventHotKey",
            ctypes.c_int32,
            [number, number, _HotKeyId, pointer, number, ctypes.POINTER(pointer)],
        ),
        ("UnregisterEventHotKey", ctypes.c_int32, [pointer]),
    ):
        function = getattr(carbon, name)
        function.restype, function.argtypes = result, arguments
    return carbon
