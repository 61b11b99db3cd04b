"""The program beside its window: later starts, tray, settings of the bar, and when it ends."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from desktop_app.paths import DataDir
from desktop_app.presenters.choices.program_settings import System
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.protocol.messages import AddFolder, ListFolders, NoteOpened, SetPaused
from desktop_app.running_window import HEARD, SHOW, TOGGLE, frame
from desktop_app.settings import WindowState
from desktop_app.ui.surroundings import NoLoginStart, system_surroundings, toggle_command
from desktop_app.ui.window_calls import WindowCalls


class TestWindowCalls:
    @pytest.fixture
    def calls(self, qtbot: QtBot, data_dir: DataDir) -> Iterator[WindowCalls]:
        made = WindowCalls(data_dir)
        made.start()
        yield made
        made.close()

    def contact(self, data_dir: DataDir) -> tuple[str, bytes]:
        address, token = data_dir.window_contact.read_text().split("\n")[:2]
        return address, token.encode()

    def say(self, qtbot: QtBot, address: str, *pieces: bytes) -> bytes:
        caller = QLocalSocket()
        caller.connectToServer(address)
        for piece in pieces:
            caller.write(piece)
            caller.flush()
            qtbot.wait(20)
        qtbot.waitUntil(lambda: caller.state() == QLocalSocket.LocalSocketState.UnconnectedState)
        return bytes(caller.readAll().data())

    def test_what_is_said_is_done(self, qtbot: QtBot, data_dir: DataDir, calls: WindowCalls) -> None:
        toggled, shown = [], []
        calls.toggled.connect(toggled.append)
        calls.shown.connect(shown.append)
        address, token = self.contact(data_dir)
        assert self.say(qtbot, address, frame(token, TOGGLE, b"of the desktop")) == HEARD
        whole = frame(token, SHOW, b"/a/\xff", b"/b")
        assert self.say(qtbot, address, whole[:3], whole[3:9], whole[9:]) == HEARD
        assert self.say(qtbot, address, frame(token, SHOW)) == HEARD
        assert toggled == ["of the desktop"]
        assert shown == [[b"/a/\xff", b"/b"], []]

    @pytest.mark.parametrize(
        "said",
        [
            frame(b"wrong", TOGGLE, b""),
            frame(b"", b"", b""),
            frame(b"x"),
            b"\xff\xff\xff\xff",
        ],
    )
    def test_who_does_not_know_the_token_is_not_heard(
        self, qtbot: QtBot, data_dir: DataDir, calls: WindowCalls, said: bytes
    ) -> None:
        calls.toggled.connect(lambda _: pytest.fail("it was believed"))
        assert self.say(qtbot, self.contact(data_dir)[0], said) == b""

    def test_unknown_words_are_not_claimed_to_be_heard(
        self, qtbot: QtBot, data_dir: DataDir, calls: WindowCalls
    ) -> None:
        address, token = self.contact(data_dir)
        assert self.say(qtbot, address, frame(token, b"dance")) == b""

    @pytest.mark.skipif(os.name == "nt", reason="modes of Unix")
    def test_only_the_person_may_call(self, data_dir: DataDir, calls: WindowCalls) -> None:
        address, _ = self.contact(data_dir)
        for path in (data_dir.window_contact, Path(address)):
            assert stat.S_IMODE(path.stat().st_mode) == 0o600

    def test_once_closed_nobody_is_there(self, data_dir: DataDir, calls: WindowCalls) -> None:
        calls.close()
        assert not data_dir.window_contact.exists()

    def test_where_it_cannot_listen_the_window_lives_on(self, qtbot: QtBot, tmp_path: Path, caplog) -> None:
        calls = WindowCalls(DataDir(tmp_path / "nowhere"))
        calls.start()
        assert "will not find this window" in caplog.text
        calls.close()


class TestWindow:
    def test_a_second_start_raises_it_and_brings_folders(self, stage, qtbot: QtBot, tmp_path: Path) -> None:
        stage.view.hide()
        stage.window.presence.on_second_start([os.fsencode(tmp_path)])
        assert stage.view.isVisible()
        assert [request.path for request in stage.engine.asked(AddFolder)] == [os.fsencode(tmp_path)]
        stage.window.presence.on_second_start([])
        assert len(stage.engine.asked(AddFolder)) == 1

    def test_what_is_opened_from_the_bar_counts_as_opened(self, stage) -> None:
        stage.script_all()
        stage.connect()
        bar = stage.window.presence.bar
        bar.show()
        bar.type("quay")
        bar.activate()
        assert stage.engine.asked(NoteOpened) == [NoteOpened(path=stage.desktop.opened[0])]

    def test_closing_it_ends_the_program(self, stage) -> None:
        ended: list[int] = []
        stage.window.presence.quit_program = lambda: ended.append(1)
        stage.view.close()
        assert ended == [1]

    def test_unless_it_is_to_go_on_which_is_said_when_it_is_back(self, stage) -> None:
        ended: list[int] = []
        stage.window.presence.quit_program = lambda: ended.append(1)
        stage.window.presence.program.set_keep_running(True)
        stage.view.close()
        assert ended == []
        stage.window.presence.show_window()
        assert "went on" in stage.view.banner.text.text()

    def test_what_was_started_without_a_window_goes_on_without_it(self, stage) -> None:
        ended: list[int] = []
        stage.window.presence.quit_program = lambda: ended.append(1)
        stage.window.presence.stays = True
        stage.view.close()
        assert ended == []

    def test_control_q_always_ends_it(self, stage, qtbot: QtBot) -> None:
        ended: list[int] = []
        stage.window.presence.quit_program = lambda: ended.append(1)
        stage.window.presence.program.set_keep_running(True)
        stage.view.activateWindow()
        qtbot.waitUntil(stage.view.isActiveWindow)
        qtbot.keyClick(stage.view, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
        assert ended == [1]


class TestTray:
    def test_the_menu_does_what_it_says(self, stage) -> None:
        stage.script_all()
        stage.connect()
        tray = stage.window.presence.tray_view
        stage.window.presence.on_connected()
        assert tray.pause.text() == "Pause indexing"
        tray.pause.trigger()
        assert stage.engine.asked(SetPaused) == [SetPaused(paused=True)]
        tray.search.trigger()
        assert stage.window.presence.bar_view.isVisible()
        stage.view.hide()
        next(action for action in tray.menu.actions() if action.text() == "Open Kindred").trigger()
        assert stage.view.isVisible()

    def test_a_click_toggles_the_bar(self, stage) -> None:
        tray = stage.window.presence.tray_view
        tray.icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
        assert stage.window.presence.bar_view.isVisible()
        tray.icon.activated.emit(QSystemTrayIcon.ActivationReason.Context)
        assert stage.window.presence.bar_view.isVisible()

    def test_paused_folders_can_be_resumed(self, stage) -> None:
        stage.script_all()
        folders = stage.library.folders().folders[2:3]
        assert folders[0].state == "paused"
        stage.engine.scripts.pop(ListFolders)
        stage.connect()
        stage.window.presence.on_connected()
        stage.window.presence.on_folders(tuple(folders))
        tray = stage.window.presence.tray_view
        assert tray.pause.text() == "Resume indexing"
        tray.pause.trigger()
        assert stage.engine.asked(SetPaused) == [SetPaused(paused=False)]


class Keys:
    """A keyboard on which F5 is another program's."""

    possible = True

    def __init__(self) -> None:
        self.heard: list[str] = []

    def listen(self, keys: str) -> None:
        self.heard.append(keys)
        if keys == "F5":
            raise EnvironmentProblem("Another program uses F5 already.")

    def close(self) -> None:
        return None


class TestSettings:
    @pytest.fixture
    def keys(self) -> Keys:
        return Keys()

    @pytest.fixture
    def card(self, stage, keys: Keys):
        program = stage.window.presence.program
        program._system = System(keys, NoLoginStart(), False, "/opt/kindred --toggle")
        program.restore(WindowState())
        stage.window.presenter.show_panel("settings")
        return stage.view.settings.bar

    def test_other_keys_are_pressed(self, card, keys: Keys, qtbot: QtBot) -> None:
        assert card.keys.text() == "Ctrl + Alt + Space"
        card.keys.setFocus()
        qtbot.keyClick(card.keys, Qt.Key.Key_Space)
        assert card.keys.text() == "Press the keys…"
        assert keys.heard[-1] == ""  # the present key must not bring up the bar meanwhile
        qtbot.keyClick(card.keys, Qt.Key.Key_Control)
        qtbot.keyClick(
            card.keys, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        )
        assert card.keys.text() == "Ctrl + Shift + K"
        assert keys.heard[-1] == "Ctrl+Shift+K"
        assert card.keys.accessibleName() == "Key for the search bar: Ctrl + Shift + K"

    @pytest.mark.parametrize("leave", ["escape", "focus"])
    def test_or_not(self, card, keys: Keys, qtbot: QtBot, leave: str) -> None:
        card.keys.setFocus()
        card.keys.click()
        if leave == "escape":
            qtbot.keyClick(card.keys, Qt.Key.Key_Escape)
        else:
            card.listens.setFocus()
        assert card.keys.text() == "Ctrl + Alt + Space"
        assert keys.heard[-1] == "Ctrl+Alt+Space"

    def test_tab_can_be_one_of_the_keys(self, card, keys: Keys, qtbot: QtBot) -> None:
        card.keys.setFocus()
        card.keys.click()
        qtbot.keyClick(card.keys, Qt.Key.Key_Tab, Qt.KeyboardModifier.MetaModifier)
        assert keys.heard[-1] == "Meta+Tab"

    def test_taken_keys_are_said(self, card, qtbot: QtBot) -> None:
        card.keys.click()
        qtbot.keyClick(card.keys, Qt.Key.Key_F5)
        assert card.problem.text() == "Another program uses F5 already."
        assert card.problem.isVisible()

    def test_off_and_on(self, card, keys: Keys, qtbot: QtBot) -> None:
        qtbot.mouseClick(card.listens, Qt.MouseButton.LeftButton)
        assert keys.heard[-1] == ""
        assert (card.keys.text(), card.keys.isEnabled()) == ("None", False)
        qtbot.mouseClick(card.listens, Qt.MouseButton.LeftButton)
        assert keys.heard[-1] == "Ctrl+Alt+Space"

    def test_what_the_system_refuses_is_said_and_the_switch_shows_what_holds(self, card, qtbot) -> None:
        qtbot.mouseClick(card.login, Qt.MouseButton.LeftButton)
        assert not card.login.isChecked()
        assert "not on this system" in card.login_problem.text()

    def test_the_command_can_be_copied(self, stage, card, qtbot: QtBot) -> None:
        (copy,) = card.copy_buttons
        qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
        assert stage.desktop.copied == ["/opt/kindred --toggle"]

    def test_on_wayland_the_steps_take_the_place_of_the_key(self, stage, qtbot: QtBot) -> None:
        stage.window.presenter.show_panel("settings")
        card = stage.view.settings.bar
        assert not card.keys.isVisible()
        assert [shown.text() for shown in card.commands][-1].startswith("bindsym Ctrl+Mod1+space exec")
        card.copy_buttons[-1].click()
        assert stage.desktop.copied[-1].startswith("bindsym")
        assert card.first_control() is card.keep_running

    def test_choices_are_part_of_the_session(self, stage, card, qtbot: QtBot) -> None:
        qtbot.mouseClick(card.keep_running, Qt.MouseButton.LeftButton)
        assert not card.tray.isEnabled()  # offscreen there is no tray
        kept = stage.window.session()
        assert (kept.keep_running, kept.tray, kept.hotkey) == (True, True, "Ctrl+Alt+Space")


def test_the_surroundings_of_this_system(qtbot: QtBot, data_dir: DataDir) -> None:
    around = system_surroundings(data_dir)
    assert QGuiApplication.platformName() == "offscreen"
    assert not around.system.hotkey.possible
    assert around.translucent()
    around.activate(1)
    around.close()
    assert toggle_command(data_dir).endswith(f"--toggle --data-dir {data_dir.root}")
