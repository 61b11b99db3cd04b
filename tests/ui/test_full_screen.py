"""Full screen: what is told and when, and an X server that the test plays."""

from __future__ import annotations

import os
import socket
import struct
import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui import full_screen
from desktop_app.ui.full_screen import FullScreenWatch, X11Probe, not_known, system_probe


class Screen:
    """A probe that answers what the test sets."""

    def __init__(self) -> None:
        self.filled = False

    def __call__(self) -> bool:
        return self.filled


class TestWatch:
    def test_only_changes_are_told(self, qtbot: QtBot) -> None:
        screen, told = Screen(), []
        watch = FullScreenWatch(None, screen)
        watch.changed.connect(told.append)
        for filled in (False, True, True, False, False, True):
            screen.filled = filled
            watch.look()
        assert told == [True, False, True]
        assert watch.full_screen

    def test_it_looks_by_itself_until_it_is_stopped(
        self, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(full_screen, "LOOK_MS", 5)
        screen = Screen()
        watch = FullScreenWatch(None, screen)
        watch.start()
        with qtbot.waitSignal(watch.changed, timeout=10_000):
            screen.filled = True
        watch.stop()

    def test_our_own_window_is_no_reason(self, qtbot: QtBot) -> None:
        screen = Screen()
        screen.filled = True
        window = QWidget()
        qtbot.addWidget(window)
        watch = FullScreenWatch(None, screen)
        with qtbot.waitActive(window):
            window.showFullScreen()
            window.activateWindow()
        watch.look()
        assert not watch.full_screen
        window.close()
        qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is None)
        watch.look()
        assert watch.full_screen

    def test_where_nothing_is_known_the_answer_is_no(self, qtbot: QtBot) -> None:
        if sys.platform != "win32":
            assert system_probe() is not_known
        assert not not_known()


FULL_SCREEN = "_NET_WM_STATE_FULLSCREEN"


class PlayedXServer:
    """Speaks as much of the X protocol as the probe asks for; `properties`: (window, name) → values."""

    ROOT = 77

    def __init__(self, number: int) -> None:
        self.atoms: list[str] = [""]
        self.properties: dict[tuple[int, str], list[int]] = {}
        self.display = f":{number}"
        self._listener = socket.socket(socket.AF_UNIX)
        os.makedirs("/tmp/.X11-unix", exist_ok=True)
        self.path = f"/tmp/.X11-unix/X{number}"
        self._listener.bind(self.path)
        self._listener.listen(1)
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def atom(self, name: str) -> int:
        if name not in self.atoms:
            self.atoms.append(name)
        return self.atoms.index(name)

    def show(self, window: int, *states: str, pid: int = 1) -> None:
        """This window is the active one."""
        self.properties[self.ROOT, "_NET_ACTIVE_WINDOW"] = [window]
        self.properties[window, "_NET_WM_STATE"] = [self.atom(state) for state in states]
        self.properties[window, "_NET_WM_PID"] = [pid]

    def hang_up(self) -> None:
        self._connection.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        os.unlink(self.path)
        self._thread.join(60)

    def _serve(self) -> None:
        try:
            self._connection, _ = self._listener.accept()
        except OSError:
            return
        with self._connection, self._connection.makefile("rwb") as stream:
            try:
                self._greet(stream)
                sequence = 0
                while head := stream.read(4):
                    sequence += 1
                    opcode, _, length = struct.unpack("<BBH", head)
                    stream.write(self._answer(opcode, stream.read(length * 4 - 4), sequence))
                    stream.flush()
            except OSError:
                return

    def _greet(self, stream: object) -> None:
        _, _, _, name_length, data_length, _ = struct.unpack("<BBHHHH", stream.read(10))  # type: ignore[attr-defined]
        stream.read(2 + -(-name_length // 4) * 4 + -(-data_length // 4) * 4)  # type: ignore[attr-defined]
        screen = struct.pack("<IIIIIHHHHHHIBBBB", self.ROOT, *([0] * 15))
        body = (
            struct.pack("<IIIIHHBBBBBBBBI", 1, 1 << 21, 0x1FFFFF, 0, 0, 65535, 1, 0, *([0] * 6), 0) + screen
        )
        stream.write(struct.pack("<BBHHH", 1, 0, 11, 0, len(body) // 4) + body)  # type: ignore[attr-defined]
        stream.flush()  # type: ignore[attr-defined]

    def _answer(self, opcode: int, rest: bytes, sequence: int) -> bytes:
        if opcode == 16:  # InternAtom
            (length,) = struct.unpack("<H", rest[:2])
            return struct.pack("<BBHII20x", 1, 0, sequence, 0, self.atom(rest[4 : 4 + length].decode()))
        if opcode == 20:  # GetProperty
            window, name = struct.unpack("<II", rest[:8])
            values = self.properties.get((window, self.atoms[name]))
            if values is None and window != self.ROOT:  # BadWindow: it has gone
                return struct.pack("<BBHIHB21x", 0, 3, sequence, window, 0, 20)
            values = values or []
            data = struct.pack(f"<{len(values)}I", *values)
            return struct.pack("<BBHIIII12x", 1, 32, sequence, len(values), 4, 0, len(values)) + data
        return b""


@pytest.fixture
def server() -> Iterator[PlayedXServer]:
    try:
        played = PlayedXServer(20_000 + os.getpid() % 20_000)
    except OSError as error:
        pytest.skip(f"no X server can be played here: {error}")
    yield played
    played.close()


@pytest.fixture
def probe(server: PlayedXServer) -> Iterator[X11Probe]:
    opened = X11Probe(server.display)
    yield opened
    opened.close()


@pytest.mark.skipif(sys.platform != "linux", reason="X11 is asked on Linux only")
class TestX11:
    def test_a_full_screen_window_is_seen(self, server: PlayedXServer, probe: X11Probe) -> None:
        server.show(500, "_NET_WM_STATE_ABOVE", FULL_SCREEN)
        assert probe()
        server.show(500, "_NET_WM_STATE_MAXIMIZED_VERT")
        assert not probe()
        server.show(600)
        assert not probe()

    def test_our_own_is_not(self, server: PlayedXServer, probe: X11Probe) -> None:
        server.show(500, FULL_SCREEN, pid=os.getpid())
        assert not probe()

    def test_without_a_window_manager_nothing_is_known(self, probe: X11Probe) -> None:
        assert not probe()

    def test_a_window_that_has_gone_harms_nobody(self, server: PlayedXServer, probe: X11Probe) -> None:
        server.properties[server.ROOT, "_NET_ACTIVE_WINDOW"] = [404]
        for _ in range(100):
            assert not probe()
        server.show(500, FULL_SCREEN)
        assert probe()

    def test_a_server_that_has_gone_harms_nobody(self, server: PlayedXServer, probe: X11Probe) -> None:
        server.show(500, FULL_SCREEN)
        assert probe()
        server.hang_up()
        assert [probe() for _ in range(3)] == [False] * 3

    def test_no_server(self) -> None:
        with pytest.raises(OSError, match="does not answer"):
            X11Probe(":59999")
