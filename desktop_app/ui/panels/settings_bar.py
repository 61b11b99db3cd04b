"""The card "Search bar": its key, the tray icon, going on without a window, starting with the session."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.presenters.choices.program_settings import ProgramSettingsPresenter, ProgramState, Steps
from desktop_app.presenters.language import translate
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.controls import SettingRow, Switch, card, wide
from desktop_app.ui.widgets.key_capture import KeyCapture
from desktop_app.ui.widgets.parts import button, empty_layout, label, say


class SearchBarCard:
    """Every change takes effect at once."""

    def __init__(self, theme: Theme) -> None:
        self._presenter: ProgramSettingsPresenter | None = None
        self._copied: tuple[Steps, ...] | None = None
        self.frame, column = card(translate("bar", "Search bar"))
        self.keys = KeyCapture(
            translate("hotkey", "Key for the search bar"),
            lambda: self._program().pause_hotkey(),
            lambda keys: self._program().choose_hotkey(keys),
            lambda: self._program().resume_hotkey(),
        )
        self.listens = Switch(
            theme, translate("hotkey", "Listen for this key"), lambda on: self._program().switch_hotkey(on)
        )
        self.problem = label(kind="bad", wrap=True)
        self.tray = Switch(theme, translate("program", "Tray icon"), lambda on: self._program().set_tray(on))
        self.keep_running = Switch(
            theme,
            translate("program", "Go on when the window is closed"),
            lambda on: self._program().set_keep_running(on),
        )
        self.login = Switch(
            theme, translate("program", "Start with the session"), lambda on: self._program().set_login(on)
        )
        self.login_problem = label(kind="bad", wrap=True)
        self.commands: list[QLabel] = []
        self.copy_buttons: list[QWidget] = []
        self._fill(column)

    def attach(self, presenter: ProgramSettingsPresenter) -> None:
        """Connect the presenter, which was made after this view."""
        self._presenter = presenter

    def show_program(self, state: ProgramState) -> None:
        """Show what holds."""
        self._key_row.setVisible(state.hotkey_possible)
        self.keys.show_keys(state.hotkey)
        self.keys.setEnabled(bool(state.hotkey))
        self.listens.setChecked(bool(state.hotkey))
        say(self.problem, state.hotkey_problem)
        self._show_steps(state)
        self.tray.setEnabled(state.tray_possible)
        self.tray.setChecked(state.tray and state.tray_possible)
        say(self._tray_row.text, _tray_text(state))
        self.keep_running.setChecked(state.keep_running)
        self.login.setChecked(state.login)
        say(self.login_problem, state.login_problem)

    def first_control(self) -> QWidget:
        """Where the focus goes when the card is asked for."""
        if self._key_row.isHidden():
            return self.keep_running
        return self.keys if self.keys.isEnabled() else self.listens

    def _fill(self, column: QVBoxLayout) -> None:
        keys = QHBoxLayout()
        keys.setSpacing(12)
        keys.addWidget(self.keys)
        keys.addWidget(self.listens)
        text = translate("hotkey", "Brings it up over any program, and takes it away again.")
        self._key_row = SettingRow(translate("hotkey", "Key for the search bar"), text, wide(keys))
        self._steps = QVBoxLayout()
        self._steps.setSpacing(16)
        self._tray_row = SettingRow(translate("program", "Icon in the system's tray"), " ", self.tray)
        going = translate(
            "program",
            "The search bar and its key stay ready, and folders are followed. Ctrl+Q quits Kindred.",
        )
        session = translate("program", "With nothing in sight: search bar, key and icon are ready.")
        column.addWidget(self._key_row)
        column.addWidget(self.problem)
        column.addWidget(wide(self._steps))
        column.addWidget(self._tray_row)
        column.addWidget(
            SettingRow(translate("program", "Go on when the window is closed"), going, self.keep_running)
        )
        column.addWidget(SettingRow(translate("program", "Start with the session"), session, self.login))
        column.addWidget(self.login_problem)
        self.problem.hide()
        self.login_problem.hide()

    def _show_steps(self, state: ProgramState) -> None:
        usual = translate("hotkey", "The desktop's own settings can bind a key to this command, too.")
        wanted = state.steps or (Steps("", usual, state.toggle_command),)
        if wanted == self._copied:
            return
        self._copied = wanted
        empty_layout(self._steps)
        self.commands.clear()
        self.copy_buttons.clear()
        if state.steps:
            why = translate(
                "hotkey",
                "On this desktop (Wayland) no program may listen for keys. Let the desktop itself run "
                "Kindred's command for a key of your choice:",
            )
            self._steps.addWidget(label(why, wrap=True))
        for one in wanted:
            self._steps.addWidget(self._block(one))

    def _block(self, one: Steps) -> QWidget:
        column = QVBoxLayout()
        column.setSpacing(4)
        if one.desktop:
            column.addWidget(label(one.desktop, "strong"))
        column.addWidget(label(one.text, "muted", wrap=True))
        command = label(one.copied, "example", wrap=True)
        command.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        command.setAccessibleName(translate("hotkey", "Command"))
        copy = button(translate("hotkey", "Copy"), _copier(self._program, one.copied), "quiet")
        copy.setAccessibleName(translate("hotkey", "Copy: {command}").format(command=one.copied))
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(command, 1)
        line.addWidget(copy)
        column.addLayout(line)
        self.commands.append(command)
        self.copy_buttons.append(copy)
        return wide(column)

    def _program(self) -> ProgramSettingsPresenter:
        assert self._presenter is not None
        return self._presenter


def _copier(program: Callable[[], ProgramSettingsPresenter], text: str) -> Callable[[], None]:
    return lambda: program().copy(text)


def _tray_text(state: ProgramState) -> str:
    if not state.tray_possible:
        return translate("program", "This desktop has no tray.")
    return translate("program", "Search, pause and quit from there.")
