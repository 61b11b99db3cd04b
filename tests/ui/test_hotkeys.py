"""The key that works everywhere: how it is written, and each system's way to listen for it."""

from __future__ import annotations

import ctypes
import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QByteArray, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.ui.hotkeys import macos, windows
from desktop_app.ui.hotkeys.chord import Chord
from desktop_app.ui.hotkeys.system import NoHotkey, system_hotkey
from desktop_app.ui.hotkeys.x11 import Keyboard, X11Hotkey, keysym
from tests.helpers.x_display import XDisplay, needs_x

CTRL_ALT_SPACE = Chord(Qt.Key.Key_Space, ctrl=True, alt=True)


class TestChord:
    @pytest.mark.parametrize("text", ["Ctrl+Alt+Space", "Meta+K", "F9", "Ctrl+Shift+PgUp", "Alt+;", "Ctrl++"])
    def test_text_there_and_back(self, text: str) -> None:
        chord = Chord.parse(text)
        assert chord is not None
        assert chord.text == text

    @pytest.mark.parametrize("text", ["", "nonsense", "Ctrl+K, Ctrl+S", "Ctrl+Nonsense"])
    def test_what_is_no_chord(self, text: str) -> None:
        assert Chord.parse(text) is None

    def test_pressed_keys(self) -> None:
        held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        kind = QEvent.Type.KeyPress
        assert Chord.of_event(QKeyEvent(kind, Qt.Key.Key_Space, held)) == CTRL_ALT_SPACE
        assert Chord.of_event(QKeyEvent(kind, Qt.Key.Key_Alt, held)) is None  # not all pressed yet
        shift = Qt.KeyboardModifier.ShiftModifier
        assert Chord.of_event(QKeyEvent(kind, Qt.Key.Key_Backtab, shift)) == Chord(Qt.Key.Key_Tab, shift=True)


class TestKeyboard:
    """A keyboard with two levels: on it "y" and "z" are swapped, and Num Lock is the third modifier."""

    keyboard = Keyboard(
        first=8,
        keysyms=(
            (ord("z"), ord("Z")),
            (ord("y"), ord("Y")),
            (0x20, 0x20),
            (0xFF7F, 0),
            (0xFFE9, 0),
            (0, 0x20),
        ),
        modifiers=((), (), (), (12,), (), (11,), (), ()),
    )

    def test_a_key_is_found_by_its_name_and_not_by_its_place(self) -> None:
        chord = Chord.parse("Ctrl+Z")
        assert chord is not None
        assert self.keyboard.keycodes(keysym(chord) or 0) == [8]
        assert self.keyboard.keycodes(0x20) == [10]  # the plain level goes before the shifted one
        assert self.keyboard.keycodes(ord("q")) == []

    def test_modifiers_are_those_of_this_keyboard(self) -> None:
        assert self.keyboard.held(CTRL_ALT_SPACE) == 4 | 8
        assert self.keyboard.lock_masks() == [0, 2, 32, 34]

    @pytest.mark.parametrize(
        ("text", "code"), [("Ctrl+A", 0x61), ("F12", 0xFFC9), ("Ctrl+Space", 0x20), ("Alt+Home", 0xFF50)]
    )
    def test_names(self, text: str, code: int) -> None:
        chord = Chord.parse(text)
        assert chord is not None
        assert keysym(chord) == code


@pytest.fixture(scope="module")
def display() -> Iterator[XDisplay]:
    made = XDisplay()
    yield made
    made.close()


@pytest.mark.x11
@needs_x
class TestX11:
    @pytest.fixture
    def pressed(self) -> list[str]:
        return []

    @pytest.fixture
    def hotkey(self, qtbot: QtBot, display: XDisplay, pressed: list[str]) -> Iterator[X11Hotkey]:
        made = X11Hotkey(lambda: pressed.append("ours"), display=display.name)
        yield made
        made.close()

    def test_it_is_heard_whatever_locks_are_on(
        self, qtbot: QtBot, display: XDisplay, hotkey: X11Hotkey, pressed: list[str]
    ) -> None:
        hotkey.listen("Ctrl+Alt+Space")
        for number, lock in enumerate(("", "Num_Lock", "Caps_Lock", "Num_Lock", "Caps_Lock"), start=1):
            if lock:
                display.press(lock)
            display.press("ctrl+alt+space")
            qtbot.waitUntil(lambda number=number: len(pressed) == number)
        display.press("ctrl+space", "alt+space", "space", "ctrl+alt+shift+space")
        qtbot.wait(200)
        assert len(pressed) == 5

    def test_other_keys_later_and_none_at_last(
        self, qtbot: QtBot, display: XDisplay, hotkey: X11Hotkey, pressed: list[str]
    ) -> None:
        hotkey.listen("Ctrl+Alt+Space")
        hotkey.listen("Meta+F7")
        display.press("ctrl+alt+space", "super+F7")
        qtbot.waitUntil(lambda: pressed == ["ours"])
        hotkey.listen("")
        display.press("super+F7")
        qtbot.wait(200)
        assert pressed == ["ours"]

    def test_keys_of_another_program_are_said_and_left_to_it(
        self, qtbot: QtBot, display: XDisplay, hotkey: X11Hotkey, pressed: list[str]
    ) -> None:
        other = X11Hotkey(lambda: pressed.append("theirs"), display=display.name)
        other.listen("Ctrl+Alt+J")
        with pytest.raises(EnvironmentProblem, match="Another program uses Ctrl\\+Alt\\+J already"):
            hotkey.listen("Ctrl+Alt+J")
        display.press("ctrl+alt+j")
        qtbot.waitUntil(lambda: pressed == ["theirs"])
        other.close()
        hotkey.listen("Ctrl+Alt+J")
        display.press("ctrl+alt+j")
        qtbot.waitUntil(lambda: pressed == ["theirs", "ours"])

    def test_keys_that_this_keyboard_lacks(self, hotkey: X11Hotkey) -> None:
        with pytest.raises(EnvironmentProblem, match="no key for"):
            hotkey.listen("Ctrl+ß")

    def test_the_key_follows_the_layout(
        self, qtbot: QtBot, display: XDisplay, hotkey: X11Hotkey, pressed: list[str]
    ) -> None:
        """On a German keyboard Z lies where Y was."""
        hotkey.listen("Ctrl+Alt+Z")
        before = list(hotkey._grabbed)
        try:
            subprocess.run(["setxkbmap", "de"], env=display.environment, check=True)
        except FileNotFoundError:
            pytest.skip("setxkbmap is not installed")
        qtbot.waitUntil(lambda: bool(hotkey._grabbed) and hotkey._grabbed != before)
        display.press("ctrl+alt+z")
        qtbot.waitUntil(lambda: pressed == ["ours"])
        subprocess.run(["setxkbmap", "us"], env=display.environment, check=True)
        qtbot.waitUntil(lambda: hotkey._grabbed == before)

    def test_a_key_that_is_held_counts_once(
        self, qtbot: QtBot, display: XDisplay, hotkey: X11Hotkey, pressed: list[str]
    ) -> None:
        hotkey.listen("F6")
        for action in ("keydown", "keyup"):
            subprocess.run(["xdotool", action, "F6"], env=display.environment, check=True)
            qtbot.wait(900)  # it repeats after 660 ms
        assert pressed == ["ours"]

    def test_a_server_that_goes_harms_nobody(self, qtbot: QtBot) -> None:
        short = XDisplay()
        hotkey = X11Hotkey(lambda: None, display=short.name)
        hotkey.listen("F6")
        short.close()
        qtbot.wait(100)
        with pytest.raises(OSError, match="does not answer"):
            hotkey.listen("F7")
        hotkey.close()


class PlayedUser32:
    """RegisterHotKey of a Windows on which Alt+Space is taken."""

    def __init__(self) -> None:
        self.registered: list[tuple[int, int]] = []

    def RegisterHotKey(self, window: object, identifier: int, modifiers: int, key: int) -> int:
        if (modifiers, key) == (windows.MOD_ALT | windows.MOD_NOREPEAT, 0x20):
            return 0
        self.registered.append((modifiers, key))
        return 1

    def UnregisterHotKey(self, window: object, identifier: int) -> int:
        self.registered.clear()
        return 1

    def VkKeyScanW(self, code: int) -> int:
        return {ord(";"): 0xBA, ord("ö"): 0xC0 | 0x100}.get(code, -1)


class TestWindows:
    def test_registered_heard_and_given_back(self, qtbot: QtBot) -> None:
        user32, pressed = PlayedUser32(), []
        hotkey = windows.WindowsHotkey(lambda: pressed.append(1), user32)
        hotkey.listen("Ctrl+Alt+Space")
        assert user32.registered == [(windows.MOD_CONTROL | windows.MOD_ALT | windows.MOD_NOREPEAT, 0x20)]
        said = ctypes.wintypes.MSG()  # type: ignore[attr-defined]
        said.message, said.wParam = windows.WM_HOTKEY, windows.IDENTIFIER
        kind = QByteArray(b"windows_generic_MSG")
        assert hotkey.nativeEventFilter(kind, ctypes.addressof(said)) == (True, 0)
        said.message = 0x0100
        assert hotkey.nativeEventFilter(kind, ctypes.addressof(said)) == (False, 0)
        assert hotkey.nativeEventFilter(QByteArray(b"xcb_generic_event_t"), 0) == (False, 0)
        assert pressed == [1]
        hotkey.close()
        assert user32.registered == []

    def test_taken_keys_are_said(self, qtbot: QtBot) -> None:
        hotkey = windows.WindowsHotkey(lambda: None, PlayedUser32())
        with pytest.raises(EnvironmentProblem, match="uses Alt\\+Space already"):
            hotkey.listen("Alt+Space")
        hotkey.close()

    @pytest.mark.parametrize(
        ("text", "code"),
        [("Ctrl+K", 0x4B), ("F5", 0x74), ("Ctrl+;", 0xBA), ("Ctrl+ö", 0xC0), ("Ctrl+ß", None)],
    )
    def test_keys(self, text: str, code: int | None) -> None:
        chord = Chord.parse(text)
        assert chord is not None
        assert windows.virtual_key(chord, PlayedUser32().VkKeyScanW) == code


class PlayedCarbon:
    """RegisterEventHotKey of a Mac on which F1 is taken."""

    def __init__(self) -> None:
        self.registered: list[tuple[int, int]] = []
        self.press = lambda: None

    def GetApplicationEventTarget(self) -> int:
        return 1

    def InstallEventHandler(self, target: int, handler: object, *_: object) -> int:
        self.press = lambda: handler(None, None, None)  # type: ignore[operator, assignment]
        return 0

    def RegisterEventHotKey(self, code: int, modifiers: int, *rest: object) -> int:
        if code == macos.FUNCTION_KEYS[0]:
            return -9878
        self.registered.append((code, modifiers))
        rest[-1]._obj.value = 7  # type: ignore[attr-defined]
        return 0

    def UnregisterEventHotKey(self, key: object) -> int:
        self.registered.clear()
        return 0

    def RemoveEventHandler(self, handler: object) -> int:
        return 0


class TestMacOS:
    def test_registered_heard_and_given_back(self) -> None:
        carbon, pressed = PlayedCarbon(), []
        hotkey = macos.MacHotkey(lambda: pressed.append(1), carbon)
        hotkey.listen("Ctrl+Alt+Space")
        assert carbon.registered == [(0x31, macos.COMMAND | macos.OPTION)]
        carbon.press()
        assert pressed == [1]
        hotkey.listen("Meta+K")
        assert carbon.registered == [(0x28, macos.CONTROL)]
        hotkey.close()
        assert carbon.registered == []

    @pytest.mark.parametrize("keys", ["F1", "Ctrl+F20", "Ctrl+ß"])
    def test_taken_and_missing_keys_are_said(self, keys: str) -> None:
        hotkey = macos.MacHotkey(lambda: None, PlayedCarbon())
        with pytest.raises(EnvironmentProblem, match="choose other keys"):
            hotkey.listen(keys)


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="those let programs listen")
def test_where_no_program_may_listen(qtbot: QtBot) -> None:
    hotkey = system_hotkey(lambda: None)  # offscreen, as on Wayland
    assert isinstance(hotkey, NoHotkey)
    assert not hotkey.possible
