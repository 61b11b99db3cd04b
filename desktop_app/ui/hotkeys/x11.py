"""The global key on X11: XGrabKey on every root window, over a connection of our own.

A grab holds for exactly one set of modifiers, and Caps Lock and Num Lock are modifiers too: the key is
grabbed with each combination of them. Key codes depend on the layout: when the server says that the
keyboard's map changed, the key is looked up and grabbed anew. Events arrive through Qt's event loop: no
thread is needed.
"""

from __future__ import annotations

import ctypes
import struct
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import product

from PySide6.QtCore import QObject, QSocketNotifier, Qt, QTimer

from desktop_app.presenters.language import translate
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.ui.hotkeys.chord import Chord
from desktop_app.ui.x11 import XConnection

KEY_PRESS, KEY_RELEASE, MAPPING_NOTIFY = 2, 3, 34
FROM_SEND_EVENT = 0x80
ASYNC = 1
SHIFT_MASK, LOCK_MASK, CONTROL_MASK, MOD1_MASK, MOD4_MASK = 1, 2, 4, 8, 64
NUM_LOCK, SCROLL_LOCK = 0xFF7F, 0xFF14
ALT_KEYSYMS, SUPER_KEYSYMS = (0xFFE9, 0xFFEA), (0xFFEB, 0xFFEC)
F1 = 0xFFBE
KEYSYMS = {
    Qt.Key.Key_Tab: 0xFF09,
    Qt.Key.Key_Return: 0xFF0D,
    Qt.Key.Key_Enter: 0xFF8D,
    Qt.Key.Key_Escape: 0xFF1B,
    Qt.Key.Key_Backspace: 0xFF08,
    Qt.Key.Key_Insert: 0xFF63,
    Qt.Key.Key_Delete: 0xFFFF,
    Qt.Key.Key_Home: 0xFF50,
    Qt.Key.Key_Left: 0xFF51,
    Qt.Key.Key_Up: 0xFF52,
    Qt.Key.Key_Right: 0xFF53,
    Qt.Key.Key_Down: 0xFF54,
    Qt.Key.Key_PageUp: 0xFF55,
    Qt.Key.Key_PageDown: 0xFF56,
    Qt.Key.Key_End: 0xFF57,
    Qt.Key.Key_Pause: 0xFF13,
    Qt.Key.Key_Menu: 0xFF67,
}


def keysym(chord: Chord) -> int | None:
    """The X name of the chord's key; None for keys that X has no plain name for."""
    if chord.function_key is not None:
        return F1 + chord.function_key - 1
    code = chord.key.value
    return ord(chr(code).lower()) if 0x20 <= code <= 0xFF else KEYSYMS.get(chord.key)


@dataclass(frozen=True)
class Keyboard:
    """The keyboard's map: the names of each key code, and the key codes of each of the eight modifiers."""

    first: int
    keysyms: tuple[tuple[int, ...], ...]
    modifiers: tuple[tuple[int, ...], ...] = field(default=((),) * 8)

    def keycodes(self, wanted: int) -> list[int]:
        """The keys that bear a name: those with it on their first level, where there are any."""
        for level in zip(*self.keysyms, strict=True):
            if wanted in level:
                return [self.first + at for at, name in enumerate(level) if name == wanted]
        return []

    def mask(self, wanted: Iterable[int]) -> int:
        """The modifier that keys of these names set; 0 where none does."""
        codes = {code for name in wanted for code in self.keycodes(name)}
        return next((1 << at for at, keys in enumerate(self.modifiers) if codes.intersection(keys)), 0)

    def held(self, chord: Chord) -> int:
        """The modifiers of a chord."""
        alt = self.mask(ALT_KEYSYMS) or MOD1_MASK
        meta = self.mask(SUPER_KEYSYMS) or MOD4_MASK
        parts = (
            (chord.ctrl, CONTROL_MASK), (chord.alt, alt), (chord.shift, SHIFT_MASK), (chord.meta, meta),
        )  # fmt: skip
        return sum(mask for on, mask in parts if on)

    def lock_masks(self) -> list[int]:
        """Every combination of the locks that may be on."""
        locks = {LOCK_MASK, self.mask([NUM_LOCK]), self.mask([SCROLL_LOCK])} - {0}
        return sorted({sum(chosen) for chosen in product(*((0, lock) for lock in locks))})


class KeyGrabs:
    """Grabs keys for one connection."""

    def __init__(self, connection: XConnection) -> None:
        self._x = connection

    def keyboard(self) -> Keyboard:
        """The present map. Raises OSError where the server has gone."""
        setup = ctypes.string_at(self._x.xcb.xcb_get_setup(self._x.pointer), 36)
        first, last = setup[34], setup[35]
        count = last - first + 1
        xcb, pointer = self._x.xcb, self._x.pointer
        names = xcb.xcb_get_keyboard_mapping_reply(
            pointer, xcb.xcb_get_keyboard_mapping(pointer, first, count), None
        )
        held = xcb.xcb_get_modifier_mapping_reply(pointer, xcb.xcb_get_modifier_mapping(pointer), None)
        try:
            if not names or not held:
                raise OSError("the X server does not answer")
            keysyms = _rows(xcb.xcb_get_keyboard_mapping_keysyms(names), count, _second_byte(names))
            modifiers = _rows(xcb.xcb_get_modifier_mapping_keycodes(held), 8, _second_byte(held))
        finally:
            for reply in filter(None, (names, held)):
                self._x.free(reply)
        return Keyboard(first, keysyms, modifiers)

    def grab(self, keycode: int, modifiers: int) -> bool:
        """Grab a key on every root; False where another program has it."""
        xcb, pointer = self._x.xcb, self._x.pointer
        for root in self._x.roots:
            cookie = xcb.xcb_grab_key_checked(pointer, 0, root, modifiers, keycode, ASYNC, ASYNC)
            error = xcb.xcb_request_check(pointer, cookie)
            if error:
                self._x.free(error)
                return False
        return True

    def release(self, keycode: int, modifiers: int) -> None:
        """Let go of a key."""
        for root in self._x.roots:
            self._x.xcb.xcb_ungrab_key(self._x.pointer, keycode, root, modifiers)
        self._x.xcb.xcb_flush(self._x.pointer)

    def events(self) -> list[tuple[int, int]]:
        """What has come: (kind, milliseconds)."""
        found = []
        while event := self._x.xcb.xcb_poll_for_event(self._x.pointer):
            kind, _, _, time_ms = struct.unpack("=BBHI", ctypes.string_at(event, 8))
            found.append((kind & ~FROM_SEND_EVENT, time_ms))
            self._x.free(event)
        return found


class X11Hotkey(QObject):
    """Calls `on_pressed` for a key, wherever the focus is. Raises OSError where there is no X server."""

    possible = True

    def __init__(
        self, on_pressed: Callable[[], None], parent: QObject | None = None, display: str | None = None
    ) -> None:
        super().__init__(parent)
        self._on_pressed = on_pressed
        self._x = XConnection(display)
        self._keys = KeyGrabs(self._x)
        self._chord: Chord | None = None
        self._grabbed: list[tuple[int, int]] = []
        self._released_ms = -1
        descriptor = self._x.xcb.xcb_get_file_descriptor(self._x.pointer)
        self._notifier = QSocketNotifier(descriptor, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(lambda *_: self._drain())

    def listen(self, keys: str) -> None:
        """Listen for these keys from now on ("": none). Raises EnvironmentProblem where they are taken."""
        self._let_go()
        self._chord = Chord.parse(keys) if keys else None
        if self._chord is not None:
            self._grab(self._chord)

    def close(self) -> None:
        """Listen no more."""
        self._notifier.setEnabled(False)
        self._let_go()
        self._x.close()

    def _grab(self, chord: Chord) -> None:
        keyboard, name = self._keys.keyboard(), keysym(chord)
        codes = keyboard.keycodes(name) if name is not None else []
        if not codes:
            raise EnvironmentProblem(
                translate("hotkey", "This keyboard has no key for {keys}: choose other keys.").format(
                    keys=chord.text
                )
            )
        held = keyboard.held(chord)
        for code, locks in product(codes, keyboard.lock_masks()):
            if not self._keys.grab(code, held | locks):
                self._let_go()
                raise EnvironmentProblem(taken(chord))
            self._grabbed.append((code, held | locks))
        QTimer.singleShot(0, self, self._drain)  # events that came with the replies wake nobody

    def _let_go(self) -> None:
        for grabbed in self._grabbed:
            self._keys.release(*grabbed)
        self._grabbed.clear()

    def _drain(self) -> None:
        if self._x.is_broken():
            self._notifier.setEnabled(False)  # the server has gone, and soon so will the window
            return
        for kind, time_ms in self._keys.events():
            if kind == KEY_RELEASE:
                self._released_ms = time_ms
            elif kind == KEY_PRESS and time_ms != self._released_ms:  # else the key repeats by itself
                self._on_pressed()
            elif kind == MAPPING_NOTIFY:
                self._follow_layout()

    def _follow_layout(self) -> None:
        chord = self._chord
        if chord is not None:
            self._let_go()
            try:
                self._grab(chord)
            except (EnvironmentProblem, OSError):
                self._grabbed.clear()  # on this layout it is another program's; the next may bring it back


def taken(chord: Chord) -> str:
    """Says that another program has these keys."""
    said = translate("hotkey", "Another program uses {keys} already: choose other keys, or free them there.")
    return said.format(keys=chord.text)


def _second_byte(reply: int) -> int:
    return ctypes.string_at(reply, 2)[1]


def _rows(values: object, count: int, width: int) -> tuple[tuple[int, ...], ...]:
    return tuple(
        tuple(int(values[at * width + column]) for column in range(width))  # type: ignore[index]
        for at in range(count)
    )
